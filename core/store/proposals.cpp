#include "core/store/proposals.h"

#include "core/store/own_transaction.h"
#include "core/store/records.h"
#include "core/store/uid_rows.h"

#include <map>
#include <set>

namespace assay::store {
namespace {

CodePointRange rangeIn(SQLite::Statement& row, int column)
{
    const int64_t start = row.getColumn(column).getInt64();
    const int64_t end = row.getColumn(column + 1).getInt64();
    if (start < 0 || end < start)
        throw Error(ErrorKind::Corruption, "The project holds a range of characters that runs backwards.");
    return {static_cast<size_t>(start), static_cast<size_t>(end)};
}

ProposalRow rowIn(SQLite::Statement& row)
{
    ProposalRow held;
    held.number = row.getColumn(0).getInt64();
    held.range = rangeIn(row, 1);
    held.confidence = row.getColumn(3).getDouble();
    held.source = row.getColumn(4).getString();
    held.quote = row.getColumn(5).getString();
    held.body = row.getColumn(6).getString();
    return held;
}

int64_t keyOf(Database& database, TextVersionId version)
{
    return database.idOf(Kind::TextVersion, version.uid);
}

} // namespace

void putProposals(Database& database, TextVersionId version, const std::string& engine,
                  const std::vector<ProposalRow>& rows)
{
    guarded(database.path().string(), [&] {
        const int64_t key = keyOf(database, version);
        if (key == 0)
            return; // it was taken back while the work ran
        OwnTransaction transaction(database);
        eraseProposals(database, key);
        auto& run = database.prepared("INSERT INTO proposal_run (version_id, engine) VALUES (?, ?)");
        run.bind(1, key);
        run.bind(2, engine);
        run.exec();
        for (const ProposalRow& row : rows) {
            auto& put = database.prepared(
                "INSERT INTO proposal (version_id, number, start, \"end\", confidence, source, quote, body) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
            put.bind(1, key);
            put.bind(2, row.number);
            put.bind(3, static_cast<int64_t>(row.range.start()));
            put.bind(4, static_cast<int64_t>(row.range.end()));
            put.bind(5, row.confidence);
            put.bindNoCopy(6, row.source);
            put.bindNoCopy(7, row.quote);
            put.bindNoCopy(8, row.body);
            put.exec();
        }
        transaction.commit();
    });
}

void eraseProposals(Database& database, int64_t version)
{
    for (const char* sql :
         {"DELETE FROM proposal_run WHERE version_id = ?", "DELETE FROM proposal WHERE version_id = ?"}) {
        auto& erase = database.prepared(sql);
        erase.bind(1, version);
        erase.exec();
    }
}

std::optional<std::string> proposalEngine(Database& database, TextVersionId version)
{
    return guarded(database.path().string(), [&]() -> std::optional<std::string> {
        auto& find = database.prepared("SELECT engine FROM proposal_run WHERE version_id = ?");
        find.bind(1, keyOf(database, version));
        std::optional<std::string> engine;
        if (find.executeStep())
            engine = find.getColumn(0).getString();
        find.reset();
        return engine;
    });
}

std::vector<ProposalRow> proposalsOf(Database& database, TextVersionId version)
{
    return guarded(database.path().string(), [&] {
        auto& rows = database.prepared("SELECT number, start, \"end\", confidence, source, quote, body FROM "
                                       "proposal WHERE version_id = ? ORDER BY number");
        rows.bind(1, keyOf(database, version));
        std::vector<ProposalRow> all;
        while (rows.executeStep())
            all.push_back(rowIn(rows));
        rows.reset();
        return all;
    });
}

std::optional<ProposalRow> proposalAt(Database& database, TextVersionId version, int64_t number)
{
    return guarded(database.path().string(), [&]() -> std::optional<ProposalRow> {
        auto& rows = database.prepared("SELECT number, start, \"end\", confidence, source, quote, body FROM "
                                       "proposal WHERE version_id = ? AND number = ?");
        rows.bind(1, keyOf(database, version));
        rows.bind(2, number);
        std::optional<ProposalRow> held;
        if (rows.executeStep())
            held = rowIn(rows);
        rows.reset();
        return held;
    });
}

int64_t countProposals(Database& database, TextVersionId version, double minConfidence)
{
    return guarded(database.path().string(), [&] {
        auto& rows =
            database.prepared("SELECT count(*) FROM proposal WHERE version_id = ? AND confidence >= ?");
        rows.bind(1, keyOf(database, version));
        rows.bind(2, minConfidence);
        rows.executeStep();
        const int64_t count = rows.getColumn(0).getInt64();
        rows.reset();
        return count;
    });
}

std::vector<StandingAttribution> attributionsStanding(Database& database, DocumentId document,
                                                      TextVersionId version)
{
    return guarded(database.path().string(), [&] {
        const int64_t documentKey = database.idOf(Kind::Document, document.uid);
        const int64_t versionKey = keyOf(database, version);
        std::map<int64_t, StandingAttribution> all;
        auto& contents = database.prepared(
            "SELECT a.id, a.uid, c.uid, n.start, n.\"end\" FROM attribution a JOIN claim c ON c.id = "
            "a.claim_id JOIN attribution_content k ON k.attribution_id = a.id JOIN anchor n ON n.passage_id "
            "= k.passage_id AND n.version_id = ?2 WHERE a.document_id = ?1 AND n.start IS NOT NULL ORDER BY "
            "a.id, k.ord");
        contents.bind(1, documentKey);
        contents.bind(2, versionKey);
        while (contents.executeStep()) {
            auto& held = all[contents.getColumn(0).getInt64()];
            held.attribution = uidAt(contents, 1);
            held.claim = uidAt(contents, 2);
            held.content.push_back(rangeIn(contents, 3));
        }
        contents.reset();
        auto& frames = database.prepared(
            "SELECT a.id, n.start, n.\"end\" FROM attribution a JOIN link l ON l.attribution_id = a.id AND "
            "l.ord = (SELECT max(ord) FROM link WHERE attribution_id = a.id) JOIN anchor n ON n.passage_id "
            "IN (l.mention_id, l.cue_id) AND n.version_id = ?2 WHERE a.document_id = ?1 AND n.start IS NOT "
            "NULL");
        frames.bind(1, documentKey);
        frames.bind(2, versionKey);
        while (frames.executeStep())
            if (const auto held = all.find(frames.getColumn(0).getInt64()); held != all.end())
                held->second.frame.push_back(rangeIn(frames, 1));
        frames.reset();
        auto& names = database.prepared(
            "SELECT a.id, o.own_voice, x.type, n.text FROM attribution a JOIN link l ON l.attribution_id = "
            "a.id AND l.ord = (SELECT max(ord) FROM link WHERE attribution_id = a.id) JOIN occasion o ON "
            "o.id = l.occasion_id JOIN occasion_actor w ON w.occasion_id = o.id JOIN actor x ON x.id = "
            "w.actor_id LEFT JOIN name n ON n.actor_id IN (x.id, x.merged_into_id) WHERE a.document_id = "
            "?1");
        names.bind(1, documentKey);
        while (names.executeStep()) {
            const auto held = all.find(names.getColumn(0).getInt64());
            if (held == all.end())
                continue;
            held->second.ownVoice = names.getColumn(1).getInt() != 0;
            held->second.unnamed = held->second.unnamed || names.getColumn(2).getString() == "unnamed";
            if (!names.isColumnNull(3))
                held->second.names.push_back(names.getColumn(3).getString());
        }
        names.reset();
        std::vector<StandingAttribution> standing;
        standing.reserve(all.size());
        for (auto& [id, held] : all)
            standing.push_back(std::move(held));
        return standing;
    });
}

std::vector<StandingOccasion> occasionsStanding(Database& database, DocumentId document,
                                                TextVersionId version)
{
    return guarded(database.path().string(), [&] {
        auto& rows = database.prepared(
            "SELECT DISTINCT o.uid, n.start, n.\"end\" FROM attribution a JOIN link l ON l.attribution_id = "
            "a.id JOIN occasion o ON o.id = l.occasion_id LEFT JOIN anchor n ON n.passage_id = l.cue_id AND "
            "n.version_id = ?2 AND n.start IS NOT NULL WHERE a.document_id = ?1 AND o.own_voice = 0 ORDER BY "
            "o.uid");
        rows.bind(1, database.idOf(Kind::Document, document.uid));
        rows.bind(2, keyOf(database, version));
        std::vector<StandingOccasion> all;
        while (rows.executeStep()) {
            const Uid uid = uidAt(rows, 0);
            if (all.empty() || all.back().occasion != uid)
                all.push_back({uid, {}});
            if (!rows.isColumnNull(1))
                all.back().cues.push_back(rangeIn(rows, 1));
        }
        rows.reset();
        return all;
    });
}

std::vector<BearerName> actorsWithKeys(Database& database, const std::vector<std::string>& keys)
{
    return guarded(database.path().string(), [&] {
        std::vector<BearerName> all;
        std::set<int64_t> seen;
        for (const std::string& key : keys) {
            auto& rows = database.prepared(
                "SELECT n.id, coalesce(b.uid, a.uid), n.text FROM name_key k JOIN name n ON n.id = k.name_id "
                "JOIN actor a ON a.id = n.actor_id LEFT JOIN actor b ON b.id = a.merged_into_id WHERE k.key "
                "= ? ORDER BY n.id");
            rows.bind(1, key);
            while (rows.executeStep())
                if (seen.insert(rows.getColumn(0).getInt64()).second)
                    all.push_back({uidAt(rows, 1), rows.getColumn(2).getString()});
            rows.reset();
        }
        return all;
    });
}

std::vector<Dismissal> dismissalsOf(Database& database, DocumentId document)
{
    std::vector<int64_t> keys;
    guarded(database.path().string(), [&] {
        auto& rows = database.prepared("SELECT id FROM dismissal WHERE document_id = ? ORDER BY id");
        rows.bind(1, database.idOf(Kind::Document, document.uid));
        while (rows.executeStep())
            keys.push_back(rows.getColumn(0).getInt64());
        rows.reset();
    });
    std::vector<Dismissal> all;
    for (const int64_t key : keys)
        all.push_back(*loadById<Dismissal>(database, key));
    return all;
}

std::vector<DocumentId> allDocuments(Database& database)
{
    std::vector<DocumentId> all;
    for (const Uid& uid : allUids(database, Kind::Document))
        all.emplace_back(uid);
    return all;
}

} // namespace assay::store
