#include "core/store/read_transaction.h"
#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

namespace assay::store {
namespace {

/// Somebody stopped the work before it was begun: what was read then would be of several states.
TEST(ReadTransactionTest, AReadingThatCannotBeBegunIsNotGoneOnWith)
{
    const test::TempFolder folder;
    const auto opened = Database::open(folder / "case.assay", Access::Create);
    Database& database = *opened;
    auto& rows = database.prepared("SELECT 1 UNION ALL SELECT 2");
    ASSERT_TRUE(rows.executeStep());
    sqlite3_interrupt(database.raw());
    EXPECT_THROW(ReadTransaction reading(database), Error);
    rows.tryReset();
    EXPECT_NE(sqlite3_get_autocommit(database.raw()), 0);
    {
        const ReadTransaction reading(database);
        EXPECT_EQ(sqlite3_get_autocommit(database.raw()), 0);
    }
    EXPECT_NE(sqlite3_get_autocommit(database.raw()), 0);
}

} // namespace
} // namespace assay::store
