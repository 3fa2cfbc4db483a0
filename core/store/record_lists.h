#pragma once

#include "core/store/record_binding.h"
#include "core/store/record_tables.h"

#include <algorithm>

// The lists of a value, in tables of their own, brought to their new state. For records_write.cpp.
namespace assay::store {

template<class T>
void insertElement(Database& database, Keys& keys, const char* table, const std::string& owner, int64_t id,
                   std::optional<int64_t> ord, const T& element, const std::string& setColumn)
{
    const auto make = [&] {
        const auto columns = elementColumns<T>(table, setColumn);
        std::string marks;
        for (size_t i = 0; i < columns.names.size(); ++i)
            marks += ", ?";
        return "INSERT INTO " + std::string(table) + " (" + owner + "_id, " + (ord ? "ord, " : "") +
               joined(columns.names, "\"") + ") VALUES (?" + (ord ? ", ?" : "") + marks + ")";
    };
    auto& statement = database.prepared(&Purpose<T>::kInsertElement, table, make);
    int at = 1;
    statement.bind(at++, id);
    if (ord)
        statement.bind(at++, *ord);
    BindVisitor visitor(statement, at, keys);
    if constexpr (kIsPlain<T>)
        visitor.bind(element);
    else
        T::fields(element, visitor);
    statement.exec();
    statement.reset();
}

/// Brings a list to its new state: what stays at the front stays, the rest is taken out and written anew.
template<class T>
void writeList(Database& database, Keys& keys, const char* table, const std::string& owner, int64_t id,
               const std::vector<T>& before, const std::vector<T>& after)
{
    size_t same = 0;
    while (same < before.size() && same < after.size() && before[same] == after[same])
        ++same;
    if (same < before.size()) {
        auto& statement = database.prepared("DELETE FROM " + std::string(table) + " WHERE " + owner +
                                            "_id = ?1 AND ord >= ?2");
        statement.bind(1, id);
        statement.bind(2, static_cast<int64_t>(same));
        statement.exec();
        statement.reset();
    }
    for (size_t i = same; i < after.size(); ++i)
        insertElement(database, keys, table, owner, id, static_cast<int64_t>(i), after[i], {});
}

template<class T>
void writeSet(Database& database, Keys& keys, const char* table, const std::string& column,
              const std::string& owner, int64_t id, const std::vector<T>& before, const std::vector<T>& after)
{
    const auto contains = [](const std::vector<T>& all, const T& one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    for (const auto& element : before) {
        if (contains(after, element))
            continue;
        auto& statement = database.prepared("DELETE FROM " + std::string(table) + " WHERE " + owner +
                                            "_id = ?1 AND " + columnName<T>(column) + " = ?2");
        statement.bind(1, id);
        BindVisitor visitor(statement, 2, keys);
        visitor.bind(element);
        statement.exec();
        statement.reset();
    }
    for (size_t i = 0; i < after.size(); ++i) {
        const bool seen = std::find(after.begin(), after.begin() + static_cast<std::ptrdiff_t>(i),
                                    after[i]) != after.begin() + static_cast<std::ptrdiff_t>(i);
        if (!seen && !contains(before, after[i]))
            insertElement(database, keys, table, owner, id, std::nullopt, after[i], column);
    }
}

class WriteListsVisitor
{
public:
    WriteListsVisitor(Database& database, Keys& keys, const std::string& owner, int64_t id,
                      const std::vector<const void*>& before)
        : m_database(database), m_keys(keys), m_owner(owner), m_id(id), m_before(before)
    {
    }
    template<class T>
    void operator()(const char*, const T&)
    {
        ++m_at;
    }
    template<class T>
    void list(const char*, const char* table, const std::vector<T>& after)
    {
        writeList(m_database, m_keys, table, m_owner, m_id,
                  *static_cast<const std::vector<T>*>(m_before[m_at++]), after);
    }
    template<class T>
    void set(const char*, const char* table, const char* column, const std::vector<T>& after)
    {
        writeSet(m_database, m_keys, table, column, m_owner, m_id,
                 *static_cast<const std::vector<T>*>(m_before[m_at++]), after);
    }

private:
    Database& m_database;
    Keys& m_keys;
    const std::string& m_owner;
    int64_t m_id;
    const std::vector<const void*>& m_before;
    size_t m_at = 0;
};

} // namespace assay::store
