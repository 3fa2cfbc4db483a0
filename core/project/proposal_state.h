#pragma once

#include "core/project/suggestions.h"
#include "core/store/proposals.h"

#include <vector>

// What became of proposals: inside core/project only.
namespace assay {

/// Whether an attribution already says what a proposal would: its content overlaps by half of the shorter of
/// the two, and the speaker is the same (the words that name him or the cue overlap, or the names agree).
bool saysTheSame(const HeldProposal& held, const store::StandingAttribution& standing);

/// Sets state, takenAs and dismissedAs of all proposals of one text version.
void judgeStates(store::Database& database, DocumentId document, const TextVersion& version,
                 std::vector<HeldProposal>& held);

/// The words that joined pieces of a text make: " … " between them.
std::string joinedWords(const std::vector<std::string>& pieces);

} // namespace assay
