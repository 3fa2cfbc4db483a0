#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/query/fields.h"
#include "core/query/filter.h"
#include "core/query/sql.h"
#include "core/store/database.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Questions put to a project: a filter made into SQL, and its rows in order. docs/filter-language.md has the
/// meaning.
namespace assay::query {

/// What a row is. A term speaks of the row itself where the row has such a thing, else of one claim that the
/// row belongs to and one attribution of it.
enum class RowKind
{
    Claims,
    Attributions,
    Occasions,
    Documents,
    Actors, ///< those merged into another are no rows
    Relations,
    Exhibits,
    Assessments,
    Passages,
    Replies,
    Tags,
    Views,
};

std::string_view token(RowKind kind); ///< "claims"
std::optional<RowKind> rowKindFromToken(std::string_view token);
std::span<const std::string_view> rowKindTokens();
std::string_view tableOf(RowKind kind); ///< "claim"

/// One key of an order. Rows without a value come last in either direction; equal rows stand in the order of
/// uids.
struct OrderTerm
{
    std::string key; ///< one of orderKeys()
    bool descending = false;
    bool operator==(const OrderTerm&) const = default;
};

/// What rows of a kind can be ordered by; the first is the order they have otherwise ("created": the uid).
std::span<const std::string_view> orderKeys(RowKind kind);
/// "said", "-published" and lists of them with commas. Knows the keys of the kind.
Result<std::vector<OrderTerm>> parseOrder(RowKind kind, std::string_view text);

struct Options
{
    /// Without it the internal is not there: internal actors, documents and passages, and passages that name
    /// an internal actor, are no rows; attributions in internal documents are neither rows nor counted, nor
    /// are claims that have no others; internal names and quotes are not searched.
    bool includeInternal = false;
    /// Only rows of these keys (of the kind asked for); any order, may be long.
    std::optional<std::vector<int64_t>> only = std::nullopt;
};

/// A question bound to one connection, which must outlive it. It sees each time what the connection sees; a
/// name is looked up once, when the selection is made. One thread at a time.
class Selection
{
public:
    Selection(Selection&&) noexcept;
    Selection& operator=(Selection&&) noexcept;
    ~Selection();

    RowKind kind() const;
    /// What a person should know about the question: "There is no actor named 'Asgrov'. Did you mean
    /// 'Asgarov'?"
    const std::vector<std::string>& notes() const;

    uint64_t count() const;
    /// Keys in order, the first `limit` of them.
    std::vector<int64_t> ids(size_t limit = SIZE_MAX) const;
    /// The next keys in order after the row `last`, which need not match any more. Costs what the page costs.
    std::vector<int64_t> idsAfter(int64_t last, size_t limit) const;
    /// All keys in order, without holding them; f returns false to stop. f must not run this selection again.
    void forEachId(const std::function<bool(int64_t)>& f) const;
    bool contains(int64_t id) const;
    /// Whether nothing was asked, so that all rows of the kind that are seen are found.
    bool isEverything() const;

    /// A SELECT that gives the matching keys in a column named id, in no order; for joining with the rest of
    /// a table's columns. Its values are bound to its "?" in turn.
    Sql sql() const;

    struct Parts;
    explicit Selection(std::unique_ptr<Parts> parts);

private:
    std::unique_ptr<Parts> m_parts;
};

/// Parses and binds a question. A mistake has the column where it stands in the filter (0: it lies in the
/// order).
Result<Selection> select(store::Database& database, RowKind kind, std::string_view filter,
                         const std::vector<OrderTerm>& order = {}, const Options& options = {});
Result<Selection> select(store::Database& database, RowKind kind, const Filter& filter,
                         const std::vector<OrderTerm>& order = {}, const Options& options = {});

struct FacetCount
{
    std::string value; ///< what a filter takes: toggled() writes it
    std::string label; ///< what is shown
    uint64_t count = 0;
};

/// How many of the rows that the filter finds have each value of a field, most first, then by value. The
/// filter counts whole, the field's own term too. A row may count under several values: what toggled() writes
/// with a value finds as many rows as it counts. Of dates the values are the years in which they may lie.
/// Claims and attributions have all fields with FieldInfo::facet, rows of other kinds those that speak of
/// such rows themselves; others are a mistake.
Result<std::vector<FacetCount>> facet(store::Database& database, RowKind kind, std::string_view filter,
                                      Field field, size_t limit = 100, const Options& options = {});

struct Facet
{
    Field field;
    std::vector<FacetCount> counts;
};
/// Every facet that has a value, in the order of fields().
Result<std::vector<Facet>> facets(store::Database& database, RowKind kind, std::string_view filter,
                                  size_t limit = 20, const Options& options = {});

} // namespace assay::query
