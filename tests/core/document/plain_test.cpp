#include "core/document/reader.h"
#include "core/text/breaks.h"
#include "tests/core/document/tiling.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

using assay::Format;
using assay::read;
using assay::shown;
using assay::tiles;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

assay::ReadDocument plain(std::string_view bytes)
{
    return assay::readTiled(Format::Plain, bytes);
}

/// How a text is cut: every code point at which a segment ends.
std::vector<size_t> cuts(const assay::ReadDocument& document)
{
    std::vector<size_t> ends;
    for (const assay::Segment& segment : document.segments)
        ends.push_back(segment.range.end());
    return ends;
}

} // namespace

TEST(Plain, KeepsTheBytesAsText)
{
    const std::string bytes = "  First line,\nsecond \t line.\n\n\n  Next one.  \n\n";
    const auto document = plain(bytes);
    EXPECT_EQ(document.text, bytes);
    EXPECT_THAT(shown(document),
                ElementsAre("paragraph:  First line,\nsecond \t line.\n\n\n", "paragraph:  Next one.  \n\n"));
    EXPECT_EQ(document.reader, "plain");
    EXPECT_EQ(document.encoding, "UTF-8");
    EXPECT_THAT(document.warnings, IsEmpty());
}

TEST(Plain, BlankLinesAtTheStartBelongToTheFirstParagraph)
{
    EXPECT_THAT(shown(plain("\n \nOne.\n\nTwo.")), ElementsAre("paragraph:\n \nOne.\n\n", "paragraph:Two."));
}

TEST(Plain, WithoutBlankLinesEachLineIsAParagraph)
{
    EXPECT_THAT(shown(plain("One.\nTwo.\nThree.\n\n")),
                ElementsAre("paragraph:One.\n", "paragraph:Two.\n", "paragraph:Three.\n\n"));
    EXPECT_THAT(shown(plain("\nOne.\nTwo.")), ElementsAre("paragraph:\nOne.\n", "paragraph:Two."));
}

TEST(Plain, LineOfSpacesIsABlankLine)
{
    EXPECT_THAT(shown(plain("One\nmore.\n \t\nTwo.")),
                ElementsAre("paragraph:One\nmore.\n \t\n", "paragraph:Two."));
}

TEST(Plain, CarriageReturnsBecomeLineFeedsAndAreReported)
{
    const auto document = plain("One.\r\n\r\nTwo.\r\n");
    EXPECT_EQ(document.text, "One.\n\nTwo.\n");
    EXPECT_EQ(document.segments.size(), 2u);
    EXPECT_FALSE(document.warnings.empty());
}

TEST(Plain, ReadsUtf16WithItsMark)
{
    const auto document = plain(std::string_view("\xFF\xFEH\0i\0\n\0\n\0\x34\x04\x30\x04", 14));
    EXPECT_EQ(document.text, "Hi\n\nда");
    EXPECT_EQ(document.segments.size(), 2u);
}

TEST(Plain, NullBytesAreReplacedAndReported)
{
    const auto document = plain(std::string_view("Some words before\0and some after it.", 36));
    EXPECT_EQ(document.text, "Some words before\uFFFDand some after it.");
    EXPECT_FALSE(document.warnings.empty());
}

TEST(Plain, GuessedEncodingIsReported)
{
    // "Это было в июле, сообщили власти области." in windows-1251.
    const auto document =
        plain("\xDD\xF2\xEE \xE1\xFB\xEB\xEE \xE2 \xE8\xFE\xEB\xE5, \xF1\xEE\xEE\xE1\xF9\xE8\xEB\xE8 "
              "\xE2\xEB\xE0\xF1\xF2\xE8 \xEE\xE1\xEB\xE0\xF1\xF2\xE8.");
    EXPECT_EQ(document.encoding, "windows-1251");
    EXPECT_THAT(document.text, HasSubstr("сообщили власти"));
    ASSERT_FALSE(document.warnings.empty());
    EXPECT_THAT(document.warnings.front(), HasSubstr("windows-1251"));
}

TEST(Plain, NothingInItIsAMistake)
{
    for (const std::string_view bytes : {"", " \n\t \n", "\xEF\xBB\xBF\n", "\u00A0\u3000"}) {
        const auto document = read(Format::Plain, bytes);
        ASSERT_FALSE(document.has_value());
        EXPECT_THAT(document.error().message, HasSubstr("nothing in it"));
    }
}

TEST(Plain, OtherKindsOfFileAreAMistake)
{
    const auto document = read(Format::Plain, "%PDF-1.7\n...");
    ASSERT_FALSE(document.has_value());
    EXPECT_THAT(document.error().message, HasSubstr("PDF"));
}

TEST(Plain, LongLineIsCutAfterASpace)
{
    std::string line;
    while (line.size() < 3 * assay::kLongestSegment)
        line += "seven7 ";
    const auto document = plain(line);
    ASSERT_GT(document.segments.size(), 3u);
    EXPECT_FALSE(document.segments[0].continues);
    for (size_t i = 0; i < document.segments.size(); ++i) {
        EXPECT_EQ(document.segments[i].continues, i > 0);
        EXPECT_EQ(document.segments[i].range.end() % 7,
                  i + 1 < document.segments.size() ? 0 : line.size() % 7);
    }
    EXPECT_EQ(document.text, line);
}

TEST(Plain, LineWithoutSpacesIsCutBetweenWords)
{
    std::string line;
    while (line.size() < 2 * assay::kLongestSegment)
        line += "word,";
    for (const size_t cut : cuts(plain(line)))
        EXPECT_TRUE(cut % 5 == 0 || cut % 5 == 4 || cut == line.size()) << cut;
}

TEST(Plain, NoCutInsideAGrapheme)
{
    // A family of four joined by ZWJ, a flag, a letter with two marks, Hangul from parts: no spaces between.
    const std::string clusters[] = {"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466",
                                    "\U0001F1E6\U0001F1F2", "e\u0323\u0301", "\u1112\u1161\u11AB", "x"};
    for (const std::string& cluster : clusters) {
        std::string line;
        const size_t length = assay::utf8::length(cluster);
        for (size_t i = 0; i < 9001 / length; ++i)
            line += cluster;
        const auto document = plain(line);
        EXPECT_GT(document.segments.size(), 2u);
        for (const size_t cut : cuts(document))
            EXPECT_EQ(cut % length, 0u) << cluster;
    }
}

TEST(Plain, NoCutBetweenASpaceAndItsMark)
{
    std::string line(assay::kLongestSegment - 1, 'a');
    line += " \u0301" + std::string(100, 'b'); // the space is the last that fits, its mark does not
    const auto document = plain(line);
    ASSERT_EQ(document.segments.size(), 2u);
    EXPECT_NE(document.segments[0].range.end(), assay::kLongestSegment);
}

TEST(Plain, GraphemeLongerThanASegmentIsCutAtTheLimit)
{
    std::string line = "a";
    for (size_t i = 0; i < 2 * assay::kLongestSegment; ++i)
        line += "\u0301";
    EXPECT_EQ(plain(line).segments.size(), 3u);
}

TEST(Plain, ManyBlankLinesAreCutToo)
{
    EXPECT_EQ(plain("a" + std::string(10'000, '\n') + "b").text.size(), 10'002u);
}

TEST(Plain, StopsWhenToldTo)
{
    assay::Progress progress;
    progress.stop();
    EXPECT_THROW((void)read(Format::Plain, "some words", &progress), assay::Error);
}

TEST(Plain, AnyBytesAreTiled)
{
    EXPECT_TRUE(rc::check("plain text of any bytes", [] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        if (const auto document = read(Format::Plain, bytes))
            RC_ASSERT(tiles(*document));
    }));
}

TEST(Plain, WellFormedTextIsKeptByteForByte)
{
    EXPECT_TRUE(rc::check("UTF-8 with LF stays as it is", [] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("a", " ", "\n", "\n\n", "é", "и", "\u0301", "字", "\U0001F600",
                                          "= x =", "<b>", std::string(5000, 'q')));
        std::string text = "x";
        for (const std::string& piece : pieces)
            text += piece;
        const auto document = read(Format::Plain, text);
        RC_ASSERT(document.has_value());
        RC_ASSERT(document->text == text);
        RC_ASSERT(tiles(*document));
    }));
}
