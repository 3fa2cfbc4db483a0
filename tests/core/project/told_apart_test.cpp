#include "core/query/lookalikes.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/store/told_apart.h"
#include "core/store/verify.h"
#include "tests/support/temp_project.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace assay {
namespace {

using test::TempProject;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Three men of one surname, in the order of their uids.
class ToldApartTest : public testing::Test
{
protected:
    void SetUp() override
    {
        hasan = add("Hasan Hasanov");
        ali = add("Ali Hasanov");
        nayil = add("Nayil Hasanov");
        ASSERT_TRUE(hasan < ali && ali < nayil);
    }
    ActorId add(const std::string& text)
    {
        ActorId id;
        change([&](Edit& edit) -> Result<void> {
            id = *edit.add(Actor());
            Name name;
            name.actor = id;
            name.text = text;
            name.printed = true;
            EXPECT_TRUE(edit.add(name).has_value());
            return {};
        });
        return id;
    }
    /// What went wrong, or nothing.
    std::string change(const std::function<Result<void>(Edit&)>& f)
    {
        const auto done = project->edit("actor", [&](Edit& edit) -> Result<std::string> {
            const auto made = f(edit);
            if (!made)
                return tl::make_unexpected(made.error());
            return "Did it";
        });
        return done ? "" : done.error().message;
    }
    std::string apart(ActorId one, ActorId other)
    {
        return change([=](Edit& edit) { return edit.tellApart(one, other); });
    }
    std::string unapart(ActorId one, ActorId other)
    {
        return change([=](Edit& edit) { return edit.untellApart(one, other); });
    }
    std::string merge(ActorId from, ActorId into)
    {
        return change([=](Edit& edit) { return edit.mergeActors(from, into); });
    }
    std::vector<ActorId> notThe(ActorId actor) { return store::distinctFrom(*project->openReader(), actor); }
    size_t pairs(query::ToldApartPairs settled = query::ToldApartPairs::LeftOut)
    {
        Progress progress;
        return query::findLookalikes(*project->openReader(), progress, settled).size();
    }

    TempProject project;
    ActorId hasan, ali, nayil;
};

TEST_F(ToldApartTest, APairIsWrittenOnceAndReadFromBoth)
{
    EXPECT_EQ(apart(ali, hasan), "");
    const auto reader = project->openReader();
    EXPECT_THAT(store::load<Actor>(*reader, hasan.uid)->distinctFrom, ElementsAre(ali));
    EXPECT_THAT(store::load<Actor>(*reader, ali.uid)->distinctFrom, IsEmpty());
    EXPECT_THAT(notThe(hasan), ElementsAre(ali));
    EXPECT_THAT(notThe(ali), ElementsAre(hasan));
    EXPECT_THAT(notThe(nayil), IsEmpty());
    EXPECT_THAT(apart(hasan, ali), HasSubstr("told apart already"));
    EXPECT_THAT(apart(hasan, hasan), HasSubstr("from itself"));
}

TEST_F(ToldApartTest, ItIsTakenBackAndUndoneAndRedone)
{
    EXPECT_THAT(unapart(hasan, ali), HasSubstr("were not told apart"));
    ASSERT_EQ(apart(hasan, ali), "");
    EXPECT_EQ(unapart(ali, hasan), "");
    EXPECT_THAT(notThe(hasan), IsEmpty());
    project->undo();
    EXPECT_THAT(notThe(ali), ElementsAre(hasan));
    project->undo();
    EXPECT_THAT(notThe(ali), IsEmpty());
    project->redo();
    EXPECT_THAT(notThe(ali), ElementsAre(hasan));
    EXPECT_THAT(store::verify(*project->openReader()).faults, IsEmpty());
}

TEST_F(ToldApartTest, LookalikesLeaveThemOut)
{
    EXPECT_EQ(pairs(), 3U);
    ASSERT_EQ(apart(hasan, ali), "");
    EXPECT_EQ(pairs(), 2U);
    EXPECT_EQ(pairs(query::ToldApartPairs::Included), 3U);
    // Whoever becomes one of the two is told apart from the other as well.
    ASSERT_EQ(merge(nayil, hasan), "");
    EXPECT_EQ(pairs(), 0U);
    EXPECT_EQ(pairs(query::ToldApartPairs::Included), 1U);
}

TEST_F(ToldApartTest, TwoThatAreToldApartAreNotMerged)
{
    ASSERT_EQ(apart(hasan, ali), "");
    EXPECT_EQ(merge(ali, hasan),
              "'Ali Hasanov' and 'Hasan Hasanov' are told apart; take that back before merging them.");
    // Nor by way of a third, who is one of them.
    ASSERT_EQ(merge(nayil, ali), "");
    EXPECT_THAT(merge(ali, hasan), HasSubstr("Other actors are merged"));
    EXPECT_THAT(merge(hasan, ali), HasSubstr("told apart"));
    ASSERT_EQ(unapart(hasan, nayil), "") << "for whom Nayil is now";
    EXPECT_EQ(merge(hasan, ali), "");
    EXPECT_THAT(apart(hasan, ali), HasSubstr("merged into one actor"));
}

TEST_F(ToldApartTest, AMergeKeepsWhatItIsToldApartFrom)
{
    ASSERT_EQ(apart(ali, nayil), "");
    ASSERT_EQ(merge(ali, hasan), "");
    EXPECT_THAT(notThe(hasan), ElementsAre(nayil));
    EXPECT_THAT(notThe(nayil), ElementsAre(hasan));
    EXPECT_THAT(merge(nayil, hasan), HasSubstr("told apart"));
    ASSERT_EQ(change([this](Edit& edit) { return edit.unmergeActor(ali); }), "");
    EXPECT_THAT(notThe(hasan), IsEmpty());
    EXPECT_THAT(notThe(ali), ElementsAre(nayil));
}

TEST_F(ToldApartTest, FieldsThatSayBothAreRefused)
{
    const auto write = [&](ActorId actor, ActorId mergedInto, std::vector<ActorId> distinct) {
        return change([&](Edit& edit) -> Result<void> {
            auto held = *store::load<Actor>(edit.database(), actor.uid);
            held.mergedInto = mergedInto;
            held.distinctFrom = std::move(distinct);
            return edit.update(held);
        });
    };
    EXPECT_THAT(write(ali, {}, {hasan}), HasSubstr("smaller uid"));
    EXPECT_THAT(write(ali, {}, {ali}), HasSubstr("itself"));
    EXPECT_THAT(write(hasan, ali, {ali}), HasSubstr("cannot be merged"));
    ASSERT_EQ(write(hasan, {}, {ali}), "");
    EXPECT_THAT(write(ali, hasan, {}), HasSubstr("told apart"));
    ASSERT_EQ(merge(nayil, ali), "");
    EXPECT_THAT(write(nayil, hasan, {}), testing::IsEmpty()) << "it is not Ali any more";
    EXPECT_THAT(write(ali, nayil, {}), HasSubstr("told apart"));
}

TEST_F(ToldApartTest, WhoGoesTakesItAlong)
{
    ASSERT_EQ(apart(hasan, ali), "");
    ASSERT_EQ(apart(ali, nayil), "");
    ASSERT_EQ(change([this](Edit& edit) { return edit.remove(Kind::Actor, ali.uid); }), "");
    EXPECT_THAT(notThe(hasan), IsEmpty());
    EXPECT_THAT(notThe(nayil), IsEmpty());
    EXPECT_THAT(store::verify(*project->openReader()).faults, IsEmpty());
    project->undo();
    EXPECT_THAT(notThe(ali), ElementsAre(hasan, nayil));
}

} // namespace
} // namespace assay
