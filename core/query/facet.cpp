#include "core/query/rows.h"
#include "core/query/selection.h"

#include <fmt/format.h>

#include <algorithm>

namespace assay::query {

namespace {

/// Keys of so many rows are handed over as a list; more are found again for each facet.
constexpr size_t kMostHanded = 100'000;

/// What a field's values are in SQL: columns after "SELECT DISTINCT m.id, " and joins behind a FROM that has
/// m (the rows found), a (their attributions, for fields of attributions) and {c} (their claim's key).
struct Source
{
    Field field;
    bool ofAttribution;
    std::string_view value;
    std::string_view joins;
    std::string_view label; ///< the table that has the label of an id; empty: the value is a word
};

constexpr std::string_view kLastLink = "JOIN link l ON l.attribution_id = a.id AND l.ord = (SELECT max(ord) "
                                       "FROM link WHERE attribution_id = a.id)";
constexpr std::string_view kAdopted = "JOIN assessment s ON s.claim_id = {c} AND s.adopted = 1 JOIN "
                                      "assessment_value v ON v.assessment_id = s.id AND "
                                      "v.axis = '{axis}'";

const std::vector<Source>& sources()
{
    using F = Field;
    static const std::vector<Source> kSources = {
        {F::Speaker, true, "{k}", "{last} JOIN occasion_actor k ON k.occasion_id = l.occasion_id", "actor"},
        {F::Via, true, "{k}",
         "JOIN link l ON l.attribution_id = a.id AND l.ord > 0 AND l.ord < (SELECT max(ord) FROM link WHERE "
         "attribution_id = a.id) JOIN occasion_actor k ON k.occasion_id = l.occasion_id",
         "actor"},
        {F::Stance, true, "a.stance", "", ""},
        {F::Mode, true, "l.mode", "{last}", ""},
        {F::How, true, "o.how", "{last} JOIN occasion o ON o.id = l.occasion_id", ""},
        {F::Hedge, true, "l.hedge", "JOIN link l ON l.attribution_id = a.id AND l.hedge IS NOT NULL", ""},
        {F::Basis, true, "a.basis", "", ""},
        {F::Cites, true, "{k}", "JOIN attribution_cites k ON k.attribution_id = a.id", "actor"},
        {F::Venue, true, "o.venue", "{last} JOIN occasion o ON o.id = l.occasion_id AND o.venue <> ''", ""},
        {F::Circumstances, true, "z.circumstance",
         "{last} JOIN occasion_circumstance z ON z.occasion_id = l.occasion_id", ""},
        {F::Doc, true, "d.title", "JOIN document d ON d.id = a.document_id", ""},
        {F::Publisher, true, "{publisher}",
         "JOIN document d ON d.id = a.document_id AND d.publisher_id IS NOT NULL", "actor"},
        {F::Lang, true, "d.language", "JOIN document d ON d.id = a.document_id AND d.language <> ''", ""},
        {F::Topic, false, "z.topic", "JOIN claim_topic z ON z.claim_id = {c}", ""},
        {F::Type, false, "y.type", "JOIN claim y ON y.id = {c}", ""},
        {F::Status, false, "y.status", "JOIN claim y ON y.id = {c}", ""},
        {F::About, false, "{k}", "JOIN claim_about k ON k.claim_id = {c}", "actor"},
        {F::Role, false, "k.role", "JOIN claim_about k ON k.claim_id = {c}", ""},
        {F::Tag, false, "g.name", "JOIN claim_tag z ON z.claim_id = {c} JOIN tag g ON g.id = z.tag_id", ""},
        {F::Place, false, "y.place_id", "JOIN claim y ON y.id = {c} AND y.place_id IS NOT NULL", "place"},
        {F::Credibility, false, "v.token", kAdopted, ""},
        {F::Likelihood, false, "v.token", kAdopted, ""},
        {F::Confidence, false, "v.token", kAdopted, ""},
        {F::Verdict, false, "v.token", kAdopted, ""},
        {F::Evidence, false, "v.token", kAdopted, ""},
        {F::Reviewer, false, "w.name",
         "JOIN assessment s ON s.claim_id = {c} JOIN reviewer w ON w.id = s.reviewer_id", ""},
    };
    return kSources;
}

class Counter
{
public:
    Counter(store::Database& database, RowKind kind, const Selection& selection, const Options& options)
        : m_database(database), m_kind(kind), m_lookup(database, options.includeInternal), m_terms(m_lookup),
          m_rows(selection.sql())
    {
        const std::vector<int64_t> ids = selection.ids(kMostHanded + 1);
        m_isLarge = ids.size() > kMostHanded;
        if (!m_isLarge)
            m_rows = Sql("SELECT value AS id FROM json_each(") + Sql::bound(jsonOf(ids)) + ")";
    }

    Result<std::vector<FacetCount>> count(Field field, size_t limit)
    {
        const FieldInfo& info = infoOf(field);
        if (!info.facet)
            return std::vector<FacetCount>{};
        const bool claimLike = m_kind == RowKind::Claims || m_kind == RowKind::Attributions;
        if (claimLike && field == Field::Sources)
            return counts(Sql("SELECT ") + m_terms.derived().sources("y.id") +
                              " AS v, count(*) AS n FROM m " + claimJoin() + " GROUP BY 1",
                          "", limit);
        if (claimLike && field == Field::Side)
            return bySide(limit);
        if (claimLike)
            for (const Source& source : sources())
                if (source.field == field)
                    return bySource(source, limit);
        return byValue(info, limit);
    }

private:
    static std::string jsonOf(const std::vector<int64_t>& ids)
    {
        std::string json = "[";
        for (const int64_t id : ids)
            (json += json.size() > 1 ? "," : "") += std::to_string(id);
        return json + "]";
    }

    std::string claimJoin() const
    {
        return m_kind == RowKind::Claims
                   ? "JOIN claim y ON y.id = m.id"
                   : "JOIN attribution b ON b.id = m.id JOIN claim y ON y.id = b.claim_id";
    }

    /// Rows (v, n): the label of v where it is a key, most first.
    std::vector<FacetCount> counts(const Sql& rows, std::string_view label, size_t limit)
    {
        const Sql with = Sql("WITH m AS MATERIALIZED (") + m_rows + ") ";
        const char* text = m_lookup.includeInternal() ? "text" : "text_public";
        const Sql sql =
            label.empty()
                ? with + "SELECT v, n FROM (" + rows + ") ORDER BY n DESC, v LIMIT "
                : with + fmt::format("SELECT t.{}, n FROM (", text) + rows +
                      fmt::format(
                          ") f JOIN {0}_label t ON t.{0}_id = f.v WHERE t.{1} IS NOT NULL ORDER BY n DESC, "
                          "t.sort_key LIMIT ",
                          label, text);
        const Sql whole = sql + Sql::bound(static_cast<int64_t>(std::min<size_t>(limit, INT32_MAX)));
        SQLite::Statement statement(m_database.handle(), whole.text());
        whole.bindTo(statement);
        std::vector<FacetCount> found;
        while (statement.executeStep()) {
            const std::string value = statement.getColumn(0).getString();
            found.push_back({value, value, static_cast<uint64_t>(statement.getColumn(1).getInt64())});
        }
        return found;
    }

    Result<std::vector<FacetCount>> bySource(const Source& source, size_t limit)
    {
        const std::string c = m_kind == RowKind::Claims ? "m.id" : "a.claim_id";
        Sql from = "FROM m";
        if (m_kind == RowKind::Attributions)
            from = "FROM m JOIN attribution a ON a.id = m.id";
        else if (source.ofAttribution)
            from = Sql("FROM m JOIN ") + m_lookup.attributions() + " a ON a.claim_id = m.id";
        const auto filled = [&](std::string_view pattern) {
            std::string text(pattern);
            const auto replace = [&text](std::string_view name, std::string_view by) {
                for (size_t at = text.find(name); at != std::string::npos;
                     at = text.find(name, at + by.size()))
                    text.replace(at, name.size(), by);
            };
            replace("{last}", kLastLink);
            replace("{k}", m_lookup.resolved("k.actor_id").text());
            replace("{publisher}", m_lookup.resolved("d.publisher_id").text());
            replace("{axis}", infoOf(source.field).name);
            replace("{c}", c);
            return text;
        };
        const Sql rows =
            Sql("SELECT v, count(*) AS n FROM (SELECT DISTINCT m.id, " + filled(source.value) + " AS v ") +
            from + " " + filled(source.joins) + ") GROUP BY v";
        return counts(rows, source.label, limit);
    }

    Result<std::vector<FacetCount>> bySide(size_t limit)
    {
        std::vector<std::string> names;
        SQLite::Statement& sides = m_database.prepared("SELECT name FROM side ORDER BY name");
        while (sides.executeStep())
            names.push_back(sides.getColumn(0).getString());
        return byTests(infoOf(Field::Side), names, limit);
    }

    Result<std::vector<FacetCount>> byValue(const FieldInfo& info, size_t limit)
    {
        return byTests(info, std::vector<std::string>(info.values.begin(), info.values.end()), limit);
    }

    /// One count for each value, by the term that the filter would have.
    Result<std::vector<FacetCount>> byTests(const FieldInfo& info, const std::vector<std::string>& values,
                                            size_t limit)
    {
        std::vector<FacetCount> found;
        for (const std::string& value : values) {
            if (isOpposite(info.field, value)) {
                const uint64_t others = found.empty() ? 0 : found.front().count;
                if (const uint64_t all = countOf("m"); all > others)
                    found.push_back({value, value, all - others});
                continue;
            }
            Node term;
            term.type = Node::Type::Term;
            term.field = info.field;
            term.values.emplace_back();
            term.values.front().text = value;
            term.values.front().quoted = info.type != ValueType::Words;
            if (info.type != ValueType::Words)
                term.values.front().comparison = Comparison::Exact;
            const std::optional<Sql> rows = rowsOf(term);
            if (!rows)
                continue;
            if (const uint64_t count = countOf(*rows); count > 0)
                found.push_back({value, value, count});
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const auto& a, const auto& b) { return a.count > b.count; });
        if (found.size() > limit)
            found.resize(limit);
        return found;
    }

    /// Whether a value holds of a claim if and only if the other one of its field, which stands before it,
    /// does not.
    bool isOpposite(Field field, const std::string& value) const
    {
        return value == "no" && (m_kind == RowKind::Claims || m_kind == RowKind::Attributions) &&
               (field == Field::Contested || field == Field::OneSided || field == Field::SecondHand ||
                field == Field::AgainstOwnSide);
    }

    uint64_t countOf(const Sql& rows)
    {
        const Sql sql = Sql("WITH m AS MATERIALIZED (") + m_rows + ") SELECT count(*) FROM " + rows;
        SQLite::Statement statement(m_database.handle(), sql.text());
        sql.bindTo(statement);
        statement.executeStep();
        return static_cast<uint64_t>(statement.getColumn(0).getInt64());
    }

    /// "m JOIN ... WHERE term"; nothing where such rows have no such field.
    std::optional<Sql> rowsOf(const Node& term)
    {
        const std::string table(tableOf(m_kind));
        if (isOwn(m_kind, term)) {
            const Result<Predicate> own = ownTerm(m_terms, m_kind, term);
            return own ? std::optional<Sql>(Sql("m JOIN " + table + " r ON r.id = m.id WHERE ") + own->test)
                       : std::nullopt;
        }
        if (m_kind != RowKind::Claims && m_kind != RowKind::Attributions)
            return std::nullopt;
        if (bondOf(term.field) == Bond::Attribution) {
            const Result<Predicate> test = m_terms.attribution(term, "a");
            if (!test)
                return std::nullopt;
            return m_kind == RowKind::Attributions
                       ? Sql("m JOIN attribution a ON a.id = m.id WHERE ") + test->test
                       : Sql("m WHERE EXISTS (SELECT 1 FROM ") + m_lookup.attributions() +
                             " a WHERE a.claim_id = m.id AND " + test->test + ")";
        }
        if (bondOf(term.field) == Bond::Assessment) {
            const Result<Terms::Assessed> assessed = m_terms.assessed({term}, "y", "a");
            if (!assessed || assessed->claim.empty())
                return std::nullopt;
            return Sql("m " + claimJoin() + " WHERE ") + assessed->claim.front().test;
        }
        const Result<Predicate> test = m_terms.claim(term, "y");
        if (!test)
            return std::nullopt;
        // Of very many rows those that may pass are come by first: the tests are dear.
        const Sql some = m_isLarge && test->set ? Sql("y.id IN (") + *test->set + ") AND " : Sql();
        return Sql("m " + claimJoin() + " WHERE ") + some + test->test;
    }

    store::Database& m_database;
    RowKind m_kind;
    Lookup m_lookup;
    Terms m_terms;
    Sql m_rows;
    bool m_isLarge = false;
};

} // namespace

Result<std::vector<FacetCount>> facet(store::Database& database, RowKind kind, std::string_view filter,
                                      Field field, size_t limit, const Options& options)
{
    const Result<Selection> selection = select(database, kind, filter, {}, options);
    if (!selection)
        return tl::make_unexpected(selection.error());
    return store::guarded("counting the values of a field",
                          [&] { return Counter(database, kind, *selection, options).count(field, limit); });
}

Result<std::vector<Facet>> facets(store::Database& database, RowKind kind, std::string_view filter,
                                  size_t limit, const Options& options)
{
    const Result<Selection> selection = select(database, kind, filter, {}, options);
    if (!selection)
        return tl::make_unexpected(selection.error());
    return store::guarded("counting the values of the fields", [&]() -> Result<std::vector<Facet>> {
        Counter counter(database, kind, *selection, options);
        std::vector<Facet> all;
        for (const FieldInfo& info : fields()) {
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
