// Assessments: each axis of the adopted one, all of them, and the short form of the adopted ones.

#include "core/table/judgements.h"

namespace assay::table {

namespace {

/// "2 Probably true", "Likely"
std::string valueText(const AssessmentInfo::Value& value)
{
    return value.token.size() <= 2 && value.token != value.label ? value.token + " " + value.label
                                                                 : value.label;
}

void printJudgement(const Adopted& adopted, Cell& cell)
{
    cell.add(valueText(*adopted.value));
    cell.add(SpanKind::Note,
             " (" + adopted.assessment->reviewer +
                 (adopted.assessment->reason.empty() ? "" : ": " + adopted.assessment->reason) + ")");
}

void fillAxis(Context& context, const Subject& subject, Cell& cell, std::string_view axis)
{
    for (const Adopted& adopted : adoptedOf(context.shelf.assessmentsOfClaim(subject.claim), axis)) {
        cell.item();
        printJudgement(adopted, cell);
    }
}

void fillCredibility(Context& context, const Subject& subject, Cell& cell)
{
    fillAxis(context, subject, cell, "credibility");
}
void fillLikelihood(Context& context, const Subject& subject, Cell& cell)
{
    fillAxis(context, subject, cell, "likelihood");
}
void fillConfidence(Context& context, const Subject& subject, Cell& cell)
{
    fillAxis(context, subject, cell, "confidence");
}
void fillVerdict(Context& context, const Subject& subject, Cell& cell)
{
    fillAxis(context, subject, cell, "verdict");
}
void fillEvidence(Context& context, const Subject& subject, Cell& cell)
{
    fillAxis(context, subject, cell, "evidence");
}

void fillReliability(Context& context, const Subject& subject, Cell& cell)
{
    for (const AttributionInfo* attribution : subject.shown) {
        for (const Adopted& adopted : reliabilityOf(context, *attribution)) {
            cell.item();
            if (!subject.one) {
                printSpeaker(context, *attribution, cell);
                cell.add(": ");
            }
            printJudgement(adopted, cell);
            cell.dropRepeatedItem();
        }
    }
}

void fillAssessments(Context& context, const Subject& subject, Cell& cell)
{
    for (const AssessmentInfo& assessment : context.shelf.assessmentsOfClaim(subject.claim)) {
        cell.item();
        cell.add(SpanKind::Name, assessment.reviewer);
        cell.add(" (" + assessment.scheme + (assessment.adopted ? ", adopted): " : "): "));
        for (size_t i = 0; i < assessment.values.size(); ++i)
            cell.add(i > 0 ? ", " : "").add(valueText(assessment.values[i]));
        if (!assessment.reason.empty())
            cell.add(". ").add(assessment.reason);
    }
}

void fillTag(Context& context, const Subject& subject, Cell& cell)
{
    cell.add(confidenceTag(context, subject.claim, subject.shown));
}

} // namespace

std::vector<Adopted> adoptedOf(const std::vector<AssessmentInfo>& assessments, std::string_view axis)
{
    std::vector<Adopted> all;
    for (const AssessmentInfo& assessment : assessments)
        for (const AssessmentInfo::Value& value : assessment.values)
            if (assessment.adopted && value.axis == axis)
                all.push_back({&assessment, &value});
    return all;
}

std::vector<Adopted> reliabilityOf(const Context& context, const AttributionInfo& attribution)
{
    std::vector<Adopted> all =
        adoptedOf(context.shelf.assessmentsOfAttribution(attribution.id), "reliability");
    if (!all.empty() || attribution.chain.empty())
        return all;
    for (const int64_t actor : context.shelf.occasion(attribution.chain.back().occasion).actors)
        for (const Adopted& adopted : adoptedOf(context.shelf.assessmentsOfActor(actor), "reliability"))
            all.push_back(adopted);
    return all;
}

std::string confidenceTag(const Context& context, int64_t claim,
                          const std::vector<const AttributionInfo*>& attributions)
{
    const std::vector<AssessmentInfo>& assessments = context.shelf.assessmentsOfClaim(claim);
    std::optional<Adopted> reliability;
    for (const AttributionInfo* attribution : attributions)
        for (const Adopted& adopted : reliabilityOf(context, *attribution))
            if (!reliability || adopted.value->rank > reliability->value->rank) // no rank is less than any
                reliability = adopted;
    std::string tag;
    const auto part = [&tag](const std::string& text) { tag += (tag.empty() ? "" : ", ") + text; };
    const std::vector<Adopted> credibility = adoptedOf(assessments, "credibility");
    if (reliability && !credibility.empty())
        part(reliability->value->token + credibility.front().value->token);
    else if (reliability)
        part("source " + reliability->value->token);
    else if (!credibility.empty())
        part("information " + credibility.front().value->token);
    for (const std::string_view axis : {"likelihood", "confidence", "evidence", "verdict"})
        for (const Adopted& adopted : adoptedOf(assessments, axis))
            part(lowered(adopted.value->label));
    return tag;
}

std::vector<ColumnSpec> judgementColumns()
{
    return {
        filledColumn("reliability", "Source reliability",
                     "Adopted, of the attribution, else of its speaker; with reviewer and reason",
                     Room::Medium, fillReliability, kNeedsSourceAssessments),
        filledColumn("credibility", "Credibility", "Of the information; adopted, with reviewer and reason",
                     Room::Medium, fillCredibility, kNeedsClaimAssessments),
        filledColumn("likelihood", "Likelihood", "Adopted, with reviewer and reason", Room::Medium,
                     fillLikelihood, kNeedsClaimAssessments),
        filledColumn("confidence", "Confidence", "The analyst's; adopted, with reviewer and reason",
                     Room::Medium, fillConfidence, kNeedsClaimAssessments),
        filledColumn("evidence", "Strength of evidence", "Adopted, with reviewer and reason", Room::Medium,
                     fillEvidence, kNeedsClaimAssessments),
        filledColumn("verdict", "Verdict", "Adopted, with reviewer and reason", Room::Medium, fillVerdict,
                     kNeedsClaimAssessments),
        filledColumn("assessments", "All assessments", "Every reviewer's, adopted or not", Room::Medium,
                     fillAssessments, kNeedsClaimAssessments),
        filledColumn("confidence-tag", "Confidence tag",
                     "The adopted assessments in short: B2, likely, moderate confidence, unproven",
                     Room::Medium, fillTag, kNeedsClaimAssessments | kNeedsSourceAssessments, false),
    };
}

} // namespace assay::table
