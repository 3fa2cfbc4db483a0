#include "core/store/database.h"
#include "tests/support/crash_vfs.h"
#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <optional>

// The power fails at every moment of a day's work, on the settings that the program really uses.
namespace assay::store {
namespace {

namespace fs = std::filesystem;
using test::CrashVfs;

/// Commits numbered acts of a few rows and remembers at which moment each was acknowledged.
class Work
{
public:
    Work(CrashVfs& vfs, const fs::path& file) : m_vfs(vfs), m_file(file) {}

    /// `synchronous` other than the program's own is for controls.
    void open(const char* synchronous = nullptr)
    {
        m_database = Database::open(m_file, Access::Write, m_vfs.name());
        if (!synchronous)
            return;
        sqlite3_set_authorizer(m_database->raw(), nullptr, nullptr);
        m_database->handle().exec(std::string("PRAGMA synchronous = ") + synchronous);
    }
    void close() { m_database.reset(); }
    void checkpoint() { m_database->checkpoint(); }
    void commit()
    {
        const int act = static_cast<int>(m_acknowledged.size()) + 1;
        SQLite::Transaction transaction(m_database->handle());
        for (int row = 0; row < kRows; ++row) {
            SQLite::Statement& insert = m_database->prepared(
                "INSERT INTO claim (uid, statement, type) VALUES (randomblob(16), 'act ' || ?, 'fact')");
            insert.bind(1, act);
            insert.exec();
            SQLite::Statement& index = m_database->prepared(
                "INSERT INTO search_claim (rowid, words) VALUES (last_insert_rowid(), ?)");
            index.bind(1, "word" + std::to_string(act) + " word" + std::to_string(act * row));
            index.exec();
        }
        transaction.commit();
        m_acknowledged.push_back(m_vfs.moment());
    }

    size_t acknowledgedAt(size_t moment) const
    {
        size_t acts = 0;
        while (acts < m_acknowledged.size() && m_acknowledged[acts] <= moment)
            ++acts;
        return acts;
    }
    size_t acts() const { return m_acknowledged.size(); }

    static constexpr int kRows = 3;

private:
    CrashVfs& m_vfs;
    fs::path m_file;
    std::unique_ptr<Database> m_database;
    std::vector<size_t> m_acknowledged;
};

/// The number of acts in an image, all of them whole; nothing when it cannot be opened or is damaged.
std::optional<size_t> actsIn(const fs::path& file, bool thorough)
{
    try {
        const auto database = Database::open(file, Access::Write);
        const auto ask = [&](const char* sql) { return database->handle().execAndGet(sql).getInt(); };
        const int acts = ask("SELECT count(DISTINCT statement) FROM claim");
        if (ask("SELECT count(*) FROM claim") != acts * Work::kRows ||
            ask("SELECT coalesce(max(CAST(substr(statement, 5) AS INTEGER)), 0) FROM claim") != acts)
            return std::nullopt;
        if (thorough && database->handle().execAndGet("PRAGMA integrity_check(1)").getString() != "ok")
            return std::nullopt;
        const std::string last = "\"word" + std::to_string(acts) + "\"";
        SQLite::Statement found(database->handle(),
                                "SELECT count(*) FROM search_claim WHERE search_claim MATCH ?");
        found.bind(1, last);
        found.executeStep();
        return acts == 0 || found.getColumn(0).getInt() >= Work::kRows ? std::optional<size_t>(acts)
                                                                       : std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

struct Tally
{
    int images = 0;
    int lost = 0;    ///< an acknowledged act is missing
    int harmed = 0;  ///< does not open, or holds half an act
    int between = 0; ///< an act that was not yet acknowledged is there
};

class CrashTest : public testing::Test
{
protected:
    Tally cut(const Work& work, size_t from, int eachMoment, CrashVfs::Syncs syncs)
    {
        Tally tally;
        m_vfs.forEachImage(m_folder / "image", from, eachMoment, syncs, 20160702,
                           [&](size_t moment, const fs::path& folder) {
                               const bool thorough = ++tally.images % 8 == 0;
                               const std::optional<size_t> acts = actsIn(folder / "case.assay", thorough);
                               const size_t promised = work.acknowledgedAt(moment);
                               if (!acts)
                                   ++tally.harmed;
                               else if (*acts < promised)
                                   ++tally.lost;
                               else if (*acts > promised)
                                   ++tally.between;
                           });
        return tally;
    }

    test::TempFolder m_folder;
    fs::path m_file = m_folder / "case.assay";
    CrashVfs m_vfs;
};

/// Acts, checkpoints, a reader that holds a checkpoint up, closing and opening again.
Work aDaysWork(CrashVfs& vfs, const fs::path& file, const char* synchronous = nullptr)
{
    Database::open(file, Access::Create);
    Work work(vfs, file);
    work.open(synchronous);
    for (int i = 0; i < 4; ++i)
        work.commit();
    work.checkpoint();
    for (int i = 0; i < 3; ++i)
        work.commit();
    {
        const auto reader = Database::open(file, Access::Read, vfs.name());
        reader->handle().exec("BEGIN");
        reader->handle().execAndGet("SELECT count(*) FROM claim");
        work.commit();
        work.checkpoint();
        work.commit();
    }
    work.commit();
    work.close();
    work.open(synchronous);
    for (int i = 0; i < 3; ++i)
        work.commit();
    work.checkpoint();
    work.commit();
    work.close();
    return work;
}

TEST_F(CrashTest, noAcknowledgedActIsLostWhenThePowerFails)
{
    const Work work = aDaysWork(m_vfs, m_file);
    const Tally tally = cut(work, 0, 2, CrashVfs::Syncs::Kept);
    EXPECT_EQ(tally.lost, 0);
    EXPECT_EQ(tally.harmed, 0);
    // The images are worth something: they do differ from what the program knew.
    EXPECT_GT(tally.images, 200);
    EXPECT_GT(tally.between, 0);
    RecordProperty("images", tally.images);
}

/// The control. A disk that only pretends to sync must lose acts, or the images would show nothing.
TEST_F(CrashTest, aDiskThatIgnoresSyncsLosesActs)
{
    const Work work = aDaysWork(m_vfs, m_file);
    const Tally tally = cut(work, 0, 1, CrashVfs::Syncs::Ignored);
    EXPECT_GT(tally.lost, 0);
}

/// A second control: WAL with less than FULL keeps the file whole, but not what was promised.
TEST_F(CrashTest, aLaxerSettingWouldLoseActs)
{
    const Work work = aDaysWork(m_vfs, m_file, "NORMAL");
    const Tally tally = cut(work, 0, 1, CrashVfs::Syncs::Kept);
    EXPECT_GT(tally.lost, 0);
    EXPECT_EQ(tally.harmed, 0);
}

/// While a project is made it is not there, not yet a project, or whole.
TEST_F(CrashTest, aProjectIsMadeWholeOrNotAtAll)
{
    Database::open(m_file, Access::Create, m_vfs.name());
    const size_t made = m_vfs.moment();
    int images = 0;
    int whole = 0;
    m_vfs.forEachImage(
        m_folder / "image", 0, 2, CrashVfs::Syncs::Kept, 7, [&](size_t moment, const fs::path& folder) {
            ++images;
            try {
                const auto database = Database::open(folder / "case.assay", Access::Write);
                EXPECT_EQ(database->handle().execAndGet("PRAGMA integrity_check(1)").getString(), "ok");
                ++whole;
            } catch (const Error& error) {
                EXPECT_LT(moment, made) << error.what();
                EXPECT_THAT(error.what(), testing::AnyOf(testing::HasSubstr("There is no project"),
                                                         testing::HasSubstr("is not an Assay project")));
            }
        });
    EXPECT_GT(whole, 0);
    EXPECT_LT(whole, images);
}

} // namespace
} // namespace assay::store
