// Proposals that are taken: what they make of the ledger.
#include "tests/core/project/suggestions_fixture.h"

namespace assay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST_F(SuggestionsTest, TakingMakesClaimOccasionActorAndChain)
{
    suggest();
    const Draft made = draft("beaten her brother");
    EXPECT_EQ(made.statement, "The guards had beaten her brother.");
    const Attribution attribution = takeIt(made);
    EXPECT_EQ(load<Claim>(attribution.claim.uid).statement, "The guards had beaten her brother.");
    EXPECT_EQ(attribution.stance, Stance::Asserts);
    ASSERT_EQ(attribution.chain.size(), 2U);
    EXPECT_EQ(attribution.chain[0].mode, Mode::OwnVoice);
    EXPECT_EQ(attribution.chain[1].mode, Mode::Reported);
    const auto occasion = load<Occasion>(attribution.chain[1].occasion.uid);
    ASSERT_EQ(occasion.actors.size(), 1U);
    EXPECT_EQ(actorName(occasion.actors[0]), "Dana Orlik");
    EXPECT_EQ(occasion.said.earliest, (Day{2021, 5, 18}));
    EXPECT_THAT(occasion.venue, HasSubstr("Radio Sever"));
    EXPECT_EQ(load<Passage>(attribution.content[0].uid).quote, "that the guards had beaten her brother");
    EXPECT_EQ(load<Passage>(attribution.chain[1].mention.uid).quote, "Dana Orlik");
    EXPECT_EQ(load<Passage>(attribution.chain[1].cue.uid).quote, "said");
    EXPECT_THAT(openQuotes(), testing::Not(testing::Contains(HasSubstr("beaten her brother"))));
    expectSound();
}

TEST_F(SuggestionsTest, TakingCanBeUndoneAndDoneAgain)
{
    suggest();
    const std::string before = digest();
    const size_t count = open().size();
    takeIt(draft("beaten her brother"));
    const std::string after = digest();
    EXPECT_EQ(open().size(), count - 1);
    m_project->undo();
    EXPECT_EQ(digest(), before);
    EXPECT_EQ(open().size(), count);
    m_project->redo();
    EXPECT_EQ(digest(), after);
    EXPECT_EQ(open().size(), count - 1);
    expectSound();
}

TEST_F(SuggestionsTest, APronounThatNothingResolvesIsAnUnnamedSource)
{
    m_document = import("They said that the gate of the yard was locked at night.\n", {});
    suggest();
    const Draft made = draft("gate of the yard");
    ASSERT_FALSE(made.chain.empty());
    ASSERT_EQ(made.chain.back().actors.size(), 1U);
    EXPECT_EQ(made.chain.back().actors[0].name, "They");
    EXPECT_EQ(made.chain.back().actors[0].kind, ActorKind::Unnamed);
}

TEST_F(SuggestionsTest, ADraftMayBeChangedBeforeItIsTaken)
{
    suggest();
    Draft made = draft("three men");
    made.statement = "Three men were brought to the quarry at Tolm.";
    made.stance = Stance::Questions;
    made.topics = {"detention", "detention"};
    made.chain[0].venue = "a leaflet";
    made.chain[0].how = How::Writes;
    const Attribution attribution = takeIt(made);
    const auto claim = load<Claim>(attribution.claim.uid);
    EXPECT_EQ(claim.statement, "Three men were brought to the quarry at Tolm.");
    EXPECT_THAT(claim.topics, ElementsAre("detention"));
    EXPECT_EQ(attribution.stance, Stance::Questions);
    const auto occasion = load<Occasion>(attribution.chain.back().occasion.uid);
    EXPECT_EQ(occasion.venue, "a leaflet");
    EXPECT_EQ(occasion.how, How::Writes);
    // The same words may still be given to another claim by hand; nothing is empty that must not be.
    made.claim = attribution.claim;
    made.content.clear();
    const auto refused = m_project->edit("take", [&](Edit& edit) -> Result<std::string> {
        const auto taken = take(edit, made);
        if (!taken)
            return tl::make_unexpected(taken.error());
        return "Took";
    });
    EXPECT_FALSE(refused.has_value());
}

TEST_F(SuggestionsTest, TheSpeakerIsTheActorOnRecordUnderAnotherSpelling)
{
    ActorId known;
    const auto added = m_project->edit("annotate", [&](Edit& edit) -> Result<std::string> {
        known = *edit.add(Actor());
        Name name;
        name.actor = known;
        name.text = "Дана Орлик";
        name.printed = true;
        if (auto done = edit.add(name); !done)
            return tl::make_unexpected(done.error());
        return "Added an actor";
    });
    ASSERT_TRUE(added.has_value());
    suggest();
    const Draft made = draft("beaten her brother");
    ASSERT_EQ(made.chain.size(), 1U);
    EXPECT_EQ(made.chain[0].actors[0].known, known);
    EXPECT_THAT(made.notes, testing::Contains(HasSubstr("'Dana Orlik' is taken for 'Дана Орлик'")));
}

TEST_F(SuggestionsTest, OneInterviewIsOneOccasion)
{
    suggest();
    const Attribution first = takeIt(draft("beaten her brother"));
    Draft second = draft("cells were full");
    ASSERT_FALSE(second.chain.empty());
    EXPECT_EQ(actorName(second.chain.back().actors[0].known), "Dana Orlik");
    EXPECT_THAT(second.chain.back().offered, ElementsAre(first.chain.back().occasion));
    second.chain.back().venue = load<Occasion>(first.chain.back().occasion.uid).venue;
    second.chain.back().occasion = second.chain.back().offered.front();
    const Attribution other = takeIt(second);
    EXPECT_EQ(other.chain.back().occasion, first.chain.back().occasion);
    EXPECT_NE(other.claim, first.claim);
}

TEST_F(SuggestionsTest, ADenialMeetsTheClaimThatItAnswers)
{
    m_document = import(
        "The mill\n\nAnna Feld accused the sheriff of burning the mill. Sheriff Tom Varga dismissed Feld's "
        "claims as lies.\n",
        {});
    suggest();
    const auto held = all();
    ASSERT_GE(held.size(), 2U);
    TakenAll done;
    const auto taken = m_project->edit("take", [&](Edit& edit) -> Result<std::string> {
        std::vector<ProposalKey> keys;
        for (const auto& one : held)
            keys.push_back(one.key);
        const auto made = takeAll(edit, keys);
        if (!made)
            return tl::make_unexpected(made.error());
        done = *made;
        return "Took";
    });
    ASSERT_TRUE(taken.has_value()) << taken.error().message;
    ASSERT_EQ(done.attributions.size(), 2U);
    const auto accusation = load<Attribution>(done.attributions[0].uid);
    const auto denial = load<Attribution>(done.attributions[1].uid);
    EXPECT_EQ(denial.stance, Stance::Denies);
    EXPECT_EQ(denial.claim, accusation.claim);
    EXPECT_EQ(denial.answersClaim, accusation.claim);
}

TEST_F(SuggestionsTest, TakingAllThatIsSureIsOneAct)
{
    suggest();
    const auto sure = sureProposals(*m_project->openReader(), {}, 0.5);
    ASSERT_GE(sure.size(), 3U);
    std::vector<ProposalKey> keys;
    for (const auto& held : sure)
        keys.push_back(held.key);
    const std::string before = digest();
    TakenAll done;
    const auto taken = m_project->edit("take", [&](Edit& edit) -> Result<std::string> {
        const auto made = takeAll(edit, keys);
        if (!made)
            return tl::make_unexpected(made.error());
        done = *made;
        return "Took " + std::to_string(made->attributions.size());
    });
    ASSERT_TRUE(taken.has_value()) << taken.error().message;
    EXPECT_EQ(done.attributions.size(), sure.size());
    EXPECT_THAT(sureProposals(*m_project->openReader(), {}, 0.5), IsEmpty());
    // Orlik spoke twice and is one actor.
    EXPECT_EQ(store::named(*m_project->openReader(), Kind::Actor, "Dana Orlik").size(), 1U);
    expectSound();
    m_project->undo();
    EXPECT_EQ(digest(), before);
}

TEST(StatementTest, IsWordedFromTheContent)
{
    EXPECT_EQ(statementFrom({"that he had been tortured"}), "He had been tortured.");
    EXPECT_EQ(statementFrom({"“We were tortured,”", "“and beaten.”"}), "We were tortured and beaten.");
    EXPECT_EQ(statementFrom({"the \"volunteers\" left"}), "The \"volunteers\" left.");
    EXPECT_EQ(statementFrom({"“three of the"}), "Three of the.");
    EXPECT_EQ(statementFrom({"əsgərov\n left –"}), "Əsgərov left.");
    EXPECT_EQ(statementFrom({"  ,  "}), "");
    EXPECT_EQ(statementFrom({"“Who did it?”"}), "Who did it?");
}

} // namespace
} // namespace assay
