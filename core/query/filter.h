#pragma once

#include "core/base/result.h"
#include "core/query/fields.h"
#include "core/text/fuzzy_date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A filter as typed: one line, parsed without looking at any project.
namespace assay::query {

inline constexpr size_t kMaxFilterLength = 8192; ///< code points
inline constexpr size_t kMaxFilterDepth = 8;     ///< brackets and NOTs inside one another
inline constexpr size_t kMaxFilterTerms = 200;   ///< terms and values together

enum class Comparison
{
    Match,   ///< field:value
    Exact,   ///< field:=value
    Less,    ///< field:<value
    AtMost,  ///< field:<=value
    More,    ///< field:>value
    AtLeast, ///< field:>=value
};

struct Value
{
    Comparison comparison = Comparison::Match;
    std::string text;       ///< without quotes; a token of a closed list stands in its own spelling
    bool quoted = false;    ///< searched as a phrase
    bool withParts = false; ///< "+" behind an actor
    FuzzyDate date;         ///< of a date field: what the comparison allows; both ends open: "none", undated
    int64_t number = 0;     ///< of a number field
    size_t column = 0;      ///< code points from 1
    bool operator==(const Value& other) const
    {
        return comparison == other.comparison && text == other.text && quoted == other.quoted &&
               withParts == other.withParts;
    }
};

/// One node of the tree.
struct Node
{
    enum class Type
    {
        And, ///< of no children: everything
        Or,
        Not,     ///< one child
        Another, ///< [ ... ]: one child, which speaks of another attribution
        Term,    ///< field and values (a comma between them: OR)
        Word,    ///< a bare word or phrase: values[0]
    };
    Type type = Type::And;
    std::vector<Node> children;
    Field field = Field::Speaker; ///< of a Term
    std::vector<Value> values;
    size_t column = 0; ///< code points from 1
    /// Positions do not count.
    bool operator==(const Node& other) const;
};

struct Filter
{
    Node root; ///< And
    bool isEmpty() const { return root.children.empty(); }
    bool operator==(const Filter&) const = default;
};

/// Reads a filter. A mistake says what, where (Mistake::column) and what was perhaps meant
/// (Mistake::suggestion: the word to put there).
Result<Filter> parse(std::string_view text);

/// The shortest text that parse() reads to the same tree.
std::string print(const Filter& filter);
std::string print(const Node& node);

/// The filter with one more term in its outermost AND group: what a click on a facet writes. A term of the
/// same field that is there already and has nothing but plain values takes the value in (a comma); a value
/// that stands there is taken out again.
Filter toggled(const Filter& filter, Field field, std::string_view value);

} // namespace assay::query
