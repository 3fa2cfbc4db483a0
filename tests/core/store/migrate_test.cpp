#include "core/store/database.h"
#include "core/store/ledger.h"
#include "core/store/records.h"
#include "core/store/schema.h"
#include "core/store/verify.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace assay::store {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

Migration first()
{
    return migrations().front();
}

std::vector<Migration> andThen(std::string sql)
{
    return {first(), {2, "0002_more", std::move(sql)}};
}

constexpr char kAdditive[] =
    "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT; INSERT INTO more VALUES (5);";

class MigrateTest : public testing::Test
{
protected:
    /// A project as the first version of the program left it.
    void makeOld()
    {
        const ScopedMigrations old({first()});
        const auto database = Database::open(m_file, Access::Create);
        database->handle().exec("INSERT INTO side (uid, name) VALUES (randomblob(16), 'north')");
    }
    std::string errorOf(Access access)
    {
        try {
            Database::open(m_file, access);
        } catch (const Error& error) {
            return error.what();
        }
        return "no error";
    }

    test::TempFolder m_folder;
    fs::path m_file = m_folder / "case.assay";
};

TEST_F(MigrateTest, theNumbersOfTheProgramsOwnAreOneTwoThree)
{
    int expected = 0;
    for (const Migration& migration : migrations())
        EXPECT_EQ(migration.number, ++expected) << migration.name;
    EXPECT_EQ(newestMigration(), expected);
    EXPECT_GE(expected, 1);
}

TEST_F(MigrateTest, aProjectOfEachEarlierVersionIsBroughtUpToDate)
{
    for (size_t known = 1; known < migrations().size(); ++known) {
        const fs::path file = m_folder / ("of-" + std::to_string(known) + ".assay");
        {
            const ScopedMigrations old(
                {migrations().begin(), migrations().begin() + static_cast<long>(known)});
            Database::open(file, Access::Create)
                ->handle()
                .exec("INSERT INTO occasion (uid, how, said_earliest, said_latest) VALUES (randomblob(16), "
                      "'says', '2015-03-01', '2015-03-31'), (randomblob(16), 'says', '2015-03-01', NULL)");
        }
        const auto database = Database::open(file, Access::Write);
        EXPECT_EQ(database->handle().execAndGet("SELECT count(*) FROM occasion").getInt(), 2);
        EXPECT_EQ(database->handle().execAndGet("PRAGMA integrity_check").getString(), "ok");
        // Also what it became is what the program makes.
        EXPECT_NO_THROW(Database::open(file, Access::Read));
    }
}

/// What a later version can say of an actor adds nothing to the bytes of one of whom it is not said: the
/// digest that the journal of an old project holds is still the one of its facts.
TEST_F(MigrateTest, theDigestOfAnOldProjectStaysTheSame)
{
    SteppingClock clock;
    CountingUids uids;
    std::string before;
    const Uid actorUid = uids.next();
    {
        const ScopedMigrations old({migrations().begin(), migrations().begin() + 3});
        Ledger ledger(Database::open(m_file, Access::Create), clock, uids);
        Act act(ledger, "R. Tester", "actor");
        Tag tag;
        tag.id.uid = act.newUid();
        tag.name = "witness";
        act.records().insert(tag);
        Actor actor;
        actor.id.uid = actorUid;
        actor.tags = {tag.id};
        actor.note = "seen twice";
        act.records().insert(actor);
        Name name;
        name.id.uid = act.newUid();
        name.actor = actor.id;
        name.text = "Lin Okafor";
        act.records().insert(name);
        act.commit("Added 'Lin Okafor'");
        before = hex(digestOfFacts(ledger.database(), ledger.tables()).bytes());
        EXPECT_EQ(ledger.tables().indexOf("actor_distinct"), -1);
    }
    Ledger ledger(Database::open(m_file, Access::Write), clock, uids);
    EXPECT_GE(ledger.tables().indexOf("actor_distinct"), 0);
    EXPECT_EQ(hex(digestOfFacts(ledger.database(), ledger.tables()).bytes()), before);
    EXPECT_EQ(hex(lastEntry(ledger.database())->facts), before);
    EXPECT_TRUE(load<Actor>(ledger.database(), actorUid)->distinctFrom.empty());
    EXPECT_EQ(verify(ledger.database()).faults, std::vector<std::string>());
    // What was done then is undone now.
    ledger.moveTo(0, "R. Tester", "undo", "");
    EXPECT_FALSE(load<Actor>(ledger.database(), actorUid).has_value());
    EXPECT_EQ(verify(ledger.database()).faults, std::vector<std::string>());
}

TEST_F(MigrateTest, anOlderProjectIsBroughtUpToDateAfterABackup)
{
    makeOld();
    const ScopedMigrations both(andThen(kAdditive));
    {
        const auto database = Database::open(m_file, Access::Write);
        EXPECT_EQ(database->handle().execAndGet("SELECT id FROM more").getInt(), 5);
        EXPECT_EQ(database->handle().execAndGet("SELECT name FROM side").getString(), "north");
        EXPECT_EQ(database->handle().execAndGet("PRAGMA user_version").getInt(), 2);
        EXPECT_EQ(database->handle().execAndGet("PRAGMA foreign_keys").getInt(), 1);
    }
    EXPECT_NO_THROW(Database::open(m_file, Access::Read));

    const fs::path backup = m_file.string() + ".backup-1";
    ASSERT_TRUE(fs::exists(backup));
    const ScopedMigrations old({first()});
    const auto before = Database::open(backup, Access::Read);
    EXPECT_EQ(before->handle().execAndGet("SELECT name FROM side").getString(), "north");
    EXPECT_EQ(before->handle().execAndGet("PRAGMA user_version").getInt(), 1);
}

TEST_F(MigrateTest, noBackupTakesThePlaceOfAnother)
{
    makeOld();
    {
        std::ofstream(m_file.string() + ".backup-1") << "mine";
    }
    const ScopedMigrations both(andThen(kAdditive));
    Database::open(m_file, Access::Write);
    EXPECT_EQ(fs::file_size(m_file.string() + ".backup-1"), 4u);
    EXPECT_TRUE(fs::exists(m_file.string() + ".backup-1-2"));
    EXPECT_FALSE(fs::exists(m_file.string() + ".backup-1.part"));
}

/// Without room for the backup nothing is migrated, and no part of a backup stays.
TEST_F(MigrateTest, withoutABackupNothingIsMigrated)
{
    makeOld();
    const ScopedMigrations both(andThen(kAdditive));
    test::FaultVfs vfs;
    vfs.failWritesAfter(10, SQLITE_FULL);
    try {
        Database::open(m_file, Access::Write, vfs.name());
        ADD_FAILURE() << "no error";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("The disk is full"));
    }
    for (const fs::directory_entry& entry : fs::directory_iterator(m_folder.path()))
        EXPECT_EQ(entry.path().string().find("backup"), std::string::npos) << entry.path();
    const ScopedMigrations old({first()});
    EXPECT_EQ(Database::open(m_file, Access::Read)->handle().execAndGet("SELECT name FROM side").getString(),
              "north");
}

TEST_F(MigrateTest, aMigrationThatFailsLeavesTheProjectAsItWas)
{
    makeOld();
    {
        const ScopedMigrations both(
            andThen("CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere "
                    "VALUES (1);"));
        EXPECT_ANY_THROW(Database::open(m_file, Access::Write));
    }
    const ScopedMigrations old({first()});
    const auto database = Database::open(m_file, Access::Write);
    EXPECT_EQ(database->handle().execAndGet("SELECT name FROM side").getString(), "north");
}

TEST_F(MigrateTest, aMigrationMayNotBreakReferences)
{
    makeOld();
    {
        const ScopedMigrations both(
            andThen("INSERT INTO tag (uid, name, parent_id) VALUES (randomblob(16), 'lost', 77);"));
        EXPECT_THAT(errorOf(Access::Write), HasSubstr("points at another that is not there"));
    }
    const ScopedMigrations old({first()});
    EXPECT_EQ(Database::open(m_file, Access::Write)->handle().execAndGet("SELECT count(*) FROM tag").getInt(),
              0);
}

TEST_F(MigrateTest, anOlderProjectThatCannotBeWrittenSaysWhatToDo)
{
    makeOld();
    const ScopedMigrations both(andThen(kAdditive));
    EXPECT_THAT(errorOf(Access::Read), HasSubstr("Open it once for writing"));
}

TEST_F(MigrateTest, aNewerProjectThatMayBeReadIsOnlyRead)
{
    {
        const ScopedMigrations both(andThen(kAdditive));
        Database::open(m_file, Access::Create);
    }
    const ScopedMigrations old({first()});
    EXPECT_EQ(Database::open(m_file, Access::Read)->readOnlyReason(), "");
    const auto database = Database::open(m_file, Access::Write);
    EXPECT_EQ(database->access(), Access::Read);
    EXPECT_THAT(database->readOnlyReason(), HasSubstr("newer version of Assay"));
    EXPECT_ANY_THROW(database->handle().exec("DELETE FROM more"));
}

TEST_F(MigrateTest, aNewerProjectThatMayNotBeReadIsRefused)
{
    {
        const ScopedMigrations both(andThen("UPDATE meta SET value = '2' WHERE key = 'readable_from';"));
        Database::open(m_file, Access::Create);
    }
    const ScopedMigrations old({first()});
    for (const Access access : {Access::Read, Access::Write})
        EXPECT_THAT(errorOf(access),
                    testing::AllOf(HasSubstr("made by a newer version"), HasSubstr("its format is 2")));
}

TEST_F(MigrateTest, aNewerProjectWithAViewIsRefused)
{
    {
        const ScopedMigrations both(andThen("CREATE VIEW spy AS SELECT 1;"));
        Database::open(m_file, Access::Create);
    }
    const ScopedMigrations old({first()});
    EXPECT_THAT(errorOf(Access::Read), HasSubstr("view \"spy\""));
}

} // namespace
} // namespace assay::store
