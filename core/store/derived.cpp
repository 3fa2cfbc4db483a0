#include "core/store/derived.h"

#include "core/store/labels.h"
#include "core/store/own_transaction.h"
#include "core/store/proposals.h"
#include "core/text/names.h"

#include <sqlite3.h>

#include <algorithm>

namespace assay::store {
namespace {

constexpr char kPutClaim[] = "INSERT INTO search_claim (rowid, words) VALUES (?, ?)";
constexpr char kTakeClaim[] = "INSERT INTO search_claim (search_claim, rowid, words) VALUES ('delete', ?, ?)";
constexpr char kPutPassage[] = "INSERT INTO search_passage (rowid, words) VALUES (?, ?)";
constexpr char kTakePassage[] =
    "INSERT INTO search_passage (search_passage, rowid, words) VALUES ('delete', ?, ?)";
constexpr char kPutTranslation[] = "INSERT INTO search_translation (rowid, words) VALUES (?, ?)";
constexpr char kTakeTranslation[] =
    "INSERT INTO search_translation (search_translation, rowid, words) VALUES ('delete', ?, ?)";
constexpr char kPutName[] = "INSERT INTO search_name (rowid, words) VALUES (?, ?)";
constexpr char kTakeName[] = "INSERT INTO search_name (search_name, rowid, words) VALUES ('delete', ?, ?)";
constexpr char kPutSegment[] = "INSERT INTO search_segment (rowid, words) VALUES (?, ?)";
constexpr char kTakeSegment[] =
    "INSERT INTO search_segment (search_segment, rowid, words) VALUES ('delete', ?, ?)";

/// As much of a statement's sort key as orders claims: about its first eighty letters. Past them the uid
/// decides.
constexpr size_t kClaimKeyBytes = 80;

size_t columnOf(const TableInfo& table, std::string_view name)
{
    for (size_t i = 1; i < table.columns.size(); ++i)
        if (table.columns[i].name == name)
            return i - 1; // a change has no value for `id`
    throw Error(ErrorKind::Corruption, "The project has no column \"" + std::string(name) +
                                           "\" in its table \"" + table.name + "\".");
}

std::string_view textOf(const std::vector<Value>& values, size_t column)
{
    if (column >= values.size())
        return {};
    const auto* const text = std::get_if<std::string_view>(&values[column]);
    return text ? *text : std::string_view();
}

/// What FTS5 keeps of an index that holds nothing, in place of whatever is there. FTS5 reads the structure of
/// an index before it does anything with it, also before it empties it, and a damaged one it then refuses.
void emptyUnread(Database& database, const std::string& table)
{
    const auto defend = [&](int on) {
        sqlite3_db_config(database.raw(), SQLITE_DBCONFIG_DEFENSIVE, on, nullptr);
    };
    defend(0); // FTS5's own tables cannot be written otherwise
    try {
        database.handle().exec("DELETE FROM " + table + "_data; DELETE FROM " + table + "_idx; DELETE FROM " +
                               table + "_docsize; INSERT INTO " + table +
                               "_data (id, block) VALUES (1, x''), (10, zeroblob(7))");
    } catch (...) {
        defend(1);
        throw;
    }
    defend(1);
}

const Value& valueOf(const std::vector<Value>& values, size_t column)
{
    static const Value kNothing;
    return column < values.size() ? values[column] : kNothing;
}

} // namespace

std::string claimOrderKey(std::string_view statement)
{
    std::string key = sortKey(statement);
    key.resize(std::min(key.size(), kClaimKeyBytes));
    return key;
}

Derived::Columns::Columns(const FactTables& tables)
    : claim(tables.indexOf("claim")), passage(tables.indexOf("passage")),
      translation(tables.indexOf("translation")), name(tables.indexOf("name")),
      actor(tables.indexOf("actor")), place(tables.indexOf("place")), document(tables.indexOf("document")),
      version(tables.indexOf("text_version")), claimStatement(columnOf(tables.at(claim), "statement")),
      passageQuote(columnOf(tables.at(passage), "quote")),
      translationText(columnOf(tables.at(translation), "text")), nameText(columnOf(tables.at(name), "text")),
      nameActor(columnOf(tables.at(name), "actor_id")), namePlace(columnOf(tables.at(name), "place_id")),
      documentTitle(columnOf(tables.at(document), "title")),
      documentVoice(columnOf(tables.at(document), "voice_id")),
      documentVisibility(columnOf(tables.at(document), "visibility"))
{
}

Derived::Derived(Database& database, const FactTables& tables) : m_database(database), m_columns(tables) {}

std::vector<Derived::Words> Derived::wordsOf(std::span<const RowChange> changes, Folder& folder) const
{
    std::vector<Words> all;
    for (const RowChange& change : changes) {
        size_t column = 0;
        if (change.table == m_columns.claim)
            column = m_columns.claimStatement;
        else if (change.table == m_columns.passage)
            column = m_columns.passageQuote;
        else if (change.table == m_columns.translation)
            column = m_columns.translationText;
        else if (change.table == m_columns.name)
            column = m_columns.nameText;
        else
            continue;
        const std::string_view before = textOf(change.before, column);
        const std::string_view after = textOf(change.after, column);
        if (before == after)
            continue;
        Words& words = all.emplace_back();
        words.change = &change;
        words.before = folder.searchText(before);
        words.after = folder.searchText(after);
        if (change.table == m_columns.claim && change.operation != Operation::Delete)
            words.orderKey = claimOrderKey(after);
    }
    return all;
}

void Derived::apply(std::span<const RowChange> changes, const std::vector<Words>& words)
{
    // FTS5 writes out what it has gathered whenever a statement on another table opens a savepoint, so the
    // two are kept apart: mixed row by row, a load takes five times as long.
    guarded("derived data", [&] {
        for (const RowChange& change : changes) {
            if (change.table == m_columns.name)
                applyName(change);
            else if (change.table == m_columns.actor)
                m_touchedActors.insert(change.id);
            else if (change.table == m_columns.place)
                m_touchedPlaces.insert(change.id);
            else if (change.table == m_columns.document)
                applyDocument(change);
            else if (change.table == m_columns.version && change.operation == Operation::Delete)
                eraseProposals(m_database, change.id);
        }
        for (const Words& each : words)
            if (each.change->table == m_columns.claim)
                applyClaim(each);
        for (const Words& each : words)
            searchWords(each);
    });
}

void Derived::searchWords(const Words& words)
{
    const auto replace = [&](const char* takeSql, const char* putSql) {
        putWords(takeSql, words.change->id, words.before);
        putWords(putSql, words.change->id, words.after);
    };
    if (words.change->table == m_columns.claim)
        replace(kTakeClaim, kPutClaim);
    else if (words.change->table == m_columns.passage)
        replace(kTakePassage, kPutPassage);
    else if (words.change->table == m_columns.translation)
        replace(kTakeTranslation, kPutTranslation);
    else if (words.change->table == m_columns.name)
        replace(kTakeName, kPutName);
}

void Derived::applyClaim(const Words& words)
{
    if (words.change->operation == Operation::Delete) {
        SQLite::Statement& erase = m_database.prepared("DELETE FROM claim_order WHERE claim_id = ?");
        erase.bind(1, words.change->id);
        erase.exec();
    } else {
        putClaimOrder(words.change->id, words.orderKey);
    }
}

void Derived::applyName(const RowChange& change)
{
    if (const std::string_view after = textOf(change.after, m_columns.nameText);
        after != textOf(change.before, m_columns.nameText)) {
        if (!change.before.empty()) {
            SQLite::Statement& erase = m_database.prepared("DELETE FROM name_key WHERE name_id = ?");
            erase.bind(1, change.id);
            erase.exec();
        }
        if (!after.empty())
            putNameKeys(change.id, after);
    }
    // Whose name it was, and whose it is.
    touch(valueOf(change.before, m_columns.nameActor), valueOf(change.before, m_columns.namePlace));
    SQLite::Statement& bearer = m_database.prepared("SELECT actor_id, place_id FROM name WHERE id = ?");
    bearer.bind(1, change.id);
    if (bearer.executeStep()) {
        if (!bearer.isColumnNull(0))
            m_touchedActors.insert(bearer.getColumn(0).getInt64());
        else
            m_touchedPlaces.insert(bearer.getColumn(1).getInt64());
    }
    bearer.reset();
}

void Derived::applyDocument(const RowChange& change)
{
    const auto same = [&](size_t column) {
        return valueOf(change.before, column) == valueOf(change.after, column);
    };
    if (same(m_columns.documentTitle) && same(m_columns.documentVoice) && same(m_columns.documentVisibility))
        return;
    touch(valueOf(change.before, m_columns.documentVoice), Value());
    SQLite::Statement& voice = m_database.prepared("SELECT voice_id FROM document WHERE id = ?");
    voice.bind(1, change.id);
    if (voice.executeStep())
        m_touchedActors.insert(voice.getColumn(0).getInt64());
    voice.reset();
}

/// By uid, as a change names them. One that has gone in the same act needs no label.
void Derived::touch(const Value& actor, const Value& place)
{
    if (const Uid* const uid = std::get_if<Uid>(&actor))
        if (const int64_t id = m_database.idOf(Kind::Actor, *uid); id != 0)
            m_touchedActors.insert(id);
    if (const Uid* const uid = std::get_if<Uid>(&place))
        if (const int64_t id = m_database.idOf(Kind::Place, *uid); id != 0)
            m_touchedPlaces.insert(id);
}

void Derived::put(const char* sql, int64_t id, std::string_view text)
{
    putWords(sql, id, m_folder.searchText(text));
}

void Derived::putWords(const char* sql, int64_t id, const std::string& words)
{
    if (words.empty())
        return;
    SQLite::Statement& statement = m_database.prepared(sql);
    statement.bind(1, id);
    statement.bindNoCopy(2, words);
    statement.exec();
}

void Derived::putClaimOrder(int64_t id, const std::string& key)
{
    SQLite::Statement& put =
        m_database.prepared("INSERT OR REPLACE INTO claim_order (claim_id, sort_key) VALUES (?, ?)");
    put.bind(1, id);
    put.bindNoCopy(2, key.data(), static_cast<int>(key.size()));
    put.exec();
}

void Derived::putNameKeys(int64_t id, std::string_view text)
{
    std::vector<std::string> keys = names::indexKeys(names::makeKey(text));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const std::string& key : keys) {
        SQLite::Statement& put = m_database.prepared("INSERT INTO name_key (key, name_id) VALUES (?, ?)");
        put.bindNoCopy(1, key);
        put.bind(2, id);
        put.exec();
    }
}

void Derived::finish()
{
    guarded("derived data", [&] {
        for (const int64_t id : m_touchedActors)
            writeActorLabel(m_database, id);
        for (const int64_t id : m_touchedPlaces)
            writePlaceLabel(m_database, id);
    });
    abandon();
}

void Derived::abandon()
{
    m_touchedActors.clear();
    m_touchedPlaces.clear();
}

void Derived::segment(int64_t id, const std::string& text, bool put)
{
    guarded("derived data", [&] { this->put(put ? kPutSegment : kTakeSegment, id, text); });
}

void Derived::rebuild(Progress* progress)
{
    guarded("derived data", [&] {
        OwnTransaction transaction(m_database);
        for (const char* table :
             {"search_claim", "search_passage", "search_translation", "search_name", "search_segment"})
            emptyUnread(m_database, table);
        for (const char* sql :
             {"INSERT INTO search_claim (search_claim) VALUES ('delete-all')",
              "INSERT INTO search_passage (search_passage) VALUES ('delete-all')",
              "INSERT INTO search_translation (search_translation) VALUES ('delete-all')",
              "INSERT INTO search_name (search_name) VALUES ('delete-all')",
              "INSERT INTO search_segment (search_segment) VALUES ('delete-all')", "DELETE FROM claim_order",
              "DELETE FROM name_key", "DELETE FROM actor_label", "DELETE FROM place_label"})
            m_database.handle().exec(sql);
        abandon();

        const auto forEachRow = [&](const char* what, const std::string& table, const char* columns,
                                    auto&& f) {
            const int64_t total = m_database.handle().execAndGet("SELECT count(*) FROM " + table).getInt64();
            SQLite::Statement rows(m_database.handle(),
                                   std::string("SELECT ") + columns + " FROM " + table + " ORDER BY id");
            for (int64_t done = 0; rows.executeStep(); ++done) {
                if (progress && done % 1024 == 0)
                    progress->tick(what, static_cast<uint64_t>(done), static_cast<uint64_t>(total));
                const SQLite::Column text = rows.getColumn(1);
                f(rows.getColumn(0).getInt64(),
                  std::string_view(text.getText(), static_cast<size_t>(text.getBytes())));
            }
        };
        forEachRow("Ordering the claims", "claim", "id, statement",
                   [&](int64_t id, std::string_view text) { putClaimOrder(id, claimOrderKey(text)); });
        forEachRow("Ordering the names", "name", "id, text",
                   [&](int64_t id, std::string_view text) { putNameKeys(id, text); });
        forEachRow("Labelling the actors", "actor", "id, ''",
                   [&](int64_t id, std::string_view) { writeActorLabel(m_database, id); });
        forEachRow("Labelling the places", "place", "id, ''",
                   [&](int64_t id, std::string_view) { writePlaceLabel(m_database, id); });
        forEachRow("Indexing the claims", "claim", "id, statement",
                   [&](int64_t id, std::string_view text) { put(kPutClaim, id, text); });
        forEachRow("Indexing the passages", "passage", "id, quote",
                   [&](int64_t id, std::string_view text) { put(kPutPassage, id, text); });
        forEachRow("Indexing the translations", "translation", "id, text",
                   [&](int64_t id, std::string_view text) { put(kPutTranslation, id, text); });
        forEachRow("Indexing the names", "name", "id, text",
                   [&](int64_t id, std::string_view text) { put(kPutName, id, text); });
        forEachRow("Indexing the sources", "segment", "id, text",
                   [&](int64_t id, std::string_view text) { put(kPutSegment, id, text); });

        SQLite::Statement& keys = m_database.prepared(
            "INSERT OR REPLACE INTO meta (key, value) VALUES ('key_version', ?), ('icu_version', ?)");
        keys.bind(1, std::to_string(kKeyVersion));
        keys.bind(2, icuVersion());
        keys.exec();
        transaction.commit();
    });
}

bool Derived::areKeysCurrent(Database& database)
{
    return guarded("meta", [&] {
        SQLite::Statement& current =
            database.prepared("SELECT count(*) FROM meta WHERE (key = 'key_version' AND value = ?) OR "
                              "(key = 'icu_version' AND value = ?)");
        current.bind(1, std::to_string(kKeyVersion));
        current.bind(2, icuVersion());
        current.executeStep();
        const bool both = current.getColumn(0).getInt() == 2;
        current.reset();
        return both;
    });
}

} // namespace assay::store
