#pragma once

#include "core/query/kept.h"
#include "core/query/plan.h"
#include "core/query/selection.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace assay::query {

/// A question made into SQL, and how its rows are come by: by walking the table in the order asked for while
/// hits are dense, else by the way that leads to the fewest rows.
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

    /// Calls f with the keys in order, from behind a row on, until f returns false or `limit` were found.
    void each(std::optional<int64_t> behind, size_t limit, const std::function<bool(int64_t)>& f) const;
    /// SELECT of the matching keys as id, in no order.
    Sql rows() const;
    /// What a row r must meet; with words looked for in the texts where few rows are going to be tested.
    Sql condition(bool fewRows) const;
    /// Runs a query that gives keys; false when f stopped it.
    bool run(const Sql& sql, const std::function<bool(int64_t)>& f) const;

private:
    /// A way to so many rows at most is taken: of a page in an order that an index gives, or for keys that
    /// were handed over.
    static constexpr uint64_t kSome = 6000;

    /// Rows that hold all that match, and what is left to test of them.
    struct Candidates
    {
        Sql rows; ///< "(SELECT ...)"
        Sql test;
        uint64_t size = 0;
    };
    const OrderKey& keyOf(const OrderTerm& term) const;
    Sql tests(bool fewRows, const std::vector<const Way*>& ways) const;
    /// What some ways were found to lead to, while one answer is being made.
    using Gathered = std::unordered_map<const Way*, std::vector<int64_t>>;
    Sql conditionOfWalk(int64_t rows) const;
    uint64_t numberOf(const Sql& rows, uint64_t limit) const;
    bool gathersAny(int64_t rows) const;
    bool gathers(const Gathering& gathering, uint64_t limit) const;
    bool gather(KeySet& keys, uint64_t& room) const;
    void count(const Way& way, uint64_t limit, Gathered* gathered) const;
    std::vector<int64_t> some(const Way& way, uint64_t limit) const;
    const Way* bestWay(const GroupPlan& group, uint64_t most, Predicate::Counting dearest,
                       Gathered* gathered) const;
    std::optional<Candidates> waysWithin(uint64_t limit, Predicate::Counting dearest,
                                         Gathered* gathered = nullptr) const;
    std::optional<Candidates> anyWay() const;
    std::optional<Candidates> scanned(uint64_t limit) const;
    uint64_t tableSize() const;
    Sql orderBy(bool walks) const;
    Sql after(int64_t id) const;
    std::optional<std::vector<uint8_t>> endOfStretch(const std::vector<uint8_t>& from, int64_t rows) const;
    void walk(std::optional<int64_t> behind, size_t limit, const std::function<bool(int64_t)>& f) const;
};

} // namespace assay::query
