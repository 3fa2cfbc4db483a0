#pragma once

#include "core/text/range.h"

#include <string_view>
#include <vector>

namespace assay {

/// Sentences of a text, tiling it (white space belongs to the sentence before it), by UAX #29 with the
/// locale's rules, mended for abbreviations and initials that end in a full stop ("Gen. A. Petrov"), for
/// footnote marks ("left.[12]" is one sentence's end), and for what goes on in small letters ("No!" he said;
/// a line broken by hand). A line break before anything else ends a sentence. Locale "" is English.
std::vector<CodePointRange> sentences(std::string_view text, std::string_view locale = {});

/// Words (letters and numbers only; no spaces, no punctuation around them) by UAX #29; @ parts words, as it
/// does there.
std::vector<CodePointRange> words(std::string_view text, std::string_view locale = {});

/// The range made larger, if need be, so that it cuts no grapheme cluster in two. An empty one inside a
/// cluster moves to its start.
CodePointRange wholeGraphemes(std::string_view text, CodePointRange range);

/// Number of grapheme clusters: what a person calls characters.
size_t graphemes(std::string_view text);

} // namespace assay
