#include "tests/core/table/small_table.h"

#include <gtest/gtest.h>

namespace assay::table {
namespace {

using namespace test;

TEST(Markdown, WholeOutputOfASmallTable)
{
    EXPECT_EQ(written(smallInfo(), smallRows(), in(Format::Markdown)),
              "# Fact-check table: Bridge\n"
              "\n"
              "Filter: topic:mines\n"
              "\n"
              "As of 2022-12-31: what was published, said or judged later is left out.\n"
              "\n"
              "## Topic: mines\n"
              "\n"
              "| Claim | Who says | Rebuttals |\n"
              "| --- | --- | --- |\n"
              "| The bridge was mined. | Lin Okafor, as reported by Radio North<br>(name withheld) | Army "
              "denies: “no mines "
              "\\| none” |\n"
              "\n"
              "## Topic: truce\n"
              "\n"
              "| Claim | Who says | Rebuttals |\n"
              "| --- | --- | --- |\n"
              "| It stood until May. | דנה לוי | |\n"
              "\n"
              "2 claims.\n"
              "\n"
              "1 thing marked internal was left out: 1 name.\n"
              "\n"
              "Made with Assay from state 00ff12ab34cd of the project.\n");
}

TEST(Markdown, NothingOfACellIsMarkup)
{
    const std::string text = written(
        plainInfo(1), textRows({{"a|b `c` <img src=x> [l](http://x) *b* _i_ ~s~ \\ # & $x$ !\nnext\u202e"}}),
        in(Format::Markdown));
    EXPECT_NE(text.find("| a\\|b \\`c\\` &lt;img src=x&gt; \\[l\\](http://x) \\*b\\* \\_i\\_ \\~s\\~ \\\\ "
                        "\\# &amp; \\$x\\$ \\!<br>next"
                        "⟨U+202E⟩ |\n"),
              std::string::npos)
        << text;
}

TEST(Markdown, OnlyWebAddressesBecomeLinks)
{
    MadeRows rows(1, 1, [](uint64_t, Row& row) {
        row.cells[0].item().link("good", "https://example.org/a|b").item().link("bad", "javascript:alert(1)");
    });
    const std::string text = written(plainInfo(1), rows, in(Format::Markdown));
    EXPECT_NE(text.find("| [good](<https://example.org/a%7Cb>)<br>bad |"), std::string::npos) << text;
}

} // namespace
} // namespace assay::table
