// Whole runs at a chosen size, each beside a peer in the same run: load beside raw SQLite, first pages of
// filters beside hand-written SQL on the same file, the whole table as CSV beside the sqlite3 shell.
//   bench_ledger CLAIMS [FOLDER]      (FOLDER is kept; default a temporary one)
#include "core/exchange/annotate.h"
#include "core/project/project.h"
#include "core/table/request.h"
#include "tests/bench/generator.h"
#include "tests/bench/queries.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace assay;
namespace fs = std::filesystem;

double seconds(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void load(const fs::path& lines, const fs::path& file)
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

/// The same rows into the same tables and indexes, with FTS5 fed the plain words, and nothing else: no
/// journal, no digests, no folding, no checks.
void loadRaw(const fs::path& source, const fs::path& file)
{
    SQLite::Database from(source.string(), SQLite::OPEN_READONLY);
    SQLite::Database to(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    to.exec("PRAGMA journal_mode = WAL");
    to.exec("PRAGMA synchronous = FULL");
    to.exec("PRAGMA cache_size = -65536");
    to.exec("PRAGMA foreign_keys = ON");
    std::vector<std::string> tables;
    SQLite::Statement schema(
        from, "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND type IN "
              "('table', 'index') AND name NOT LIKE 'search_%\\_%' ESCAPE '\\' AND name NOT LIKE "
              "'sqlite_%' ORDER BY type = 'index'");
    while (schema.executeStep()) {
        to.exec(schema.getColumn(2).getString());
        const std::string name = schema.getColumn(1).getString();
        if (schema.getColumn(0).getString() == "table" && name.rfind("search_", 0) != 0 &&
            name.rfind("journal", 0) != 0)
            tables.push_back(name);
    }
    SQLite::Transaction transaction(to);
    to.exec("PRAGMA defer_foreign_keys = ON");
    for (const auto& table : tables) {
        SQLite::Statement rows(from, "SELECT * FROM " + table);
        std::string marks;
        for (int i = 0; i < rows.getColumnCount(); ++i)
            marks += i ? ", ?" : "?";
        SQLite::Statement insert(to, "INSERT INTO " + table + " VALUES (" + marks + ")");
        std::unique_ptr<SQLite::Statement> words;
        int text = -1;
        for (const auto& [name, column] :
             {std::pair("claim", "statement"), std::pair("passage", "quote"),
              std::pair("translation", "text"), std::pair("name", "text"), std::pair("segment", "text")})
            if (table == name) {
                words = std::make_unique<SQLite::Statement>(to, "INSERT INTO search_" + table +
                                                                    " (rowid, words) VALUES (?, ?)");
                text = rows.getColumnIndex(column);
            }
        while (rows.executeStep()) {
            for (int i = 0; i < rows.getColumnCount(); ++i) {
                const SQLite::Column value = rows.getColumn(i);
                if (value.isNull())
                    insert.bind(i + 1);
                else if (value.isInteger())
                    insert.bind(i + 1, value.getInt64());
                else if (value.isText())
                    insert.bind(i + 1, value.getString());
                else
                    insert.bind(i + 1, value.getBlob(), value.getBytes());
            }
            insert.exec();
            insert.reset();
            if (words) {
                words->bind(1, rows.getColumn(0).getInt64());
                words->bind(2, rows.getColumn(text).getString());
                words->exec();
                words->reset();
            }
        }
    }
    transaction.commit();
}

long peakMegabytes(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    return usage.ru_maxrss / 1024;
}

void csv(const fs::path& file, const fs::path& folder)
{
    // In a process of its own, so that its memory is its own.
    const double mine = seconds([&] {
        const pid_t child = fork();
        if (child == 0) {
            std::ofstream out(folder / "assay.csv", std::ios::binary);
            table::StreamSink sink(out);
            const auto database = store::Database::open(file, store::Access::Read);
            table::TableRequest request;
            request.columns = {"claim", "topics", "type", "status", "who-says", "stance", "document", "said"};
            request.rows = query::RowKind::Attributions;
            request.write.format = table::Format::Csv;
            request.write.exact = true;
            const auto report = table::writeTable(*database, request, sink);
            if (!report)
                fmt::print(stderr, "{}\n", report.error().message);
            _exit(report ? 0 : 1);
        }
        int status = 0;
        waitpid(child, &status, 0);
    });
    const long memory = peakMegabytes(RUSAGE_CHILDREN);
    const std::string shell =
        "sqlite3 -csv 'file:" + file.string() +
        "?mode=ro' \"SELECT c.statement, (SELECT group_concat(topic, '; ') FROM claim_topic t WHERE "
        "t.claim_id = c.id), "
        "c.type, c.status, (SELECT group_concat(b.text, '; ') FROM link l JOIN occasion_actor o ON "
        "o.occasion_id = "
        "l.occasion_id JOIN actor_label b ON b.actor_id = o.actor_id WHERE l.attribution_id = a.id AND l.ord "
        "= (SELECT "
        "max(ord) FROM link m WHERE m.attribution_id = a.id)), a.stance, d.title, (SELECT o.said_words FROM "
        "link l JOIN "
        "occasion o ON o.id = l.occasion_id WHERE l.attribution_id = a.id ORDER BY l.ord DESC LIMIT 1) FROM "
        "attribution a "
        "JOIN claim c ON c.id = a.claim_id JOIN document d ON d.id = a.document_id ORDER BY a.uid\" > " +
        (folder / "shell.csv").string();
    int status = 0;
    const double theirs = seconds([&] { status = std::system(shell.c_str()); });
    fmt::print("\nthe whole table as CSV: Assay {:.2f} s ({} MB at most), sqlite3 shell {:.2f} s{}, {:.2f}x; "
               "{} and {} "
               "bytes\n",
               mine, memory, theirs, status ? " (failed)" : "", mine / theirs,
               fs::file_size(folder / "assay.csv"), fs::file_size(folder / "shell.csv"));
}

} // namespace

int main(int count, char** words)
{
    if (count < 2) {
        fmt::print(stderr, "usage: bench_ledger CLAIMS [FOLDER]\n");
        return 2;
    }
    const size_t claims = std::strtoull(words[1], nullptr, 10);
    const fs::path folder = count > 2 ? fs::path(words[2]) : fs::temp_directory_path() / "assay-bench";
    fs::create_directories(folder);
    const fs::path lines = folder / "lines.jsonl";
    const fs::path file = folder / "ledger.assay";
    const fs::path raw = folder / "raw.db";
    for (const auto& path : {file, raw})
        for (const char* ending : {"", "-wal", "-shm"})
            fs::remove(path.string() + ending);
    {
        std::ofstream out(lines, std::ios::binary);
        assay::bench::generate(claims, [&](std::string_view line) { out << line; });
    }
    fmt::print("{} claims, {} MB of JSON Lines\n", claims, fs::file_size(lines) / 1'000'000);
    const double mine = seconds([&] { load(lines, file); });
    const double theirs = seconds([&] { loadRaw(file, raw); });
    fmt::print("load: Assay {:.2f} s, raw SQLite {:.2f} s, {:.2f}x; {} MB and {} MB\n", mine, theirs,
               mine / theirs, fs::file_size(file) / 1'000'000, fs::file_size(raw) / 1'000'000);
    bench::measureQueries(file);
    csv(file, folder);
    return 0;
}
