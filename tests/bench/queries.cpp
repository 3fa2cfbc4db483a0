#include "tests/bench/queries.h"

#include "core/query/selection.h"

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

/// The first of several runs and the middle one.
struct Times
{
    double first = 0;
    double median = 0;
};
Times timesOf(int runs, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i)
        times.push_back(seconds(work));
    Times found{times.front(), 0};
    std::sort(times.begin(), times.end());
    found.median = times[times.size() / 2];
    return found;
}

constexpr double kNever = 1e9;

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

/// A filter and ways to ask the same in SQL. "{often}", "{seldom}" ... stand for the keys of actors, or in
/// the filter for their name.
struct Question
{
    std::string filter;
    std::vector<std::string> peers;
};

// Pieces of the SQL by hand. The tests are on a claim c, by the index that leads on from it; the sets go the
// other way. Both are tried, and the quicker is the peer.
const std::string kWalk = "SELECT c.id FROM claim c WHERE ";
const std::string kPageOf = " ORDER BY c.uid LIMIT 100";

std::string walking(const std::string& test)
{
    return kWalk + test + kPageOf;
}
std::string within(const std::string& set, const std::string& test = {})
{
    return kWalk + "c.id IN (" + set + ")" + (test.empty() ? "" : " AND " + test) + kPageOf;
}
/// An attribution a of the claim that meets a test.
std::string some(const std::string& test)
{
    return "EXISTS (SELECT 1 FROM attribution a WHERE a.claim_id = c.id AND " + test + ")";
}
/// The attribution's last speaker is one of some actors.
std::string spokenBy(const std::string& actors)
{
    return "EXISTS (SELECT 1 FROM link l JOIN occasion_actor o ON o.occasion_id = l.occasion_id AND "
           "+o.actor_id IN (" +
           actors +
           ") WHERE l.attribution_id = a.id AND NOT EXISTS (SELECT 1 FROM link m WHERE m.attribution_id = "
           "a.id AND m.ord > l.ord))";
}
std::string claimsBy(const std::string& actors)
{
    return "SELECT a.claim_id FROM occasion_actor o CROSS JOIN link l ON l.occasion_id = o.occasion_id CROSS "
           "JOIN attribution a ON a.id = l.attribution_id WHERE o.actor_id IN (" +
           actors + ") AND NOT EXISTS (SELECT 1 FROM link m WHERE m.attribution_id = a.id AND m.ord > l.ord)";
}
std::string topic(const std::string& topic)
{
    return "EXISTS (SELECT 1 FROM claim_topic t WHERE t.claim_id = c.id AND t.topic = '" + topic + "')";
}
std::string topicSet(const std::string& topic)
{
    return "SELECT claim_id FROM claim_topic WHERE topic = '" + topic + "'";
}
std::string stance(const std::string& stance)
{
    return some("a.stance = '" + stance + "'");
}
std::string stanceSet(const std::string& stance)
{
    return "SELECT claim_id FROM attribution WHERE stance = '" + stance + "'";
}
std::string tag(const std::string& name)
{
    return "EXISTS (SELECT 1 FROM claim_tag t WHERE t.claim_id = c.id AND t.tag_id = (SELECT id FROM tag "
           "WHERE name = '" +
           name + "'))";
}
std::string tagSet(const std::string& name)
{
    return "SELECT claim_id FROM claim_tag WHERE tag_id = (SELECT id FROM tag WHERE name = '" + name + "')";
}
/// The last link's occasion may have been in a period.
std::string said(const std::string& from, const std::string& to)
{
    return some("EXISTS (SELECT 1 FROM link l JOIN occasion o ON o.id = l.occasion_id WHERE l.attribution_id "
                "= a.id AND o.said_earliest <= '" +
                to + "' AND o.said_latest >= '" + from +
                "' AND NOT EXISTS (SELECT 1 FROM link m WHERE m.attribution_id = a.id AND m.ord > l.ord))");
}
std::string saidSet(const std::string& from, const std::string& to)
{
    return "SELECT a.claim_id FROM occasion o CROSS JOIN link l ON l.occasion_id = o.id CROSS JOIN "
           "attribution a ON a.id = l.attribution_id WHERE o.said_earliest <= '" +
           to + "' AND o.said_latest >= '" + from +
           "' AND NOT EXISTS (SELECT 1 FROM link m WHERE m.attribution_id = a.id AND m.ord > l.ord)";
}
/// A link between the document's own voice and the last.
std::string passedOnBy(const std::string& actors)
{
    return "EXISTS (SELECT 1 FROM link l JOIN occasion_actor o ON o.occasion_id = l.occasion_id AND "
           "+o.actor_id IN (" +
           actors +
           ") WHERE l.attribution_id = a.id AND l.ord > 0 AND EXISTS (SELECT 1 FROM link m WHERE "
           "m.attribution_id = a.id AND m.ord > l.ord))";
}
std::string passedOnSet(const std::string& actors)
{
    return "SELECT a.claim_id FROM occasion_actor o CROSS JOIN link l ON l.occasion_id = o.occasion_id CROSS "
           "JOIN attribution a ON a.id = l.attribution_id WHERE o.actor_id IN (" +
           actors +
           ") AND l.ord > 0 AND EXISTS (SELECT 1 FROM link m WHERE m.attribution_id = a.id AND m.ord > "
           "l.ord)";
}
std::string document(const std::string& title)
{
    return "SELECT claim_id FROM attribution WHERE document_id = (SELECT id FROM document WHERE title = '" +
           title + "')";
}
std::string about(const std::string& actors)
{
    return "EXISTS (SELECT 1 FROM claim_about t WHERE t.claim_id = c.id AND t.actor_id IN (" + actors + "))";
}
std::string aboutSet(const std::string& actors)
{
    return "SELECT claim_id FROM claim_about WHERE actor_id IN (" + actors + ")";
}
/// Somebody of one side asserts what somebody of another denies. Every actor here has one side for good.
std::string contested()
{
    const auto sides = [](const std::string& stance) {
        return "SELECT s.side_id FROM attribution a JOIN link l ON l.attribution_id = a.id JOIN "
               "occasion_actor "
               "o ON o.occasion_id = l.occasion_id JOIN actor_side s ON s.actor_id = o.actor_id WHERE "
               "a.claim_id = c.id AND a.stance = '" +
               stance +
               "' AND NOT EXISTS (SELECT 1 FROM link m WHERE m.attribution_id = a.id AND m.ord > l.ord)";
    };
    return "EXISTS (SELECT 1 FROM (" + sides("denies") + ") d JOIN (" + sides("asserts") +
           ") e ON e.side_id <> d.side_id)";
}
/// One accused who has neither spoken to the claim nor been asked.
std::string unanswered()
{
    const std::string speaks =
        "EXISTS (SELECT 1 FROM attribution a CROSS JOIN link l ON l.attribution_id = a.id CROSS JOIN "
        "occasion_actor o ON o.occasion_id = l.occasion_id WHERE a.{} = c.id AND +o.actor_id = t.actor_id "
        "AND NOT EXISTS (SELECT "
        "1 "
        "FROM link m WHERE m.attribution_id = a.id AND m.ord > l.ord))";
    return "EXISTS (SELECT 1 FROM claim_about t JOIN actor k ON k.id = t.actor_id WHERE t.claim_id = c.id "
           "AND "
           "t.role = 'accused' AND k.type NOT IN ('unnamed', 'own-voice') AND NOT " +
           fmt::format(fmt::runtime(speaks), "claim_id") + " AND NOT " +
           fmt::format(fmt::runtime(speaks), "answers_claim_id") +
           " AND NOT EXISTS (SELECT 1 FROM reply y WHERE y.claim_id = c.id AND y.actor_id = t.actor_id))";
}
/// Claims with a word in the statement, in a quote, or in a name of someone who speaks or is spoken of.
std::vector<std::string> word(const std::string& match)
{
    const std::string hit = " MATCH '" + match + "'";
    const std::string quoting =
        "SELECT z.attribution_id FROM search_passage f CROSS JOIN attribution_content z ON z.passage_id = "
        "f.rowid WHERE search_passage" +
        hit;
    const std::string named = "SELECT n.actor_id FROM search_name f JOIN name n ON n.id = f.rowid WHERE "
                              "search_name" +
                              hit + " AND n.actor_id IS NOT NULL";
    const std::string set =
        "SELECT rowid FROM search_claim WHERE search_claim" + hit +
        " UNION ALL SELECT claim_id FROM attribution WHERE id IN (" + quoting + ") UNION ALL " +
        aboutSet(named) +
        " UNION ALL SELECT claim_id FROM attribution WHERE id IN (SELECT l.attribution_id "
        "FROM occasion_actor k CROSS JOIN link l ON l.occasion_id = k.occasion_id WHERE "
        "k.actor_id IN (" +
        named + "))";
    const std::string test =
        "(c.id IN (SELECT rowid FROM search_claim WHERE search_claim" + hit + ") OR " +
        some("EXISTS (SELECT 1 FROM attribution_content z WHERE z.attribution_id = a.id AND z.passage_id IN "
             "(SELECT rowid FROM search_passage WHERE search_passage" +
             hit + "))") +
        " OR EXISTS (SELECT 1 FROM claim_about t WHERE t.claim_id = c.id AND +t.actor_id IN (" + named +
        ")) OR " +
        some("EXISTS (SELECT 1 FROM link l JOIN occasion_actor k ON k.occasion_id = l.occasion_id WHERE "
             "l.attribution_id = a.id AND +k.actor_id IN (" +
             named + "))") +
        ")";
    // The index asked anew for each row: nothing is gathered.
    const std::string probe =
        "(EXISTS (SELECT 1 FROM search_claim WHERE search_claim" + hit + " AND rowid = c.id) OR " +
        some("EXISTS (SELECT 1 FROM attribution_content z WHERE z.attribution_id = a.id AND EXISTS (SELECT 1 "
             "FROM search_passage WHERE search_passage" +
             hit + " AND rowid = z.passage_id))") +
        " OR EXISTS (SELECT 1 FROM claim_about t WHERE t.claim_id = c.id AND +t.actor_id IN (" + named +
        ")) OR " +
        some("EXISTS (SELECT 1 FROM link l JOIN occasion_actor k ON k.occasion_id = l.occasion_id WHERE "
             "l.attribution_id = a.id AND +k.actor_id IN (" +
             named + "))") +
        ")";
    return {set, test, probe};
}

std::vector<Question> questions()
{
    const std::string often = "{often}", middling = "{middling}", seldom = "{seldom}";
    const auto named = [](const std::string& name) { return "=\"" + name + "\""; };
    const std::string hedged =
        some("a.basis = 'saw' AND EXISTS (SELECT 1 FROM link l WHERE l.attribution_id = "
             "a.id AND l.hedge = 'hearsay')");
    const auto bySpeaker = [&](const std::string& filter, const std::string& actors) {
        return Question{filter, {walking(some(spokenBy(actors))), within(claimsBy(actors))}};
    };
    const auto byWord = [](const std::string& filter, const std::string& match) {
        const auto asked = word(match);
        return Question{filter, {within(asked[0]), walking(asked[1]), walking(asked[2])}};
    };
    std::vector<Question> all = {
        {"stance:denies", {walking(stance("denies")), within(stanceSet("denies"))}},
        {"topic:killing", {walking(topic("killing")), within(topicSet("killing"))}},
        {"topic:ceasefire", {walking(topic("ceasefire")), within(topicSet("ceasefire"))}},
        {"status:done",
         {walking("+c.status = 'done'"), within("SELECT id FROM claim WHERE status = 'done'")}},
        {"basis:saw",
         {walking(some("a.basis = 'saw'")), within("SELECT claim_id FROM attribution WHERE basis = 'saw'")}},
        {"hedge:hearsay",
         {walking(
              some("EXISTS (SELECT 1 FROM link l WHERE l.attribution_id = a.id AND l.hedge = 'hearsay')")),
          within(
              "SELECT a.claim_id FROM link l JOIN attribution a ON a.id = l.attribution_id WHERE l.hedge = "
              "'hearsay'")}},
        {"tag:=tag-0", {walking(tag("tag-0")), within(tagSet("tag-0"))}},
        {"tag:=tag-39", {walking(tag("tag-39")), within(tagSet("tag-39"))}},
        bySpeaker("speaker:" + named(often), often),
        bySpeaker("speaker:" + named(middling), middling),
        bySpeaker("speaker:" + named(seldom), seldom),
        {"via:" + named(often), {walking(some(passedOnBy(often))), within(passedOnSet(often))}},
        {"via:" + named(seldom), {walking(some(passedOnBy(seldom))), within(passedOnSet(seldom))}},
        {"about:" + named(often), {walking(about(often)), within(aboutSet(often))}},
        {"about:" + named(seldom), {walking(about(seldom)), within(aboutSet(seldom))}},
        {"said:2014..2016",
         {walking(said("2014-01-01", "2016-12-31")), within(saidSet("2014-01-01", "2016-12-31"))}},
        {"said:2015-03-07",
         {walking(said("2015-03-07", "2015-03-07")), within(saidSet("2015-03-07", "2015-03-07"))}},
        {"happened:2015-03",
         {walking("c.happened_earliest <= '2015-03-31' AND c.happened_latest >= '2015-03-01'"),
          within("SELECT id FROM claim WHERE happened_earliest <= '2015-03-31' AND happened_latest >= "
                 "'2015-03-01'")}},
        {"doc:=\"Report 7\"", {within(document("Report 7"))}},
        {"contested:yes", {walking(contested())}},
        {"unanswered:yes", {walking(unanswered())}},
        byWord("{common}", "\"{common}\" *"),
        byWord("{rare}", "\"{rare}\" *"),
        byWord("\"{common} {rare}\"", "\"{common}\" + \"{rare}\""),
        {"speaker:" + named(often) + " stance:denies",
         {walking(some("a.stance = 'denies' AND " + spokenBy(often)))}},
        {"speaker:" + named(middling) + " stance:denies",
         {walking(some("a.stance = 'denies' AND " + spokenBy(middling))),
          within(claimsBy(middling) + " AND a.stance = 'denies'")}},
        {"speaker:" + named(seldom) + " stance:denies",
         {within(claimsBy(seldom) + " AND a.stance = 'denies'")}},
        {"topic:torture stance:evades",
         {walking(topic("torture") + " AND " + stance("evades")),
          within(topicSet("torture"), stance("evades"))}},
        {"topic:ceasefire speaker:" + named(middling),
         {walking(topic("ceasefire") + " AND " + some(spokenBy(middling))),
          within(claimsBy(middling), topic("ceasefire"))}},
        {"tag:=tag-20 status:done",
         {walking("c.status = 'done' AND " + tag("tag-20")), within(tagSet("tag-20"), "c.status = 'done'")}},
        {"contested:yes topic:trial",
         {walking(topic("trial") + " AND " + contested()), within(topicSet("trial"), contested())}},
        {"unanswered:yes about:" + named(seldom), {within(aboutSet(seldom), unanswered())}},
        {"hedge:hearsay basis:saw", {walking(hedged)}},
        {"via:" + named(often) + " topic:mines",
         {walking(topic("mines") + " AND " + some(passedOnBy(often))),
          within(passedOnSet(often), topic("mines"))}},
        {"said:2015-03 stance:denies",
         {walking(some("a.stance = 'denies' AND EXISTS (SELECT 1 FROM link l JOIN occasion o ON o.id = "
                       "l.occasion_id WHERE l.attribution_id = a.id AND o.said_earliest <= '2015-03-31' AND "
                       "o.said_latest >= '2015-03-01' AND NOT EXISTS (SELECT 1 FROM link m WHERE "
                       "m.attribution_id = a.id AND m.ord > l.ord))"))}},
        {"status:open happened:2015",
         {walking("c.status = 'open' AND c.happened_earliest <= '2015-12-31' AND c.happened_latest >= "
                  "'2015-01-01'")}},
        {"doc:=\"Report 7\" stance:denies", {within(document("Report 7") + " AND stance = 'denies'")}},
    };
    const auto common = word("\"{common}\" *"), rare = word("\"{rare}\" *");
    all.push_back({"{common} stance:denies",
                   {within(common[0], stance("denies")), walking(common[1] + " AND " + stance("denies")),
                    walking(stance("denies") + " AND " + common[2])}});
    all.push_back({"{rare} topic:killing",
                   {within(rare[0], topic("killing")), walking(rare[1] + " AND " + topic("killing")),
                    walking(topic("killing") + " AND " + rare[2])}});
    return all;
}

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
            const Times mine = timesOf(kRuns, [&] { ours = page(filter); });
            double hand = kNever;
            for (const std::string& peer : question.peers)
                hand = std::min(hand, byHand(filter, filled(peer, true), ours));
            all.push_back(mine.median);
            over += mine.median > 1.5 * hand ? 1 : 0;
            fmt::print("{:48} {:9.2f} {:10.2f} {:10.2f} {:6.2f}x\n", shown(filter), mine.first * 1e3,
                       mine.median * 1e3, hand * 1e3, mine.median / hand);
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

    double byHand(const std::string& filter, const std::string& sql, const std::vector<int64_t>& expected)
    {
        std::vector<int64_t> found;
        const auto ask = [&] {
            SQLite::Statement statement(m_database->handle(), sql);
            found.clear();
            while (statement.executeStep())
                found.push_back(statement.getColumn(0).getInt64());
        };
        // A plan that turns out badly is given up.
        double once = 0;
        {
            const Deadline deadline(m_database->raw());
            try {
                once = seconds(ask);
            } catch (const SQLite::Exception& exception) {
                if (exception.getErrorCode() == SQLITE_INTERRUPT)
                    return kNever;
                throw;
            }
        }
        if (found != expected)
            throw std::runtime_error(fmt::format("{} found {} rows, by hand {} (or others):\n{}", filter,
                                                 expected.size(), found.size(), sql));
        return once > 0.5 ? once : timesOf(kRuns, ask).median;
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
