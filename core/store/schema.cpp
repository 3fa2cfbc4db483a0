#include "core/store/schema.h"

#include "core/base/error.h"
#include "core/store/database.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

namespace assay::store {
namespace {

std::vector<Migration>& currentMigrations()
{
    static std::vector<Migration> all = [] {
        std::vector<Migration> made;
        for (size_t i = 0; i < kEmbeddedMigrationCount; ++i) {
            const EmbeddedMigration& file = kEmbeddedMigrations[i];
            made.push_back(
                {file.number, file.name, std::string(reinterpret_cast<const char*>(file.bytes), file.size)});
        }
        std::sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
        return made;
    }();
    return all;
}

struct Entry
{
    std::string type;
    std::string table;
    std::string sql;
    bool operator==(const Entry&) const = default;
};
using Schema = std::map<std::string, Entry>;

/// FTS5 keeps its data in tables of its own making; their text belongs to SQLite's version, not to us.
bool isShadowOf(const std::string& virtualTable, const std::string& name)
{
    static const std::set<std::string> kSuffixes = {"_data", "_idx", "_content", "_docsize", "_config"};
    return name.size() > virtualTable.size() && name.compare(0, virtualTable.size(), virtualTable) == 0 &&
           kSuffixes.count(name.substr(virtualTable.size())) > 0;
}

bool isVirtual(const Entry& entry)
{
    static const std::string kStart = "CREATE VIRTUAL TABLE";
    return entry.type == "table" && entry.sql.compare(0, kStart.size(), kStart) == 0;
}

Schema readSchema(SQLite::Database& database)
{
    Schema schema;
    SQLite::Statement rows(database, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema "
                                     "WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'");
    std::vector<std::string> virtualTables;
    while (rows.executeStep()) {
        Entry entry{rows.getColumn(0).getString(), rows.getColumn(2).getString(),
                    rows.getColumn(3).getString()};
        if (isVirtual(entry))
            virtualTables.push_back(rows.getColumn(1).getString());
        // Two entries of one name do not come from CREATE; keep the later under a name that is in no schema
        // of ours.
        std::string name = rows.getColumn(1).getString();
        while (schema.count(name) > 0)
            name += '\'';
        schema.emplace(std::move(name), std::move(entry));
    }
    for (auto& [name, entry] : schema)
        if (entry.type == "table")
            for (const std::string& table : virtualTables)
                if (isShadowOf(table, name))
                    entry.sql.clear();
    return schema;
}

std::shared_ptr<const Schema> schemaOf(int version)
{
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const Schema>> known;
    std::string sql;
    for (const Migration& migration : migrations())
        if (migration.number <= version)
            sql += migration.sql;
    const std::lock_guard guard(mutex);
    auto& schema = known[sql];
    if (!schema) {
        SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        fresh.exec(sql);
        schema = std::make_shared<const Schema>(readSchema(fresh));
    }
    return schema;
}

std::string foreignToUnknownVersion(const Schema& schema)
{
    for (const auto& [name, entry] : schema)
        if (entry.type == "view" || (isVirtual(entry) && entry.sql.find(" USING fts5 ") == std::string::npos))
            return "It has the " + entry.type + " \"" + name + "\", which no version of Assay makes.";
    return {};
}

} // namespace

const std::vector<Migration>& migrations()
{
    return currentMigrations();
}

ScopedMigrations::ScopedMigrations(std::vector<Migration> migrations) : m_before(std::move(migrations))
{
    std::swap(m_before, currentMigrations());
}

ScopedMigrations::~ScopedMigrations()
{
    std::swap(m_before, currentMigrations());
}

void migrate(SQLite::Database& database, int from)
{
    for (const Migration& migration : migrations()) {
        if (migration.number <= from)
            continue;
        database.exec(migration.sql);
        database.exec("PRAGMA user_version = " + std::to_string(migration.number));
    }
    if (SQLite::Statement(database, "PRAGMA foreign_key_check").executeStep())
        throw Error(ErrorKind::Corruption,
                    "The project could not be brought to the newest format, because a row in it "
                    "points at another that is not there. It was left as it was.");
}

std::filesystem::path backUp(SQLite::Database& database, const std::filesystem::path& file, int version,
                             const std::string& vfs)
{
    std::filesystem::path target = file;
    target += ".backup-" + std::to_string(version);
    const std::filesystem::path first = target;
    for (int i = 2; std::filesystem::exists(target); ++i) {
        target = first;
        target += "-" + std::to_string(i);
    }
    std::filesystem::path part = target;
    part += ".part";
    std::filesystem::remove(part);
    try {
        SQLite::Database copy(part, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 0, vfs);
        SQLite::Backup backup(copy, database);
        if (const int result = backup.executeStep(); result != SQLITE_DONE)
            throw SQLite::Exception("the backup is not whole", result);
        // The copy carries the mark of WAL; without it, it is one file that any tool can read from anywhere.
        copy.exec("PRAGMA journal_mode = DELETE");
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(part, ignored);
        throw;
    }
    std::filesystem::rename(part, target);
    return target;
}

std::string foreignSchema(SQLite::Database& database, int version)
{
    const Schema found = readSchema(database);
    if (version > newestMigration())
        return foreignToUnknownVersion(found);
    const std::shared_ptr<const Schema> expected = schemaOf(version);
    for (const auto& [name, entry] : found) {
        const auto ours = expected->find(name);
        if (ours == expected->end())
            return "It has the " + entry.type + " \"" + name + "\", which Assay does not make.";
        if (entry != ours->second)
            return "Its " + entry.type + " \"" + name + "\" is not the one that Assay makes.";
    }
    for (const auto& [name, entry] : *expected)
        if (found.count(name) == 0)
            return "It lacks the " + entry.type + " \"" + name + "\".";
    return {};
}

int newestMigration()
{
    return migrations().back().number;
}

} // namespace assay::store
