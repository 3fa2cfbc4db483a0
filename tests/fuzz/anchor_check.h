#pragma once

#include "core/document/anchor.h"
#include "core/text/utf8.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace assay::fuzz {

inline void requireOfAnchor(bool holds)
{
    if (!holds)
        std::abort();
}

inline void checkAnchoring(const OffsetIndex& index, const TextQuote& quote, const Anchoring& found)
{
    const bool chosen = found.state == AnchorState::Exact || found.state == AnchorState::Moved;
    requireOfAnchor(chosen == found.range.has_value());
    requireOfAnchor((found.state == AnchorState::Ambiguous) == (found.places.size() > 1));
    if (found.range)
        requireOfAnchor(index.slice(*found.range) == quote.quote);
    for (const CodePointRange& place : found.places)
        requireOfAnchor(index.slice(place) == quote.quote);
    for (const Candidate& candidate : found.candidates)
        requireOfAnchor(index.slice(candidate.range) == candidate.found);
}

/// Two texts and a place in the first: a quote taken there and looked for in the second must stand where it
/// is said to. The first three bytes are the place and the length, a NUL parts the texts.
inline void checkAnchors(const uint8_t* data, size_t size)
{
    if (size < 4)
        return;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 3, size - 3);
    const size_t parting = bytes.find('\0');
    const std::string before = utf8::scrub(bytes.substr(0, parting));
    const std::string after =
        parting == std::string_view::npos ? before : utf8::scrub(bytes.substr(parting + 1));
    const OffsetIndex home(before);
    const OffsetIndex later(after);
    const size_t start = std::min<size_t>(data[0] + 256U * data[1], home.codePoints());
    const size_t end = std::min<size_t>(start + data[2], home.codePoints());

    const QuoteAt at = quoteAt(home, {start, end});
    checkAnchoring(home, at.quote, findQuote(home, at.quote, at.range));
    checkAnchoring(later, at.quote, findQuote(later, at.quote, at.range));
    checkAnchoring(later, at.quote, locate(later, at.quote));
}

} // namespace assay::fuzz
