#pragma once

#include "core/claim/kind.h"
#include "core/store/database.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The derived questions of docs/filter-language.md, asked of one thing.
namespace assay::query {

/// The names of the sides on which an actor stands at the time of an occasion, in the order of the sides.
std::vector<std::string> sidesOf(store::Database& database, ActorId actor, OccasionId occasion);

/// Those of some claims (keys) that answer a filter ("contested:yes"), the internal counted in. A filter that
/// does not parse is a broken promise: Error.
std::vector<int64_t> answering(store::Database& database, std::vector<int64_t> claims,
                               std::string_view filter);

/// Which of these filters a claim answers, in their order.
std::vector<std::string_view> answered(store::Database& database, ClaimId claim,
                                       const std::vector<std::string_view>& filters);

/// The place of a claim among all in the order of their making, from 1.
int64_t numberOf(store::Database& database, ClaimId claim);

/// Whether something that an assessment rests on is newer.
bool isStale(store::Database& database, AssessmentId assessment);

} // namespace assay::query
