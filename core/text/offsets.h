#pragma once

#include "core/text/range.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace assay {

/// Converts between code points, bytes and UTF-16 units of one text in O(log n), whatever its size: a table
/// of the three counts for each block of the text, then a scan inside one block. Keeps a view, not a copy:
/// the text must outlive it. Building is one pass. Thread-safe once built. Positions at the very end (the
/// lengths) are allowed; past it, std::out_of_range.
class OffsetIndex
{
public:
    explicit OffsetIndex(std::string_view utf8);

    size_t codePoints() const { return m_codePoints; }
    size_t bytes() const { return m_text.size(); }
    size_t utf16Units() const { return m_utf16; }

    size_t byteOfCodePoint(size_t codePoint) const;
    /// A byte or unit inside a code point gives that code point.
    size_t codePointOfByte(size_t byte) const;
    size_t utf16OfCodePoint(size_t codePoint) const;
    size_t codePointOfUtf16(size_t unit) const;

    std::string_view slice(CodePointRange range) const;
    std::string_view text() const { return m_text; }

private:
    struct Mark
    {
        uint64_t byte;
        uint64_t codePoint;
        uint64_t utf16;
    };
    std::string_view m_text;
    std::vector<Mark> m_marks;
    size_t m_codePoints = 0;
    size_t m_utf16 = 0;
};

} // namespace assay
