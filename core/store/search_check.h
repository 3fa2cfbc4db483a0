#pragma once

#include "core/base/progress.h"
#include "core/store/database.h"

#include <string>
#include <vector>

namespace assay::store {

/// Compares what the search index holds (every word of every row, with its place) with what facts and sources
/// say it should hold, by a sum over both that does not depend on order. A sentence for each index that
/// differs.
std::vector<std::string> checkSearch(Database& database, Progress* progress);

} // namespace assay::store
