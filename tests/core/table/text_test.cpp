#include "core/table/writers/wrap.h"
#include "core/text/display.h"
#include "tests/core/table/small_table.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace assay::table {
namespace {

using namespace test;
using writers::wrapped;
using Lines = std::vector<std::string>;

std::vector<std::string> linesOf(const std::string& text)
{
    return wrapped(text, 0);
}

TEST(Wrap, BreaksAtSpacesBetweenWideCharactersAndInsideLongWords)
{
    EXPECT_EQ(wrapped("the bridge was mined", 10), (Lines{"the bridge", "was mined"}));
    EXPECT_EQ(wrapped("the bridge was", 9), (Lines{"the", "bridge", "was"}));
    EXPECT_EQ(wrapped("unbreakable", 4), (Lines{"unbr", "eaka", "ble"}));
    EXPECT_EQ(wrapped("事実を確認", 4), (Lines{"事実", "を確", "認"}));
    // A word that has to be cut is cut behind a hyphen, and punctuation is never left alone.
    EXPECT_EQ(wrapped("well-known fact", 8), (Lines{"well-", "known", "fact"}));
    EXPECT_EQ(wrapped("reconnaissance, trial", 14), (Lines{"reconnaissanc", "e, trial"}));
    EXPECT_EQ(wrapped("事実、確認", 4), (Lines{"事", "実、", "確認"}));
    EXPECT_EQ(wrapped("", 4), (Lines{""}));
    EXPECT_EQ(wrapped("a\n\nb", 4), (Lines{"a", "", "b"}));
    EXPECT_EQ(wrapped("e\u0301e\u0301e\u0301", 2), (Lines{"e\u0301e\u0301", "e\u0301"}));
}

RC_GTEST_PROP(Wrap, LosesNothingAndFits, (uint8_t given))
{
    const size_t width = 2 + given % 20;
    const auto pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "word", " ", " ", "事", "é", "e\u0301", "longerword", "א"));
    std::string text;
    for (const std::string& piece : pieces)
        text += piece;
    std::string together;
    for (const std::string& line : wrapped(text, width)) {
        RC_ASSERT(displayWidth(line) <= width);
        together += line;
    }
    const auto bare = [](std::string all) {
        all.erase(std::remove(all.begin(), all.end(), ' '), all.end());
        return all;
    };
    RC_ASSERT(bare(together) == bare(text));
}

TEST(Text, WholeOutputOfASmallTable)
{
    EXPECT_EQ(written(smallInfo(), smallRows(), in(Format::Text, 72)),
              "Fact-check table: Bridge\n"
              "Filter: topic:mines\n"
              "As of 2022-12-31: what was published, said or judged later is left out.\n"
              "\n"
              "Topic: mines\n"
              "\n"
              "Claim                  Who says            Rebuttals\n"
              "─────────────────────  ──────────────────  ─────────────────────────────\n"
              "The bridge was mined.  Lin Okafor, as      Army denies: “no mines |\n"
              "                       reported by Radio   none”\n"
              "                       North\n"
              "                       (name withheld)\n"
              "\n"
              "Topic: truce\n"
              "\n"
              "Claim                  Who says            Rebuttals\n"
              "─────────────────────  ──────────────────  ─────────────────────────────\n"
              "It stood until May.               \u2067דנה לוי\u2069\n"
              "\n"
              "2 claims.\n"
              "1 thing marked internal was left out: 1 name.\n"
              "Made with Assay from state 00ff12ab34cd of the project.\n");
}

TEST(Text, WhereColumnsDoNotFitEachRowIsABlock)
{
    TableInfo info = plainInfo(3);
    info.columns[0].title = "Claim";
    info.columns[1].title = "Who says";
    info.columns[2].title = "Rebuttals";
    const std::string text = written(
        info,
        textRows({{"The bridge was mined.", "Lin Okafor, as reported by Radio North\n(name withheld)", ""},
                  {"It stood until May.", "דנה לוי", "x"}}),
        in(Format::Text, 40));
    EXPECT_EQ(text, "Claim      The bridge was mined.\n"
                    "Who says   Lin Okafor, as reported by\n"
                    "           Radio North\n"
                    "           (name withheld)\n"
                    "────────────────────────────────────────\n"
                    "Claim      It stood until May.\n"
                    "Who says                         \u2067דנה לוי\u2069\n"
                    "Rebuttals  x\n"
                    "\n"
                    "2 rows.\n"
                    "Made with Assay.\n");
}

TEST(Text, WideAndCombiningCharactersKeepTheColumnsAligned)
{
    const std::string text =
        written(plainInfo(2), textRows({{"事実", "x"}, {"e\u0301", "x"}, {"👩", "x"}, {"four", "x"}}),
                in(Format::Text, 80));
    size_t rows = 0;
    for (const std::string& line : linesOf(text)) {
        if (line.size() < 2 || line.back() != 'x')
            continue;
        ++rows;
        EXPECT_EQ(displayWidth(line), 7u) << line;
    }
    EXPECT_EQ(rows, 4u);
}

TEST(Text, NothingOfACellReachesTheTerminalAsACommand)
{
    const std::string text =
        written(plainInfo(1), textRows({{"\x1b[2J\x1b]0;title\x07 \u202e back \u200b \x9b"}, {"tab\there"}}),
                in(Format::Text, 80));
    for (const char c : text)
        EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n');
    EXPECT_NE(text.find("⟨U+001B⟩"), std::string::npos);
    EXPECT_NE(text.find("⟨U+202E⟩"), std::string::npos);
    EXPECT_NE(text.find("tab here"), std::string::npos);
}

TEST(Text, EveryLineFitsTheTerminal)
{
    for (const size_t width : {20u, 33u, 60u, 80u, 132u}) {
        const std::string text = written(
            plainInfo(4),
            textRows({{std::string(500, 'x'), "a b c d e f g", "שלום עולם ארוך מאוד", "事実を確認する人々"}}),
            in(Format::Text, width));
        for (const std::string& line : linesOf(text))
            EXPECT_LE(displayWidth(line), width) << line;
    }
}

TEST(Text, StreamsItsRows)
{
    uint64_t written = 0;
    uint64_t mostAhead = 0;
    uint64_t made = 0;
    MadeRows rows(200'000, 1, [&](uint64_t number, Row& row) {
        made = number;
        row.cells[0].add("row " + std::to_string(number));
    });
    CallbackSink sink([&](std::string_view bytes) {
        written += static_cast<uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
        mostAhead = std::max(mostAhead, made > written ? made - written : 0);
        EXPECT_LE(bytes.size(), 200'000u);
    });
    EXPECT_EQ(write(plainInfo(1), rows, sink, in(Format::Text, 80)).rows, 200'000u);
    EXPECT_LT(mostAhead, 20'000u);
}

} // namespace
} // namespace assay::table
