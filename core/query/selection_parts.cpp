#include "core/query/selection_parts.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

namespace assay::query {

namespace {

/// A way that leads to no more rows than this is taken at once.
constexpr uint64_t kFew = 800;
/// Of several ways each is counted so far first.
constexpr uint64_t kFirstCount = 800;
/// Of a page in an order that an index gives, or for keys that were handed over.
constexpr uint64_t kSome = 6000;
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
/// So many hits of words are kept when they are first met, so that the search index is asked once.
constexpr uint64_t kFewHits = 500;
/// So many rows are fetched by a scan at most.
constexpr uint64_t kMostGathered = 20'000;
/// A page longer than this is taken for the whole.
constexpr size_t kLongPage = 5000;

using Counting = Predicate::Counting;

Sql boundColumn(const SQLite::Column& column)
{
    switch (column.getType()) {
    case SQLITE_INTEGER:
        return Sql::bound(column.getInt64());
    case SQLITE_TEXT:
        return Sql::bound(column.getString());
    case SQLITE_BLOB: {
        const auto* data = static_cast<const uint8_t*>(column.getBlob());
        return Sql::bound(std::vector<uint8_t>(data, data + column.getBytes()));
    }
    default:
        return "NULL";
    }
}

} // namespace

const OrderKey& Selection::Parts::keyOf(const OrderTerm& term) const
{
    for (const OrderKey& key : orderKeyTable(kind))
        if (key.name == term.key)
            return key;
    return orderKeyTable(kind).front();
}

/// What rows that were come by must meet: by these ways, one for each group, or by none.
Sql Selection::Parts::tests(bool fewRows, const std::vector<const Way*>& ways) const
{
    const Plan& tested = fewRows && byText ? *byText : plan;
    std::vector<Sql> tests;
    if (visible.text() != "1")
        tests.push_back(visible);
    if (plan.isEverything)
        return all(tests);
    Sql test;
    if (ways.size() == 1)
        test = tested.groups.front().rest(*ways.front());
    else if (ways.size() == plan.groups.size() &&
             std::all_of(plan.groups.begin(), plan.groups.end(), [&](const GroupPlan& group) {
                 return group.rest(*ways[static_cast<size_t>(&group - plan.groups.data())]).text() == "1";
             }))
        test = "1";
    else
        test = tested.test();
    if (test.text() != "1")
        tests.push_back(std::move(test));
    return all(tests);
}

Sql Selection::Parts::condition(bool fewRows) const
{
    return tests(fewRows, {});
}

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

/// About as many rows as there are.
uint64_t Selection::Parts::tableSize() const
{
    Kept::Run last =
        Kept::of(database).run(Sql(fmt::format("SELECT coalesce(max(id), 0) FROM {}", tableOf(kind))));
    last->executeStep();
    return static_cast<uint64_t>(last->getColumn(0).getInt64());
}

Sql Selection::Parts::orderBy(bool walks) const
{
    Sql by = " ORDER BY ";
    for (const OrderTerm& term : order) {
        const OrderKey& key = keyOf(term);
        by += Sql(walks && &term == &order.front() ? key.walked : key.expression) +
              (term.descending ? " DESC NULLS LAST, " : " NULLS LAST, ");
    }
    return by + "r.uid";
}

/// What comes after a row, by all keys of the order.
Sql Selection::Parts::after(int64_t id) const
{
    std::string columns;
    for (const OrderTerm& term : order)
        columns += std::string(keyOf(term).expression) + ", ";
    Kept::Run row = Kept::of(database).run(
        Sql(fmt::format("SELECT {}r.uid FROM {} r WHERE r.id = ", columns, tableOf(kind))) + Sql::bound(id));
    if (!row->executeStep())
        return "0";
    std::vector<Sql> ways, equal;
    for (size_t i = 0; i <= order.size(); ++i) {
        const bool last = i == order.size();
        const Sql expression = last ? "r.uid" : keyOf(order[i]).expression;
        const SQLite::Column column = row->getColumn(static_cast<int>(i));
        const Sql value = boundColumn(column);
        if (!column.isNull()) {
            const bool down = !last && order[i].descending;
            Sql later = Sql("(") + expression + (down ? " < " : " > ") + value;
            later += last ? Sql(")") : Sql(" OR ") + expression + " IS NULL)";
            std::vector<Sql> way = equal;
            way.push_back(later);
            ways.push_back(all(way));
        }
        equal.push_back(expression + " IS " + value);
    }
    return any(ways);
}

bool Selection::Parts::run(const Sql& sql, const std::function<bool(int64_t)>& f) const
{
    Kept::Run statement = Kept::of(database).run(sql);
    while (statement->executeStep())
        if (!f(statement->getColumn(0).getInt64()))
            return false;
    return true;
}

void Selection::Parts::each(std::optional<int64_t> behind, size_t limit,
                            const std::function<bool(int64_t)>& f) const
{
    if (plan.groups.empty())
        return;
    const bool isPage = limit <= kLongPage;
    if (isPage && order.empty() && !only)
        return walk(behind, limit, f);
    const Sql table = Sql(std::string(tableOf(kind)) + " r");
    const Sql bound = limit == SIZE_MAX ? Sql() : Sql(" LIMIT ") + Sql::bound(static_cast<int64_t>(limit));
    const Sql later = behind ? Sql(" AND ") + after(*behind) : Sql();
    const bool walks = !order.empty() && !keyOf(order.front()).walk.empty();
    std::optional<Candidates> some;
    if (only)
        some = Candidates{Sql::list(*only), condition(only->size() <= kSome), only->size()};
    else
        some = isPage && walks ? waysWithin(kSome, Counting::Words) : anyWay();
    if (some)
        run(Sql("SELECT r.id FROM ") + table + " WHERE r.id IN " + some->rows + " AND " + some->test + later +
                orderBy(false) + bound,
            f);
    else
        run(Sql("SELECT r.id FROM ") + (walks ? Sql(keyOf(order.front()).walk) : table) + " WHERE " +
                condition(false) + later + orderBy(walks) + bound,
            f);
}

Sql Selection::Parts::rows() const
{
    if (plan.groups.empty())
        return "SELECT 0 AS id WHERE 0";
    const Sql rows(fmt::format("SELECT r.id AS id FROM {} r WHERE ", tableOf(kind)));
    if (only)
        return rows + "r.id IN " + Sql::list(*only) + " AND " + condition(only->size() <= kSome);
    if (const std::optional<Candidates> some = anyWay())
        return rows + "r.id IN " + some->rows + " AND " + some->test;
    return rows + condition(false);
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
