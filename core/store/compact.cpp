#include "core/store/compact.h"

#include "core/store/change_format.h"
#include "core/store/content.h"
#include "core/store/journal.h"

#include <algorithm>
#include <set>

namespace assay::store {
namespace {

int64_t number(Database& database, const std::string& sql)
{
    SQLite::Statement statement(database.handle(), sql);
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

int64_t fileSize(Database& database)
{
    return number(database, "PRAGMA page_count") * number(database, "PRAGMA page_size");
}

/// The acts that lead to the present state: their changes are what undo needs.
std::vector<int64_t> line(Database& database)
{
    const auto path = pathBetween(database, 0, currentState(database));
    return path ? path->forward : std::vector<int64_t>();
}

int64_t releaseChanges(Database& database, const std::vector<int64_t>& keep)
{
    int64_t released = 0;
    std::vector<int64_t> entries;
    SQLite::Statement all(database.handle(),
                          "SELECT DISTINCT seq FROM journal_change WHERE content IS NOT NULL ORDER BY seq");
    while (all.executeStep())
        entries.push_back(all.getColumn(0).getInt64());
    for (const int64_t entry : entries) {
        if (std::find(keep.begin(), keep.end(), entry) != keep.end())
            continue;
        auto& release = database.prepared("UPDATE journal_change SET content = NULL WHERE seq = ?1");
        release.bind(1, entry);
        release.exec();
        release.reset();
        ++released;
    }
    return released;
}

/// The hashes of bytes and texts that the changes still held speak of: undoing a removal needs them.
std::set<std::string> hashesInHistory(Ledger& ledger, const std::vector<int64_t>& kept)
{
    std::set<std::string> hashes;
    for (const int64_t entry : kept) {
        if (!hasContent(ledger.database(), entry))
            continue;
        forEachPart(ledger.database(), entry, false, [&](const std::string& part) {
            for (const auto& change : readChanges(ledger.tables(), part))
                for (const auto* values : {&change.before, &change.after})
                    for (const auto& value : *values)
                        if (const auto* blob = std::get_if<Blob>(&value); blob && blob->bytes.size() == 32)
                            hashes.emplace(blob->bytes);
        });
    }
    return hashes;
}

int64_t removeContent(Database& database, const std::set<std::string>& kept)
{
    struct Unused
    {
        int64_t id;
        std::string hash;
    };
    const auto unused = [&](const char* sql) {
        std::vector<Unused> rows;
        SQLite::Statement statement(database.handle(), sql);
        while (statement.executeStep()) {
            const SQLite::Column hash = statement.getColumn(1);
            Unused row{
                statement.getColumn(0).getInt64(),
                std::string(static_cast<const char*>(hash.getBlob()), static_cast<size_t>(hash.getBytes()))};
            if (kept.count(row.hash) == 0)
                rows.push_back(std::move(row));
        }
        return rows;
    };
    int64_t removed = 0;
    for (const auto& row :
         unused("SELECT id, sha256 FROM blob WHERE sha256 NOT IN (SELECT original FROM text_version) "
                "AND sha256 NOT IN (SELECT file FROM exhibit)")) {
        SQLite::Statement remove(database.handle(), "DELETE FROM blob WHERE id = ?");
        remove.bind(1, row.id);
        removed += remove.exec();
    }
    for (const auto& row :
         unused("SELECT id, sha256 FROM body WHERE sha256 NOT IN (SELECT body FROM text_version)")) {
        removeBody(database, row.id);
        ++removed;
    }
    return removed;
}

} // namespace

CompactReport compact(Ledger& ledger, const std::string& reviewer, const CompactOptions& options,
                      Progress* progress)
{
    auto& database = ledger.database();
    return guarded(database.path().string(), [&] {
        CompactReport report;
        report.bytesBefore = fileSize(database);
        if (progress)
            progress->tick("Releasing history", 0, 3);
        {
            Act act(ledger, reviewer, "compact");
            auto keep = options.history ? std::vector<int64_t>() : line(database);
            report.entriesReleased = releaseChanges(database, keep);
            report.contentRemoved = removeContent(database, hashesInHistory(ledger, keep));
            // What was taken out of a search index stays in it until its parts are merged; and a damaged one
            // is mended by this alone.
            ledger.derived().rebuild(progress);
            act.commitMaintenance(options.history
                                      ? "Released the changes of the whole history"
                                      : "Released the changes of states that are not part of the present");
        }
        if (progress)
            progress->tick("Shrinking the file", 1, 3);
        database.handle().exec("VACUUM");
        database.checkpoint();
        if (progress)
            progress->tick("Shrinking the file", 3, 3);
        report.bytesAfter = fileSize(database);
        return report;
    });
}

} // namespace assay::store
