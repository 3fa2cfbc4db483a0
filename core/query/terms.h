#pragma once

#include "core/query/derived_sql.h"
#include "core/query/lookup.h"
#include "core/query/question.h"

#include <functional>
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

/// Terms of the tree made into SQL. A Node may be a term, a word, or Or and And of such.
class Terms
{
public:
    /// `byText`: words are looked for in the rows' own texts instead of the search index.
    explicit Terms(Lookup& lookup, bool byText = false)
        : m_lookup(lookup), m_derived(lookup), m_byText(byText)
    {
    }

    /// On an alias of attribution.
    Result<Predicate> attribution(const Node& node, const std::string& a);
    /// On an alias of claim.
    Result<Predicate> claim(const Node& node, const std::string& c);
    /// All nodes on one row of claim_about; a condition on an alias of claim.
    Result<Predicate> about(const std::vector<Node>& nodes, const std::string& c);

    /// What the assessment terms of one group ask of one claim, and, apart, of one attribution of it:
    /// reliability may be that of the attribution or of its speakers.
    struct Assessed
    {
        std::vector<Predicate> claim;       ///< on alias c
        std::vector<Sql> attribution;       ///< on aliases c and a; needs an attribution
        std::vector<Sql> attributionOrNone; ///< the same where there is no attribution: on alias c
        std::vector<Sql> row;               ///< on an assessment `m` itself
    };
    Result<Assessed> assessed(const std::vector<Node>& terms, const std::string& c, const std::string& a);

    /// On an alias of document; the set gives documents.
    Result<Predicate> document(const Node& term, const std::string& d);
    /// On an alias of occasion.
    Result<Predicate> occasion(const Node& term, const std::string& o);
    /// Of a passage: the state of its anchor in the newest text, or a translation. `p` is an expression for
    /// its key.
    Result<Predicate> passage(const Node& term, const std::string& p);
    /// A word in an attribution, its quotes and names and its claim.
    Result<Predicate> attributionWord(const Node& word, const std::string& a);
    /// Passages with the word in quote or translation.
    Sql passagesWith(const WordPattern& pattern);
    /// Whether the passage with the key `p` is one of them.
    Sql passageSays(const std::string& p, const WordPattern& pattern);
    Result<WordPattern> patternOf(const Value& value);
    Sql standing(const Lookup::Members& members, const std::vector<int64_t>& sides,
                 const std::string& prefix);

    Lookup& lookup() { return m_lookup; }
    const Lookup& lookup() const { return m_lookup; }
    const DerivedSql& derived() const { return m_derived; }

private:
    Result<Predicate> attributionTerm(const Node& term, const std::string& a);
    Result<Predicate> claimTerm(const Node& term, const std::string& c);
    Result<Predicate> claimWord(const Node& word, const std::string& c);
    Result<Predicate> derivedTerm(const Node& term, const std::string& c);
    using Leaf = std::function<Result<Predicate>(const Node&)>;
    Result<Predicate> tree(const Node& node, const Leaf& leaf);

    Lookup& m_lookup;
    DerivedSql m_derived;
    bool m_byText;
};

std::vector<std::string> tokensOf(const Node& term);
/// May overlap, surely inside, or no date at all; `column` such as "o.said".
Sql dateCondition(const Node& term, const std::string& column);
/// SELECT of rows that meet it, such as "SELECT o.id FROM occasion o", by the index of the two days where it
/// serves. A row may come twice.
Sql datedSet(const Node& term, const std::string& from, const std::string& column);
/// "+column IN (...)": no reason to choose an index.
Sql isOneOf(const std::string& column, const std::vector<std::string>& tokens);
Sql isOneOf(const std::string& column, const std::vector<int64_t>& ids);
/// "column IN (...)", where other terms bind the first column of a fitting index.
Sql isIndexed(const std::string& column, const std::vector<std::string>& tokens);
Sql isIndexed(const std::string& column, const std::vector<int64_t>& ids);

/// OR and AND of predicates; sets are kept where they still hold all that pass.
Predicate either(std::vector<Predicate> parts);
Predicate both(std::vector<Predicate> parts);

} // namespace assay::query
