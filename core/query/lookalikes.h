#pragma once

#include "core/base/progress.h"
#include "core/base/uid.h"
#include "core/store/database.h"

#include <string>
#include <vector>

namespace assay::query {

/// Two actors and the names of theirs that a reader may take for one another.
struct LookalikePair
{
    Uid left, right;
    std::string leftName, rightName;
    std::string reason;
    bool mayBeOne = false;    ///< a merge can be offered
    bool isToldApart = false; ///< somebody said that they are two
};

/// Pairs that somebody told apart are settled, and left out unless they are asked for.
enum class ToldApartPairs
{
    LeftOut,
    Included
};

/// What may be seen without what is marked internal, and how many pairs there are besides.
struct PublicLookalikes
{
    std::vector<LookalikePair> pairs;
    size_t withheld = 0;
};

/// Every such pair, those that may be one first, those told apart last. Names are compared where they share a
/// key, a skeleton or a word, so the work does not grow with the square of the names. Actors merged into one
/// count as that one.
std::vector<LookalikePair> findLookalikes(store::Database& database, Progress& progress,
                                          ToldApartPairs settled = ToldApartPairs::LeftOut);

/// The same by public names of actors who are not internal. Those told apart are all among them.
PublicLookalikes findPublicLookalikes(store::Database& database, Progress& progress);

} // namespace assay::query
