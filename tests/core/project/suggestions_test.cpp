// How proposals are made and listed.
#include "tests/core/project/suggestions_fixture.h"

namespace assay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

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

} // namespace
} // namespace assay
