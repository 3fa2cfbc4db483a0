#pragma once

#include "core/document/anchor.h"

#include <vector>

namespace assay {

/// Places that are nearly the quote, best first, at most five, none overlapping another: windows that share
/// at least half of the quote's words, and what stands between the quote's old prefix and suffix. Work is
/// bounded: one pass over the text's words, then a comparison of at most a few hundred words for each of a
/// few windows.
std::vector<Candidate> nearEqual(const OffsetIndex& text, const TextQuote& quote);

/// The difference of two wordings by words: "was [-captured-]{+seized+} in July". Long equal stretches are
/// shortened to a few words on each side of a change. Of wordings past a few hundred words only the ends are
/// compared.
std::string wordDifference(std::string_view before, std::string_view after);

} // namespace assay
