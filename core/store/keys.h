#pragma once

#include "core/store/database.h"

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

namespace assay::store {

/// Integer keys for uids inside one write transaction. A uid that has no row yet gets its key in advance, so
/// that rows may be written in any order; what was pointed at and never came is listed.
class Keys
{
public:
    explicit Keys(Database& database) : m_database(database) {}

    /// 0 where there is no such row and none has been pointed at. A uid that is greater than all that were
    /// there before and all that were inserted here is known to be new without looking, as most are.
    int64_t idOf(Kind kind, const Uid& uid);
    /// The key of a row that is there or will come.
    int64_t keyFor(Kind kind, const Uid& uid);
    /// The key for a row that is about to be inserted: the reserved one, else a new one. Not looked up: a uid
    /// that is there already is caught by the table's UNIQUE constraint.
    int64_t keyToInsert(Kind kind, const Uid& uid);

    struct Missing
    {
        Kind kind;
        Uid uid;
    };
    std::vector<Missing> missing() const;

private:
    struct Table
    {
        int64_t last = -1;
        std::optional<Uid> greatest;
        std::unordered_map<Uid, int64_t> reserved;
    };
    Table& at(Kind kind) { return m_tables[static_cast<size_t>(kind)]; }
    int64_t nextKey(Kind kind, Table& table);
    const Uid& greatest(Kind kind, Table& table);
    Database& m_database;
    std::array<Table, kKindTokens.size()> m_tables;
};

} // namespace assay::store
