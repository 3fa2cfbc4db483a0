#include "core/text/breaks.h"
#include "core/text/display.h"
#include "core/text/utf8.h"
#include "tests/core/text/arbitrary_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace assay {
namespace {

TEST(DisplayWidthTest, CountsColumns)
{
    EXPECT_EQ(displayWidth(""), 0U);
    EXPECT_EQ(displayWidth("plain"), 5U);
    EXPECT_EQ(displayWidth("Əsgərov"), 7U);
    EXPECT_EQ(displayWidth("北京"), 4U);
    EXPECT_EQ(displayWidth("ＡＢ"), 4U);
    EXPECT_EQ(displayWidth("ｱｲ"), 2U);
    EXPECT_EQ(displayWidth("한글"), 4U);
    EXPECT_EQ(displayWidth("\u1112\u1161\u11AB"), 2U); // the same syllable in three parts
    EXPECT_EQ(displayWidth("e\u0301\u0308"), 1U);
    EXPECT_EQ(displayWidth("a\u200B\u202Eb"), 2U);
    EXPECT_EQ(displayWidth("±§"), 2U); // ambiguous ones are narrow
}

TEST(DisplayWidthTest, EmojiTakeTwoColumns)
{
    EXPECT_EQ(displayWidth("😀"), 2U);
    EXPECT_EQ(displayWidth("👨‍👩‍👧"), 2U);
    EXPECT_EQ(displayWidth("👍🏽"), 2U);
    EXPECT_EQ(displayWidth("🇦🇿🇦🇲"), 4U);
    EXPECT_EQ(displayWidth("❤"), 1U);
    EXPECT_EQ(displayWidth("❤\uFE0F"), 2U);
}

TEST(VisibleTest, SpellsOutWhatHides)
{
    EXPECT_EQ(visible("a\u202Eb"), "a⟨U+202E⟩b");
    EXPECT_EQ(visible("\u2066x\u2069"), "⟨U+2066⟩x⟨U+2069⟩");
    EXPECT_EQ(visible("zero\u200Bwidth\u200C\u200D\uFEFF"), "zero⟨U+200B⟩width⟨U+200C⟩⟨U+200D⟩⟨U+FEFF⟩");
    EXPECT_EQ(visible("\x1B[31m\x07\x7F\u009B"), "⟨U+001B⟩[31m⟨U+0007⟩⟨U+007F⟩⟨U+009B⟩");
    EXPECT_EQ(visible("so\u00ADft"), "so⟨U+00AD⟩ft");
    EXPECT_EQ(visible("a\u2028b\u2029"), "a⟨U+2028⟩b⟨U+2029⟩");
    EXPECT_EQ(visible("\U000E0041\u3164\uFFFE"), "⟨U+E0041⟩⟨U+3164⟩⟨U+FFFE⟩");
}

TEST(VisibleTest, LeavesWhatIsSeen)
{
    for (const char* text :
         {"plain", "Əsgərov — “Асгаров”", "e\u0301", "a\u00A0b", "❤\uFE0F", "\u0600\u0661", "北京", "\uFFFD"})
        EXPECT_EQ(visible(text), text);
    EXPECT_EQ(visible("x\uFE0F"), "x⟨U+FE0F⟩"); // hides where there is no emoji
}

TEST(VisibleTest, BreaksStayOrBecomeOneSpace)
{
    EXPECT_EQ(visible("a\nb\tc\r\nd\n\n\te"), "a b c d e");
    EXPECT_EQ(visible("a\nb\tc\r\nd\re", true), "a\nb\tc\nd\ne");
    EXPECT_EQ(visible("a \n b"), "a   b");
}

RC_GTEST_PROP(VisibleTest, HidesNothingAnyMore, ())
{
    const std::string text = *arbitrary::text();
    const std::string shown = visible(text);
    RC_ASSERT(utf8::isValid(shown));
    RC_ASSERT(visible(shown) == shown);
    for (const char32_t c : utf8::toUtf32(shown)) {
        RC_ASSERT(c >= ' ');
        RC_ASSERT(c < 0x202A || c > 0x202E);
        RC_ASSERT(c < 0x2066 || c > 0x2069);
    }
    RC_ASSERT(displayWidth(shown) >= displayWidth(text) || text.find('\t') != std::string::npos);
}

TEST(IsRightToLeftTest, GoesByTheFirstStrongCharacter)
{
    EXPECT_FALSE(isRightToLeft(""));
    EXPECT_FALSE(isRightToLeft("123 ..."));
    EXPECT_FALSE(isRightToLeft("abc עברית"));
    EXPECT_TRUE(isRightToLeft("(1) עברית abc"));
    EXPECT_TRUE(isRightToLeft("عربي"));
    EXPECT_FALSE(isRightToLeft("\u2067עברית\u2069 abc")); // what is isolated does not count
    EXPECT_TRUE(isRightToLeft("\u2066abc\u2069 עברית"));
    EXPECT_FALSE(isRightToLeft("1\nעברית")); // another paragraph
}

TEST(IsolatedTest, WrapsAndKeepsItsOwnBounds)
{
    EXPECT_EQ(isolated("שם"), "\u2068שם\u2069");
    EXPECT_EQ(isolated(""), "\u2068\u2069");
    EXPECT_EQ(isolated("a\u2069b"), "\u2068ab\u2069");
    EXPECT_EQ(isolated("a\u2067b"), "\u2068a\u2067b\u2069\u2069");
    EXPECT_EQ(isolated("\u2066a\u2069b"), "\u2068\u2066a\u2069b\u2069");
}

RC_GTEST_PROP(IsolatedTest, IsBalanced, ())
{
    size_t open = 0;
    const std::u32string points = utf8::toUtf32(isolated(*arbitrary::text()));
    for (size_t i = 0; i < points.size(); ++i) {
        if (points[i] >= 0x2066 && points[i] <= 0x2068)
            ++open;
        if (points[i] == 0x2069) {
            RC_ASSERT(open > 0U);
            --open;
            RC_ASSERT(open > 0U || i + 1 == points.size());
        }
    }
    RC_ASSERT(open == 0U);
}

TEST(ElidedTest, CutsWhatDoesNotFit)
{
    EXPECT_EQ(elided("plain", 5), "plain");
    EXPECT_EQ(elided("plain", 4), "pla…");
    EXPECT_EQ(elided("plain", 1), "…");
    EXPECT_EQ(elided("plain", 0), "");
    EXPECT_EQ(elided("", 0), "");
    EXPECT_EQ(elided("北京大学", 8), "北京大学");
    EXPECT_EQ(elided("北京大学", 7), "北京大…");
    EXPECT_EQ(elided("北京大学", 6), "北京…");
    EXPECT_EQ(elided("e\u0301e\u0301e\u0301", 2), "e\u0301…");
    EXPECT_EQ(elided("👨‍👩‍👧👨‍👩‍👧", 3), "👨‍👩‍👧…");
}

RC_GTEST_PROP(ElidedTest, FitsAndBeginsTheText, ())
{
    const std::string text = *arbitrary::text();
    const size_t columns = *rc::gen::inRange<size_t>(0, 40);
    const std::string shown = elided(text, columns);
    RC_ASSERT(displayWidth(shown) <= columns);
    if (shown == text)
        return;
    RC_ASSERT(displayWidth(text) > columns || columns == 0);
    if (columns == 0)
        return;
    const std::string kept = shown.substr(0, shown.size() - std::string("…").size());
    RC_ASSERT(text.compare(0, kept.size(), kept) == 0);
    const size_t end = utf8::length(kept);
    RC_ASSERT(wholeGraphemes(text, CodePointRange(0, end)).end() == end);
}

} // namespace
} // namespace assay
