#pragma once

#include "core/base/result.h"
#include "core/claim/values.h"
#include "core/store/database.h"

#include <optional>

// Of the types of a claim only facts and inferences take verdicts. Inside core/project only.
namespace assay {

/// A verdict that is given or adopted anew, on a claim that takes none. What stands in a file of an older
/// version may be changed otherwise, set aside and removed.
std::optional<Mistake> checkVerdict(store::Database& database, const Assessment& assessment);

/// A claim that was just written as `claim` and takes no verdict, while one is on record. `before` is what it
/// was, where it was there.
std::optional<Mistake> checkVerdictsOf(store::Database& database, const Claim& claim,
                                       const std::optional<Claim>& before);

} // namespace assay
