#include "tests/core/table/small_table.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace assay::table {
namespace {

using namespace test;

/// A reader of RFC 4180 that knows nothing of the writer.
std::vector<std::vector<std::string>> readBack(const std::string& text, char separator)
{
    std::vector<std::vector<std::string>> records{{""}};
    bool quoted = false;
    for (size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        std::string& field = records.back().back();
        if (quoted) {
            if (c != '"')
                field += c;
            else if (at + 1 < text.size() && text[at + 1] == '"')
                field += text[++at];
            else
                quoted = false;
        } else if (c == '"') {
            EXPECT_TRUE(field.empty()) << "a quotation mark inside an unquoted field";
            quoted = true;
        } else if (c == separator) {
            records.back().emplace_back();
        } else if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') {
            ++at;
            records.emplace_back(1);
        } else {
            EXPECT_NE(c, '\n') << "a bare line feed outside a quoted field";
            field += c;
        }
    }
    EXPECT_FALSE(quoted);
    records.pop_back(); // behind the last line's end
    return records;
}

/// What a person does who wants the cells of the spreadsheet-safe form back.
std::string withoutGuard(const std::string& text)
{
    const size_t behind = text.find_first_not_of('\'');
    if (behind == 0 || behind == std::string::npos)
        return text;
    const std::string rest = text.substr(behind);
    const bool dangerous = std::string("=+-@\t\r\n").find(rest[0]) != std::string::npos ||
                           rest.rfind("＝", 0) == 0 || rest.rfind("＋", 0) == 0 || rest.rfind("－", 0) == 0 ||
                           rest.rfind("＠", 0) == 0;
    return dangerous ? text.substr(1) : text;
}

TEST(Separated, WholeOutputOfASmallTable)
{
    WriteReport report;
    EXPECT_EQ(written(smallInfo(), smallRows(), in(Format::Csv), &report),
              "Claim,Who says,Rebuttals\r\n"
              "The bridge was mined.,\"Lin Okafor, as reported by Radio North\n(name withheld)\",Army "
              "denies: “no mines | "
              "none”\r\n"
              "It stood until May.,דנה לוי,\r\n");
    EXPECT_EQ(report.rows, 2u);
    ASSERT_EQ(report.notices.size(), 1u);
    EXPECT_EQ(report.notices[0], "1 thing marked internal was left out: 1 name.");
}

TEST(Separated, TsvDiffersInItsSeparatorOnly)
{
    EXPECT_EQ(written(plainInfo(2), textRows({{"a,b", "c\td"}}), in(Format::Tsv)),
              "C1\tC2\r\na,b\t\"c\td\"\r\n");
}

TEST(Separated, ExactHasTokensAndNoGuard)
{
    WriteOptions options = in(Format::Csv);
    options.exact = true;
    EXPECT_EQ(written(plainInfo(2), textRows({{"=1+1", "'quoted'"}}), options), "c1,c2\r\n=1+1,'quoted'\r\n");
}

TEST(Separated, NoCellIsAFormulaInASpreadsheet)
{
    const std::vector<std::string> hostile = {"=HYPERLINK(\"http://x\")",
                                              "+1",
                                              "-1",
                                              "@SUM(A1)",
                                              "\t=1",
                                              "\r=1",
                                              "\n=1",
                                              "'=1",
                                              "''@x",
                                              "＝1",
                                              "－1"};
    for (const std::string& text : hostile) {
        const auto records = readBack(written(plainInfo(2), textRows({{"a", text}}), in(Format::Csv)), ',');
        ASSERT_EQ(records.size(), 2u);
        EXPECT_EQ(records[1][1], "'" + text);
        EXPECT_EQ(withoutGuard(records[1][1]), text);
    }
    const auto records = readBack(written(plainInfo(2), textRows({{"it's", "a=b"}}), in(Format::Csv)), ',');
    EXPECT_EQ(records[1], (std::vector<std::string>{"it's", "a=b"}));
}

TEST(Separated, ARecordOfOneEmptyFieldIsNoEmptyLine)
{
    EXPECT_EQ(written(plainInfo(1), textRows({{""}, {"x"}}), in(Format::Csv)), "C1\r\n\"\"\r\nx\r\n");
}

TEST(Separated, NothingOfACellReachesTheTerminalAsACommandUnlessExact)
{
    const std::string hostile = "a\x1b[2J\x07\tb\r\nc\x7f d\u009b";
    const std::string safe = written(plainInfo(1), textRows({{hostile}}), in(Format::Csv));
    EXPECT_EQ(safe, "C1\r\n\"a⟨U+001B⟩[2J⟨U+0007⟩\tb\r\nc⟨U+007F⟩ d⟨U+009B⟩\"\r\n");
    WriteOptions exact = in(Format::Tsv);
    exact.exact = true;
    EXPECT_NE(written(plainInfo(1), textRows({{hostile}}), exact).find(hostile), std::string::npos);
    // What is only hidden stays: it is part of the words.
    EXPECT_EQ(written(plainInfo(1), textRows({{"a\u200bb ə"}}), in(Format::Csv)), "C1\r\na\u200bb ə\r\n");
}

RC_GTEST_PROP(Separated, ReadsBackWhatWasWritten, (bool exact, bool tabs))
{
    const auto cell = rc::gen::container<std::string>(
        rc::gen::element('a', '"', ',', '\t', '\r', '\n', '\'', '=', '-', ' '));
    const auto row = rc::gen::map(rc::gen::tuple(cell, cell, cell), [](const auto& t) {
        return std::vector<std::string>{std::get<0>(t), std::get<1>(t), std::get<2>(t)};
    });
    const auto rows = *rc::gen::container<std::vector<std::vector<std::string>>>(row);
    WriteOptions options = in(tabs ? Format::Tsv : Format::Csv);
    options.exact = exact;
    auto records =
        readBack(written(plainInfo(3), rows.empty() ? MadeRows(0, 3, {}) : textRows(rows), options),
                 tabs ? '\t' : ',');
    RC_ASSERT(records.size() == rows.size() + 1);
    for (size_t i = 0; i < rows.size(); ++i)
        for (size_t j = 0; j < 3; ++j)
            RC_ASSERT((exact ? records[i + 1][j] : withoutGuard(records[i + 1][j])) == rows[i][j]);
}

} // namespace
} // namespace assay::table
