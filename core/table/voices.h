#pragma once

#include "core/table/pages.h"
#include "core/table/printing.h"

// Who does what to a claim. Private to core/table.
namespace assay::table {

/// The attributions of a claim by who speaks and which stance they take; those who assert it first. They must
/// have been fetched with chain, content and hedges.
std::vector<Voice> voicesOf(Context& context, int64_t claim);

} // namespace assay::table
