#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay::query {

/// The candidate that a mistyped word was perhaps meant to be: a slip or two away (a letter left out,
/// doubled, wrong or swapped), or beginning with it. Empty when none is near. Compared in caseless form.
std::string nearest(std::string_view typed, std::span<const std::string_view> candidates);
std::string nearest(std::string_view typed, const std::vector<std::string>& candidates);

} // namespace assay::query
