#include "core/store/connection.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace assay::store {
namespace {

constexpr int kBusyMilliseconds = 500;

void configure(SQLite::Database& database, int option, int value)
{
    const int result = sqlite3_db_config(database.getHandle(), option, value, nullptr);
    if (result != SQLITE_OK)
        throw SQLite::Exception(database.getHandle(), result);
}

bool sameWord(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && sqlite3_strnicmp(a.data(), b.data(), static_cast<int>(a.size())) == 0;
}

template<size_t N>
bool isOneOf(const char* word, const std::array<std::string_view, N>& words)
{
    return word &&
           std::any_of(words.begin(), words.end(), [&](std::string_view w) { return sameWord(word, w); });
}

/// Those that may be given a value; any pragma may be asked for the value it has.
constexpr std::array<std::string_view, 18> kPragmas = {
    "table_info",     "table_xinfo", "table_list",        "index_list",       "index_info",
    "index_xinfo",    "quick_check", "foreign_key_check", "foreign_key_list", "integrity_check",
    "analysis_limit", "cache_size",  "busy_timeout",      "cache_spill",      "defer_foreign_keys",
    "optimize",       "query_only",  "incremental_vacuum"};
constexpr std::array<std::string_view, 2> kFunctions = {"load_extension", "fts3_tokenizer"};

int authorize(void* writer, int action, const char* first, const char* second, const char*, const char*)
{
    switch (action) {
    case SQLITE_ATTACH: // VACUUM attaches a nameless file
        return writer && first && *first == '\0' ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA:
        if (first && sameWord(first, "wal_checkpoint"))
            return writer ? SQLITE_OK : SQLITE_DENY;
        return !second || isOneOf(first, kPragmas) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION:
        return isOneOf(second, kFunctions) ? SQLITE_DENY : SQLITE_OK;
    default:
        return SQLITE_OK;
    }
}

} // namespace

void harden(SQLite::Database& database)
{
    configure(database, SQLITE_DBCONFIG_DEFENSIVE, 1);
    configure(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    configure(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    configure(database, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0);
    configure(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
    configure(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0);
    configure(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1);
    configure(database, SQLITE_DBCONFIG_DQS_DML, 0);
    configure(database, SQLITE_DBCONFIG_DQS_DDL, 0);

    // The longest value stays SQLite's own 1,000,000,000 bytes: the original of a source is one value.
    static constexpr std::array<std::array<int, 2>, 9> kLimits = {{{SQLITE_LIMIT_SQL_LENGTH, 2'000'000},
                                                                   {SQLITE_LIMIT_COLUMN, 400},
                                                                   {SQLITE_LIMIT_COMPOUND_SELECT, 200},
                                                                   {SQLITE_LIMIT_VDBE_OP, 2'000'000},
                                                                   {SQLITE_LIMIT_ATTACHED, 1},
                                                                   {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 5'000},
                                                                   {SQLITE_LIMIT_VARIABLE_NUMBER, 32'766},
                                                                   {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
                                                                   {SQLITE_LIMIT_WORKER_THREADS, 0}}};
    for (const auto& [limit, value] : kLimits)
        sqlite3_limit(database.getHandle(), limit, value);

    database.setBusyTimeout(kBusyMilliseconds);
    database.exec("PRAGMA foreign_keys = OFF"); // until migrating is over
    database.exec("PRAGMA mmap_size = 0");
    database.exec("PRAGMA cell_size_check = ON");
    database.exec("PRAGMA temp_store = MEMORY");
}

void settle(SQLite::Database& database, bool writer)
{
    configure(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1);
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA foreign_keys = ON");
    if (writer) {
        database.exec("PRAGMA cache_size = -65536");
        database.exec("PRAGMA wal_autocheckpoint = 4000");
        configure(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0);
    } else {
        database.exec("PRAGMA cache_size = -32768");
        database.exec("PRAGMA wal_autocheckpoint = 0");
    }
    static char isWriter;
    sqlite3_set_authorizer(database.getHandle(), authorize, writer ? &isWriter : nullptr);
}

} // namespace assay::store
