#include "core/text/utf8.h"
#include "tests/core/table/small_table.h"

#include <gtest/gtest.h>

#include <archive.h>
#include <archive_entry.h>
#include <map>
#include <memory>
#include <pugixml.hpp>

namespace assay::table {
namespace {

using namespace test;
using Sheet = std::vector<std::vector<std::string>>;

/// The parts of a spreadsheet by their names, unpacked.
std::map<std::string, std::string> parts(const std::string& bytes)
{
    std::map<std::string, std::string> all;
    const std::unique_ptr<archive, int (*)(archive*)> zip(archive_read_new(), &archive_read_free);
    archive_read_support_format_zip(zip.get());
    EXPECT_EQ(archive_read_open_memory(zip.get(), bytes.data(), bytes.size()), ARCHIVE_OK);
    archive_entry* entry = nullptr;
    while (archive_read_next_header(zip.get(), &entry) == ARCHIVE_OK) {
        std::string& text = all[archive_entry_pathname(entry)];
        char block[8192];
        for (la_ssize_t read = 0; (read = archive_read_data(zip.get(), block, sizeof block)) > 0;)
            text.append(block, static_cast<size_t>(read));
    }
    return all;
}

pugi::xml_document xml(const std::string& text)
{
    pugi::xml_document document;
    const pugi::xml_parse_result result =
        document.load_buffer(text.data(), text.size(), pugi::parse_full | pugi::parse_ws_pcdata);
    EXPECT_TRUE(result) << result.description();
    return document;
}

/// What a spreadsheet program makes of an escape: "_x0041_" is "A".
std::string unescaped(const std::string& text)
{
    std::string out;
    for (size_t at = 0; at < text.size(); ++at) {
        if (text.compare(at, 2, "_x") == 0 && at + 6 < text.size() && text[at + 6] == '_' &&
            text.find_first_not_of("0123456789abcdefABCDEF", at + 2) == at + 6) {
            utf8::append(out, static_cast<char32_t>(std::stoul(text.substr(at + 2, 4), nullptr, 16)));
            at += 6;
        } else {
            out += text[at];
        }
    }
    return out;
}

/// The sheets in their order, by name; every cell must be a text.
std::vector<std::pair<std::string, Sheet>> sheets(const std::map<std::string, std::string>& all)
{
    std::vector<std::pair<std::string, Sheet>> read;
    size_t number = 0;
    const pugi::xml_document workbook = xml(all.at("xl/workbook.xml"));
    for (const pugi::xml_node sheet : workbook.child("workbook").child("sheets").children()) {
        Sheet cells;
        const pugi::xml_document document =
            xml(all.at("xl/worksheets/sheet" + std::to_string(++number) + ".xml"));
        for (const pugi::xml_node row : document.child("worksheet").child("sheetData").children("row")) {
            cells.resize(row.attribute("r").as_uint());
            for (const pugi::xml_node cell : row.children("c")) {
                const size_t column = static_cast<size_t>(cell.attribute("r").value()[0] - 'A');
                if (cells.back().size() <= column)
                    cells.back().resize(column + 1);
                if (cell.attribute("t").empty() && !cell.first_child())
                    continue; // a blank with a format
                EXPECT_STREQ(cell.attribute("t").value(), "inlineStr");
                cells.back()[column] = unescaped(cell.child("is").child("t").text().get());
            }
        }
        read.emplace_back(sheet.attribute("name").value(), cells);
    }
    return read;
}

std::vector<std::pair<std::string, Sheet>> sheetsOf(const std::string& bytes)
{
    return sheets(parts(bytes));
}

TEST(Xlsx, WholeTableReadBack)
{
    WriteReport report;
    const auto read = sheetsOf(written(smallInfo(), smallRows(), in(Format::Xlsx), &report));
    ASSERT_EQ(read.size(), 2u);
    EXPECT_EQ(read[0].first, "Table");
    EXPECT_EQ(read[0].second,
              (Sheet{{"Claim", "Who says", "Rebuttals"},
                     {"Topic: mines"},
                     {"The bridge was mined.", "Lin Okafor, as reported by Radio North\n(name withheld)",
                      "Army denies: “no mines | none”"},
                     {"Topic: truce"},
                     {"It stood until May.", "דנה לוי", ""}}));
    EXPECT_EQ(read[1].first, "About");
    EXPECT_EQ(read[1].second,
              (Sheet{{"Fact-check table"},
                     {"Bridge"},
                     {"Filter: topic:mines"},
                     {"As of 2022-12-31: what was published, said or judged later is left out."},
                     {"2 claims."},
                     {"1 thing marked internal was left out: 1 name."},
                     {"Made with Assay from state 00ff12ab34cd of the project."}}));
    EXPECT_EQ(report.rows, 2u);
    EXPECT_TRUE(report.notices.empty());
}

TEST(Xlsx, HeaderIsFrozenAndFiltered)
{
    const auto all = parts(written(smallInfo(), smallRows(), in(Format::Xlsx)));
    const pugi::xml_document sheet = xml(all.at("xl/worksheets/sheet1.xml"));
    const pugi::xml_node pane = sheet.child("worksheet").child("sheetViews").child("sheetView").child("pane");
    EXPECT_STREQ(pane.attribute("state").value(), "frozen");
    EXPECT_STREQ(pane.attribute("ySplit").value(), "1");
    EXPECT_STREQ(sheet.child("worksheet").child("autoFilter").attribute("ref").value(), "A1:C5");
    EXPECT_NE(all.at("xl/styles.xml").find("wrapText=\"1\""), std::string::npos);
}

TEST(Xlsx, HostileTextsStayTexts)
{
    const std::vector<std::vector<std::string>> texts = {
        {"=1+1"}, {"_x0041_ and _x005F_"}, {"a\uffffb\ufffe"}, {"\x01\x1b bell"}, {"<b>&\"'</b>"},
        {"12"},   {"\U0001f600"}};
    const auto read = sheetsOf(written(plainInfo(1), textRows(texts), in(Format::Xlsx)));
    const Sheet& sheet = read[0].second;
    ASSERT_EQ(sheet.size(), 8u);
    EXPECT_EQ(sheet[1][0], "=1+1");
    EXPECT_EQ(sheet[2][0], "_x0041_ and _x005F_");
    EXPECT_EQ(sheet[3][0], "a⟨U+FFFF⟩b⟨U+FFFE⟩");
    EXPECT_EQ(sheet[4][0], "⟨U+0001⟩⟨U+001B⟩ bell");
    EXPECT_EQ(sheet[5][0], "<b>&\"'</b>");
    EXPECT_EQ(sheet[6][0], "12");
    EXPECT_EQ(sheet[7][0], "\U0001f600");
}

TEST(Xlsx, ALongCellGoesOnInTheRowBelow)
{
    std::string words;
    while (words.size() < 40'000)
        words += "word " + std::to_string(words.size()) + " ";
    WriteReport report;
    const auto read =
        sheetsOf(written(plainInfo(2), textRows({{"a", words}, {"b", "short"}}), in(Format::Xlsx), &report));
    const Sheet& sheet = read[0].second;
    ASSERT_EQ(sheet.size(), 4u);
    EXPECT_LE(sheet[1][1].size(), 32'767u);
    EXPECT_EQ(sheet[2][0], "");
    EXPECT_EQ(sheet[1][1] + sheet[2][1], words);
    EXPECT_EQ(sheet[3], (std::vector<std::string>{"b", "short"}));
    ASSERT_EQ(report.notices.size(), 1u);
    EXPECT_EQ(report.notices[0],
              "A cell holds no more than 32,767 characters: 1 row goes on in the row below.");
    EXPECT_EQ(read[1].second.back()[0], report.notices[0]);
}

TEST(Xlsx, UnitsOfUtf16AreCounted)
{
    std::string faces;
    for (int i = 0; i < 20'000; ++i)
        faces += "\U0001f600";
    const auto read = sheetsOf(written(plainInfo(1), textRows({{faces}}), in(Format::Xlsx)));
    const Sheet& sheet = read[0].second;
    ASSERT_EQ(sheet.size(), 3u);
    EXPECT_EQ(utf8::utf16Length(sheet[1][0]), 32'766u);
    EXPECT_EQ(sheet[1][0] + sheet[2][0], faces);
}

TEST(Xlsx, AnEscapeIsNotTornApart)
{
    WriteOptions options = in(Format::Xlsx);
    for (options.cellUnits = 10; options.cellUnits < 40; ++options.cellUnits) {
        const std::string text = "abcdefghi_x0041_jklmnop_x0042_qrstuvwxyz";
        const auto read = sheetsOf(written(plainInfo(1), textRows({{text}}), options));
        std::string together;
        for (size_t i = 1; i < read[0].second.size(); ++i)
            together += read[0].second[i][0];
        EXPECT_EQ(together, text) << options.cellUnits;
    }
}

TEST(Xlsx, PastTheLastRowItGoesOnInTheNextSheet)
{
    WriteOptions options = in(Format::Xlsx);
    options.sheetRows = 4;
    WriteReport report;
    const auto read = sheetsOf(
        written(plainInfo(1), textRows({{"1"}, {"2"}, {"3"}, {"4"}, {"5"}, {"6"}, {"7"}}), options, &report));
    ASSERT_EQ(read.size(), 4u);
    EXPECT_EQ(read[0].second, (Sheet{{"C1"}, {"1"}, {"2"}, {"3"}}));
    EXPECT_EQ(read[1].first, "Table 2");
    EXPECT_EQ(read[1].second, (Sheet{{"C1"}, {"4"}, {"5"}, {"6"}}));
    EXPECT_EQ(read[2].second, (Sheet{{"C1"}, {"7"}}));
    ASSERT_EQ(report.notices.size(), 1u);
    EXPECT_EQ(report.notices[0], "A sheet holds no more than 4 rows: the table goes on over 3 sheets.");
}

TEST(Xlsx, TwiceTheSameBytes)
{
    EXPECT_EQ(written(smallInfo(), smallRows(), in(Format::Xlsx)),
              written(smallInfo(), smallRows(), in(Format::Xlsx)));
}

TEST(Xlsx, ATableWithoutRowsIsStillAWorkbook)
{
    const auto read = sheetsOf(written(plainInfo(2), MadeRows(0, 2, {}), in(Format::Xlsx)));
    EXPECT_EQ(read[0].second, (Sheet{{"C1", "C2"}}));
}

} // namespace
} // namespace assay::table
