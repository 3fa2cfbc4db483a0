#include "app/models/list_difference.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace assay::window {
namespace {

using Ids = std::vector<int64_t>;

/// Does what a model does with the steps. A shuffle puts what stays into the order that it has in the end.
Ids applied(Ids list, const Ids& after, const ListDifference& difference)
{
    for (const auto& run : difference.removed) {
        const auto first = list.begin() + static_cast<ptrdiff_t>(run.first);
        list.erase(first, first + static_cast<ptrdiff_t>(run.count));
    }
    for (const auto& move : difference.moved) {
        const int64_t id = list[move.from];
        list.erase(list.begin() + static_cast<ptrdiff_t>(move.from));
        list.insert(list.begin() + static_cast<ptrdiff_t>(move.to), id);
    }
    if (difference.isShuffled) {
        Ids kept;
        for (const int64_t id : after)
            if (std::find(list.begin(), list.end(), id) != list.end())
                kept.push_back(id);
        list = kept;
    }
    for (const auto& run : difference.inserted) {
        const auto first = static_cast<ptrdiff_t>(run.first);
        list.insert(list.begin() + first, after.begin() + first,
                    after.begin() + first + static_cast<ptrdiff_t>(run.count));
    }
    return list;
}

RC_GTEST_PROP(ListDifference, itsStepsLeadFromOneListToTheOther, ())
{
    const auto ids = rc::gen::unique<Ids>(rc::gen::inRange<int64_t>(0, 60));
    const Ids before = *ids;
    const Ids after = *ids;
    const ListDifference difference = differenceBetween(before, after);
    RC_ASSERT(applied(before, after, difference) == after);
    RC_ASSERT(difference.isEmpty() == (before == after));
}

RC_GTEST_PROP(ListDifference, manyRowsThatChangePlacesAreOneShuffle, ())
{
    Ids before(200);
    for (size_t i = 0; i < before.size(); ++i)
        before[i] = static_cast<int64_t>(i);
    Ids after = before;
    std::reverse(after.begin(), after.end());
    const ListDifference difference = differenceBetween(before, after);
    RC_ASSERT(difference.isShuffled);
    RC_ASSERT(applied(before, after, difference) == after);
}

TEST(ListDifference, OneRowThatMovesIsOneMoveInEitherDirection)
{
    const Ids before{1, 2, 3, 4, 5};
    for (const Ids& after : {Ids{2, 3, 4, 5, 1}, Ids{5, 1, 2, 3, 4}}) {
        const ListDifference difference = differenceBetween(before, after);
        EXPECT_EQ(difference.moved.size(), 1u);
        EXPECT_TRUE(difference.removed.empty() && difference.inserted.empty());
    }
}

TEST(ListDifference, NeighboursAreOneRun)
{
    const ListDifference difference = differenceBetween(Ids{1, 2, 3, 4}, Ids{1, 4, 7, 8, 9});
    ASSERT_EQ(difference.removed.size(), 1u);
    EXPECT_EQ(difference.removed[0].first, 1u);
    EXPECT_EQ(difference.removed[0].count, 2u);
    ASSERT_EQ(difference.inserted.size(), 1u);
    EXPECT_EQ(difference.inserted[0].first, 2u);
    EXPECT_EQ(difference.inserted[0].count, 3u);
}

} // namespace
} // namespace assay::window
