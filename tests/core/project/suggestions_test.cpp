#include "core/project/draft.h"
#include "core/project/suggestions.h"
#include "core/store/journal.h"
#include "core/store/lookup.h"
#include "core/store/proposals.h"
#include "core/store/records.h"
#include "core/store/verify.h"
#include "tests/support/temp_project.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace assay {
namespace {

using test::TempProject;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kText =
    "The quarry at Tolm\n\n"
    "In an interview with Radio Sever on May 18, 2021, Dana Orlik said that the guards had beaten her "
    "brother. Governor Pavel Brandt denied that anybody was beaten.\n\n"
    "\"The cells were full of water,\" Orlik told Radio Sever. According to the Harbour Union, three men "
    "were taken to the quarry.\n\n"
    "Two men reportedly left the town at night.\n";

class SuggestionsTest : public testing::Test
{
protected:
    void SetUp() override { m_document = import(kText, {}); }

    DocumentId import(const std::string& text, DocumentId asVersionOf)
    {
        DocumentId document;
        const auto done = m_project->edit("import", [&](Edit& edit) -> Result<std::string> {
            ImportOptions options;
            options.fileName = "quarry.txt";
            options.language = "en";
            options.asVersionOf = asVersionOf;
            const auto report = edit.importDocument(text, options, nullptr);
            if (!report)
                return tl::make_unexpected(report.error());
            document = report->document;
            return "Imported";
        });
        EXPECT_TRUE(done.has_value()) << (done ? "" : done.error().message);
        return document;
    }
    SuggestReport suggest(bool again = false)
    {
        Suggester suggester(*m_project);
        SuggestRequest request;
        request.again = again;
        request.threads = 2;
        return suggester.run(request);
    }
    std::vector<HeldProposal> open() { return openProposals(*m_project->openReader(), m_document); }
    std::vector<HeldProposal> all() { return proposals(*m_project->openReader(), m_document); }
    std::vector<std::string> openQuotes()
    {
        std::vector<std::string> quotes;
        for (const auto& held : open())
            quotes.push_back(held.quote);
        return quotes;
    }
    ProposalKey keyOf(const std::string& words)
    {
        for (const auto& held : all())
            if (held.quote.find(words) != std::string::npos)
                return held.key;
        ADD_FAILURE() << "nothing proposed holds '" << words << "'";
        return {};
    }
    Draft draft(const std::string& words)
    {
        const auto made = draftOf(*m_project->openReader(), keyOf(words));
        EXPECT_TRUE(made.has_value());
        return made.value_or(Draft());
    }
    Attribution takeIt(const Draft& draft)
    {
        AttributionId id;
        const auto done = m_project->edit("take", [&](Edit& edit) -> Result<std::string> {
            const auto taken = take(edit, draft);
            if (!taken)
                return tl::make_unexpected(taken.error());
            id = *taken;
            return "Took a proposal";
        });
        EXPECT_TRUE(done.has_value()) << (done ? "" : done.error().message);
        return store::load<Attribution>(*m_project->openReader(), id.uid).value_or(Attribution());
    }
    void dropIt(const std::string& words)
    {
        const auto key = keyOf(words);
        const auto done = m_project->edit("drop", [&](Edit& edit) -> Result<std::string> {
            const auto dropped = drop(edit, key);
            if (!dropped)
                return tl::make_unexpected(dropped.error());
            return "Dropped a proposal";
        });
        ASSERT_TRUE(done.has_value()) << done.error().message;
    }
    std::string digest()
    {
        const auto reader = m_project->openReader();
        const store::FactTables tables(*reader);
        return hex(store::digestOfFacts(*reader, tables).bytes());
    }
    template<class T>
    T load(Uid uid)
    {
        return store::load<T>(*m_project->openReader(), uid).value();
    }
    std::string actorName(ActorId actor)
    {
        return store::describe(*m_project->openReader(), Kind::Actor, actor.uid);
    }
    void expectSound() { EXPECT_THAT(store::verify(*m_project->openReader()).faults, IsEmpty()); }

    TempProject m_project;
    DocumentId m_document;
};

TEST_F(SuggestionsTest, AreMadeAsAJobAndListedInOrder)
{
    EXPECT_FALSE(hasProposals(*m_project->openReader(), m_document));
    const int64_t state = store::currentState(*m_project->openReader());
    const std::string before = digest();
    const auto report = suggest();
    EXPECT_EQ(report.documents, 1U);
    EXPECT_EQ(report.made, 1U);
    EXPECT_THAT(report.notes, IsEmpty());
    EXPECT_TRUE(hasProposals(*m_project->openReader(), m_document));
    EXPECT_THAT(openQuotes(),
                ElementsAre("that the guards had beaten her brother", "that anybody was beaten",
                            HasSubstr("The cells were full of water"), "three men were taken to the quarry",
                            HasSubstr("left the town at night")));
    EXPECT_EQ(report.proposals, 5U);
    // They are derived: no act, no fact.
    EXPECT_EQ(store::currentState(*m_project->openReader()), state);
    EXPECT_EQ(digest(), before);
    expectSound();
}

TEST_F(SuggestionsTest, ADocumentWhoseProposalsAreCurrentIsPassedOver)
{
    suggest();
    const auto second = suggest();
    EXPECT_EQ(second.made, 0U);
    EXPECT_EQ(second.current, 1U);
    EXPECT_EQ(suggest(true).made, 1U);
    // Another topic word makes them anew.
    const auto edited = m_project->edit("annotate", [&](Edit& edit) -> Result<std::string> {
        auto record = *store::load<ProjectRecord>(edit.database(), *store::projectUid(edit.database()));
        record.topicWords = {{"quarry", "quarr*"}};
        if (auto done = edit.update(record); !done)
            return tl::make_unexpected(done.error());
        return "Set topic words";
    });
    ASSERT_TRUE(edited.has_value());
    EXPECT_EQ(suggest().made, 1U);
    EXPECT_THAT(draft("three men").topics, testing::Contains("quarry"));
}

TEST_F(SuggestionsTest, StoppingKeepsWhatWasMade)
{
    const auto imported = m_project->edit("import", [&](Edit& edit) -> Result<std::string> {
        for (int i = 0; i < 70; ++i)
            if (const auto report = edit.importDocument(
                    "Orlik said that house number " + std::to_string(i) + " was empty.\n", {}, nullptr);
                !report)
                return tl::make_unexpected(report.error());
        return "Imported";
    });
    ASSERT_TRUE(imported.has_value());
    Progress* running = nullptr;
    Progress progress([&](const std::string&, uint64_t done, uint64_t total) {
        EXPECT_EQ(total, 71U);
        if (done == 68)
            running->stop();
    });
    running = &progress;
    EXPECT_THROW(Suggester(*m_project).run({}, &progress), Error);
    const auto reader = m_project->openReader();
    const auto documents = store::allDocuments(*reader);
    const auto made = std::count_if(documents.begin(), documents.end(),
                                    [&](DocumentId id) { return hasProposals(*reader, id); });
    EXPECT_EQ(made, 64);
    EXPECT_EQ(suggest().current, 64U);
}

TEST_F(SuggestionsTest, ALanguageWithoutALexiconIsNamed)
{
    const auto edited = m_project->edit("annotate", [&](Edit& edit) -> Result<std::string> {
        auto document = *store::load<Document>(edit.database(), m_document.uid);
        document.language = "xx";
        if (auto done = edit.update(document); !done)
            return tl::make_unexpected(done.error());
        return "Set the language";
    });
    ASSERT_TRUE(edited.has_value());
    EXPECT_THAT(suggest().notes, ElementsAre(HasSubstr("no lexicon for the language 'xx'")));
    EXPECT_THAT(open(), IsEmpty());
}

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

TEST_F(SuggestionsTest, WhatIsAnnotatedByHandIsNotProposed)
{
    suggest();
    const auto key = keyOf("three men");
    const auto held = *proposal(*m_project->openReader(), key);
    const auto done = m_project->edit("annotate", [&](Edit& edit) -> Result<std::string> {
        Actor union_;
        union_.kind = ActorKind::Organisation;
        const ActorId actor = *edit.add(union_);
        Name name;
        name.actor = actor;
        name.text = "Harbour Union";
        if (auto added = edit.add(name); !added)
            return tl::make_unexpected(added.error());
        Occasion occasion;
        occasion.actors = {actor};
        Claim claim;
        claim.statement = "Three men were held.";
        Attribution attribution;
        attribution.document = m_document;
        attribution.claim = *edit.add(claim);
        attribution.content = {*edit.passage(m_document, {"three men were taken", "", ""})};
        Link own, link;
        own.occasion = *edit.voiceOf(m_document);
        own.mode = Mode::OwnVoice;
        link.occasion = *edit.add(occasion);
        attribution.chain = {own, link};
        if (auto added = edit.add(attribution); !added)
            return tl::make_unexpected(added.error());
        return "By hand";
    });
    ASSERT_TRUE(done.has_value()) << done.error().message;
    EXPECT_EQ(proposal(*m_project->openReader(), key)->state, ProposalState::Taken);
}

TEST_F(SuggestionsTest, DroppedStaysDroppedAfterUndoRedoAndReimport)
{
    suggest();
    const std::string before = digest();
    const size_t count = open().size();
    dropIt("anybody was beaten");
    EXPECT_EQ(open().size(), count - 1);
    EXPECT_NE(digest(), before);
    m_project->undo();
    EXPECT_EQ(open().size(), count);
    EXPECT_EQ(digest(), before);
    m_project->redo();
    EXPECT_EQ(open().size(), count - 1);

    import("A line more at the top.\n\n" + std::string(kText), m_document);
    EXPECT_FALSE(hasProposals(*m_project->openReader(), m_document));
    EXPECT_EQ(suggest().made, 1U);
    EXPECT_THAT(openQuotes(), testing::Not(testing::Contains("that anybody was beaten")));
    EXPECT_EQ(all().size(), count);
    EXPECT_EQ(open().size(), count - 1);
    expectSound();
}

TEST_F(SuggestionsTest, AnotherSpeakerOfTheSameWordsIsStillProposed)
{
    suggest();
    dropIt("anybody was beaten");
    import("The quarry\n\nMayor Lena Koch denied that anybody was beaten. Governor Pavel Brandt denied that "
           "anybody was beaten.\n",
           m_document);
    suggest();
    const auto left = open();
    ASSERT_EQ(left.size(), 1U);
    EXPECT_THAT(left[0].source, HasSubstr("Koch"));
}

TEST_F(SuggestionsTest, OfWordsThatStandTwiceOnlyTheDroppedPlaceIsDropped)
{
    const std::string twice = "The dam\n\nOn Monday the weather was bad and Ivo Stern said that the dam was "
                              "safe.\n\nA week later, when the river rose, Ivo Stern said that the dam was "
                              "safe.\n";
    import(twice, m_document);
    suggest();
    ASSERT_EQ(open().size(), 2U);
    const auto first = open()[0].key;
    const auto done = m_project->edit("drop", [&](Edit& edit) -> Result<std::string> {
        if (const auto dropped = drop(edit, first); !dropped)
            return tl::make_unexpected(dropped.error());
        return "Dropped";
    });
    ASSERT_TRUE(done.has_value());
    ASSERT_EQ(open().size(), 1U);
    EXPECT_EQ(open()[0].key.number, 2);
}

TEST_F(SuggestionsTest, ADropCanBeTakenBack)
{
    suggest();
    const size_t count = open().size();
    dropIt("three men");
    const auto key = keyOf("three men");
    const auto done = m_project->edit("restore", [&](Edit& edit) -> Result<std::string> {
        if (const auto back = restore(edit, key); !back)
            return tl::make_unexpected(back.error());
        return "Restored";
    });
    ASSERT_TRUE(done.has_value()) << done.error().message;
    EXPECT_EQ(open().size(), count);
}

TEST_F(SuggestionsTest, ProposalsGoWithTheirDocument)
{
    suggest();
    dropIt("three men");
    const auto done = m_project->edit("remove", [&](Edit& edit) -> Result<std::string> {
        if (const auto removed = edit.remove(Kind::Document, m_document.uid); !removed)
            return tl::make_unexpected(removed.error());
        return "Removed";
    });
    ASSERT_TRUE(done.has_value()) << done.error().message;
    EXPECT_EQ(store::countOf(*m_project->openReader(), Kind::Dismissal), 0);
    m_project->undo();
    // The dismissal is back; the proposals are made again.
    EXPECT_THAT(all(), IsEmpty());
    EXPECT_EQ(suggest().made, 1U);
    EXPECT_THAT(openQuotes(), testing::Not(testing::Contains(HasSubstr("three men"))));
    expectSound();
}

TEST_F(SuggestionsTest, AnOldKeyIsRefused)
{
    suggest();
    const auto key = keyOf("three men");
    import("Another text altogether.\n", m_document);
    const auto gone = draftOf(*m_project->openReader(), key);
    ASSERT_FALSE(gone.has_value());
    EXPECT_THAT(gone.error().message, HasSubstr("make the proposals again"));
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
