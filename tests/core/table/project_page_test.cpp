// What is made of a project for readers and programs: extracts, reviews, the same bytes.
#include "tests/core/table/project_table.h"

namespace assay::table {
namespace {

using namespace test;
using nlohmann::json;
using testing::HasSubstr;

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

} // namespace
} // namespace assay::table
