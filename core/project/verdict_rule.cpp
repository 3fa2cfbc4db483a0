#include "core/project/verdict_rule.h"

#include "core/claim/verdicts.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

namespace assay {
namespace {

/// "The claim 'Release them.' is a demand; only facts and inferences take verdicts."
std::string noVerdicts(const Claim& claim)
{
    return "The claim '" + claim.statement + "' is a " + std::string(tokenOf(claim.type)) +
           "; only facts and inferences take verdicts.";
}

} // namespace

std::optional<Mistake> checkVerdict(store::Database& database, const Assessment& assessment)
{
    if (assessment.claim.isNull() || !givesVerdict(assessment))
        return std::nullopt;
    // A claim that comes later in the same act is looked at when it comes.
    const auto claim = store::load<Claim>(database, assessment.claim.uid);
    if (!claim || takesVerdicts(claim->type))
        return std::nullopt;
    const auto held = store::load<Assessment>(database, assessment.id.uid);
    if (held && held->claim == assessment.claim && held->values == assessment.values &&
        (held->adopted || !assessment.adopted))
        return std::nullopt;
    return Mistake{noVerdicts(*claim) +
                   " Leave the verdict out, or make the claim a fact or an inference first."};
}

std::optional<Mistake> checkVerdictsOf(store::Database& database, const Claim& claim,
                                       const std::optional<Claim>& before)
{
    if (takesVerdicts(claim.type) || (before && !takesVerdicts(before->type)))
        return std::nullopt;
    for (const Uid& uid :
         store::pointingAt(database, Kind::Assessment, "claim_id", Kind::Claim, claim.id.uid)) {
        const auto assessment = store::load<Assessment>(database, uid);
        if (assessment && givesVerdict(*assessment))
            return Mistake{noVerdicts(claim) + " It has one: remove the verdict first, or keep the type."};
    }
    return std::nullopt;
}

} // namespace assay
