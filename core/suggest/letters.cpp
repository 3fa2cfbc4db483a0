#include "core/suggest/letters.h"

#include <array>

namespace assay::suggest {

namespace {

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

} // namespace

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

} // namespace assay::suggest
