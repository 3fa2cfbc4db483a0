#include "core/text/display.h"

#include "core/text/scan.h"
#include "core/text/utf8.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>

namespace assay {
namespace {

constexpr char32_t kVariation16 = 0xFE0F;
constexpr char32_t kFirstStrongIsolate = 0x2068;
constexpr char32_t kPopIsolate = 0x2069;

bool isIsolateStart(char32_t c)
{
    return c >= 0x2066 && c <= kFirstStrongIsolate;
}

bool has(char32_t c, UProperty property)
{
    return u_hasBinaryProperty(static_cast<UChar32>(c), property) != 0;
}

size_t columnsOf(char32_t c)
{
    const auto point = static_cast<UChar32>(c);
    if (c < 0x80)
        return c == '\t' || (c >= ' ' && c < 0x7F) ? 1 : 0;
    static constexpr uint32_t kNone = U_GC_M_MASK | U_GC_CC_MASK | U_GC_CF_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
    if ((U_GET_GC_MASK(point) & kNone) != 0 || has(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
        return has(c, UCHAR_PREPENDED_CONCATENATION_MARK) ? 1 : 0;
    const int32_t jamo = u_getIntPropertyValue(point, UCHAR_HANGUL_SYLLABLE_TYPE);
    if (jamo == U_HST_VOWEL_JAMO || jamo == U_HST_TRAILING_JAMO)
        return 0;
    const int32_t width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// An emoji is as wide as its first character however many are joined to it; a flag is two letters in two
/// columns.
size_t columnsOfCluster(std::string_view cluster)
{
    size_t at = 0;
    const char32_t first = utf8::next(cluster, at);
    size_t columns = columnsOf(first);
    if (at == cluster.size())
        return columns;
    if (has(first, UCHAR_REGIONAL_INDICATOR))
        return 2;
    const bool emoji = has(first, UCHAR_EMOJI);
    while (at < cluster.size()) {
        const char32_t c = utf8::next(cluster, at);
        if (emoji && c == kVariation16)
            return 2;
        if (!has(first, UCHAR_EXTENDED_PICTOGRAPHIC))
            columns += columnsOf(c);
    }
    return columns;
}

/// Whether a reader would see nothing of it, or see others moved about by it.
bool isHidden(char32_t c, char32_t before)
{
    if ((c == kVariation16 || c == 0xFE0E) && has(before, UCHAR_EMOJI))
        return false;
    if (has(c, UCHAR_PREPENDED_CONCATENATION_MARK))
        return false;
    static constexpr uint32_t kHidden = U_GC_CC_MASK | U_GC_CF_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & kHidden) != 0 ||
           has(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || has(c, UCHAR_NONCHARACTER_CODE_POINT);
}

} // namespace

size_t displayWidth(std::string_view text)
{
    size_t columns = 0;
    scan::Clusters walk(text);
    for (size_t from = 0; walk.next(); from = walk.byte())
        columns += columnsOfCluster(text.substr(from, walk.byte() - from));
    return columns;
}

std::string visible(std::string_view text, bool keepBreaks)
{
    std::string out;
    out.reserve(text.size());
    char32_t before = 0;
    bool spaced = false; // the breaks before this one have had their space
    for (size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (c == '\n' || c == '\r' || c == '\t') {
            if (c == '\r' && at < text.size() && text[at] == '\n')
                ++at;
            if (keepBreaks)
                out += c == '\t' ? '\t' : '\n';
            else if (!spaced)
                out += ' ';
            spaced = true;
        } else {
            if (c < 0x7F ? c < ' ' : isHidden(c, before))
                out += fmt::format("\u27E8U+{:04X}\u27E9", static_cast<uint32_t>(c));
            else
                utf8::append(out, c);
            spaced = false;
        }
        before = c;
    }
    return out;
}

bool isRightToLeft(std::string_view text)
{
    size_t isolates = 0;
    for (size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
        if (direction == U_BLOCK_SEPARATOR)
            return false;
        if (isIsolateStart(c))
            ++isolates;
        else if (c == kPopIsolate)
            isolates -= std::min<size_t>(isolates, 1);
        else if (isolates == 0 && direction == U_LEFT_TO_RIGHT)
            return false;
        else if (isolates == 0 && (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC))
            return true;
    }
    return false;
}

std::string isolated(std::string_view text)
{
    // Isolates of the text's own are closed, and a stray end is dropped: it would end ours.
    std::string out;
    utf8::append(out, kFirstStrongIsolate);
    size_t open = 1;
    for (size_t at = 0; at < text.size();) {
        const size_t from = at;
        const char32_t c = utf8::next(text, at);
        if (c == kPopIsolate && open == 1)
            continue;
        if (c == kPopIsolate)
            --open;
        else if (isIsolateStart(c))
            ++open;
        out.append(text, from, at - from);
    }
    for (; open > 0; --open)
        utf8::append(out, kPopIsolate);
    return out;
}

std::string elided(std::string_view text, size_t columns)
{
    if (columns == 0)
        return {};
    size_t width = 0;
    size_t kept = 0; // bytes that leave room for the sign
    scan::Clusters walk(text);
    for (size_t from = 0; walk.next(); from = walk.byte()) {
        width += columnsOfCluster(text.substr(from, walk.byte() - from));
        if (width > columns)
            return std::string(text.substr(0, kept)) + "\u2026";
        if (width < columns)
            kept = walk.byte();
    }
    return std::string(text);
}

} // namespace assay
