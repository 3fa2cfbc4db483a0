#include "core/suggest/suggest.h"
#include "core/text/utf8.h"

#include <gtest/gtest.h>

using namespace assay;
using namespace assay::suggest;

namespace {

const Engine& engine()
{
    static const Engine e(ASSAY_SOURCE_DIR "/data");
    return e;
}

/// A first line keeps the text itself from being read as a headline.
struct Read
{
    std::string text;
    Proposals proposals;

    explicit Read(const std::string& body, bool nested = false) : text("Report of the day.\n" + body)
    {
        Options options;
        options.nested = nested;
        options.year = 2020;
        proposals = engine().propose(text, options);
    }
    std::string words(const std::vector<CodePointRange>& ranges) const
    {
        std::string out;
        for (const auto& r : ranges)
            out += (out.empty() ? "" : " | ") + std::string(utf8::slice(text, r.start(), r.end()));
        return out;
    }
    std::string all() const
    {
        std::string out;
        for (const Proposal& p : proposals)
            out += words(p.source) + " / " + words(p.cue) + " / " + words(p.content) + "\n";
        return out;
    }
    std::string chain(size_t i) const
    {
        std::string out;
        for (const Link& link : proposals.at(i).chain)
            out += (out.empty() ? "" : " > ") + link.name;
        return out;
    }
};

} // namespace

TEST(Grammar, SubjectVerbClause)
{
    EXPECT_EQ(Read("Engineers at the site said that the gate was shut.").all(),
              "Engineers at the site / said / that the gate was shut\n");
}

TEST(Grammar, TheCueHoldsTheWholeVerbGroup)
{
    EXPECT_EQ(Read("The company has repeatedly denied that the gate was shut.").all(),
              "The company / has repeatedly denied / that the gate was shut\n");
}

TEST(Grammar, QuotationThenSpeakerThenMore)
{
    EXPECT_EQ(Read("\"We warned them,\" said Ilse Corran, the chief engineer. \"Nobody answered.\"").all(),
              "Ilse Corran, the chief engineer / said / \"We warned them,\" | \"Nobody answered.\"\n");
    EXPECT_EQ(Read("“We warned them,” she said. “Nobody answered.”").all(),
              "she / said / “We warned them,” | “Nobody answered.”\n");
}

TEST(Grammar, QuotationMarksOfOtherKinds)
{
    EXPECT_EQ(Read("Corran said: «We warned them in spring.»").all(),
              "Corran / said / «We warned them in spring.»\n");
    EXPECT_EQ(Read("''We warned them in spring,'' Corran said.").all(),
              "Corran / said / ''We warned them in spring,''\n");
    EXPECT_EQ(Read("„We warned them in spring,“ Corran said.").all(),
              "Corran / said / „We warned them in spring,“\n");
}

TEST(Grammar, TheSpeakerStandsInsideTheStatement)
{
    EXPECT_EQ(Read("The boxes, he said, had been moved at night.").all(),
              "he / said / The boxes | had been moved at night\n");
    EXPECT_EQ(Read("The road will be closed, the mayor said.").all(),
              "the mayor / said / The road will be closed\n");
}

TEST(Grammar, AppositionsAreOneSource)
{
    const Read r("According to his brother, Nayil Hasanov, he worked as a driver in Baku.");
    EXPECT_EQ(r.all(), "his brother, Nayil Hasanov, / According to / he worked as a driver in Baku\n");
    EXPECT_EQ(r.proposals.at(0).speaker, "Nayil Hasanov");
}

TEST(Grammar, TwoActorsOneOccasion)
{
    const Read r("Dana Weil and Otto Fenn both said that the door was open.");
    ASSERT_EQ(r.proposals.size(), 1U);
    EXPECT_EQ(r.proposals[0].speakers, (std::vector<std::string>{"Dana Weil", "Otto Fenn"}));
    EXPECT_EQ(r.proposals[0].speaker, "Dana Weil and Otto Fenn");
}

TEST(Grammar, ChainOfReporters)
{
    const std::string text =
        "According to the authorities, Asgarov, who allegedly shot the film, can be heard saying "
        "that they had caught a \"piglet\".";
    const Read flat(text);
    ASSERT_EQ(flat.proposals.size(), 1U) << flat.all();
    EXPECT_EQ(flat.words(flat.proposals[0].source), "the authorities");
    EXPECT_EQ(flat.chain(0), "authorities > Asgarov");
    EXPECT_EQ(flat.proposals[0].speaker, "Asgarov");
    const Read nested(text, true);
    ASSERT_EQ(nested.proposals.size(), 1U) << nested.all();
    EXPECT_EQ(nested.words(nested.proposals[0].content), "that they had caught a \"piglet\"");
    EXPECT_EQ(nested.chain(0), "authorities > Asgarov");
}

TEST(Grammar, NestedStatementsAreFoundOnDemand)
{
    const std::string text = "Ann Weil said that Otto Fenn claimed that the door was open.";
    EXPECT_EQ(Read(text).proposals.size(), 1U);
    const Read nested(text, true);
    ASSERT_EQ(nested.proposals.size(), 2U) << nested.all();
    EXPECT_EQ(nested.chain(1), "Ann Weil > Otto Fenn");
    EXPECT_EQ(nested.proposals[1].within, std::optional<size_t>(0));
}

TEST(Grammar, WhoSpeaksOnIsTheReporterNotWhoIsSpokenOf)
{
    const Read r("Asgarov said that soldiers broke his fingers, adding that he could not sleep.");
    ASSERT_EQ(r.proposals.size(), 2U) << r.all();
    EXPECT_EQ(r.proposals[1].speaker, "Asgarov");
}

TEST(Grammar, PronounsAndRolesAreResolved)
{
    const Read r("The prosecutor, Dana Weil, said that he shut the gate. Otto Fenn denied it. He called her "
                 "a liar. The prosecutor "
                 "said that she had proof.");
    ASSERT_EQ(r.proposals.size(), 4U) << r.all();
    EXPECT_EQ(r.proposals[2].speaker, "Otto Fenn");
    EXPECT_EQ(r.proposals[3].speaker, "Dana Weil");
}

TEST(Grammar, LastNamesFindTheirFullNames)
{
    const Read r("Dilgam Asgarov lived in Russia. Asgarov said that he went home in summer.");
    ASSERT_EQ(r.proposals.size(), 1U);
    EXPECT_EQ(r.proposals[0].speaker, "Dilgam Asgarov");
}

TEST(Grammar, PassivesOfFactAreNoProposals)
{
    EXPECT_EQ(Read("Two men were detained near the border. The body was later found in a river.").all(), "");
}

TEST(Grammar, PassivesOfReportingAre)
{
    const Read r("It was reported that the men had left.");
    ASSERT_EQ(r.proposals.size(), 1U);
    EXPECT_EQ(r.words(r.proposals[0].content), "that the men had left");
    const Read charged("In October they were charged with espionage, kidnapping and murder.");
    ASSERT_EQ(charged.proposals.size(), 1U) << charged.all();
    EXPECT_EQ(charged.proposals[0].how, How::Charges);
    EXPECT_NE(charged.words(charged.proposals[0].content).find("murder"), std::string::npos);
}

TEST(Grammar, ReportsEmerge)
{
    const Read r("On July 8 reports emerged in the capital of two strangers near the mill.");
    ASSERT_EQ(r.proposals.size(), 1U);
    EXPECT_EQ(r.words(r.proposals[0].content), "two strangers near the mill");
    EXPECT_TRUE(r.proposals[0].source.empty());
}

TEST(GrammarFaults, ATitleWithItsStopEndsNoSentence)
{
    EXPECT_EQ(Read("On Friday Sen. Carla Brandt called on Gov. Rolf Meier to step down.").all(),
              "Sen. Carla Brandt / called on / Gov. Rolf Meier to step down\n");
    EXPECT_EQ(Read("“We lost the road,” district officer Gen. Tomas Vidal told reporters.").all(),
              "district officer Gen. Tomas Vidal / told / “We lost the road,”\n");
}

TEST(GrammarFaults, AnOpeningMarkAtTheEndClosesTheQuotation)
{
    EXPECT_EQ(Read("“Surely not,“ he said. The dam held.").all(), "he / said / “Surely not,“\n");
}

TEST(GrammarFaults, AnUnknownNameBeforeAVerbIsItsSubject)
{
    EXPECT_EQ(Read("\"The harvest was very good,\" Okwel wrote.").all(),
              "Okwel / wrote / \"The harvest was very good,\"\n");
    EXPECT_EQ(Read("The bridge will not be rebuilt, road enforcement officials say.").all(),
              "road enforcement officials / say / The bridge will not be rebuilt\n");
}

TEST(GrammarFaults, WhatIsSaidInsideASubjectEndsWithIt)
{
    EXPECT_EQ(
        Read("Mr. Adeyo, who estimated that ten houses had burned, said he left the town at night.").all(),
        "who / estimated / that ten houses had burned\n"
        "Mr. Adeyo, who estimated that ten houses had burned, / said / he left the town at night\n");
}

TEST(GrammarFaults, TheNextSpeakerEndsWhatTheFirstOneSaid)
{
    EXPECT_EQ(
        Read("Most farmers said they were afraid, and more than 4 in 10 said the police had left.").all(),
        "Most farmers / said / they were afraid\n"
        "more than 4 in 10 / said / the police had left\n");
}

TEST(GrammarFaults, PeopleFamiliarWithItAreOneSubject)
{
    EXPECT_EQ(Read("Several people familiar with the plan say the pier will close.").all(),
              "Several people familiar with the plan / say / the pier will close\n");
}

TEST(GrammarFaults, AddingAfterAQuotationIsANewStatement)
{
    EXPECT_EQ(
        Read("Weil said that the flood was “the worst in fifty years,” adding that no help had come.").all(),
        "Weil / said / that the flood was “the worst in fifty years,”\n"
        "Weil / adding / that no help had come\n");
}

TEST(GrammarFaults, WhoIsSpokenToMayBeLong)
{
    EXPECT_EQ(Read("Orban told shopkeepers at the old market of Tolm that the curfew would end.").all(),
              "Orban / told / that the curfew would end\n");
}

TEST(GrammarFaults, ADayBelongsToNoVenue)
{
    const Read read("In an interview with Radio Sever on May 18, 2021, Dana Orlik said that it rained.");
    ASSERT_EQ(read.proposals.size(), 1U);
    EXPECT_EQ(read.proposals[0].venue, "interview with Radio Sever");
    EXPECT_EQ(read.proposals[0].dateWords, "May 18, 2021");
}

TEST(GrammarFaults, AddingAfterAccordingToIsTheInnerSpeaker)
{
    const Read read(
        "According to the harbour police, Stell can be heard saying that they had taken the boat, "
        "adding that it was empty.",
        true);
    ASSERT_EQ(read.proposals.size(), 2U);
    EXPECT_EQ(read.chain(0), "harbour police > Stell");
    EXPECT_EQ(read.proposals[1].speaker, "Stell");
}

TEST(GrammarFaults, WhatIsOnlyNamedSaysNothing)
{
    EXPECT_EQ(Read("A man named Orsk attacked the guard near the gate, witnesses said.").all(),
              "witnesses / said / A man named Orsk attacked the guard near the gate\n");
    EXPECT_EQ(Read("Orlik commented on the picture saying that it was old.").all(),
              "Orlik / saying / that it was old\n");
}

// What was denied read "not guilty", and the meaning was reversed.
TEST(Grammar, APleaOfNotGuiltyDeniesGuilt)
{
    const Read it("Asgarov and Guliyev pleaded not guilty.");
    EXPECT_EQ(it.all(), "Asgarov and Guliyev / pleaded not / guilty\n");
    ASSERT_EQ(it.proposals.size(), 1);
    EXPECT_EQ(it.proposals[0].stance, Stance::Denies);
    const Read innocent("Voss pleaded innocent.");
    EXPECT_EQ(innocent.all(), "Voss / pleaded / innocent\n");
    ASSERT_EQ(innocent.proposals.size(), 1);
    EXPECT_EQ(innocent.proposals[0].stance, Stance::Asserts);
}

// Whoever attacked somebody was taken to say that somebody.
TEST(Grammar, ABlowIsNoStatement)
{
    for (const char* text :
         {"Hasanov attacked Davtyan on the road.", "Hasanov attacked the guard near the gate.",
          "Hasanov attacked them.", "The soldiers attacked the convoy.", "Davtyan was attacked by Hasanov."})
        EXPECT_EQ(Read(text).all(), "") << text;
    EXPECT_EQ(Read("Voss attacked the plan as reckless.").all(), "Voss / attacked / the plan as reckless\n");
    EXPECT_EQ(Read("Voss attacked the statement.").all(), "Voss / attacked / the statement\n");
}
