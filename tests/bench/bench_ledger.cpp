// Whole runs at a chosen size, each beside a peer in the same run: load beside raw SQLite, first pages of
// filters beside hand-written SQL on the same file, the whole table as CSV beside the sqlite3 shell.
//   bench_ledger CLAIMS [FOLDER [PART ...]]      (FOLDER is kept; default a temporary one)
// Parts: load, queries, csv; all of them unless some are named. What was loaded before is used again where
// loading is not named.
#include "core/query/selection.h"
#include "core/store/database.h"
#include "tests/bench/parts.h"
#include "tests/bench/run.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>

namespace {

using namespace assay;
using bench::seconds;
namespace fs = std::filesystem;

/// The middle one of several runs.
double median(int runs, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i)
        times.push_back(seconds(work));
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

struct Question
{
    const char* filter;
    const char* sql; ///< the best we know by hand; ? is the actor's key
};

void queries(const fs::path& file)
{
    const auto database = store::Database::open(file, store::Access::Read);
    const auto text = [&](const char* sql) {
        SQLite::Statement statement(database->handle(), sql);
        return statement.executeStep() ? statement.getColumn(0).getString() : std::string();
    };
    const std::string often =
        text("SELECT n.text FROM name n JOIN actor a ON a.id = n.actor_id WHERE n.printed = 1 "
             "ORDER BY a.uid LIMIT 1");
    const std::string seldom =
        text("SELECT n.text FROM name n JOIN actor a ON a.id = n.actor_id WHERE n.printed = 1 "
             "ORDER BY a.uid DESC LIMIT 1");
    constexpr const char* kSpeaker = "SELECT c.id FROM claim c WHERE EXISTS (SELECT 1 FROM attribution a "
                                     "JOIN link l ON l.attribution_id = a.id JOIN "
                                     "occasion_actor o ON o.occasion_id = l.occasion_id WHERE a.claim_id = "
                                     "c.id AND o.actor_id = ? AND NOT EXISTS "
                                     "(SELECT 1 FROM link m WHERE m.attribution_id = a.id AND m.ord = l.ord "
                                     "+ 1)) ORDER BY c.uid LIMIT 100";
    constexpr const char* kSpeakerSeldom =
        "SELECT c.id FROM claim c WHERE c.id IN (SELECT a.claim_id FROM occasion_actor o JOIN link l ON "
        "l.occasion_id = "
        "o.occasion_id JOIN attribution a ON a.id = l.attribution_id WHERE o.actor_id = ? AND NOT EXISTS "
        "(SELECT 1 FROM "
        "link m WHERE m.attribution_id = a.id AND m.ord = l.ord + 1)) ORDER BY c.uid LIMIT 100";
    constexpr const char* kSpeakerDenies = "SELECT c.id FROM claim c WHERE EXISTS (SELECT 1 FROM attribution "
                                           "a JOIN link l ON l.attribution_id = a.id JOIN "
                                           "occasion_actor o ON o.occasion_id = l.occasion_id WHERE "
                                           "a.claim_id = c.id AND a.stance = 'denies' AND "
                                           "o.actor_id = ? AND NOT EXISTS (SELECT 1 FROM link m WHERE "
                                           "m.attribution_id = a.id AND m.ord = l.ord + 1)) ORDER "
                                           "BY c.uid LIMIT 100";
    const std::vector<std::tuple<std::string, const char*, std::string>> all = {
        {"stance:denies",
         "SELECT c.id FROM claim c WHERE EXISTS (SELECT 1 FROM attribution a WHERE a.claim_id = c.id AND "
         "a.stance = "
         "'denies') ORDER BY c.uid LIMIT 100",
         ""},
        {"topic:torture",
         "SELECT c.id FROM claim c WHERE EXISTS (SELECT 1 FROM claim_topic t WHERE t.claim_id = c.id AND "
         "t.topic = "
         "'torture') ORDER BY c.uid LIMIT 100",
         ""},
        {"status:done", "SELECT c.id FROM claim c WHERE c.status = 'done' ORDER BY c.uid LIMIT 100", ""},
        {"speaker:=\"" + often + "\"", kSpeaker, often},
        {"speaker:=\"" + seldom + "\"", kSpeakerSeldom, seldom},
        {"speaker:=\"" + often + "\" stance:denies", kSpeakerDenies, often},
        {"topic:torture stance:evades",
         "SELECT c.id FROM claim c WHERE EXISTS (SELECT 1 FROM claim_topic t WHERE t.claim_id = c.id AND "
         "t.topic = "
         "'torture') AND EXISTS (SELECT 1 FROM attribution a WHERE a.claim_id = c.id AND a.stance = "
         "'evades') ORDER BY "
         "c.uid LIMIT 100",
         ""},
        {"contested:yes topic:trial", nullptr, ""},
        {"hedge:hearsay basis:saw",
         "SELECT c.id FROM claim c WHERE EXISTS (SELECT 1 FROM attribution a WHERE a.claim_id = c.id AND "
         "a.basis = "
         "'saw' AND EXISTS (SELECT 1 FROM link l WHERE l.attribution_id = a.id AND l.hedge = 'hearsay')) "
         "ORDER BY c.uid "
         "LIMIT 100",
         ""},
    };
    fmt::print("\n{:44} {:>10} {:>10} {:>7}\n", "first page of 100 (median of 9)", "Assay", "by hand",
               "ratio");
    for (const auto& [filter, sql, actor] : all) {
        std::vector<int64_t> ours;
        const double mine = median(9, [&] {
            const auto selection = query::select(*database, query::RowKind::Claims, filter);
            if (!selection)
                throw std::runtime_error(selection.error().message);
            ours = selection->ids(100);
        });
        if (!sql) {
            fmt::print("{:44} {:8.2f} ms\n", filter, mine * 1e3);
            continue;
        }
        std::vector<int64_t> theirs;
        int64_t key = 0;
        if (!actor.empty()) {
            SQLite::Statement find(database->handle(),
                                   "SELECT actor_id FROM name WHERE text = ? AND printed = 1");
            find.bind(1, actor);
            if (find.executeStep())
                key = find.getColumn(0).getInt64();
        }
        const double hand = median(9, [&] {
            SQLite::Statement statement(database->handle(), sql);
            if (key)
                statement.bind(1, key);
            theirs.clear();
            while (statement.executeStep())
                theirs.push_back(statement.getColumn(0).getInt64());
        });
        fmt::print("{:44} {:8.2f} ms {:7.2f} ms {:6.2f}x{}\n", filter, mine * 1e3, hand * 1e3, mine / hand,
                   ours == theirs ? "" : "  (other rows: a name may have several bearers)");
    }
}

} // namespace

int main(int count, char** words)
{
    if (count < 2) {
        fmt::print(stderr, "usage: bench_ledger CLAIMS [FOLDER [load] [queries] [csv]]\n");
        return 2;
    }
    const size_t claims = std::strtoull(words[1], nullptr, 10);
    const fs::path folder = count > 2 ? fs::path(words[2]) : fs::temp_directory_path() / "assay-bench";
    const std::vector<std::string> parts(words + std::min(count, 3), words + count);
    const auto wanted = [&](const char* part) {
        return parts.empty() || std::find(parts.begin(), parts.end(), part) != parts.end();
    };
    fs::create_directories(folder);
    const fs::path file = folder / "ledger.assay";
    if (wanted("load") || !fs::exists(file))
        bench::load(claims, folder);
    if (wanted("queries"))
        queries(file);
    if (wanted("csv"))
        bench::csv(file, folder);
    return 0;
}
