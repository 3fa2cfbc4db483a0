#include "core/base/hash.h"
#include "core/store/database.h"
#include "core/store/schema.h"
#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>
#include <functional>
#include <iterator>

namespace assay::store {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::string contentOf(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

void writeFile(const fs::path& file, const std::string& content)
{
    std::ofstream(file, std::ios::binary) << content;
}

/// What the error says, and that it is of this kind.
std::string errorOfKind(ErrorKind kind, const std::function<void()>& f)
{
    try {
        f();
    } catch (const Error& error) {
        EXPECT_EQ(static_cast<int>(error.kind()), static_cast<int>(kind)) << error.what();
        return error.what();
    }
    ADD_FAILURE() << "no error";
    return {};
}

Uid uid(uint32_t seed)
{
    return CountingUids(seed).next();
}

int64_t addSide(Database& database, const Uid& id, const std::string& name)
{
    SQLite::Statement& insert = database.prepared("INSERT INTO side (uid, name) VALUES (?, ?)");
    insert.bind(1, id.bytes().data(), 16);
    insert.bind(2, name);
    insert.exec();
    return database.handle().getLastInsertRowid();
}

int sides(Database& database)
{
    return database.handle().execAndGet("SELECT count(*) FROM side").getInt();
}

/// Changes a closed project behind the program's back, as a stranger could.
void tamper(const fs::path& file, const std::string& sql)
{
    SQLite::Database database(file, SQLite::OPEN_READWRITE);
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    database.exec(sql);
}

class DatabaseTest : public testing::Test
{
protected:
    std::unique_ptr<Database> create() { return Database::open(m_file, Access::Create); }
    std::unique_ptr<Database> write() { return Database::open(m_file, Access::Write); }
    std::unique_ptr<Database> read() { return Database::open(m_file, Access::Read); }

    test::TempFolder m_folder;
    fs::path m_file = m_folder / "case.assay";
};

TEST_F(DatabaseTest, aNewProjectHasItsMarksAndSettings)
{
    const auto database = create();
    const auto pragma = [&](const char* name) {
        return database->handle().execAndGet(std::string("PRAGMA ") + name).getString();
    };
    EXPECT_EQ(pragma("application_id"), std::to_string(kApplicationId));
    EXPECT_EQ(pragma("user_version"), std::to_string(newestMigration()));
    EXPECT_EQ(pragma("journal_mode"), "wal");
    EXPECT_EQ(pragma("synchronous"), "2");
    EXPECT_EQ(pragma("foreign_keys"), "1");
    EXPECT_EQ(pragma("cell_size_check"), "1");
    EXPECT_EQ(pragma("trusted_schema"), "0");
    EXPECT_EQ(pragma("temp_store"), "2");
    EXPECT_EQ(pragma("mmap_size"), "0");
    EXPECT_EQ(database->handle().execAndGet("SELECT count(*) FROM term_stance").getInt(), 8);
    EXPECT_EQ(database->access(), Access::Create);
    EXPECT_EQ(database->path(), m_file);
}

TEST_F(DatabaseTest, aClosedProjectIsOneFile)
{
    {
        const auto database = create();
        addSide(*database, uid(1), "north");
    }
    for (const char* suffix : {"-wal", "-shm", "-journal"})
        EXPECT_FALSE(fs::exists(m_file.string() + suffix)) << suffix;
    EXPECT_EQ(sides(*write()), 1);
}

TEST_F(DatabaseTest, closingBesideAReaderLeavesAnEmptyWal)
{
    auto database = create();
    const auto reader = read();
    addSide(*database, uid(1), "north");
    database.reset();
    EXPECT_EQ(fs::file_size(m_file.string() + "-wal"), 0u);
    EXPECT_EQ(sides(*reader), 1);
}

TEST_F(DatabaseTest, nothingIsMadeOverAFile)
{
    writeFile(m_file, "notes");
    EXPECT_THAT(errorOfKind(ErrorKind::Project, [&] { create(); }), HasSubstr("exists already"));
    EXPECT_EQ(contentOf(m_file), "notes");
}

TEST_F(DatabaseTest, whatIsNotThereIsSaidToBeMissing)
{
    EXPECT_THAT(errorOfKind(ErrorKind::Project, [&] { write(); }), HasSubstr("There is no project"));
    EXPECT_THAT(errorOfKind(ErrorKind::Project, [&] { read(); }), HasSubstr("case.assay"));
    EXPECT_FALSE(fs::exists(m_file));
    m_file = m_folder / "no/such/folder/case.assay";
    EXPECT_THAT(errorOfKind(ErrorKind::Project, [&] { create(); }), HasSubstr("There is no folder"));
    m_file = m_folder.path();
    EXPECT_THAT(errorOfKind(ErrorKind::Project, [&] { read(); }), HasSubstr("is not a file"));
}

TEST_F(DatabaseTest, otherFilesAreNotTakenForProjects)
{
    SQLite::Database(m_folder / "other.sqlite", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE t (a); PRAGMA application_id = 7");
    writeFile(m_folder / "empty.assay", "");
    writeFile(m_folder / "short.assay", "Dear editor");
    writeFile(m_folder / "long.assay", std::string(20'000, 'x'));
    for (const char* name : {"other.sqlite", "empty.assay", "short.assay", "long.assay"})
        for (const Access access : {Access::Read, Access::Write}) {
            m_file = m_folder / name;
            const std::string before = contentOf(m_file);
            EXPECT_EQ(errorOfKind(ErrorKind::Project, [&] { Database::open(m_file, access); }),
                      m_file.string() + " is not an Assay project.");
            EXPECT_EQ(contentOf(m_file), before);
        }
}

/// A refused file is left alone, even by the checkpoint that SQLite makes when the last connection closes.
TEST_F(DatabaseTest, theWalOfARefusedFileIsNotTouched)
{
    SQLite::Database other(m_file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    other.exec("PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    const fs::path copy = m_folder / "copy.sqlite";
    const std::string wal = contentOf(m_file.string() + "-wal");
    writeFile(copy, contentOf(m_file));
    writeFile(copy.string() + "-wal", wal);
    m_file = copy;
    errorOfKind(ErrorKind::Project, [&] { write(); });
    EXPECT_EQ(contentOf(copy.string() + "-wal"), wal);
}

TEST_F(DatabaseTest, aTruncatedFileIsDamaged)
{
    create();
    fs::resize_file(m_file, fs::file_size(m_file) / 2 / 4096 * 4096);
    for (const Access access : {Access::Read, Access::Write})
        EXPECT_THAT(errorOfKind(ErrorKind::Corruption, [&] { Database::open(m_file, access); }),
                    HasSubstr("is damaged"));
}

struct Hostile
{
    const char* sql;
    const char* word;
};

void PrintTo(const Hostile& hostile, std::ostream* out)
{
    *out << hostile.sql;
}

class ForeignSchema : public DatabaseTest, public testing::WithParamInterface<Hostile>
{
};

TEST_P(ForeignSchema, isRefused)
{
    create();
    tamper(m_file, GetParam().sql);
    for (const Access access : {Access::Read, Access::Write})
        EXPECT_THAT(errorOfKind(ErrorKind::Project, [&] { Database::open(m_file, access); }),
                    testing::AllOf(HasSubstr("is not a sound Assay project"), HasSubstr(GetParam().word)));
}

INSTANTIATE_TEST_SUITE_P(
    All, ForeignSchema,
    testing::Values(
        Hostile{"CREATE TRIGGER spy AFTER INSERT ON side BEGIN DELETE FROM journal; END", "trigger \"spy\""},
        Hostile{"DROP TRIGGER body_stays", "lacks the trigger \"body_stays\""},
        Hostile{
            "DROP TRIGGER body_stays; CREATE TRIGGER body_stays BEFORE DELETE ON body BEGIN SELECT 1; END",
            "Its trigger \"body_stays\""},
        Hostile{
            "CREATE VIEW spy AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n",
            "view \"spy\""},
        Hostile{"CREATE VIRTUAL TABLE spy USING rtree (id, a, b)", "spy"},
        Hostile{"DROP TABLE search_claim; CREATE VIRTUAL TABLE search_claim USING fts5 (words)",
                "search_claim"},
        Hostile{"DROP TABLE reply", "reply"},
        Hostile{"ALTER TABLE side ADD COLUMN extra TEXT", "table \"side\""},
        Hostile{"CREATE INDEX spy ON side (abs(name))", "index \"spy\""},
        Hostile{"PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'position', "
                "'positron') "
                "WHERE name = 'term_mode'",
                "table \"term_mode\""},
        Hostile{"PRAGMA user_version = 0", "no version"}));

TEST_F(DatabaseTest, statisticsOfThePlannerAreNoForeignSchema)
{
    addSide(*create(), uid(1), "north");
    tamper(m_file, "ANALYZE");
    EXPECT_EQ(sides(*write()), 1);
}

TEST_F(DatabaseTest, statementsCannotReachOutOfTheFileOrUndoSettings)
{
    const auto database = create();
    const std::string attach = "ATTACH '" + (m_folder / "other.sqlite").string() + "' AS other";
    for (const std::string& sql :
         {attach, std::string("SELECT load_extension('x.so')"), std::string("PRAGMA writable_schema = ON"),
          std::string("PRAGMA journal_mode = DELETE"), std::string("PRAGMA synchronous = OFF"),
          std::string("PRAGMA trusted_schema = ON"), std::string("PRAGMA foreign_keys = OFF"),
          std::string("PRAGMA user_version = 99"), std::string("PRAGMA Mmap_Size = 1000000"),
          std::string("SELECT fts3_tokenizer('simple', x'00')"), std::string("SELECT \"words\""),
          std::string("DELETE FROM search_claim_data"), std::string("UPDATE sqlite_schema SET sql = ''")})
        EXPECT_ANY_THROW(database->handle().exec(sql)) << sql;
    EXPECT_FALSE(fs::exists(m_folder / "other.sqlite"));
    EXPECT_EQ(database->handle().execAndGet("PRAGMA journal_mode").getString(), "wal");
    EXPECT_NO_THROW(database->handle().exec("VACUUM"));
    EXPECT_NO_THROW(database->handle().execAndGet("PRAGMA integrity_check(1)"));
}

TEST_F(DatabaseTest, readersSeeCommitsAndCannotWrite)
{
    const auto writer = create();
    const auto reader = read();
    EXPECT_EQ(reader->access(), Access::Read);
    EXPECT_EQ(sides(*reader), 0);
    writer->handle().exec("BEGIN");
    addSide(*writer, uid(1), "north");
    EXPECT_EQ(sides(*reader), 0);
    writer->handle().exec("COMMIT");
    EXPECT_EQ(sides(*reader), 1);
    EXPECT_THAT(
        errorOfKind(ErrorKind::Project, [&] { guarded("side", [&] { addSide(*reader, uid(2), "south"); }); }),
        HasSubstr("can only be read"));
    EXPECT_ANY_THROW(reader->handle().exec("PRAGMA wal_checkpoint"));
    EXPECT_EQ(sides(*writer), 1);
}

TEST_F(DatabaseTest, onlyOneWrites)
{
    const auto writer = create();
    EXPECT_THAT(errorOfKind(ErrorKind::Project, [&] { write(); }),
                HasSubstr("is open for writing in process"));
    EXPECT_NO_THROW(read());
}

TEST_F(DatabaseTest, aCheckpointEmptiesTheWalAndBearsWithReaders)
{
    const auto writer = create();
    const auto reader = read();
    addSide(*writer, uid(1), "north");
    EXPECT_GT(fs::file_size(m_file.string() + "-wal"), 0u);
    writer->checkpoint();
    EXPECT_EQ(fs::file_size(m_file.string() + "-wal"), 0u);

    reader->handle().exec("BEGIN");
    EXPECT_EQ(sides(*reader), 1);
    addSide(*writer, uid(2), "south");
    EXPECT_NO_THROW(writer->checkpoint());
    EXPECT_EQ(sides(*reader), 1);
    reader->handle().exec("COMMIT");
    EXPECT_EQ(sides(*reader), 2);
}

TEST_F(DatabaseTest, pathsOfAnyShapeWork)
{
    fs::create_directories(m_folder / "a folder?mode=rwc#1 50%41");
    m_file = m_folder / "a folder?mode=rwc#1 50%41/Əsgərov's \"case\".assay";
    {
        const auto writer = create();
        addSide(*writer, uid(1), "north");
        EXPECT_EQ(sides(*read()), 1);
    }
    EXPECT_EQ(sides(*write()), 1);

    const fs::path before = fs::current_path();
    fs::current_path(m_folder.path());
    m_file = "file:case.assay";
    create();
    EXPECT_NO_THROW(read());
    fs::current_path(before);
    EXPECT_TRUE(fs::exists(m_folder / "file:case.assay"));
}

TEST_F(DatabaseTest, aSymbolicLinkLeadsToTheSameProjectAndLock)
{
    const auto writer = create();
    addSide(*writer, uid(1), "north");
    const fs::path link = m_folder / "link.assay";
    fs::create_symlink(m_file, link);
    EXPECT_EQ(sides(*Database::open(link, Access::Read)), 1);
    EXPECT_THAT(errorOfKind(ErrorKind::Project, [&] { Database::open(link, Access::Write); }),
                HasSubstr("is open for writing"));
}

TEST_F(DatabaseTest, aPreparedStatementComesBackFresh)
{
    const auto database = create();
    const char* const sql = "SELECT ?";
    SQLite::Statement& first = database->prepared(sql);
    first.bind(1, 7);
    ASSERT_TRUE(first.executeStep());
    SQLite::Statement& again = database->prepared(sql);
    EXPECT_EQ(&first, &again);
    ASSERT_TRUE(again.executeStep());
    EXPECT_TRUE(again.isColumnNull(0));

    // Even after it failed.
    addSide(*database, uid(1), "north");
    EXPECT_ANY_THROW(addSide(*database, uid(1), "south"));
    EXPECT_NO_THROW(addSide(*database, uid(2), "south"));
}

TEST_F(DatabaseTest, keysAreFoundBothWays)
{
    const auto database = create();
    const int64_t id = addSide(*database, uid(1), "north");
    EXPECT_EQ(database->idOf(Kind::Side, uid(1)), id);
    EXPECT_EQ(database->idOf(Kind::Side, uid(2)), 0);
    EXPECT_EQ(database->uidOf(Kind::Side, id), uid(1));
    EXPECT_EQ(database->uidOf(Kind::Side, id + 1), std::nullopt);
    EXPECT_EQ(database->idOf(Kind::Tag, uid(1)), 0);
    // What was not there is looked for again.
    const int64_t other = addSide(*database, uid(2), "south");
    EXPECT_EQ(database->idOf(Kind::Side, uid(2)), other);
}

TEST_F(DatabaseTest, keysAreForgottenAfterARollback)
{
    const auto database = create();
    database->handle().exec("BEGIN");
    const int64_t id = addSide(*database, uid(1), "north");
    database->remember(Kind::Side, uid(1), id);
    EXPECT_EQ(database->idOf(Kind::Side, uid(1)), id);
    EXPECT_EQ(database->uidOf(Kind::Side, id), uid(1));
    database->handle().exec("ROLLBACK");
    database->forgetKeys();
    EXPECT_EQ(database->idOf(Kind::Side, uid(1)), 0);
    EXPECT_EQ(database->uidOf(Kind::Side, id), std::nullopt);
}

TEST_F(DatabaseTest, brokenRulesAreSaidInTheWordsOfTheRule)
{
    const auto database = create();
    const std::string hash(32, 'h');
    SQLite::Statement& insert = database->prepared("INSERT INTO blob (sha256, bytes) VALUES (?, x'00')");
    insert.bind(1, hash.data(), 32);
    insert.exec();
    EXPECT_THAT(errorOfKind(ErrorKind::Input,
                            [&] {
                                guarded("blob",
                                        [&] { database->handle().exec("UPDATE blob SET bytes = x'01'"); });
                            }),
                HasSubstr("the bytes of a source are never changed"));
}

} // namespace
} // namespace assay::store
