#include "core/store/key_table.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace assay::store {
namespace {

Uid uidOf(int number)
{
    std::array<uint8_t, 16> bytes{};
    bytes[15] = static_cast<uint8_t>(number);
    bytes[14] = static_cast<uint8_t>(number >> 8);
    return Uid(bytes);
}

TEST(KeyTableTest, BothSidesLead)
{
    KeyTable table;
    EXPECT_EQ(table.idOf(uidOf(1)), 0);
    EXPECT_EQ(table.uidOf(1), nullptr);
    for (int i = 1; i <= 5000; ++i)
        table.put(uidOf(i), i * 3);
    EXPECT_EQ(table.size(), 5000U);
    for (int i = 1; i <= 5000; ++i) {
        ASSERT_EQ(table.idOf(uidOf(i)), i * 3);
        ASSERT_EQ(*table.uidOf(i * 3), uidOf(i));
    }
    EXPECT_EQ(table.idOf(uidOf(5001)), 0);
    EXPECT_EQ(table.uidOf(2), nullptr);
}

/// A row that was deleted and came back has a new key; its old one still stands in what is worked off later.
RC_GTEST_PROP(KeyTableTest, TheLastKeyOfAUidCounts, ())
{
    KeyTable table;
    std::map<int, int64_t> ids;
    std::map<int64_t, int> uids;
    const auto puts = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 60));
    int64_t next = 0;
    for (const int uid : puts) {
        // Now and then an old key is named again, of the same uid or of another.
        const int64_t id = uid % 7 == 0 && ids.count(uid) ? ids[uid] : uid % 11 == 0 ? next / 2 + 1 : ++next;
        table.put(uidOf(uid), id);
        ids[uid] = id;
        uids[id] = uid;
    }
    for (const auto& [uid, id] : ids)
        RC_ASSERT(table.idOf(uidOf(uid)) == id);
    for (const auto& [id, uid] : uids)
        RC_ASSERT(*table.uidOf(id) == uidOf(uid));
}

} // namespace
} // namespace assay::store
