#include "core/suggest/letters.h"
#include "core/suggest/token.h"

namespace assay::suggest {

namespace {

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

size_t tokenize(std::string_view block, std::vector<Token>& out)
{
    Cutter cutter{block, out};
    cutter.run();
    return cutter.point;
}

} // namespace assay::suggest
