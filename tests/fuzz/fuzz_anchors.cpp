// Two texts and a place in the first: a quote taken there and looked for in the second must stand where it is
// said to. The first three bytes are the place and the length, a NUL parts the texts.

#include "core/document/anchor.h"
#include "core/text/utf8.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const assay::OffsetIndex& index, const assay::TextQuote& quote, const assay::Anchoring& found)
{
    const bool chosen = found.state == assay::AnchorState::Exact || found.state == assay::AnchorState::Moved;
    require(chosen == found.range.has_value());
    require((found.state == assay::AnchorState::Ambiguous) == (found.places.size() > 1));
    if (found.range)
        require(index.slice(*found.range) == quote.quote);
    for (const assay::CodePointRange& place : found.places)
        require(index.slice(place) == quote.quote);
    for (const assay::Candidate& candidate : found.candidates)
        require(index.slice(candidate.range) == candidate.found);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 4)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 3, size - 3);
    const size_t parting = bytes.find('\0');
    const std::string before = assay::utf8::scrub(bytes.substr(0, parting));
    const std::string after =
        parting == std::string_view::npos ? before : assay::utf8::scrub(bytes.substr(parting + 1));
    const assay::OffsetIndex home(before);
    const assay::OffsetIndex later(after);
    const size_t start = std::min<size_t>(data[0] + 256u * data[1], home.codePoints());
    const size_t end = std::min<size_t>(start + data[2], home.codePoints());

    const assay::QuoteAt at = assay::quoteAt(home, {start, end});
    check(home, at.quote, assay::findQuote(home, at.quote, at.range));
    check(later, at.quote, assay::findQuote(later, at.quote, at.range));
    check(later, at.quote, assay::locate(later, at.quote));
    return 0;
}
