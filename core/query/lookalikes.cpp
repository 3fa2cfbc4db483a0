#include "core/query/lookalikes.h"

#include "core/claim/values.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/store/told_apart.h"
#include "core/store/withheld.h"
#include "core/text/names.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace assay::query {
namespace {

/// A word that so many names have tells nothing.
constexpr size_t kCommon = 400;

struct Written
{
    Uid actor;
    names::Key key;
    bool isPerson;
    bool isInternal;
};

Uid rootOf(const std::unordered_map<Uid, Uid>& merged, Uid actor)
{
    for (size_t step = 0; step < store::kLongestMerge; ++step) {
        const auto found = merged.find(actor);
        if (found == merged.end())
            break;
        actor = found->second;
    }
    return actor;
}

names::Kind kindOf(ActorKind kind)
{
    switch (kind) {
    case ActorKind::Person:
        return names::Kind::Person;
    case ActorKind::Organisation:
    case ActorKind::State:
    case ActorKind::Body:
    case ActorKind::Court:
    case ActorKind::ArmedForce:
    case ActorKind::Outlet:
        return names::Kind::Organisation;
    default:
        return names::Kind::Unknown;
    }
}

struct Named
{
    std::vector<Written> names;
    std::set<std::pair<Uid, Uid>> apart; ///< the smaller uid first
};

Named namesOfActors(store::Database& database)
{
    std::unordered_map<Uid, Uid> merged;
    std::unordered_map<Uid, names::Kind> kinds;
    store::forEach<Actor>(database, [&](const Actor& actor) {
        if (!actor.mergedInto.isNull())
            merged.emplace(actor.id.uid, actor.mergedInto.uid);
        kinds.emplace(actor.id.uid, kindOf(actor.kind));
        return true;
    });
    std::unordered_set<Uid> internal;
    for (const Uid& uid : store::internalActors(database))
        internal.insert(uid);
    Named all;
    for (const store::ToldApart& pair : store::allToldApart(database)) {
        const auto one = std::minmax({rootOf(merged, pair.owner), rootOf(merged, pair.other)});
        all.apart.emplace(one.first, one.second);
    }
    store::forEach<Name>(database, [&](const Name& name) {
        if (name.actor.isNull() || name.kind == NameKind::Role)
            return true;
        const auto kind = kinds[name.actor.uid];
        all.names.push_back({rootOf(merged, name.actor.uid), names::makeKey(name.text, kind),
                             kind == names::Kind::Person,
                             name.visibility == Visibility::Internal || internal.count(name.actor.uid) != 0});
        return true;
    });
    return all;
}

std::map<std::string, std::vector<size_t>> blocks(const std::vector<Written>& all)
{
    std::map<std::string, std::vector<size_t>> blocks;
    const auto put = [&](const std::string& key, size_t i) {
        auto& block = blocks[key];
        if (!key.empty() && (block.empty() || block.back() != i))
            block.push_back(i);
    };
    for (size_t i = 0; i < all.size(); ++i) {
        put("shape " + names::skeleton(all[i].key), i);
        for (const auto& key : names::indexKeys(all[i].key))
            put("key " + key, i);
        for (const auto& part : all[i].key.parts)
            if (!part.weak && !part.initial)
                put("word " + part.latin, i);
    }
    return blocks;
}

/// The stronger of two findings on one pair stands: what may be one, then the order of names::Lookalike.
struct Finding
{
    size_t left, right;
    int rank;
    std::string reason;
    bool mayBeOne;
};

std::optional<Finding> judge(const std::vector<Written>& all, size_t left, size_t right)
{
    const auto& a = all[left].key;
    const auto& b = all[right].key;
    if (a.folded == b.folded)
        return Finding{left, right, -1, "bear the same name", true};
    const auto found = names::confusable(a, b);
    // Only people have a surname in common; two authorities share a word, which nobody takes for one.
    const bool people = all[left].isPerson && all[right].isPerson;
    if (!found.confusable || (found.why == names::Lookalike::Surname && !people))
        return std::nullopt;
    return Finding{left, right, static_cast<int>(found.why) + (found.mayBeOne ? 0 : 10), found.reason,
                   found.mayBeOne};
}

using Findings = std::map<std::pair<Uid, Uid>, Finding>;

void keepStronger(Findings& all, const std::pair<Uid, Uid>& actors, const Finding& finding)
{
    const auto [held, isNew] = all.emplace(actors, finding);
    if (!isNew && finding.rank < held->second.rank)
        held->second = finding;
}

/// The strongest finding on each pair of actors: of all names, and of those that anybody may read.
struct Found
{
    Findings all, open;
};

Found compared(const std::vector<Written>& names, Progress& progress)
{
    std::set<std::pair<size_t, size_t>> seen;
    Found found;
    uint64_t done = 0;
    const auto blocked = blocks(names);
    for (const auto& [key, block] : blocked) {
        progress.tick("Comparing names", ++done, blocked.size());
        if (block.size() > kCommon)
            continue;
        for (size_t i = 0; i < block.size(); ++i)
            for (size_t j = i + 1; j < block.size(); ++j) {
                const size_t left = std::min(block[i], block[j]);
                const size_t right = std::max(block[i], block[j]);
                if (names[left].actor == names[right].actor || !seen.emplace(left, right).second)
                    continue;
                const auto finding = judge(names, left, right);
                if (!finding)
                    continue;
                const std::pair<Uid, Uid> actors = std::minmax(names[left].actor, names[right].actor);
                keepStronger(found.all, actors, *finding);
                if (!names[left].isInternal && !names[right].isInternal)
                    keepStronger(found.open, actors, *finding);
            }
    }
    return found;
}

std::vector<LookalikePair> listed(const Named& named, const Findings& findings, ToldApartPairs settled)
{
    const auto& all = named.names;
    std::vector<LookalikePair> pairs;
    for (const auto& [actors, finding] : findings) {
        const bool isToldApart = named.apart.count(actors) != 0;
        if (!isToldApart || settled == ToldApartPairs::Included)
            pairs.push_back({all[finding.left].actor, all[finding.right].actor, all[finding.left].key.written,
                             all[finding.right].key.written, finding.reason, finding.mayBeOne && !isToldApart,
                             isToldApart});
    }
    const auto rank = [](const LookalikePair& pair) { return pair.isToldApart ? 2 : pair.mayBeOne ? 0 : 1; };
    std::stable_sort(pairs.begin(), pairs.end(),
                     [&](const LookalikePair& a, const LookalikePair& b) { return rank(a) < rank(b); });
    return pairs;
}

} // namespace

std::vector<LookalikePair> findLookalikes(store::Database& database, Progress& progress,
                                          ToldApartPairs settled)
{
    const Named named = namesOfActors(database);
    return listed(named, compared(named.names, progress).all, settled);
}

PublicLookalikes findPublicLookalikes(store::Database& database, Progress& progress)
{
    const Named named = namesOfActors(database);
    const Found found = compared(named.names, progress);
    return {listed(named, found.open, ToldApartPairs::Included), found.all.size() - found.open.size()};
}

} // namespace assay::query
