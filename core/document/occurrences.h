#pragma once

#include <string_view>
#include <vector>

namespace assay {

/// Byte offsets of every place where `needle` stands in `text`, overlapping ones too, in order. Linear in
/// both together, whatever they are. None for an empty needle. `limit` (0: none) stops after so many.
std::vector<size_t> occurrences(std::string_view text, std::string_view needle, size_t limit = 0);

/// Bytes of the longest common ending, cut to whole code points.
size_t commonEnding(std::string_view left, std::string_view right);

/// Bytes of the longest common beginning, cut to whole code points.
size_t commonBeginning(std::string_view left, std::string_view right);

} // namespace assay
