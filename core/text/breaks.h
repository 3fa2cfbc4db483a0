#pragma once

#include <string_view>
#include <vector>

#include "core/text/range.h"

namespace assay {

/// Sentences of a text, tiling it (white space belongs to the sentence before it), by UAX #29 with the locale's rules,
/// mended for abbreviations and initials that end in a full stop ("Gen. A. Petrov"). Locale "" is English.
std::vector<CodePointRange> sentences(std::string_view text, std::string_view locale = {});

/// Words (letters and numbers only; no spaces, no punctuation) by UAX #29.
std::vector<CodePointRange> words(std::string_view text, std::string_view locale = {});

/// The range made larger, if need be, so that it cuts no grapheme cluster in two.
CodePointRange wholeGraphemes(std::string_view text, CodePointRange range);

/// Number of grapheme clusters: what a person calls characters.
size_t graphemes(std::string_view text);

} // namespace assay
