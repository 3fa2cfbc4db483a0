#pragma once

#include "core/table/column_spec.h"

#include <optional>
#include <string>
#include <vector>

// What reviewers made of a claim, as it is printed. Private to core/table.
namespace assay::table {

/// One adopted value of an axis.
struct Adopted
{
    const AssessmentInfo* assessment = nullptr;
    const AssessmentInfo::Value* value = nullptr;
};

std::vector<Adopted> adoptedOf(const std::vector<AssessmentInfo>& assessments, std::string_view axis);

/// The adopted reliability of where an attribution comes from: judged of the attribution itself, else of its
/// speaker.
std::vector<Adopted> reliabilityOf(const Context& context, const AttributionInfo& attribution);

/// "B2, likely, moderate confidence, unproven". The reliability is the best among the attributions given.
std::string confidenceTag(const Context& context, int64_t claim,
                          const std::vector<const AttributionInfo*>& attributions);

/// What ClaimReview needs. Without an adopted verdict there are no verdicts.
Review reviewOf(Context& context, int64_t claim);

} // namespace assay::table
