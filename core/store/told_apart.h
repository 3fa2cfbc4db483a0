#pragma once

#include "core/claim/values.h"
#include "core/store/database.h"

#include <utility>
#include <vector>

// Actors that are two, however alike their names. A pair stands once, in `distinctFrom` of the one with the
// smaller uid; here it is read from both sides. Reads only.
namespace assay::store {

/// A pair as it is recorded: whose list it stands in, and whom it names.
struct ToldApart
{
    Uid owner, other;
    bool operator==(const ToldApart&) const = default;
};

/// Every pair, in the order of the uids.
std::vector<ToldApart> allToldApart(Database& database);

/// The pairs by which two actors are told apart: theirs, and those of whoever was merged into one of them. Of
/// an actor and itself, the pairs that merging has made one; there are none in a sound project.
std::vector<ToldApart> toldApart(Database& database, ActorId one, ActorId other);

/// Whom an actor is told apart from, as they are now, in the order of their uids.
std::vector<ActorId> distinctFrom(Database& database, ActorId actor);

} // namespace assay::store
