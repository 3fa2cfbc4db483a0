#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/store/uid_rows.h"

// What belongs to what, and what points at what.
namespace assay::store {

std::vector<TextVersion> versionsOf(Database& database, DocumentId document)
{
    std::vector<TextVersion> versions;
    for (const Uid& uid :
         uidsByUid(database,
                   "SELECT v.uid FROM text_version v JOIN document d ON d.id = v.document_id WHERE "
                   "d.uid = ?1 ORDER BY v.number",
                   document.uid))
        versions.push_back(loadHeld<TextVersion>(database, uid));
    return versions;
}

std::optional<TextVersion> newestVersion(Database& database, DocumentId document)
{
    const auto newest =
        uidsByUid(database,
                  "SELECT v.uid FROM text_version v JOIN document d ON d.id = v.document_id WHERE "
                  "d.uid = ?1 ORDER BY v.number DESC LIMIT 1",
                  document.uid);
    return newest.empty() ? std::nullopt : load<TextVersion>(database, newest.front());
}

std::vector<Uid> documentsWithBytes(Database& database, std::string_view sha256)
{
    return uids(database,
                "SELECT DISTINCT d.uid FROM text_version v JOIN document d ON d.id = v.document_id WHERE "
                "v.original = "
                "?1 ORDER BY d.uid",
                [&](SQLite::Statement& statement) {
                    statement.bind(1, sha256.data(), static_cast<int>(sha256.size()));
                });
}

std::vector<Uid> documentsWithUrl(Database& database, const std::string& url)
{
    return uidsByText(database, "SELECT uid FROM document WHERE url = ?1 AND url <> '' ORDER BY uid", url);
}

std::vector<Uid> passagesOf(Database& database, DocumentId document)
{
    return uidsByUid(
        database,
        "SELECT p.uid FROM passage p JOIN document d ON d.id = p.document_id WHERE d.uid = ?1 ORDER BY "
        "p.uid",
        document.uid);
}

std::optional<Uid> passageAt(Database& database, TextVersionId version, CodePointRange range)
{
    return first(
        uids(database,
             "SELECT p.uid FROM anchor a JOIN passage p ON p.id = a.passage_id JOIN text_version v ON v.id = "
             "a.version_id WHERE v.uid = ?1 AND a.start = ?2 AND a.\"end\" = ?3 ORDER BY p.uid LIMIT 1",
             [&](SQLite::Statement& statement) {
                 statement.bind(1, version.uid.bytes().data(), 16);
                 statement.bind(2, static_cast<int64_t>(range.start()));
                 statement.bind(3, static_cast<int64_t>(range.end()));
             }));
}

std::optional<Uid> voiceOccasion(Database& database, DocumentId document)
{
    return first(
        uidsByUid(database,
                  "SELECT o.uid FROM occasion o JOIN document d ON d.id = o.document_id WHERE d.uid = ?1 AND "
                  "o.own_voice = 1",
                  document.uid));
}

std::vector<Uid> namesOf(Database& database, ActorId actor)
{
    return uidsByUid(
        database,
        "SELECT n.uid FROM name n JOIN actor a ON a.id = n.actor_id WHERE a.uid = ?1 ORDER BY n.uid",
        actor.uid);
}

ActorId actorNow(Database& database, ActorId actor)
{
    for (size_t step = 0; step < kLongestMerge; ++step) {
        const auto next = first(uidsByUid(
            database, "SELECT b.uid FROM actor a JOIN actor b ON b.id = a.merged_into_id WHERE a.uid = ?1",
            actor.uid));
        if (!next)
            break;
        actor = ActorId(*next);
    }
    return actor;
}

std::vector<Uid> mergedInto(Database& database, ActorId actor)
{
    return uidsByUid(
        database,
        "SELECT a.uid FROM actor a JOIN actor b ON b.id = a.merged_into_id WHERE b.uid = ?1 ORDER BY a.uid",
        actor.uid);
}

std::vector<Uid> namesOfPlace(Database& database, PlaceId place)
{
    return uidsByUid(
        database,
        "SELECT n.uid FROM name n JOIN place p ON p.id = n.place_id WHERE p.uid = ?1 ORDER BY n.uid",
        place.uid);
}

std::optional<Uid> adoptedAssessment(Database& database, const Assessment& like)
{
    return first(uids(
        database,
        "SELECT s.uid FROM assessment s WHERE s.adopted = 1 AND s.scheme_id = (SELECT id FROM scheme "
        "WHERE uid = ?1) AND s.claim_id IS (SELECT id FROM claim WHERE uid = ?2) AND s.actor_id IS "
        "(SELECT id FROM actor WHERE uid = ?3) AND s.attribution_id IS (SELECT id FROM attribution WHERE "
        "uid = ?4)",
        [&](SQLite::Statement& statement) {
            statement.bind(1, like.scheme.uid.bytes().data(), 16);
            statement.bind(2, like.claim.uid.bytes().data(), 16);
            statement.bind(3, like.actor.uid.bytes().data(), 16);
            statement.bind(4, like.attribution.uid.bytes().data(), 16);
        }));
}

std::vector<Uid> pointingAt(Database& database, Kind kind, const std::string& column, Kind target, Uid uid)
{
    const std::string own(token(kind));
    const size_t dot = column.find('.');
    const std::string sql = dot == std::string::npos
                                ? "SELECT uid FROM " + own + " WHERE " + column + " = ?1 ORDER BY uid"
                                : "SELECT DISTINCT t.uid FROM " + column.substr(0, dot) + " l JOIN " + own +
                                      " t ON t.id = l." + own + "_id WHERE l." + column.substr(dot + 1) +
                                      " = ?1 ORDER BY t.uid";
    const int64_t id = guarded(database.path().string(), [&] { return database.idOf(target, uid); });
    return uids(database, sql.c_str(), [&](SQLite::Statement& statement) { statement.bind(1, id); });
}

} // namespace assay::store
