#pragma once

#include "core/claim/values.h"
#include "core/store/database.h"

#include <string>
#include <string_view>
#include <vector>

// What a mark "internal" takes in beside the thing that bears it (docs/filter-language.md). Each rule stands
// here once.
namespace assay::store {

/// SELECTs of keys, to stand behind IN. Somebody is internal who is marked so, or was merged into somebody
/// who is; a passage names them where it is the mention in a link of their occasion.
extern const std::string kInternalActors;
extern const std::string kPassagesNamingInternal;

bool hasInternalActors(Database& database);
/// Their uids.
std::vector<Uid> internalActors(Database& database);
bool isInternalActor(Database& database, ActorId actor);
bool namesInternal(Database& database, PassageId passage);

/// Whether a claim has attributions and all of them stand in internal documents.
bool restsOnInternal(Database& database, ClaimId claim);

/// The written names that nobody is to read: internal ones, and those of internal actors but for their roles
/// ("a soldier"), which are said of many. Not those that somebody else bears openly, whatever the case and
/// the accents.
std::vector<std::string> internalNames(Database& database);

} // namespace assay::store
