#include "core/store/told_apart.h"

#include "core/store/lookup.h"
#include "core/store/uid_rows.h"

#include <algorithm>

namespace assay::store {
namespace {

constexpr const char* kAll = "SELECT a.uid, b.uid FROM actor_distinct d JOIN actor a ON a.id = d.actor_id "
                             "JOIN actor b ON b.id = d.other_id ORDER BY a.uid, b.uid";
constexpr const char* kOfOne =
    "SELECT a.uid, b.uid FROM actor a JOIN actor_distinct d ON d.actor_id = a.id JOIN actor b ON b.id = "
    "d.other_id WHERE a.uid = ?1 UNION ALL SELECT a.uid, b.uid FROM actor b JOIN actor_distinct d ON "
    "d.other_id = b.id JOIN actor a ON a.id = d.actor_id WHERE b.uid = ?1";

std::vector<ToldApart> pairs(Database& database, const char* sql, const Uid* actor)
{
    return guarded(database.path().string(), [&] {
        auto& statement = database.prepared(sql);
        if (actor)
            statement.bind(1, actor->bytes().data(), 16);
        std::vector<ToldApart> found;
        while (statement.executeStep())
            found.push_back({uidAt(statement, 0), uidAt(statement, 1)});
        statement.reset();
        return found;
    });
}

/// An actor and all who were merged into it.
std::vector<ActorId> everybodyIn(Database& database, ActorId root)
{
    std::vector<ActorId> all = {root};
    for (size_t i = 0; i < all.size(); ++i)
        for (const Uid& uid : mergedInto(database, all[i]))
            if (std::find(all.begin(), all.end(), ActorId(uid)) == all.end())
                all.emplace_back(uid);
    return all;
}

} // namespace

std::vector<ToldApart> allToldApart(Database& database)
{
    return pairs(database, kAll, nullptr);
}

std::vector<ToldApart> toldApart(Database& database, ActorId one, ActorId other)
{
    const ActorId wanted = actorNow(database, other);
    std::vector<ToldApart> found;
    for (const ActorId& member : everybodyIn(database, actorNow(database, one)))
        for (const ToldApart& pair : pairs(database, kOfOne, &member.uid)) {
            const Uid facing = pair.owner == member.uid ? pair.other : pair.owner;
            if (actorNow(database, ActorId(facing)) == wanted &&
                std::find(found.begin(), found.end(), pair) == found.end())
                found.push_back(pair);
        }
    return found;
}

std::vector<ActorId> distinctFrom(Database& database, ActorId actor)
{
    std::vector<ActorId> found;
    for (const ActorId& member : everybodyIn(database, actorNow(database, actor)))
        for (const ToldApart& pair : pairs(database, kOfOne, &member.uid))
            found.push_back(actorNow(database, ActorId(pair.owner == member.uid ? pair.other : pair.owner)));
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace assay::store
