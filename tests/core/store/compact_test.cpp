#include "core/store/compact.h"
#include "core/store/content.h"
#include "core/store/records.h"
#include "core/store/verify.h"
#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>
#include <iterator>

namespace assay::store {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class CompactTest : public testing::Test
{
protected:
    void open(Access access)
    {
        m_ledger = std::make_unique<Ledger>(Database::open(m_file, access), m_clock, m_uids);
    }
    SQLite::Database& db() { return m_ledger->database().handle(); }
    Committed act(const std::string& sql)
    {
        Act act(*m_ledger, "R", "test");
        act.database().handle().exec(sql);
        return act.commit("test");
    }
    /// A text that a version points at.
    Committed import(const std::string& words)
    {
        Act act(*m_ledger, "R", "import");
        Document document;
        document.id = DocumentId(act.newUid());
        document.title = "A document";
        Actor voice;
        voice.id = ActorId(act.newUid());
        voice.kind = ActorKind::OwnVoice;
        document.voice = voice.id;
        TextVersion version;
        version.id = TextVersionId(act.newUid());
        version.document = document.id;
        version.number = 1;
        version.length = static_cast<int64_t>(words.size());
        const auto text = [](const Sha256& hash) {
            return std::string(reinterpret_cast<const char*>(hash.data()), hash.size());
        };
        const Segment segment{SegmentKind::Paragraph, 0, false, CodePointRange(0, words.size())};
        version.body.value = text(putBody(act.database(), words, {segment}));
        version.original.value = version.textHash.value = text(putBytes(act.database(), words));
        act.records().insert(voice);
        act.records().insert(document);
        act.records().insert(version);
        return act.commit("import");
    }
    /// The bytes of the closed file.
    std::string bytes()
    {
        m_ledger.reset();
        std::ifstream file(m_file, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    /// Damages a closed file behind the program's back.
    void damage(const std::string& sql)
    {
        m_ledger.reset();
        SQLite::Database plain(m_file, SQLite::OPEN_READWRITE);
        plain.exec("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
        plain.exec(sql);
    }
    VerifyReport verified() { return verify(*Database::open(m_file, Access::Read)); }

    test::TempFolder m_folder;
    std::filesystem::path m_file = m_folder / "case.assay";
    SteppingClock m_clock;
    CountingUids m_uids;
    std::unique_ptr<Ledger> m_ledger;
};

TEST_F(CompactTest, NoWordOfWhatWasUndoneIsLeftInTheFile)
{
    for (const bool history : {false, true}) {
        SCOPED_TRACE(history);
        std::filesystem::remove(m_file);
        open(Access::Create);
        act("INSERT INTO claim (uid, statement, type) VALUES (randomblob(16), 'The bridge held', 'fact')");
        const Committed before =
            act("INSERT INTO side (uid, name) VALUES (randomblob(16), 'a side that stays')");
        import("zyxwvutina qwertova plovdivska");
        act("INSERT INTO claim (uid, statement, type) VALUES (randomblob(16), 'Kvothenau slept', 'fact')");
        m_ledger->moveTo(before.sequence, "R", "undo", "undo");
        compact(*m_ledger, "R", {history});
        const std::string left = bytes();
        for (const char* word :
             {"zyxwvutina", "yxwvutina", "qwertova", "plovdivska", "kvothenau", "Kvothenau"})
            EXPECT_EQ(left.find(word), std::string::npos) << word;
        EXPECT_NE(left.find("bridge"), std::string::npos);
        EXPECT_TRUE(verified().isGood()) << verified().faults.front();
    }
}

TEST_F(CompactTest, ADamagedSearchIndexAloneIsSaidToBeAndMended)
{
    open(Access::Create);
    for (int i = 0; i < 300; ++i)
        act("INSERT INTO claim (uid, statement, type) VALUES (randomblob(16), 'Bridge " + std::to_string(i) +
            " and word" + std::to_string(i * 7919) + "', 'fact')");
    // The pages of the index go, what leads to them stays.
    damage("DELETE FROM search_claim_data WHERE id > 100");
    const auto damaged = verified();
    EXPECT_THAT(damaged.faults, ElementsAre(AllOf(HasSubstr("search index of claims is damaged"),
                                                  HasSubstr("Nothing else is wrong"), HasSubstr("compact"))));
    EXPECT_THAT(damaged.proved, Contains(HasSubstr("The facts are, to the last row")));
    EXPECT_THAT(damaged.proved, Contains(HasSubstr("The chain of the journal is whole")));

    open(Access::Write);
    try {
        guarded("x", [&] {
            db().execAndGet("SELECT count(*) FROM search_claim WHERE search_claim MATCH 'bridge'");
        });
        FAIL() << "a damaged index answered";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Corruption);
        EXPECT_THAT(error.what(), AllOf(HasSubstr("search index"), HasSubstr("compact")));
    }
    compact(*m_ledger, "R", {});
    EXPECT_EQ(db().execAndGet("SELECT count(*) FROM search_claim WHERE search_claim MATCH 'bridge'").getInt(),
              300);
    m_ledger.reset();
    EXPECT_TRUE(verified().isGood());
}

TEST_F(CompactTest, AnIndexThatCannotEvenBeOpenedIsMadeAnew)
{
    open(Access::Create);
    act("INSERT INTO claim (uid, statement, type) VALUES (randomblob(16), 'The bridge held', 'fact')");
    for (const char* what : {"UPDATE search_claim_data SET block = x'FFFFFFFFFFFFFFFF' WHERE id = 10",
                             "DELETE FROM search_claim_data", "DELETE FROM search_claim_docsize"}) {
        SCOPED_TRACE(what);
        damage(what);
        open(Access::Write);
        m_ledger->derived().rebuild(nullptr);
        EXPECT_THROW(db().exec("DELETE FROM search_claim_data"), SQLite::Exception) << "no longer defended";
        act("UPDATE claim SET statement = statement || ' again'");
        m_ledger.reset();
        EXPECT_TRUE(verified().isGood());
    }
}

TEST_F(CompactTest, APartThatCannotBeReadHidesNothingOfTheOthers)
{
    open(Access::Create);
    import("The bridge was mined.");
    damage("UPDATE document SET uid = x'00'");
    const auto report = verified();
    EXPECT_FALSE(report.isGood());
    EXPECT_THAT(report.faults, Contains(HasSubstr("could not be finished")));
    EXPECT_THAT(report.proved, Contains(HasSubstr("The chain of the journal is whole")));
    EXPECT_THAT(report.proved, Contains(HasSubstr("The structure of the file is sound")));
}

TEST_F(CompactTest, WhatIsPointedAtAndNotThereIsSaidToBeMissing)
{
    open(Access::Create);
    auto& database = m_ledger->database();
    const Uid nobody = m_uids.next();
    try {
        loadHeld<Occasion>(database, nobody);
        FAIL() << "an occasion that is not there was read";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Corruption);
        EXPECT_THAT(error.what(), AllOf(HasSubstr("occasion " + nobody.text()), HasSubstr("verify")));
    }
    EXPECT_FALSE(load<Occasion>(database, nobody).has_value());
}

} // namespace
} // namespace assay::store
