#include "core/text/scan.h"
#include "core/text/utf8.h"

#include <unicode/uchar.h>

namespace assay::scan {
namespace {

// ICU is shown a piece up to two ASCII characters side by side, or so many bytes; of those all boundaries are
// right but the last. A cluster that fills the window has it doubled.
constexpr size_t kWindow = 4 * 1024;

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
    m_pieceStart = m_byte;
    m_pieceEnd = m_byte + 1;
    while (m_pieceEnd - m_byte < m_window && !asciiApart(m_text, m_pieceEnd))
        ++m_pieceEnd;
    m_open = !asciiApart(m_text, m_pieceEnd);
    while (m_pieceEnd < m_text.size() && (static_cast<unsigned char>(m_text[m_pieceEnd]) & 0xC0) == 0x80)
        ++m_pieceEnd;
    toUtf16(m_text.substr(m_byte, m_pieceEnd - m_byte), m_units);
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
        m_window = kWindow;
        choosePiece();
    }
    int32_t unit = ubrk_next(m_iterator);
    while (m_open && static_cast<size_t>(unit) == m_units.size()) {
        m_window = m_byte == m_pieceStart ? m_window * 2 : kWindow;
        choosePiece();
        unit = ubrk_next(m_iterator);
    }
    size_t codePoint = 0;
    advance(m_text.substr(0, m_pieceEnd), static_cast<size_t>(unit - m_unit), m_byte, codePoint);
    m_unit = unit;
    return true;
}

} // namespace assay::scan
