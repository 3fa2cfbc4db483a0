#include "core/store/database.h"
#include "core/table/request.h"
#include "tests/bench/parts.h"
#include "tests/bench/run.h"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>

namespace assay::bench {
namespace {

namespace fs = std::filesystem;

constexpr const char* kJoin =
    "SELECT c.statement, (SELECT group_concat(topic, '; ') FROM claim_topic t WHERE t.claim_id = c.id), "
    "c.type, c.status, (SELECT group_concat(b.text, '; ') FROM link l JOIN occasion_actor o ON o.occasion_id "
    "= l.occasion_id JOIN actor_label b ON b.actor_id = o.actor_id WHERE l.attribution_id = a.id AND l.ord = "
    "(SELECT max(ord) FROM link m WHERE m.attribution_id = a.id)), a.stance, d.title, (SELECT o.said_words "
    "FROM link l JOIN occasion o ON o.id = l.occasion_id WHERE l.attribution_id = a.id ORDER BY l.ord DESC "
    "LIMIT 1) FROM attribution a JOIN claim c ON c.id = a.claim_id JOIN document d ON d.id = a.document_id "
    "ORDER BY a.uid";

void writeAll(const fs::path& file, const fs::path& to)
{
    std::ofstream out(to, std::ios::binary);
    table::StreamSink sink(out);
    const auto database = store::Database::open(file, store::Access::Read);
    table::TableRequest request;
    request.columns = {"claim", "topics", "type", "status", "who-says", "stance", "document", "said"};
    request.rows = query::RowKind::Attributions;
    request.write.format = table::Format::Csv;
    request.write.exact = true;
    const auto report = table::writeTable(*database, request, sink);
    if (!report)
        throw std::runtime_error(report.error().message);
}

} // namespace

void csv(const fs::path& file, const fs::path& folder)
{
    const Run mine = runApart([&] { writeAll(file, folder / "assay.csv"); });
    const std::string shell = "exec sqlite3 -csv 'file:" + file.string() + "?mode=ro' \"" + kJoin + "\" > '" +
                              (folder / "shell.csv").string() + "'";
    const Run theirs = runApart([&] {
        if (std::system(shell.c_str()) != 0)
            throw std::runtime_error("the sqlite3 shell failed");
    });
    fmt::print("\nthe whole table as CSV: Assay {:.2f} s ({:.2f} s of processor, {} MB at most){}, sqlite3 "
               "shell {:.2f} s ({:.2f} s){}, {:.2f}x, {:.2f}x of processor; {} and {} bytes\n",
               mine.wall, mine.processor, mine.megabytes, mine.good ? "" : " FAILED", theirs.wall,
               theirs.processor, theirs.good ? "" : " FAILED", mine.wall / theirs.wall,
               mine.processor / theirs.processor, fs::file_size(folder / "assay.csv"),
               fs::file_size(folder / "shell.csv"));
}

} // namespace assay::bench
