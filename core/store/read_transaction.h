#pragma once

#include "core/store/database.h"
#include "core/store/errors.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace assay::store {

/// As long as it lives, its connection sees one state of the project, whatever is written meanwhile. Nothing
/// where the caller has a transaction open already. Throws Error where none can be begun: what was read
/// without it would be of several states.
class ReadTransaction
{
public:
    explicit ReadTransaction(Database& database)
    {
        if (sqlite3_get_autocommit(database.raw()) == 0)
            return;
        guarded(database.path().string(), [&] {
            // Both are made here, since whoever ends it may not fail for want of memory.
            m_commit = &database.prepared("COMMIT");
            m_rollback = &database.prepared("ROLLBACK");
            SQLite::Statement& begin = database.prepared("BEGIN");
            begin.exec();
            begin.reset();
        });
        m_isOwn = true;
    }
    ~ReadTransaction()
    {
        // Nothing was written: what is read on meanwhile by others of the connection goes on.
        if (m_isOwn && !run(*m_commit))
            run(*m_rollback);
    }
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

private:
    static bool run(SQLite::Statement& statement) noexcept
    {
        statement.tryReset();
        const int result = statement.tryExecuteStep();
        statement.tryReset();
        return result == SQLITE_DONE;
    }

    SQLite::Statement* m_commit = nullptr;
    SQLite::Statement* m_rollback = nullptr;
    bool m_isOwn = false;
};

} // namespace assay::store
