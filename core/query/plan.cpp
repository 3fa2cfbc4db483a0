#include "core/query/plan.h"

#include "core/query/values.h"

#include <fmt/format.h>

#include <algorithm>

namespace assay::query {

Sql Plan::test() const
{
    std::vector<Sql> tests;
    for (const GroupPlan& group : groups)
        tests.push_back(group.test);
    return any(tests);
}

namespace {

/// What a group asks of one claim c and of one attribution a of it.
struct ClaimPart
{
    std::vector<Predicate> claim;
    std::vector<Predicate> attribution;
    std::vector<Sql> reliability;       ///< on c and a
    std::vector<Sql> reliabilityOrNone; ///< on c, where no attribution need be there
    bool isEmpty() const { return claim.empty() && attribution.empty() && reliability.empty(); }
    bool needsAttribution() const { return !attribution.empty() || !reliability.empty(); }
};

/// The tests, the easiest first.
std::vector<Sql> testsOf(std::vector<Predicate> predicates)
{
    std::stable_sort(predicates.begin(), predicates.end(),
                     [](const Predicate& a, const Predicate& b) { return a.effort < b.effort; });
    std::vector<Sql> tests;
    for (const Predicate& predicate : predicates)
        tests.push_back(predicate.test);
    return tests;
}

class Planner
{
public:
    Planner(Terms& terms, RowKind kind) : m_terms(terms), m_kind(kind) {}

    Result<Plan> plan(const Question& question)
    {
        Plan plan;
        for (const Group& group : question.groups) {
            Result<GroupPlan> part = this->group(group);
            if (!part)
                return tl::make_unexpected(part.error());
            plan.groups.push_back(std::move(*part));
        }
        return plan;
    }

private:
    Result<GroupPlan> group(const Group& group)
    {
        GroupPlan plan;
        std::vector<Sql> tests;
        // What is nested stands first: SQLite's parser then holds least of what is around it.
        for (const Group::Sub& sub : group.subs) {
            Result<Sql> test = this->sub(sub, plan.ways);
            if (!test)
                return tl::make_unexpected(test.error());
            tests.push_back(std::move(*test));
        }
        for (const Node& node : group.own) {
            const Result<Predicate> own = ownTerm(m_terms, m_kind, node);
            if (!own)
                return tl::make_unexpected(own.error());
            tests.push_back(own->test);
            if (own->set)
                plan.ways.push_back({*own->set, own->size(), own->isCostly});
        }
        Result<ClaimPart> part = claimPart(group);
        if (!part)
            return tl::make_unexpected(part.error());
        if (!part->isEmpty()) {
            if (m_kind == RowKind::Views)
                return mistakeAt(1, "A view is found by words of its name or query.");
            tests.push_back(m_kind == RowKind::Claims         ? ofClaim(*part)
                            : m_kind == RowKind::Attributions ? ofAttribution(*part)
                                                              : ofOther(*part));
            waysOf(*part, plan.ways);
        }
        plan.test = all(tests);
        return plan;
    }

    Result<Sql> sub(const Group::Sub& sub, std::vector<Way>& ways)
    {
        // [ ... ] asks the claim of an attribution anew; every other row asks itself.
        const bool ofClaim = sub.another && m_kind == RowKind::Attributions;
        Result<Plan> inside = ofClaim ? planOf(m_terms, RowKind::Claims, *sub.question) : plan(*sub.question);
        if (!inside)
            return tl::make_unexpected(inside.error());
        if (sub.negated)
            return negated(inside->test());
        if (!ofClaim) {
            if (inside->groups.size() == 1)
                ways.insert(ways.end(), inside->groups.front().ways.begin(),
                            inside->groups.front().ways.end());
            return inside->test();
        }
        if (inside->groups.size() == 1)
            for (const Way& way : inside->groups.front().ways)
                ways.push_back({rowsOfClaims(m_kind, way.rows), way.size, way.isCostly});
        return Sql("EXISTS (SELECT 1 FROM (SELECT * FROM claim WHERE id = r.claim_id) r WHERE ") +
               inside->test() + ")";
    }

    Result<ClaimPart> claimPart(const Group& group)
    {
        const bool rowIsClaim = m_kind == RowKind::Claims;
        const std::string c = rowIsClaim ? "r" : "c";
        const std::string a = m_kind == RowKind::Attributions ? "r" : "a";
        ClaimPart part;
        for (const Node& node : group.claim) {
            Result<Predicate> claim = m_terms.claim(node, c);
            if (!claim)
                return tl::make_unexpected(claim.error());
            part.claim.push_back(std::move(*claim));
        }
        if (!group.about.empty()) {
            Result<Predicate> about = m_terms.about(group.about, c);
            if (!about)
                return tl::make_unexpected(about.error());
            part.claim.push_back(std::move(*about));
        }
        for (const Node& node : group.attribution) {
            Result<Predicate> attribution = m_terms.attribution(node, a);
            if (!attribution)
                return tl::make_unexpected(attribution.error());
            part.attribution.push_back(std::move(*attribution));
        }
        if (!group.assessment.empty()) {
            Result<Terms::Assessed> assessed = m_terms.assessed(group.assessment, c, a);
            if (!assessed)
                return tl::make_unexpected(assessed.error());
            part.claim.insert(part.claim.end(), assessed->claim.begin(), assessed->claim.end());
            part.reliability = std::move(assessed->attribution);
            part.reliabilityOrNone = std::move(assessed->attributionOrNone);
        }
        return part;
    }

    /// r is the claim.
    Sql ofClaim(const ClaimPart& part)
    {
        std::vector<Sql> tests = testsOf(part.claim);
        if (part.needsAttribution()) {
            std::vector<Sql> ofOne = testsOf(part.attribution);
            ofOne.insert(ofOne.end(), part.reliability.begin(), part.reliability.end());
            const Sql one = Sql("EXISTS (SELECT 1 FROM ") + m_terms.lookup().attributions() +
                            " a WHERE a.claim_id = r.id AND " + all(ofOne) + ")";
            tests.push_back(part.attribution.empty() ? any({all(part.reliabilityOrNone), one}) : one);
        }
        return all(tests);
    }

    /// r is the attribution, c its claim.
    Sql ofAttribution(const ClaimPart& part)
    {
        std::vector<Sql> tests = testsOf(part.attribution);
        if (part.claim.empty() && part.reliability.empty())
            return all(tests);
        std::vector<Sql> ofClaim = testsOf(part.claim);
        ofClaim.insert(ofClaim.end(), part.reliability.begin(), part.reliability.end());
        tests.push_back(Sql("EXISTS (SELECT 1 FROM claim c WHERE c.id = r.claim_id AND ") + all(ofClaim) +
                        ")");
        return all(tests);
    }

    /// One claim c that the row belongs to and, if need be, one attribution a of it through which it does.
    Sql ofOther(const ClaimPart& part)
    {
        const std::vector<Sql> ofClaim = testsOf(part.claim);
        std::vector<Sql> ways;
        if (part.needsAttribution()) {
            std::vector<Sql> ofBoth = ofClaim;
            const std::vector<Sql> ofOne = testsOf(part.attribution);
            ofBoth.insert(ofBoth.end(), ofOne.begin(), ofOne.end());
            ofBoth.insert(ofBoth.end(), part.reliability.begin(), part.reliability.end());
            ways.push_back(Sql("EXISTS (SELECT 1 FROM ") + m_terms.lookup().attributions() +
                           " a CROSS JOIN claim c ON c.id = a.claim_id WHERE a.id IN (" +
                           attributionsOf(m_terms, m_kind) + ") AND " + all(ofBoth) + ")");
        }
        if (part.attribution.empty()) {
            std::vector<Sql> alone = ofClaim;
            alone.insert(alone.end(), part.reliabilityOrNone.begin(), part.reliabilityOrNone.end());
            ways.push_back(Sql("EXISTS (SELECT 1 FROM claim c WHERE c.id IN (") + claimsOf(m_terms, m_kind) +
                           ") AND " + all(alone) + ")");
        }
        return any(ways);
    }

    void waysOf(const ClaimPart& part, std::vector<Way>& ways)
    {
        const auto add = [&](const Sql& rows, const Predicate& predicate) {
            if (!rows.isEmpty())
                ways.push_back({rows, predicate.size(), predicate.isCostly});
        };
        for (const Predicate& predicate : part.claim)
            if (predicate.set)
                add(rowsOfClaims(m_kind, *predicate.set), predicate);
        for (const Predicate& predicate : part.attribution)
            if (predicate.set)
                add(rowsOfAttributions(m_kind, *predicate.set), predicate);
    }

    Terms& m_terms;
    RowKind m_kind;
};

} // namespace

Result<Plan> planOf(Terms& terms, RowKind kind, const Question& question)
{
    Result<Plan> plan = Planner(terms, kind).plan(question);
    if (plan)
        plan->isEverything = question.groups.size() == 1 && plan->groups.front().test.text() == "1";
    return plan;
}

} // namespace assay::query
