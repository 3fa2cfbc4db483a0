#include "core/query/conditions.h"
#include "core/query/terms.h"

#include <fmt/format.h>

// The fields of what attributions are made from: occasions, documents and passages.
namespace assay::query {

/// Speaker at {prefix}k on one of some sides at the time of occasion {prefix}o.
Sql Terms::standing(const Lookup::Members& members, const std::vector<int64_t>& sides,
                    const std::string& prefix)
{
    std::vector<Sql> ways;
    if (!members.always.empty())
        ways.push_back(isOneOf(prefix + "k.actor_id", members.always));
    if (!members.sometimes.empty())
        ways.push_back(Sql("(") + isOneOf(prefix + "k.actor_id", members.sometimes) +
                       " AND EXISTS (SELECT 1 FROM (" +
                       m_derived.stand(m_derived.speaker(prefix).text(), prefix + "o") +
                       ") WHERE side_id IN " + Sql::list(sides) + "))");
    return any(ways);
}

Result<Predicate> Terms::occasion(const Node& term, const std::string& o)
{
    switch (term.field) {
    case Field::How:
        return Predicate::of(isOneOf(o + ".how", tokensOf(term)));
    case Field::Said:
        return Predicate::exactly(dateCondition(term, o + ".said"), datedSet(term, "occasion", "said"),
                                  Predicate::Effort::Column);
    case Field::Venue: {
        const std::vector<std::string> venues = m_lookup.venues(term.values);
        if (venues.empty())
            return Predicate::nothing();
        return Predicate::exactly(isOneOf(o + ".venue", venues),
                                  Sql("SELECT o.id FROM occasion o WHERE o.venue <> '' AND o.venue IN ") +
                                      Sql::list(venues),
                                  Predicate::Effort::Column);
    }
    case Field::Circumstances:
        return Predicate::of(
            Sql(fmt::format("EXISTS (SELECT 1 FROM occasion_circumstance z WHERE z.occasion_id = "
                            "{}.id AND ",
                            o)) +
            isOneOf("z.circumstance", tokensOf(term)) + ")");
    case Field::Speaker: {
        const std::vector<int64_t> actors = m_lookup.actors(infoOf(term.field), term.values);
        if (actors.empty())
            return Predicate::nothing();
        return Predicate::exactly(
            Sql(fmt::format("EXISTS (SELECT 1 FROM occasion_actor k WHERE k.occasion_id = {}.id AND ", o)) +
                isOneOf("k.actor_id", actors) + ")",
            Sql("SELECT k.occasion_id FROM occasion_actor k WHERE k.actor_id IN ") + Sql::list(actors));
    }
    case Field::Side: {
        const std::vector<int64_t> sides = m_lookup.sides(term.values);
        const Lookup::Members members = m_lookup.membersOf(sides);
        std::vector<int64_t> actors = members.always;
        actors.insert(actors.end(), members.sometimes.begin(), members.sometimes.end());
        if (actors.empty())
            return Predicate::nothing();
        return Predicate{
            Sql(fmt::format("EXISTS (SELECT 1 FROM occasion_actor xk JOIN occasion xo ON xo.id = "
                            "xk.occasion_id WHERE xk.occasion_id = {}.id AND ",
                            o)) +
                standing(members, sides, "x") + ")",
            Sql("SELECT k.occasion_id FROM occasion_actor k WHERE k.actor_id IN ") + Sql::list(actors),
            std::nullopt};
    }
    default:
        return Predicate::nothing();
    }
}

Result<Predicate> Terms::document(const Node& term, const std::string& d)
{
    switch (term.field) {
    case Field::Doc: {
        const std::vector<int64_t> documents = m_lookup.documents(term.values);
        if (documents.empty())
            return Predicate::nothing();
        return Predicate::exactly(isOneOf(d + ".id", documents),
                                  Sql("SELECT id FROM document WHERE id IN ") + Sql::list(documents),
                                  Predicate::Effort::Column);
    }
    case Field::Publisher: {
        const std::vector<int64_t> actors = m_lookup.actors(infoOf(term.field), term.values);
        if (actors.empty())
            return Predicate::nothing();
        return Predicate::exactly(isOneOf(d + ".publisher_id", actors),
                                  Sql("SELECT id FROM document WHERE publisher_id IN ") + Sql::list(actors),
                                  Predicate::Effort::Column);
    }
    case Field::Lang: {
        std::vector<Sql> ways;
        for (const Value& value : term.values) {
            ways.push_back(Sql(fmt::format("lower({}.language) = lower(", d)) + Sql::bound(value.text) + ")");
            if (value.comparison == Comparison::Match)
                ways.push_back(Sql(fmt::format("substr(lower({}.language), 1, length(", d)) +
                               Sql::bound(value.text) + ") + 1) = lower(" + Sql::bound(value.text) +
                               ") || '-'");
        }
        return Predicate::of(any(ways));
    }
    case Field::Published:
        return Predicate::of(dateCondition(term, d + ".published"));
    case Field::Text: {
        m_lookup.noteSearch();
        std::vector<Sql> ways;
        for (const Value& value : term.values) {
            const Result<WordPattern> pattern = patternOf(value);
            if (!pattern)
                return tl::make_unexpected(pattern.error());
            ways.push_back(Sql("SELECT tv.document_id FROM search_segment f JOIN segment s ON s.id = f.rowid "
                               "JOIN body b ON b.id = s.body_id JOIN text_version tv ON tv.body = b.sha256 "
                               "WHERE search_segment MATCH ") +
                           Sql::bound(pattern->match()));
        }
        Sql set = ways.front();
        for (size_t i = 1; i < ways.size(); ++i)
            set += Sql(" UNION ALL ") + ways[i];
        if (!m_lookup.searchWorks())
            return Predicate::nothing();
        return Predicate{Sql("+" + d + ".id IN (") + set + ")",
                         set,
                         std::nullopt,
                         Predicate::Counting::Words,
                         Predicate::Effort::Looks,
                         true};
    }
    default:
        return Predicate::nothing();
    }
}

Result<Predicate> Terms::passage(const Node& term, const std::string& p)
{
    if (term.field == Field::Translated)
        return Predicate::of(fmt::format("{} EXISTS (SELECT 1 FROM translation t WHERE t.passage_id = {})",
                                         term.values.front().text == "no" ? "NOT" : "", p));
    const Sql newest =
        Sql(fmt::format("n.passage_id = {} AND n.ord = (SELECT max(ord) FROM anchor WHERE passage_id = "
                        "{}) AND ",
                        p, p));
    return Predicate{
        Sql("EXISTS (SELECT 1 FROM anchor n WHERE ") + newest + isOneOf("n.state", tokensOf(term)) + ")",
        Sql("SELECT n.passage_id FROM anchor n WHERE n.state IN ") + Sql::list(tokensOf(term)), std::nullopt};
}

Result<Sql> Terms::somePassage(const Node& term, const std::string& a)
{
    std::vector<Sql> tests;
    for (const char* p : {"z.passage_id", "l.mention_id", "l.cue_id", "l.hedge_passage_id"}) {
        const Result<Predicate> test = passage(term, p);
        if (!test)
            return tl::make_unexpected(test.error());
        tests.push_back(test->test);
    }
    return any(
        {Sql("EXISTS (SELECT 1 FROM attribution_content z WHERE z.attribution_id = " + a + ".id AND ") +
             tests[0] + ")",
         Sql("EXISTS (SELECT 1 FROM link l WHERE l.attribution_id = " + a + ".id AND ") +
             any({tests[1], tests[2], tests[3]}) + ")"});
}

} // namespace assay::query
