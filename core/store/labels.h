#pragma once

#include "core/store/database.h"

// The derived labels of actors and places. Inside core/store only.
namespace assay::store {

/// Writes the row of actor_label that the names and the document of an actor call for now; takes it away
/// where there is no such actor. A document's own voice without a name goes by its document's title.
void writeActorLabel(Database& database, int64_t actor);
void writePlaceLabel(Database& database, int64_t place);

} // namespace assay::store
