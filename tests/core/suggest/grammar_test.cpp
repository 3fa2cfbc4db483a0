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
