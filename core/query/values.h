#pragma once

#include "core/query/filter.h"

namespace assay::query {

/// Checks one typed value against its field and fills in what it means: the token's own spelling, the frame
/// of a date, the number. The mistake carries the column of the value.
Result<Value> checkedValue(const FieldInfo& info, Value value);

/// A mistake at a place of the filter.
tl::unexpected<Mistake> mistakeAt(size_t column, std::string message, std::string suggestion = {});

/// ">=" as typed; empty for Match.
std::string_view symbolOf(Comparison comparison);

} // namespace assay::query
