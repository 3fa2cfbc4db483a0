#pragma once

#include "core/store/journal.h"

#include <vector>

namespace assay::store {

/// The newest acts whose changes name a thing: that made, changed or removed it, or something that points at
/// it; newest first. Changes that were released or forgotten are not found. Reads every change that is held:
/// for a job, under an Interruption.
std::vector<Entry> entriesNaming(Database& database, Uid uid, size_t limit);

} // namespace assay::store
