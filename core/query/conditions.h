#pragma once

#include "core/query/filter.h"
#include "core/query/sql.h"

#include <string>
#include <vector>

// Conditions on one column, from what a term says.
namespace assay::query {

std::vector<std::string> tokensOf(const Node& term);
/// May overlap, surely inside, or no date at all; `column` such as "o.said".
Sql dateCondition(const Node& term, const std::string& column);
/// SELECT of rows that meet it, such as "SELECT o.id FROM occasion o", by the index of the two days where it
/// serves. A row may come twice.
Sql datedSet(const Node& term, const std::string& from, const std::string& column);
/// "+column IN (...)": no reason to choose an index.
Sql isOneOf(const std::string& column, const std::vector<std::string>& tokens);
Sql isOneOf(const std::string& column, const std::vector<int64_t>& ids);
/// "column IN (...)", where other terms bind the first column of a fitting index.
Sql isIndexed(const std::string& column, const std::vector<std::string>& tokens);
Sql isIndexed(const std::string& column, const std::vector<int64_t>& ids);

} // namespace assay::query
