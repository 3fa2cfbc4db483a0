#include "core/query/selection_parts.h"

#include <algorithm>

// The ways that lead to the rows of a question by an index, and how many they lead to.
namespace assay::query {

namespace {

/// Of several ways each is counted so far first.
constexpr uint64_t kFirstCount = 800;
/// So many hits of words are kept when they are first met, so that the search index is asked once.
constexpr uint64_t kFewHits = 500;
/// So many rows are fetched by a scan at most.
constexpr uint64_t kMostGathered = 20'000;

using Counting = Predicate::Counting;

} // namespace

/// Of a SELECT; one more than `limit` where there are more.
uint64_t Selection::Parts::numberOf(const Sql& rows, uint64_t limit) const
{
    const Sql sql = Sql("SELECT count(*) FROM (SELECT 1 FROM (") + rows + ") LIMIT " +
                    Sql::bound(static_cast<int64_t>(limit + 1)) + ")";
    Kept::Run statement = Kept::of(database).run(sql);
    statement->executeStep();
    return static_cast<uint64_t>(statement->getColumn(0).getInt64());
}

/// Counts the rows of a way as far as to see whether they are more than `limit`, if that is not known from
/// before. A few hits of words are kept: to look them up costs as much as to count them.
void Selection::Parts::count(const Way& way, uint64_t limit, Gathered* gathered) const
{
    if (way.isCounted || way.atLeast > limit)
        return;
    if (gathered && way.counting == Counting::Words && way.atLeast == 0) {
        std::vector<int64_t> ids = some(way, kFewHits + 1);
        way.atLeast = ids.size();
        way.isCounted = way.atLeast <= kFewHits;
        if (way.isCounted)
            gathered->emplace(&way, std::move(ids));
        if (way.isCounted || way.atLeast > limit)
            return;
    }
    Kept& kept = Kept::of(database);
    if (way.key.empty()) {
        way.key = way.size.key();
        const Kept::Size known = kept.sizeOf(way.key);
        way.atLeast = std::max(way.atLeast, known.atLeast);
        way.isCounted = known.isWhole;
        if (way.isCounted || way.atLeast > limit)
            return;
    }
    way.atLeast = numberOf(way.size, limit);
    way.isCounted = way.atLeast <= limit;
    kept.keepSize(way.key, {way.atLeast, way.isCounted});
}

/// Some of the rows that a way leads to.
std::vector<int64_t> Selection::Parts::some(const Way& way, uint64_t limit) const
{
    std::vector<int64_t> ids;
    run(Sql("SELECT * FROM (") + way.rows + ") LIMIT " + Sql::bound(static_cast<int64_t>(limit)),
        [&ids](int64_t id) {
            ids.push_back(id);
            return true;
        });
    return ids;
}

/// The way into a group that leads to the fewest rows, if to at most so many.
const Way* Selection::Parts::bestWay(const GroupPlan& group, uint64_t most, Counting dearest,
                                     Gathered* gathered) const
{
    const Way* best = nullptr;
    const auto look = [&](Counting counting, uint64_t limit) {
        for (const Way& way : group.ways) {
            if (way.counting != counting || (best && best->atLeast == 0))
                continue;
            count(way, best ? best->atLeast : limit, gathered);
            // Of two that are as long the one after which less is left to test.
            if (way.isCounted && way.atLeast <= most &&
                (!best || way.atLeast < best->atLeast ||
                 (way.atLeast == best->atLeast && way.spared && !best->spared)))
                best = &way;
        }
    };
    // All are counted a little further in turn: a long one not far while a short one ends soon.
    const bool isOne = group.ways.size() == 1;
    for (uint64_t limit = isOne ? most : std::min(kFirstCount, most); !best;
         limit = std::min(4 * limit, most)) {
        look(Counting::Cheap, limit);
        if (limit == most)
            break;
    }
    for (const Counting counting : {Counting::Words, Counting::Scan})
        if (counting <= dearest)
            look(counting, most);
    return best;
}

/// The best way into each group, together, if that leads to at most `limit` rows.
std::optional<Selection::Parts::Candidates> Selection::Parts::waysWithin(uint64_t limit, Counting dearest,
                                                                         Gathered* gathered) const
{
    std::vector<const Way*> ways;
    Candidates found;
    for (const GroupPlan& group : plan.groups) {
        const Way* best = bestWay(group, limit - found.size, dearest, gathered);
        if (!best)
            return std::nullopt;
        found.size += best->atLeast;
        const auto kept = gathered ? gathered->find(best) : Gathered::iterator();
        found.rows += Sql(ways.empty() ? "(" : " UNION ALL ") +
                      (gathered && kept != gathered->end() ? Sql::rows(kept->second) : best->rows);
        ways.push_back(best);
    }
    if (ways.empty())
        return std::nullopt;
    found.rows += ")";
    found.test = tests(found.size <= kSome, ways);
    return found;
}

/// The best ways whatever they lead to, while that is less than about half of the table.
std::optional<Selection::Parts::Candidates> Selection::Parts::anyWay() const
{
    if (plan.isEverything)
        return std::nullopt;
    return waysWithin(tableSize() / 2 + 1, Counting::Scan);
}

/// The rows of a way that is to be scanned: to count them first would take as long as to fetch them.
std::optional<Selection::Parts::Candidates> Selection::Parts::scanned(uint64_t limit) const
{
    if (plan.groups.size() != 1)
        return std::nullopt;
    limit = std::min(limit, kMostGathered);
    for (const Way& way : plan.groups.front().ways) {
        if (way.counting != Counting::Scan)
            continue;
        const std::vector<int64_t> ids = some(way, limit + 1);
        if (ids.size() <= limit)
            return Candidates{Sql::list(ids), tests(ids.size() <= kSome, {&way}), ids.size()};
    }
    return std::nullopt;
}

} // namespace assay::query
