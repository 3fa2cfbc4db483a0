#include "core/text/breaks.h"

#include "core/text/utf8.h"
#include "core/text/word_scan.h"

#include <unicode/ubrk.h>

#include <algorithm>

namespace assay {
namespace {

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

/// Whether a grapheme cluster surely ends between two neighbouring bytes: both ASCII and not CR LF.
bool surelyApart(std::string_view text, size_t byte)
{
    return byte == 0 || byte >= text.size() ||
           (isAscii(text[byte - 1]) && isAscii(text[byte]) &&
            !(text[byte - 1] == '\r' && text[byte] == '\n'));
}

/// The first place at or behind `byte` where clusters surely part.
size_t apartAtOrAfter(std::string_view text, size_t byte)
{
    while (!surelyApart(text, byte))
        ++byte;
    return byte;
}

/// Calls `visit(unitsOfCluster)` for the clusters of a piece.
template<class Visit>
void forEachCluster(std::string_view piece, Visit visit)
{
    std::u16string units;
    scan::toUtf16(piece, units);
    UBreakIterator* const clusters = scan::iterator(UBRK_CHARACTER, {});
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(clusters, units.data(), static_cast<int32_t>(units.size()), &status);
    int32_t from = ubrk_first(clusters);
    for (int32_t to = ubrk_next(clusters); to != UBRK_DONE; from = to, to = ubrk_next(clusters))
        visit(static_cast<size_t>(to - from));
}

} // namespace

std::vector<CodePointRange> words(std::string_view text, std::string_view locale)
{
    std::vector<CodePointRange> out;
    scan::Words walk(text, locale);
    for (scan::Word word; walk.next(word);)
        out.emplace_back(word.start, word.end);
    return out;
}

CodePointRange wholeGraphemes(std::string_view text, CodePointRange range)
{
    const size_t first = utf8::byteOf(text, range.start());
    const size_t last = first + utf8::byteOf(text.substr(first), range.size());
    if (surelyApart(text, first) && surelyApart(text, last))
        return range;
    // Clusters are found from a place where they surely part, so that the state of flags and emoji is right.
    size_t byte = first;
    while (!surelyApart(text, byte))
        --byte;
    size_t codePoint = range.start() - utf8::length(text.substr(byte, first - byte));
    const std::string_view piece = text.substr(byte, apartAtOrAfter(text, last) - byte);
    const std::string_view upToPiece = text.substr(0, byte + piece.size());
    size_t start = range.start();
    size_t end = range.end();
    forEachCluster(piece, [&](size_t units) {
        const size_t from = codePoint;
        scan::advance(upToPiece, units, byte, codePoint);
        if (from < range.start() && codePoint > range.start())
            start = from;
        if (from < range.end() && codePoint > range.end())
            end = codePoint;
    });
    // An empty range inside a cluster stays empty, at the cluster's start.
    return range.empty() ? CodePointRange(start, start) : CodePointRange(start, end);
}

size_t graphemes(std::string_view text)
{
    static constexpr size_t kLargePiece = 64 * 1024;
    size_t count = 0;
    size_t at = 0;
    while (at < text.size()) {
        size_t end = at + 1;
        if (surelyApart(text, end)) {
            ++count;
            at = end;
            continue;
        }
        // One stretch for ICU: up to two ASCII characters side by side.
        end = apartAtOrAfter(text, end);
        if (end - at > kLargePiece)
            end = at + kLargePiece; // cut below where a line or space makes it safe
        while (!surelyApart(text, end) && end > at + 1 &&
               !(isAscii(text[end]) && text[end] <= ' ' && text[end] != '\n'))
            --end;
        if (end <= at + 1)
            end = apartAtOrAfter(text, at + 1);
        forEachCluster(text.substr(at, end - at), [&count](size_t) { ++count; });
        at = end;
    }
    return count;
}

} // namespace assay
