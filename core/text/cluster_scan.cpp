#include "core/text/scan.h"
#include "core/text/utf8.h"

#include <unicode/uchar.h>

namespace assay::scan {
namespace {

// Two ASCII characters side by side are cheap to find; only a piece that grows larger than this looks for
// more.
constexpr size_t kLargePiece = 64 * 1024;

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

bool asciiApart(std::string_view text, size_t byte)
{
    return byte >= text.size() || (isAscii(text[byte - 1]) && isAscii(text[byte]) &&
                                   !(text[byte - 1] == '\r' && text[byte] == '\n'));
}

} // namespace

bool surelyApart(std::string_view text, size_t byte)
{
    if (byte == 0 || byte >= text.size())
        return true;
    if (!isAscii(text[byte]))
        return false;
    if (isAscii(text[byte - 1]))
        return asciiApart(text, byte);
    const auto before = static_cast<UChar32>(utf8::previous(text, byte));
    return u_getIntPropertyValue(before, UCHAR_GRAPHEME_CLUSTER_BREAK) != U_GCB_PREPEND;
}

void Clusters::choosePiece()
{
    size_t end = m_byte + 1;
    while (!(end - m_byte < kLargePiece ? asciiApart(m_text, end) : surelyApart(m_text, end)))
        ++end;
    m_pieceEnd = end;
    toUtf16(m_text.substr(m_byte, end - m_byte), m_units);
    m_iterator = iterator(UBRK_CHARACTER, {});
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(m_iterator, m_units.data(), static_cast<int32_t>(m_units.size()), &status);
    m_unit = ubrk_first(m_iterator);
}

bool Clusters::next()
{
    if (m_byte >= m_pieceEnd) {
        if (m_byte >= m_text.size())
            return false;
        if (asciiApart(m_text, m_byte + 1)) {
            m_pieceEnd = ++m_byte;
            return true;
        }
        choosePiece();
    }
    const int32_t unit = ubrk_next(m_iterator);
    size_t codePoint = 0;
    advance(m_text.substr(0, m_pieceEnd),
            unit == UBRK_DONE ? m_units.size() : static_cast<size_t>(unit - m_unit), m_byte, codePoint);
    m_unit = unit;
    return true;
}

} // namespace assay::scan
