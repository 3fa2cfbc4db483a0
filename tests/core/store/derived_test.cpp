#include "core/store/content.h"
#include "core/store/derived.h"
#include "core/store/ledger.h"
#include "core/text/names.h"
#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace assay::store {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

/// Facts are written in plain SQL; the recorder hands them to the derived data as it does all changes.
class DerivedTest : public testing::Test
{
protected:
    Committed act(const std::string& sql)
    {
        Act act(m_ledger, "R", "test");
        act.database().handle().exec(sql);
        return act.commit("test");
    }
    SQLite::Database& db() { return m_ledger.database().handle(); }

    std::vector<std::string> column(const std::string& sql)
    {
        std::vector<std::string> values;
        SQLite::Statement rows(db(), sql);
        while (rows.executeStep())
            values.push_back(rows.isColumnNull(0) ? "NULL" : rows.getColumn(0).getString());
        return values;
    }
    /// The ids of the rows that a word is found in.
    std::vector<std::string> found(const std::string& table, const std::string& word)
    {
        return column("SELECT rowid FROM search_" + table + " WHERE search_" + table + " MATCH '" + word +
                      "' ORDER BY rowid");
    }
    std::string label(int actor) { return one("SELECT text FROM actor_label WHERE actor_id = ", actor); }
    std::string publicLabel(int actor)
    {
        return one("SELECT text_public FROM actor_label WHERE actor_id = ", actor);
    }
    std::string one(const std::string& sql, int id)
    {
        const auto values = column(sql + std::to_string(id));
        return values.size() == 1 ? values[0] : "(" + std::to_string(values.size()) + " rows)";
    }

    /// All that is derived, word by word.
    std::vector<std::string> everything()
    {
        std::vector<std::string> all;
        for (const char* table : {"claim", "passage", "translation", "name", "segment"}) {
            const std::string vocabulary = std::string("temp.words_") + table;
            db().exec("CREATE VIRTUAL TABLE IF NOT EXISTS " + vocabulary + " USING fts5vocab (main, search_" +
                      table + ", instance)");
            for (const std::string& row : column("SELECT term || ' ' || doc || ' ' || \"offset\" FROM " +
                                                 vocabulary + " ORDER BY term, doc, \"offset\""))
                all.push_back(table + (" " + row));
        }
        for (const char* sql :
             {"SELECT 'actor ' || actor_id || text || coalesce(text_public, '-') || hex(sort_key) "
              "FROM actor_label ORDER BY actor_id",
              "SELECT 'place ' || place_id || text || coalesce(text_public, '-') || hex(sort_key) "
              "FROM place_label ORDER BY place_id",
              "SELECT 'order ' || claim_id || hex(sort_key) FROM claim_order ORDER BY claim_id",
              "SELECT 'key ' || key || name_id FROM name_key ORDER BY key, name_id"})
            for (std::string& row : column(sql))
                all.push_back(std::move(row));
        return all;
    }

    /// Of actor 1: with all its names, and with the public ones.
    void expectLabels(const std::string& all, const std::string& open)
    {
        EXPECT_EQ(label(1), all);
        EXPECT_EQ(publicLabel(1), open);
    }

    test::TempFolder m_folder;
    SteppingClock m_clock;
    CountingUids m_uids;
    Ledger m_ledger{Database::open(m_folder / "case.assay", Access::Create), m_clock, m_uids};
};

constexpr char kActor[] = "INSERT INTO actor (id, uid, type, visibility) VALUES ";
constexpr char kName[] = "INSERT INTO name (id, uid, actor_id, text, type, printed, visibility) VALUES ";

std::string row(const std::string& values)
{
    return "(" + values + ")";
}

TEST_F(DerivedTest, aClaimIsFoundByItsWordsAndOnlyByThem)
{
    act("INSERT INTO claim (id, uid, statement, type) VALUES (1, randomblob(16), 'Əsgərov crossed the "
        "border', 'fact'), "
        "(2, randomblob(16), 'The border was closed', 'fact')");
    EXPECT_THAT(found("claim", "asgarov"), ElementsAre("1"));
    EXPECT_THAT(found("claim", "border"), ElementsAre("1", "2"));

    act("UPDATE claim SET statement = 'Asgarov was taken' WHERE id = 1");
    EXPECT_THAT(found("claim", "border"), ElementsAre("2"));
    EXPECT_THAT(found("claim", "taken"), ElementsAre("1"));
    EXPECT_THAT(found("claim", "asgarov"), ElementsAre("1"));

    act("DELETE FROM claim WHERE id = 1");
    EXPECT_TRUE(found("claim", "asgarov").empty());
    EXPECT_TRUE(column("SELECT claim_id FROM claim_order WHERE claim_id = 1").empty());
}

TEST_F(DerivedTest, undoAndRedoTakeTheWordsAlong)
{
    const Committed first =
        act("INSERT INTO claim (id, uid, statement, type) VALUES (1, randomblob(16), 'alpha', 'fact')");
    act("UPDATE claim SET statement = 'beta'");
    const auto after = everything();
    m_ledger.moveTo(first.sequence, "R", "undo", "undo");
    EXPECT_EQ(found("claim", "alpha").size(), 1u);
    EXPECT_TRUE(found("claim", "beta").empty());
    m_ledger.moveTo(0, "R", "undo", "undo");
    EXPECT_TRUE(everything().empty());
    m_ledger.moveTo(2, "R", "redo", "redo");
    EXPECT_EQ(found("claim", "beta").size(), 1u);
    EXPECT_EQ(everything().size(), after.size());
}

TEST_F(DerivedTest, anActThatIsLeftLeavesNothing)
{
    {
        Act act(m_ledger, "R", "test");
        act.database().handle().exec(std::string(kActor) + row("1, randomblob(16), 'person', 'public'"));
        act.database().handle().exec(std::string(kName) +
                                     row("1, randomblob(16), 1, 'Anna', 'full', 0, 'public'"));
    }
    EXPECT_TRUE(everything().empty());
    act("INSERT INTO claim (id, uid, statement, type) VALUES (1, randomblob(16), 'alpha', 'fact')");
    EXPECT_TRUE(column("SELECT * FROM actor_label").empty());
}

TEST_F(DerivedTest, theWordsOfPassagesTranslationsAndNamesAreSearched)
{
    const auto database = [&]() -> Database& { return m_ledger.database(); };
    const Sha256 bytes = putBytes(database(), "bytes");
    const Sha256 body =
        putBody(database(), "Он дома", {{SegmentKind::Paragraph, 0, false, CodePointRange(0, 7)}});
    act(std::string(kActor) + row("1, randomblob(16), 'own-voice', 'public'") +
        "; INSERT INTO document (id, uid, title, type, voice_id) VALUES (1, randomblob(16), 'Report', "
        "'report', 1);"
        "INSERT INTO text_version (id, uid, document_id, number, original, body, text_sha256, length, "
        "reader, "
        "reader_version) VALUES (1, randomblob(16), 1, 1, x'" +
        hex(bytes) + "', x'" + hex(body) + "', x'" + hex(body) +
        "', 7, 'plain', 1);"
        "INSERT INTO passage (id, uid, document_id, home_id, quote, prefix, suffix) "
        "VALUES (1, randomblob(16), 1, 1, 'Он дома', '', '');"
        "INSERT INTO translation (id, uid, passage_id, language, text) "
        "VALUES (1, randomblob(16), 1, 'en', 'He kept silent')");
    EXPECT_THAT(found("passage", "doma"), ElementsAre("1"));
    EXPECT_THAT(found("translation", "silent"), ElementsAre("1"));
    act("UPDATE translation SET text = 'He said nothing'");
    EXPECT_TRUE(found("translation", "silent").empty());
    EXPECT_THAT(found("translation", "nothing"), ElementsAre("1"));
    act("DELETE FROM translation");
    EXPECT_TRUE(found("translation", "nothing").empty());
}

TEST_F(DerivedTest, anActorGoesByThePrintedNameElseTheFirstFullOneElseAny)
{
    act(kActor + row("1, randomblob(16), 'person', 'public'") + ";" + kName +
        row("1, randomblob(16), 1, 'Dili', 'alias', 0, 'public'"));
    EXPECT_EQ(label(1), "Dili");
    act(kName + row("2, randomblob(16), 1, 'Dilgam Asgarov', 'full', 0, 'public'"));
    EXPECT_EQ(label(1), "Dilgam Asgarov");
    act(kName + row("3, randomblob(16), 1, 'Dilqəm Əsgərov', 'full', 0, 'public'"));
    EXPECT_EQ(label(1), "Dilgam Asgarov");
    act("UPDATE name SET printed = 1 WHERE id = 1");
    EXPECT_EQ(label(1), "Dili");
    act("DELETE FROM name WHERE id = 1");
    EXPECT_EQ(label(1), "Dilgam Asgarov");
    act("DELETE FROM name WHERE id IN (2, 3)");
    EXPECT_EQ(label(1), "");
    act("DELETE FROM actor");
    EXPECT_EQ(label(1), "(0 rows)");
}

TEST_F(DerivedTest, aPublicLabelUsesPublicNamesOnly)
{
    act(kActor + row("1, randomblob(16), 'person', 'public'") + ";" + kName +
        row("1, randomblob(16), 1, 'Anna Aslan', 'full', 1, 'internal'") + "," +
        row("2, randomblob(16), 1, 'a villager', 'role', 0, 'public'"));
    expectLabels("Anna Aslan", "a villager");
    act("UPDATE name SET visibility = 'internal' WHERE id = 2");
    EXPECT_EQ(publicLabel(1), "NULL");
    act("UPDATE name SET visibility = 'public' WHERE id = 1");
    EXPECT_EQ(publicLabel(1), "Anna Aslan");
    act("UPDATE actor SET visibility = 'internal'");
    expectLabels("Anna Aslan", "NULL");
}

TEST_F(DerivedTest, aVoiceWithoutANameGoesByTheTitleOfItsDocument)
{
    act(kActor + row("1, randomblob(16), 'own-voice', 'public'") +
        "; INSERT INTO document (id, uid, title, type, voice_id) VALUES (1, randomblob(16), 'Three men', "
        "'article', 1)");
    expectLabels("Three men", "Three men");
    act("UPDATE document SET title = 'Two men'");
    EXPECT_EQ(label(1), "Two men");
    act("UPDATE document SET visibility = 'internal'");
    expectLabels("Two men", "NULL");
    act(kName + row("1, randomblob(16), 1, 'the article', 'short', 0, 'public'"));
    expectLabels("the article", "the article");
}

TEST_F(DerivedTest, aNameThatMovesChangesBothBearers)
{
    act(kActor + row("1, randomblob(16), 'person', 'public'") + "," +
        row("2, randomblob(16), 'person', 'public'") +
        "; INSERT INTO place (id, uid) VALUES (1, randomblob(16));" + kName +
        row("1, randomblob(16), 1, 'Shahbaz', 'full', 0, 'public'"));
    act("UPDATE name SET actor_id = 2");
    EXPECT_EQ(label(1), "");
    EXPECT_EQ(label(2), "Shahbaz");
    act("UPDATE name SET actor_id = NULL, place_id = 1");
    EXPECT_EQ(label(2), "");
    EXPECT_EQ(one("SELECT text FROM place_label WHERE place_id = ", 1), "Shahbaz");
    act("DELETE FROM name; DELETE FROM place");
    EXPECT_EQ(one("SELECT text FROM place_label WHERE place_id = ", 1), "(0 rows)");
}

TEST_F(DerivedTest, anActorAndAllItsNamesMayGoInOneAct)
{
    act(kActor + row("1, randomblob(16), 'person', 'public'") + ";" + kName +
        row("1, randomblob(16), 1, 'Shahbaz', 'full', 0, 'public'"));
    act("DELETE FROM actor; DELETE FROM name");
    EXPECT_TRUE(everything().empty());
}

TEST_F(DerivedTest, namesHaveTheKeysThatFindThem)
{
    act(kActor + row("1, randomblob(16), 'person', 'public'") + ";" + kName +
        row("1, randomblob(16), 1, 'Dilqəm Əsgərov', 'full', 0, 'public'"));
    const auto keys = names::indexKeys(names::makeKey("Dilqəm Əsgərov"));
    const std::set<std::string> expected(keys.begin(), keys.end());
    ASSERT_FALSE(expected.empty());
    const auto stored = column("SELECT key FROM name_key WHERE name_id = 1");
    EXPECT_EQ(std::set<std::string>(stored.begin(), stored.end()), expected);
    act("UPDATE name SET text = 'Shahbaz Guliyev'");
    const auto others = names::indexKeys(names::makeKey("Shahbaz Guliyev"));
    const auto now = column("SELECT key FROM name_key");
    EXPECT_EQ(std::set<std::string>(now.begin(), now.end()),
              std::set<std::string>(others.begin(), others.end()));
    EXPECT_THAT(found("name", "guliyev"), ElementsAre("1"));
    EXPECT_TRUE(found("name", "asgarov").empty());
}

TEST_F(DerivedTest, claimsStandInTheOrderOfAReader)
{
    act("INSERT INTO claim (id, uid, statement, type) VALUES (1, randomblob(16), 'Zebra', 'fact'), "
        "(2, randomblob(16), 'äpfel', 'fact'), (3, randomblob(16), 'Apfel 10', 'fact'), "
        "(4, randomblob(16), 'apfel 9', 'fact'), (5, randomblob(16), 'Яблоко', 'fact')");
    EXPECT_THAT(column("SELECT claim_id FROM claim_order ORDER BY sort_key"),
                ElementsAre("2", "4", "3", "1", "5"));
    act("INSERT INTO claim (id, uid, statement, type) VALUES (6, randomblob(16), 'x" +
        std::string(5000, 'y') + "', 'fact')");
    EXPECT_LE(db().execAndGet("SELECT max(length(sort_key)) FROM claim_order").getInt(), 80);
}

TEST_F(DerivedTest, oneSegmentIsPutInAndTakenOut)
{
    Derived& derived = m_ledger.derived();
    derived.segment(7, "Words of a source", true);
    EXPECT_THAT(found("segment", "source"), ElementsAre("7"));
    derived.segment(7, "Words of a source", false);
    EXPECT_TRUE(everything().empty());
}

TEST_F(DerivedTest, aNewProjectHasCurrentKeysAndOldOnesAreNoticed)
{
    EXPECT_TRUE(Derived::areKeysCurrent(m_ledger.database()));
    db().exec("UPDATE meta SET value = '0' WHERE key = 'key_version'");
    EXPECT_FALSE(Derived::areKeysCurrent(m_ledger.database()));
    m_ledger.derived().rebuild(nullptr);
    EXPECT_TRUE(Derived::areKeysCurrent(m_ledger.database()));
    db().exec("UPDATE meta SET value = '60.1' WHERE key = 'icu_version'");
    EXPECT_FALSE(Derived::areKeysCurrent(m_ledger.database()));
    db().exec("DELETE FROM meta WHERE key = 'icu_version'");
    EXPECT_FALSE(Derived::areKeysCurrent(m_ledger.database()));
}

TEST_F(DerivedTest, stoppedRebuildingLeavesAllAsItWas)
{
    act("INSERT INTO claim (id, uid, statement, type) VALUES (1, randomblob(16), 'alpha', 'fact')");
    const auto before = everything();
    Progress progress;
    progress.stop();
    EXPECT_THROW(m_ledger.derived().rebuild(&progress), Error);
    EXPECT_EQ(everything(), before);
}

/// Whatever happens to the facts, what was kept true step by step is what a rebuild makes.
TEST_F(DerivedTest, stepByStepEqualsARebuild)
{
    std::mt19937 random(5);
    const auto number = [&](int below) { return static_cast<int>(random() % static_cast<uint32_t>(below)); };
    const auto word = [&] {
        static const std::vector<std::string> kWords = {"border", "Əsgərov", "Гулиев", "taken",
                                                        "9",      "ICRC''s", "—",      "Anna"};
        return kWords[static_cast<size_t>(number(8))];
    };
    const auto someActor = [&] {
        return "(SELECT id FROM actor ORDER BY (id * 7919 + " + std::to_string(number(99)) +
               ") % 101 LIMIT 1)";
    };
    const auto put = [&](std::set<std::string>& kinds) {
        const int n = number(40) + 1;
        const std::string id = std::to_string(n);
        const std::string text = "'" + word() + " " + word() + "'";
        switch (number(9)) {
        case 0:
            kinds.insert("claim");
            return "INSERT OR IGNORE INTO claim (id, uid, statement, type) VALUES (" + id +
                   ", randomblob(16), " + text + ", 'fact')";
        case 1:
            return "UPDATE claim SET statement = " + text +
                   ", status = 'done' WHERE id % 5 = " + std::to_string(n % 5);
        case 2:
            return "DELETE FROM claim WHERE id = " + id;
        case 3:
            kinds.insert("actor");
            return "INSERT OR IGNORE INTO actor (id, uid, type) VALUES (" + id + ", randomblob(16), '" +
                   (n % 2 ? "person" : "own-voice") + "')";
        case 4:
            kinds.insert("name");
            return "INSERT OR IGNORE INTO name (id, uid, actor_id, text, type, visibility) SELECT " + id +
                   ", randomblob(16), id, " + text + ", '" + (n % 3 ? "full" : "alias") + "', '" +
                   (n % 4 ? "public" : "internal") + "' FROM actor WHERE id = " + someActor();
        case 5:
            return "UPDATE name SET text = " + text + ", actor_id = coalesce(" + someActor() +
                   ", actor_id) WHERE id = " + id;
        case 6:
            return "DELETE FROM name WHERE id = " + id;
        case 7:
            kinds.insert("document");
            return "INSERT OR IGNORE INTO document (id, uid, title, type, voice_id) SELECT " + id +
                   ", randomblob(16), " + text + ", 'article', id FROM actor WHERE id = " + someActor();
        default:
            return "UPDATE OR IGNORE document SET title = " + text + ", visibility = '" +
                   (n % 2 ? "public" : "internal") + "', voice_id = coalesce(" + someActor() +
                   ", voice_id) WHERE id % 7 = " + std::to_string(n % 7);
        }
    };
    std::set<std::string> kinds;
    size_t most = 0;
    for (int round = 0; round < 60; ++round) {
        Act act(m_ledger, "R", "test");
        for (int i = number(12); i >= 0; --i) {
            act.database().handle().exec(put(kinds));
            act.pump();
        }
        act.commit("test");
        if (round % 10 == 7)
            m_ledger.moveTo(std::max(0, round - 4), "R", "undo", "undo");
        if (round % 6 == 5) {
            const auto kept = everything();
            most = std::max(most, kept.size());
            m_ledger.derived().rebuild(nullptr);
            ASSERT_EQ(kept, everything()) << "after round " << round;
        }
    }
    EXPECT_EQ(kinds.size(), 4u);
    EXPECT_GT(most, 100u);
}

} // namespace
} // namespace assay::store
