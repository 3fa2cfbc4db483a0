#include "core/store/database.h"
#include "core/store/private_copy.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

// Disks that are full, broken or cannot be written.
namespace assay::store {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class FaultsTest : public testing::Test
{
protected:
    std::unique_ptr<Database> open(Access access) { return Database::open(m_file, access, m_vfs.name()); }

    static void addSides(Database& database, int first, int count)
    {
        guarded("side", [&] {
            SQLite::Transaction transaction(database.handle());
            for (int i = first; i < first + count; ++i) {
                SQLite::Statement& insert =
                    database.prepared("INSERT INTO side (uid, name) VALUES (randomblob(16), ?)");
                insert.bind(1, "side " + std::to_string(i) + std::string(500, '.'));
                insert.exec();
            }
            transaction.commit();
        });
    }
    static int sides(Database& database)
    {
        return database.handle().execAndGet("SELECT count(*) FROM side").getInt();
    }
    static bool isSound(Database& database)
    {
        return database.handle().execAndGet("PRAGMA integrity_check(1)").getString() == "ok";
    }

    test::TempFolder m_folder;
    fs::path m_file = m_folder / "case.assay";
    test::FaultVfs m_vfs;
};

/// The disk fills up at every possible write of an act: the act is undone as a whole, and once there is room
/// again the same connection goes on.
TEST_F(FaultsTest, aFullDiskUndoesTheActAndNothingElse)
{
    const auto database = open(Access::Create);
    addSides(*database, 0, 10);
    const int before = m_vfs.writes();
    addSides(*database, 10, 10);
    const int writes = m_vfs.writes() - before;
    ASSERT_GT(writes, 3);
    for (int i = 0; i < writes; ++i) {
        m_vfs.failWritesAfter(i, SQLITE_FULL);
        try {
            addSides(*database, 1000, 10);
            ADD_FAILURE() << "no error at write " << i;
        } catch (const Error& error) {
            EXPECT_EQ(static_cast<int>(error.kind()), static_cast<int>(ErrorKind::DiskFull)) << error.what();
            EXPECT_THAT(error.what(), HasSubstr("The disk is full"));
        }
        m_vfs.heal();
        EXPECT_EQ(sides(*database), 20);
    }
    addSides(*database, 20, 1);
    EXPECT_TRUE(isSound(*database));
}

TEST_F(FaultsTest, aBrokenDiskIsTheMachinesFault)
{
    const auto database = open(Access::Create);
    addSides(*database, 0, 1);
    m_vfs.failWritesAfter(1, SQLITE_IOERR_WRITE);
    try {
        addSides(*database, 1, 10);
        ADD_FAILURE() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(static_cast<int>(error.kind()), static_cast<int>(ErrorKind::Machine));
        EXPECT_THAT(error.what(), HasSubstr("could not be read or written"));
    }
    m_vfs.heal();
    EXPECT_EQ(sides(*database), 1);
}

/// A commit that could not be made safe is not acknowledged.
TEST_F(FaultsTest, aSyncThatFailsFailsTheCommit)
{
    const auto database = open(Access::Create);
    addSides(*database, 0, 1);
    m_vfs.failSyncs(SQLITE_IOERR_FSYNC);
    EXPECT_THROW(addSides(*database, 1, 1), Error);
    m_vfs.heal();
    EXPECT_EQ(sides(*database), 1);
}

TEST_F(FaultsTest, aProjectThatCannotBeMadeLeavesNothing)
{
    for (const int writes : {0, 1, 7, 30}) {
        m_vfs.failWritesAfter(writes, SQLITE_FULL);
        EXPECT_THROW(open(Access::Create), Error);
        m_vfs.heal();
        for (const fs::directory_entry& entry : fs::directory_iterator(m_folder.path()))
            EXPECT_EQ(entry.path().filename(), "case.assay.lock");
    }
    EXPECT_NO_THROW(open(Access::Create));
}

TEST_F(FaultsTest, closingOnAFullDiskKeepsTheCommits)
{
    {
        const auto database = open(Access::Create);
        addSides(*database, 0, 10);
        m_vfs.failWritesAfter(0, SQLITE_FULL);
    }
    m_vfs.heal();
    EXPECT_EQ(sides(*open(Access::Write)), 10);
}

TEST_F(FaultsTest, aProtectedFolderIsReadAndSaysWhy)
{
    {
        const auto database = open(Access::Create);
        addSides(*database, 0, 3);
    }
    m_vfs.setReadOnlyFolder(m_folder.path());
    const auto database = open(Access::Write);
    EXPECT_EQ(database->access(), Access::Read);
    EXPECT_THAT(database->readOnlyReason(), HasSubstr("is write-protected"));
    EXPECT_EQ(sides(*database), 3);
    EXPECT_THROW(addSides(*database, 3, 1), Error);
    EXPECT_EQ(open(Access::Read)->readOnlyReason(), "");
    EXPECT_FALSE(fs::exists(m_file.string() + "-wal"));
}

TEST_F(FaultsTest, aProtectedFileIsReadAndSaysWhy)
{
    open(Access::Create);
    m_vfs.setReadOnlyFile(m_file);
    const auto database = open(Access::Write);
    EXPECT_EQ(database->access(), Access::Read);
    EXPECT_THAT(database->readOnlyReason(), HasSubstr("is write-protected"));
}

TEST_F(FaultsTest, readersOfOneCopyShareItAndTheLastTakesItAway)
{
    // A project as a cut connection leaves it: commits in the -wal, no -shm.
    const fs::path left = m_folder / "left";
    fs::create_directory(left);
    {
        const auto database = open(Access::Create);
        addSides(*database, 0, 3);
        database->checkpoint();
        addSides(*database, 3, 4);
        // Read through a second process's eyes: this one must not open the file itself.
        const std::string command =
            "cp '" + m_file.string() + "' '" + m_file.string() + "-wal' '" + left.string() + "'";
        ASSERT_EQ(std::system(command.c_str()), 0);
    }
    m_file = left / "case.assay";
    const auto wal = fs::file_size(m_file.string() + "-wal");
    m_vfs.setReadOnlyFolder(left);

    auto first = open(Access::Read);
    auto second = open(Access::Read);
    EXPECT_EQ(sides(*first), 7);
    EXPECT_EQ(sides(*second), 7);
    const fs::path copied = first->handle().execAndGet("SELECT file FROM pragma_database_list").getString();
    EXPECT_EQ(copied,
              fs::path(second->handle().execAndGet("SELECT file FROM pragma_database_list").getString()));
    EXPECT_NE(copied.parent_path(), left);
    EXPECT_EQ(first->path(), m_file);
    first.reset();
    EXPECT_TRUE(fs::exists(copied));
    EXPECT_EQ(sides(*second), 7);
    second.reset();
    EXPECT_FALSE(fs::exists(copied.parent_path()));
    EXPECT_EQ(fs::file_size(m_file.string() + "-wal"), wal);
    EXPECT_FALSE(fs::exists(m_file.string() + "-shm"));
}

/// Tried while its owner was writing, and again when the owner had closed it: the second copy is the file as
/// it is now, without the older commits of the -wal that is gone.
TEST_F(FaultsTest, aCopyTriedAgainKeepsNoOlderWal)
{
    const auto command = [&](const std::string& line) { ASSERT_EQ(std::system(line.c_str()), 0) << line; };
    const fs::path seen = m_folder / "seen.assay", copy = m_folder / "copy.assay";
    const std::string inQuotes = "'" + m_file.string() + "' '" + seen.string() + "'";
    {
        const auto database = open(Access::Create);
        addSides(*database, 0, 3);
        command("cp " + inQuotes + " && cp '" + m_file.string() + "-wal' '" + seen.string() + "-wal'");
        std::error_code failed;
        EXPECT_TRUE(copyWhole(seen, copy, failed));
        EXPECT_TRUE(fs::exists(copy.string() + "-wal"));
        addSides(*database, 3, 4);
    }
    ASSERT_FALSE(fs::exists(m_file.string() + "-wal"));
    command("cp " + inQuotes + " && rm '" + seen.string() + "-wal'");
    std::error_code failed;
    EXPECT_TRUE(copyWhole(seen, copy, failed)) << failed.message();
    EXPECT_FALSE(fs::exists(copy.string() + "-wal"));
    m_file = copy;
    EXPECT_EQ(sides(*open(Access::Read)), 7);
}

TEST_F(FaultsTest, aCopyOfWhatIsNotThereSaysSo)
{
    std::error_code failed;
    EXPECT_FALSE(copyWhole(m_folder / "none.assay", m_folder / "copy.assay", failed));
    EXPECT_TRUE(failed);
}

/// The files of the folder but the lock, which is never taken away.
std::vector<std::string> filesIn(const fs::path& folder)
{
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.path().extension() != ".lock")
            names.push_back(entry.path().filename());
    return names;
}

TEST_F(FaultsTest, aProjectThatWasOnlyReadIsOneFileAgain)
{
    addSides(*open(Access::Create), 0, 3);
    auto first = open(Access::Read);
    auto second = open(Access::Read);
    EXPECT_EQ(sides(*first), 3);
    EXPECT_EQ(sides(*second), 3);
    first.reset();
    EXPECT_EQ(sides(*second), 3);
    second.reset();
    EXPECT_THAT(filesIn(m_folder.path()), testing::ElementsAre("case.assay"));
}

TEST_F(FaultsTest, aReaderThatGoesTakesNothingFromWhoStays)
{
    const auto writer = open(Access::Create);
    addSides(*writer, 0, 3);
    writer->checkpoint();
    const auto stays = open(Access::Read);
    EXPECT_EQ(sides(*stays), 3);
    open(Access::Read).reset();
    addSides(*writer, 3, 1);
    EXPECT_EQ(sides(*stays), 4);
    EXPECT_TRUE(fs::exists(m_file.string() + "-shm"));
}

TEST_F(FaultsTest, whoMayNotWriteTheFileMakesNothingBesideItThatTheOwnerCouldNotWrite)
{
    addSides(*open(Access::Create), 0, 3);
    m_vfs.setReadOnlyFile(m_file);
    const auto reader = open(Access::Read);
    EXPECT_EQ(sides(*reader), 3);
    EXPECT_THAT(filesIn(m_folder.path()), testing::ElementsAre("case.assay"));
    {
        // The owner comes, writes and checkpoints while the reader reads.
        const auto owner = Database::open(m_file, Access::Write);
        ASSERT_EQ(owner->access(), Access::Write);
        addSides(*owner, 3, 200);
        owner->checkpoint();
        EXPECT_EQ(sides(*reader), 3);
        EXPECT_TRUE(isSound(*reader));
        EXPECT_EQ(sides(*open(Access::Read)), 203) << "with the owner there, the reader reads beside it";
    }
    EXPECT_EQ(sides(*reader), 3);
}

TEST_F(FaultsTest, aProjectIsReadWhereThereIsNoRoomForTheSharedMemory)
{
    addSides(*open(Access::Create), 0, 3);
    m_vfs.setReadOnlyFile(m_file.string() + "-shm");
    EXPECT_EQ(sides(*open(Access::Read)), 3);
}

} // namespace
} // namespace assay::store
