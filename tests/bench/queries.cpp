#include "tests/bench/queries.h"

#include "core/query/selection.h"
#include "tests/bench/questions.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <string>
#include <time.h>
#include <vector>

namespace assay::bench {
namespace {

constexpr int kRuns = 9;
constexpr size_t kPage = 100;

/// Seconds of this thread's own work: other programs on the machine do not count, and neither side waits for
/// the disk once the file is in memory.
double now()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double seconds(const std::function<void()>& work)
{
    const double start = now();
    work();
    return now() - start;
}

double medianOf(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

constexpr double kNever = 1e9;
/// No statement that takes longer is run again, in seconds.
constexpr double kSlow = 0.5;

/// As long as it lives, a statement that runs for more than two seconds ends with SQLITE_INTERRUPT.
class Deadline
{
public:
    explicit Deadline(sqlite3* database) : m_database(database), m_end(now() + 2)
    {
        sqlite3_progress_handler(
            database, 1000, [](void* self) { return now() > static_cast<Deadline*>(self)->m_end ? 1 : 0; },
            this);
    }
    ~Deadline() { sqlite3_progress_handler(m_database, 0, nullptr, nullptr); }
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

private:
    sqlite3* m_database;
    double m_end;
};

class Measure
{
public:
    explicit Measure(const std::filesystem::path& project)
        : m_database(store::Database::open(project, store::Access::Read))
    {
        // By rank of use: the first, one in the middle, the last but some.
        actor("often", 0);
        const int64_t actors = number("SELECT count(DISTINCT actor_id) FROM name");
        actor("middling", actors / 40);
        actor("seldom", actors - 2);
        words("common", "rare");
    }

    void pages()
    {
        fmt::print("\n{:48} {:>9} {:>10} {:>10} {:>7}\n", "first page of 100, median of 9 (ms)", "first",
                   "Assay", "by hand", "ratio");
        std::vector<double> all;
        size_t over = 0;
        for (const Question& question : questions()) {
            const std::string filter = filled(question.filter, false);
            std::vector<int64_t> ours;
            const double first = seconds([&] { ours = page(filter); });
            std::vector<Peer> peers;
            for (const std::string& peer : question.peers)
                peers.push_back(tried(filter, filled(peer, true), ours));
            double quickest = kSlow;
            for (const Peer& peer : peers)
                quickest = std::min(quickest, peer.once);
            // In turn, so that what else the machine does falls on both. What took far longer than another
            // statement by hand would only drive the processor's caches out.
            std::vector<double> times;
            for (int i = 0; i < kRuns; ++i) {
                times.push_back(seconds([&] { (void)page(filter); }));
                for (Peer& peer : peers)
                    if (peer.once < 4 * quickest)
                        peer.times.push_back(seconds([&] { (void)byHand(peer.sql); }));
            }
            const double mine = medianOf(times);
            double hand = kNever;
            for (const Peer& peer : peers)
                hand = std::min(hand, peer.times.empty() ? peer.once : medianOf(peer.times));
            all.push_back(mine);
            over += mine > 1.5 * hand ? 1 : 0;
            fmt::print("{:48} {:9.2f} {:10.2f} {:10.2f} {:6.2f}x\n", shown(filter), first * 1e3, mine * 1e3,
                       hand * 1e3, mine / hand);
            std::fflush(stdout);
        }
        std::sort(all.begin(), all.end());
        fmt::print("{} filters: median {:.2f} ms, slowest {:.2f} ms; {} above 1.5x\n", all.size(),
                   all[all.size() / 2] * 1e3, all.back() * 1e3, over);
    }

    void countsAndFacets()
    {
        fmt::print("\n{:48} {:>10} {:>10} {:>10}\n", "whole answers (s)", "rows", "count", "facets");
        for (const char* each : {"", "stance:denies", "topic:ceasefire", "speaker:=\"{often}\"",
                                 "speaker:=\"{seldom}\"", "contested:yes topic:trial", "{rare}"}) {
            const std::string filter = filled(each, false);
            uint64_t rows = 0;
            const double count =
                seconds([&] { rows = query::select(*m_database, query::RowKind::Claims, filter)->count(); });
            const double facets =
                seconds([&] { (void)query::facets(*m_database, query::RowKind::Claims, filter); });
            fmt::print("{:48} {:10} {:10.3f} {:10.3f}\n", shown(filter.empty() ? "(all)" : filter), rows,
                       count, facets);
            std::fflush(stdout);
        }
    }

private:
    static std::string shown(const std::string& filter) { return filter.substr(0, 47); }
    int64_t number(const std::string& sql)
    {
        SQLite::Statement statement(m_database->handle(), sql);
        return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
    }
    std::string text(const std::string& sql)
    {
        SQLite::Statement statement(m_database->handle(), sql);
        return statement.executeStep() ? statement.getColumn(0).getString() : std::string();
    }

    /// The actor of a rank, or the next whose name nobody else has.
    void actor(const std::string& mark, int64_t rank)
    {
        const std::string name =
            text(fmt::format("SELECT n.text FROM actor a JOIN name n ON n.actor_id = a.id AND n.printed = 1 "
                             "ORDER BY a.uid LIMIT 1 OFFSET {}",
                             rank));
        std::string keys;
        SQLite::Statement bearers(m_database->handle(), "SELECT DISTINCT actor_id FROM name WHERE text = ?");
        bearers.bind(1, name);
        while (bearers.executeStep())
            keys += (keys.empty() ? "" : ", ") + bearers.getColumn(0).getString();
        m_marks.push_back({"{" + mark + "}", name, keys});
    }

    /// Two words of statements: one that many claims have, one that few have.
    void words(const std::string& common, const std::string& rare)
    {
        std::string often, seldom;
        int64_t most = 0, fewest = INT64_MAX;
        SQLite::Statement texts(m_database->handle(), "SELECT statement FROM claim WHERE id <= 40");
        std::vector<std::string> seen;
        while (texts.executeStep()) {
            const std::string statement = texts.getColumn(0).getString();
            for (size_t at = 0; at < statement.size();) {
                const size_t blank = std::min(statement.find(' ', at), statement.size());
                const std::string word = statement.substr(at, blank - at);
                at = blank + 1;
                if (std::find(seen.begin(), seen.end(), word) != seen.end())
                    continue;
                seen.push_back(word);
                const int64_t hits = number("SELECT count(*) FROM (SELECT 1 FROM search_claim WHERE "
                                            "search_claim MATCH '\"" +
                                            word + "\" *' LIMIT 100000)");
                if (hits > most)
                    most = hits, often = word;
                if (hits < fewest && word.size() > 4)
                    fewest = hits, seldom = word;
            }
        }
        m_marks.push_back({"{" + common + "}", often, often});
        m_marks.push_back({"{" + rare + "}", seldom, seldom});
    }

    std::string filled(std::string text, bool bySql) const
    {
        for (const auto& [mark, name, keys] : m_marks)
            for (size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
                text.replace(at, mark.size(), bySql ? keys : name);
        return text;
    }

    std::vector<int64_t> page(const std::string& filter)
    {
        const auto selection = query::select(*m_database, query::RowKind::Claims, filter);
        if (!selection)
            throw std::runtime_error(filter + ": " + selection.error().message);
        return selection->ids(kPage);
    }

    /// One of the statements by hand.
    struct Peer
    {
        std::string sql;
        double once = kNever; ///< seconds
        std::vector<double> times = {};
    };
    std::vector<int64_t> byHand(const std::string& sql)
    {
        std::vector<int64_t> found;
        SQLite::Statement statement(m_database->handle(), sql);
        while (statement.executeStep())
            found.push_back(statement.getColumn(0).getInt64());
        return found;
    }
    /// Runs it once: it has to find what is expected. A plan that turns out badly is given up.
    Peer tried(const std::string& filter, const std::string& sql, const std::vector<int64_t>& expected)
    {
        Peer peer{sql};
        std::vector<int64_t> found;
        try {
            const Deadline deadline(m_database->raw());
            peer.once = seconds([&] { found = byHand(sql); });
        } catch (const SQLite::Exception& exception) {
            if (exception.getErrorCode() == SQLITE_INTERRUPT)
                return peer;
            throw;
        }
        if (found != expected)
            throw std::runtime_error(fmt::format("{} found {} rows, by hand {} (or others):\n{}", filter,
                                                 expected.size(), found.size(), sql));
        return peer;
    }

    struct Mark
    {
        std::string mark, name, keys;
    };
    std::unique_ptr<store::Database> m_database;
    std::vector<Mark> m_marks;
};

} // namespace

void measureQueries(const std::filesystem::path& project, bool wantsWhole)
{
    Measure measure(project);
    measure.pages();
    if (wantsWhole)
        measure.countsAndFacets();
}

} // namespace assay::bench
