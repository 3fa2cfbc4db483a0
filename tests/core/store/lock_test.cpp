#include "core/base/error.h"
#include "core/store/database.h"
#include "core/store/lock.h"
#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::store {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Another process that owns the project until it is killed.
class OtherOwner
{
public:
    explicit OtherOwner(const fs::path& project)
    {
        int ready[2];
        if (pipe(ready) != 0)
            throw std::runtime_error("no pipe");
        m_process = fork();
        if (m_process == 0) {
            const std::unique_ptr<Lock> lock = Lock::take(project);
            const ssize_t told = ::write(ready[1], "x", 1);
            while (told == 1)
                pause();
            _exit(1);
        }
        close(ready[1]);
        char byte;
        const ssize_t heard = ::read(ready[0], &byte, 1);
        close(ready[0]);
        if (heard != 1)
            throw std::runtime_error("the other process took no lock");
    }
    ~OtherOwner() { end(); }
    void end()
    {
        if (m_process <= 0)
            return;
        kill(m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
        m_process = 0;
    }
    pid_t process() const { return m_process; }

private:
    pid_t m_process = 0;
};

std::string refusal(const fs::path& project)
{
    try {
        Lock::take(project);
    } catch (const Error& error) {
        EXPECT_EQ(static_cast<int>(error.kind()), static_cast<int>(ErrorKind::Project));
        return error.what();
    }
    return {};
}

class LockTest : public testing::Test
{
protected:
    test::TempFolder m_folder;
    fs::path m_project = m_folder / "case.assay";
    fs::path m_file = m_folder / "case.assay.lock";
};

TEST_F(LockTest, aSecondOwnerIsRefusedAndToldWhoHasIt)
{
    const OtherOwner other(m_project);
    std::array<char, 256> host{};
    ASSERT_EQ(gethostname(host.data(), host.size() - 1), 0);
    EXPECT_EQ(refusal(m_project), m_project.string() + " is open for writing in process " +
                                      std::to_string(other.process()) + " on " + host.data() +
                                      ". Close it there, or open it for reading.");
}

TEST_F(LockTest, theLockOfADeadOwnerIsFree)
{
    OtherOwner other(m_project);
    ASSERT_NE(refusal(m_project), "");
    other.end();
    EXPECT_TRUE(fs::exists(m_file));
    EXPECT_NO_THROW(Lock::take(m_project));
}

TEST_F(LockTest, oneProcessTakesItOnceAtATime)
{
    std::unique_ptr<Lock> lock = Lock::take(m_project);
    EXPECT_THAT(refusal(m_project), HasSubstr("process " + std::to_string(getpid())));
    lock.reset();
    EXPECT_TRUE(fs::exists(m_file)) << "a lock file that is unlinked lets two owners in";
    EXPECT_EQ(refusal(m_project), "");
}

TEST_F(LockTest, aProgramThatWasStartedDoesNotKeepIt)
{
    std::unique_ptr<Lock> lock = Lock::take(m_project);
    int done[2];
    ASSERT_EQ(pipe(done), 0);
    const pid_t child = fork();
    if (child == 0) {
        // Becomes another program, which lives until its standard input ends.
        dup2(done[0], STDIN_FILENO);
        close(done[0]);
        close(done[1]);
        execlp("cat", "cat", static_cast<char*>(nullptr));
        _exit(127);
    }
    close(done[0]);
    lock.reset();
    // The child holds the lock only until it has become the other program.
    bool free = false;
    for (int i = 0; i < 500 && !free; ++i) {
        free = refusal(m_project).empty();
        if (!free)
            usleep(10'000);
    }
    EXPECT_TRUE(free);
    EXPECT_EQ(waitpid(child, nullptr, WNOHANG), 0)
        << "the other program has ended already: nothing was tested";
    close(done[1]);
    waitpid(child, nullptr, 0);
}

TEST_F(LockTest, twoNamesOfOneProjectMeetAtOneLock)
{
    std::ofstream(m_project) << "x";
    fs::create_symlink(m_project, m_folder / "link.assay");
    const std::unique_ptr<Lock> lock = Lock::take(m_project);
    EXPECT_THAT(refusal(m_folder / "link.assay"), HasSubstr("is open for writing"));
    EXPECT_FALSE(fs::exists(m_folder / "link.assay.lock"));
}

TEST_F(LockTest, whatALockFileSaysIsNotTrusted)
{
    std::ofstream(m_file) << "\x1b[2J ; rm 1\nmore";
    const OtherOwner other(m_project);
    std::ofstream(m_file, std::ios::trunc) << "\x1b[2J 77\n";
    EXPECT_THAT(refusal(m_project), HasSubstr("is open for writing in another program."));
    std::ofstream(m_file, std::ios::trunc) << "host 77; and more\n";
    EXPECT_THAT(refusal(m_project), HasSubstr("is open for writing in another program."));
}

TEST_F(LockTest, aLockFileThatIsALinkIsNotFollowed)
{
    fs::create_symlink(m_folder / "elsewhere", m_file);
    EXPECT_THAT(refusal(m_project), HasSubstr("its lock file"));
    EXPECT_FALSE(fs::exists(m_folder / "elsewhere"));
}

/// A writer that is killed leaves its commits in the -wal: readers and the next writer find them.
TEST_F(LockTest, theCommitsOfAKilledWriterStay)
{
    Database::open(m_project, Access::Create);
    int ready[2];
    ASSERT_EQ(pipe(ready), 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto database = Database::open(m_project, Access::Write);
        database->handle().exec("INSERT INTO side (uid, name) VALUES (randomblob(16), 'north')");
        database->handle().exec("BEGIN; INSERT INTO side (uid, name) VALUES (randomblob(16), 'south')");
        const ssize_t told = ::write(ready[1], "x", 1);
        while (told == 1)
            pause();
        _exit(1);
    }
    char byte;
    close(ready[1]);
    EXPECT_EQ(::read(ready[0], &byte, 1), 1);
    close(ready[0]);
    const auto names = [&](Access access) {
        return Database::open(m_project, access)
            ->handle()
            .execAndGet("SELECT group_concat(name) FROM side")
            .getString();
    };
    EXPECT_EQ(names(Access::Read), "north");
    EXPECT_THROW(names(Access::Write), Error);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    EXPECT_GT(fs::file_size(m_project.string() + "-wal"), 0u);
    EXPECT_EQ(names(Access::Read), "north");
    EXPECT_EQ(names(Access::Write), "north");
    EXPECT_FALSE(fs::exists(m_project.string() + "-wal"));
}

TEST_F(LockTest, aLocalDiskIsNoNetwork)
{
    EXPECT_FALSE(Lock::onNetwork(m_project));
    EXPECT_FALSE(Lock::onNetwork("/no/such/folder/case.assay"));
}

} // namespace
} // namespace assay::store
