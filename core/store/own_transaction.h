#pragma once

#include "core/store/database.h"

#include <sqlite3.h>

#include <optional>

// Inside core/store only.
namespace assay::store {

/// A transaction where the caller has opened none; nothing where one is open. Rolled back unless committed.
class OwnTransaction
{
public:
    explicit OwnTransaction(Database& database)
    {
        if (sqlite3_get_autocommit(database.raw()) != 0)
            m_transaction.emplace(database.handle(), SQLite::TransactionBehavior::IMMEDIATE);
    }
    void commit()
    {
        if (m_transaction)
            m_transaction->commit();
    }

private:
    std::optional<SQLite::Transaction> m_transaction;
};

} // namespace assay::store
