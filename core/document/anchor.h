#pragma once

#include "core/text/offsets.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// The quote at a range, made larger where it would cut a grapheme. Context is kContext code points on each
/// side, or up to eight times as many where that tells the quote from its repetitions in this text.
struct QuoteAt
{
    TextQuote quote;
    CodePointRange range;
};
QuoteAt quoteAt(const OffsetIndex& text, CodePointRange range);

enum class AnchorState
{
    Exact,     ///< same quote, same context
    Moved,     ///< quote unchanged and in one place only, or in one that is surely it, but in other company
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

/// Finds a quote in a text, with nothing chosen by guesswork:
/// - Exact when quote, whole prefix and whole suffix stand together in one place only. Where the prefix is
/// shorter than
///   kContext, the text must begin there (white space apart), and end where the suffix is. Another position
///   is no change: what stands before it may have grown.
/// - Ambiguous when they stand together in several places.
/// - Otherwise moved when the quote stands in one place only; or when of several places just one keeps its
/// prefix or its
///   suffix whole and it keeps at least eight code points of the other side too. Else ambiguous.
/// - Lost when the quote stands nowhere. Inside a longer word ("captured" in "recaptured") it does not stand,
/// unless it
///   was part of a word from the beginning; before a combining mark it never does.
/// `expected` is where the quote stood in the text before, if it had one. It only decides between exact and
/// moved: a short prefix that did not begin its text puts no condition on where this text begins. Linear in
/// the text (the search for near-equal quotes is bounded; it is left out where `wantCandidates` is false).
Anchoring findQuote(const OffsetIndex& text, const TextQuote& quote, std::optional<CodePointRange> expected,
                    bool wantCandidates = true);

/// Where a quote that a person typed stands. As findQuote, but a prefix or suffix counts as far as it goes,
/// an empty one puts no condition, only a single place can be moved, and where the quote stands nowhere as
/// whole words it is looked for inside longer ones.
Anchoring locate(const OffsetIndex& text, const TextQuote& quote);

} // namespace assay
