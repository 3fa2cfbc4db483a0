#include "core/store/journal.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "tests/support/temp_project.h"

#include <gtest/gtest.h>

namespace assay {
namespace {

using test::TempProject;

class JudgeTest : public testing::Test
{
protected:
    void SetUp() override
    {
        edit([this](Edit& edit) -> Result<std::string> {
            Claim made;
            made.statement = "The bridge was mined.";
            claim = *edit.add(made);
            return "Added a claim";
        });
    }
    template<class F>
    void edit(F f)
    {
        ASSERT_TRUE(project->edit("judge", f).has_value());
    }
    AssessmentId judge(const std::string& level, bool isAdopted, const std::string& reviewer = {})
    {
        AssessmentId id;
        edit([&](Edit& edit) -> Result<std::string> {
            Assessment assessment;
            assessment.claim = claim;
            assessment.scheme = *edit.scheme("verdict");
            if (!reviewer.empty())
                assessment.reviewer = *edit.reviewer(reviewer);
            const auto scheme = *store::load<Scheme>(edit.database(), assessment.scheme.uid);
            assessment.values = {{scheme.values.front().axis, scheme.values.front().token}};
            assessment.reason = level;
            const auto judged = edit.judge(assessment, isAdopted);
            if (!judged)
                return tl::make_unexpected(judged.error());
            id = *judged;
            return "Judged";
        });
        return id;
    }
    Assessment held(AssessmentId id) { return *store::load<Assessment>(*project->openReader(), id.uid); }
    int64_t count() { return store::countOf(*project->openReader(), Kind::Assessment); }

    TempProject project;
    ClaimId claim;
};

TEST_F(JudgeTest, AReviewersOwnEarlierJudgementBecomesTheNewOne)
{
    const auto first = judge("at first", true);
    EXPECT_FALSE(held(first).time.empty());
    const auto again = judge("on second thoughts", false);
    EXPECT_EQ(again, first);
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(held(first).reason, "on second thoughts");
    EXPECT_TRUE(held(first).adopted); // it stays what the project says
    project->undo();
    EXPECT_EQ(held(first).reason, "at first");
}

TEST_F(JudgeTest, AnotherReviewersJudgementStandsBesideAndTakesOverWhenAdopted)
{
    const auto own = judge("one view", true);
    const auto other = judge("another view", true, "Somebody else");
    EXPECT_NE(own, other);
    EXPECT_EQ(count(), 2);
    EXPECT_FALSE(held(own).adopted);
    EXPECT_TRUE(held(other).adopted);
}

TEST(GoingToAState, IsNamedSoUnlessItIsTheNextOne)
{
    TempProject project;
    for (const char* name : {"one", "two", "three"})
        ASSERT_TRUE(project->edit("tag", [name](Edit& edit) -> Result<std::string> {
            Tag tag;
            tag.name = name;
            if (const auto added = edit.add(tag); !added)
                return tl::make_unexpected(added.error());
            return std::string("Added ") + name;
        }));
    const auto summary = [&] {
        const auto reader = project->openReader();
        return store::lastEntry(*reader)->summary.value_or("");
    };
    const auto reader = project->openReader();
    const int64_t three = store::currentState(*reader);
    const int64_t two = store::entryAt(*reader, three)->parent;
    const int64_t one = store::entryAt(*reader, two)->parent;
    project->redo(one);
    EXPECT_EQ(summary(), "Went to the state after: Added one");
    project->redo(two);
    EXPECT_EQ(summary(), "Redid: Added two");
    project->undo();
    EXPECT_EQ(summary(), "Undid: Added two");
}

} // namespace
} // namespace assay
