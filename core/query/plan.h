#pragma once

#include "core/query/rows.h"

#include <string>
#include <vector>

namespace assay::query {

/// A way into the rows that a group finds: a superset of them by an index.
struct Way
{
    Sql rows; ///< SELECT of keys of rows
    Sql size; ///< SELECT of about as many rows, cheaper
    bool isCostly = false; ///< but not cheap
};

struct GroupPlan
{
    Sql test; ///< on r
    std::vector<Way> ways;
};

/// A question as SQL on rows r of one kind. Any group may hold; of none, none does.
struct Plan
{
    std::vector<GroupPlan> groups;
    bool isEverything = false; ///< no term at all
    Sql test() const;
};

/// Words are looked for as `terms` says.
Result<Plan> planOf(Terms& terms, RowKind kind, const Question& question);

} // namespace assay::query
