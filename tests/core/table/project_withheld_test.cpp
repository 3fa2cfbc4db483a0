// What is left out of a table: the internal, and what was not there yet.
#include "tests/core/table/project_table.h"

namespace assay::table {
namespace {

using namespace test;
using nlohmann::json;
using query::RowKind;
using testing::HasSubstr;
using testing::Not;

TEST_F(ProjectTable, WhatIsInternalIsLeftOutAndCounted)
{
    TableRequest request;
    request.columns = {"claim", "who-says", "quote", "note"};
    WriteReport report;
    const json all = rows(request, &report);
    EXPECT_EQ(column(all, "claim"), json({"The bridge was mined before the truce.", "Two trucks were seen.",
                                          "The bridge was repaired in 2024.", "No mines were there."}));
    EXPECT_EQ(all[1]["who-says"], json({"(name withheld)"}));
    EXPECT_EQ(all[1]["quote"], json({"(quote withheld)"}));
    EXPECT_EQ(all[0]["note"], "");
    EXPECT_EQ(report.withheld, 5u);
    ASSERT_EQ(report.notices.size(), 1u);
    EXPECT_EQ(report.notices[0],
              "5 things marked internal were left out: 1 claim, 1 attribution, 1 name, 1 quote, 1 note.");
    const std::string text = all.dump();
    for (const char* secret : {"Stone", "saw two trucks", "Secret", "secret", "inside"})
        EXPECT_THAT(text, Not(HasSubstr(secret)));
}

TEST_F(ProjectTable, InternalThingsAreThereWhenAskedFor)
{
    TableRequest request;
    request.columns = {"claim", "who-says", "quote", "note"};
    request.includeInternal = true;
    WriteReport report;
    const json all = rows(request, &report);
    ASSERT_EQ(all.size(), 5u);
    EXPECT_EQ(all[1]["who-says"], json({"Vera Stone"}));
    EXPECT_EQ(all[1]["quote"], json({"“saw two trucks”"}));
    EXPECT_EQ(all[0]["note"], "A note that stays inside.");
    EXPECT_EQ(report.withheld, 0u);
    EXPECT_TRUE(report.notices.empty());
    request.write.format = Format::Markdown;
    EXPECT_THAT(bytes(request), HasSubstr("This table includes what is marked internal."));
}

TEST_F(ProjectTable, NoFormatLetsInternalWordsOut)
{
    for (const Format format :
         {Format::Text, Format::Csv, Format::Tsv, Format::Markdown, Format::Html, Format::Json}) {
        for (const RowKind kind : {RowKind::Claims, RowKind::Attributions, RowKind::Occasions,
                                   RowKind::Documents, RowKind::Actors, RowKind::Relations, RowKind::Exhibits,
                                   RowKind::Assessments, RowKind::Passages, RowKind::Replies}) {
            TableRequest request;
            request.rows = kind;
            for (const ColumnHelp& column : columnsOf(kind))
                request.columns.emplace_back(column.token);
            request.write.format = format;
            const std::string text = bytes(request);
            for (const char* secret : {"Stone\"", "Stone<", "Vera Stone was", "saw two trucks", "Secret memo",
                                       "stays inside", "Inside only"})
                EXPECT_THAT(text, Not(HasSubstr(secret))) << tokenOf(format) << " " << query::token(kind);
        }
    }
}

TEST_F(ProjectTable, AsOfADayLaterThingsAreNotThereYet)
{
    TableRequest request;
    request.columns = {"claim", "verdict"};
    request.asOf = Day{2022, 6, 1};
    json all = rows(request);
    EXPECT_EQ(column(all, "claim"), json({"The bridge was mined before the truce.", "Two trucks were seen.",
                                          "No mines were there."}));
    EXPECT_EQ(all[0]["verdict"], json({"Unproven (R. Ames: Nobody dug.)"}));
    request.asOf = Day{2022, 5, 31};
    EXPECT_EQ(rows(request)[0]["verdict"], json::array()) << "judged a day later";
    request.asOf = Day{2022, 5, 17};
    EXPECT_EQ(column(rows(request), "claim"), json({"No mines were there."}))
        << "the report came a day later";
    request.rows = RowKind::Documents;
    request.columns = {"document"};
    EXPECT_EQ(rows(request).size(), 0u);
    request.asOf = Day{2024, 1, 10};
    EXPECT_EQ(column(rows(request), "document"), json({"Bridge report", "Later report"}));
}

} // namespace
} // namespace assay::table
