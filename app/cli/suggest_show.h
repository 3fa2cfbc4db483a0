#pragma once

#include "app/cli/session.h"
#include "core/project/draft.h"

#include <string>

namespace assay::cli {

/// One line: number, confidence, stance, who through whom, what.
std::string lineOf(size_t number, const suggest::Proposal& proposal, const std::string& quote);

/// A proposal with its surroundings and what taking it would write, as a person reviews it.
void showDraft(store::Database& database, const HeldProposal& held, const Draft& draft);

/// Changes one field of a draft by the words that a person typed, "stance denies"; a mistake says what is
/// wrong with them.
Result<void> changeDraft(store::Database& database, Draft& draft, const std::string& words);

/// The fields that changeDraft knows, for people.
extern const char* const kDraftFields;

} // namespace assay::cli
