#pragma once

#include "core/suggest/grammar.h"
#include "core/suggest/train.h"

#include <vector>

namespace assay::suggest {

/// For each token of a sentence, from left to right: how much rather it belongs to a cue than not. Adds to
/// `margins`.
void labelSentence(const Analysis& analysis, Span sentence, const LinearModel& labeller,
                   std::vector<int32_t>& margins);

/// Learns to tell cues from other words; sets model.labeller, for which model.tagger must be there.
void trainLabeller(const std::vector<TrainingDocument>& documents, const Lexicon& lexicon,
                   const TrainingOptions& options, Model& model);

} // namespace assay::suggest
