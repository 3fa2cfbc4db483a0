#include "core/query/conditions.h"
#include "core/query/terms.h"

#include <fmt/format.h>

// The fields of attributions.
namespace assay::query {
namespace {

constexpr std::string_view kLast =
    "l.ord = (SELECT max(ord) FROM link WHERE attribution_id = l.attribution_id)";
constexpr std::string_view kIsLast =
    "NOT EXISTS (SELECT 1 FROM link x WHERE x.attribution_id = l.attribution_id AND x.ord > l.ord)";

/// Attributions whose last link meets a condition on its occasion o, that occasion's actors k, or itself, l.
Sql lastLink(const std::string& a, std::string_view joins, const Sql& condition)
{
    return Sql(fmt::format("EXISTS (SELECT 1 FROM link l {} WHERE l.attribution_id = {}.id AND {} AND ",
                           joins, a, kLast)) +
           condition + ")";
}

Predicate byDocument(Predicate document, const std::string& a)
{
    Predicate made;
    made.test = Sql(fmt::format("EXISTS (SELECT 1 FROM document d WHERE d.id = {}.document_id AND ", a)) +
                document.test + ")";
    const Sql documents =
        document.set ? *document.set : Sql("SELECT d.id FROM document d WHERE ") + document.test;
    made.set = Sql("SELECT id FROM attribution WHERE document_id IN (") + documents + ")";
    made.counting = document.set ? document.counting : Predicate::Counting::Scan;
    made.isExact = document.isExact || !document.set;
    if (document.set && document.isExact && document.counting == Predicate::Counting::Cheap)
        made.membership = memberOf(a + ".document_id", *document.set);
    return made;
}

} // namespace

Result<Predicate> Terms::attributionTerm(const Node& term, const std::string& a)
{
    static constexpr std::string_view kOccasion = "JOIN occasion o ON o.id = l.occasion_id";
    switch (term.field) {
    case Field::Speaker:
    case Field::Side: {
        const bool bySide = term.field == Field::Side;
        std::vector<int64_t> sides, actors;
        Lookup::Members members;
        if (bySide) {
            sides = m_lookup.sides(term.values);
            members = m_lookup.membersOf(sides);
            actors = members.always;
            actors.insert(actors.end(), members.sometimes.begin(), members.sometimes.end());
        } else {
            actors = m_lookup.actors(infoOf(term.field), term.values);
        }
        if (actors.empty())
            return Predicate::nothing();
        const Sql isActor = bySide ? standing(members, sides, "x") : isOneOf("xk.actor_id", actors);
        Predicate made;
        made.test = lastLink(
            a,
            bySide && !members.sometimes.empty()
                ? "JOIN occasion xo ON xo.id = l.occasion_id JOIN occasion_actor xk ON xk.occasion_id "
                  "= l.occasion_id"
                : "JOIN occasion_actor xk ON xk.occasion_id = l.occasion_id",
            isActor);
        made.set = Sql("SELECT l.attribution_id FROM occasion_actor k CROSS JOIN link l ON l.occasion_id = "
                       "k.occasion_id WHERE k.actor_id IN ") +
                   Sql::list(actors) + " AND " + kIsLast;
        made.probe = Sql("SELECT 1 FROM occasion_actor k WHERE k.actor_id IN ") + Sql::list(actors);
        made.isExact = members.sometimes.empty();
        return made;
    }
    case Field::Via: {
        const std::vector<int64_t> actors = m_lookup.actors(infoOf(term.field), term.values);
        if (actors.empty())
            return Predicate::nothing();
        Predicate made;
        made.test =
            // Most chains have no link between the first and the last: the end is looked for first.
            Sql(fmt::format("EXISTS (SELECT 1 FROM link x CROSS JOIN link l CROSS JOIN occasion_actor k ON "
                            "k.occasion_id = l.occasion_id WHERE x.attribution_id = {0}.id AND x.ord > 1 AND "
                            "l.attribution_id = {0}.id AND l.ord > 0 AND l.ord < x.ord AND ",
                            a)) +
            isOneOf("k.actor_id", actors) + ")";
        made.set =
            Sql("SELECT l.attribution_id FROM occasion_actor k CROSS JOIN link l ON l.occasion_id = "
                "k.occasion_id WHERE l.ord > 0 AND k.actor_id IN ") +
            Sql::list(actors) +
            " AND EXISTS (SELECT 1 FROM link x WHERE x.attribution_id = l.attribution_id AND x.ord > l.ord)";
        made.probe = Sql("SELECT 1 FROM occasion_actor k WHERE k.actor_id IN ") + Sql::list(actors);
        made.isExact = true;
        return made;
    }
    case Field::Stance:
    case Field::Basis: {
        const std::string column(infoOf(term.field).name);
        Predicate made = Predicate::exactly(isOneOf(a + "." + column, tokensOf(term)),
                                            Sql("SELECT id FROM attribution WHERE " + column + " IN ") +
                                                Sql::list(tokensOf(term)),
                                            Predicate::Effort::Column);
        made.byClaim = isIndexed(a + "." + column, tokensOf(term));
        return made;
    }
    case Field::Mode:
        return Predicate::of(lastLink(a, "", isOneOf("l.mode", tokensOf(term))));
    case Field::Hedge:
        return Predicate::exactly(
            Sql(fmt::format("EXISTS (SELECT 1 FROM link l WHERE l.attribution_id = {}.id AND ", a)) +
                isIndexed("l.hedge", tokensOf(term)) + ")",
            Sql("SELECT attribution_id FROM link WHERE hedge IN ") + Sql::list(tokensOf(term)));
    case Field::Hedged: {
        std::vector<Predicate> ways;
        for (const std::string& token : tokensOf(term)) {
            const bool yes = token == "yes";
            ways.push_back(Predicate::of(fmt::format(
                "{} (SELECT 1 FROM link l WHERE l.attribution_id = {}.id AND l.hedge IS NOT NULL)",
                yes ? "EXISTS" : "NOT EXISTS", a)));
            if (yes) {
                ways.back().set = Sql("SELECT attribution_id FROM link WHERE hedge IS NOT NULL");
                ways.back().isExact = true;
            }
        }
        return either(std::move(ways));
    }
    case Field::Cites: {
        const std::vector<int64_t> actors = m_lookup.actors(infoOf(term.field), term.values);
        if (actors.empty())
            return Predicate::nothing();
        return Predicate::exactly(
            Sql(fmt::format("EXISTS (SELECT 1 FROM attribution_cites z WHERE z.attribution_id = {}.id AND ",
                            a)) +
                isOneOf("z.actor_id", actors) + ")",
            Sql("SELECT attribution_id FROM attribution_cites WHERE actor_id IN ") + Sql::list(actors));
    }
    case Field::How:
    case Field::Venue:
    case Field::Circumstances:
    case Field::Said: {
        Result<Predicate> occasion = this->occasion(term, "o");
        if (!occasion)
            return occasion;
        Predicate made = Predicate::of(lastLink(a, kOccasion, occasion->test));
        if (occasion->set) {
            made.set = Sql("SELECT l.attribution_id FROM (") + *occasion->set +
                       ") q CROSS JOIN link l ON l.occasion_id = q.id WHERE " + kIsLast;
            made.probe = occasion->set;
            made.counting = occasion->counting;
            made.isExact = occasion->isExact;
            if (occasion->isExact) {
                // The occasion first: few links are left to be asked whether they are the last.
                made.membership = memberOf("l.occasion_id", *occasion->set);
                made.membership->test =
                    Sql(fmt::format("EXISTS (SELECT 1 FROM link l WHERE l.attribution_id = {}.id AND ", a)) +
                    made.membership->test + " AND " + kIsLast + ")";
            }
        }
        return made;
    }
    case Field::Doc:
    case Field::Publisher:
    case Field::Lang:
    case Field::Published:
    case Field::Text: {
        Result<Predicate> document = this->document(term, "d");
        if (!document)
            return document;
        if (term.field == Field::Doc && document->set) // no need to look the document up
        {
            const std::vector<int64_t> documents = m_lookup.documents(term.values);
            if (documents.empty())
                return Predicate::nothing();
            return Predicate::exactly(isOneOf(a + ".document_id", documents),
                                      Sql("SELECT id FROM attribution WHERE document_id IN ") +
                                          Sql::list(documents),
                                      Predicate::Effort::Column);
        }
        return byDocument(std::move(*document), a);
    }
    case Field::Translated: {
        std::vector<Sql> ways;
        const std::string content =
            fmt::format("EXISTS (SELECT 1 FROM attribution_content z WHERE z.attribution_id = {}.id", a);
        const std::string lacking =
            content + " AND NOT EXISTS (SELECT 1 FROM translation t WHERE t.passage_id = z.passage_id))";
        for (const std::string& token : tokensOf(term))
            ways.push_back(token == "no" ? lacking : "(" + content + ") AND NOT " + lacking + ")");
        return Predicate::of(any(ways));
    }
    default:
        return Predicate::nothing();
    }
}

} // namespace assay::query
