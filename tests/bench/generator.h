#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace assay::bench {

/// Writes a project of `claims` claims as lines of a dump: the same lines for the same number. About three
/// attributions for two claims, chains of two and three links, 50 claims a document, actors whose use falls
/// off as 1/rank, names in Latin, Cyrillic and Armenian letters, two sides, topics, tags, dates, hedges and
/// some assessments.
void generate(size_t claims, const std::function<void(std::string_view line)>& write);

} // namespace assay::bench
