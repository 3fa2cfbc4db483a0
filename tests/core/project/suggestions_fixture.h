#pragma once

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

inline constexpr const char* kText =
    "The quarry at Tolm\n\n"
    "In an interview with Radio Sever on May 18, 2021, Dana Orlik said that the guards had beaten her "
    "brother. Governor Pavel Brandt denied that anybody was beaten.\n\n"
    "\"The cells were full of water,\" Orlik told Radio Sever. According to the Harbour Union, three men "
    "were taken to the quarry.\n\n"
    "Two men reportedly left the town at night.\n";

/// A project with one source in which several people say things.
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
    void expectSound() { EXPECT_THAT(store::verify(*m_project->openReader()).faults, testing::IsEmpty()); }

    test::TempProject m_project;
    DocumentId m_document;
};

} // namespace assay
