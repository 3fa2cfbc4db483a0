#pragma once

#include <unicode/ubrk.h>

#include <string>
#include <string_view>

// How core/text walks through words; for breaks.cpp and fold.cpp only.
namespace assay::scan {

/// A word by UAX #29, in bytes and code points of the whole text.
struct Word
{
    size_t byteStart = 0;
    size_t byteEnd = 0;
    size_t start = 0;
    size_t end = 0;
    bool plain = false; ///< ASCII letters and digits only
};

/// This thread's break iterator of a kind and locale; opened once and kept. Its text is whatever the last
/// user set.
UBreakIterator* iterator(UBreakIteratorType type, std::string_view locale);

/// The text in UTF-16, into `out`. At most 2^30 bytes.
void toUtf16(std::string_view text, std::u16string& out);

/// Moves `byte` and `codePoint` on until `units` UTF-16 units have been passed.
void advance(std::string_view text, size_t units, size_t& byte, size_t& codePoint);

/// Walks through the words of a text in order. Stretches of ASCII go a way of their own, which finds the same
/// boundaries; only what stands between spaces around other characters is shown to ICU. One walk at a time in
/// a thread.
class Words
{
public:
    Words(std::string_view text, std::string_view locale) : m_text(text), m_locale(locale) {}

    /// False when there are no more.
    bool next(Word& word);

private:
    bool nextAscii(Word& word);
    bool nextIcu(Word& word);
    bool isAllJoiners(size_t from) const;
    void choosePiece();

    std::string_view m_text;
    std::string m_locale;
    size_t m_byte = 0; ///< where the walk stands
    size_t m_codePoint = 0;
    size_t m_pieceEnd = 0; ///< in bytes
    bool m_icu = false;    ///< the piece is ICU's
    UBreakIterator* m_iterator = nullptr;
    std::u16string m_units; ///< the piece, for ICU
    int32_t m_unit = 0;
};

/// Whether a grapheme cluster surely ends at this byte: what follows is ASCII, and what stands before neither
/// prefixes it nor is its CR. The ends of the text count.
bool surelyApart(std::string_view text, size_t byte);

/// Walks through the grapheme clusters of a text from a byte where clusters part. One walk at a time in a
/// thread.
class Clusters
{
public:
    explicit Clusters(std::string_view text, size_t from = 0) : m_text(text), m_byte(from), m_pieceEnd(from)
    {
    }

    size_t byte() const { return m_byte; } ///< where the next cluster begins
    bool next();                           ///< past one cluster; false at the end of the text

private:
    void choosePiece();

    std::string_view m_text;
    size_t m_byte;
    size_t m_pieceEnd; ///< of what ICU was shown
    size_t m_pieceStart = 0;
    size_t m_window = 0; ///< how much ICU is shown at most
    bool m_open = false; ///< the piece's end need not be the end of a cluster
    UBreakIterator* m_iterator = nullptr;
    std::u16string m_units;
    int32_t m_unit = 0;
};

} // namespace assay::scan
