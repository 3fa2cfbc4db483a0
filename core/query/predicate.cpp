#include "core/query/predicate.h"

#include <algorithm>

namespace assay::query {

namespace {

/// The tests of parts of which some may know of keys to gather.
std::optional<Predicate::Membership> joined(const std::vector<Predicate>& parts,
                                            Sql (*join)(const std::vector<Sql>&))
{
    Predicate::Membership whole;
    std::vector<Sql> tests;
    for (const Predicate& part : parts) {
        tests.push_back(part.membership ? part.membership->test : part.test);
        if (part.membership)
            whole.keys.insert(whole.keys.end(), part.membership->keys.begin(), part.membership->keys.end());
    }
    if (whole.keys.empty())
        return std::nullopt;
    whole.test = join(tests);
    return whole;
}

} // namespace

Predicate::Membership memberOf(const std::string& column, Sql keys)
{
    auto set = std::make_shared<KeySet>(std::move(keys));
    return {among(column, set), {set}};
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
    whole.membership = joined(parts, any);
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
    whole.membership = joined(parts, all);
    whole.byClaim = all(byClaim);
    return whole;
}

} // namespace assay::query
