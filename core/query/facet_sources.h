#pragma once

#include "core/query/fields.h"

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
    std::string_view value;
    std::string_view joins;
    std::string_view label; ///< the table that has the label of an id; empty: the value is a word
    /// Of all claims, rows (value, count) by an index alone; empty where there is none that helps.
    std::string_view whole = {};
};

/// Of the fields whose values are rows of a table. In the text stand {last}: a join of the last link; {k} and
/// {publisher}: who an actor is by now; {axis}: the field's name; {c}: the key of the claim.
const std::vector<FacetSource>& facetSources();
/// The join that {last} stands for.
std::string_view lastLinkJoin();

} // namespace assay::query
