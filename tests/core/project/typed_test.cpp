#include "core/store/lookup.h"
#include "core/store/records.h"
#include "tests/support/temp_project.h"

#include <gtest/gtest.h>

#include <functional>

// What somebody types: names, and words of a source.
namespace assay {
namespace {

class TypedTest : public testing::Test
{
protected:
    template<class F>
    Mistake change(F&& f)
    {
        const auto done = project->edit("typed", [&](Edit& edit) -> Result<std::string> {
            const auto made = f(edit);
            return made ? Result<std::string>("Did it") : tl::make_unexpected(made.error());
        });
        return done ? Mistake{} : done.error();
    }

    test::TempProject project;
};

TEST_F(TypedTest, ANameMeansWhoAloneBearsItElseSomebodyNew)
{
    std::vector<Uid> actors, places;
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(change([&](Edit& edit) {
                      const auto found = edit.actorNamed("Anna Gray");
                      actors.push_back(found->uid);
                      return found;
                  }).message,
                  "");
        EXPECT_EQ(change([&](Edit& edit) {
                      const auto found = edit.placeNamed("Harbour");
                      places.push_back(found->uid);
                      return found;
                  }).message,
                  "");
    }
    EXPECT_EQ(actors[0], actors[1]);
    EXPECT_EQ(places[0], places[1]);
    const auto reader = project->openReader();
    EXPECT_EQ(store::describe(*reader, Kind::Actor, actors[0]), "Anna Gray");
    EXPECT_EQ(store::describe(*reader, Kind::Place, places[0]), "Harbour");
    // Two bear it now, so that it means neither.
    change([&](Edit& edit) {
        Name name;
        name.text = "Anna Gray";
        const auto found = edit.addActor(Actor{}, name);
        actors.push_back(found->uid);
        return found;
    });
    change([&](Edit& edit) {
        const auto found = edit.actorNamed("Anna Gray");
        actors.push_back(found->uid);
        return found;
    });
    EXPECT_NE(actors[2], actors[0]);
    EXPECT_NE(actors[3], actors[0]);
    EXPECT_NE(actors[3], actors[2]);
}

TEST_F(TypedTest, ABlankNameIsNone)
{
    EXPECT_EQ(change([](Edit& edit) { return edit.actorNamed(" \t"); }).message, "A new actor needs a name.");
    EXPECT_EQ(change([](Edit& edit) { return edit.placeNamed(" "); }).message, "A new place needs a name.");
}

TEST_F(TypedTest, WordsNearAPlaceAreThoseNearestToItAndWhatWasPerhapsMeantIsSaid)
{
    TextVersionId version;
    ASSERT_EQ(change([&](Edit& edit) {
                  ImportOptions options;
                  options.fileName = "letter.txt";
                  options.title = "Letter";
                  const auto report = edit.importDocument(
                      "He reportedly left at noon. She reportedly stayed for the evening.", options, nullptr);
                  version = report->version;
                  return report;
              }).message,
              "");
    const auto startOf = [&](size_t place) {
        int64_t start = -1;
        change([&](Edit& edit) {
            const auto passage = edit.passageNear(version, "reportedly", place);
            start =
                store::loadHeld<Passage>(edit.database(), passage->uid).anchors.front().start.value_or(-1);
            return passage;
        });
        return start;
    };
    EXPECT_EQ(startOf(0), 3);
    EXPECT_EQ(startOf(60), 32);
    const Mistake none =
        change([&](Edit& edit) { return edit.passageNear(version, "reportedly stayed the evening", 0); });
    EXPECT_EQ(none.message, "The words 'reportedly stayed the evening' do not stand in 'Letter'.");
    EXPECT_NE(none.suggestion, "");
}

} // namespace
} // namespace assay
