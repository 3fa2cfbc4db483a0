#include "core/query/facet_counter.h"
#include "core/query/rows.h"

#include <algorithm>

// Values that are answers to a question: each is counted by its term.
namespace assay::query {

Result<std::vector<FacetCount>> Counter::byValue(const FieldInfo& info, size_t limit)
{
    return byTests(info, std::vector<std::string>(info.values.begin(), info.values.end()), limit);
}

/// One count for each value, by the term that the filter would have.
Result<std::vector<FacetCount>> Counter::byTests(const FieldInfo& info,
                                                 const std::vector<std::string>& values, size_t limit)
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
std::vector<std::string> Counter::oppositesOfNo(const FieldInfo& info) const
{
    if (!isClaimLike() || info.scope != Scope::Claim ||
        std::find(info.values.begin(), info.values.end(), "no") == info.values.end())
        return {};
    if (info.field == Field::Rebutted) // in part is yes as well, and who evades or declines rebuts nothing
        return {"yes"};
    std::vector<std::string> others(info.values.begin(), info.values.end());
    others.erase(std::find(others.begin(), others.end(), "no"));
    return others;
}

uint64_t Counter::numberOfRows()
{
    if (!m_number)
        m_number = number(withRows(m_rows, "SELECT count(*) FROM m"));
    return *m_number;
}

uint64_t Counter::countOf(const Node& term, const Sql& among)
{
    const std::optional<Sql> rows = rowsOf(term, among.isEmpty());
    return rows ? number(withRows(among.isEmpty() ? m_rows : Sql("SELECT value AS id FROM (") + among + ")",
                                  Sql("SELECT count(*) FROM ") + *rows))
                : 0;
}

/// The rows of which one of some values holds, which is to say that "no" does not.
std::optional<std::vector<int64_t>> Counter::rowsOfAny(const FieldInfo& info,
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
        Kept::of(m_database).run(withRows(m_rows, Sql("SELECT m.id FROM ") + passing(some, isAllClaims())));
    while (statement->executeStep())
        ids.push_back(statement->getColumn(0).getInt64());
    return ids;
}

/// Claims fc of the rows m (or of all claims) that pass a test; the questions have short aliases of
/// their own, which must not hide it. Those that may pass are come by first: the
/// tests are dear.
Sql Counter::passing(const Predicate& claim, bool amongAll) const
{
    if (amongAll && claim.set)
        return Sql("(SELECT id FROM claim) m CROSS JOIN claim fc ON fc.id = m.id WHERE m.id IN (") +
               *claim.set + ") AND " + claim.test;
    const Sql some = claim.set ? Sql("+fc.id IN (") + *claim.set + ") AND " : Sql();
    return Sql("m " + claimJoin() + " WHERE ") + some + claim.test;
}

/// "m JOIN ... WHERE term"; nothing where such rows have no such field.
std::optional<Sql> Counter::rowsOf(const Node& term, bool amongAll)
{
    const std::string table(tableOf(m_kind));
    if (isOwn(m_kind, term)) {
        const Result<Predicate> own = ownTerm(m_terms, m_kind, term);
        return own ? std::optional<Sql>(Sql("m CROSS JOIN " + table + " r ON r.id = m.id WHERE ") + own->test)
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

} // namespace assay::query
