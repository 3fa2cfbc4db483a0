#pragma once

#include "core/query/filter.h"
#include "core/table/column_spec.h"
#include "core/table/grouping.h"
#include "core/table/request.h"

#include <string>
#include <vector>

// From a request to what its table shows. Private to core/table.
namespace assay::table {

/// What is asked for when the request, its view and its template are laid over one another.
struct Choice
{
    query::RowKind rows = query::RowKind::Claims;
    query::Filter filter;
    std::vector<std::string> columns;
    std::vector<query::OrderTerm> order;
    std::vector<GroupSpec> grouping;
    std::string title;
};

/// Mistakes: a view, template, column, order or grouping that there is not, a filter that is none.
Result<Choice> choose(store::Database& database, const TableRequest& request);
/// None of them twice.
Result<std::vector<const ColumnSpec*>> columnsOf(const Choice& choice);

} // namespace assay::table
