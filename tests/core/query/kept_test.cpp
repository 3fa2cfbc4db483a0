#include "core/query/kept.h"
#include "core/query/selection.h"
#include "tests/core/query/model.h"

#include <gtest/gtest.h>

namespace assay::query {
namespace {

/// A project that is written by one connection and read by another.
class KeptTest : public testing::Test
{
protected:
    KeptTest()
        : ledger(store::Database::open(folder / "kept.assay", store::Access::Create), clock, uids),
          reader(store::Database::open(folder / "kept.assay", store::Access::Read))
    {
    }

    void name(store::Act& act, const char* text)
    {
        Actor actor;
        actor.id = ActorId(act.newUid());
        actor.kind = ActorKind::Person;
        act.records().insert(actor);
        Name name;
        name.id = NameId(act.newUid());
        name.actor = actor.id;
        name.text = text;
        name.printed = true;
        act.records().insert(name);
    }
    static size_t found(store::Database& database, const std::string& filter)
    {
        return select(database, RowKind::Actors, filter)->ids().size();
    }
    static std::vector<std::string> notes(store::Database& database, const std::string& filter)
    {
        return select(database, RowKind::Actors, filter)->notes();
    }

    test::TempFolder folder;
    SteppingClock clock;
    CountingUids uids;
    store::Ledger ledger;
    std::unique_ptr<store::Database> reader;
};

TEST_F(KeptTest, WhatAnotherConnectionWritesIsFound)
{
    EXPECT_EQ(found(*reader, "speaker:Babayan"), 0U);
    {
        store::Act act(ledger, "T", "annotate");
        name(act, "Babayan");
        act.commit("One");
    }
    EXPECT_EQ(found(*reader, "speaker:Babayan"), 1U);
    EXPECT_EQ(found(ledger.database(), "speaker:Babayan"), 1U);
    {
        store::Act act(ledger, "T", "annotate");
        name(act, "Babayan");
        act.commit("Another");
    }
    EXPECT_EQ(found(*reader, "speaker:Babayan"), 2U);
    EXPECT_EQ(found(ledger.database(), "speaker:Babayan"), 2U);
}

TEST_F(KeptTest, WhatIsRolledBackIsNotKept)
{
    EXPECT_EQ(found(ledger.database(), "speaker:Babayan"), 0U);
    {
        store::Act act(ledger, "T", "annotate");
        name(act, "Babayan");
        EXPECT_EQ(found(ledger.database(), "speaker:Babayan"), 1U);
    }
    EXPECT_EQ(found(ledger.database(), "speaker:Babayan"), 0U);
}

TEST_F(KeptTest, ANoteComesEachTime)
{
    {
        store::Act act(ledger, "T", "annotate");
        name(act, "Babayan");
        act.commit("One");
    }
    EXPECT_EQ(notes(*reader, "speaker:Zwyx OR speaker:Zwyx").size(), 1U);
    EXPECT_EQ(notes(*reader, "speaker:Zwyx").size(), 1U);
    EXPECT_EQ(notes(*reader, "speaker:Zwyx").size(), 1U);
    EXPECT_TRUE(notes(*reader, "speaker:Babayan").empty());
}

TEST_F(KeptTest, AStatementRunsInsideItself)
{
    Kept& kept = Kept::of(*reader);
    const Sql sql = Sql("WITH n(i) AS (VALUES (1), (2), (3)) SELECT i FROM n WHERE i >= ") + Sql::bound(1);
    std::vector<int> seen;
    Kept::Run outer = kept.run(sql);
    while (outer->executeStep()) {
        Kept::Run inner = kept.run(sql);
        while (inner->executeStep())
            seen.push_back(outer->getColumn(0).getInt() * 10 + inner->getColumn(0).getInt());
    }
    EXPECT_EQ(seen, (std::vector<int>{11, 12, 13, 21, 22, 23, 31, 32, 33}));
}

TEST_F(KeptTest, AStatementThatWasLeftHalfwayBeginsAnew)
{
    Kept& kept = Kept::of(*reader);
    const auto first = [&](int64_t least) {
        Kept::Run run = kept.run(Sql("WITH n(i) AS (VALUES (1), (2), (3)) SELECT i FROM n WHERE i >= ") +
                                 Sql::bound(least));
        return run->executeStep() ? run->getColumn(0).getInt() : 0;
    };
    EXPECT_EQ(first(2), 2);
    EXPECT_EQ(first(1), 1);
    EXPECT_EQ(first(9), 0);
}

TEST_F(KeptTest, ManyShapesOfStatementsComeAndGo)
{
    Kept& kept = Kept::of(*reader);
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 200; ++i) {
            Kept::Run run = kept.run(Sql("SELECT " + std::to_string(i)));
            ASSERT_TRUE(run->executeStep());
            EXPECT_EQ(run->getColumn(0).getInt(), i);
        }
}

} // namespace
} // namespace assay::query
