#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::table::writers {

/// The lines of a text no wider than `width` terminal columns (0: only its own line breaks count). Breaks at
/// spaces, between wide characters, and inside a word only where it is wider than a line, then behind a
/// hyphen or a slash where it has one; never before a combining mark, and before closing punctuation only
/// where a line holds no more than that.
std::vector<std::string> wrapped(std::string_view text, size_t width);

/// Whether any character of the text runs from right to left.
bool hasRightToLeft(std::string_view text);

/// The line filled up with spaces to `width` columns. A line of a right-to-left paragraph stands at the right
/// edge; one that holds right-to-left letters is isolated, so that it leaves the columns around it alone.
std::string aligned(std::string_view line, size_t width, bool rightToLeft);

} // namespace assay::table::writers
