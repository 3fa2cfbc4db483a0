// Proposals that are not taken, and what comes of those whose words are known already.
#include "tests/core/project/suggestions_fixture.h"

namespace assay {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

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

} // namespace
} // namespace assay
