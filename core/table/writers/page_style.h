#pragma once

#include <string_view>

namespace assay::table::writers {

/// The style sheet of the HTML page. The page's policy allows this text alone, by its hash.
extern const std::string_view kPageStyle;

} // namespace assay::table::writers
