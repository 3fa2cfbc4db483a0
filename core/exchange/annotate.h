#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/project/edit.h"

#include <cstddef>
#include <istream>
#include <string>
#include <vector>

namespace assay {

struct AnnotateReport
{
    size_t lines = 0;
    size_t added = 0;   ///< things made, the ones written inline too
    size_t updated = 0; ///< lines that met a thing known before
};

/// Reads JSON Lines (docs/annotate-format.md) into an edit. A mistake names the line, the column where there
/// is one, and the field; the edit must then be given up as a whole. A dump is read line by line; a file of
/// hand-written lines is held in memory.
Result<AnnotateReport> annotate(Edit& edit, std::istream& input, Progress* progress = nullptr);

} // namespace assay
