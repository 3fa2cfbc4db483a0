#include "tests/core/query/case_project.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Each field on a case that a person can hold in the head (case_project.cpp).
namespace assay::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr const char* kMined = "The bridge was mined by the captive.";
constexpr const char* kBeaten = "The captive was beaten in custody.";
constexpr const char* kArmed = "The brother armed the group.";
constexpr const char* kRelease = "The captive must be released.";

class FilterTest : public testing::Test
{
protected:
    static void SetUpTestSuite() { s_project = std::make_unique<CaseProject>(); }
    static void TearDownTestSuite() { s_project.reset(); }
    static CaseProject& project() { return *s_project; }
    static std::vector<std::string> claims(const std::string& filter, bool includeInternal = false)
    {
        Options options;
        options.includeInternal = includeInternal;
        return s_project->claims(filter, options);
    }
    static std::vector<std::string> attributions(const std::string& filter)
    {
        return s_project->list(RowKind::Attributions, filter);
    }

private:
    static std::unique_ptr<CaseProject> s_project;
};
std::unique_ptr<CaseProject> FilterTest::s_project;

TEST_F(FilterTest, NothingAskedIsEverything)
{
    EXPECT_THAT(claims(""), UnorderedElementsAre(kMined, kBeaten, kArmed, kRelease));
    EXPECT_EQ(select(project().database(), RowKind::Claims, "")->count(), 4U);
}

TEST_F(FilterTest, SpeakerIsTheLastLinkUnderAnySpelling)
{
    EXPECT_THAT(claims("speaker:Asgarov"), UnorderedElementsAre(kMined, kBeaten));
    EXPECT_THAT(claims("speaker:Аскеров"), UnorderedElementsAre(kMined, kBeaten));
    EXPECT_THAT(claims("speaker:=\"dilgam asgarov\""), UnorderedElementsAre(kMined, kBeaten));
    EXPECT_THAT(claims("speaker:\"Northern authorities\""), IsEmpty());
    EXPECT_THAT(claims("speaker:\"Northern authorities\"+"), UnorderedElementsAre(kBeaten));
    EXPECT_THAT(claims("speaker:\"First Court\""), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("speaker:\"Morning Report\""), IsEmpty());
}

TEST_F(FilterTest, ViaIsWhatStandsBetween)
{
    EXPECT_THAT(claims("via:\"northern auth\""), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("via:\"Morning Report\""), IsEmpty());
    EXPECT_THAT(claims("onlyvia:Northern"), IsEmpty());
    EXPECT_THAT(attributions("via:Northern"), ElementsAre("asserts: The bridge was mined by the captive."));
}

TEST_F(FilterTest, OneGroupSpeaksOfOneAttribution)
{
    EXPECT_THAT(claims("speaker:Asgarov stance:denies"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("speaker:\"First Court\" stance:denies"), IsEmpty());
    EXPECT_THAT(claims("[speaker:\"First Court\"] [stance:denies]"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("speaker:Asgarov -stance:denies"), UnorderedElementsAre(kBeaten));
    EXPECT_THAT(claims("speaker:Asgarov (stance:denies OR topic:torture)"),
                UnorderedElementsAre(kMined, kBeaten));
    EXPECT_THAT(attributions("-stance:asserts"),
                UnorderedElementsAre("denies: The bridge was mined by the captive.",
                                     "evades: The captive was beaten in custody."));
    EXPECT_THAT(attributions("stance:asserts [stance:evades]"),
                ElementsAre("asserts: The captive was beaten in custody."));
}

TEST_F(FilterTest, SidesHoldAtTheTimeOfSpeaking)
{
    EXPECT_THAT(claims("side:north"), UnorderedElementsAre(kMined, kBeaten));
    EXPECT_THAT(claims("side:coast topic:trial"), UnorderedElementsAre(kArmed));
    EXPECT_THAT(attributions("side:=North stance:evades"),
                ElementsAre("evades: The captive was beaten in custody."));
}

TEST_F(FilterTest, FieldsOfAttributions)
{
    EXPECT_THAT(claims("stance:evades,denies"), UnorderedElementsAre(kMined, kBeaten));
    EXPECT_THAT(claims("mode:direct"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("mode:own-voice"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("how:testifies"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("hedge:hearsay"), UnorderedElementsAre(kMined));
    EXPECT_THAT(attributions("hedged:yes"), ElementsAre("asserts: The bridge was mined by the captive."));
    EXPECT_THAT(claims("basis:infers"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("cites:\"red cross\""), UnorderedElementsAre(kBeaten));
    EXPECT_THAT(claims("venue:court"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("venue:=court"), IsEmpty());
    EXPECT_THAT(claims("circumstances:in-custody"), UnorderedElementsAre(kMined, kBeaten));
    EXPECT_THAT(claims("doc:verdict"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("publisher:court"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("lang:az"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("lang:=az"), IsEmpty());
    EXPECT_THAT(claims("published:2014"), UnorderedElementsAre(kMined, kBeaten, kArmed, kRelease));
    EXPECT_THAT(claims("translated:yes"), UnorderedElementsAre(kMined));
    EXPECT_THAT(attributions("translated:no stance:denies"),
                ElementsAre("denies: The bridge was mined by the captive."));
    EXPECT_THAT(claims("text:\"mountain road\" stance:evades"), UnorderedElementsAre(kBeaten));
}

TEST_F(FilterTest, DatesMayOverlapOrLieInside)
{
    EXPECT_THAT(claims("said:2022"), UnorderedElementsAre(kArmed));
    EXPECT_THAT(claims("said:2014-11"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("said:=2014-11"), IsEmpty());
    EXPECT_THAT(claims("happened:2014-06"), UnorderedElementsAre(kBeaten));
    EXPECT_THAT(claims("happened:=2014"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("happened:>2014-07-04"), UnorderedElementsAre(kBeaten));
    EXPECT_THAT(claims("happened:none"), UnorderedElementsAre(kArmed, kRelease));
}

TEST_F(FilterTest, FieldsOfClaims)
{
    EXPECT_THAT(claims("topic:torture,killing"), UnorderedElementsAre(kMined, kBeaten));
    EXPECT_THAT(claims("type:demand"), UnorderedElementsAre(kRelease));
    EXPECT_THAT(claims("about:Asgarov role:accused"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("about:Asgarov [role:accused]"), UnorderedElementsAre(kMined, kBeaten));
    EXPECT_THAT(claims("tag:work"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("status:done"), UnorderedElementsAre(kBeaten));
    EXPECT_THAT(claims("place:Kalbajar"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("relation:undercuts"), UnorderedElementsAre(kArmed, kRelease));
    EXPECT_THAT(claims("relation:none topic:trial"), IsEmpty());
    EXPECT_THAT(claims("exhibit:supports"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("exhibit:object,none topic:torture"), UnorderedElementsAre(kBeaten));
    EXPECT_THAT(claims("reply:none-yet"), UnorderedElementsAre(kBeaten));
    EXPECT_THAT(claims("state:ambiguous,lost"), UnorderedElementsAre(kMined));
}

TEST_F(FilterTest, DerivedQuestions)
{
    EXPECT_THAT(claims("sources:>=2"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("sources:0"), IsEmpty());
    EXPECT_THAT(claims("rebutted:yes"), UnorderedElementsAre(kMined, kArmed));
    EXPECT_THAT(claims("rebutted:evaded"), UnorderedElementsAre(kBeaten));
    EXPECT_THAT(claims("rebutted:no"), UnorderedElementsAre(kBeaten, kRelease));
    EXPECT_THAT(claims("contested:yes"), UnorderedElementsAre(kMined));
    // What he is heard to say in a video came through the other side.
    EXPECT_THAT(claims("selfcontradicted:alleged"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("selfcontradicted:yes"), IsEmpty());
    EXPECT_THAT(claims("secondhand:only"), UnorderedElementsAre(kArmed, kRelease));
    EXPECT_THAT(claims("onesided:yes"), UnorderedElementsAre(kBeaten, kArmed));
    EXPECT_THAT(claims("unanswered:yes"), IsEmpty());
    EXPECT_THAT(claims("unanswered:in-vain"), UnorderedElementsAre(kBeaten));
    EXPECT_THAT(claims("againstownside:yes"), UnorderedElementsAre(kMined, kArmed));
}

TEST_F(FilterTest, Assessments)
{
    EXPECT_THAT(claims("credibility:>=3"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("credibility:6"), UnorderedElementsAre(kBeaten));
    EXPECT_THAT(claims("reliability:>=C"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("reliability:>=C speaker:\"First Court\""), IsEmpty());
    EXPECT_THAT(claims("likelihood:>=likely confidence:low"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("likelihood:likely confidence:high"), IsEmpty());
    EXPECT_THAT(claims("reviewer:Ben likelihood:unlikely confidence:high"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("reviewer:BO likelihood:likely"), IsEmpty());
    EXPECT_THAT(claims("likelihood:likely credibility:3 reliability:C"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("assessed:no"), UnorderedElementsAre(kArmed, kRelease));
    EXPECT_THAT(claims("reviewer:Ben assessed:no"), UnorderedElementsAre(kBeaten, kArmed, kRelease));
    EXPECT_THAT(claims("stale:yes"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("disagree:likelihood"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("disagree:verdict"), IsEmpty());
}

TEST_F(FilterTest, WordsSearchStatementsQuotesTranslationsNames)
{
    EXPECT_THAT(claims("bridge"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("brid"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("\"brid\""), IsEmpty());
    EXPECT_THAT(claims("\"laid charges\""), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("\"charges laid\""), IsEmpty());
    EXPECT_THAT(claims("körpünü"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("Hasanov"), UnorderedElementsAre(kMined, kArmed, kRelease));
    EXPECT_THAT(claims("Shaplar"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("captive -torture -\"must be\" -bridge"), UnorderedElementsAre(kBeaten));
    EXPECT_THAT(attributions("körpünü"), ElementsAre("asserts: The bridge was mined by the captive."));
}

TEST_F(FilterTest, TheInternalIsNotThere)
{
    EXPECT_THAT(claims("rebutted:yes stance:denies"), UnorderedElementsAre(kMined));
    EXPECT_THAT(claims("stance:denies", true), UnorderedElementsAre(kMined, kArmed));
    EXPECT_THAT(claims("speaker:\"Secret Witness\""), IsEmpty());
    EXPECT_THAT(claims("speaker:\"Secret Witness\"", true), UnorderedElementsAre(kArmed));
    EXPECT_THAT(claims("secret"), IsEmpty());
    EXPECT_THAT(project().list(RowKind::Documents, ""),
                UnorderedElementsAre("Report on the bridge", "Verdict"));
    EXPECT_EQ(attributions("").size(), 7U);
}

TEST_F(FilterTest, OtherRows)
{
    const auto list = [&](RowKind kind, const char* filter) { return project().list(kind, filter); };
    EXPECT_THAT(list(RowKind::Occasions, "how:testifies"), ElementsAre("testifies First Court, hall 2"));
    EXPECT_THAT(list(RowKind::Occasions, "stance:denies how:testifies"),
                ElementsAre("testifies First Court, hall 2"));
    EXPECT_THAT(list(RowKind::Documents, "type:judgment"), ElementsAre("Verdict"));
    EXPECT_THAT(list(RowKind::Documents, "topic:torture"), ElementsAre("Report on the bridge"));
    EXPECT_THAT(list(RowKind::Documents, "-stance:denies"), ElementsAre("Verdict"));
    EXPECT_THAT(list(RowKind::Actors, "аскеров"), ElementsAre("Dilgam Asgarov"));
    EXPECT_THAT(list(RowKind::Actors, "role:accused side:south"),
                UnorderedElementsAre("Dilgam Asgarov", "Ali Hasanov"));
    EXPECT_THAT(list(RowKind::Actors, "topic:torture"),
                UnorderedElementsAre("Dilgam Asgarov", "Ministry of Defence"));
    EXPECT_THAT(list(RowKind::Relations, "relation:undercuts reviewer:Anna"), ElementsAre("undercuts"));
    EXPECT_THAT(list(RowKind::Relations, "topic:torture"), IsEmpty());
    EXPECT_THAT(list(RowKind::Exhibits, "type:object exhibit:supports"), ElementsAre("The rifle"));
    EXPECT_THAT(list(RowKind::Exhibits, "rifle topic:killing"), ElementsAre("The rifle"));
    EXPECT_THAT(list(RowKind::Assessments, "reviewer:Ben likelihood:unlikely"), ElementsAre("unlikely high"));
    EXPECT_THAT(list(RowKind::Assessments, "reliability:C"), ElementsAre("C"));
    EXPECT_THAT(list(RowKind::Passages, "state:ambiguous,lost"), ElementsAre("lost words"));
    EXPECT_THAT(list(RowKind::Passages, "lang:az translated:yes"), ElementsAre("körpünü minalamışdı"));
    EXPECT_THAT(list(RowKind::Replies, "reply:none-yet speaker:Ministry"), ElementsAre("none-yet"));
    EXPECT_THAT(list(RowKind::Tags, "tag:work topic:killing"), UnorderedElementsAre("work", "urgent"));
    EXPECT_THAT(list(RowKind::Views, "trial"), ElementsAre("The trial"));
}

TEST_F(FilterTest, MistakesOfValuesThatTheProjectKnows)
{
    const auto mistake = [&](const std::string& filter, RowKind kind = RowKind::Claims) {
        const auto selection = select(project().database(), kind, filter);
        EXPECT_FALSE(selection.has_value()) << filter;
        return selection ? Mistake() : selection.error();
    };
    EXPECT_EQ(mistake("likelihood:likly").suggestion, "likely");
    EXPECT_EQ(mistake("topic:x likelihood:likly").column, 20U);
    EXPECT_NE(mistake("credibility:9").message.find("it takes 1, 3, 6"), std::string::npos);
    EXPECT_NE(mistake("credibility:>=6").message.find("cannot be judged"), std::string::npos);
    EXPECT_NE(mistake("type:video").message.find("A claim has no type 'video'"), std::string::npos);
    EXPECT_NE(mistake("stance:denies", RowKind::Views).message.find("A view is found by words"),
              std::string::npos);
    std::string wide = "(stance:asserts OR topic:a)";
    for (int i = 0; i < 7; ++i)
        wide += " (stance:asserts OR topic:a)";
    EXPECT_NE(mistake(wide).message.find("more than 64 alternatives"), std::string::npos);
}

TEST_F(FilterTest, UnknownNamesAreNotedNotMistaken)
{
    EXPECT_THAT(claims("speaker:Xyzzy"), IsEmpty());
    EXPECT_THAT(project().notes("speaker:Xyzzy"), ElementsAre("There is no actor named 'Xyzzy'."));
    EXPECT_THAT(project().notes("topic:tortrue"),
                ElementsAre("There is no topic named 'tortrue'. Did you mean 'torture'?"));
    EXPECT_THAT(project().notes("verdict:false"),
                ElementsAre("No scheme in this project has 'verdict', so 'verdict:' finds nothing."));
    EXPECT_THAT(project().notes("topic:torture"), IsEmpty());
}

TEST_F(FilterTest, WhatIsTypedNeverBecomesSql)
{
    for (const char* filter :
         {"speaker:\"'; DROP TABLE claim; --\"", "topic:\"' OR 1=1 --\"", "\"') OR (1=1\"", "doc:\"%\"",
          "venue:\"\\\"\"", "lang:\"' OR ''='\"", "text:\"a) OR (b\"", "NEAR"})
        EXPECT_THAT(claims(filter), IsEmpty()) << filter;
    EXPECT_EQ(claims("").size(), 4U);
}

TEST_F(FilterTest, TheDeepestFilterStillRuns)
{
    const std::vector<std::string> leaves = {
        "selfcontradicted:no", "unanswered:no",    "onesided:no",     "contested:yes",  "stale:yes",
        "disagree:any",        "side:north",       "reliability:>=C", "translated:yes", "state:lost",
        "againstownside:yes",  "onlyvia:Northern", "text:road",       "bridge",         "exhibit:none"};
    for (const std::string& leaf : leaves)
        for (const char* open : {"-(status:open ", "[status:open ", "-[stance:denies "}) {
            const size_t depth = open[0] == '[' ? kMaxFilterDepth : kMaxFilterDepth / 2;
            std::string filter = leaf;
            for (size_t i = 0; i < depth; ++i)
                filter = open + filter + (open[0] == '-' && open[1] == '(' ? ")" : "]");
            for (size_t kind = 0; kind + 1 < rowKindTokens().size(); ++kind) {
                const auto selection = select(project().database(), static_cast<RowKind>(kind), filter);
                ASSERT_TRUE(selection.has_value()) << filter << selection.error().message;
                EXPECT_NO_THROW(selection->count()) << filter << " of " << rowKindTokens()[kind];
                EXPECT_NO_THROW(selection->ids()) << filter;
            }
        }
}

} // namespace
} // namespace assay::query
