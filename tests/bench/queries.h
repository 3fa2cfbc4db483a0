#pragma once

#include <filesystem>

namespace assay::bench {

/// First pages of filters on a project that the generator made, each beside the best SQL we can write by hand
/// for the same rows in the same order; then, if wanted, counts and facets. Throws where the two find
/// different rows.
void measureQueries(const std::filesystem::path& project, bool wantsWhole = true);

} // namespace assay::bench
