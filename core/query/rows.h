#pragma once

#include "core/query/selection.h"
#include "core/query/terms.h"

#include <string>
#include <string_view>
#include <vector>

/// What each kind of row is, what of it a term may speak of, and how it hangs together with claims and
/// attributions. The row's alias is always r.
namespace assay::query {

/// Whether a term or word speaks of the row itself. For claims nothing does, since all claim terms do.
bool isOwn(RowKind kind, const Node& node);
/// A term or word of which isOwn() is true, or Or and And of such, on r.
Result<Predicate> ownTerm(Terms& terms, RowKind kind, const Node& node);

/// SELECT of the keys of the attributions and of the claims that the row r belongs to. Empty for views.
Sql attributionsOf(const Terms& terms, RowKind kind);
Sql claimsOf(const Terms& terms, RowKind kind);
/// The other way: rows that belong to one of some claims or attributions, given as SELECTs of keys; empty
/// where there is no quick way.
Sql rowsOfClaims(RowKind kind, const Sql& claims);
Sql rowsOfAttributions(RowKind kind, const Sql& attributions);

/// What of a table's rows is seen; "1" for all.
Sql visibleRows(const Lookup& lookup, RowKind kind);

/// One key of an order as SQL.
struct OrderKey
{
    std::string_view name;
    std::string_view expression; ///< on r
    std::string_view walk;       ///< a FROM that gives r in this order by an index; may be empty
    std::string_view walked;     ///< the expression in that FROM
};
const std::vector<OrderKey>& orderKeyTable(RowKind kind);

} // namespace assay::query
