#include "tests/core/table/small_table.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace assay::table {
namespace {

using namespace test;
using nlohmann::json;

TEST(Json, AnArrayOfObjectsOneARow)
{
    const std::string text = written(smallInfo(), smallRows(), in(Format::Json));
    EXPECT_EQ(text, "[\n"
                    "{\"uid\":\"01000000-0000-7000-8000-000000000001\",\"claim\":\"The bridge was "
                    "mined.\",\"who-says\":[\"Lin Okafor, "
                    "as reported by Radio North\",\"(name withheld)\"],\"rebuttals\":[\"Army denies: “no "
                    "mines | none”\"]},\n"
                    "{\"uid\":\"01000000-0000-7000-8000-000000000002\",\"claim\":\"It stood until "
                    "May.\",\"who-says\":[\"דנה "
                    "לוי\"],\"rebuttals\":[]}\n"
                    "]\n");
}

TEST(Json, NoRowsAreAnEmptyArray)
{
    EXPECT_EQ(json::parse(written(plainInfo(1), MadeRows(0, 1, {}), in(Format::Json))), json::array());
}

TEST(Json, HostileTextsComeBackAsTheyWere)
{
    for (const std::string& text :
         {std::string("a\"b\\c\n\r\t\x01\x1f\x7f"), std::string("</script>"),
          std::string("\u202e\uffff\U0001f600"), std::string("a\0b", 3), std::string(40'000, 'x')}) {
        const json parsed = json::parse(written(plainInfo(1), textRows({{text}}), in(Format::Json)));
        EXPECT_EQ(parsed[0]["c1"].get<std::string>(), text);
    }
    const json parsed = json::parse(written(plainInfo(1), textRows({{"a\xffz"}}), in(Format::Json)));
    EXPECT_EQ(parsed[0]["c1"], "a\uFFFDz");
}

Review reviewOf(const std::string& statement)
{
    Review review;
    review.statement = statement;
    review.verdicts = {
        {"Mostly false", "Verdicts", 2, 5, 1, "Two maps </script> say otherwise.", "R. Ames", "2022-06-01"}};
    review.authors = {{"Lin Okafor", true}, {"Ministry", false}};
    review.firstSaid = "2022-05-18";
    review.appearances = {
        {"https://example.org/a", "Bridge report", "2022-05", Review::Agent{"Radio North", false}},
        {"javascript:alert(1)", "Other", "", std::nullopt}};
    return review;
}

TEST(ClaimReview, OneGraphWithoutTheClaimsThatHaveNoVerdict)
{
    TableInfo info;
    info.rowWord = "claim";
    info.rowsWord = "claims";
    info.wantsReviews = true;
    MadeRows rows(3, 0, [](uint64_t number, Row& row) {
        row.uid = uidOf(static_cast<uint8_t>(number));
        row.review = reviewOf("Claim " + std::to_string(number));
        if (number == 1)
            row.review->verdicts.clear();
    });
    WriteReport report;
    const std::string text = written(info, rows, in(Format::ClaimReview), &report);
    EXPECT_EQ(text.find("</"), std::string::npos) << "it may stand inside a script element";
    const json parsed = json::parse(text);
    EXPECT_EQ(parsed["@context"], "https://schema.org");
    ASSERT_EQ(parsed["@graph"].size(), 2u);
    const json& first = parsed["@graph"][0];
    EXPECT_EQ(first["@type"], "ClaimReview");
    EXPECT_EQ(first["url"], "urn:uuid:01000000-0000-7000-8000-000000000000");
    EXPECT_EQ(first["claimReviewed"], "Claim 0");
    EXPECT_EQ(first["author"]["name"], "R. Ames");
    EXPECT_EQ(first["reviewRating"], (json{{"@type", "Rating"},
                                           {"alternateName", "Mostly false"},
                                           {"ratingValue", 2},
                                           {"bestRating", 5},
                                           {"worstRating", 1},
                                           {"ratingExplanation", "Two maps </script> say otherwise."}}));
    EXPECT_EQ(first["itemReviewed"]["author"][1]["@type"], "Organization");
    EXPECT_EQ(first["itemReviewed"]["appearance"][0]["url"], "https://example.org/a");
    EXPECT_FALSE(first["itemReviewed"]["appearance"][1].contains("url"));
    EXPECT_EQ(first["itemReviewed"]["appearance"][0]["publisher"],
              (json{{"@type", "Organization"}, {"name", "Radio North"}}));
    EXPECT_EQ(report.rows, 2u);
    EXPECT_EQ(report.withoutVerdict, 1u);
    ASSERT_EQ(report.notices.size(), 1u);
    EXPECT_EQ(report.notices[0], "1 claim without an adopted verdict was left out.");
}

TEST(ClaimReview, AVerdictThatCannotBeRankedHasNoNumber)
{
    TableInfo info;
    MadeRows rows(1, 0, [](uint64_t, Row& row) {
        row.review = reviewOf("Claim");
        row.review->verdicts.front().rank.reset();
    });
    const json parsed = json::parse(written(info, rows, in(Format::ClaimReview)));
    EXPECT_FALSE(parsed["@graph"][0]["reviewRating"].contains("ratingValue"));
    EXPECT_FALSE(parsed["@graph"][0]["reviewRating"].contains("bestRating"));
}

TEST(ClaimReview, EachOfSeveralVerdictsGoesOutAndSaysByWhichScheme)
{
    TableInfo info;
    info.rowWord = "claim";
    info.rowsWord = "claims";
    MadeRows rows(1, 0, [](uint64_t, Row& row) {
        row.review = reviewOf("Claim");
        row.review->verdicts.push_back(
            {"Lacks context", "Verdicts with context", {}, {}, {}, "", "K. Osei", "2022-06-02"});
    });
    WriteReport report;
    const json graph = json::parse(written(info, rows, in(Format::ClaimReview), &report))["@graph"];
    ASSERT_EQ(graph.size(), 2u);
    EXPECT_EQ(graph[0]["reviewRating"]["reviewAspect"], "Verdicts");
    EXPECT_EQ(graph[1]["reviewRating"]["alternateName"], "Lacks context");
    EXPECT_EQ(graph[1]["author"]["name"], "K. Osei");
    EXPECT_NE(graph[0]["@id"], graph[1]["@id"]);
    EXPECT_EQ(graph[0]["url"], graph[1]["url"]);
    EXPECT_EQ(report.rows, 1u);
    ASSERT_EQ(report.notices.size(), 1u);
    EXPECT_EQ(report.notices[0], "1 claim has several adopted verdicts; each stands as a review of its own.");
}

TEST(ClaimReview, AClaimThatTakesNoVerdictIsLeftOutAndCounted)
{
    TableInfo info;
    info.rowWord = "claim";
    info.rowsWord = "claims";
    MadeRows rows(1, 0, [](uint64_t, Row& row) {
        row.review = reviewOf("Release them.");
        row.review->takesNone = true;
    });
    WriteReport report;
    const json graph = json::parse(written(info, rows, in(Format::ClaimReview), &report))["@graph"];
    EXPECT_TRUE(graph.empty());
    EXPECT_EQ(report.takeNoVerdict, 1u);
    ASSERT_EQ(report.notices.size(), 1u);
    EXPECT_EQ(report.notices[0], "1 claim was left out, since only facts and inferences take verdicts.");
}

} // namespace
} // namespace assay::table
