// Columns, groups, views and templates over a project.
#include "tests/core/table/project_table.h"

#include <algorithm>
#include <set>

namespace assay::table {
namespace {

using namespace test;
using nlohmann::json;
using query::RowKind;
using testing::HasSubstr;

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
    EXPECT_EQ(mined("who-says"), json({"Lin Okafor, as reported by Radio North [hearsay: “reportedly”]"}));
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
                                      "at all. (name withheld), a nurse, (words withheld)."}));
    EXPECT_EQ(mined("citation"), json({"A. Writer, “Bridge report”, Radio North, May 18, 2022, "
                                       "https://example.org/bridge?a=1&b=2, Background, "
                                       "paragraph 1"}));
}

TEST_F(ProjectTable, AClaimThatRebutsIsQuotedWithItsSource)
{
    TableRequest request;
    request.columns = {"claim", "rebuttals"};
    const json all = rows(request);
    const auto row = std::find_if(all.begin(), all.end(),
                                  [](const json& one) { return one["claim"] == "No mines were there."; });
    ASSERT_NE(row, all.end());
    EXPECT_EQ((*row)["rebuttals"],
              json({"contradicts: The bridge was mined before the truce. (Lin Okafor, as reported by Radio "
                    "North): “The bridge had been mined before the truce” (Bridge report)"}));
}

TEST_F(ProjectTable, AnUnnamedSourceIsMarkedBesideOthersAndOnTheWay)
{
    m_project.change([](SmallProject& project) {
        const ActorId witness = project.actor("A witness", ActorKind::Unnamed);
        Occasion both;
        both.actors = {witness, project.okafor};
        both.how = How::Says;
        const OccasionId told = project.add(both);
        project.attribution(project.empty, project.bridge, PassageId(), {SmallProject::link(told)});
        const OccasionId own = project.occasion(project.okafor, How::Says);
        Link hedged = SmallProject::link(project.occasion(witness, How::Says));
        hedged.hedge = Hedge::Doubt;
        project.attribution(project.empty, project.bridge, PassageId(), {hedged, SmallProject::link(own)},
                            Stance::DeniesInPart);
    });
    TableRequest request;
    request.columns = {"claim", "who-says", "rebuttals", "stance"};
    const json all = rows(request);
    const auto row = std::find_if(all.begin(), all.end(),
                                  [](const json& one) { return one["claim"] == "No mines were there."; });
    ASSERT_NE(row, all.end());
    EXPECT_EQ((*row)["who-says"], json({"A witness (unnamed source) and Lin Okafor"}));
    EXPECT_EQ((*row)["rebuttals"][0],
              "Lin Okafor, as reported by A witness (unnamed source) [doubt] denies in part");
    EXPECT_EQ((*row)["stance"][1], "Lin Okafor, as reported by A witness (unnamed source) denies in part");
}

TEST_F(ProjectTable, TheHedgeOfTheDocumentItselfIsSeenInTheShippedTemplate)
{
    m_project.change([](SmallProject& project) {
        const PassageId words = project.passage(project.bridge, "reportedly");
        Attribution own;
        own.claim = project.empty;
        own.document = project.bridge.document;
        Link voice = SmallProject::link(project.bridge.voice, Mode::OwnVoice);
        voice.hedge = Hedge::Hearsay;
        voice.hedgePassage = words;
        own.chain = {voice};
        project.add(own);
        own.claim = project.repaired;
        own.chain.push_back(SmallProject::link(project.occasion(project.army, How::Says)));
        project.add(own);
    });
    TableRequest request;
    request.templateName = "fact-check";
    for (const Format format : {Format::Csv, Format::Markdown, Format::Text, Format::Json}) {
        request.write.format = format;
        const std::string page = bytes(request);
        EXPECT_THAT(page, HasSubstr("hearsay: “reportedly”"));
    }
    const json all = rows(request);
    std::set<std::string> who;
    for (const json& row : all)
        for (const json& one : row["who-says"])
            who.insert(one.get<std::string>());
    EXPECT_TRUE(who.count("Bridge report (own voice) [hearsay: “reportedly”]"));
    EXPECT_TRUE(who.count("The army, as reported by the document [hearsay: “reportedly”]"));
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
