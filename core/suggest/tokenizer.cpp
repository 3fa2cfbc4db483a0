#include "core/suggest/token.h"

#include <array>
#include <cstring>

namespace assay::suggest {

namespace {

enum class Sort : uint8_t
{
    Space,
    Letter,
    Capital,
    Digit,
    Mark,
    Ignored
};

constexpr uint64_t kHashSeed = 0x9E3779B97F4A7C15ULL;
constexpr uint64_t kHashPrime = 0x100000001B3ULL;

inline uint64_t mix(uint64_t h, uint64_t unit)
{
    return (h ^ unit) * kHashPrime;
}

inline uint64_t finish(uint64_t h)
{
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93ULL;
    return h ^ (h >> 29);
}

constexpr std::array<Sort, 128> makeTable()
{
    std::array<Sort, 128> table{};
    for (int c = 0; c < 128; ++c) {
        const bool space = c <= 32 || c == 127;
        const bool capital = c >= 'A' && c <= 'Z';
        const bool small = c >= 'a' && c <= 'z';
        const bool digit = c >= '0' && c <= '9';
        table[static_cast<size_t>(c)] = space     ? Sort::Space
                                        : capital ? Sort::Capital
                                        : small   ? Sort::Letter
                                        : digit   ? Sort::Digit
                                                  : Sort::Mark;
    }
    return table;
}

constexpr auto kAscii = makeTable();

struct Unit
{
    char32_t point = 0;
    uint32_t bytes = 1;
};

// An ill-formed byte is a unit of its own, so that offsets stay those of the text as it was given.
inline Unit decode(std::string_view s, size_t at)
{
    const auto byte = [&](size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0U; };
    const unsigned lead = byte(at);
    const auto tail = [&](size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    if (lead < 0x80)
        return {static_cast<char32_t>(lead), 1};
    if (lead >= 0xC2 && lead < 0xE0 && tail(at + 1))
        return {static_cast<char32_t>(((lead & 0x1FU) << 6) | (byte(at + 1) & 0x3FU)), 2};
    if (lead >= 0xE0 && lead < 0xF0 && tail(at + 1) && tail(at + 2))
        return {static_cast<char32_t>(((lead & 0x0FU) << 12) | ((byte(at + 1) & 0x3FU) << 6) |
                                      (byte(at + 2) & 0x3FU)),
                3};
    if (lead >= 0xF0 && lead < 0xF5 && tail(at + 1) && tail(at + 2) && tail(at + 3))
        return {static_cast<char32_t>(((lead & 7U) << 18) | ((byte(at + 1) & 0x3FU) << 12) |
                                      ((byte(at + 2) & 0x3FU) << 6) | (byte(at + 3) & 0x3FU)),
                4};
    return {0xFFFD, 1};
}

Sort sortOf(char32_t c)
{
    if (c < 128)
        return kAscii[c];
    if (c == 0xA0 || c == 0x3000 || c == 0x202F || c == 0x205F || c == 0x85 || c == 0x2028 || c == 0x2029 ||
        (c >= 0x2000 && c <= 0x200A))
        return Sort::Space;
    // Zero-width and bidirectional controls neither part words nor count as letters.
    if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
        c == 0xFEFF || c == 0xAD)
        return Sort::Ignored;
    if (c < 0xC0)
        return c == 0xAA || c == 0xB5 || c == 0xBA ? Sort::Letter : Sort::Mark;
    if (c == 0xD7 || c == 0xF7 || (c >= 0x2010 && c <= 0x2BFF) || (c >= 0x3001 && c <= 0x303F) ||
        c >= 0x1F000 || c == 0xFFFD || c == 0x055D || c == 0x055E || c == 0x0589 || c == 0x060C ||
        c == 0x061B || c == 0x061F)
        return Sort::Mark;
    return toSmall(c) != c ? Sort::Capital : Sort::Letter;
}

/// The ASCII character that stands for a mark in the grammar.
uint8_t markOf(char32_t c)
{
    switch (c) {
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case '"':
        return '"';
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2039:
    case 0x203A:
    case '`':
        return '\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
        return '-';
    case 0x2026:
        return '~'; // an ellipsis, which is no full stop
    case 0x060C:
        return ',';
    case 0x061F:
    case 0x055E:
        return '?';
    case 0x0589:
        return ':';
    default:
        return c < 128 ? static_cast<uint8_t>(c) : '*';
    }
}

struct Cutter
{
    std::string_view text;
    std::vector<Token>& out;
    size_t at = 0;
    uint32_t point = 0;
    uint16_t pending = LineBefore;

    Unit peek(size_t ahead = 0) const
    {
        const size_t i = at + ahead;
        return i < text.size() ? decode(text, i) : Unit{0, 0};
    }

    void word();
    void mark(const Unit& unit);
    void splitClitic(Token& token);
    void run();
};

bool joins(char32_t c)
{
    return c == '\'' || c == 0x2019 || c == '-' || c == '.' || c == ',' || c == 0x2011 || c == '&' ||
           c == '@' || c == '_' || c == '/' || c == ':';
}

void Cutter::word()
{
    Token token;
    token.byte = static_cast<uint32_t>(at);
    token.start = point;
    token.flags = static_cast<uint16_t>(pending | WordLike);
    pending = 0;
    uint64_t h = kHashSeed;
    bool first = true;
    bool small = false;
    uint32_t letters = 0;
    uint32_t capitals = 0;
    Sort last = Sort::Letter;
    while (at < text.size() && point - token.start < 64) {
        const Unit unit = decode(text, at);
        const Sort sort = sortOf(unit.point);
        if (sort == Sort::Space)
            break;
        if (sort == Sort::Mark) {
            if (!joins(unit.point))
                break;
            const Unit after = peek(unit.bytes);
            const Sort next = after.bytes == 0 ? Sort::Space : sortOf(after.point);
            const bool digits = last == Sort::Digit && next == Sort::Digit;
            const bool letter = next == Sort::Letter || next == Sort::Capital;
            if ((unit.point == ',' || unit.point == ':') && !digits)
                break;
            if (unit.point == '.' && !digits) {
                // "U.S." and "Ph.D." keep their stops, the last one too; "end.Next" is two words.
                const bool initials =
                    letters == 1 || (token.has(Hyphen) == false && (token.flags & 0x8000) != 0);
                if (!(initials && letters >= 1 && (letter || (token.flags & 0x8000) != 0)) ||
                    last == Sort::Digit)
                    break;
                token.flags |= 0x8000;
                letters = 0;
                h = mix(h, '.');
                at += unit.bytes;
                ++point;
                last = Sort::Mark;
                continue;
            }
            if (unit.point == '/' || unit.point == '&' || unit.point == '@' || unit.point == '_') {
                if (!letter && next != Sort::Digit)
                    break;
            } else if (!letter && !digits && next != Sort::Digit)
                break;
            if (unit.point == '-' || unit.point == 0x2011)
                token.flags |= Hyphen;
            h = mix(h, unit.point == 0x2019 ? U'\'' : unit.point);
            at += unit.bytes;
            ++point;
            last = Sort::Mark;
            continue;
        }
        if (sort != Sort::Ignored) {
            if ((token.flags & 0x8000) != 0 && letters >= 1 && last != Sort::Mark)
                token.flags &= 0x7FFF;
            if (first && sort == Sort::Capital)
                token.flags |= Capital;
            if (sort == Sort::Digit)
                token.flags |= Digits;
            if (unit.point >= 128)
                token.flags |= NotAscii;
            capitals += sort == Sort::Capital;
            small = small || sort == Sort::Letter;
            h = mix(h, toSmall(unit.point));
            ++letters;
            first = false;
            last = sort;
        }
        at += unit.bytes;
        ++point;
    }
    if (at == token.byte) // nothing but what cannot stand in a word
    {
        const Unit unit = decode(text, at);
        at += unit.bytes;
        ++point;
    }
    if (capitals >= 2 && !small)
        token.flags |= AllCapitals;
    token.flags &= 0x7FFF;
    token.byteEnd = static_cast<uint32_t>(at);
    token.end = point;
    token.hash = finish(h);
    splitClitic(token);
}

// "doesn't" gives "does" + "n't", "Trump's" gives "Trump" + "'s", as in the tagged training text.
void Cutter::splitClitic(Token& token)
{
    const std::string_view w = text.substr(token.byte, token.byteEnd - token.byte);
    const size_t size = w.size();
    size_t cut = 0;      // bytes of the clitic
    uint32_t points = 0; // code points of it
    if (size >= 3) {
        const auto small = [&](size_t back) { return static_cast<char>(w[size - back] | 0x20); };
        const auto quoteAt =
            [&](size_t endBack) -> size_t { // bytes of an apostrophe that ends `endBack` before the end
            if (size > endBack && w[size - endBack - 1] == '\'')
                return 1;
            if (size > endBack + 2 && w.substr(size - endBack - 3, 3) == "\xE2\x80\x99")
                return 3;
            return 0;
        };
        size_t q = 0;
        if ((small(1) == 's' || small(1) == 'd' || small(1) == 'm') && (q = quoteAt(1)) != 0)
            cut = q + 1, points = 2;
        else if (((small(2) == 'r' && small(1) == 'e') || (small(2) == 'v' && small(1) == 'e') ||
                  (small(2) == 'l' && small(1) == 'l')) &&
                 (q = quoteAt(2)) != 0)
            cut = q + 2, points = 3;
        else if (small(1) == 't' && (q = quoteAt(1)) != 0 && size > q + 2 && small(q + 2) == 'n')
            cut = q + 2, points = 3;
    }
    if (cut == 0 || cut >= size) {
        out.push_back(token);
        return;
    }
    const auto rehash = [&](std::string_view s) {
        uint64_t h = kHashSeed;
        for (size_t i = 0; i < s.size();) {
            const Unit u = decode(s, i);
            h = mix(h, u.point == 0x2019 ? U'\'' : toSmall(u.point));
            i += u.bytes;
        }
        return finish(h);
    };
    Token clitic = token;
    clitic.byte = token.byteEnd - static_cast<uint32_t>(cut);
    clitic.start = token.end - points;
    clitic.flags = WordLike;
    token.byteEnd = clitic.byte;
    token.end = clitic.start;
    token.hash = rehash(w.substr(0, size - cut));
    clitic.hash = rehash(w.substr(size - cut));
    out.push_back(token);
    out.push_back(clitic);
}

void Cutter::mark(const Unit& unit)
{
    Token token;
    token.byte = static_cast<uint32_t>(at);
    token.start = point;
    token.flags = pending;
    pending = 0;
    token.mark = markOf(unit.point);
    at += unit.bytes;
    ++point;
    const auto swallow = [&](char c) {
        while (at < text.size() && text[at] == c && point - token.start < 64)
            ++at, ++point;
    };
    if (unit.point == '.') {
        swallow('.');
        if (point - token.start >= 2)
            token.mark = '~';
    } else if (unit.point == '-')
        swallow('-');
    // '' and `` stand for a double mark in some typesetting.
    else if ((unit.point == '\'' || unit.point == '`' || unit.point == 0x2018 || unit.point == 0x2019) &&
             at < text.size()) {
        const Unit twin = decode(text, at);
        if (twin.point == unit.point) {
            at += twin.bytes;
            ++point;
            token.mark = '"';
            if (unit.point == '`' || unit.point == 0x2018)
                token.flags |= OpensQuote;
            if (unit.point == 0x2019)
                token.flags |= ClosesQuote;
        }
    }
    if (token.mark == '"' || token.mark == '\'') {
        token.flags |= QuoteMark;
        const bool spaceBefore = token.has(SpaceBefore) || token.has(LineBefore);
        const Sort next = at < text.size() ? sortOf(decode(text, at).point) : Sort::Space;
        const char32_t c = unit.point;
        if (c == 0x201C || c == 0x2018 || c == 0xAB || c == 0x201E || c == 0x201A || c == 0x2039)
            token.flags |= c == 0x201E || c == 0x201A ? OpensQuote | LowQuote : OpensQuote;
        else if (c == 0x201D || c == 0x2019 || c == 0xBB || c == 0x203A)
            token.flags |= ClosesQuote;
        else if (!token.has(OpensQuote) && !token.has(ClosesQuote)) {
            const bool opened =
                !out.empty() && (out.back().mark == '(' || out.back().mark == '-' || out.back().mark == '[');
            const bool before = spaceBefore || opened || (!out.empty() && out.back().has(OpensQuote));
            if (before && next != Sort::Space)
                token.flags |= OpensQuote;
            else if (!spaceBefore)
                token.flags |= ClosesQuote;
        }
    }
    token.byteEnd = static_cast<uint32_t>(at);
    token.end = point;
    token.hash = finish(mix(kHashSeed, token.mark));
    out.push_back(token);
}

void Cutter::run()
{
    while (at < text.size()) {
        const Unit unit = decode(text, at);
        const Sort sort = sortOf(unit.point);
        if (sort == Sort::Space || sort == Sort::Ignored) {
            if (sort == Sort::Space)
                pending |= unit.point == '\n' ? LineBefore : SpaceBefore;
            at += unit.bytes;
            ++point;
            continue;
        }
        if (sort == Sort::Mark) {
            // A leading apostrophe belongs to "'s" and its like when it follows a word directly.
            mark(unit);
            continue;
        }
        word();
    }
}

} // namespace

uint64_t hashOf(std::string_view smallLetters)
{
    uint64_t h = kHashSeed;
    for (size_t i = 0; i < smallLetters.size();) {
        const Unit u = decode(smallLetters, i);
        h = mix(h, u.point == 0x2019 ? U'\'' : toSmall(u.point));
        i += u.bytes;
    }
    return finish(h);
}

char32_t toSmall(char32_t c)
{
    if (c < 128)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
        return c + 32;
    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177))
        return c == 0x130 ? U'i' : (c == 0x131 ? c : (c | 1));
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E))
        return (c & 1) != 0 ? c + 1 : c;
    if (c == 0x178)
        return 0xFF;
    if (c == 0x18F)
        return 0x259;
    if (c >= 0x391 && c <= 0x3A9)
        return c + 32;
    if (c >= 0x410 && c <= 0x42F)
        return c + 32;
    if (c >= 0x400 && c <= 0x40F)
        return c + 80;
    if (c >= 0x531 && c <= 0x556)
        return c + 48;
    return c;
}

size_t tokenize(std::string_view block, std::vector<Token>& out)
{
    Cutter cutter{block, out};
    cutter.run();
    return cutter.point;
}

size_t blockEnd(std::string_view text, size_t from)
{
    constexpr size_t kLongest = 32768;
    const size_t limit = std::min(text.size(), from + kLongest);
    const void* line = std::memchr(text.data() + from, '\n', limit - from);
    if (line != nullptr) {
        size_t end = static_cast<size_t>(static_cast<const char*>(line) - text.data()) + 1;
        // "She said:" at the end of a line goes with what follows.
        size_t last = end - 1;
        while (last > from && (text[last - 1] == ' ' || text[last - 1] == '\r'))
            --last;
        if (last > from && text[last - 1] == ':') {
            while (end < text.size() && (text[end] == '\n' || text[end] == '\r' || text[end] == ' ') &&
                   end - last < 8)
                ++end;
            const size_t most = std::min(text.size(), end + kLongest);
            const void* next = end < most ? std::memchr(text.data() + end, '\n', most - end) : nullptr;
            if (next != nullptr)
                return static_cast<size_t>(static_cast<const char*>(next) - text.data()) + 1;
            return most == text.size() ? most : end;
        }
        return end;
    }
    if (limit == text.size())
        return limit;
    // A very long line is cut at a sentence end, else at a space, else anywhere but inside a code point.
    for (size_t i = limit; i > from + kLongest / 2; --i)
        if (text[i - 1] == ' ' && (text[i - 2] == '.' || text[i - 2] == '!' || text[i - 2] == '?'))
            return i;
    for (size_t i = limit; i > from + kLongest / 2; --i)
        if (text[i - 1] == ' ')
            return i;
    size_t i = limit;
    while (i > from + 4 && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U)
        --i;
    return i;
}

namespace {

constexpr std::array<std::string_view, static_cast<size_t>(Tag::Count)> kTagNames{
    "?",   "CC",  "CD",   "DT",  "EX",    "FW",    "IN",  "JJ",   "JJR",  "JJS", "LS",  "MD",
    "NN",  "NNP", "NNPS", "NNS", "PDT",   "POS",   "PRP", "PRP$", "RB",   "RBR", "RBS", "RP",
    "SYM", "TO",  "UH",   "VB",  "VBD",   "VBG",   "VBN", "VBP",  "VBZ",  "WDT", "WP",  "WP$",
    "WRB", ",",   ".",    ":",   "-LRB-", "-RRB-", "''",  "HYPH", "OTHER"};

}

std::string_view tagName(Tag tag)
{
    return kTagNames[static_cast<size_t>(tag)];
}

Tag tagFromName(std::string_view name)
{
    if (name == "``")
        return Tag::Quote;
    for (size_t i = 1; i < kTagNames.size(); ++i)
        if (kTagNames[i] == name)
            return static_cast<Tag>(i);
    return Tag::Other;
}

} // namespace assay::suggest
