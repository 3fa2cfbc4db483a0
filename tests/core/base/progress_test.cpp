#include "core/base/progress.h"
#include "core/base/result.h"

#include <gtest/gtest.h>

namespace assay {
namespace {

TEST(ProgressTest, ReportsEachTick)
{
    std::string seen;
    Progress progress([&seen](const std::string& what, uint64_t done, uint64_t total) {
        seen += what + " " + std::to_string(done) + "/" + std::to_string(total) + ";";
    });
    progress.tick("rows", 1, 3);
    progress.tick("rows", 2, 3);
    EXPECT_EQ(seen, "rows 1/3;rows 2/3;");
}

TEST(ProgressTest, ThrowsOnceItWasStopped)
{
    int reports = 0;
    Progress progress([&reports](const std::string&, uint64_t, uint64_t) { ++reports; });
    progress.tick("rows", 1, 0);
    EXPECT_FALSE(progress.stopped());
    progress.stop();
    EXPECT_TRUE(progress.stopped());
    try {
        progress.tick("rows", 2, 0);
        FAIL() << "the work went on";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Cancelled);
        EXPECT_STRNE(error.what(), "");
    }
    EXPECT_EQ(reports, 1);
}

TEST(ProgressTest, NeedsNobodyWhoListens)
{
    Progress progress;
    EXPECT_NO_THROW(progress.tick("rows", 1, 1));
}

TEST(ErrorTest, KeepsKindMessageAndContext)
{
    const Error error(ErrorKind::Machine, "The disk is full.", "claims.assay");
    EXPECT_EQ(error.kind(), ErrorKind::Machine);
    EXPECT_STREQ(error.what(), "The disk is full.");
    EXPECT_EQ(error.context(), "claims.assay");
}

TEST(ResultTest, HoldsAMistake)
{
    const auto fails = []() -> Result<int> { return mistake("There is no such verb.", "export"); };
    const Result<int> result = fails();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "There is no such verb.");
    EXPECT_EQ(result.error().suggestion, "export");
    EXPECT_EQ(result.error().column, 0U);
}

} // namespace
} // namespace assay
