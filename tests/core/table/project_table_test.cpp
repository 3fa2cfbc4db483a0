#include "tests/core/table/small_project.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace assay::table {
namespace {

using namespace test;
using nlohmann::json;
using query::RowKind;
using testing::HasSubstr;
using testing::Not;

class ProjectTable : public testing::Test
{
protected:
    std::string bytes(const TableRequest& request, WriteReport* report = nullptr)
    {
        StringSink sink;
        const Result<WriteReport> made = writeTable(m_project.database(), request, sink);
        EXPECT_TRUE(made) << (made ? "" : made.error().message);
        if (made && report)
            *report = *made;
        return sink.bytes();
    }
    json rows(TableRequest request, WriteReport* report = nullptr)
    {
        request.write.format = Format::Json;
        return json::parse(bytes(request, report));
    }
    json rows(RowKind kind, std::vector<std::string> columns, const std::string& filter = {},
              bool internal = false)
    {
        TableRequest request;
        request.rows = kind;
        request.columns = std::move(columns);
        request.filter = filter;
        request.includeInternal = internal;
        return rows(request);
    }
    /// One column of the claim of the mined bridge.
    json mined(const std::string& column, bool internal = false)
    {
        for (const json& row : rows(RowKind::Claims, {"claim", column}, {}, internal))
            if (row["claim"] == "The bridge was mined before the truce.")
                return row[column];
        return "not found";
    }
    static json column(const json& rows, const std::string& name)
    {
        json all = json::array();
        for (const json& row : rows)
            all.push_back(row[name]);
        return all;
    }

    SmallProject m_project;
};

TEST_F(ProjectTable, ClaimColumns)
{
    EXPECT_EQ(mined("topics"), json({"mines", "truce"}));
    EXPECT_EQ(mined("type"), "fact");
    EXPECT_EQ(mined("about"), json({"The army (accused)"}));
    EXPECT_EQ(mined("happened"), "early May [2022]");
    EXPECT_EQ(mined("place"), "Old Bridge");
    EXPECT_EQ(mined("status"), "open");
    EXPECT_EQ(mined("tags"), json({"Check first"}));
    EXPECT_EQ(mined("sources"), "1");
    EXPECT_EQ(mined("rebuttals"), json({"The army denies: “there were no mines at all”",
                                        "contradicted by: No mines were there."}));
    EXPECT_EQ(mined("replies"), json({"The army, asked May 16, 2022 (by telephone): answered"}));
    EXPECT_EQ(mined("exhibits-for"),
              json({"Map of mines (document, direct, strong, seen by us): It is dated."}));
    EXPECT_EQ(mined("exhibits-against"), json::array());
    EXPECT_EQ(mined("relations"), json({"contradicted by: No mines were there."}));
}

TEST_F(ProjectTable, AttributionColumnsOfAClaimSpeakOfThoseWhoAssertIt)
{
    EXPECT_EQ(mined("who-says"), json({"Lin Okafor, as reported by Radio North"}));
    EXPECT_EQ(mined("chain"), json({"Bridge report → Radio North [hearsay] → Lin Okafor"}));
    EXPECT_EQ(mined("stance"), json({"Lin Okafor, as reported by Radio North asserts", "The army denies"}));
    EXPECT_EQ(mined("mode"), json({"reported"}));
    EXPECT_EQ(mined("hedge"), json({"hearsay “reportedly”"}));
    EXPECT_EQ(mined("how"), json({"says"}));
    EXPECT_EQ(mined("venue"), json({"Channel 4"}));
    EXPECT_EQ(mined("circumstances"), json({"on air"}));
    EXPECT_EQ(mined("basis"), json({"saw"}));
    EXPECT_EQ(mined("quote"), json({"“The bridge had been mined before the truce”"}));
    EXPECT_EQ(mined("said"), json({"May 15 [2022]"}));
    EXPECT_EQ(mined("published"), json({"May 18, 2022"}));
    EXPECT_EQ(mined("document"), json({"Bridge report"}));
    EXPECT_EQ(mined("place-in-document"), json({"Background, paragraph 1"}));
    EXPECT_EQ(mined("context"), json({"[The bridge had been mined before the truce], Okafor reportedly said. "
                                      "The army said that there were no mines "
                                      "at all. Vera Stone, a nurse, (words withheld)."}));
    EXPECT_EQ(mined("citation"), json({"A. Writer, “Bridge report”, Radio North, May 18, 2022, "
                                       "https://example.org/bridge?a=1&b=2, Background, "
                                       "paragraph 1"}));
}

TEST_F(ProjectTable, JudgementColumns)
{
    EXPECT_EQ(mined("credibility"), json({"2 Probably true (R. Ames: It fits the map.)"}));
    EXPECT_EQ(mined("likelihood"), json({"Likely (R. Ames)"}));
    EXPECT_EQ(mined("confidence"), json({"Moderate confidence (R. Ames)"}));
    EXPECT_EQ(mined("verdict"), json({"Unproven (R. Ames: Nobody dug.)"}));
    EXPECT_EQ(
        mined("reliability"),
        json({"Lin Okafor, as reported by Radio North: B Usually reliable (R. Ames: Was right before.)"}));
    EXPECT_EQ(mined("confidence-tag"), "B2, likely, moderate confidence, unproven");
    EXPECT_EQ(mined("assessments"),
              json({"R. Ames (Admiralty code, adopted): 2 Probably true. It fits the map.",
                    "R. Ames (ICD 203, adopted): Likely, Moderate confidence",
                    "R. Ames (Verdict, adopted): Unproven. Nobody dug.",
                    "K. Osei (Verdict): True. The map is enough."}));
}

TEST_F(ProjectTable, RowsOfAttributions)
{
    const json all =
        rows(RowKind::Attributions, {"claim", "who-says", "stance", "quote", "translation"}, "stance:denies");
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0]["claim"], "The bridge was mined before the truce.");
    EXPECT_EQ(all[0]["who-says"], json({"The army"}));
    EXPECT_EQ(all[0]["stance"], json({"denies"}));
    EXPECT_EQ(all[0]["quote"], json({"“there were no mines at all”"}));
    EXPECT_EQ(all[0]["translation"], json({"il n'y avait pas de mines (fr, T. Lator)"}));
    EXPECT_EQ(all[0]["uid"], m_project.denial.uid.text());
}

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

TEST_F(ProjectTable, GroupsRepeatARowUnderEachOfItsHeadings)
{
    TableRequest request;
    request.columns = {"claim"};
    request.grouping = {"topic"};
    request.write.format = Format::Markdown;
    const std::string text = bytes(request);
    const size_t state = text.find("from state ") + 11;
    EXPECT_EQ(text.find_first_not_of("0123456789abcdef", state), state + 12);
    EXPECT_EQ(text.substr(0, state), "# Claims: Bridge\n"
                                     "\n"
                                     "## Topic: mines\n"
                                     "\n"
                                     "| Claim |\n"
                                     "| --- |\n"
                                     "| The bridge was mined before the truce. |\n"
                                     "\n"
                                     "## Topic: truce\n"
                                     "\n"
                                     "| Claim |\n"
                                     "| --- |\n"
                                     "| The bridge was mined before the truce. |\n"
                                     "| Two trucks were seen. |\n"
                                     "\n"
                                     "## Topic: (none)\n"
                                     "\n"
                                     "| Claim |\n"
                                     "| --- |\n"
                                     "| The bridge was repaired in 2024. |\n"
                                     "| No mines were there. |\n"
                                     "\n"
                                     "4 claims.\n"
                                     "\n"
                                     "1 thing marked internal was left out: 1 claim.\n"
                                     "\n"
                                     "Made with Assay from state ");
}

TEST_F(ProjectTable, GroupsNest)
{
    TableRequest request;
    request.rows = RowKind::Attributions;
    request.columns = {"claim", "who-says"};
    request.grouping = {"stance", "speaker"};
    const Result<OpenTable> table = openTable(m_project.database(), request);
    ASSERT_TRUE(table);
    std::vector<std::vector<std::string>> groups;
    while (const Row* row = table->rows->next())
        groups.push_back(row->groups);
    EXPECT_EQ(groups, (std::vector<std::vector<std::string>>{{"asserts", "Later report"},
                                                             {"asserts", "Lin Okafor"},
                                                             {"asserts", "(name withheld)"},
                                                             {"denies", "The army"}}));
}

TEST_F(ProjectTable, AViewBringsItsQuestion)
{
    TableRequest request;
    request.view = "Mines";
    const Result<OpenTable> table = openTable(m_project.database(), request);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->info.title, "Mines");
    EXPECT_EQ(table->info.filter, "topic:mines");
    EXPECT_EQ(table->info.groupings, (std::vector<std::string>{"Topic"}));
    ASSERT_EQ(table->info.columns.size(), 2u);
    request.columns = {"uid"};
    request.filter = "tag:\"Check first\"";
    EXPECT_EQ(rows(request),
              json::array({{{"uid", m_project.mined.uid.text()}}, {{"uid", m_project.mined.uid.text()}}}));
}

TEST_F(ProjectTable, ShippedTemplatesOpen)
{
    for (const TemplateHelp& one : templates()) {
        TableRequest request;
        request.templateName = std::string(one.title);
        const Result<OpenTable> table = openTable(m_project.database(), request);
        ASSERT_TRUE(table) << one.key << ": " << table.error().message;
        EXPECT_EQ(table->info.title, one.title);
        EXPECT_NE(table->rows->next(), nullptr) << one.key;
    }
}

TEST_F(ProjectTable, EveryColumnOfEveryKindOfRowCanBeRead)
{
    for (const std::string_view token : query::rowKindTokens()) {
        const RowKind kind = *query::rowKindFromToken(token);
        std::vector<std::string> columns;
        for (const ColumnHelp& column : columnsOf(kind))
            columns.emplace_back(column.token);
        const json all = rows(kind, columns, {}, true);
        EXPECT_GT(all.size(), 0u) << token;
        for (const std::string_view grouping : groupingsOf(kind)) {
            TableRequest request;
            request.rows = kind;
            request.grouping = {std::string(grouping)};
            EXPECT_GE(rows(request).size(), 1u) << token << " by " << grouping;
        }
    }
}

TEST_F(ProjectTable, MistakesSayWhatWasPerhapsMeant)
{
    const auto mistakeOf = [this](const TableRequest& request) {
        const Result<OpenTable> table = openTable(m_project.database(), request);
        return table ? Mistake{"none", 0, 0, ""} : table.error();
    };
    TableRequest request;
    request.columns = {"claim", "who-say"};
    EXPECT_EQ(mistakeOf(request).suggestion, "who-says");
    EXPECT_THAT(mistakeOf(request).message,
                HasSubstr("There is no column 'who-say'; did you mean 'who-says'?"));
    request.columns = {"claim", "claim"};
    EXPECT_EQ(mistakeOf(request).message, "The column 'claim' is named twice.");
    request.columns.clear();
    request.grouping = {"topik"};
    EXPECT_EQ(mistakeOf(request).suggestion, "topic");
    request.grouping.clear();
    request.templateName = "factcheck";
    EXPECT_EQ(mistakeOf(request).suggestion, "fact-check");
    request.templateName.clear();
    request.view = "Mimes";
    EXPECT_EQ(mistakeOf(request).suggestion, "Mines");
    request.view.clear();
    request.filter = "speker:x";
    EXPECT_EQ(mistakeOf(request).suggestion, "speaker");
    request.filter.clear();
    request.rows = RowKind::Actors;
    request.write.format = Format::ClaimReview;
    EXPECT_THAT(mistakeOf(request).message, HasSubstr("ClaimReview has claims for rows"));
    request.templateName = "fact-check";
    EXPECT_THAT(mistakeOf(request).message, HasSubstr("has rows of claims, not of actors"));
}

TEST_F(ProjectTable, ClaimReviewOfTheProject)
{
    TableRequest request;
    request.write.format = Format::ClaimReview;
    WriteReport report;
    const json all = json::parse(bytes(request, &report));
    ASSERT_EQ(all["@graph"].size(), 1u);
    const json& review = all["@graph"][0];
    EXPECT_EQ(review["claimReviewed"], "The bridge was mined before the truce.");
    EXPECT_EQ(review["reviewRating"]["alternateName"], "Unproven");
    EXPECT_EQ(review["reviewRating"]["ratingExplanation"], "Nobody dug.");
    EXPECT_FALSE(review["reviewRating"].contains("ratingValue"));
    EXPECT_EQ(review["datePublished"], "2022-06-01");
    EXPECT_EQ(review["itemReviewed"]["author"], json::array({{{"@type", "Person"}, {"name", "Lin Okafor"}}}));
    EXPECT_EQ(review["itemReviewed"]["datePublished"], "2022-05-15");
    EXPECT_EQ(review["itemReviewed"]["appearance"][0]["url"], "https://example.org/bridge?a=1&b=2");
    EXPECT_EQ(report.withoutVerdict, 3u);
}

TEST_F(ProjectTable, EveryQuoteOfThePageLeadsToItsPlaceAmongTheSources)
{
    TableRequest request;
    request.templateName = "fact-check";
    request.write.format = Format::Html;
    const std::string page = bytes(request);
    size_t links = 0;
    for (size_t at = page.find("href=\"#q-"); at != std::string::npos; at = page.find("href=\"#q-", at + 1)) {
        const std::string id = page.substr(at + 7, page.find('"', at + 7) - at - 7);
        EXPECT_EQ(page.find("id=\"" + id + "\""), page.rfind("id=\"" + id + "\"")) << id;
        EXPECT_NE(page.find("id=\"" + id + "\""), std::string::npos) << id;
        ++links;
    }
    EXPECT_EQ(links, 3u);
    EXPECT_THAT(page, HasSubstr("<mark>The bridge had been mined before the truce</mark>, Okafor reportedly "
                                "said. The army said that "));
    EXPECT_THAT(
        page,
        HasSubstr(
            "<mark>there were no mines at all</mark>. Vera Stone, a nurse, (words withheld).</blockquote>"));
    EXPECT_THAT(page, HasSubstr("<figcaption>Background, paragraph 1</figcaption>"));
    EXPECT_THAT(page, HasSubstr("il n&#39;y avait pas de mines"));
}

TEST_F(ProjectTable, PassagesWithinOneAnotherStandInOneExtract)
{
    m_project.change([](SmallProject& project) {
        const PassageId inner = project.passage(project.bridge, "mined before");
        const PassageId across = project.passage(project.bridge, "the truce, Okafor");
        project.attribution(project.empty, project.bridge, inner, {});
        project.attribution(project.empty, project.bridge, across, {});
    });
    TableRequest request;
    request.columns = {"claim", "quote"};
    const Result<OpenTable> table = openTable(m_project.database(), request);
    ASSERT_TRUE(table);
    while (table->rows->next())
        ;
    std::vector<ExtractEntry> extracts;
    table->rows->forEachSource([](const SourceEntry&) {},
                               [&](const ExtractEntry& extract) { extracts.push_back(extract); });
    ASSERT_GE(extracts.size(), 1u);
    std::vector<std::pair<std::string, size_t>> pieces;
    for (const ExtractEntry::Piece& piece : extracts[0].pieces)
        if (piece.isQuoted)
            pieces.emplace_back(piece.text, piece.begins.size());
    EXPECT_EQ(
        pieces,
        (std::vector<std::pair<std::string, size_t>>{
            {"The bridge had been ", 1}, {"mined before", 1}, {" ", 0}, {"the truce", 1}, {", Okafor", 0}}));
}

TEST_F(ProjectTable, SameProjectSameTableSameBytes)
{
    const auto reader = m_project.reader();
    for (const std::string_view token : formatTokens()) {
        TableRequest request;
        request.templateName = "fact-check";
        request.grouping = {"topic"};
        request.write.format = *formatFromToken(token);
        StringSink sink;
        ASSERT_TRUE(writeTable(*reader, request, sink));
        EXPECT_EQ(sink.bytes(), bytes(request)) << token;
        EXPECT_GT(sink.bytes().size(), 20u);
    }
}

TEST_F(ProjectTable, LimitAndOrder)
{
    TableRequest request;
    request.columns = {"claim"};
    request.limit = 2;
    EXPECT_EQ(rows(request).size(), 2u);
    request.limit.reset();
    request.order = {"-happened"};
    EXPECT_EQ(rows(request)[0]["claim"], "The bridge was mined before the truce.");
    request.order = {"hapened"};
    EXPECT_FALSE(openTable(m_project.database(), request));
}

} // namespace
} // namespace assay::table
