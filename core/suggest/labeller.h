#pragma once

#include "core/suggest/grammar.h"
#include "core/suggest/train.h"

#include <vector>

namespace assay::suggest {

/// Learns to tell cues from other words; sets model.labeller.
void trainLabeller(const std::vector<TrainingDocument>& documents, const Lexicon& lexicon,
                   const TrainingOptions& options, Model& model);

} // namespace assay::suggest
