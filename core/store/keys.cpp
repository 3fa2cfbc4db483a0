#include "core/store/keys.h"

namespace assay::store {

int64_t Keys::nextKey(const std::string& name, Table& table)
{
    if (table.last < 0) {
        auto& statement =
            m_database.prepared("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?1), 0)");
        statement.bind(1, name);
        statement.executeStep();
        table.last = statement.getColumn(0).getInt64();
        statement.reset();
    }
    return ++table.last;
}

int64_t Keys::keyFor(const std::string& table, const Uid& uid)
{
    if (const int64_t id = m_database.idOf(table, uid))
        return id;
    auto& entry = m_tables[table];
    const int64_t id = nextKey(table, entry);
    entry.reserved.emplace(uid, id);
    m_database.remember(table, uid, id);
    return id;
}

int64_t Keys::keyToInsert(const std::string& table, const Uid& uid)
{
    auto& entry = m_tables[table];
    const auto reserved = entry.reserved.find(uid);
    if (reserved != entry.reserved.end()) {
        const int64_t id = reserved->second;
        entry.reserved.erase(reserved);
        return id;
    }
    const int64_t id = nextKey(table, entry);
    m_database.remember(table, uid, id);
    return id;
}

std::vector<Keys::Missing> Keys::missing() const
{
    std::vector<Missing> all;
    for (const auto& [name, table] : m_tables)
        for (const auto& [uid, id] : table.reserved)
            all.push_back({name, uid});
    return all;
}

} // namespace assay::store
