#include "core/store/reading.h"

#include "core/store/uid_rows.h"

#include <string>

namespace assay::store {
std::vector<uint32_t> segmentStarts(Database& database, std::string_view bodySha256)
{
    return guarded(database.path().string(), [&] {
        SQLite::Statement& rows = database.prepared("SELECT start FROM segment WHERE body_id = (SELECT id "
                                                    "FROM body WHERE sha256 = ?) ORDER BY start");
        rows.bind(1, bodySha256.data(), static_cast<int>(bodySha256.size()));
        std::vector<uint32_t> starts;
        while (rows.executeStep())
            starts.push_back(static_cast<uint32_t>(rows.getColumn(0).getInt64()));
        return starts;
    });
}

std::vector<MarkedWords> markedWords(Database& database, TextVersionId version)
{
    // The attributions of the document first: there are fewer of them than anchors where versions are many.
    static const std::string kAnchor = " JOIN anchor n ON n.version_id = v.id AND n.start IS NOT NULL AND "
                                       "n.passage_id = ";
    static const std::string kFrom =
        " FROM text_version v JOIN attribution a ON a.document_id = v.document_id "
        "JOIN claim c ON c.id = a.claim_id ";
    static const std::string kSelect = "SELECT n.start, n.end, a.stance, a.uid, c.uid, ";
    static const std::string kSql =
        kSelect + "0" + kFrom + "JOIN attribution_content t ON t.attribution_id = a.id" + kAnchor +
        "t.passage_id WHERE v.uid = ?1 UNION ALL " + kSelect + "1" + kFrom +
        "JOIN link l ON l.attribution_id = a.id AND l.ord > 0" + kAnchor +
        "l.mention_id WHERE v.uid = ?1 UNION ALL " + kSelect + "2" + kFrom +
        "JOIN link l ON l.attribution_id = a.id" + kAnchor + "l.hedge_passage_id WHERE v.uid = ?1";
    return guarded(database.path().string(), [&] {
        SQLite::Statement& rows = database.prepared(kSql);
        rows.bind(1, version.uid.bytes().data(), 16);
        std::vector<MarkedWords> found;
        while (rows.executeStep()) {
            MarkedWords words;
            words.range = CodePointRange(static_cast<size_t>(rows.getColumn(0).getInt64()),
                                         static_cast<size_t>(rows.getColumn(1).getInt64()));
            words.stance = fromToken<Stance>(rows.getColumn(2).getString()).value_or(Stance::Asserts);
            words.attribution = uidAt(rows, 3);
            words.claim = uidAt(rows, 4);
            words.part = static_cast<MarkedWords::Part>(rows.getColumn(5).getInt());
            found.push_back(words);
        }
        return found;
    });
}

std::vector<QuotedWords> quotedWords(Database& database, TextVersionId version)
{
    static const std::string kSelect = "SELECT n.start, n.\"end\", t.uid, ";
    static const std::string kFrom =
        " FROM text_version v JOIN anchor n ON n.version_id = v.id AND n.start IS "
        "NOT NULL JOIN ";
    static const std::string kWhere = " t ON t.passage_id = n.passage_id WHERE v.uid = ?1";
    static const std::string kSql =
        kSelect +
        "0, (SELECT c.uid FROM bearing b JOIN claim c ON c.id = b.claim_id WHERE b.exhibit_id = t.id ORDER "
        "BY "
        "b.id LIMIT 1)" +
        kFrom + "exhibit" + kWhere + " UNION ALL " + kSelect + "1, NULL" + kFrom + "name" + kWhere +
        " UNION ALL " + kSelect +
        "2, (SELECT c.uid FROM attribution_content x JOIN attribution a ON a.id = x.attribution_id JOIN "
        "claim c "
        "ON c.id = a.claim_id WHERE x.passage_id = n.passage_id ORDER BY a.id LIMIT 1)" +
        kFrom + "translation" + kWhere;
    return guarded(database.path().string(), [&] {
        SQLite::Statement& rows = database.prepared(kSql);
        rows.bind(1, version.uid.bytes().data(), 16);
        std::vector<QuotedWords> found;
        while (rows.executeStep()) {
            QuotedWords words;
            words.range = CodePointRange(static_cast<size_t>(rows.getColumn(0).getInt64()),
                                         static_cast<size_t>(rows.getColumn(1).getInt64()));
            words.thing = uidAt(rows, 2);
            words.part = static_cast<QuotedWords::Part>(rows.getColumn(3).getInt());
            if (!rows.getColumn(4).isNull())
                words.claim = uidAt(rows, 4);
            found.push_back(words);
        }
        return found;
    });
}

std::vector<OccasionId> occasionsOf(Database& database, ActorId actor, int limit)
{
    const auto found =
        uids(database,
             "SELECT DISTINCT o.uid, o.id FROM actor a JOIN occasion_actor x ON x.actor_id = a.id "
             "JOIN occasion o ON o.id = x.occasion_id WHERE (a.uid = ?1 OR a.merged_into_id = "
             "(SELECT id FROM actor WHERE uid = ?1)) AND o.own_voice = 0 ORDER BY o.id DESC LIMIT ?2",
             [&](SQLite::Statement& statement) {
                 statement.bind(1, actor.uid.bytes().data(), 16);
                 statement.bind(2, limit);
             });
    return {found.begin(), found.end()};
}

} // namespace assay::store
