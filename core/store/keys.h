#pragma once

#include "core/store/database.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace assay::store {

/// Integer keys for uids inside one write transaction. A uid that has no row yet gets its key in advance, so
/// that rows may be written in any order; what was pointed at and never came is listed.
class Keys
{
public:
    explicit Keys(Database& database) : m_database(database) {}

    /// The key of a row that is there or will come.
    int64_t keyFor(const std::string& table, const Uid& uid);
    /// The key for a row that is about to be inserted: the reserved one, else a new one. Not looked up: a uid
    /// that is there already is caught by the table's UNIQUE constraint.
    int64_t keyToInsert(const std::string& table, const Uid& uid);

    struct Missing
    {
        std::string table;
        Uid uid;
    };
    std::vector<Missing> missing() const;

private:
    struct Table
    {
        int64_t last = -1;
        std::unordered_map<Uid, int64_t> reserved;
    };
    int64_t nextKey(const std::string& name, Table& table);
    Database& m_database;
    std::unordered_map<std::string, Table> m_tables;
};

} // namespace assay::store
