#include "core/base/error.h"
#include "core/text/scan.h"
#include "core/text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace assay::scan {
namespace {

// A piece for ICU ends at the first space that so much ASCII follows; after kLargePiece at any space; and
// without one at kLargestPiece, in the middle of whatever stands there.
constexpr size_t kAsciiAgain = 48;
constexpr size_t kLargePiece = 64 * 1024;
constexpr size_t kLargestPiece = 1024 * 1024;

enum class Class : uint8_t
{
    Other,
    Letter,
    Digit,
    Underscore,
    Mid,
    MidNumber
};

constexpr std::array<Class, 256> kClasses = [] {
    std::array<Class, 256> out{};
    for (size_t c = 'a'; c <= 'z'; ++c)
        out[c] = out[c - 'a' + 'A'] = Class::Letter;
    for (size_t c = '0'; c <= '9'; ++c)
        out[c] = Class::Digit;
    out['_'] = Class::Underscore;
    out['.'] = out['\''] = Class::Mid;
    out[','] = out[';'] = Class::MidNumber;
    return out;
}();

Class classAt(std::string_view text, size_t at)
{
    return kClasses[static_cast<unsigned char>(text[at])];
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isHigh(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

/// ICU 72 cuts the first Han or Katakana text of a process in another way than all that follow. So the first
/// is one that nobody asked for.
void warmUp()
{
    static std::once_flag once;
    std::call_once(once, [] {
        constexpr std::u16string_view text = u"\u30FC\u30FC\u8A9E \u8A9E\u30FC \u179A";
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> words(
            ubrk_open(UBRK_WORD, "", text.data(), static_cast<int32_t>(text.size()), &status), &ubrk_close);
        while (U_SUCCESS(status) && ubrk_next(words.get()) != UBRK_DONE)
            ;
    });
}

} // namespace

UBreakIterator* iterator(UBreakIteratorType type, std::string_view locale)
{
    using Held = std::unique_ptr<UBreakIterator, decltype(&ubrk_close)>;
    static constexpr size_t kKept = 64;
    thread_local std::map<std::pair<int, std::string>, Held, std::less<>> held;
    const auto key = std::pair(static_cast<int>(type), std::string(locale));
    const auto found = held.find(key);
    if (found != held.end())
        return found->second.get();
    warmUp();
    UErrorCode status = U_ZERO_ERROR;
    Held opened(ubrk_open(type, key.second.c_str(), nullptr, 0, &status), &ubrk_close);
    if (U_FAILURE(status))
        throw Error(ErrorKind::Machine, "ICU's data for finding words and sentences cannot be read.",
                    u_errorName(status));
    if (held.size() >= kKept)
        held.clear();
    return held.emplace(key, std::move(opened)).first->second.get();
}

void toUtf16(std::string_view text, std::u16string& buffer)
{
    buffer.resize(text.size());
    char16_t* out = buffer.data();
    for (size_t at = 0; at < text.size();) {
        if (!isHigh(text[at])) {
            *out++ = static_cast<char16_t>(text[at++]);
            continue;
        }
        const char32_t codePoint = utf8::next(text, at);
        if (codePoint < 0x10000) {
            *out++ = static_cast<char16_t>(codePoint);
        } else {
            *out++ = static_cast<char16_t>(0xD7C0 + (codePoint >> 10));
            *out++ = static_cast<char16_t>(0xDC00 | (codePoint & 0x3FF));
        }
    }
    buffer.resize(static_cast<size_t>(out - buffer.data()));
}

void advance(std::string_view text, size_t units, size_t& byte, size_t& codePoint)
{
    size_t at = byte;
    size_t passed = codePoint;
    for (; units > 0 && at < text.size(); ++passed) {
        const auto lead = static_cast<unsigned char>(text[at]);
        at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        units -= std::min<size_t>(units, lead < 0xF0 ? 1 : 2);
    }
    byte = std::min(at, text.size());
    codePoint = passed;
}

void Words::choosePiece()
{
    m_iterator = nullptr;
    const std::string_view rest = m_text.substr(m_byte, kLargestPiece);
    size_t ascii = utf8::asciiPrefix(rest);
    if (m_byte + ascii < m_text.size()) {
        while (ascii > 0 && !isSpace(rest[ascii - 1]))
            --ascii;
        if (ascii == 0 && utf8::asciiPrefix(rest) == kLargestPiece)
            ascii = kLargestPiece;
    }
    m_icu = ascii == 0;
    m_pieceEnd = m_byte + ascii;
    if (!m_icu)
        return;
    size_t lastSpace = 0;
    size_t at = 0;
    while (at < rest.size()) {
        while (at < rest.size() && isHigh(rest[at]))
            ++at;
        const size_t stretch = utf8::asciiPrefix(rest.substr(at));
        const auto begin = rest.begin() + static_cast<std::ptrdiff_t>(at);
        const auto space = std::find_if(begin, begin + static_cast<std::ptrdiff_t>(stretch), isSpace);
        if (space != begin + static_cast<std::ptrdiff_t>(stretch)) {
            lastSpace = static_cast<size_t>(space - rest.begin());
            if (stretch >= kAsciiAgain || lastSpace >= kLargePiece)
                break;
        }
        at += stretch;
    }
    if (at < rest.size() && lastSpace > 0)
        at = lastSpace;
    else if (rest.size() == kLargestPiece && lastSpace > 0)
        at = lastSpace;
    // A forced cut must not part the bytes of a code point.
    while (m_byte + at < m_text.size() && (static_cast<unsigned char>(m_text[m_byte + at]) & 0xC0) == 0x80)
        ++at;
    m_pieceEnd = m_byte + at;
}

bool Words::nextAscii(Word& word)
{
    size_t at = m_byte;
    while (at < m_pieceEnd) {
        Class current = classAt(m_text, at);
        if (current != Class::Letter && current != Class::Digit && current != Class::Underscore) {
            ++at;
            continue;
        }
        const size_t begin = at;
        bool real = current != Class::Underscore;
        bool plain = real;
        for (++at; at < m_pieceEnd; ++at) {
            const Class last = current;
            current = classAt(m_text, at);
            if (current == Class::Letter || current == Class::Digit) {
                real = true;
                continue;
            }
            if (current == Class::Underscore) {
                plain = false;
                continue;
            }
            if (current == Class::Other || at + 1 >= m_pieceEnd)
                break;
            // A stop or apostrophe holds letters together, or digits; a comma only digits.
            const Class following = classAt(m_text, at + 1);
            const bool joins = last == following &&
                               (last == Class::Digit || (last == Class::Letter && current == Class::Mid));
            if (!joins)
                break;
            plain = false;
        }
        if (real) {
            word = {begin, at, m_codePoint + (begin - m_byte), m_codePoint + (at - m_byte), plain};
            m_codePoint = word.end;
            m_byte = at;
            return true;
        }
    }
    m_codePoint += m_pieceEnd - m_byte;
    m_byte = m_pieceEnd;
    return false;
}

/// Whether only underscores and their like stand from `from` to where the walk is.
bool Words::isAllJoiners(size_t from) const
{
    const std::string_view word = m_text.substr(from, m_byte - from);
    for (size_t at = 0; at < word.size();)
        if (u_charType(static_cast<UChar32>(utf8::next(word, at))) != U_CONNECTOR_PUNCTUATION)
            return false;
    return true;
}

bool Words::nextIcu(Word& word)
{
    const std::string_view piece = m_text.substr(0, m_pieceEnd);
    if (m_iterator == nullptr) {
        m_iterator = iterator(UBRK_WORD, m_locale);
        toUtf16(m_text.substr(m_byte, m_pieceEnd - m_byte), m_units);
        // CLDR makes @ a letter so that addresses hold together; UAX #29 does not, and neither does the
        // search.
        std::replace(m_units.begin(), m_units.end(), u'@', u'#');
        UErrorCode status = U_ZERO_ERROR;
        ubrk_setText(m_iterator, m_units.data(), static_cast<int32_t>(m_units.size()), &status);
        m_unit = ubrk_first(m_iterator);
    }
    for (;;) {
        const int32_t unit = ubrk_next(m_iterator);
        if (unit == UBRK_DONE) {
            advance(piece, piece.size(), m_byte, m_codePoint);
            return false;
        }
        const Word found{m_byte, 0, m_codePoint, 0, false};
        advance(piece, static_cast<size_t>(unit - m_unit), m_byte, m_codePoint);
        m_unit = unit;
        if (ubrk_getRuleStatus(m_iterator) >= UBRK_WORD_NONE_LIMIT && !isAllJoiners(found.byteStart)) {
            word = {found.byteStart, m_byte, found.start, m_codePoint, false};
            return true;
        }
    }
}

bool Words::next(Word& word)
{
    for (;;) {
        if (m_byte >= m_pieceEnd) {
            if (m_byte >= m_text.size())
                return false;
            choosePiece();
        }
        if (m_icu ? nextIcu(word) : nextAscii(word))
            return true;
    }
}

} // namespace assay::scan
