#pragma once

#include <string>
#include <string_view>

namespace assay {

/// The text with its first letter in title case; what stands before it (quotation marks, brackets) stays. The
/// letters are those of no language in particular: i becomes I.
std::string capitalised(std::string_view text);

} // namespace assay
