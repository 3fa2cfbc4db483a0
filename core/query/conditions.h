#pragma once

#include "core/query/filter.h"
#include "core/query/sql.h"

#include <string>
#include <string_view>
#include <vector>

// Conditions on one column, from what a term says.
namespace assay::query {

std::vector<std::string> tokensOf(const Node& term);
/// May overlap, surely inside, or no date at all; `column` such as "o.said".
Sql dateCondition(const Node& term, const std::string& column);
/// SELECT of the keys of the rows of a table that meet it, by the index of the column's intervals (migration
/// 0003). `column` such as "said".
Sql datedSet(const Node& term, std::string_view table, std::string_view column);
/// "+column IN (...)": no reason to choose an index.
Sql isOneOf(const std::string& column, const std::vector<std::string>& tokens);
Sql isOneOf(const std::string& column, const std::vector<int64_t>& ids);
/// "column IN (...)", where other terms bind the first column of a fitting index.
Sql isIndexed(const std::string& column, const std::vector<std::string>& tokens);
Sql isIndexed(const std::string& column, const std::vector<int64_t>& ids);

} // namespace assay::query
