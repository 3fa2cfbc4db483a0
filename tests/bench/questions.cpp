#include "tests/bench/questions.h"

#include <fmt/format.h>

namespace assay::bench {
namespace {

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
/// Rows of a table whose interval may touch a period, by the index of intervals; in this file each is one
/// day.
std::string touching(const std::string& table, const std::string& column, const std::string& from,
                     const std::string& to)
{
    return fmt::format("SELECT w.id FROM {0} w WHERE CASE WHEN w.{1}_earliest = w.{1}_latest THEN 0 ELSE "
                       "length(printf('%o', coalesce(julianday(w.{1}_latest) - julianday(w.{1}_earliest), "
                       "-1))) END = 0 AND w.{1}_earliest BETWEEN '{2}' AND '{3}'",
                       table, column, from, to);
}
/// The claims of attributions that were said then.
std::string saidThenSet(const std::string& from, const std::string& to)
{
    return "SELECT a.claim_id FROM (" + touching("occasion", "said", from, to) +
           ") o CROSS JOIN link l ON l.occasion_id = o.id CROSS JOIN attribution a ON a.id = "
           "l.attribution_id WHERE NOT EXISTS (SELECT 1 FROM link m WHERE m.attribution_id = a.id AND m.ord "
           "> "
           "l.ord)";
}
/// A link between the document's own voice and the last.
std::string passedOnBy(const std::string& actors)
{
    return "EXISTS (SELECT 1 FROM link m CROSS JOIN link l CROSS JOIN occasion_actor o ON o.occasion_id = "
           "l.occasion_id WHERE m.attribution_id = a.id AND m.ord > 1 AND l.attribution_id = a.id AND l.ord "
           "> 0 "
           "AND l.ord < m.ord AND +o.actor_id IN (" +
           actors + "))";
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

} // namespace

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
         {walking(said("2014-01-01", "2016-12-31")), within(saidSet("2014-01-01", "2016-12-31")),
          within(saidThenSet("2014-01-01", "2016-12-31"))}},
        {"said:2015-03-07",
         {walking(said("2015-03-07", "2015-03-07")), within(saidSet("2015-03-07", "2015-03-07")),
          within(saidThenSet("2015-03-07", "2015-03-07"))}},
        {"happened:2015-03",
         {walking("c.happened_earliest <= '2015-03-31' AND c.happened_latest >= '2015-03-01'"),
          within("SELECT id FROM claim WHERE happened_earliest <= '2015-03-31' AND happened_latest >= "
                 "'2015-03-01'"),
          within(touching("claim", "happened", "2015-03-01", "2015-03-31"))}},
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
          within(passedOnSet(often), topic("mines")),
          walking("+c.id IN (" + topicSet("mines") + ") AND " + some(passedOnBy(often)))}},
        {"said:2015-03 stance:denies",
         {walking(some("a.stance = 'denies' AND EXISTS (SELECT 1 FROM link l JOIN occasion o ON o.id = "
                       "l.occasion_id WHERE l.attribution_id = a.id AND o.said_earliest <= '2015-03-31' AND "
                       "o.said_latest >= '2015-03-01' AND NOT EXISTS (SELECT 1 FROM link m WHERE "
                       "m.attribution_id = a.id AND m.ord > l.ord))")),
          walking(
              some("a.stance = 'denies' AND EXISTS (SELECT 1 FROM link l WHERE l.attribution_id = a.id AND "
                   "+l.occasion_id IN (" +
                   touching("occasion", "said", "2015-03-01", "2015-03-31") +
                   ") AND NOT EXISTS (SELECT 1 FROM link m WHERE m.attribution_id = a.id AND m.ord > "
                   "l.ord))")),
          within(saidThenSet("2015-03-01", "2015-03-31") + " AND a.stance = 'denies'")}},
        {"status:open happened:2015",
         {walking("c.status = 'open' AND c.happened_earliest <= '2015-12-31' AND c.happened_latest >= "
                  "'2015-01-01'"),
          within(touching("claim", "happened", "2015-01-01", "2015-12-31"), "c.status = 'open'")}},
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

} // namespace assay::bench
