#include "core/text/utf8.h"
#include "tests/core/text/arbitrary_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unicode/unistr.h>

namespace assay {
namespace {

const std::string kReplacement = "\uFFFD";

TEST(Utf8Test, KnowsWellFormedFromIllFormed)
{
    for (const char* good :
         {"", "a", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBF",
          "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "plain ASCII of more than thirty-two bytes in a row"})
        EXPECT_TRUE(utf8::isValid(good)) << good;
    for (const char* bad :
         {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x41", "\xE0\x9F\xBF", "\xE2\x82",
          "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF0\x9F\x98", "\xF4\x90\x80\x80",
          "\xF5\x80\x80\x80", "\xFF", "plain ASCII of more than thirty-two bytes in a row\x80"})
        EXPECT_FALSE(utf8::isValid(bad)) << bad;
    EXPECT_TRUE(utf8::isValid(std::string_view("\0", 1)));
}

// The table of Unicode 15, 3.9: one replacement for each maximal ill-formed piece.
TEST(Utf8Test, ScrubsPieceByPiece)
{
    const auto times = [](int count) {
        std::string out;
        for (; count > 0; --count)
            out += kReplacement;
        return out;
    };
    EXPECT_EQ(utf8::scrub("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"), times(8) + "A");
    EXPECT_EQ(utf8::scrub("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"), times(8) + "A");
    EXPECT_EQ(utf8::scrub("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"), times(5) + "A" + times(2) + "B");
    EXPECT_EQ(utf8::scrub("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"), times(4) + "A");
    size_t replaced = 0;
    EXPECT_EQ(utf8::scrub("a\xE2\x82z\xFF", replaced), "a" + kReplacement + "z" + kReplacement);
    EXPECT_EQ(replaced, 2U);
}

RC_GTEST_PROP(Utf8Test, ScrubsLikeIcu, ())
{
    const std::string bytes = *arbitrary::bytes();
    std::string wanted;
    icu::UnicodeString::fromUTF8(bytes).toUTF8String(wanted);
    const std::string scrubbed = utf8::scrub(bytes);
    RC_ASSERT(scrubbed == wanted);
    RC_ASSERT(utf8::isValid(scrubbed));
    RC_ASSERT(utf8::isValid(bytes) == (scrubbed == bytes));
}

RC_GTEST_PROP(Utf8Test, CountsLikeIcu, ())
{
    const std::string text = *arbitrary::text();
    const auto units = icu::UnicodeString::fromUTF8(text);
    RC_ASSERT(utf8::isValid(text));
    RC_ASSERT(utf8::length(text) == static_cast<size_t>(units.countChar32()));
    RC_ASSERT(utf8::utf16Length(text) == static_cast<size_t>(units.length()));
}

RC_GTEST_PROP(Utf8Test, CodePointsComeBack, ())
{
    const std::string text = *arbitrary::text();
    const std::u32string points = utf8::toUtf32(text);
    RC_ASSERT(points.size() == utf8::length(text));
    RC_ASSERT(utf8::fromUtf32(points) == text);
}

RC_GTEST_PROP(Utf8Test, BackwardsIsForwardsReversed, ())
{
    const std::string text = *arbitrary::text();
    std::u32string points;
    for (size_t at = text.size(); at > 0;)
        points.insert(points.begin(), utf8::previous(text, at));
    RC_ASSERT(points == utf8::toUtf32(text));
}

RC_GTEST_PROP(Utf8Test, SlicesByCodePoint, ())
{
    const std::string text = *arbitrary::text();
    const std::u32string points = utf8::toUtf32(text);
    const size_t start = *rc::gen::inRange<size_t>(0, points.size() + 1);
    const size_t end = *rc::gen::inRange<size_t>(start, points.size() + 1);
    RC_ASSERT(utf8::slice(text, start, end) == utf8::fromUtf32(points.substr(start, end - start)));
    RC_ASSERT(utf8::byteOf(text, start) == utf8::fromUtf32(points.substr(0, start)).size());
}

RC_GTEST_PROP(Utf8Test, WalksAnyBytesWithoutLeavingThem, ())
{
    const std::string bytes = *arbitrary::bytes();
    for (size_t at = 0; at < bytes.size();) {
        const size_t before = at;
        utf8::next(bytes, at);
        RC_ASSERT(at > before);
        RC_ASSERT(at <= bytes.size());
    }
    for (size_t at = bytes.size(); at > 0;) {
        const size_t before = at;
        utf8::previous(bytes, at);
        RC_ASSERT(at < before);
    }
}

TEST(Utf8Test, SlicesPastTheEndAreShort)
{
    EXPECT_EQ(utf8::slice("əбв", 1, 99), "бв");
    EXPECT_EQ(utf8::slice("əбв", 3, 4), "");
    EXPECT_EQ(utf8::slice("əбв", 2, 1), "");
    EXPECT_EQ(utf8::byteOf("əб", 7), 4U);
}

TEST(Utf8Test, AppendsNoSurrogates)
{
    std::string out;
    utf8::append(out, 0xD800);
    utf8::append(out, 0xDFFF);
    utf8::append(out, 0x110000);
    EXPECT_EQ(out, kReplacement + kReplacement + kReplacement);
}

TEST(Utf8Test, FindsTheEndOfAscii)
{
    for (size_t length = 0; length < 100; ++length) {
        const std::string ascii(length, 'x');
        EXPECT_EQ(utf8::asciiPrefix(ascii), length);
        EXPECT_EQ(utf8::asciiPrefix(ascii + "é" + ascii), length);
    }
}

} // namespace
} // namespace assay
