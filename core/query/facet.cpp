#include "core/query/conditions.h"
#include "core/query/facet_sources.h"
#include "core/query/facet_values.h"
#include "core/query/rows.h"
#include "core/query/selection.h"
#include "core/query/tally.h"
#include "core/query/values.h"
#include "core/text/fold.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace assay::query {

namespace {

/// Keys of so many rows are handed over as a list; more are found again for each facet.
constexpr size_t kMostHanded = 100'000;

class Counter
{
public:
    Counter(store::Database& database, RowKind kind, const Selection& selection, std::string_view filter,
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
    static bool has(RowKind kind, Field field)
    {
        if (!infoOf(field).facet || kind == RowKind::Views)
            return false;
        Node term;
        term.type = Node::Type::Term;
        term.field = field;
        return kind == RowKind::Claims || kind == RowKind::Attributions || isOwn(kind, term);
    }

    Result<std::vector<FacetCount>> count(Field field, size_t limit)
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

private:
    static std::string jsonOf(const std::vector<int64_t>& ids)
    {
        std::string json = "[";
        for (const int64_t id : ids)
            (json += json.size() > 1 ? "," : "") += std::to_string(id);
        return json + "]";
    }

    bool isClaimLike() const { return m_kind == RowKind::Claims || m_kind == RowKind::Attributions; }

    std::string claimJoin() const
    {
        return m_kind == RowKind::Claims
                   ? "CROSS JOIN claim fc ON fc.id = m.id"
                   : "CROSS JOIN attribution b ON b.id = m.id CROSS JOIN claim fc ON fc.id = b.claim_id";
    }

    Sql withRows(const Sql& rows, const Sql& query) const { return Sql("WITH m AS (") + rows + ") " + query; }

    Result<std::vector<FacetCount>> bySources(size_t limit)
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

    static Sql bound(size_t limit)
    {
        return Sql::bound(static_cast<int64_t>(std::min<size_t>(limit, INT32_MAX)));
    }

    Sql filled(std::string_view pattern, const FacetSource& source) const
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
    Sql valuesOf(const FacetSource& source, std::string_view columns) const
    {
        Sql from = " FROM m ";
        if (m_kind == RowKind::Attributions)
            from = " FROM m CROSS JOIN attribution a ON a.id = m.id ";
        else if (source.ofAttribution)
            from = Sql(" FROM m CROSS JOIN ") + m_lookup.attributions() + " a ON a.claim_id = m.id ";
        return withRows(m_rows, Sql("SELECT ") + filled(columns, source) + ", m.id" + from +
                                    filled(source.joins, source));
    }

    Result<std::vector<FacetCount>> bySource(const FacetSource& source, size_t limit)
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
    std::vector<std::pair<T, uint64_t>> counted(const Sql& query, bool isCounted, const Ancestors& above)
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

    Result<std::vector<FacetCount>> byYear(const FieldInfo& info, const FacetSource& source, size_t limit)
    {
        const std::string stem(source.value);
        Kept::Run statement =
            Kept::of(m_database).run(valuesOf(source, stem + "_earliest, " + stem + "_latest"));
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

    Result<std::vector<FacetCount>> byReliability(const FieldInfo& info, size_t limit)
    {
        SQLite::Statement& tokens = m_database.prepared(
            "SELECT token FROM scheme_value WHERE axis = 'reliability' GROUP BY token ORDER BY min(ord)");
        std::vector<std::string> values;
        while (tokens.executeStep())
            values.push_back(tokens.getColumn(0).getString());
        std::vector<FacetCount> found;
        for (const std::string& value : values)
            if (const uint64_t count = countByFilter(info, value); count > 0)
                found.push_back({value, value, count});
        return mostFirst(std::move(found), limit);
    }

    static std::vector<FacetCount> mostFirst(std::vector<FacetCount> found, size_t limit)
    {
        std::stable_sort(found.begin(), found.end(),
                         [](const auto& a, const auto& b) { return a.count > b.count; });
        if (found.size() > limit)
            found.resize(limit);
        return found;
    }

    /// What the filter finds with one more term: of a claim any attribution may have the value.
    uint64_t countByFilter(const FieldInfo& info, const std::string& value)
    {
        Result<Filter> filter = parse(m_filter);
        Node term = termOf(info, {value});
        if (m_kind != RowKind::Attributions) {
            Node another;
            another.type = Node::Type::Another;
            another.children.push_back(std::move(term));
            term = std::move(another);
        }
        filter->root.children.push_back(std::move(term));
        const Result<Selection> found = select(m_database, m_kind, *filter, {}, m_options);
        return found ? found->count() : 0;
    }

    struct Keyed
    {
        int64_t key;
        FacetCount count;
    };

    /// With the labels of the keys, which decide among equal counts. What has none is not shown.
    std::vector<Keyed> labelled(const std::vector<std::pair<int64_t, uint64_t>>& counts,
                                std::string_view table, size_t limit)
    {
        const std::string labels =
            table == "tag"
                ? std::string("SELECT name, id FROM tag WHERE id IN (")
                : fmt::format("SELECT {1}, {0}_id FROM {0}_label WHERE {1} IS NOT NULL AND {0}_id IN (",
                              table, m_lookup.includeInternal() ? "text" : "text_public");
        const char* const order = table == "tag" ? ") ORDER BY name LIMIT " : ") ORDER BY sort_key LIMIT ";
        std::vector<Keyed> found;
        for (size_t from = 0, to = 0; from < counts.size() && found.size() < limit; from = to) {
            std::vector<int64_t> keys;
            for (to = from; to < counts.size() && counts[to].second == counts[from].second; ++to)
                keys.push_back(counts[to].first);
            Kept::Run statement =
                Kept::of(m_database).run(Sql(labels) + Sql::rows(keys) + order + bound(limit - found.size()));
            while (statement->executeStep()) {
                const std::string label = statement->getColumn(0).getString();
                found.push_back({statement->getColumn(1).getInt64(), {label, label, counts[from].second}});
            }
        }
        return found;
    }

    /// Several may bear one name; what a click on it finds is counted then.
    std::vector<FacetCount> named(const FieldInfo& info, std::vector<Keyed> values, size_t limit)
    {
        std::set<std::string> seen;
        std::map<std::string, size_t> tags;
        if (info.field == Field::Tag) {
            SQLite::Statement& names = m_database.prepared("SELECT name FROM tag");
            while (names.executeStep())
                ++tags[caseFold(names.getColumn(0).getString())];
        }
        std::vector<FacetCount> found;
        for (Keyed& value : values) {
            const std::string folded = caseFold(value.count.value);
            if (!seen.insert(folded).second)
                continue;
            const bool isAlone = info.field == Field::Tag
                                     ? tags[folded] == 1
                                     : m_lookup.meansOnly(info, value.count.value, value.key);
            if (!isAlone)
                value.count.count = countByFilter(info, value.count.value);
            found.push_back(std::move(value.count));
        }
        return mostFirst(std::move(found), limit);
    }

    /// Values that a filter does not tell apart are one.
    std::vector<FacetCount> worded(const FieldInfo& info,
                                   const std::vector<std::pair<std::string, uint64_t>>& values, size_t limit)
    {
        const bool isWord = info.type == ValueType::Words;
        std::map<std::string, size_t> alike;
        if (!isWord)
            for (const auto& [value, count] : values)
                ++alike[caseFold(value)];
        std::set<std::string> seen;
        std::vector<FacetCount> found;
        for (const auto& [value, count] : values) {
            if (found.size() == limit)
                break;
            if (!isWord && !seen.insert(caseFold(value)).second)
                continue;
            const bool isAlone = isWord || (alike[caseFold(value)] == 1 && !meansMore(info, value));
            found.push_back({value, value, isAlone ? count : countByFilter(info, value)});
        }
        return mostFirst(std::move(found), limit);
    }

    /// Whether a filter may take a value for something else as well.
    bool meansMore(const FieldInfo& info, const std::string& value)
    {
        switch (info.field) {
        case Field::Doc:
            return !m_lookup.documentsPointedAt(value).empty();
        case Field::Reviewer:
            return m_lookup.reviewers(termOf(info, {value}).values).size() != 1;
        case Field::Side:
            return m_lookup.sides(termOf(info, {value}).values).size() != 1;
        default:
            break;
        }
        if (info.type != ValueType::Axis)
            return false;
        const Result<Lookup::AxisValues> taken = m_lookup.axis(info, termOf(info, {value}).values);
        return !taken || taken->tokens != std::vector<std::string>{value};
    }

    std::vector<std::string> sideNames()
    {
        std::vector<std::string> names;
        SQLite::Statement& sides = m_database.prepared("SELECT name FROM side ORDER BY name");
        while (sides.executeStep())
            names.push_back(sides.getColumn(0).getString());
        return names;
    }

    /// Whether one stands on no side but those that one was given, at any time, and each is found by its name
    /// alone.
    bool sidesArePlain()
    {
        if (m_lookup.facts().hasWholes || m_lookup.facts().hasPeriods)
            return false;
        const std::vector<std::string> names = sideNames();
        std::set<std::string> folded;
        for (const std::string& name : names)
            folded.insert(caseFold(name));
        return folded.size() == names.size();
    }

    Result<std::vector<FacetCount>> byValue(const FieldInfo& info, size_t limit)
    {
        return byTests(info, std::vector<std::string>(info.values.begin(), info.values.end()), limit);
    }

    /// One count for each value, by the term that the filter would have.
    Result<std::vector<FacetCount>> byTests(const FieldInfo& info, const std::vector<std::string>& values,
                                            size_t limit)
    {
        // "no" holds of a row if and only if none of some other values does: those are looked for among the
        // rows of which one of them holds, and "no" is what is left.
        const std::vector<std::string> others = oppositesOfNo(info);
        std::optional<std::vector<int64_t>> narrowed;
        if (!others.empty())
            narrowed = rowsOfAny(info, others);
        std::vector<FacetCount> found;
        for (const std::string& value : values) {
            uint64_t count = 0;
            const bool isOther = std::find(others.begin(), others.end(), value) != others.end();
            if (narrowed && value == "no")
                count = numberOfRows() - narrowed->size();
            else if (narrowed && isOther && others.size() == 1)
                count = narrowed->size();
            else
                count = countOf(termOf(info, {value}), narrowed && isOther ? Sql::rows(*narrowed) : Sql());
            if (count > 0)
                found.push_back({value, value, count});
        }
        return mostFirst(std::move(found), limit);
    }

    /// Of the derived questions about claims the values beside "no".
    std::vector<std::string> oppositesOfNo(const FieldInfo& info) const
    {
        if (!isClaimLike() || info.scope != Scope::Claim ||
            std::find(info.values.begin(), info.values.end(), "no") == info.values.end())
            return {};
        if (info.field ==
            Field::Rebutted) // in part is yes as well, and who evades or declines rebuts nothing
            return {"yes"};
        std::vector<std::string> others(info.values.begin(), info.values.end());
        others.erase(std::find(others.begin(), others.end(), "no"));
        return others;
    }

    static Node termOf(const FieldInfo& info, const std::vector<std::string>& values)
    {
        Node term;
        term.type = Node::Type::Term;
        term.field = info.field;
        for (const std::string& text : values) {
            Value& value = term.values.emplace_back();
            value.text = text;
            value.quoted = info.type != ValueType::Words;
            if (info.type != ValueType::Words)
                value.comparison = Comparison::Exact;
        }
        return term;
    }

    uint64_t numberOfRows()
    {
        if (!m_number)
            m_number = number(withRows(m_rows, "SELECT count(*) FROM m"));
        return *m_number;
    }

    uint64_t number(const Sql& sql)
    {
        Kept::Run statement = Kept::of(m_database).run(sql);
        statement->executeStep();
        return static_cast<uint64_t>(statement->getColumn(0).getInt64());
    }

    uint64_t countOf(const Node& term, const Sql& among)
    {
        const std::optional<Sql> rows = rowsOf(term, among.isEmpty());
        return rows ? number(
                          withRows(among.isEmpty() ? m_rows : Sql("SELECT value AS id FROM (") + among + ")",
                                   Sql("SELECT count(*) FROM ") + *rows))
                    : 0;
    }

    /// The rows of which one of some values holds, which is to say that "no" does not.
    std::optional<std::vector<int64_t>> rowsOfAny(const FieldInfo& info,
                                                  const std::vector<std::string>& values)
    {
        const Result<Predicate> any = m_terms.claim(termOf(info, values), "fc");
        const Result<Predicate> none = m_terms.claim(termOf(info, {"no"}), "fc");
        if (!any || !none)
            return std::nullopt;
        Predicate some = *any;
        if (values.size() > 1)
            some.test = negated(none->test); // one question instead of several
        std::vector<int64_t> ids;
        Kept::Run statement =
            Kept::of(m_database)
                .run(withRows(m_rows, Sql("SELECT m.id FROM ") + passing(some, isAllClaims())));
        while (statement->executeStep())
            ids.push_back(statement->getColumn(0).getInt64());
        return ids;
    }

    /// Claims fc of the rows m (or of all claims) that pass a test; the questions have short aliases of
    /// their own, which must not hide it. Those that may pass are come by first: the
    /// tests are dear.
    Sql passing(const Predicate& claim, bool amongAll) const
    {
        if (amongAll && claim.set)
            return Sql("(SELECT id FROM claim) m CROSS JOIN claim fc ON fc.id = m.id WHERE m.id IN (") +
                   *claim.set + ") AND " + claim.test;
        const Sql some = claim.set ? Sql("+fc.id IN (") + *claim.set + ") AND " : Sql();
        return Sql("m " + claimJoin() + " WHERE ") + some + claim.test;
    }
    /// Where some attributions do not count, some claims are no rows either.
    bool isAllClaims() const
    {
        return m_isWhole && m_kind == RowKind::Claims && m_lookup.countsAllAttributions();
    }

    /// "m JOIN ... WHERE term"; nothing where such rows have no such field.
    std::optional<Sql> rowsOf(const Node& term, bool amongAll)
    {
        const std::string table(tableOf(m_kind));
        if (isOwn(m_kind, term)) {
            const Result<Predicate> own = ownTerm(m_terms, m_kind, term);
            return own ? std::optional<Sql>(Sql("m CROSS JOIN " + table + " r ON r.id = m.id WHERE ") +
                                            own->test)
                       : std::nullopt;
        }
        if (!isClaimLike())
            return std::nullopt;
        if (bondOf(term.field) == Bond::Attribution) {
            const Result<Predicate> test = m_terms.attribution(term, "a");
            if (!test)
                return std::nullopt;
            return m_kind == RowKind::Attributions
                       ? Sql("m CROSS JOIN attribution a ON a.id = m.id WHERE ") + test->test
                       : Sql("m WHERE EXISTS (SELECT 1 FROM ") + m_lookup.attributions() +
                             " a WHERE a.claim_id = m.id AND " + test->testByClaim() + ")";
        }
        if (bondOf(term.field) == Bond::Assessment) {
            const Result<Terms::Assessed> assessed = m_terms.assessed({term}, "fc", "a");
            if (!assessed || assessed->claim.empty())
                return std::nullopt;
            return Sql("m " + claimJoin() + " WHERE ") + assessed->claim.front().test;
        }
        const Result<Predicate> test = m_terms.claim(term, "fc");
        if (!test)
            return std::nullopt;
        return passing(*test, amongAll && isAllClaims());
    }

    store::Database& m_database;
    RowKind m_kind;
    std::string m_filter;
    Options m_options;
    Lookup m_lookup;
    Terms m_terms;
    Sql m_rows;
    bool m_isWhole; ///< no term at all, so that all rows of the kind are counted
    std::optional<uint64_t> m_number;
};

} // namespace

Result<std::vector<FacetCount>> facet(store::Database& database, RowKind kind, std::string_view filter,
                                      Field field, size_t limit, const Options& options)
{
    if (!Counter::has(kind, field)) {
        std::vector<std::string_view> known;
        for (const FieldInfo& info : fields())
            if (Counter::has(kind, info.field))
                known.push_back(info.name);
        return tl::make_unexpected(
            Mistake{known.empty() ? fmt::format("Rows of {} have no values to count.", token(kind))
                                  : fmt::format("'{}' has no values to count in rows of {}; these have: {}.",
                                                infoOf(field).name, token(kind), fmt::join(known, ", ")),
                    0,
                    0,
                    {}});
    }
    const Result<Selection> selection = select(database, kind, filter, {}, options);
    if (!selection)
        return tl::make_unexpected(selection.error());
    return store::guarded("counting the values of a field", [&] {
        return Counter(database, kind, *selection, filter, options).count(field, limit);
    });
}

Result<std::vector<Facet>> facets(store::Database& database, RowKind kind, std::string_view filter,
                                  size_t limit, const Options& options)
{
    const Result<Selection> selection = select(database, kind, filter, {}, options);
    if (!selection)
        return tl::make_unexpected(selection.error());
    return store::guarded("counting the values of the fields", [&]() -> Result<std::vector<Facet>> {
        Counter counter(database, kind, *selection, filter, options);
        std::vector<Facet> all;
        for (const FieldInfo& info : fields()) {
            if (!Counter::has(kind, info.field))
                continue;
            Result<std::vector<FacetCount>> counts = counter.count(info.field, limit);
            if (!counts)
                return tl::make_unexpected(counts.error());
            if (!counts->empty())
                all.push_back({info.field, std::move(*counts)});
        }
        return all;
    });
}

} // namespace assay::query
