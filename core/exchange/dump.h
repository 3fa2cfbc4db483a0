#pragma once

#include "core/base/progress.h"
#include "core/store/database.h"

#include <functional>
#include <string>
#include <string_view>

namespace assay {

inline constexpr int kDumpVersion = 1;

/// Writes every fact of a project and the content that facts use as JSON Lines (docs/annotate-format.md), in
/// an order that depends on nothing but the facts. `write` takes whole lines, each with its line break.
void dump(store::Database& database, const std::function<void(std::string_view line)>& write,
          Progress* progress = nullptr);

} // namespace assay
