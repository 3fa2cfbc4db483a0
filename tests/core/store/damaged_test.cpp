#include "core/store/records.h"
#include "core/store/removal.h"
#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Files that somebody damaged are said to be damaged; nothing is read beyond what is there.
namespace assay::store {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class DamagedTest : public testing::Test
{
protected:
    Ledger& open(Access access = Access::Write)
    {
        m_ledger.reset();
        m_ledger = std::make_unique<Ledger>(Database::open(m_file, access), m_clock, m_uids);
        return *m_ledger;
    }
    /// Two claims, and that one supports the other.
    void relate()
    {
        Act act(open(Access::Create), "R", "test");
        Relation relation;
        relation.id = RelationId(act.newUid());
        for (ClaimId* end : {&relation.from, &relation.to}) {
            Claim claim;
            claim.id = *end = ClaimId(act.newUid());
            claim.statement = "The bridge was mined.";
            act.records().insert(claim);
        }
        act.records().insert(relation);
        m_claim = relation.from;
        act.commit("test");
    }
    void damage(const std::string& sql)
    {
        m_ledger.reset();
        SQLite::Database plain(m_file, SQLite::OPEN_READWRITE);
        plain.exec("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
        plain.exec(sql);
    }
    template<class F>
    static std::string corruption(F&& f)
    {
        try {
            f();
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::Corruption) << error.what();
            return error.what();
        }
        ADD_FAILURE() << "nothing was said to be damaged";
        return {};
    }

    test::TempFolder m_folder;
    std::filesystem::path m_file = m_folder / "case.assay";
    SteppingClock m_clock;
    CountingUids m_uids;
    std::unique_ptr<Ledger> m_ledger;
    ClaimId m_claim;
};

TEST_F(DamagedTest, ARemovalReadsAShortUidNoFurtherThanItGoes)
{
    relate();
    damage("UPDATE relation SET uid = x'00'");
    EXPECT_THAT(corruption([&] {
                    Act act(open(), "R", "test");
                    static_cast<void>(removeWithDependents(act, Kind::Claim, m_claim.uid));
                }),
                HasSubstr("uid"));
}

TEST_F(DamagedTest, ABadUidIsNotTakenForNone)
{
    relate();
    damage("UPDATE claim SET uid = x'FF' WHERE id = (SELECT max(id) FROM claim)");
    EXPECT_THAT(corruption([&] {
                    Act act(open(), "R", "test");
                    Claim claim;
                    claim.id = ClaimId(act.newUid());
                    act.records().insert(claim);
                }),
                AllOf(HasSubstr("uid"), HasSubstr("'claim'")));
    damage("UPDATE relation SET to_id = (SELECT max(id) FROM claim)");
    EXPECT_THAT(
        corruption([&] { forEach<Relation>(open().database(), [](const Relation&) { return true; }); }),
        AllOf(HasSubstr("uid"), HasSubstr("'to'")));
}

TEST_F(DamagedTest, AnOccasionWithoutActorsIsSaidToBeDamaged)
{
    {
        Act act(open(Access::Create), "R", "test");
        Actor actor;
        actor.id = ActorId(act.newUid());
        Occasion occasion;
        occasion.id = OccasionId(act.newUid());
        occasion.actors = {actor.id};
        act.records().insert(actor);
        act.records().insert(occasion);
        act.commit("test");
    }
    damage("DELETE FROM occasion_actor");
    EXPECT_THAT(
        corruption([&] { forEach<Occasion>(open().database(), [](const Occasion&) { return true; }); }),
        AllOf(HasSubstr("occasion"), HasSubstr("has no actor"), HasSubstr("verify")));
}

} // namespace
} // namespace assay::store
