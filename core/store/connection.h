#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

// The settings of a connection. Inside core/store only.
namespace assay::store {

/// Before anything of the file is read: what a file may not do to the program that opens it. Triggers stay
/// off until the schema is known to be ours.
void harden(SQLite::Database& database);

/// After the schema was checked: triggers, durability, memory, and the authorizer that refuses from then on
/// whatever reaches out of the file or undoes a setting.
void settle(SQLite::Database& database, bool writer);

} // namespace assay::store
