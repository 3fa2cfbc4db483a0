#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string_view>

namespace assay {

/// Lists and objects may stand so deep in one another.
inline constexpr size_t kDeepestJson = 64;

/// What is wrong with a JSON text that parseJson() does not take, in words and with the column.
Mistake findJsonMistake(std::string_view text);

} // namespace assay
