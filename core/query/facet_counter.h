#pragma once

#include "core/query/facet_sources.h"
#include "core/query/facet_values.h"
#include "core/query/selection.h"
#include "core/query/tally.h"
#include "core/query/terms.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::query {

/// Counts the values of fields among the rows that a filter finds: by joins from the rows to the values
/// (facet_counter.cpp) where there is a column of them, else by the term that a filter would have
/// (facet_tests.cpp). What is shown is what a click finds (facet_labels.cpp). Private to core/query.
class Counter
{
public:
    Counter(store::Database& database, RowKind kind, const Selection& selection, std::string_view filter,
            const Options& options);
    /// Whether such rows have values of a field that can be counted.
    static bool has(RowKind kind, Field field);
    Result<std::vector<FacetCount>> count(Field field, size_t limit);

private:
    static std::string jsonOf(const std::vector<int64_t>& ids);
    bool isClaimLike() const { return m_kind == RowKind::Claims || m_kind == RowKind::Attributions; }
    std::string claimJoin() const;
    Sql withRows(const Sql& rows, const Sql& query) const { return Sql("WITH m AS (") + rows + ") " + query; }
    Result<std::vector<FacetCount>> bySources(size_t limit);
    static Sql bound(size_t limit);
    Sql filled(std::string_view pattern, const FacetSource& source) const;
    Sql valuesOf(const FacetSource& source, std::string_view columns) const;
    Result<std::vector<FacetCount>> bySource(const FacetSource& source, size_t limit);
    template<class T>
    std::vector<std::pair<T, uint64_t>> counted(const Sql& query, bool isCounted, const Ancestors& above);
    Result<std::vector<FacetCount>> byYear(const FieldInfo& info, const FacetSource& source, size_t limit);
    Result<std::vector<FacetCount>> byReliability(const FieldInfo& info, size_t limit);
    static std::vector<FacetCount> mostFirst(std::vector<FacetCount> found, size_t limit);
    std::optional<uint64_t> countByFilter(const FieldInfo& info, const std::string& value);

    struct Keyed
    {
        int64_t key;
        FacetCount count;
    };
    std::vector<Keyed> labelled(const std::vector<std::pair<int64_t, uint64_t>>& counts,
                                std::string_view table, size_t limit);
    std::vector<int64_t> sharingLabels(std::string_view table);
    void addShared(const std::vector<std::pair<int64_t, uint64_t>>& counts, std::string_view table,
                   size_t limit, std::vector<Keyed>& found);
    std::vector<FacetCount> named(const FieldInfo& info, std::vector<Keyed> values, size_t limit);
    std::vector<FacetCount> worded(const FieldInfo& info,
                                   const std::vector<std::pair<std::string, uint64_t>>& values, size_t limit);
    bool meansMore(const FieldInfo& info, const std::string& value);
    std::vector<std::string> sideNames();
    bool sidesArePlain();
    Result<std::vector<FacetCount>> byValue(const FieldInfo& info, size_t limit);
    Result<std::vector<FacetCount>> byTests(const FieldInfo& info, const std::vector<std::string>& values,
                                            size_t limit);
    std::vector<std::string> oppositesOfNo(const FieldInfo& info) const;
    static Node termOf(const FieldInfo& info, const std::vector<std::string>& values);
    uint64_t numberOfRows();
    uint64_t number(const Sql& sql);
    uint64_t countOf(const Node& term, const Sql& among);
    std::optional<std::vector<int64_t>> rowsOfAny(const FieldInfo& info,
                                                  const std::vector<std::string>& values);
    Sql passing(const Predicate& claim, bool amongAll) const;
    bool isAllClaims() const;
    std::optional<Sql> rowsOf(const Node& term, bool amongAll);

    store::Database& m_database;
    RowKind m_kind;
    std::string m_filter;
    std::optional<Result<Filter>> m_parsed; ///< the same, once a value is counted by it
    Options m_options;
    Lookup m_lookup;
    Terms m_terms;
    Sql m_rows;
    bool m_isWhole; ///< no term at all, so that all rows of the kind are counted
    std::optional<uint64_t> m_number;
};

} // namespace assay::query
