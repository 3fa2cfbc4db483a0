#include "core/query/selection.h"

#include "core/query/nearest.h"
#include "core/query/plan.h"
#include "core/query/word_function.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sqlite3.h>

#include <algorithm>

namespace assay::query {

namespace {

/// A way that leads to no more rows than this is taken at once: they are fetched, tested and sorted.
constexpr uint64_t kFew = 6000;
/// So many rows are walked in the order asked for, to see how dense the hits are.
constexpr int64_t kFirstStretch = 300;
/// While a page is likely to be full after so many, walking goes on.
constexpr int64_t kLongestWalk = 20000;
/// A page longer than this is taken for the whole.
constexpr size_t kLongPage = 5000;

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

struct Selection::Parts
{
    store::Database& database;
    RowKind kind;
    Plan plan;
    std::optional<Plan> byText; ///< the same, with words looked for in the texts; where there are words
    Sql visible;
    std::vector<OrderTerm> order; ///< without "created" behind
    std::optional<std::vector<int64_t>> only;
    std::vector<std::string> notes;
    mutable std::optional<std::optional<Sql>> few; ///< looked for once

    const OrderKey& keyOf(const OrderTerm& term) const
    {
        for (const OrderKey& key : orderKeyTable(kind))
            if (key.name == term.key)
                return key;
        return orderKeyTable(kind).front();
    }

    /// What rows must meet. `fewRows`: no more than some thousands are going to be tested.
    Sql condition(bool fewRows) const
    {
        std::vector<Sql> tests = {visible};
        if (!plan.isEverything)
            tests.push_back((fewRows && byText ? *byText : plan).test());
        return all(tests);
    }

    uint64_t sizeOf(const Sql& rows, uint64_t limit) const
    {
        const Sql sql = Sql("SELECT count(*) FROM (SELECT 1 FROM (") + rows + ") LIMIT " +
                        Sql::bound(static_cast<int64_t>(limit)) + ")";
        SQLite::Statement statement(database.handle(), sql.text());
        sql.bindTo(statement);
        statement.executeStep();
        return static_cast<uint64_t>(statement.getColumn(0).getInt64());
    }

    /// The best way into each group, together, if that leads to at most `limit` rows.
    std::optional<Sql> waysWithin(uint64_t limit, bool costly) const
    {
        Sql rows;
        for (const GroupPlan& group : plan.groups) {
            const Way* best = nullptr;
            uint64_t fewest = limit + 1;
            const auto look = [&](bool costlyOnes) {
                for (const Way& way : group.ways) {
                    if (way.isCostly != costlyOnes || fewest == 0)
                        continue;
                    const uint64_t size = sizeOf(way.size, fewest);
                    if (size < fewest) {
                        fewest = size;
                        best = &way;
                    }
                }
            };
            look(false);
            if (costly)
                look(true);
            if (!best)
                return std::nullopt;
            limit -= fewest;
            rows += Sql(rows.isEmpty() ? "" : " UNION ALL ") + best->rows;
        }
        return rows.isEmpty() ? std::nullopt : std::optional<Sql>(Sql("(") + rows + ")");
    }

    /// Rows to look at: those asked for, or few by a way; nothing when all have to be walked.
    std::optional<Sql> candidates() const
    {
        if (only)
            return Sql::list(*only);
        if (!few)
            few = waysWithin(kFew, false);
        return *few;
    }
    bool isFew() const { return only ? only->size() <= kFew : few && *few; }

    /// The best ways whatever they lead to, while that is less than about half of the table.
    std::optional<Sql> anyWay() const
    {
        if (plan.isEverything)
            return std::nullopt;
        SQLite::Statement last(database.handle(), fmt::format("SELECT coalesce(max(id), 0) FROM {}", tableOf(kind)));
        last.executeStep();
        return waysWithin(static_cast<uint64_t>(last.getColumn(0).getInt64()) / 2 + 1, true);
    }

    Sql orderBy(bool walks) const
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
    Sql after(int64_t id) const
    {
        std::string columns;
        for (const OrderTerm& term : order)
            columns += std::string(keyOf(term).expression) + ", ";
        SQLite::Statement row(database.handle(),
                              fmt::format("SELECT {}r.uid FROM {} r WHERE r.id = ?", columns, tableOf(kind)));
        row.bind(1, id);
        if (!row.executeStep())
            return "0";
        std::vector<Sql> ways, equal;
        for (size_t i = 0; i <= order.size(); ++i) {
            const bool last = i == order.size();
            const Sql expression = last ? "r.uid" : keyOf(order[i]).expression;
            const SQLite::Column column = row.getColumn(static_cast<int>(i));
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

    /// Runs a query that gives keys; false when f stopped it.
    bool run(const Sql& sql, const std::function<bool(int64_t)>& f) const
    {
        SQLite::Statement statement(database.handle(), sql.text());
        sql.bindTo(statement);
        while (statement.executeStep())
            if (!f(statement.getColumn(0).getInt64()))
                return false;
        return true;
    }

    void each(std::optional<int64_t> behind, size_t limit, const std::function<bool(int64_t)>& f) const
    {
        const Sql table = Sql(std::string(tableOf(kind)) + " r");
        const Sql bound =
            limit == SIZE_MAX ? Sql() : Sql(" LIMIT ") + Sql::bound(static_cast<int64_t>(limit));
        const Sql later = behind ? Sql(" AND ") + after(*behind) : Sql();
        const auto within = [&](const Sql& rows, bool fewRows) {
            run(Sql("SELECT r.id FROM ") + table + " WHERE r.id IN " + rows + " AND " + condition(fewRows) + later +
                    orderBy(false) + bound,
                f);
        };
        if (plan.groups.empty())
            return;
        if (const std::optional<Sql> rows = candidates())
            return within(*rows, isFew());
        if (limit > kLongPage) {
            if (const std::optional<Sql> rows = anyWay())
                return within(*rows, false);
        } else if (order.empty()) {
            return walk(behind, limit, f);
        }
        const bool walks = !order.empty() && !keyOf(order.front()).walk.empty();
        const Sql from = walks ? Sql(keyOf(order.front()).walk) : table;
        run(Sql("SELECT r.id FROM ") + from + " WHERE " + condition(false) + later + orderBy(walks) + bound, f);
    }

    /// The uid at which a stretch of so many rows ends; nothing when fewer are left.
    std::optional<std::vector<uint8_t>> endOfStretch(const std::vector<uint8_t>& from, int64_t rows) const
    {
        const Sql sql = Sql(fmt::format("SELECT uid FROM {} WHERE uid > ", tableOf(kind))) + Sql::bound(from) +
                        " ORDER BY uid LIMIT 1 OFFSET " + Sql::bound(rows - 1);
        SQLite::Statement mark(database.handle(), sql.text());
        sql.bindTo(mark);
        if (!mark.executeStep())
            return std::nullopt;
        const auto* data = static_cast<const uint8_t*>(mark.getColumn(0).getBlob());
        return std::vector<uint8_t>(data, data + mark.getColumn(0).getBytes());
    }

    /// A page in the order of uids. Stretches of the table are walked while the hits are dense enough to fill the page
    /// soon; else the rest comes by the best way.
    void walk(std::optional<int64_t> behind, size_t limit, const std::function<bool(int64_t)>& f) const
    {
        std::vector<uint8_t> from;
        if (behind) {
            const std::optional<Uid> uid = database.uidOf(tableOf(kind), *behind);
            if (!uid)
                return;
            from.assign(uid->bytes().begin(), uid->bytes().end());
        }
        size_t found = 0;
        bool isOver = false;
        const auto rows = [&](const Sql& range, bool fewRows) {
            run(Sql(fmt::format("SELECT r.id FROM {} r WHERE ", tableOf(kind))) + range + " AND " + condition(fewRows) +
                    orderBy(false) + " LIMIT " + Sql::bound(static_cast<int64_t>(limit - found)),
                [&](int64_t id) {
                    ++found;
                    isOver = !f(id);
                    return !isOver;
                });
            isOver = isOver || found >= limit;
        };
        if (plan.isEverything)
            return rows(Sql("r.uid > ") + Sql::bound(from), true);
        int64_t stretch = kFirstStretch, walked = 0;
        for (bool sought = false; !isOver;) {
            const std::optional<std::vector<uint8_t>> to = endOfStretch(from, stretch);
            const Sql start = Sql("r.uid > ") + Sql::bound(from);
            rows(to ? start + " AND r.uid <= " + Sql::bound(*to) : start, walked + stretch <= kLongestWalk);
            if (!to || isOver)
                return;
            from = *to;
            walked += stretch;
            const auto missing = static_cast<int64_t>(limit - found);
            const int64_t ahead = found > 0 ? missing * walked / static_cast<int64_t>(found) : kLongestWalk + 1;
            if (ahead <= kLongestWalk) {
                stretch = std::max(kFirstStretch, ahead + ahead / 4);
                continue;
            }
            if (!sought) {
                sought = true;
                if (const std::optional<Sql> way = anyWay())
                    return rows(Sql("+r.uid > ") + Sql::bound(from) + " AND r.id IN " + *way, false);
            }
            stretch = std::max<int64_t>(kLongestWalk, stretch * 4);
        }
    }
};

Selection::Selection(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Selection::Selection(Selection&&) noexcept = default;
Selection& Selection::operator=(Selection&&) noexcept = default;
Selection::~Selection() = default;

RowKind Selection::kind() const
{
    return m_parts->kind;
}

const std::vector<std::string>& Selection::notes() const
{
    return m_parts->notes;
}

Sql Selection::sql() const
{
    if (m_parts->plan.groups.empty())
        return "SELECT 0 AS id WHERE 0";
    Sql sql(fmt::format("SELECT r.id AS id FROM {} r WHERE ", tableOf(m_parts->kind)));
    std::optional<Sql> rows = m_parts->candidates();
    const bool isFew = rows && m_parts->isFew();
    if (!rows)
        rows = m_parts->anyWay();
    if (rows)
        sql += Sql("r.id IN ") + *rows + " AND ";
    sql += m_parts->condition(isFew);
    return sql;
}

uint64_t Selection::count() const
{
    return store::guarded("counting the rows of a filter", [&] {
        const Sql whole = Sql("SELECT count(*) FROM (") + sql() + ")";
        SQLite::Statement statement(m_parts->database.handle(), whole.text());
        whole.bindTo(statement);
        statement.executeStep();
        return static_cast<uint64_t>(statement.getColumn(0).getInt64());
    });
}

std::vector<int64_t> Selection::ids(size_t limit) const
{
    return store::guarded("finding the rows of a filter", [&] {
        std::vector<int64_t> ids;
        if (limit > 0)
            m_parts->each(std::nullopt, limit, [&](int64_t id) {
                ids.push_back(id);
                return true;
            });
        return ids;
    });
}

std::vector<int64_t> Selection::idsAfter(int64_t last, size_t limit) const
{
    return store::guarded("finding the rows of a filter", [&] {
        std::vector<int64_t> ids;
        if (limit > 0)
            m_parts->each(last, limit, [&](int64_t id) {
                ids.push_back(id);
                return true;
            });
        return ids;
    });
}

void Selection::forEachId(const std::function<bool(int64_t)>& f) const
{
    store::guarded("finding the rows of a filter", [&] { m_parts->each(std::nullopt, SIZE_MAX, f); });
}

bool Selection::contains(int64_t id) const
{
    return store::guarded("testing a row by a filter", [&] {
        if (m_parts->plan.groups.empty())
            return false;
        const auto& only = m_parts->only;
        if (only && std::find(only->begin(), only->end(), id) == only->end())
            return false;
        bool found = false;
        m_parts->run(Sql(fmt::format("SELECT r.id FROM {} r WHERE r.id = ", tableOf(m_parts->kind))) +
                         Sql::bound(id) + " AND " + m_parts->condition(true),
                     [&](int64_t) { return found = true; });
        return found;
    });
}

namespace {

bool hasWord(const Node& node)
{
    return node.type == Node::Type::Word || std::any_of(node.children.begin(), node.children.end(), hasWord);
}

} // namespace

Result<Selection> select(store::Database& database, RowKind kind, std::string_view filter,
                         const std::vector<OrderTerm>& order, const Options& options)
{
    const Result<Filter> parsed = parse(filter);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    return select(database, kind, *parsed, order, options);
}

Result<Selection> select(store::Database& database, RowKind kind, const Filter& filter,
                         const std::vector<OrderTerm>& order, const Options& options)
{
    const auto known = orderKeys(kind);
    for (const OrderTerm& term : order)
        if (std::find(known.begin(), known.end(), term.key) == known.end())
            return tl::make_unexpected(parseOrder(kind, term.key).error());
    const RowKind inBrackets = kind == RowKind::Attributions ? RowKind::Claims : kind;
    const Result<Question> question = questionOf(
        filter, [&](const Node& node, bool bracketed) { return isOwn(bracketed ? inBrackets : kind, node); });
    if (!question)
        return tl::make_unexpected(question.error());
    return store::guarded("reading the project for a filter", [&]() -> Result<Selection> {
        Lookup lookup(database, options.includeInternal);
        Terms terms(lookup);
        Result<Plan> plan = planOf(terms, kind, *question);
        if (!plan)
            return tl::make_unexpected(plan.error());
        std::optional<Plan> byText;
        if (hasWord(filter.root)) {
            addWordFunction(database);
            Terms texts(lookup, true);
            if (Result<Plan> made = planOf(texts, kind, *question))
                byText = std::move(*made);
        }
        std::vector<OrderTerm> keys = order;
        // "created" ends an order: no two rows share a uid.
        const auto byUid =
            std::find_if(keys.begin(), keys.end(), [](const auto& key) { return key.key == "created"; });
        if (byUid != keys.end())
            keys.erase(byUid->descending ? byUid + 1 : byUid, keys.end());
        return Selection(std::unique_ptr<Selection::Parts>(
            new Selection::Parts{database, kind, std::move(*plan), std::move(byText), visibleRows(lookup, kind), std::move(keys),
                                 options.only, lookup.notes(), std::nullopt}));
    });
}

} // namespace assay::query
