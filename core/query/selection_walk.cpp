#include "core/query/selection_parts.h"

#include <fmt/format.h>

#include <algorithm>

// A page in the order of uids: how its rows are walked, and where a way is taken instead.
namespace assay::query {

namespace {

/// A way that leads to no more rows than this is taken at once.
constexpr uint64_t kFew = 800;
/// So many rows are walked first, to see how dense the hits are.
constexpr int64_t kFirstStretch = 300;
/// A row that a way leads to costs as much as so many that are walked.
constexpr int64_t kCostOfWay = 2;
/// And as so many where they are more than kSome, since they then lie all over the file.
constexpr int64_t kCostOfLongWay = 8;
/// Reading the texts of a row for words takes so much longer than other tests.
constexpr int64_t kCostOfText = 6;
/// Counting the hits of words is worth it when the texts of so many rows would have to be read.
constexpr int64_t kLongRead = 1500;
/// More are not read, but all hits gathered from the index.
constexpr int64_t kLongestRead = 10'000;
/// Where so many rows are going to be walked, the keys of a term are gathered first, if they are at most as
/// many as the rows: to gather a key costs less than the look into an index that it spares a row.
constexpr int64_t kLongWalk = 5000;
/// So many hits tell how long a walk is going to be, so that keys are gathered for all of it at once.
constexpr size_t kTelling = 3;
/// So many rows of a way are counted in the time in which one is walked, about.
constexpr int64_t kCountedPerWalked = 10;
/// A stretch is so many times as long as what was walked before; where keys are gathered for it, so many.
constexpr int64_t kGrowth = 4, kGrowthOfGathered = 100;
/// A stretch of such a part of the table is walked without an end: to find its end takes time too.
constexpr int64_t kNearlyAll = 4;
/// Counting by a scan of an index is worth it when such a part of the table would have to be walked.
constexpr int64_t kWorthScan = 12;

using Counting = Predicate::Counting;

} // namespace

/// What rows must meet of which so many are walked, with the keys of those terms gathered first that have
/// fewer.
Sql Selection::Parts::conditionOfWalk(int64_t rows) const
{
    if (rows < kLongWalk || plan.isEverything || (byText && rows <= kLongestRead))
        return condition(rows <= kLongestRead);
    const Sql test = plan.test(
        [&](const Gathering& gathering) { return gathers(gathering, static_cast<uint64_t>(rows)); });
    return visible.text() == "1" ? test : all({visible, test});
}

/// Whether keys are gathered where so many rows are walked.
bool Selection::Parts::gathersAny(int64_t rows) const
{
    if (rows < kLongWalk || byText)
        return false;
    return std::any_of(plan.groups.begin(), plan.groups.end(), [&](const GroupPlan& group) {
        return std::any_of(group.gatherings.begin(), group.gatherings.end(), [&](const Gathering& gathering) {
            return gathers(gathering, static_cast<uint64_t>(rows));
        });
    });
}

/// Whether a term's keys are at most so many; they are gathered then.
bool Selection::Parts::gathers(const Gathering& gathering, uint64_t limit) const
{
    if (!gathering.isGathered && gathering.more <= limit) {
        uint64_t room = limit;
        const auto& all = gathering.membership.keys;
        gathering.isGathered =
            std::all_of(all.begin(), all.end(), [&](const auto& keys) { return gather(*keys, room); });
        gathering.more = gathering.isGathered ? 0 : limit + 1;
    }
    return gathering.isGathered;
}

/// Gathers keys if they are no more than there is room for, and takes that; else there are none in the set.
bool Selection::Parts::gather(KeySet& keys, uint64_t& room) const
{
    keys.clear();
    const auto limit = static_cast<int64_t>(std::min<uint64_t>(room, INT64_MAX - 1) + 1);
    bool fits = true;
    run(Sql("SELECT * FROM (") + keys.select() + ") LIMIT " + Sql::bound(limit), [&](int64_t key) {
        fits = room > 0 && keys.add(key);
        --room;
        return fits;
    });
    if (!fits)
        keys.clear();
    return fits;
}

/// The uid at which a stretch of so many rows ends; nothing when fewer are left.
std::optional<std::vector<uint8_t>> Selection::Parts::endOfStretch(const std::vector<uint8_t>& from,
                                                                   int64_t rows) const
{
    Kept::Run mark =
        Kept::of(database).run(Sql(fmt::format("SELECT uid FROM {} WHERE uid > ", tableOf(kind))) +
                               Sql::bound(from) + " ORDER BY uid LIMIT 1 OFFSET " + Sql::bound(rows - 1));
    if (!mark->executeStep())
        return std::nullopt;
    const SQLite::Column uid = mark->getColumn(0);
    const auto* data = static_cast<const uint8_t*>(uid.getBlob());
    return std::vector<uint8_t>(data, data + uid.getBytes());
}

/// A page in the order of uids. Few rows by a way are taken at once. Else a stretch of the table is walked,
/// and how dense the hits were tells whether to walk on or to come to the rest by a way; and so on.
void Selection::Parts::walk(std::optional<int64_t> behind, size_t limit,
                            const std::function<bool(int64_t)>& f) const
{
    std::vector<uint8_t> from;
    if (behind) {
        const std::optional<Uid> uid = database.uidOf(*kindFromToken(tableOf(kind)), *behind);
        if (!uid)
            return;
        from.assign(uid->bytes().begin(), uid->bytes().end());
    }
    Gathered gathered;
    size_t found = 0;
    bool isOver = false;
    const auto rows = [&](const Sql& some, const Sql& test) {
        run(Sql(fmt::format("SELECT r.id FROM {} r WHERE ", tableOf(kind))) + some + " AND " + test +
                " ORDER BY r.uid LIMIT " + Sql::bound(static_cast<int64_t>(limit - found)),
            [&](int64_t id) {
                ++found;
                isOver = !f(id);
                return !isOver;
            });
        isOver = isOver || found >= limit;
    };
    const auto byWay = [&](const Candidates& way) {
        const Sql in = Sql("r.id IN ") + way.rows;
        rows(from.empty() ? in : Sql("+r.uid > ") + Sql::bound(from) + " AND " + in, way.test);
    };
    if (!plan.isEverything)
        if (const std::optional<Candidates> way = waysWithin(kFew, Counting::Cheap))
            return byWay(*way);
    const auto table = static_cast<int64_t>(tableSize());
    int64_t stretch = byText ? kFirstStretch / kCostOfText : kFirstStretch, walked = 0;
    for (bool isScanned = false; !isOver;) {
        const Sql start = Sql("r.uid > ") + Sql::bound(from);
        const std::optional<std::vector<uint8_t>> to =
            plan.isEverything || stretch > std::max(kLongWalk, table / kNearlyAll)
                ? std::nullopt
                : endOfStretch(from, stretch);
        rows(to ? start + " AND r.uid <= " + Sql::bound(*to) : start, conditionOfWalk(stretch));
        if (!to || isOver)
            return;
        from = *to;
        walked += stretch;
        const auto missing = static_cast<int64_t>(limit - found);
        const int64_t ahead = missing * walked / static_cast<int64_t>(std::max<size_t>(found, 1));
        const int64_t cost = byText ? kCostOfText * ahead : ahead;
        auto most = static_cast<uint64_t>(cost / kCostOfWay);
        if (most > kSome)
            most = std::max(kSome, static_cast<uint64_t>(cost / kCostOfLongWay));
        // A way leads to all hits: where these have shown to be more, it is not counted. Nor is it counted
        // for longer than was walked before, about.
        const bool isDense = found >= kTelling &&
                             found * static_cast<uint64_t>(table) > 2 * most * static_cast<uint64_t>(walked);
        const uint64_t counted =
            byText ? most : std::min(most, static_cast<uint64_t>(kCountedPerWalked * walked));
        if (const auto way =
                isDense ? std::nullopt
                        : waysWithin(counted, byText && ahead > kLongRead ? Counting::Words : Counting::Cheap,
                                     &gathered))
            return byWay(*way);
        if (!isScanned && ahead > kLongRead && ahead > table / kWorthScan) {
            isScanned = true;
            if (const auto way = scanned(most))
                return byWay(*way);
        }
        const int64_t growth = found >= kTelling && gathersAny(ahead) ? kGrowthOfGathered : kGrowth;
        stretch = std::clamp(ahead + ahead / 4, kFirstStretch, walked * growth);
    }
}

} // namespace assay::query
