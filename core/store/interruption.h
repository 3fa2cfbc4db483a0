#pragma once

#include "core/base/progress.h"
#include "core/store/database.h"

#include <sqlite3.h>

namespace assay::store {

/// As long as it lives, statements of a connection end with Error(Cancelled) soon after somebody stops the
/// progress, however long they would have run.
class Interruption
{
public:
    Interruption(Database& database, const Progress& progress) : m_connection(database.raw())
    {
        // A few thousand steps of SQLite's machine are well under a millisecond.
        sqlite3_progress_handler(
            m_connection, 4000,
            [](void* asked) { return static_cast<const Progress*>(asked)->stopped() ? 1 : 0; },
            const_cast<Progress*>(&progress));
    }
    ~Interruption() { sqlite3_progress_handler(m_connection, 0, nullptr, nullptr); }
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

private:
    sqlite3* m_connection;
};

} // namespace assay::store
