#include "core/claim/vocabulary.h"
#include "core/query/conditions.h"
#include "core/query/terms.h"
#include "core/query/values.h"

#include <fmt/format.h>

#include <algorithm>

// The fields of claims.
namespace assay::query {

namespace {

bool has(const std::vector<std::string>& tokens, std::string_view token)
{
    return std::find(tokens.begin(), tokens.end(), token) != tokens.end();
}

std::vector<std::string> without(std::vector<std::string> tokens, std::string_view token)
{
    std::erase(tokens, token);
    return tokens;
}

template<class E>
std::vector<std::string> thoseOf(const std::vector<std::string>& tokens)
{
    std::vector<std::string> found;
    for (const std::string& token : tokens)
        if (fromToken<E>(token))
            found.push_back(token);
    return found;
}

/// "none" is a value beside the tokens of rows in a table that point at the claim.
Predicate orNone(const std::vector<std::string>& tokens, Predicate some, const Sql& none)
{
    std::vector<Predicate> ways;
    if (!without(tokens, "none").empty())
        ways.push_back(std::move(some));
    if (has(tokens, "none"))
        ways.push_back(Predicate::of(none));
    return either(std::move(ways));
}

} // namespace

Result<Predicate> Terms::claimTerm(const Node& term, const std::string& c)
{
    const std::vector<std::string> tokens = tokensOf(term);
    switch (term.field) {
    case Field::OnlyVia: {
        const std::vector<int64_t> actors = m_lookup.actors(infoOf(Field::Via), term.values);
        if (actors.empty())
            return Predicate::nothing();
        Node via = term;
        via.field = Field::Via;
        const Result<Predicate> passes = attributionTerm(via, "a");
        if (!passes)
            return passes;
        const Sql asserted = Sql("SELECT 1 FROM ") + m_lookup.attributions() +
                             fmt::format(" a WHERE a.claim_id = {}.id AND a.stance = 'asserts'", c);
        return Predicate{Sql("(EXISTS (") + asserted + " AND " + passes->test + ") AND NOT EXISTS (" +
                             asserted + " AND NOT " + passes->test + "))",
                         Sql("SELECT claim_id FROM attribution WHERE id IN (") + *passes->set + ")",
                         passes->probe, Predicate::Counting::Cheap, Predicate::Effort::Derived};
    }
    case Field::Topic: {
        const std::vector<std::string> topics = m_lookup.topics(term.values);
        if (topics.empty())
            return Predicate::nothing();
        Predicate made = Predicate::exactly(
            Sql(fmt::format("EXISTS (SELECT 1 FROM claim_topic z WHERE z.claim_id = {}.id AND ", c)) +
                isIndexed("z.topic", topics) + ")",
            Sql("SELECT claim_id FROM claim_topic WHERE topic IN ") + Sql::list(topics));
        made.membership = memberOf(c + ".id", *made.set);
        return made;
    }
    case Field::Type: {
        const std::vector<std::string> types = thoseOf<ClaimType>(tokens);
        if (types.size() < tokens.size()) {
            for (const Value& value : term.values)
                if (!fromToken<ClaimType>(value.text))
                    return mistakeAt(value.column,
                                     fmt::format("A claim has no type '{}'; it is a fact, inference, "
                                                 "valuation or demand.",
                                                 value.text));
        }
        return Predicate::exactly(isOneOf(c + ".type", types),
                                  Sql("SELECT id FROM claim WHERE type IN ") + Sql::list(types),
                                  Predicate::Effort::Column);
    }
    case Field::Status:
        return Predicate::exactly(isOneOf(c + ".status", tokens),
                                  Sql("SELECT id FROM claim WHERE status IN ") + Sql::list(tokens),
                                  Predicate::Effort::Column);
    case Field::Tag: {
        const std::vector<int64_t> tags = m_lookup.tags(term.values);
        if (tags.empty())
            return Predicate::nothing();
        Predicate made = Predicate::exactly(
            Sql(fmt::format("EXISTS (SELECT 1 FROM claim_tag z WHERE z.claim_id = {}.id AND ", c)) +
                isIndexed("z.tag_id", tags) + ")",
            Sql("SELECT claim_id FROM claim_tag WHERE tag_id IN ") + Sql::list(tags));
        made.membership = memberOf(c + ".id", *made.set);
        return made;
    }
    case Field::Happened:
        return Predicate::exactly(dateCondition(term, c + ".happened"), datedSet(term, "claim", "happened"),
                                  Predicate::Effort::Column);
    case Field::Place: {
        const std::vector<int64_t> places = m_lookup.places(term.values);
        if (places.empty())
            return Predicate::nothing();
        return Predicate::exactly(isOneOf(c + ".place_id", places),
                                  Sql("SELECT id FROM claim WHERE place_id IN ") + Sql::list(places),
                                  Predicate::Effort::Column);
    }
    case Field::Relation: {
        const std::vector<std::string> kinds = without(tokens, "none");
        Predicate some;
        some.test = Sql("(EXISTS (SELECT 1 FROM relation n WHERE n.from_id = " + c + ".id AND ") +
                    isIndexed("n.type", kinds) +
                    ") OR EXISTS (SELECT 1 FROM relation n WHERE n.to_id = " + c + ".id AND " +
                    isIndexed("n.type", kinds) + "))";
        some.set = Sql("SELECT from_id FROM relation WHERE type IN ") + Sql::list(kinds) +
                   " UNION ALL SELECT to_id FROM relation WHERE type IN " + Sql::list(kinds);
        some.isExact = true;
        return orNone(
            tokens, std::move(some),
            fmt::format("(NOT EXISTS (SELECT 1 FROM relation n WHERE n.from_id = {0}.id) AND NOT EXISTS "
                        "(SELECT 1 FROM relation n WHERE n.to_id = {0}.id))",
                        c));
    }
    case Field::Exhibit: {
        Predicate some;
        some.test =
            Sql(fmt::format("EXISTS (SELECT 1 FROM bearing n JOIN exhibit e ON e.id = n.exhibit_id WHERE "
                            "n.claim_id = {}.id AND (",
                            c)) +
            isOneOf("n.effect", thoseOf<Effect>(tokens)) + " OR " +
            isOneOf("e.type", thoseOf<ExhibitKind>(tokens)) + "))";
        some.set = "SELECT claim_id FROM bearing";
        return orNone(tokens, std::move(some),
                      fmt::format("NOT EXISTS (SELECT 1 FROM bearing n WHERE n.claim_id = {}.id)", c));
    }
    case Field::Reply: {
        Predicate some;
        some.test = Sql(fmt::format("EXISTS (SELECT 1 FROM reply n WHERE n.claim_id = {}.id AND ", c)) +
                    isOneOf("n.outcome", without(tokens, "none")) + ")";
        some.set = Sql("SELECT claim_id FROM reply WHERE outcome IN ") + Sql::list(without(tokens, "none"));
        some.isExact = true;
        return orNone(tokens, std::move(some),
                      fmt::format("NOT EXISTS (SELECT 1 FROM reply n WHERE n.claim_id = {}.id)", c));
    }
    case Field::State: {
        const Result<Predicate> passage = this->passage(term, "z.passage_id");
        if (!passage)
            return passage;
        const Result<Sql> some = somePassage(term, "a");
        if (!some)
            return tl::make_unexpected(some.error());
        Predicate made;
        made.test = Sql("EXISTS (SELECT 1 FROM ") + m_lookup.attributions() +
                    fmt::format(" a WHERE a.claim_id = {}.id AND ", c) + *some + ")";
        if (has(tokens, "exact"))
            return made; // nearly all are
        const Sql passages = Sql("(") + *passage->set + ")";
        made.set = Sql("SELECT claim_id FROM attribution WHERE id IN (SELECT attribution_id FROM "
                       "attribution_content "
                       "WHERE passage_id IN ") +
                   passages + " UNION ALL SELECT attribution_id FROM link WHERE mention_id IN " + passages +
                   " UNION ALL SELECT attribution_id FROM link WHERE cue_id IN " + passages +
                   " UNION ALL SELECT attribution_id FROM link WHERE hedge_passage_id IN " + passages + ")";
        made.probe = passage->set;
        return made;
    }
    default:
        return derivedTerm(term, c);
    }
}

Result<Predicate> Terms::about(const std::vector<Node>& nodes, const std::string& c)
{
    std::vector<Predicate> parts;
    for (const Node& node : nodes) {
        Result<Predicate> part = tree(node, [&](const Node& leaf) -> Result<Predicate> {
            if (leaf.field == Field::Role)
                return Predicate::of(isOneOf("t.role", tokensOf(leaf)));
            const std::vector<int64_t> actors = m_lookup.actors(infoOf(Field::About), leaf.values);
            if (actors.empty())
                return Predicate::nothing();
            return Predicate::exactly(isOneOf("t.actor_id", actors),
                                      Sql("SELECT claim_id FROM claim_about WHERE actor_id IN ") +
                                          Sql::list(actors));
        });
        if (!part)
            return part;
        parts.push_back(std::move(*part));
    }
    Predicate whole = both(std::move(parts));
    whole.test = Sql(fmt::format("EXISTS (SELECT 1 FROM claim_about t WHERE t.claim_id = {}.id AND ", c)) +
                 whole.test + ")";
    if (whole.set && whole.isExact)
        whole.membership = memberOf(c + ".id", *whole.set);
    return whole;
}

Result<Terms::Assessed> Terms::assessed(const std::vector<Node>& terms, const std::string& c,
                                        const std::string& a)
{
    struct AxisTerm
    {
        Field field;
        std::vector<int64_t> schemes;
        Lookup::AxisValues values;
    };
    std::vector<AxisTerm> axes;
    std::vector<Sql> reviewers, common;
    bool any = false, none = false, stale = false, either = false;
    std::vector<int64_t> whose;
    for (const Node& term : terms) {
        if (term.field == Field::Reviewer) {
            whose = m_lookup.reviewers(term.values);
            reviewers.push_back(isOneOf("m.reviewer_id", whose));
        } else if (term.field == Field::Stale) {
            std::vector<Sql> ways;
            for (const std::string& token : tokensOf(term))
                ways.push_back(token == "yes" ? m_derived.stale("m") : negated(m_derived.stale("m")));
            common.push_back(query::any(ways));
            stale = true;
        } else if (term.field == Field::Assessed) {
            const std::vector<std::string> tokens = tokensOf(term);
            (has(tokens, "yes") && has(tokens, "no") ? either : has(tokens, "yes") ? any : none) = true;
        } else {
            Result<Lookup::AxisValues> values = m_lookup.axis(infoOf(term.field), term.values);
            if (!values)
                return tl::make_unexpected(values.error());
            axes.push_back(
                {term.field, m_lookup.schemesWithAxis(infoOf(term.field).name), std::move(*values)});
        }
    }
    const Sql who = reviewers.empty() ? Sql("m.adopted = 1") : all(reviewers);
    // Terms whose axes one scheme holds together speak of one assessment.
    std::vector<std::vector<const AxisTerm*>> components;
    std::vector<std::vector<int64_t>> shared;
    for (const AxisTerm& term : axes) {
        bool placed = false;
        for (size_t i = 0; i < components.size() && !placed; ++i) {
            const bool bothReliability =
                (components[i].front()->field == Field::Reliability) == (term.field == Field::Reliability);
            std::vector<int64_t> common2;
            std::set_intersection(shared[i].begin(), shared[i].end(), term.schemes.begin(),
                                  term.schemes.end(), std::back_inserter(common2));
            if (bothReliability && !common2.empty()) {
                components[i].push_back(&term);
                shared[i] = common2;
                placed = true;
            }
        }
        if (!placed) {
            components.push_back({&term});
            shared.push_back(term.schemes);
        }
    }
    Assessed made;
    const auto condition = [&](const std::vector<const AxisTerm*>& component, bool withWho) {
        std::vector<Sql> parts = common;
        if (withWho)
            parts.insert(parts.begin(), who);
        for (const AxisTerm* term : component)
            parts.push_back(
                Sql("EXISTS (SELECT 1 FROM assessment_value v WHERE v.assessment_id = m.id AND ") +
                term->values.condition + ")");
        return all(parts);
    };
    const std::string onClaim =
        fmt::format("EXISTS (SELECT 1 FROM assessment m WHERE m.claim_id = {}.id AND ", c);
    for (const auto& component : components) {
        const Sql met = condition(component, true);
        if (component.front()->field == Field::Reliability) {
            made.attributionOrNone.push_back(Sql(onClaim) + met + ")");
            made.attribution.push_back(query::any(
                {Sql(onClaim) + met + ")",
                 Sql(fmt::format("EXISTS (SELECT 1 FROM assessment m WHERE m.attribution_id = {}.id AND ",
                                 a)) +
                     met + ")",
                 Sql("EXISTS (SELECT 1 FROM (SELECT " + a + ".id AS id) a ") + m_derived.speakers("a", "x") +
                     " CROSS JOIN assessment m ON m.actor_id IN " + m_lookup.sameActors("xk.actor_id") +
                     " WHERE " + met + ")"}));
            continue;
        }
        made.claim.push_back({Sql(onClaim) + met + ")",
                              Sql("SELECT m.claim_id FROM assessment_value v CROSS JOIN assessment m ON m.id "
                                  "= v.assessment_id WHERE "
                                  "v.axis = ") +
                                  Sql::bound(std::string(infoOf(component.front()->field).name)) +
                                  " AND v.token IN " + Sql::list(component.front()->values.tokens) +
                                  " AND m.claim_id IS NOT NULL",
                              std::nullopt});
    }
    // Nothing but a reviewer or "stale": some assessment of the claim, whatever it says.
    const bool bare = axes.empty() && (stale || (!reviewers.empty() && !none));
    if (bare || any)
        made.claim.push_back({Sql(onClaim) + (bare ? condition({}, true) : who) + ")",
                              reviewers.empty()
                                  ? Sql("SELECT claim_id FROM assessment WHERE claim_id IS NOT NULL")
                                  : Sql("SELECT claim_id FROM assessment WHERE claim_id IS NOT NULL AND "
                                        "reviewer_id IN ") +
                                        Sql::list(whose),
                              std::nullopt});
    if (either)
        made.claim.push_back(Predicate::of("1"));
    if (none)
        made.claim.push_back(Predicate::of(Sql("NOT ") + onClaim + who + ")"));
    std::vector<const AxisTerm*> everyAxis;
    for (const AxisTerm& term : axes)
        everyAxis.push_back(&term);
    made.row.push_back(condition(everyAxis, !reviewers.empty()));
    if (none)
        made.row.push_back("0");
    return made;
}

} // namespace assay::query
