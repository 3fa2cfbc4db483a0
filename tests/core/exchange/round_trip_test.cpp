#include "core/exchange/annotate.h"
#include "core/exchange/dump.h"
#include "core/store/journal.h"
#include "core/store/lookup.h"
#include "core/store/told_apart.h"
#include "core/store/verify.h"
#include "tests/support/temp_project.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace assay {
namespace {

using test::TempProject;

Result<AnnotateReport> annotateText(Project& project, const std::string& text)
{
    Result<AnnotateReport> report;
    const auto done = project.edit("annotate", [&](Edit& edit) -> Result<std::string> {
        std::istringstream input(text);
        report = annotate(edit, input);
        if (!report)
            return tl::make_unexpected(report.error());
        return "Annotated";
    });
    if (!done && report)
        return tl::make_unexpected(done.error());
    return report;
}

void import(Project& project, const std::string& bytes, const std::string& name)
{
    const auto done = project.edit("import", [&](Edit& edit) -> Result<std::string> {
        ImportOptions options;
        options.fileName = name;
        const auto report = edit.importDocument(bytes, options, nullptr);
        if (!report)
            return tl::make_unexpected(report.error());
        return "Imported " + name;
    });
    ASSERT_TRUE(done.has_value()) << done.error().message;
}

std::string dumped(Project& project)
{
    const auto reader = project.openReader();
    std::string out;
    dump(*reader, [&](std::string_view line) { out += line; });
    return out;
}

constexpr const char* kReport =
    "The bridge\n\nLin Okafor said on television that the bridge had been mined before "
    "the truce. A spokesman called that a lie.\n";

constexpr const char* kLines = R"({"kind": "reviewer", "name": "R. Ames", "initials": "RA"}
{"kind": "side", "name": "North"}
{"kind": "actor", "key": "lin", "type": "person", "name": "Lin Okafor", "names": [{"text": "Лин Окафор", "language": "ru", "type": "alias"}], "sides": ["North"]}
{"kind": "actor", "name": "a spokesman", "type": "unnamed"}
{"kind": "occasion", "key": "tv", "actor": "@lin", "how": "says", "said": "May 18, 2022", "venue": "Channel 4", "circumstances": ["on-air"]}
{"kind": "claim", "key": "bridge", "statement": "The bridge was mined before the truce.", "topics": ["mines"], "about": [{"actor": "Lin Okafor", "role": "witness"}], "happened": "early May 2022"}
{"kind": "attribution", "claim": "@bridge", "document": "bridge", "quote": "the bridge had been mined before the truce", "chain": [{"occasion": "@tv", "mention": "Lin Okafor", "cue": "said"}]}
{"kind": "attribution", "key": "denial", "claim": "@bridge", "document": "bridge", "quote": "called that a lie", "speaker": "a spokesman", "stance": "denies", "cue": "called"}
{"kind": "assessment", "claim": "@bridge", "scheme": "admiralty", "reviewer": "R. Ames", "values": {"credibility": "3"}, "reason": "One source.", "adopted": true}
{"kind": "view", "name": "Mines", "query": "topic:mines", "columns": ["claim", "who-says"]}
{"kind": "dismissal", "document": "bridge", "source": "A spokesman", "quote": "that a lie", "prefix": "called "}
)";

TEST(RoundTripTest, HandWrittenLinesMakeALedger)
{
    TempProject project;
    import(*project, kReport, "bridge.txt");
    const auto report = annotateText(*project, kLines);
    ASSERT_TRUE(report.has_value()) << report.error().line << ": " << report.error().message;
    const auto reader = project->openReader();
    const auto claims = store::named(*reader, Kind::Claim, "The bridge was mined before the truce.");
    ASSERT_EQ(claims.size(), 1U);
    EXPECT_EQ(store::countOf(*reader, Kind::Attribution), 2);
    for (const Uid& uid : store::allUids(*reader, Kind::Attribution)) {
        const auto attribution = *store::load<Attribution>(*reader, uid);
        ASSERT_EQ(attribution.chain.size(), 2U);
        EXPECT_EQ(attribution.chain[0].mode, Mode::OwnVoice);
    }
    EXPECT_EQ(store::verify(*reader).faults, std::vector<std::string>());
}

TEST(RoundTripTest, AClaimMadeInsideALineIsKnownByItsStatementInTheNext)
{
    TempProject project;
    import(*project, kReport, "bridge.txt");
    const auto report = annotateText(*project,
                                     R"({"kind": "actor", "name": "Lin Okafor"}
{"kind": "attribution", "document": "bridge", "claim": {"statement": "The bridge was mined."}, "speaker": "Lin Okafor", "quote": "the bridge had been mined"}
{"kind": "attribution", "document": "bridge", "claim": "The bridge was mined.", "speaker": "Lin Okafor", "quote": "before the truce"}
{"kind": "attribution", "document": "bridge", "claim": {"statement": "The bridge was mined."}, "speaker": "Lin Okafor", "quote": "on television"}
)");
    ASSERT_TRUE(report.has_value()) << report.error().line << ": " << report.error().message;
    EXPECT_EQ(store::countOf(*project->openReader(), Kind::Claim), 1);
    EXPECT_EQ(store::countOf(*project->openReader(), Kind::Attribution), 3);
}

/// A claim that an earlier line of a streamed dump made was not found by its statement, and made twice.
TEST(RoundTripTest, AStreamedClaimWithoutAUidIsTheOneOfAnEarlierLine)
{
    TempProject project;
    const auto report = annotateText(*project, R"({"kind": "format", "name": "assay-dump", "version": 1}
{"kind": "claim", "uid": "01890000-0000-7000-8000-000000000001", "statement": "The bridge was mined."}
{"kind": "claim", "statement": "The bridge was mined.", "topics": ["mines"]}
)");
    ASSERT_TRUE(report.has_value()) << report.error().line << ": " << report.error().message;
    EXPECT_EQ(report->updated, 1U);
    const auto reader = project->openReader();
    const auto claims = store::allUids(*reader, Kind::Claim);
    ASSERT_EQ(claims.size(), 1U);
    EXPECT_EQ(store::load<Claim>(*reader, claims.front())->topics, std::vector<std::string>{"mines"});
}

TEST(RoundTripTest, AStreamedActorWithoutAUidIsTheOneOfAnEarlierLine)
{
    TempProject project;
    const auto report = annotateText(*project, R"({"kind": "format", "name": "assay-dump", "version": 1}
{"kind": "actor", "uid": "01890000-0000-7000-8000-000000000001"}
{"kind": "name", "uid": "01890000-0000-7000-8000-000000000002", "actor": "01890000-0000-7000-8000-000000000001", "text": "Lin Okafor", "printed": true}
{"kind": "actor", "name": "Lin Okafor", "note": "a witness"}
{"kind": "occasion", "actor": "Lin Okafor"}
)");
    ASSERT_TRUE(report.has_value()) << report.error().line << ": " << report.error().message;
    EXPECT_EQ(store::countOf(*project->openReader(), Kind::Actor), 1);
}

/// Of two who are told apart either line may name the other, or both: it stands at the one with the smaller
/// uid.
TEST(RoundTripTest, TwoAreToldApartAtEitherOfThem)
{
    for (const char* lines : {R"({"kind": "actor", "name": "Lin Okafor", "distinct_from": ["Lyn Okafor"]}
{"kind": "actor", "name": "Lyn Okafor"}
)",
                              R"({"kind": "actor", "name": "Lin Okafor"}
{"kind": "actor", "name": "Lyn Okafor", "distinct_from": "Lin Okafor"}
)",
                              R"({"kind": "actor", "key": "a", "name": "Lin Okafor", "distinct_from": ["@b"]}
{"kind": "actor", "key": "b", "name": "Lyn Okafor", "distinct_from": ["@a"]}
)"}) {
        TempProject project;
        const auto report = annotateText(*project, lines);
        ASSERT_TRUE(report.has_value()) << report.error().message;
        const auto reader = project->openReader();
        const auto lin = store::named(*reader, Kind::Actor, "Lin Okafor").front();
        const auto lyn = store::named(*reader, Kind::Actor, "Lyn Okafor").front();
        EXPECT_EQ(store::allToldApart(*reader), (std::vector<store::ToldApart>{{lin, lyn}})) << lines;
        TempProject copy("Copy", 7);
        ASSERT_TRUE(annotateText(*copy, dumped(*project)).has_value());
        EXPECT_EQ(dumped(*copy), dumped(*project));
        // Said again, by whichever line, it is known.
        const int64_t state = store::currentState(*reader);
        ASSERT_TRUE(annotateText(*project, dumped(*project)).has_value());
        ASSERT_TRUE(
            annotateText(*project,
                         R"({"kind": "actor", "name": "Lyn Okafor", "distinct_from": ["Lin Okafor"]})")
                .has_value());
        EXPECT_EQ(store::currentState(*project->openReader()), state);
    }
}

TEST(RoundTripTest, ALineCannotMergeTwoAndTellThemApart)
{
    TempProject project;
    const auto report =
        annotateText(*project,
                     R"({"kind": "actor", "key": "a", "name": "Lin Okafor", "merged_into": "@b"}
{"kind": "actor", "key": "b", "name": "Lyn Okafor", "distinct_from": ["@a"]}
)");
    ASSERT_FALSE(report.has_value());
    EXPECT_NE(report.error().message.find("merged into one actor"), std::string::npos)
        << report.error().message;
}

TEST(RoundTripTest, ADumpMakesTheSameProjectAgain)
{
    TempProject project;
    import(*project, kReport, "bridge.txt");
    ASSERT_TRUE(annotateText(*project, kLines).has_value());
    const std::string first = dumped(*project);
    TempProject copy("Another title", 7);
    const auto report = annotateText(*copy, first);
    ASSERT_TRUE(report.has_value()) << report.error().line << ": " << report.error().message;
    EXPECT_EQ(dumped(*copy), first);
    EXPECT_EQ(store::verify(*copy->openReader()).faults, std::vector<std::string>());
}

TEST(RoundTripTest, ADumpReadIntoItsOwnProjectChangesNothing)
{
    TempProject project;
    import(*project, kReport, "bridge.txt");
    ASSERT_TRUE(annotateText(*project, kLines).has_value());
    const int64_t state = store::currentState(*project->openReader());
    ASSERT_TRUE(annotateText(*project, dumped(*project)).has_value());
    EXPECT_EQ(store::currentState(*project->openReader()), state);
}

struct BadLine
{
    const char* line;
    const char* says;
};

class BadLineTest : public testing::TestWithParam<BadLine>
{
};

TEST_P(BadLineTest, IsRefusedWholeWithAWordWhy)
{
    TempProject project;
    import(*project, kReport, "bridge.txt");
    const std::string before = dumped(*project);
    const auto report = annotateText(*project, std::string(kLines) + GetParam().line + "\n");
    ASSERT_FALSE(report.has_value());
    EXPECT_NE(report.error().message.find(GetParam().says), std::string::npos) << report.error().message;
    EXPECT_EQ(report.error().line, 12U);
    EXPECT_EQ(dumped(*project), before);
}

INSTANTIATE_TEST_SUITE_P(
    All, BadLineTest,
    testing::Values(
        BadLine{R"({"kind": "claim", "statement": "x")", "ends in the middle of the JSON"},
        BadLine{R"({"kind": "claim", "statement": "x", "statement": "y"})", "stands twice"},
        BadLine{R"({"kind": "clam", "statement": "x"})", "no kind of line"},
        BadLine{R"({"statement": "x"})", "needs a 'kind'"}, BadLine{R"([1, 2])", "an object is wanted"},
        BadLine{R"({"kind": "claim", "statemnt": "x"})", "Unknown field 'statemnt'"},
        BadLine{R"({"kind": "claim", "statement": ""})", "needs a statement"},
        BadLine{R"({"kind": "claim", "statement": 7})", "a text is wanted"},
        BadLine{R"({"kind": "claim", "statement": "x", "type": "guess"})", "is not known here"},
        BadLine{R"({"kind": "claim", "statement": "x", "happened": "next Blursday"})", "In 'happened'"},
        BadLine{R"({"kind": "claim", "statement": "x", "about": ["Lyn Okafor"]})",
                "no actor named 'Lyn Okafor'"},
        BadLine{R"({"kind": "claim", "statement": "x", "about": ["@nobody"]})", "has the key 'nobody'"},
        BadLine{
            R"({"kind": "attribution", "claim": "@bridge", "document": "bridge", "quote": "not in there"})",
            "do not stand in 'bridge'"},
        BadLine{R"({"kind": "attribution", "claim": "@bridge", "document": "bridge", "quote": "the"})",
                "times in 'bridge'"},
        BadLine{R"({"kind": "attribution", "claim": "@bridge", "document": "brigde", "quote": "the"})",
                "no document named"},
        BadLine{
            R"({"kind": "assessment", "claim": "@bridge", "scheme": "admirality", "values": {"credibility": "3"}})",
            "no scheme 'admirality'"},
        BadLine{
            R"({"kind": "assessment", "claim": "@bridge", "scheme": "admiralty", "values": {"credibility": "9"}})",
            "is no value of 'credibility'"},
        BadLine{
            R"({"kind": "assessment", "claim": "@bridge", "scheme": "admiralty", "values": {"verdict": "3"}})",
            "has no axis 'verdict'"},
        BadLine{R"({"kind": "document", "title": "Never imported"})", "import it first"},
        BadLine{R"({"kind": "claim", "uid": "nonsense", "statement": "x"})", "is no uid"},
        BadLine{R"({"kind": "actor", "key": "lin", "name": "Somebody else"})", "given to two lines"},
        BadLine{"{\"kind\": \"claim\", \"statement\": \"\xff\"}", "not UTF-8"}));

TEST(RoundTripTest, AnchorsOfAFileAreNotBelieved)
{
    TempProject project;
    import(*project, kReport, "bridge.txt");
    ASSERT_TRUE(annotateText(*project, kLines).has_value());
    std::string lines = dumped(*project);
    const std::string quote = "\"quote\":\"called that a lie\"";
    const auto at = lines.find(quote);
    ASSERT_NE(at, std::string::npos);
    lines.replace(at, quote.size(), "\"quote\":\"called that a fib\"");
    TempProject copy("Copy", 7);
    const auto report = annotateText(*copy, lines);
    ASSERT_FALSE(report.has_value());
    EXPECT_NE(report.error().message.find("do not stand at"), std::string::npos) << report.error().message;
}

} // namespace
} // namespace assay
