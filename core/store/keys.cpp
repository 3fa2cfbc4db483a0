#include "core/store/keys.h"

#include "core/store/uid_rows.h"

#include <string>

namespace assay::store {

int64_t Keys::nextKey(Kind kind, Table& table)
{
    if (table.last < 0) {
        auto& statement =
            m_database.prepared("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?1), 0)");
        statement.bind(1, std::string(token(kind)));
        statement.executeStep();
        table.last = statement.getColumn(0).getInt64();
        statement.reset();
    }
    return ++table.last;
}

const Uid& Keys::greatest(Kind kind, Table& table)
{
    if (!table.greatest) {
        SQLite::Statement last(m_database.handle(),
                               "SELECT max(uid) FROM \"" + std::string(token(kind)) + "\"");
        last.executeStep();
        const SQLite::Column column = last.getColumn(0);
        table.greatest = column.isNull() ? Uid() : uidAt(column, token(kind).data());
    }
    return *table.greatest;
}

int64_t Keys::idOf(Kind kind, const Uid& uid)
{
    Table& table = at(kind);
    // The connection may have forgotten what was reserved long ago.
    if (!table.reserved.empty())
        if (const auto reserved = table.reserved.find(uid); reserved != table.reserved.end()) {
            m_database.remember(kind, uid, reserved->second);
            return reserved->second;
        }
    return greatest(kind, table) < uid ? 0 : m_database.idOf(kind, uid);
}

int64_t Keys::keyFor(Kind kind, const Uid& uid)
{
    if (const int64_t id = idOf(kind, uid))
        return id;
    Table& table = at(kind);
    const int64_t id = nextKey(kind, table);
    table.reserved.emplace(uid, id);
    m_database.remember(kind, uid, id);
    return id;
}

int64_t Keys::keyToInsert(Kind kind, const Uid& uid)
{
    Table& table = at(kind);
    int64_t id = 0;
    if (const auto reserved = table.reserved.find(uid); reserved != table.reserved.end()) {
        id = reserved->second;
        table.reserved.erase(reserved);
    } else {
        id = nextKey(kind, table);
    }
    // The row is not in the table yet, but from now on its uid is known.
    if (greatest(kind, table) < uid)
        table.greatest = uid;
    m_database.remember(kind, uid, id);
    return id;
}

std::vector<Keys::Missing> Keys::missing() const
{
    std::vector<Missing> all;
    for (size_t i = 0; i < m_tables.size(); ++i)
        for (const auto& [uid, id] : m_tables[i].reserved)
            all.push_back({static_cast<Kind>(i), uid});
    return all;
}

} // namespace assay::store
