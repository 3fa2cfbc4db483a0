// What is made of a project for readers and programs: extracts, reviews, the same bytes.
#include "core/store/lookup.h"
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
    // Okafor is reported by the radio, reportedly: no author, but said in words.
    EXPECT_FALSE(review["itemReviewed"].contains("author"));
    EXPECT_THAT(review["itemReviewed"]["description"].get<std::string>(),
                testing::StartsWith("Asserted by Lin Okafor, as reported by "));
    EXPECT_THAT(review["itemReviewed"]["description"].get<std::string>(),
                HasSubstr(" [hearsay: “reportedly”] (May 15 [2022]), in “"));
    EXPECT_EQ(review["itemReviewed"]["datePublished"], "2022-05-15");
    EXPECT_EQ(review["itemReviewed"]["appearance"][0]["url"], "https://example.org/bridge?a=1&b=2");
    EXPECT_EQ(report.withoutVerdict, 3u);
}

TEST_F(ProjectTable, ClaimReviewNamesAsAuthorWhoIsReadAndGivesNoDayThatIsNotKnown)
{
    const auto item = [&] {
        TableRequest request;
        request.filter = "trucks";
        request.write.format = Format::ClaimReview;
        const json all = json::parse(bytes(request));
        return all["@graph"].size() == 1 ? all["@graph"][0]["itemReviewed"] : json();
    };
    m_project.change([](SmallProject& project) {
        Assessment verdict;
        verdict.claim = project.trucks;
        verdict.scheme = SchemeId(store::named(project.database(), Kind::Scheme, "verdict").front());
        verdict.reviewer = ReviewerId(store::named(project.database(), Kind::Reviewer, "R. Ames").front());
        verdict.values = {{"verdict", "unproven"}};
        verdict.adopted = true;
        project.add(verdict);
        project.attribution(project.trucks, project.bridge, PassageId(), {});
    });
    // The own voice is the publisher's, and a nurse whose name is withheld is no author.
    EXPECT_EQ(item()["author"], json::array({{{"@type", "Organization"}, {"name", "Radio North"}}}));
    EXPECT_FALSE(item().contains("datePublished")) << "one of them is not dated";
    EXPECT_EQ(item()["appearance"][0]["publisher"]["name"], "Radio North");
    EXPECT_EQ(item()["appearance"][0]["datePublished"], "2022-05-18");

    const std::pair<FuzzyDate, std::string> dates[] = {
        {{"July 2014", Day{2014, 7, 1}, Day{2014, 7, 31}}, "2014-07"},
        {{"2014", Day{2014, 1, 1}, Day{2014, 12, 31}}, "2014"},
        {{"July 3, 2014", Day{2014, 7, 3}, Day{2014, 7, 3}}, "2014-07-03"},
        {{"July 3-4, 2014", Day{2014, 7, 3}, Day{2014, 7, 4}}, ""},
        {{"by July 11, 2014", std::nullopt, Day{2014, 7, 11}}, ""},
    };
    for (const auto& [said, expected] : dates) {
        m_project.change([&, said = said](SmallProject& project) {
            Occasion on;
            on.actors = {project.army};
            on.how = How::Says;
            on.said = said;
            const OccasionId occasion = project.add(on);
            for (const Uid& uid : store::pointingAt(project.database(), Kind::Attribution, "claim_id",
                                                    Kind::Claim, project.trucks.uid))
                project.records().erase(Kind::Attribution, uid);
            project.attribution(project.trucks, project.bridge, PassageId(), {SmallProject::link(occasion)});
        });
        EXPECT_EQ(item().value("datePublished", ""), expected) << said.words;
        EXPECT_EQ(item()["author"], json::array({{{"@type", "Organization"}, {"name", "The army"}}}));
    }
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
    EXPECT_EQ(links, 5u); // one of them a hedge, one the words of a claim that contradicts another
    EXPECT_THAT(page,
                testing::ContainsRegex("<mark>The bridge had been mined before the truce</mark>, Okafor "
                                       "<span id=\"q-[0-9a-f-]+\"></span><mark>reportedly</mark> "
                                       "said. The army said that "));
    EXPECT_THAT(page, HasSubstr("<mark>there were no mines at all</mark>. (name withheld), a nurse, (words "
                                "withheld).</blockquote>"));
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
