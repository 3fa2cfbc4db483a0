#include "core/text/offsets.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace assay {
namespace {

// A mark costs 24 bytes, 2 % of the text.
constexpr size_t kBlock = 1024;
constexpr size_t kStride = 64; ///< counted in one go inside a block

bool isTrail(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

bool isFour(char byte)
{
    return static_cast<unsigned char>(byte) >= 0xF0;
}

[[noreturn]] void outside(const char* what, size_t position, size_t length)
{
    throw std::out_of_range(std::string(what) + " " + std::to_string(position) +
                            " lies past the text's end at " + std::to_string(length));
}

} // namespace

OffsetIndex::OffsetIndex(std::string_view utf8) : m_text(utf8)
{
    m_marks.reserve(utf8.size() / kBlock + 1);
    Mark mark{0, 0, 0};
    m_marks.push_back(mark);
    for (size_t block = kBlock; block < utf8.size(); block += kBlock) {
        size_t end = block;
        while (end < utf8.size() && isTrail(utf8[end]))
            ++end;
        if (end <= mark.byte)
            continue;
        const std::string_view piece = utf8.substr(mark.byte, end - mark.byte);
        mark = {end, mark.codePoint + utf8::length(piece), mark.utf16 + utf8::utf16Length(piece)};
        m_marks.push_back(mark);
    }
    const std::string_view rest = utf8.substr(mark.byte);
    m_codePoints = mark.codePoint + utf8::length(rest);
    m_utf16 = mark.utf16 + utf8::utf16Length(rest);
}

size_t OffsetIndex::byteOfCodePoint(size_t codePoint) const
{
    if (codePoint > m_codePoints)
        outside("Code point", codePoint, m_codePoints);
    const auto behind =
        std::upper_bound(m_marks.begin(), m_marks.end(), codePoint,
                         [](size_t value, const Mark& mark) { return value < mark.codePoint; });
    const Mark& mark = *std::prev(behind);
    return mark.byte + utf8::byteOf(m_text.substr(mark.byte), codePoint - mark.codePoint);
}

size_t OffsetIndex::codePointOfByte(size_t byte) const
{
    if (byte > m_text.size())
        outside("Byte", byte, m_text.size());
    while (byte > 0 && byte < m_text.size() && isTrail(m_text[byte]))
        --byte;
    const auto behind = std::upper_bound(m_marks.begin(), m_marks.end(), byte,
                                         [](size_t value, const Mark& mark) { return value < mark.byte; });
    const Mark& mark = *std::prev(behind);
    return mark.codePoint + utf8::length(m_text.substr(mark.byte, byte - mark.byte));
}

size_t OffsetIndex::utf16OfCodePoint(size_t codePoint) const
{
    const size_t byte = byteOfCodePoint(codePoint);
    const auto behind = std::upper_bound(m_marks.begin(), m_marks.end(), byte,
                                         [](size_t value, const Mark& mark) { return value < mark.byte; });
    const Mark& mark = *std::prev(behind);
    return mark.utf16 + utf8::utf16Length(m_text.substr(mark.byte, byte - mark.byte));
}

size_t OffsetIndex::codePointOfUtf16(size_t unit) const
{
    if (unit > m_utf16)
        outside("UTF-16 unit", unit, m_utf16);
    if (unit == m_utf16)
        return m_codePoints;
    const auto after = std::upper_bound(m_marks.begin(), m_marks.end(), unit,
                                        [](size_t value, const Mark& mark) { return value < mark.utf16; });
    const Mark& mark = *std::prev(after);
    // Stop at the first code point that begins behind the unit: the one before it holds the unit.
    size_t units = mark.utf16;
    size_t codePoint = mark.codePoint;
    size_t at = mark.byte;
    for (; at + kStride <= m_text.size(); at += kStride) {
        const std::string_view stride = m_text.substr(at, kStride);
        const size_t behind = units + utf8::utf16Length(stride);
        if (behind > unit)
            break;
        units = behind;
        codePoint += utf8::length(stride);
    }
    for (; at < m_text.size(); ++at) {
        if (isTrail(m_text[at]))
            continue;
        units += isFour(m_text[at]) ? 2 : 1;
        if (units > unit)
            return codePoint;
        ++codePoint;
    }
    return m_codePoints;
}

std::string_view OffsetIndex::slice(CodePointRange range) const
{
    const size_t from = byteOfCodePoint(range.start());
    return m_text.substr(from, byteOfCodePoint(range.end()) - from);
}

} // namespace assay
