#include "core/query/facet_counter.h"

#include "core/query/rows.h"
#include "core/query/values.h"

#include <fmt/format.h>

#include <algorithm>

// The rows, and values that stand in columns.
namespace assay::query {

namespace {

/// Keys of so many rows are handed over as a list; more are found again for each facet.
constexpr size_t kMostHanded = 100'000;

} // namespace

Counter::Counter(store::Database& database, RowKind kind, const Selection& selection, std::string_view filter,
                 const Options& options)
    : m_database(database), m_kind(kind), m_filter(filter), m_options(options),
      m_lookup(database, options.includeInternal), m_terms(m_lookup), m_rows(selection.sql()),
      m_isWhole(selection.isEverything())
{
    if (m_isWhole)
        return;
    Kept& kept = Kept::of(database);
    const std::string key = fmt::format("{} {} {}", token(kind), options.includeInternal, filter);
    std::shared_ptr<const std::string> keys = options.only ? nullptr : kept.rows(key);
    if (!keys) {
        std::vector<int64_t> ids;
        Kept::Run rows = kept.run(Sql("SELECT id FROM (") + m_rows + ") LIMIT " + bound(kMostHanded + 1));
        while (rows->executeStep())
            ids.push_back(rows->getColumn(0).getInt64());
        // Too many to hand over is kept too, as no text: the next field need not find it out again.
        keys = std::make_shared<const std::string>(ids.size() > kMostHanded ? "" : jsonOf(ids));
        if (!options.only)
            kept.keepRows(key, keys);
    }
    if (keys->empty())
        return;
    m_rows = Sql("SELECT value AS id FROM json_each(") + Sql::bound(*keys) + ")";
}

/// Whether such rows have values of a field that can be counted.
bool Counter::has(RowKind kind, Field field)
{
    if (!infoOf(field).facet || kind == RowKind::Views)
        return false;
    Node term;
    term.type = Node::Type::Term;
    term.field = field;
    return kind == RowKind::Claims || kind == RowKind::Attributions || isOwn(kind, term);
}

Result<std::vector<FacetCount>> Counter::count(Field field, size_t limit)
{
    const FieldInfo& info = infoOf(field);
    if (!isClaimLike()) {
        if (field == Field::Side)
            return byTests(info, sideNames(), limit);
        const FacetSource* own = facetSource(m_kind, field);
        return own ? bySource(*own, limit) : byValue(info, limit);
    }
    if (field == Field::Sources)
        return bySources(limit);
    if (field == Field::Reliability)
        return byReliability(info, limit);
    if (field == Field::Side && !sidesArePlain())
        return byTests(info, sideNames(), limit);
    const FacetSource* source = facetSource(field);
    return source ? bySource(*source, limit) : byValue(info, limit);
}

std::string Counter::jsonOf(const std::vector<int64_t>& ids)
{
    std::string json = "[";
    for (const int64_t id : ids)
        (json += json.size() > 1 ? "," : "") += std::to_string(id);
    return json + "]";
}

std::string Counter::claimJoin() const
{
    return m_kind == RowKind::Claims
               ? "CROSS JOIN claim fc ON fc.id = m.id"
               : "CROSS JOIN attribution b ON b.id = m.id CROSS JOIN claim fc ON fc.id = b.claim_id";
}

Result<std::vector<FacetCount>> Counter::bySources(size_t limit)
{
    Kept::Run statement =
        Kept::of(m_database)
            .run(withRows(m_rows, Sql("SELECT ") + m_terms.derived().sources("fc.id") +
                                      " AS v, count(*) AS n FROM m " + claimJoin() +
                                      " GROUP BY 1 ORDER BY n DESC, v LIMIT " + bound(limit)));
    std::vector<FacetCount> found;
    while (statement->executeStep()) {
        const std::string value = statement->getColumn(0).getString();
        found.push_back({value, value, static_cast<uint64_t>(statement->getColumn(1).getInt64())});
    }
    return found;
}

Sql Counter::bound(size_t limit)
{
    return Sql::bound(static_cast<int64_t>(std::min<size_t>(limit, INT32_MAX)));
}

Sql Counter::filled(std::string_view pattern, const FacetSource& source) const
{
    // What stands for itself first: a join holds {k} too.
    const Sql last = lastLinkJoin();
    return Sql::filled(pattern, {{"last", last},
                                 {"k", m_lookup.resolved("k.actor_id")},
                                 {"publisher", m_lookup.resolved("d.publisher_id")},
                                 {"axis", infoOf(source.field).name},
                                 {"c", m_kind == RowKind::Claims ? "m.id" : "a.claim_id"}});
}

/// The values of each row, those of one row together.
Sql Counter::valuesOf(const FacetSource& source, std::string_view columns) const
{
    Sql from = " FROM m ";
    if (m_kind == RowKind::Attributions)
        from = " FROM m CROSS JOIN attribution a ON a.id = m.id ";
    else if (source.ofAttribution)
        from = Sql(" FROM m CROSS JOIN ") + m_lookup.attributions() + " a ON a.claim_id = m.id ";
    return withRows(m_rows, Sql("SELECT ") + filled(columns, source) + ", m.id" + from +
                                filled(source.joins, source));
}

Result<std::vector<FacetCount>> Counter::bySource(const FacetSource& source, size_t limit)
{
    const FieldInfo& info = infoOf(source.field);
    if (info.type == ValueType::Date)
        return byYear(info, source, limit);
    const Ancestors above(m_database, source.label);
    const bool whole = isAllClaims() && !source.whole.empty() && above.isEmpty();
    const Sql query = whole ? filled(source.whole, source) : valuesOf(source, source.value);
    if (!source.label.empty())
        return named(info, labelled(counted<int64_t>(query, whole, above), source.label, limit), limit);
    return worded(info, counted<std::string>(query, whole, above), limit);
}

template<class T>
std::vector<std::pair<T, uint64_t>> Counter::counted(const Sql& query, bool isCounted, const Ancestors& above)
{
    const auto valueIn = [](SQLite::Statement& statement) {
        const SQLite::Column column = statement.getColumn(0);
        if constexpr (std::is_same_v<T, int64_t>)
            return column.getInt64();
        else
            return std::string_view(column.getText(), static_cast<size_t>(column.getBytes()));
    };
    Kept::Run statement = Kept::of(m_database).run(query);
    if (!isCounted) {
        Tally<T> tally;
        while (statement->executeStep()) {
            const int64_t row = statement->getColumn(1).getInt64();
            tally.meet(row, valueIn(*statement));
            if constexpr (std::is_same_v<T, int64_t>)
                above.forEach(valueIn(*statement), [&](int64_t whole) { tally.meet(row, whole); });
        }
        return tally.counts();
    }
    std::vector<std::pair<T, uint64_t>> found;
    while (statement->executeStep())
        found.emplace_back(T(valueIn(*statement)), statement->getColumn(1).getInt64());
    sortByCount(found);
    return found;
}

Result<std::vector<FacetCount>> Counter::byYear(const FieldInfo& info, const FacetSource& source,
                                                size_t limit)
{
    const std::string stem(source.value);
    Kept::Run statement = Kept::of(m_database).run(valuesOf(source, stem + "_earliest, " + stem + "_latest"));
    const auto day = [&](int column) {
        const SQLite::Column value = statement->getColumn(column);
        return value.isNull() ? std::string_view()
                              : std::string_view(value.getText(), static_cast<size_t>(value.getBytes()));
    };
    YearTally tally;
    while (statement->executeStep())
        tally.meet(statement->getColumn(2).getInt64(), day(0), day(1));
    std::vector<FacetCount> found;
    for (const auto& [year, count] : tally.counts()) {
        Value value;
        value.text = year;
        if (found.size() < limit && checkedValue(info, value)) // what no filter can say is not shown
            found.push_back({year, year, count});
    }
    return found;
}

Result<std::vector<FacetCount>> Counter::byReliability(const FieldInfo& info, size_t limit)
{
    SQLite::Statement& tokens = m_database.prepared(
        "SELECT token FROM scheme_value WHERE axis = 'reliability' GROUP BY token ORDER BY min(ord)");
    std::vector<std::string> values;
    while (tokens.executeStep())
        values.push_back(tokens.getColumn(0).getString());
    std::vector<FacetCount> found;
    for (const std::string& value : values)
        if (const uint64_t count = countByFilter(info, value).value_or(0); count > 0)
            found.push_back({value, value, count});
    return mostFirst(std::move(found), limit);
}

uint64_t Counter::number(const Sql& sql)
{
    Kept::Run statement = Kept::of(m_database).run(sql);
    statement->executeStep();
    return static_cast<uint64_t>(statement->getColumn(0).getInt64());
}

/// Where some attributions do not count, some claims are no rows either.
bool Counter::isAllClaims() const
{
    return m_isWhole && m_kind == RowKind::Claims && m_lookup.countsAllAttributions();
}

} // namespace assay::query
