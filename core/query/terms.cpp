#include "core/query/terms.h"

#include "core/query/values.h"

#include <fmt/format.h>

#include <algorithm>

// What the sub-tables of a row say; the fields of attributions and documents.
namespace assay::query {

std::vector<std::string> tokensOf(const Node& term)
{
    std::vector<std::string> tokens;
    for (const Value& value : term.values)
        tokens.push_back(value.text);
    return tokens;
}

Sql isOneOf(const std::string& column, const std::vector<std::string>& tokens)
{
    return Sql("+" + column + " IN ") + Sql::list(tokens);
}

Sql isOneOf(const std::string& column, const std::vector<int64_t>& ids)
{
    return Sql("+" + column + " IN ") + Sql::list(ids);
}

Sql isIndexed(const std::string& column, const std::vector<std::string>& tokens)
{
    return Sql(column + " IN ") + Sql::list(tokens);
}

Sql isIndexed(const std::string& column, const std::vector<int64_t>& ids)
{
    return Sql(column + " IN ") + Sql::list(ids);
}

Sql dateCondition(const Node& term, const std::string& column)
{
    std::vector<Sql> ways;
    for (const Value& value : term.values) {
        const std::optional<Day>& from = value.date.earliest;
        const std::optional<Day>& to = value.date.latest;
        std::vector<Sql> parts;
        if (value.date.isEmpty()) {
            parts.push_back(fmt::format("({0}_earliest IS NULL AND {0}_latest IS NULL)", column));
        } else if (value.comparison == Comparison::Exact) {
            parts.push_back(fmt::format("({0}_earliest IS NOT NULL AND {0}_latest IS NOT NULL)", column));
            if (from)
                parts.push_back(Sql(fmt::format("{}_earliest >= ", column)) + Sql::bound(from->iso()));
            if (to)
                parts.push_back(Sql(fmt::format("{}_latest <= ", column)) + Sql::bound(to->iso()));
        } else {
            parts.push_back(fmt::format("({0}_earliest IS NOT NULL OR {0}_latest IS NOT NULL)", column));
            if (to)
                parts.push_back(Sql(fmt::format("({0}_earliest IS NULL OR {0}_earliest <= ", column)) +
                                Sql::bound(to->iso()) + ")");
            if (from)
                parts.push_back(Sql(fmt::format("({0}_latest IS NULL OR {0}_latest >= ", column)) +
                                Sql::bound(from->iso()) + ")");
        }
        ways.push_back(all(parts));
    }
    return any(ways);
}

Sql datedSet(const Node& term, const std::string& from, const std::string& column)
{
    const auto where = [&](const Sql& condition) { return Sql(from + " WHERE ") + condition; };
    const bool mayOverlap = std::all_of(term.values.begin(), term.values.end(), [](const Value& value) {
        return value.comparison != Comparison::Exact && value.date.latest;
    });
    if (!mayOverlap)
        return where(dateCondition(term, column));
    // The same in two ranges of the index of earliest and latest days.
    Sql set;
    for (const Value& value : term.values) {
        const Sql ends = value.date.earliest
                             ? Sql(" AND (" + column + "_latest IS NULL OR " + column + "_latest >= ") +
                                   Sql::bound(value.date.earliest->iso()) + ")"
                             : Sql();
        const Sql open = value.date.earliest
                             ? Sql(column + "_latest >= ") + Sql::bound(value.date.earliest->iso())
                             : Sql(column + "_latest IS NOT NULL");
        set += Sql(set.isEmpty() ? "" : " UNION ALL ") +
               where(Sql(column + "_earliest <= ") + Sql::bound(value.date.latest->iso()) + ends) +
               " UNION ALL " + where(Sql(column + "_earliest IS NULL AND ") + open);
    }
    return set;
}

Predicate either(std::vector<Predicate> parts)
{
    std::vector<Sql> tests, byClaim;
    std::optional<Sql> set = Sql(), probe = Sql();
    Predicate whole;
    whole.effort = Predicate::Effort::Column;
    whole.isExact = true;
    for (const Predicate& part : parts) {
        tests.push_back(part.test);
        byClaim.push_back(part.testByClaim());
        whole.effort = std::max(whole.effort, part.effort);
        whole.counting = std::max(whole.counting, part.counting);
        whole.isExact = whole.isExact && part.isExact;
        if (!part.set || !set) {
            set.reset();
            continue;
        }
        const std::string_view between = set->isEmpty() ? "" : " UNION ALL ";
        *set += Sql(between) + *part.set;
        *probe += Sql(between) + part.size();
    }
    whole.test = any(tests);
    whole.byClaim = any(byClaim);
    if (set && !set->isEmpty()) {
        whole.set = std::move(set);
        whole.probe = std::move(probe);
    } else {
        whole.counting = Predicate::Counting::Cheap;
        whole.isExact = false;
    }
    return whole;
}

Predicate both(std::vector<Predicate> parts)
{
    std::vector<Sql> tests, byClaim;
    Predicate whole;
    whole.effort = Predicate::Effort::Column;
    for (const Predicate& part : parts) {
        tests.push_back(part.test);
        byClaim.push_back(part.testByClaim());
        whole.effort = std::max(whole.effort, part.effort);
        if (part.set && !whole.set) {
            whole.set = part.set;
            whole.probe = part.probe;
            whole.counting = part.counting;
            whole.isExact = part.isExact && parts.size() == 1;
        }
    }
    whole.test = all(tests);
    whole.byClaim = all(byClaim);
    return whole;
}

Result<Predicate> Terms::tree(const Node& node, const Leaf& leaf)
{
    if (node.type != Node::Type::Or && node.type != Node::Type::And)
        return leaf(node);
    std::vector<Predicate> parts;
    for (const Node& child : node.children) {
        Result<Predicate> part = tree(child, leaf);
        if (!part)
            return part;
        parts.push_back(std::move(*part));
    }
    return node.type == Node::Type::Or ? either(std::move(parts)) : both(std::move(parts));
}

Result<Predicate> Terms::attribution(const Node& node, const std::string& a)
{
    return tree(node, [&](const Node& leaf) { return attributionTerm(leaf, a); });
}

Result<Predicate> Terms::claim(const Node& node, const std::string& c)
{
    return tree(node, [&](const Node& leaf) {
        return leaf.type == Node::Type::Word ? claimWord(leaf, c) : claimTerm(leaf, c);
    });
}

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
    return made;
}

} // namespace

Result<Predicate> Terms::occasion(const Node& term, const std::string& o)
{
    switch (term.field) {
    case Field::How:
        return Predicate::of(isOneOf(o + ".how", tokensOf(term)));
    case Field::Said: {
        const Sql condition = dateCondition(term, o + ".said");
        return Predicate{condition,
                         datedSet(term, "SELECT o.id FROM occasion o", "o.said"),
                         std::nullopt,
                         Predicate::Counting::Scan,
                         Predicate::Effort::Column,
                         true};
    }
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
            Sql(fmt::format("EXISTS (SELECT 1 FROM link l JOIN occasion_actor k ON k.occasion_id = "
                            "l.occasion_id WHERE l.attribution_id = {0}.id AND l.ord > 0 AND l.ord < (SELECT "
                            "max(ord) FROM link WHERE attribution_id = {0}.id) AND ",
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
