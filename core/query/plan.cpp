#include "core/query/plan.h"

#include "core/query/values.h"

#include <fmt/format.h>

#include <algorithm>

namespace assay::query {

Sql Plan::test() const
{
    std::vector<Sql> tests;
    for (const GroupPlan& group : groups)
        tests.push_back(group.test());
    return any(tests);
}

Sql Plan::test(const std::function<bool(const Gathering&)>& gathers) const
{
    std::vector<Sql> tests;
    for (const GroupPlan& group : groups)
        tests.push_back(group.test(gathers));
    return any(tests);
}

Sql GroupPlan::test(const std::function<bool(const Gathering&)>& gathers) const
{
    std::vector<Sql> each = tests;
    for (const Gathering& gathering : gatherings)
        if (gathers(gathering))
            each[gathering.replaces] = gathering.membership.test;
    return all(each);
}

Sql GroupPlan::rest(const Way& way) const
{
    std::vector<Sql> left = tests;
    if (way.spared)
        left.erase(left.begin() + static_cast<ptrdiff_t>(*way.spared));
    return all(left);
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

std::vector<Sql> testsOf(const std::vector<Predicate>& predicates)
{
    std::vector<Sql> tests;
    for (const Predicate& predicate : predicates)
        tests.push_back(predicate.test);
    return tests;
}

/// Tests of one row of which some may know of keys to gather.
using Membership = Predicate::Membership;
std::optional<Membership> membershipOf(const std::vector<Predicate>& predicates, std::vector<Sql> tests)
{
    Membership whole;
    for (size_t i = 0; i < predicates.size(); ++i)
        if (const auto& one = predicates[i].membership) {
            tests[i] = one->test;
            whole.keys.insert(whole.keys.end(), one->keys.begin(), one->keys.end());
        }
    if (whole.keys.empty())
        return std::nullopt;
    whole.test = all(tests);
    return whole;
}

/// The same of a nested question.
std::optional<Membership> membershipOf(const Plan& plan)
{
    Membership whole;
    whole.test = plan.test([&whole](const Gathering& gathering) {
        const auto& keys = gathering.membership.keys;
        whole.keys.insert(whole.keys.end(), keys.begin(), keys.end());
        return true;
    });
    if (whole.keys.empty())
        return std::nullopt;
    return whole;
}

void sortByEffort(std::vector<Predicate>& predicates)
{
    std::stable_sort(predicates.begin(), predicates.end(),
                     [](const Predicate& a, const Predicate& b) { return a.effort < b.effort; });
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
        // What is nested stands first: SQLite's parser then holds least of what is around it.
        for (const Group::Sub& sub : group.subs)
            if (const Result<void> nested = this->sub(sub, plan); !nested)
                return tl::make_unexpected(nested.error());
        for (const Node& node : group.own) {
            const Result<Predicate> own = ownTerm(m_terms, m_kind, node);
            if (!own)
                return tl::make_unexpected(own.error());
            if (own->set)
                addWay(plan, *own->set, *own, own->isExact);
            addTest(plan, own->test, own->membership);
        }
        const Result<ClaimPart> part = claimPart(group);
        if (!part)
            return tl::make_unexpected(part.error());
        if (part->isEmpty())
            return plan;
        if (m_kind == RowKind::Views)
            return mistakeAt(1, "A view is found by words of its name or query.");
        if (m_kind == RowKind::Claims)
            ofClaim(*part, plan);
        else if (m_kind == RowKind::Attributions)
            ofAttribution(*part, plan);
        else
            ofOther(*part, plan);
        return plan;
    }

    /// Adds the way that a predicate gives; with `spares`, it makes the test that is added next needless.
    void addWay(GroupPlan& plan, Sql rows, const Predicate& predicate, bool spares)
    {
        if (!rows.isEmpty())
            plan.ways.push_back({std::move(rows), predicate.size(), predicate.counting,
                                 spares ? std::optional<size_t>(plan.tests.size()) : std::nullopt});
    }

    static void addTest(GroupPlan& plan, Sql test, std::optional<Membership> membership)
    {
        if (membership)
            plan.gatherings.push_back({plan.tests.size(), std::move(*membership)});
        plan.tests.push_back(std::move(test));
    }
    /// With the test, and what it gathers, made into another.
    template<class F>
    static void addTest(GroupPlan& plan, const Sql& test, std::optional<Membership> membership, F&& made)
    {
        if (membership)
            membership->test = made(membership->test);
        addTest(plan, made(test), std::move(membership));
    }

    Result<void> sub(const Group::Sub& sub, GroupPlan& plan)
    {
        // [ ... ] asks the claim of an attribution anew; every other row asks itself.
        const bool ofClaim = sub.another && m_kind == RowKind::Attributions;
        const Result<Plan> inside =
            ofClaim ? planOf(m_terms, RowKind::Claims, *sub.question) : this->plan(*sub.question);
        if (!inside)
            return tl::make_unexpected(inside.error());
        if (sub.negated) {
            addTest(plan, inside->test(), membershipOf(*inside), negated);
            return {};
        }
        if (inside->groups.size() == 1) {
            const GroupPlan& group = inside->groups.front();
            for (Way way : group.ways) {
                const bool spares = way.spared && group.tests.size() == 1;
                way.spared = spares ? std::optional<size_t>(plan.tests.size()) : std::nullopt;
                if (ofClaim)
                    way.rows = rowsOfClaims(m_kind, way.rows);
                plan.ways.push_back(std::move(way));
            }
        }
        addTest(plan, inside->test(), membershipOf(*inside), [ofClaim](const Sql& test) {
            return ofClaim
                       ? Sql("EXISTS (SELECT 1 FROM (SELECT * FROM claim WHERE id = r.claim_id) r WHERE ") +
                             test + ")"
                       : test;
        });
        return {};
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
        sortByEffort(part.claim); // the easiest test first
        sortByEffort(part.attribution);
        return part;
    }

    /// r is the claim.
    void ofClaim(const ClaimPart& part, GroupPlan& plan)
    {
        for (const Predicate& predicate : part.claim) {
            if (predicate.set)
                addWay(plan, *predicate.set, predicate, predicate.isExact);
            addTest(plan, predicate.test, predicate.membership);
        }
        if (!part.needsAttribution())
            return;
        // By one of the terms to an attribution that meets the others.
        const bool alone = part.reliability.empty();
        for (const Predicate& predicate : part.attribution)
            if (predicate.set)
                addWay(plan,
                       alone ? claimsBy(predicate, part.attribution)
                             : rowsOfAttributions(m_kind, *predicate.set),
                       predicate, alone);
        std::vector<Sql> ofOne;
        for (const Predicate& predicate : part.attribution)
            ofOne.push_back(predicate.testByClaim());
        ofOne.insert(ofOne.end(), part.reliability.begin(), part.reliability.end());
        addTest(plan, all(ofOne), membershipOf(part.attribution, ofOne), [&](const Sql& test) {
            const Sql one = Sql("EXISTS (SELECT 1 FROM ") + m_terms.lookup().attributions() +
                            " a WHERE a.claim_id = r.id AND " + test + ")";
            return part.attribution.empty() ? any({all(part.reliabilityOrNone), one}) : one;
        });
    }

    /// The claims of the attributions that the set of one term gives and that meet all.
    Sql claimsBy(const Predicate& one, const std::vector<Predicate>& every)
    {
        std::vector<Sql> tests = {Sql("a.id IN (") + *one.set + ")"};
        for (const Predicate& predicate : every)
            if (&predicate != &one || !one.isExact)
                tests.push_back(predicate.test);
        if (tests.size() == 1 && m_terms.lookup().countsAllAttributions())
            return rowsOfAttributions(m_kind, *one.set);
        return Sql("SELECT a.claim_id FROM ") + m_terms.lookup().attributions() + " a WHERE " + all(tests);
    }

    /// r is the attribution, c its claim.
    void ofAttribution(const ClaimPart& part, GroupPlan& plan)
    {
        for (const Predicate& predicate : part.attribution) {
            if (predicate.set)
                addWay(plan, *predicate.set, predicate, predicate.isExact);
            addTest(plan, predicate.test, predicate.membership);
        }
        if (part.claim.empty() && part.reliability.empty())
            return;
        const bool alone = part.claim.size() == 1 && part.reliability.empty();
        for (const Predicate& predicate : part.claim)
            if (predicate.set)
                addWay(plan, rowsOfClaims(m_kind, *predicate.set), predicate, alone && predicate.isExact);
        std::vector<Sql> ofClaim = testsOf(part.claim);
        ofClaim.insert(ofClaim.end(), part.reliability.begin(), part.reliability.end());
        addTest(plan, all(ofClaim), membershipOf(part.claim, ofClaim), [](const Sql& test) {
            return Sql("EXISTS (SELECT 1 FROM claim c WHERE c.id = r.claim_id AND ") + test + ")";
        });
    }

    /// One claim c that the row belongs to and, if need be, one attribution a of it through which it does.
    void ofOther(const ClaimPart& part, GroupPlan& plan)
    {
        for (const Predicate& predicate : part.claim)
            if (predicate.set)
                addWay(plan, rowsOfClaims(m_kind, *predicate.set), predicate, false);
        for (const Predicate& predicate : part.attribution)
            if (predicate.set)
                addWay(plan, rowsOfAttributions(m_kind, *predicate.set), predicate, false);
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
        plan.tests.push_back(any(ways));
    }

    Terms& m_terms;
    RowKind m_kind;
};

} // namespace

Result<Plan> planOf(Terms& terms, RowKind kind, const Question& question)
{
    Result<Plan> plan = Planner(terms, kind).plan(question);
    if (plan)
        plan->isEverything = question.groups.size() == 1 && plan->groups.front().test().text() == "1";
    return plan;
}

} // namespace assay::query
