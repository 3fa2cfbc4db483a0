#pragma once

#include "core/base/result.h"
#include "core/suggest/suggest.h"

#include <string>
#include <string_view>

namespace assay::suggest {

/// One proposal as a JSON object on one line: {"id", "source", "cue", "content", "stance", "mode", "how",
/// "hedges", "speaker", "speakers", "chain", "answers", "cites", "topics", "date", "venue", "belief",
/// "within", "confidence", "why"}; docs/suggestions.md says what each holds. `number` counts from 1 in its
/// document and makes the id "p1"; answers and within are such ids, or null.
std::string toJson(const Proposal& proposal, size_t number);

/// Reads back what toJson wrote. A mistake where it is anything else.
Result<Proposal> proposalFromJson(std::string_view json);

/// A document as the command line prints it: {"doc_id", "attributions"}, on one line without its end.
std::string toJson(std::string_view documentName, const Proposals& proposals);

} // namespace assay::suggest
