#include "core/text/breaks.h"
#include "core/text/decode.h"
#include "core/text/display.h"
#include "core/text/fold.h"
#include "core/text/fuzzy_date.h"
#include "core/text/offsets.h"
#include "core/text/utf8.h"
#include "tests/core/text/arbitrary_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace assay {
namespace {

/// Calls everything that takes a text, and checks what must hold for any.
void useAll(const std::string& text)
{
    const size_t length = utf8::length(text);
    const OffsetIndex index(text);
    ASSERT_EQ(index.codePoints(), length);
    for (const auto& ranges : {words(text), sentences(text)})
        for (const CodePointRange& range : ranges) {
            ASSERT_LE(range.end(), length);
            ASSERT_TRUE(utf8::isValid(index.slice(range)));
        }
    ASSERT_LE(graphemes(text), length);
    ASSERT_LE(wholeGraphemes(text, CodePointRange(length / 2, length)).end(), length);
    Folder folder;
    for (const FoldedWord& word : folder.words(text))
        ASSERT_LE(word.range.end(), length);
    ASSERT_TRUE(utf8::isValid(folder.word(text)));
    ASSERT_TRUE(utf8::isValid(folder.searchText(text)));
    ASSERT_TRUE(utf8::isValid(caseFold(text)));
    ASSERT_TRUE(utf8::isValid(visible(text)));
    ASSERT_TRUE(utf8::isValid(isolated(text)));
    ASSERT_TRUE(utf8::isValid(elided(text, 10)));
    sortKey(text);
    isRightToLeft(text);
    ASSERT_LE(displayWidth(text), 2 * length);
    static_cast<void>(parseFuzzyDate(text));
}

RC_GTEST_PROP(HostileTextTest, AnyScrubbedBytesPassThroughEverything, ())
{
    const std::string bytes =
        *rc::gen::oneOf(arbitrary::bytes(), arbitrary::text(), rc::gen::arbitrary<std::string>());
    useAll(utf8::scrub(bytes));
}

std::string times(const std::string& piece, size_t bytes)
{
    std::string out;
    while (out.size() < bytes)
        out += piece;
    return out;
}

// Each of these is the worst case of some walk; with anything quadratic they would not end.
TEST(HostileTextTest, LongRunsOfOneThingPassThroughEverything)
{
    for (const char* piece : {"a",      "ж",      "\n",     " ",      ".",   ". ", "\u0301", "🇦",  "👨‍",
                              "北",     "\u0E01", "_",      "a.",     "a.[", "![", "1,",     "'",  "\u0600",
                              "\u200D", "\u2066", "\u2069", "\u1100", "A. ", "“",  "\uFFFD", "é ", "a\u0301"})
        useAll(times(piece, 100'000));
}

TEST(HostileTextTest, LongRunsOfBytesAreDecoded)
{
    for (const char* piece : {"\xFF", "\x80", "\xC3", "\xE2\x82", "\xF0\x9F\x98", "\r", "\x1B$B", "\x1B",
                              "~{", "\xEF\xBB\xBF", "\x81"}) {
        const DecodedText decoded = decode(times(piece, 300'000));
        EXPECT_TRUE(utf8::isValid(decoded.utf8));
    }
    EXPECT_EQ(decode(std::string(1'000'000, '\0')).nulls, 1'000'000U);
}

} // namespace
} // namespace assay
