// Acts so long that the recorder works them out on a thread of its own.
#include "core/query/selection.h"
#include "core/store/journal.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/store/verify.h"
#include "tests/support/temp_project.h"

#include <gtest/gtest.h>

namespace assay {
namespace {

using test::TempProject;

constexpr int kClaims = 9000;

std::string digest(Project& project)
{
    const auto reader = project.openReader();
    const store::FactTables tables(*reader);
    return hex(store::digestOfFacts(*reader, tables).bytes());
}

std::vector<std::string> faults(Project& project)
{
    return store::verify(*project.openReader()).faults;
}

size_t found(Project& project, const std::string& filter)
{
    const auto reader = project.openReader();
    const auto selection = query::select(*reader, query::RowKind::Claims, filter);
    return selection ? selection->ids(2 * kClaims).size() : 0;
}

std::string statement(int number)
{
    return "Statement " + std::to_string(number) + " of the long act, number" + std::to_string(number);
}

Result<store::Committed> addMany(Project& project, bool endsWell, int64_t last = kClaims)
{
    return project.edit("claims", [&](Edit& edit) -> Result<std::string> {
        for (int i = 0; i < last; ++i) {
            Claim claim;
            claim.statement = statement(i);
            claim.topics = {i % 2 ? "odd" : "even", "all"};
            if (const auto added = edit.add(claim); !added)
                return tl::make_unexpected(added.error());
        }
        if (!endsWell)
            return mistake("Not so.");
        return "Added many";
    });
}

TEST(LongActTest, EverythingIsRecordedAndUndone)
{
    TempProject project;
    const std::string empty = digest(*project);
    const auto done = addMany(*project, true);
    ASSERT_TRUE(done.has_value());
    EXPECT_EQ(done->changedRows, 3 * kClaims);
    EXPECT_EQ(done->touched.size(), static_cast<size_t>(kClaims));
    EXPECT_FALSE(done->everything);
    EXPECT_EQ(faults(*project), std::vector<std::string>());
    EXPECT_EQ(found(*project, "number8999"), 1U);
    EXPECT_EQ(found(*project, "topic:odd"), static_cast<size_t>(kClaims / 2));
    const std::string full = digest(*project);

    project->undo();
    EXPECT_EQ(digest(*project), empty);
    EXPECT_EQ(found(*project, "number8999"), 0U);
    EXPECT_EQ(faults(*project), std::vector<std::string>());
    project->redo();
    EXPECT_EQ(digest(*project), full);
    EXPECT_EQ(found(*project, "number8999"), 1U);
    EXPECT_EQ(faults(*project), std::vector<std::string>());
}

TEST(LongActTest, LeftWithoutCommitItLeavesNothing)
{
    TempProject project;
    const std::string empty = digest(*project);
    EXPECT_FALSE(addMany(*project, false).has_value());
    EXPECT_EQ(digest(*project), empty);
    EXPECT_EQ(faults(*project), std::vector<std::string>());
    // What the next act finds is not what the one before left lying about.
    EXPECT_EQ(addMany(*project, true, 10)->changedRows, 30);
    EXPECT_EQ(faults(*project), std::vector<std::string>());
}

TEST(LongActTest, SettlingFindsClaimsByTheirStatement)
{
    TempProject project;
    const auto done = project->edit("claims", [&](Edit& edit) -> Result<std::string> {
        for (int i = 0; i < kClaims; ++i) {
            Claim claim;
            claim.statement = statement(i);
            if (const auto added = edit.add(claim); !added)
                return tl::make_unexpected(added.error());
        }
        edit.act().settle();
        for (const int i : {0, kClaims / 2, kClaims - 1})
            if (store::named(edit.database(), Kind::Claim, statement(i)).size() != 1)
                return mistake("A statement was not found.");
        return "Added many";
    });
    ASSERT_TRUE(done.has_value()) << done.error().message;
    EXPECT_EQ(faults(*project), std::vector<std::string>());
}

/// A reference to what comes later gets its key in advance, and keeps it however long it takes.
TEST(LongActTest, AReferenceMayWaitForALongTime)
{
    TempProject project;
    const auto done = project->edit("tags", [&](Edit& edit) -> Result<std::string> {
        const TagId later(edit.act().newUid());
        Tag child;
        child.name = "child";
        child.parent = later;
        edit.act().records().insert([&] {
            child.id.uid = edit.act().newUid();
            return child;
        }());
        for (int i = 0; i < kClaims; ++i) {
            Claim claim;
            claim.statement = statement(i);
            if (const auto added = edit.add(claim); !added)
                return tl::make_unexpected(added.error());
        }
        Tag parent;
        parent.id = later;
        parent.name = "parent";
        if (const auto added = edit.add(parent); !added)
            return tl::make_unexpected(added.error());
        return "Added tags";
    });
    ASSERT_TRUE(done.has_value()) << done.error().message;
    EXPECT_EQ(faults(*project), std::vector<std::string>());
}

} // namespace
} // namespace assay
