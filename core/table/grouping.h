#pragma once

#include "core/query/selection.h"
#include "core/table/source.h"

#include <string>
#include <string_view>
#include <vector>

// Rows under headings. Private to core/table.
namespace assay::table {

struct GroupSpec
{
    std::string_view token, title;
    /// (row, heading, key of its order) for "IN (@)"; a row may have several headings, or none. A heading
    /// that is NULL is an internal name. May use :internal.
    std::string_view sql;
};

std::vector<GroupSpec> groupSpecs(query::RowKind rows);

/// Puts the rows under the headings of all the specs, outermost first: each row under every heading that it
/// has, in the order that the rows had. Headings stand in their order, "(none)" last.
void groupRows(store::Database& database, const std::vector<GroupSpec>& specs, bool internal, Rows& rows);

} // namespace assay::table
