#pragma once

#include "core/store/database.h"

#include <sqlite3.h>

#include <optional>

namespace assay::store {

/// As long as it lives, its connection sees one state of the project, whatever is written meanwhile. Nothing
/// where the caller has a transaction open already.
class ReadTransaction
{
public:
    explicit ReadTransaction(Database& database)
    {
        if (sqlite3_get_autocommit(database.raw()) != 0)
            m_transaction.emplace(database.handle(), SQLite::TransactionBehavior::DEFERRED);
    }

private:
    std::optional<SQLite::Transaction> m_transaction;
};

} // namespace assay::store
