#pragma once

#include "core/claim/values_claims.h"
#include "core/claim/values_judgements.h"

#include <algorithm>

// What may be found true or false.
namespace assay {

inline constexpr const char* kVerdictAxis = "verdict";

/// Only what somebody says is so can be true or false; whom somebody praises, and what somebody demands,
/// cannot.
constexpr bool takesVerdicts(ClaimType type)
{
    return type == ClaimType::Fact || type == ClaimType::Inference;
}

inline bool givesVerdict(const Assessment& assessment)
{
    return std::any_of(assessment.values.begin(), assessment.values.end(),
                       [](const AssessedValue& value) { return value.axis == kVerdictAxis; });
}

} // namespace assay
