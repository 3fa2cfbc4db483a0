#pragma once

#include "core/store/database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <string_view>

namespace assay::store {

/// As long as it lives, its connection sees one state of the project, whatever is written meanwhile. Nothing
/// where the caller has a transaction open already.
class ReadTransaction
{
public:
    explicit ReadTransaction(Database& database)
        : m_database(database), m_isOwn(sqlite3_get_autocommit(database.raw()) != 0)
    {
        if (m_isOwn)
            run("BEGIN");
    }
    ~ReadTransaction()
    {
        // Nothing was written: what is read on meanwhile by others of the connection goes on.
        if (m_isOwn && !run("COMMIT"))
            run("ROLLBACK");
    }
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

private:
    bool run(std::string_view sql)
    {
        SQLite::Statement& statement = m_database.prepared(sql);
        const int result = statement.tryExecuteStep();
        statement.tryReset();
        return result == SQLITE_DONE;
    }

    Database& m_database;
    bool m_isOwn;
};

} // namespace assay::store
