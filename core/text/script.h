#pragma once

#include <string>
#include <string_view>

namespace assay {

/// The script of a name as an ISO 15924 code ("Latn", "Cyrl", "Armn"): that of most of its letters, the first
/// on a tie. Empty when it has no letters of a script.
std::string scriptOf(std::string_view text);

} // namespace assay
