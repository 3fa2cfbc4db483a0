#include "core/query/terms.h"
#include "core/query/values.h"

#include <fmt/format.h>

// The derived questions as terms.
namespace assay::query {

Result<Predicate> Terms::derivedTerm(const Node& term, const std::string& c)
{
    const std::string id = c + ".id";
    const Sql attributions = m_lookup.attributions();
    const auto stances = [](std::string_view list) {
        return Sql(fmt::format("SELECT claim_id FROM attribution WHERE stance IN ({})", list));
    };
    std::vector<Predicate> ways;
    for (const Value& value : term.values) {
        const bool yes = value.text == "yes";
        switch (term.field) {
        case Field::Sources: {
            const std::string_view symbol =
                value.comparison == Comparison::Match ? "=" : symbolOf(value.comparison);
            ways.push_back(Predicate::of(m_derived.sources(id) + fmt::format(" {} ", symbol) +
                                         Sql::bound(value.number)));
            break;
        }
        case Field::Rebutted:
            if (value.text == "part" || value.text == "evaded" || value.text == "declined") {
                const std::string_view stance = value.text == "part"     ? "denies-in-part"
                                                : value.text == "evaded" ? "evades"
                                                                         : "declines";
                ways.push_back(
                    {m_derived.hasStance(id, stance), stances(fmt::format("'{}'", stance)), std::nullopt});
            } else if (yes) {
                ways.push_back(
                    {m_derived.rebutted(id),
                     stances("'denies', 'denies-in-part', 'questions'") +
                         " UNION ALL SELECT to_id FROM relation UNION ALL SELECT from_id FROM relation",
                     std::nullopt});
            } else {
                ways.push_back(Predicate::of(negated(m_derived.rebutted(id))));
            }
            break;
        case Field::Contested:
            ways.push_back(yes ? Predicate{m_derived.contested(id), stances("'denies'"), std::nullopt}
                               : Predicate::of(negated(m_derived.contested(id))));
            break;
        case Field::SelfContradicted:
            if (value.text == "no")
                ways.push_back(
                    Predicate::of(negated(m_derived.selfContradicted(id, DerivedSql::Reports::Either))));
            else
                ways.push_back(
                    {m_derived.selfContradicted(id, yes ? DerivedSql::Reports::Own
                                                        : DerivedSql::Reports::Alleged),
                     stances("'denies'") +
                         " UNION ALL SELECT to_id FROM relation WHERE type = 'contradicts' UNION ALL "
                         "SELECT from_id FROM relation WHERE type = 'contradicts'",
                     std::nullopt});
            break;
        case Field::SecondHand:
            ways.push_back(Predicate::of(value.text == "only" ? m_derived.secondHandOnly(id)
                                                              : negated(m_derived.secondHandOnly(id))));
            break;
        case Field::OneSided:
            ways.push_back(Predicate::of(yes ? m_derived.oneSided(id) : negated(m_derived.oneSided(id))));
            break;
        case Field::Unanswered: {
            using Silence = DerivedSql::Silence;
            if (value.text == "no")
                ways.push_back(Predicate::of(negated(m_derived.unanswered(id, Silence::Either))));
            else
                ways.push_back(Predicate::of(
                    m_derived.unanswered(id, yes ? Silence::NeverAsked : Silence::AskedInVain)));
            break;
        }
        case Field::AgainstOwnSide:
            ways.push_back(
                Predicate::of(yes ? m_derived.againstOwnSide(id) : negated(m_derived.againstOwnSide(id))));
            break;
        case Field::Disagree:
            ways.push_back(Predicate::of(m_derived.disagree(id, value.text == "any" ? "" : value.text)));
            if (value.text != "any" && value.text != "reliability")
                ways.back().set = "SELECT claim_id FROM assessment WHERE claim_id IS NOT NULL";
            else if (!m_lookup.facts().hasAssessedActors)
                ways.back().set =
                    "SELECT claim_id FROM assessment WHERE claim_id IS NOT NULL UNION ALL SELECT "
                    "a.claim_id FROM assessment m JOIN attribution a ON a.id = m.attribution_id "
                    "WHERE m.attribution_id IS NOT NULL";
            break;
        default:
            return Predicate::nothing();
        }
    }
    Predicate whole = either(std::move(ways));
    whole.effort = Predicate::Effort::Derived;
    return whole;
}

} // namespace assay::query
