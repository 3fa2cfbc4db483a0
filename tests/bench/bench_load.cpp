#include "core/exchange/annotate.h"
#include "core/project/project.h"
#include "core/text/fold.h"
#include "tests/bench/generator.h"
#include "tests/bench/parts.h"
#include "tests/bench/run.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace assay::bench {
namespace {

namespace fs = std::filesystem;

struct Indexed
{
    const char* table;
    const char* column;
};
constexpr std::array kIndexed = {Indexed{"segment", "text"}, Indexed{"claim", "statement"},
                                 Indexed{"passage", "quote"}, Indexed{"translation", "text"},
                                 Indexed{"name", "text"}};

void annotateFile(const fs::path& lines, const fs::path& file)
{
    Project::Options options;
    options.reviewer = "bench";
    auto project = Project::create(file, "Bench", options);
    const auto done = project->edit("annotate", [&](Edit& edit) -> Result<std::string> {
        std::ifstream input(lines, std::ios::binary);
        const auto report = annotate(edit, input);
        if (!report)
            return tl::make_unexpected(report.error());
        return "Loaded";
    });
    if (!done)
        throw std::runtime_error(fmt::format("line {}: {}", done.error().line, done.error().message));
}

/// The folded words of each indexed text, so that the peer need not fold.
void foldWords(const fs::path& source, const fs::path& words)
{
    SQLite::Database from(source.string(), SQLite::OPEN_READONLY);
    SQLite::Database to(words.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    Folder folder;
    SQLite::Transaction transaction(to);
    for (const auto& [table, column] : kIndexed) {
        to.exec(std::string("CREATE TABLE ") + table + " (id INTEGER PRIMARY KEY, words TEXT NOT NULL)");
        SQLite::Statement rows(from, std::string("SELECT id, ") + column + " FROM " + table);
        SQLite::Statement insert(to, std::string("INSERT INTO ") + table + " VALUES (?, ?)");
        while (rows.executeStep()) {
            insert.bind(1, rows.getColumn(0).getInt64());
            insert.bind(2, folder.searchText(rows.getColumn(1).getString()));
            insert.exec();
            insert.reset();
        }
    }
    transaction.commit();
}

using Prepared = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

Prepared prepare(SQLite::Database& database, const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database.getHandle(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        throw SQLite::Exception(database.getHandle());
    return {statement, sqlite3_finalize};
}

/// The rows of a SELECT into a table, value by value.
void copyRows(SQLite::Database& from, const std::string& select, SQLite::Database& to,
              const std::string& table)
{
    const Prepared rows = prepare(from, select);
    const int columns = sqlite3_column_count(rows.get());
    std::string marks;
    for (int i = 0; i < columns; ++i)
        marks += i ? ", ?" : "?";
    const Prepared insert = prepare(to, "INSERT INTO " + table + " VALUES (" + marks + ")");
    while (sqlite3_step(rows.get()) == SQLITE_ROW) {
        for (int i = 0; i < columns; ++i)
            sqlite3_bind_value(insert.get(), i + 1, sqlite3_column_value(rows.get(), i));
        if (sqlite3_step(insert.get()) != SQLITE_DONE)
            throw SQLite::Exception(to.getHandle());
        sqlite3_reset(insert.get());
    }
}

/// The same rows into the same tables and indexes with the same settings, in one transaction, table by table
/// in the order of their keys; then the words into FTS5. Nothing else.
void loadRaw(const fs::path& source, const fs::path& words, const fs::path& file)
{
    SQLite::Database from(source.string(), SQLite::OPEN_READONLY);
    SQLite::Database folded(words.string(), SQLite::OPEN_READONLY);
    SQLite::Database to(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (const char* setting : {"journal_mode = WAL", "synchronous = FULL", "cache_size = -65536",
                                "wal_autocheckpoint = 4000", "temp_store = MEMORY", "foreign_keys = ON"})
        to.exec(std::string("PRAGMA ") + setting);
    std::vector<std::string> tables;
    SQLite::Statement schema(
        from, "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND type IN "
              "('table', 'index') AND name NOT LIKE 'search_%\\_%' ESCAPE '\\' AND name NOT LIKE "
              "'sqlite_%' ORDER BY type = 'index', rowid");
    while (schema.executeStep()) {
        to.exec(schema.getColumn(2).getString());
        const std::string name = schema.getColumn(1).getString();
        if (schema.getColumn(0).getString() == "table" && name.rfind("search_", 0) != 0 &&
            name.rfind("journal", 0) != 0)
            tables.push_back(name);
    }
    SQLite::Transaction transaction(to);
    to.exec("PRAGMA defer_foreign_keys = ON");
    for (const auto& table : tables)
        copyRows(from, "SELECT * FROM " + table, to, table);
    for (const auto& [table, column] : kIndexed)
        copyRows(folded, std::string("SELECT id, words FROM ") + table + " WHERE words <> ''", to,
                 std::string("search_") + table + " (rowid, words)");
    transaction.commit();
}

} // namespace

void load(size_t claims, const fs::path& folder)
{
    const fs::path lines = folder / "lines.jsonl";
    const fs::path file = folder / "ledger.assay";
    const fs::path words = folder / "words.db";
    const fs::path raw = folder / "raw.db";
    for (const auto& path : {file, words, raw})
        for (const char* ending : {"", "-wal", "-shm"})
            fs::remove(path.string() + ending);
    {
        std::ofstream out(lines, std::ios::binary);
        generate(claims, [&](std::string_view line) { out << line; });
    }
    fmt::print("{} claims, {} MB of JSON Lines\n", claims, fs::file_size(lines) / 1'000'000);
    const Run mine = runApart([&] { annotateFile(lines, file); });
    foldWords(file, words);
    const Run theirs = runApart([&] { loadRaw(file, words, raw); });
    fmt::print(
        "load: Assay {:.2f} s ({:.2f} s of processor, {} MB of memory at most, file {} MB){}\n"
        "      raw SQLite {:.2f} s ({:.2f} s, {} MB, {} MB){}: the same rows, tables, indexes and FTS5 "
        "words (folded before), read from SQLite, one transaction, same settings, no journal\n"
        "      {:.2f}x, {:.2f}x of processor\n",
        mine.wall, mine.processor, mine.megabytes, fs::file_size(file) / 1'000'000,
        mine.good ? "" : " FAILED", theirs.wall, theirs.processor, theirs.megabytes,
        fs::file_size(raw) / 1'000'000, theirs.good ? "" : " FAILED", mine.wall / theirs.wall,
        mine.processor / theirs.processor);
}

} // namespace assay::bench
