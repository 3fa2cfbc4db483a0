#include "core/query/selection_parts.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

namespace assay::query {

namespace {

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

} // namespace assay::query
