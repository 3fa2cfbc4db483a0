#pragma once

#include "core/query/derived_sql.h"
#include "core/query/lookup.h"
#include "core/query/predicate.h"
#include "core/query/question.h"

#include <functional>
#include <string>
#include <vector>

namespace assay::query {

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
    /// The same of some passage of an attribution: its contents and what its chain points at.
    Result<Sql> somePassage(const Node& term, const std::string& a);
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
    /// What a word looks for; nothing, with a note, where the search index does not serve.
    Result<std::optional<WordPattern>> searched(const Node& word);
    Result<Predicate> derivedTerm(const Node& term, const std::string& c);
    using Leaf = std::function<Result<Predicate>(const Node&)>;
    Result<Predicate> tree(const Node& node, const Leaf& leaf);

    Lookup& m_lookup;
    DerivedSql m_derived;
    bool m_byText;
};

} // namespace assay::query
