#pragma once

#include "core/suggest/suggest.h"

#include <optional>
#include <string_view>

namespace assay::suggest {

std::optional<Stance> stanceFromToken(std::string_view token);
std::optional<Mode> modeFromToken(std::string_view token);
std::optional<How> howFromToken(std::string_view token);
std::optional<HedgeKind> hedgeFromToken(std::string_view token);

} // namespace assay::suggest
