#pragma once

#include "core/query/fields.h"
#include "core/query/selection.h"

#include <string_view>
#include <vector>

namespace assay::query {

/// What a field's values are in SQL: a column before ", m.id" and joins behind a FROM that has m (the
/// rows found), a (their attributions, for fields of attributions) and {c} (their claim's key). The joins
/// follow from m on, so that all values of a row come together.
struct FacetSource
{
    Field field;
    bool ofAttribution;
    std::string_view value; ///< of dates the stem of the two columns: "o.said"
    std::string_view joins;
    std::string_view
        label; ///< the table whose keys the values are: actor, place, tag; empty: the value is a word
    /// Of all claims, rows (value, count) by an index alone; empty where there is none that helps.
    std::string_view whole = {};
};

/// Of claims and attributions. In the text stand {last}: a join of the last link; {k} and
/// {publisher}: who an actor is by now; {axis}: the field's name; {c}: the key of the claim.
const FacetSource* facetSource(Field field);
/// Of rows of another kind, for a field that speaks of such rows themselves. Here {c} does not stand.
const FacetSource* facetSource(RowKind kind, Field field);
/// The join that {last} stands for.
std::string_view lastLinkJoin();

} // namespace assay::query
