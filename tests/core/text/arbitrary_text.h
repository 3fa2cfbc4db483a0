#pragma once

#include "core/text/utf8.h"

#include <rapidcheck.h>

#include <string>
#include <string_view>

// Texts for laws: rapidcheck's own strings are bytes, and plain random code points hardly ever meet.
namespace assay::arbitrary {

/// Characters that break naive code: accents apart, joiners, flags, bidi controls, many scripts, the ends of
/// planes.
inline constexpr std::u32string_view kTricky =
    U"aZß09 "
    U".,;:'\"-_!?()[]"
    U"\n\t\r’“”–…ə\u0130ıſ\u0301\u0308\u200D\u200C\u200B\uFE0F\u202E\u2066\u2069\u00AD\uFEFF\u00A0"
    U"ЖйьґђњՀայեвსაქ北京語かナー한국ᄒ\u1161\u11ABกรุงאבعربيةـपक्षිཀខ្មែរ\u0640ʿʾ½²Ⅷ①ﬁＡ１ﷺ\u2028\u0085\U0001F1E6"
    U"\U0001F1FF"
    U"\U0001F468\U0001F3FD❤\U0001D54F\U00010400\U0001E900\U000E0041\uFFFD\uFFFC\uE000\uFFFE\U0010FFFF\u0600"
    U"\U000110BD";

inline rc::Gen<char32_t> codePoint()
{
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(0, 10), rc::gen::inRange<uint32_t>(1, 0x110000)),
                        [](const std::pair<int, uint32_t>& draw) -> char32_t {
                            if (draw.first < 8)
                                return kTricky[draw.second % kTricky.size()];
                            const uint32_t any = draw.first == 8 ? draw.second % 0x3000 + 1 : draw.second;
                            return any >= 0xD800 && any < 0xE000 ? 0xFFFD : any;
                        });
}

/// Well-formed UTF-8.
inline rc::Gen<std::string> text()
{
    return rc::gen::map(rc::gen::container<std::u32string>(codePoint()),
                        [](const std::u32string& points) { return utf8::fromUtf32(points); });
}

/// The same without NUL and CR: what decode() gives out.
inline rc::Gen<std::string> decoded()
{
    return rc::gen::map(text(), [](std::string made) {
        for (char& c : made)
            if (c == '\r' || c == '\0')
                c = '\n';
        return made;
    });
}

inline rc::Gen<std::string> from(std::string characters)
{
    return rc::gen::container<std::string>(rc::gen::elementOf(std::move(characters)));
}

/// Bytes of which many begin or go on with a sequence of UTF-8.
inline rc::Gen<std::string> bytes()
{
    return from(std::string(
        "a "
        "\n\r\0\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4\xF5\xFF",
        28));
}

} // namespace assay::arbitrary
