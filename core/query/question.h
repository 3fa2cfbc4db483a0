#pragma once

#include "core/base/result.h"
#include "core/query/filter.h"

#include <functional>
#include <memory>
#include <vector>

namespace assay::query {

struct Question;

/// One AND group after multiplying out: its terms of an attribution speak of one attribution, those of an
/// assessment of one assessment for each scheme, `about` and `role` of one actor spoken of.
struct Group
{
    std::vector<Node> own;         ///< of the row itself, where rows are neither claims nor attributions
    std::vector<Node> attribution; ///< terms, and Or/And nodes of nothing but such terms
    std::vector<Node> claim;       ///< terms, words, and Or/And nodes of nothing but such
    std::vector<Node> about;
    std::vector<Node> assessment;
    struct Sub
    {
        bool negated = false; ///< NOT: there is none such
        bool another = false; ///< [ ... ]
        std::shared_ptr<const Question> question;
    };
    std::vector<Sub> subs;
};

/// Holds where one of its groups holds.
struct Question
{
    std::vector<Group> groups;
};

/// Whether a term is one of several that must speak of the same thing, and of which.
enum class Bond
{
    Claim,
    Attribution,
    About,
    Assessment,
    Own,
};
Bond bondOf(Field field);

/// Which terms and words speak of the row itself; inside [ ... ] it may be another row.
using IsOwn = std::function<bool(const Node&, bool inBrackets)>;

/// Multiplies the brackets of a filter out. A filter that grows past 64 groups is a mistake.
Result<Question> questionOf(const Filter& filter, const IsOwn& isOwn);

} // namespace assay::query
