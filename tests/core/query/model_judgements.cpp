#include "tests/core/query/model_builder.h"

#include <algorithm>

// Schemes and assessments.
namespace assay::query {

namespace {

SchemeValue value(const char* axis, const char* token, const char* label, std::optional<int64_t> rank)
{
    SchemeValue made;
    made.axis = axis;
    made.token = token;
    made.label = label;
    made.rank = rank;
    return made;
}

} // namespace

void ModelBuilder::judgements()
{
    Scheme& admiralty = add(m_model.schemes);
    admiralty.key = "admiralty";
    admiralty.title = "Admiralty";
    admiralty.values = {
        value("reliability", "B", "Usually reliable", 5), value("reliability", "C", "Fairly", 4),
        value("reliability", "F", "Cannot be judged", std::nullopt),
        value("credibility", "2", "Probably true", 5), value("credibility", "4", "Doubtful", 3)};
    Scheme& bands = add(m_model.schemes);
    bands.key = "icd-203";
    bands.title = "ICD 203";
    bands.values = {value("likelihood", "unlikely", "Unlikely", 3),
                    value("likelihood", "likely", "Likely", 5), value("confidence", "low", "Low", 1),
                    value("confidence", "high", "High", 3)};
    Scheme& verdicts = add(m_model.schemes);
    verdicts.key = "verdict";
    verdicts.title = "Verdicts";
    verdicts.values = {value("verdict", "false", "False", 1), value("verdict", "true", "True", 3)};
    for (size_t i = m_dice.below(7); i > 0; --i) {
        Assessment assessment;
        const Scheme& scheme = m_dice.of(m_model.schemes);
        const size_t target = m_dice.below(4);
        if (target == 0 && !m_model.attributions.empty())
            assessment.attribution = idAmong(m_dice, m_model.attributions);
        else if (target == 1)
            assessment.actor = idAmong(m_dice, m_model.actors);
        else
            assessment.claim = idAmong(m_dice, m_model.claims);
        assessment.scheme = scheme.id;
        assessment.reviewer = idAmong(m_dice, m_model.reviewers);
        assessment.time = isoTime(kModelStart + static_cast<int64_t>(m_dice.below(6)) * 1000 - 500);
        for (const SchemeValue& value : scheme.values) {
            const bool has = std::any_of(assessment.values.begin(), assessment.values.end(),
                                         [&](const AssessedValue& v) { return v.axis == value.axis; });
            if (!has && m_dice.once(2))
                assessment.values.push_back({value.axis, value.token});
        }
        assessment.adopted = m_dice.once(2);
        for (const Assessment& other : m_model.assessments)
            if (other.claim == assessment.claim && other.actor == assessment.actor &&
                other.attribution == assessment.attribution && other.scheme == assessment.scheme &&
                other.adopted)
                assessment.adopted = false;
        assessment.id = AssessmentId(uid());
        m_model.assessments.push_back(assessment);
    }
}

} // namespace assay::query
