#include "core/suggest/suggest.h"
#include "core/text/utf8.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace assay;
using namespace assay::suggest;

namespace {

const Engine& engine()
{
    static const Engine e(ASSAY_SOURCE_DIR "/data");
    return e;
}

Proposals read(const std::string& body, const Options& options = {})
{
    return engine().propose("Report of the day.\n" + body, options);
}

Stance stanceOf(const std::string& body)
{
    const Proposals p = read(body);
    EXPECT_EQ(p.size(), 1U) << body;
    return p.empty() ? Stance::Asserts : p.front().stance;
}

} // namespace

TEST(Stances, OfTheVerb)
{
    EXPECT_EQ(stanceOf("Voss said that the gate was open."), Stance::Asserts);
    EXPECT_EQ(stanceOf("Voss denied that the gate was open."), Stance::Denies);
    EXPECT_EQ(stanceOf("Voss admitted that the gate was open."), Stance::Concedes);
    EXPECT_EQ(stanceOf("Voss questioned the method."), Stance::Questions);
    EXPECT_EQ(stanceOf("Voss retracted his statement."), Stance::Retracts);
    EXPECT_EQ(stanceOf("Voss declined to comment."), Stance::Declines);
    EXPECT_EQ(stanceOf("Voss refused to say who had the key."), Stance::Declines);
}

TEST(Stances, OfWhatIsSaid)
{
    EXPECT_EQ(stanceOf("Voss described the allegations as deliberate fabrications."), Stance::Denies);
    EXPECT_EQ(stanceOf("Voss called the claim baseless."), Stance::Denies);
    EXPECT_EQ(stanceOf("Voss pleaded not guilty to the murder charge."), Stance::Denies);
    EXPECT_EQ(stanceOf("Voss pleaded guilty."), Stance::Concedes);
    EXPECT_EQ(stanceOf("Voss partly denied the charge."), Stance::DeniesInPart);
}

TEST(Stances, SilenceIsNoDenial)
{
    EXPECT_EQ(stanceOf("The ministry did not respond to our questions."), Stance::Declines);
    EXPECT_EQ(stanceOf("The ministry would neither confirm nor deny the account."), Stance::Declines);
    EXPECT_EQ(stanceOf("In response, Ali Hasanov stated that he never met the man."), Stance::Evades);
}

TEST(Hows, AreTokensOfTheProgram)
{
    EXPECT_EQ(tokenOf(read("Voss wrote that it rained.").at(0).how), "writes");
    EXPECT_EQ(tokenOf(read("Voss tweeted that it rained.").at(0).how), "posts");
    EXPECT_EQ(tokenOf(read("Voss testified that it rained.").at(0).how), "testifies");
    EXPECT_EQ(tokenOf(read("The court ruled that it had rained.").at(0).how), "rules");
    EXPECT_EQ(tokenOf(read("Voss urged the mayor to resign.").at(0).how), "demands");
    EXPECT_EQ(tokenOf(Stance::DeniesInPart), "denies-in-part");
    EXPECT_EQ(tokenOf(Mode::OwnVoice), "own-voice");
}

TEST(Modes, DirectMixedReported)
{
    EXPECT_EQ(read("\"It rained all night,\" Voss said.").at(0).mode, Mode::Direct);
    EXPECT_EQ(read("Voss said that it rained \"cats and dogs\" all night.").at(0).mode, Mode::Mixed);
    EXPECT_EQ(read("Voss said that it rained all night.").at(0).mode, Mode::Reported);
    EXPECT_EQ(read("The men reportedly left at night.").at(0).mode, Mode::OwnVoice);
}

TEST(Hedges, HaveKindAndScope)
{
    const Proposals p =
        read("Voss said that the men may have left and that the so-called council allegedly paid them.");
    ASSERT_EQ(p.size(), 1U);
    ASSERT_EQ(p[0].hedges.size(), 3U);
    EXPECT_EQ(p[0].hedges[0].kind, HedgeKind::Possibility);
    EXPECT_EQ(p[0].hedges[1].kind, HedgeKind::Doubt);
    EXPECT_EQ(p[0].hedges[2].kind, HedgeKind::Hearsay);
    EXPECT_EQ(p[0].hedges[0].scope, p[0].content[0]);
}

TEST(Hedges, TheMonthOfMayIsNone)
{
    EXPECT_TRUE(read("Voss said that the men left in May.").at(0).hedges.empty());
}

TEST(Dates, OfTheSentence)
{
    const Proposals p =
        read("On May 18, 2022, in an interview with Al Jazeera, Voss said that the men left in 2014.");
    ASSERT_EQ(p.size(), 1U);
    EXPECT_EQ(p[0].dateWords, "May 18, 2022");
    ASSERT_TRUE(p[0].date.earliest);
    EXPECT_EQ(p[0].date.earliest->iso(), "2022-05-18");
    EXPECT_EQ(p[0].venue, "interview with Al Jazeera");
}

TEST(Dates, WhatIsToldHasADateOfItsOwn)
{
    EXPECT_EQ(read("Voss said that the men left in 2014.").at(0).dateWords, "");
}

TEST(Answers, ADenialPointsAtTheClaim)
{
    const Proposals p =
        read("Asgarov stated that he tried to save the boy. Guliyev dismissed Asgarov's claims as lies.");
    ASSERT_EQ(p.size(), 2U);
    EXPECT_EQ(p[1].stance, Stance::Denies);
    EXPECT_EQ(p[1].answers, std::optional<size_t>(0));
}

TEST(Answers, AStatementByItselfAnswersNothing)
{
    EXPECT_FALSE(read("Asgarov denied that he tried to save the boy.").at(0).answers);
}

TEST(Cites, ABodyInvokedIsNoLink)
{
    const Proposals p = read("Babayan rejected this, pointing out that: \"The ICRC conducts visits, and no "
                             "trace of torture was found.\"");
    ASSERT_FALSE(p.empty());
    const Proposal& last = p.back();
    EXPECT_EQ(last.speaker, "Babayan");
    ASSERT_EQ(last.cites.size(), 1U);
    EXPECT_EQ(last.cites[0], "ICRC");
    EXPECT_EQ(last.chain.size(), 1U);
}

TEST(Topics, FromTheLexiconAndTheProject)
{
    Options options;
    options.topics = {{"livestock", "mare*"}};
    const Proposals p = read("Voss said that he was tortured in prison because of two mares.", options);
    ASSERT_EQ(p.size(), 1U);
    const auto has = [&](const char* t) {
        return std::find(p[0].topics.begin(), p[0].topics.end(), t) != p[0].topics.end();
    };
    EXPECT_TRUE(has("torture"));
    EXPECT_TRUE(has("detention"));
    EXPECT_TRUE(has("livestock"));
    EXPECT_FALSE(has("espionage"));
}

TEST(Confidence, OrdersPlainSpeechBeforeWeakSigns)
{
    const Proposals sure = read("\"It rained all night,\" Voss said.");
    const Proposals weak = read("The men reportedly left at night.");
    ASSERT_EQ(sure.size(), 1U);
    ASSERT_EQ(weak.size(), 1U);
    EXPECT_GT(sure[0].confidence, weak[0].confidence);
    EXPECT_FALSE(sure[0].why.empty());
    Options options;
    options.minConfidence = 0.6;
    EXPECT_TRUE(read("The men reportedly left at night.", options).empty());
}

TEST(Beliefs, CanBeLeftOut)
{
    Options options;
    EXPECT_EQ(read("Voss hopes to win the case.", options).size(), 1U);
    options.beliefs = false;
    EXPECT_EQ(read("Voss hopes to win the case.", options).size(), 0U);
}

// An actor named "That" said so, sure to 93 per cent.
TEST(Rules, ADemonstrativeIsNobody)
{
    const Proposals p = read("He kept a shop. That would suggest that he was an officer.");
    ASSERT_EQ(p.size(), 1U);
    EXPECT_EQ(p.front().mode, Mode::OwnVoice);
    EXPECT_EQ(p.front().speaker, "");
    EXPECT_TRUE(p.front().chain.empty());
    const Proposals said = read("That shows that the gate was shut. That officer said that it was open.");
    ASSERT_EQ(said.size(), 2U);
    EXPECT_EQ(said.front().mode, Mode::OwnVoice);
    ASSERT_EQ(said.back().chain.size(), 1U);
    EXPECT_EQ(said.back().chain.front().name, "That officer");
}

// "The Kalbajar incident: statements of ..." was taken for somebody of that name who speaks.
TEST(Rules, ATitleWithAColonIsNobodysStatement)
{
    EXPECT_TRUE(
        engine().propose("= The ferry incident: statements of the owner's side =\n\nIt sank.").empty());
    const Proposals spoken = engine().propose("Ryan: The decision defies explanation\n\nIt sank.");
    ASSERT_EQ(spoken.size(), 1U);
    EXPECT_EQ(spoken.front().why, "a name and a colon");
}
