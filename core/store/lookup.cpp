#include "core/store/lookup.h"

#include "core/base/hash.h"
#include "core/store/derived.h"
#include "core/store/uid_rows.h"
#include "core/text/names.h"

namespace assay::store {
namespace {

std::vector<Uid> claimsSaying(Database& database, const std::string& statement)
{
    // The order key leads to the few claims that sort alike; an index on the whole statement would double it.
    const std::string key = claimOrderKey(statement);
    return uids(database,
                "SELECT c.uid FROM claim_order o JOIN claim c ON c.id = o.claim_id WHERE o.sort_key = ?1 AND "
                "c.statement = ?2 "
                "ORDER BY c.uid",
                [&](SQLite::Statement& query) {
                    query.bind(1, key.data(), static_cast<int>(key.size()));
                    query.bind(2, statement);
                });
}

/// The natural name of a kind: what describes one of it. Empty for kinds without.
const char* naturalName(Kind kind)
{
    switch (kind) {
    case Kind::Project:
        return "SELECT title FROM project WHERE uid = ?1";
    case Kind::Reviewer:
        return "SELECT name FROM reviewer WHERE uid = ?1";
    case Kind::Scheme:
        return "SELECT key FROM scheme WHERE uid = ?1";
    case Kind::Side:
        return "SELECT name FROM side WHERE uid = ?1";
    case Kind::Tag:
        return "SELECT name FROM tag WHERE uid = ?1";
    case Kind::Place:
        return "SELECT l.text FROM place p JOIN place_label l ON l.place_id = p.id WHERE p.uid = ?1";
    case Kind::Actor:
        return "SELECT l.text FROM actor a JOIN actor_label l ON l.actor_id = a.id WHERE a.uid = ?1";
    case Kind::Document:
        return "SELECT title FROM document WHERE uid = ?1";
    case Kind::Passage:
        return "SELECT quote FROM passage WHERE uid = ?1";
    case Kind::Translation:
        return "SELECT text FROM translation WHERE uid = ?1";
    case Kind::Name:
        return "SELECT text FROM name WHERE uid = ?1";
    case Kind::Claim:
        return "SELECT statement FROM claim WHERE uid = ?1";
    case Kind::Attribution:
        return "SELECT c.statement FROM attribution a JOIN claim c ON c.id = a.claim_id WHERE a.uid = ?1";
    case Kind::Exhibit:
        return "SELECT title FROM exhibit WHERE uid = ?1";
    case Kind::View:
        return "SELECT name FROM view WHERE uid = ?1";
    case Kind::TextVersion:
        return "SELECT d.title || ', version ' || v.number FROM text_version v JOIN document d ON d.id = "
               "v.document_id WHERE v.uid = ?1";
    default:
        return "";
    }
}

} // namespace

std::vector<Uid> named(Database& database, Kind kind, const std::string& name)
{
    switch (kind) {
    case Kind::Reviewer:
        return uidsByText(database, "SELECT uid FROM reviewer WHERE name = ?1", name);
    case Kind::Scheme:
        return uidsByText(database, "SELECT uid FROM scheme WHERE key = ?1", name);
    case Kind::Side:
        return uidsByText(database, "SELECT uid FROM side WHERE name = ?1", name);
    case Kind::Tag:
        return uidsByText(database, "SELECT uid FROM tag WHERE name = ?1", name);
    case Kind::View:
        return uidsByText(database, "SELECT uid FROM view WHERE name = ?1", name);
    case Kind::Exhibit:
        return uidsByText(database, "SELECT uid FROM exhibit WHERE title = ?1 ORDER BY uid", name);
    case Kind::Claim:
        return claimsSaying(database, name);
    case Kind::Actor: {
        const auto keys = names::indexKeys(names::makeKey(name));
        std::string sql =
            "SELECT DISTINCT coalesce(b.uid, a.uid) FROM name n JOIN actor a ON a.id = n.actor_id LEFT "
            "JOIN actor b ON b.id = a.merged_into_id WHERE n.text = ?1";
        // The blocking keys are an index; a name without any is found by a scan.
        if (!keys.empty())
            sql += " AND n.id IN (SELECT name_id FROM name_key WHERE key = ?2)";
        return uids(database, sql.c_str(), [&](SQLite::Statement& statement) {
            statement.bind(1, name);
            if (!keys.empty())
                statement.bind(2, keys.front());
        });
    }
    case Kind::Place:
        return uidsByText(
            database, "SELECT DISTINCT p.uid FROM name n JOIN place p ON p.id = n.place_id WHERE n.text = ?1",
            name);
    case Kind::Document: {
        auto found = uidsByText(database, "SELECT uid FROM document WHERE title = ?1 ORDER BY uid", name);
        if (found.empty() && !name.empty())
            found = documentsWithUrl(database, name);
        if (found.empty() && name.size() == 64)
            if (const auto hash = unhex(name))
                found = documentsWithBytes(database, *hash);
        return found;
    }
    default:
        return {};
    }
}

std::string describe(Database& database, Kind kind, Uid uid)
{
    const std::string sql = naturalName(kind);
    std::string text = uid.text();
    if (!sql.empty())
        guarded(database.path().string(), [&] {
            auto& statement = database.prepared(sql);
            statement.bind(1, uid.bytes().data(), 16);
            if (statement.executeStep())
                text = statement.getColumn(0).getString();
            statement.reset();
        });
    return text;
}

std::optional<std::string> publicLabel(Database& database, Kind kind, Uid uid)
{
    const std::string own(token(kind));
    return guarded(database.path().string(), [&]() -> std::optional<std::string> {
        auto& statement =
            database.prepared("SELECT text_public FROM " + own + "_label WHERE " + own + "_id = ?1");
        statement.bind(1, database.idOf(kind, uid));
        std::optional<std::string> text;
        if (statement.executeStep() && !statement.getColumn(0).isNull())
            text = statement.getColumn(0).getString();
        statement.reset();
        return text;
    });
}

std::vector<std::string> knownNames(Database& database, Kind kind, size_t limit)
{
    const char* sql = nullptr;
    switch (kind) {
    case Kind::Reviewer:
        sql = "SELECT name FROM reviewer LIMIT ?1";
        break;
    case Kind::Scheme:
        sql = "SELECT key FROM scheme LIMIT ?1";
        break;
    case Kind::Side:
        sql = "SELECT name FROM side LIMIT ?1";
        break;
    case Kind::Tag:
        sql = "SELECT name FROM tag LIMIT ?1";
        break;
    case Kind::View:
        sql = "SELECT name FROM view LIMIT ?1";
        break;
    case Kind::Actor:
        sql = "SELECT text FROM name WHERE actor_id IS NOT NULL LIMIT ?1";
        break;
    case Kind::Place:
        sql = "SELECT text FROM name WHERE place_id IS NOT NULL LIMIT ?1";
        break;
    case Kind::Document:
        sql = "SELECT title FROM document LIMIT ?1";
        break;
    case Kind::Claim:
        sql = "SELECT statement FROM claim LIMIT ?1";
        break;
    case Kind::Exhibit:
        sql = "SELECT title FROM exhibit LIMIT ?1";
        break;
    default:
        return {};
    }
    return guarded(database.path().string(), [&] {
        auto& statement = database.prepared(sql);
        statement.bind(1, static_cast<int64_t>(limit));
        std::vector<std::string> all;
        while (statement.executeStep())
            all.push_back(statement.getColumn(0).getString());
        statement.reset();
        return all;
    });
}

std::optional<Kind> kindOf(Database& database, Uid uid)
{
    for (size_t i = 0; i < kKindTokens.size(); ++i)
        if (database.idOf(static_cast<Kind>(i), uid) != 0)
            return static_cast<Kind>(i);
    return std::nullopt;
}

std::optional<Uid> projectUid(Database& database)
{
    return first(uids(database, "SELECT uid FROM project ORDER BY id LIMIT 1", [](SQLite::Statement&) {}));
}

std::vector<std::pair<Kind, Uid>> withUidPrefix(Database& database, const std::string& digits, size_t limit)
{
    const auto low = unhex(digits + std::string(32 - digits.size(), '0'));
    const auto high = unhex(digits + std::string(32 - digits.size(), 'f'));
    std::vector<std::pair<Kind, Uid>> found;
    if (!low || !high)
        return found;
    for (size_t i = 0; i < kKindTokens.size() && found.size() < limit; ++i) {
        const std::string sql = "SELECT uid FROM " + std::string(kKindTokens[i]) +
                                " WHERE uid >= ?1 AND uid <= ?2 ORDER BY uid LIMIT ?3";
        const auto some = uids(database, sql.c_str(), [&](SQLite::Statement& statement) {
            statement.bind(1, low->data(), 16);
            statement.bind(2, high->data(), 16);
            statement.bind(3, static_cast<int64_t>(limit - found.size()));
        });
        for (const Uid& uid : some)
            found.emplace_back(static_cast<Kind>(i), uid);
    }
    return found;
}

int64_t countOf(Database& database, Kind kind)
{
    return guarded(database.path().string(), [&] {
        auto& statement = database.prepared("SELECT count(*) FROM " + std::string(token(kind)));
        statement.executeStep();
        const int64_t count = statement.getColumn(0).getInt64();
        statement.reset();
        return count;
    });
}

} // namespace assay::store
