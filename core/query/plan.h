#pragma once

#include "core/query/rows.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace assay::query {

/// A way into the rows that a group finds: a superset of them by an index.
struct Way
{
    Sql rows;                                                  ///< SELECT of keys of rows
    Sql size;                                                  ///< SELECT of about as many rows, cheaper
    Predicate::Counting counting = Predicate::Counting::Cheap; ///< of `size`
    /// The test of the group that all rows of this way pass.
    std::optional<size_t> spared;
    mutable uint64_t atLeast = 0; ///< as far as it was counted
    mutable bool isCounted = false;
    mutable std::string key = {}; ///< of `size`, once it was asked for
};

/// One of the tests of a group by keys that are gathered first, for where many rows are tested.
struct Gathering
{
    size_t replaces; ///< the test
    Predicate::Membership membership;
    mutable uint64_t more = 0; ///< than so many keys, as far as was found
    mutable bool isGathered = false;
};

struct GroupPlan
{
    std::vector<Sql> tests; ///< on r; all have to hold
    std::vector<Way> ways;
    std::vector<Gathering> gatherings;
    Sql test() const { return all(tests); }
    /// With the keys of some gatherings gathered.
    Sql test(const std::function<bool(const Gathering&)>& gathers) const;
    /// What is left to test of the rows of a way.
    Sql rest(const Way& way) const;
};

/// A question as SQL on rows r of one kind. Any group may hold; of none, none does.
struct Plan
{
    std::vector<GroupPlan> groups;
    bool isEverything = false; ///< no term at all
    Sql test() const;
    Sql test(const std::function<bool(const Gathering&)>& gathers) const;
};

/// Words are looked for as `terms` says; groups, tests and ways are the same in either case.
Result<Plan> planOf(Terms& terms, RowKind kind, const Question& question);

} // namespace assay::query
