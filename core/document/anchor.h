#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/offsets.h"

namespace assay {

/// Code points of context kept on each side of a quote (fewer only at the ends of the text).
inline constexpr size_t kContext = 32;

/// Words of a source, with enough around them to find them again.
struct TextQuote
{
    std::string quote;
    std::string prefix; ///< up to kContext code points before it, or more
    std::string suffix;
};

/// The quote at a range, made larger where it would cut a grapheme.
struct QuoteAt
{
    TextQuote quote;
    CodePointRange range;
};
QuoteAt quoteAt(const OffsetIndex& text, CodePointRange range);

enum class AnchorState {
    Exact,     ///< same quote, same context
    Moved,     ///< quote unchanged and in one place only, but elsewhere or in other company
    Ambiguous, ///< several equally good places: none chosen
    Lost,      ///< the quote does not occur
};
const char* token(AnchorState state);

/// A place that is nearly the quote; offered, never taken.
struct Candidate
{
    CodePointRange range;
    std::string found;      ///< the words that stand there
    double likeness = 0;    ///< 0..1
    std::string difference; ///< "[-old words-]{+new words+}" by words, short
};

struct Anchoring
{
    AnchorState state = AnchorState::Lost;
    std::optional<CodePointRange> range; ///< set when exact or moved
    std::vector<CodePointRange> places;  ///< when ambiguous: all of them
    std::vector<Candidate> candidates;   ///< when lost: near-equal quotes, best first, at most five
};

/// Finds a quote in a text, with nothing chosen by guesswork. `expected` is where the quote stood in the text before,
/// if it had one: it only decides between exact and moved, never between several places.
/// Exact when quote, prefix and suffix all stand somewhere and only there. Linear in the text (the search for
/// near-equal quotes is bounded; it is left out where `wantCandidates` is false).
Anchoring findQuote(const OffsetIndex& text, const TextQuote& quote, std::optional<CodePointRange> expected,
                    bool wantCandidates = true);

/// Where a quote that a person typed stands. As findQuote, but an empty prefix or suffix puts no condition.
Anchoring locate(const OffsetIndex& text, const TextQuote& quote);

} // namespace assay
