#pragma once

#include "core/query/key_set.h"
#include "core/query/sql.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace assay::query {

/// What a term means in SQL.
struct Predicate
{
    Sql test; ///< a condition on the row's alias; never a reason for SQLite to choose an index
    /// SELECT of the keys of rows that may pass the test (all that pass are among them), by way of an index.
    std::optional<Sql> set;
    /// SELECT of about as many rows as `set` gives, but cheaper.
    std::optional<Sql> probe;
    /// What counting the probe takes: a look at each row it gives; as many as have a beginning of a word;
    /// maybe all of the table, however few it gives.
    enum class Counting
    {
        Cheap,
        Words,
        Scan
    } counting = Counting::Cheap;
    /// What testing a row takes, beside other tests: the row's own columns, a look into an index, several, a
    /// question.
    enum class Effort
    {
        Column,
        Look,
        Looks,
        Derived
    } effort = Effort::Look;

    /// No row of `set` fails the test.
    bool isExact = false;
    /// The same test by keys that are gathered once for all rows, where an index gives them in one go: worth
    /// it where many rows are going to be tested. It speaks of the same row, so that it may stand for `test`
    /// also where several terms speak of one attribution.
    struct Membership
    {
        Sql test;
        std::vector<std::shared_ptr<KeySet>> keys; ///< those in it
    };
    std::optional<Membership> membership = std::nullopt;
    /// The test of an attribution that is come by from its claim, so that an index of both may serve it;
    /// empty: as `test`.
    Sql byClaim = Sql();
    const Sql& testByClaim() const { return byClaim.isEmpty() ? test : byClaim; }

    static Predicate of(Sql test, Effort effort = Effort::Look)
    {
        return {std::move(test), std::nullopt, std::nullopt, Counting::Cheap, effort};
    }
    static Predicate exactly(Sql test, Sql set, Effort effort = Effort::Look)
    {
        return {std::move(test), std::move(set), std::nullopt, Counting::Cheap, effort, true};
    }
    static Predicate nothing() { return exactly("0", "SELECT 0 AS id WHERE 0", Effort::Column); }
    Sql size() const { return probe ? *probe : *set; }
};

/// Whether the column is one of the keys that a SELECT gives.
Predicate::Membership memberOf(const std::string& column, Sql keys);

/// OR and AND of predicates; sets are kept where they still hold all that pass.
Predicate either(std::vector<Predicate> parts);
Predicate both(std::vector<Predicate> parts);

} // namespace assay::query
