#include "core/text/offsets.h"
#include "core/text/utf8.h"
#include "tests/core/text/arbitrary_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <stdexcept>

namespace assay {
namespace {

/// Checks every position of a text against counting by hand.
void expectEveryPosition(const std::string& text)
{
    const OffsetIndex index(text);
    size_t byte = 0;
    size_t codePoint = 0;
    size_t unit = 0;
    while (byte < text.size()) {
        ASSERT_EQ(index.byteOfCodePoint(codePoint), byte);
        ASSERT_EQ(index.utf16OfCodePoint(codePoint), unit);
        ASSERT_EQ(index.codePointOfUtf16(unit), codePoint);
        const size_t start = byte;
        const char32_t c = utf8::next(text, byte);
        for (size_t inside = start; inside < byte; ++inside)
            ASSERT_EQ(index.codePointOfByte(inside), codePoint);
        if (c > 0xFFFF) {
            ASSERT_EQ(index.codePointOfUtf16(++unit), codePoint);
        }
        ++unit;
        ++codePoint;
    }
    ASSERT_EQ(index.codePoints(), codePoint);
    ASSERT_EQ(index.utf16Units(), unit);
    ASSERT_EQ(index.bytes(), text.size());
    ASSERT_EQ(index.byteOfCodePoint(codePoint), text.size());
    ASSERT_EQ(index.codePointOfByte(text.size()), codePoint);
    ASSERT_EQ(index.utf16OfCodePoint(codePoint), unit);
    ASSERT_EQ(index.codePointOfUtf16(unit), codePoint);
}

RC_GTEST_PROP(OffsetIndexTest, AgreesWithCounting, ())
{
    expectEveryPosition(*arbitrary::text());
}

TEST(OffsetIndexTest, AgreesWithCountingAcrossBlocks)
{
    // Every alignment of each length of sequence at the edges of the blocks.
    for (const char* character : {"a", "é", "北", "😀"})
        for (size_t shift = 0; shift < 5; ++shift) {
            std::string text(shift, 'x');
            while (text.size() < 5000)
                text += character;
            expectEveryPosition(text);
        }
    std::string mixed;
    for (int i = 0; i < 1500; ++i)
        mixed += std::string(i % 3, 'a') + (i % 2 != 0 ? "😀" : "ə") + (i % 5 != 0 ? "" : "\n");
    expectEveryPosition(mixed);
}

TEST(OffsetIndexTest, EmptyTextHasOnePosition)
{
    const OffsetIndex index("");
    EXPECT_EQ(index.codePoints(), 0U);
    EXPECT_EQ(index.byteOfCodePoint(0), 0U);
    EXPECT_EQ(index.codePointOfUtf16(0), 0U);
    EXPECT_THROW(index.byteOfCodePoint(1), std::out_of_range);
}

TEST(OffsetIndexTest, RefusesPositionsPastTheEnd)
{
    const std::string text = "ə😀";
    const OffsetIndex index(text);
    EXPECT_THROW(index.byteOfCodePoint(3), std::out_of_range);
    EXPECT_THROW(index.utf16OfCodePoint(3), std::out_of_range);
    EXPECT_THROW(index.codePointOfByte(7), std::out_of_range);
    EXPECT_THROW(index.codePointOfUtf16(4), std::out_of_range);
    EXPECT_THROW(index.slice(CodePointRange(1, 3)), std::out_of_range);
}

RC_GTEST_PROP(OffsetIndexTest, SlicesLikeAScan, ())
{
    const std::string text = *arbitrary::text();
    const OffsetIndex index(text);
    const size_t start = *rc::gen::inRange<size_t>(0, index.codePoints() + 1);
    const size_t end = *rc::gen::inRange<size_t>(start, index.codePoints() + 1);
    RC_ASSERT(index.slice(CodePointRange(start, end)) == utf8::slice(text, start, end));
}

RC_GTEST_PROP(OffsetIndexTest, SurvivesBytesThatAreNoText, ())
{
    const std::string bytes = *arbitrary::bytes();
    const OffsetIndex index(bytes);
    for (size_t i = 0; i <= index.codePoints(); ++i)
        RC_ASSERT(index.byteOfCodePoint(i) <= bytes.size());
    for (size_t i = 0; i <= bytes.size(); ++i)
        RC_ASSERT(index.codePointOfByte(i) <= index.codePoints());
    for (size_t i = 0; i <= index.utf16Units(); ++i)
        RC_ASSERT(index.codePointOfUtf16(i) <= index.codePoints());
}

TEST(CodePointRangeTest, RunsForwards)
{
    EXPECT_THROW(CodePointRange(2, 1), std::invalid_argument);
    EXPECT_TRUE(CodePointRange(2, 2).empty());
    EXPECT_FALSE(CodePointRange(2, 4).overlaps(CodePointRange(4, 5)));
    EXPECT_TRUE(CodePointRange(2, 4).overlaps(CodePointRange(3, 5)));
    EXPECT_TRUE(CodePointRange(2, 4).contains(2));
    EXPECT_FALSE(CodePointRange(2, 4).contains(4));
}

} // namespace
} // namespace assay
