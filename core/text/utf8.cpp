#include "core/text/utf8.h"

#include <cstdint>
#include <cstring>

namespace assay::utf8 {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr uint64_t kOnes = 0x0101010101010101;
constexpr uint64_t kHighBits = 0x8080808080808080;

uint64_t load(const char* from)
{
    uint64_t word;
    std::memcpy(&word, from, sizeof word);
    return word;
}

uint8_t byteAt(std::string_view text, size_t at)
{
    return static_cast<uint8_t>(text[at]);
}

bool isTrail(uint8_t byte)
{
    return (byte & 0xC0) == 0x80;
}

/// How many of the eight bytes are trailing bytes (10xxxxxx).
size_t trails(uint64_t word)
{
    return ((word >> 7 & ~(word >> 6) & kOnes) * kOnes) >> 56;
}

/// How many of the eight bytes lead a sequence of four (1111xxxx).
size_t fours(uint64_t word)
{
    return ((word >> 7 & word >> 6 & word >> 5 & word >> 4 & kOnes) * kOnes) >> 56;
}

struct Piece
{
    size_t length;
    char32_t codePoint;
    bool good;
};

/// The well-formed sequence at `at`, or the maximal ill-formed piece (Unicode 15, table 3-7).
Piece pieceAt(std::string_view text, size_t at)
{
    const uint8_t lead = byteAt(text, at);
    if (lead < 0x80)
        return {1, lead, true};
    if (lead < 0xC2 || lead > 0xF4)
        return {1, kReplacement, false};
    const size_t wanted = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    uint8_t low = 0x80;
    uint8_t high = 0xBF;
    if (lead == 0xE0)
        low = 0xA0;
    else if (lead == 0xED)
        high = 0x9F;
    else if (lead == 0xF0)
        low = 0x90;
    else if (lead == 0xF4)
        high = 0x8F;
    char32_t codePoint = lead & (0xFFU >> (wanted + 1));
    size_t length = 1;
    for (; length < wanted && at + length < text.size(); ++length) {
        const uint8_t byte = byteAt(text, at + length);
        if (byte < low || byte > high)
            break;
        low = 0x80;
        high = 0xBF;
        codePoint = codePoint << 6 | (byte & 0x3FU);
    }
    return length == wanted ? Piece{length, codePoint, true} : Piece{length, kReplacement, false};
}

} // namespace

size_t asciiPrefix(std::string_view text)
{
    size_t at = 0;
    while (at + 32 <= text.size()) {
        const char* from = text.data() + at;
        if (((load(from) | load(from + 8) | load(from + 16) | load(from + 24)) & kHighBits) != 0)
            break;
        at += 32;
    }
    while (at + 8 <= text.size() && (load(text.data() + at) & kHighBits) == 0)
        at += 8;
    while (at < text.size() && byteAt(text, at) < 0x80)
        ++at;
    return at;
}

bool isValid(std::string_view bytes)
{
    size_t at = 0;
    while (at < bytes.size()) {
        if (byteAt(bytes, at) < 0x80) {
            at += asciiPrefix(bytes.substr(at));
            continue;
        }
        const Piece piece = pieceAt(bytes, at);
        if (!piece.good)
            return false;
        at += piece.length;
    }
    return true;
}

size_t length(std::string_view text)
{
    size_t count = 0;
    size_t at = 0;
    for (; at + 8 <= text.size(); at += 8)
        count += 8 - trails(load(text.data() + at));
    for (; at < text.size(); ++at)
        count += isTrail(byteAt(text, at)) ? 0 : 1;
    return count;
}

size_t utf16Length(std::string_view text)
{
    size_t count = 0;
    size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        const uint64_t word = load(text.data() + at);
        count += 8 - trails(word) + fours(word);
    }
    for (; at < text.size(); ++at)
        count += (isTrail(byteAt(text, at)) ? 0U : 1U) + (byteAt(text, at) >= 0xF0 ? 1U : 0U);
    return count;
}

char32_t next(std::string_view text, size_t& at)
{
    const Piece piece = pieceAt(text, at);
    at += piece.length;
    return piece.codePoint;
}

char32_t previous(std::string_view text, size_t& at)
{
    const size_t end = at--;
    while (at > 0 && end - at < 4 && isTrail(byteAt(text, at)))
        --at;
    const Piece piece = pieceAt(text, at);
    if (at + piece.length == end)
        return piece.codePoint;
    at = end - 1; // a stray trailing byte
    return kReplacement;
}

void append(std::string& out, char32_t codePoint)
{
    if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF))
        codePoint = kReplacement;
    const auto trail = [codePoint](int shift) {
        return static_cast<char>(0x80 | (codePoint >> shift & 0x3F));
    };
    if (codePoint < 0x80) {
        out += static_cast<char>(codePoint);
    } else if (codePoint < 0x800) {
        out += static_cast<char>(0xC0 | codePoint >> 6);
        out += trail(0);
    } else if (codePoint < 0x10000) {
        out += static_cast<char>(0xE0 | codePoint >> 12);
        out += trail(6);
        out += trail(0);
    } else {
        out += static_cast<char>(0xF0 | codePoint >> 18);
        out += trail(12);
        out += trail(6);
        out += trail(0);
    }
}

size_t byteOf(std::string_view text, size_t codePoints)
{
    size_t at = 0;
    // Whole words while the code point looked for begins behind them.
    while (at + 8 <= text.size()) {
        const size_t leads = 8 - trails(load(text.data() + at));
        if (leads > codePoints)
            break;
        codePoints -= leads;
        at += 8;
    }
    for (; at < text.size(); ++at) {
        if (isTrail(byteAt(text, at)))
            continue;
        if (codePoints == 0)
            return at;
        --codePoints;
    }
    return text.size();
}

std::string_view slice(std::string_view text, size_t start, size_t end)
{
    const size_t from = byteOf(text, start);
    const std::string_view rest = text.substr(from);
    return rest.substr(0, end > start ? byteOf(rest, end - start) : 0);
}

std::u32string toUtf32(std::string_view text)
{
    std::u32string out;
    out.reserve(text.size());
    for (size_t at = 0; at < text.size();)
        out += next(text, at);
    return out;
}

std::string fromUtf32(std::u32string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char32_t codePoint : text)
        append(out, codePoint);
    return out;
}

std::string scrub(std::string_view bytes, size_t& replaced)
{
    replaced = 0;
    std::string out;
    out.reserve(bytes.size());
    size_t copied = 0;
    for (size_t at = 0; at < bytes.size();) {
        if (byteAt(bytes, at) < 0x80) {
            at += asciiPrefix(bytes.substr(at));
            continue;
        }
        const Piece piece = pieceAt(bytes, at);
        if (!piece.good) {
            out.append(bytes, copied, at - copied);
            append(out, kReplacement);
            copied = at + piece.length;
            ++replaced;
        }
        at += piece.length;
    }
    out.append(bytes, copied, bytes.size() - copied);
    return out;
}

std::string scrub(std::string_view bytes)
{
    size_t replaced = 0;
    return scrub(bytes, replaced);
}

} // namespace assay::utf8
