#include "core/store/withheld.h"

#include "core/store/uid_rows.h"
#include "core/text/fold.h"

#include <unordered_set>

namespace assay::store {
namespace {

bool holds(Database& database, const std::string& sql, const Uid* uid)
{
    return guarded(database.path().string(), [&] {
        auto& statement = database.prepared(sql);
        if (uid)
            statement.bind(1, uid->bytes().data(), 16);
        const bool any = statement.executeStep();
        statement.reset();
        return any;
    });
}

} // namespace

const std::string kInternalActors =
    "(WITH RECURSIVE hidden(id) AS (SELECT id FROM actor WHERE visibility = 'internal' UNION SELECT k.id "
    "FROM "
    "hidden JOIN actor k ON k.merged_into_id = hidden.id) SELECT id FROM hidden)";

const std::string kPassagesNamingInternal =
    "(SELECT l.mention_id FROM " + kInternalActors +
    " h CROSS JOIN occasion_actor k ON k.actor_id = h.id CROSS JOIN link l ON l.occasion_id = k.occasion_id "
    "WHERE l.mention_id IS NOT NULL)";

bool hasInternalActors(Database& database)
{
    return holds(database, "SELECT 1 FROM actor WHERE visibility = 'internal' LIMIT 1", nullptr);
}

std::vector<Uid> internalActors(Database& database)
{
    static const std::string kAll = "SELECT uid FROM actor WHERE id IN " + kInternalActors;
    return uids(database, kAll.c_str(), [](SQLite::Statement&) {});
}

bool isInternalActor(Database& database, ActorId actor)
{
    return !actor.isNull() &&
           holds(database, "SELECT 1 FROM actor WHERE uid = ?1 AND id IN " + kInternalActors, &actor.uid);
}

bool namesInternal(Database& database, PassageId passage)
{
    return holds(database,
                 "SELECT 1 FROM passage p JOIN link l ON l.mention_id = p.id JOIN occasion_actor k ON "
                 "k.occasion_id = l.occasion_id WHERE p.uid = ?1 AND k.actor_id IN " +
                     kInternalActors,
                 &passage.uid);
}

bool restsOnInternal(Database& database, ClaimId claim)
{
    return holds(database,
                 "SELECT 1 FROM claim c WHERE c.uid = ?1 AND EXISTS (SELECT 1 FROM attribution a WHERE "
                 "a.claim_id = c.id) AND NOT EXISTS (SELECT 1 FROM attribution a JOIN document d ON d.id = "
                 "a.document_id WHERE a.claim_id = c.id AND d.visibility = 'public')",
                 &claim.uid);
}

std::vector<std::string> internalNames(Database& database)
{
    return guarded(database.path().string(), [&] {
        const auto texts = [&](const std::string& sql) {
            auto& statement = database.prepared(sql);
            std::vector<std::string> all;
            while (statement.executeStep())
                all.push_back(statement.getColumn(0).getString());
            statement.reset();
            return all;
        };
        std::vector<std::string> names =
            texts("SELECT DISTINCT text FROM name WHERE visibility = 'internal' OR (type <> 'role' AND "
                  "actor_id IN " +
                  kInternalActors + ")");
        if (names.empty())
            return names;
        // Words of sources are compared without case and accents, and so are those who bear a name openly.
        Folder folder;
        const auto folded = [&](const std::string& name) {
            std::string key;
            for (const FoldedWord& word : folder.words(name))
                key += word.folded + ' ';
            return key;
        };
        std::unordered_set<std::string> open;
        for (const std::string& name : texts("SELECT DISTINCT text FROM name WHERE visibility = 'public' AND "
                                             "(actor_id IS NULL OR actor_id NOT IN " +
                                             kInternalActors + ")"))
            open.insert(folded(name));
        std::erase_if(names, [&](const std::string& name) { return open.count(folded(name)) != 0; });
        return names;
    });
}

} // namespace assay::store
