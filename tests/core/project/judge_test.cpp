#include "core/store/journal.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "tests/support/temp_project.h"

#include <gtest/gtest.h>

#include <functional>

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

class VerdictTest : public testing::Test
{
protected:
    using Work = std::function<Result<std::string>(Edit&)>;
    /// The mistake of an act, or nothing.
    std::string mistakeOf(const Work& work)
    {
        const auto done = project->edit("judge", work);
        return done ? std::string() : done.error().message;
    }
    Work adding(ClaimType type)
    {
        return [this, type](Edit& edit) -> Result<std::string> {
            Claim made;
            made.statement = "Release the captives.";
            made.type = type;
            claim = *edit.add(made);
            return "Added a claim";
        };
    }
    Work judging(const std::string& axis, const std::string& value, const std::string& scheme = "verdict")
    {
        return [=, this](Edit& edit) -> Result<std::string> {
            Assessment assessment;
            assessment.claim = claim;
            assessment.scheme = *edit.scheme(scheme);
            assessment.values = {{axis, value}};
            const auto judged = edit.judge(assessment, true);
            return judged ? Result<std::string>("Judged") : tl::make_unexpected(judged.error());
        };
    }
    Work retyping(ClaimType type)
    {
        return [this, type](Edit& edit) -> Result<std::string> {
            auto held = *store::load<Claim>(edit.database(), claim.uid);
            held.type = type;
            const auto done = edit.update(held);
            return done ? Result<std::string>("Changed") : tl::make_unexpected(done.error());
        };
    }

    TempProject project;
    ClaimId claim;
};

TEST_F(VerdictTest, ADemandOrAValuationTakesNone)
{
    for (const ClaimType type : {ClaimType::Demand, ClaimType::Valuation}) {
        ASSERT_EQ(mistakeOf(adding(type)), "");
        const std::string refused = mistakeOf(judging("verdict", "true"));
        EXPECT_EQ(refused,
                  "The claim 'Release the captives.' is a " + std::string(tokenOf(type)) +
                      "; only facts and inferences take verdicts. Leave the verdict out, or make the "
                      "claim a fact or an inference first.");
        // How far one trusts the report of it is another matter.
        EXPECT_EQ(mistakeOf(judging("credibility", "2", "admiralty")), "");
    }
    ASSERT_EQ(mistakeOf(adding(ClaimType::Inference)), "");
    EXPECT_EQ(mistakeOf(judging("verdict", "true")), "");
}

TEST_F(VerdictTest, AClaimWithAVerdictDoesNotBecomeADemand)
{
    ASSERT_EQ(mistakeOf(adding(ClaimType::Fact)), "");
    ASSERT_EQ(mistakeOf(judging("verdict", "true")), "");
    EXPECT_EQ(mistakeOf(retyping(ClaimType::Inference)), "");
    EXPECT_EQ(
        mistakeOf(retyping(ClaimType::Demand)),
        "The claim 'Release the captives.' is a demand; only facts and inferences take verdicts. It has "
        "one: remove the verdict first, or keep the type.");
    ASSERT_EQ(mistakeOf([&](Edit& edit) -> Result<std::string> {
                  for (const Uid& uid : store::pointingAt(edit.database(), Kind::Assessment, "claim_id",
                                                          Kind::Claim, claim.uid))
                      if (const auto done = edit.remove(Kind::Assessment, uid); !done)
                          return tl::make_unexpected(done.error());
                  return "Removed";
              }),
              "");
    EXPECT_EQ(mistakeOf(retyping(ClaimType::Demand)), "");
}

TEST(ColorTest, OfATagAndASideIsSixDigits)
{
    TempProject project;
    const auto mistakeOf = [&](auto value) {
        const auto done = project->edit("tag", [&](Edit& edit) -> Result<std::string> {
            const auto added = edit.add(value);
            return added ? Result<std::string>("Added") : tl::make_unexpected(added.error());
        });
        return done ? std::string() : done.error().message;
    };
    Tag tag;
    tag.name = "Q";
    Side side;
    side.name = "North";
    for (const char* bad : {"red", "#12345", "#12345g", "#1234567", "123456", "#", " #123456"}) {
        tag.color = side.color = bad;
        EXPECT_EQ(mistakeOf(tag),
                  "'" + tag.color + "' is no colour for the tag 'Q'; write it as #rrggbb, as in #b3261e.");
        EXPECT_NE(mistakeOf(side), "");
    }
    tag.color = "#aB09ff";
    EXPECT_EQ(mistakeOf(tag), "");
    tag.name = "R";
    tag.color = "";
    EXPECT_EQ(mistakeOf(tag), "");
}

/// Older files hold such colours; a tag or a side keeps its own until somebody chooses another.
TEST(ColorTest, OneFromAnOlderFileStaysWhileSomethingElseIsChanged)
{
    TempProject project;
    TagId first, second;
    const auto change = [&](const std::function<Result<void>(Edit&)>& f) {
        const auto done = project->edit("tag", [&](Edit& edit) -> Result<std::string> {
            const auto made = f(edit);
            return made ? Result<std::string>("Did it") : tl::make_unexpected(made.error());
        });
        return done ? std::string() : done.error().message;
    };
    ASSERT_EQ(change([&](Edit& edit) -> Result<void> {
                  Tag tag;
                  tag.name = "Old";
                  first = *edit.add(tag);
                  tag.name = "New";
                  second = *edit.add(tag);
                  edit.database().handle().exec("UPDATE tag SET color = 'red'");
                  return {};
              }),
              "");
    const auto update = [&](const std::string& name, const std::string& color) {
        return change([&](Edit& edit) {
            auto tag = store::loadHeld<Tag>(edit.database(), first.uid);
            tag.name = name;
            tag.color = color;
            return edit.update(tag);
        });
    };
    EXPECT_EQ(update("Older", "red"), "");
    EXPECT_NE(update("Older", "blue"), "");
    EXPECT_EQ(change([&](Edit& edit) {
                  auto tag = store::loadHeld<Tag>(edit.database(), second.uid);
                  tag.parent = first;
                  return edit.update(tag);
              }),
              "");
    EXPECT_EQ(change([&](Edit& edit) { return edit.mergeTags(first, second); }), "");
    EXPECT_EQ(store::countOf(*project->openReader(), Kind::Tag), 1);
}

TEST(PlaceTest, LiesInNoPartOfItself)
{
    TempProject project;
    std::vector<PlaceId> places;
    const auto change = [&](const std::function<Result<void>(Edit&)>& f) {
        const auto done = project->edit("place", [&](Edit& edit) -> Result<std::string> {
            const auto made = f(edit);
            return made ? Result<std::string>("Did it") : tl::make_unexpected(made.error());
        });
        return done ? std::string() : done.error().message;
    };
    ASSERT_EQ(change([&](Edit& edit) -> Result<void> {
                  for (const char* text : {"Village", "Province", "Land"}) {
                      places.push_back(*edit.add(Place{}));
                      Name name;
                      name.place = places.back();
                      name.text = text;
                      name.printed = true;
                      EXPECT_TRUE(edit.add(name).has_value());
                  }
                  return {};
              }),
              "");
    const auto put = [&](size_t part, size_t whole) {
        return change([&](Edit& edit) {
            auto place = store::loadHeld<Place>(edit.database(), places[part].uid);
            place.partOf = places[whole];
            return edit.update(place);
        });
    };
    EXPECT_EQ(put(0, 1), "");
    EXPECT_EQ(put(1, 2), "");
    EXPECT_EQ(put(2, 2), "The place 'Land' cannot be part of itself.");
    EXPECT_EQ(put(2, 0), "'Land' cannot be part of 'Village', which is part of it; change where 'Village' "
                         "lies first.");
    // One that an older file holds does not stand in the way of anything else.
    ASSERT_EQ(change([&](Edit& edit) -> Result<void> {
                  edit.database().handle().exec("UPDATE place SET part_of_id = (SELECT min(id) FROM place) "
                                                "WHERE part_of_id IS NULL");
                  auto place = store::loadHeld<Place>(edit.database(), places[2].uid);
                  place.note = "Kept";
                  return edit.update(place);
              }),
              "");
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
