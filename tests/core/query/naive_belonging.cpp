#include "tests/core/query/naive_evaluator.h"

#include <algorithm>

// What a row belongs to, and which rows are seen.
namespace assay::query {

bool NaiveEvaluator::sees(const Attribution& attribution) const
{
    return m_includeInternal ||
           Model::of(m_model.documents, attribution.document).visibility == Visibility::Public;
}

bool NaiveEvaluator::isInternal(ActorId actor) const
{
    for (const Actor* at = &Model::of(m_model.actors, actor);;
         at = &Model::of(m_model.actors, at->mergedInto)) {
        if (at->visibility == Visibility::Internal)
            return true;
        if (at->mergedInto.isNull())
            return false;
    }
}

bool NaiveEvaluator::seesPassage(const Passage& passage) const
{
    if (m_includeInternal)
        return true;
    if (passage.visibility == Visibility::Internal ||
        Model::of(m_model.documents, passage.document).visibility == Visibility::Internal)
        return false;
    for (const Attribution& attribution : m_model.attributions)
        for (const Link& link : attribution.chain)
            if (link.mention == passage.id)
                for (const ActorId actor : Model::of(m_model.occasions, link.occasion).actors)
                    if (isInternal(actor))
                        return false;
    return true;
}

bool NaiveEvaluator::seesRow(const Row& row) const
{
    const auto isPublic = [&](DocumentId document) {
        return m_includeInternal || Model::of(m_model.documents, document).visibility == Visibility::Public;
    };
    switch (row.kind) {
    case RowKind::Claims: {
        bool any = false;
        for (const Attribution& attribution : m_model.attributions)
            if (attribution.claim.uid == row.uid) {
                any = true;
                if (sees(attribution))
                    return true;
            }
        return !any;
    }
    case RowKind::Attributions:
        return sees(Model::of(m_model.attributions, AttributionId(row.uid)));
    case RowKind::Documents:
        return isPublic(DocumentId(row.uid));
    case RowKind::Actors: {
        const Actor& actor = Model::of(m_model.actors, ActorId(row.uid));
        return actor.mergedInto.isNull() && (m_includeInternal || actor.visibility == Visibility::Public);
    }
    case RowKind::Occasions: {
        const Occasion& occasion = Model::of(m_model.occasions, OccasionId(row.uid));
        return !occasion.ownVoice || isPublic(occasion.document);
    }
    case RowKind::Passages: {
        const Passage& passage = Model::of(m_model.passages, PassageId(row.uid));
        return seesPassage(passage);
    }
    case RowKind::Assessments: {
        const Assessment& assessment = Model::of(m_model.assessments, AssessmentId(row.uid));
        if (!assessment.attribution.isNull())
            return sees(Model::of(m_model.attributions, assessment.attribution));
        return assessment.actor.isNull() || m_includeInternal || !isInternal(assessment.actor);
    }
    default:
        return true;
    }
}

std::set<PassageId> NaiveEvaluator::passagesOf(const Attribution& attribution) const
{
    std::set<PassageId> found(attribution.content.begin(), attribution.content.end());
    for (const Link& link : attribution.chain)
        for (const PassageId passage : {link.mention, link.cue, link.hedgePassage})
            if (!passage.isNull())
                found.insert(passage);
    return found;
}

std::vector<const Attribution*> NaiveEvaluator::attributionsOfRow(const Row& row) const
{
    std::vector<const Attribution*> found;
    std::set<ClaimId> claims;
    if (row.kind == RowKind::Claims || row.kind == RowKind::Relations || row.kind == RowKind::Exhibits ||
        row.kind == RowKind::Replies || row.kind == RowKind::Tags)
        for (const Claim* claim : claimsOfRow(row))
            claims.insert(claim->id);
    for (const Attribution& attribution : m_model.attributions) {
        if (!sees(attribution))
            continue;
        bool belongs = claims.count(attribution.claim) > 0;
        switch (row.kind) {
        case RowKind::Attributions:
            belongs = attribution.id.uid == row.uid;
            break;
        case RowKind::Occasions:
            for (const Link& link : attribution.chain)
                belongs = belongs || link.occasion.uid == row.uid;
            break;
        case RowKind::Documents:
            belongs = attribution.document.uid == row.uid;
            break;
        case RowKind::Actors: {
            const auto who = speakers(attribution);
            belongs = std::find(who.begin(), who.end(), ActorId(row.uid)) != who.end();
            break;
        }
        case RowKind::Passages:
            belongs = passagesOf(attribution).count(PassageId(row.uid)) > 0;
            break;
        case RowKind::Assessments: {
            const Assessment& assessment = Model::of(m_model.assessments, AssessmentId(row.uid));
            const auto who = speakers(attribution);
            belongs = attribution.claim == assessment.claim || attribution.id == assessment.attribution ||
                      (!assessment.actor.isNull() &&
                       std::find(who.begin(), who.end(), root(assessment.actor)) != who.end());
            break;
        }
        default:
            break;
        }
        if (belongs)
            found.push_back(&attribution);
    }
    return found;
}

std::vector<const Claim*> NaiveEvaluator::claimsOfRow(const Row& row) const
{
    std::set<ClaimId> ids;
    switch (row.kind) {
    case RowKind::Claims:
        ids.insert(ClaimId(row.uid));
        break;
    case RowKind::Attributions:
        ids.insert(Model::of(m_model.attributions, AttributionId(row.uid)).claim);
        break;
    case RowKind::Relations: {
        const Relation& relation = Model::of(m_model.relations, RelationId(row.uid));
        ids = {relation.from, relation.to};
        break;
    }
    case RowKind::Exhibits:
        for (const Bearing& bearing : m_model.bearings)
            if (bearing.exhibit.uid == row.uid)
                ids.insert(bearing.claim);
        break;
    case RowKind::Replies:
        ids.insert(Model::of(m_model.replies, ReplyId(row.uid)).claim);
        break;
    case RowKind::Tags: {
        std::set<TagId> tags = {TagId(row.uid)};
        for (bool grown = true; grown;) {
            grown = false;
            for (const Tag& tag : m_model.tags)
                if (tags.count(tag.parent))
                    grown = tags.insert(tag.id).second || grown;
        }
        for (const Claim& claim : m_model.claims)
            for (const TagId tag : claim.tags)
                if (tags.count(tag))
                    ids.insert(claim.id);
        break;
    }
    case RowKind::Assessments:
        if (const Assessment& assessment = Model::of(m_model.assessments, AssessmentId(row.uid));
            !assessment.claim.isNull()) {
            ids.insert(assessment.claim);
            break;
        }
        [[fallthrough]];
    default:
        for (const Attribution* attribution : attributionsOfRow(row))
            ids.insert(attribution->claim);
        break;
    }
    std::vector<const Claim*> found;
    for (const Claim& claim : m_model.claims)
        if (ids.count(claim.id))
            found.push_back(&claim);
    return found;
}

} // namespace assay::query
