#pragma once

#include "core/project/draft.h"

// Inside core/project only.
namespace assay {

/// The draft of a proposal at hand; `answers` is the claim that it replies to, or null.
Draft draftFrom(store::Database& database, const HeldProposal& held, ClaimId answers);

} // namespace assay
