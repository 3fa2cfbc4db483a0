#include "tests/core/query/naive_evaluator.h"

#include <algorithm>

namespace assay::query {

bool NaiveEvaluator::sees(const Attribution& attribution) const
{
    return m_includeInternal ||
           Model::of(m_model.documents, attribution.document).visibility == Visibility::Public;
}

bool NaiveEvaluator::seesRow(const Row& row) const
{
    const auto isPublic = [&](DocumentId document) {
        return m_includeInternal || Model::of(m_model.documents, document).visibility == Visibility::Public;
    };
    switch (row.kind) {
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
        return (m_includeInternal || passage.visibility == Visibility::Public) && isPublic(passage.document);
    }
    case RowKind::Assessments: {
        const Assessment& assessment = Model::of(m_model.assessments, AssessmentId(row.uid));
        if (!assessment.attribution.isNull())
            return sees(Model::of(m_model.attributions, assessment.attribution));
        return assessment.actor.isNull() || m_includeInternal ||
               Model::of(m_model.actors, assessment.actor).visibility == Visibility::Public;
    }
    default:
        return true;
    }
}

std::vector<const Attribution*> NaiveEvaluator::attributionsOf(const Claim& claim) const
{
    std::vector<const Attribution*> found;
    for (const Attribution& attribution : m_model.attributions)
        if (attribution.claim == claim.id && sees(attribution))
            found.push_back(&attribution);
    return found;
}

const Occasion& NaiveEvaluator::lastOccasion(const Attribution& attribution) const
{
    return Model::of(m_model.occasions, attribution.chain.back().occasion);
}

std::vector<ActorId> NaiveEvaluator::speakers(const Attribution& attribution) const
{
    std::vector<ActorId> found;
    for (const ActorId actor : lastOccasion(attribution).actors)
        found.push_back(root(actor));
    return found;
}

NaiveEvaluator::Sides NaiveEvaluator::stand(ActorId actor, const FuzzyDate& said) const
{
    const auto holds = [&](const FuzzyDate& period) {
        return (!period.earliest || !said.latest || *period.earliest <= *said.latest) &&
               (!period.latest || !said.earliest || *period.latest >= *said.earliest);
    };
    Sides sides;
    std::set<ActorId> seen;
    std::vector<ActorId> queue = {root(actor)};
    while (!queue.empty()) {
        const ActorId next = queue.back();
        queue.pop_back();
        if (!seen.insert(next).second)
            continue;
        const Actor& value = Model::of(m_model.actors, next);
        for (const OnSide& side : value.sides)
            if (holds(side.period))
                sides.insert(side.side);
        if (!value.sides.empty())
            continue;
        for (const PartOf& part : value.partOf)
            if (holds(part.period))
                queue.push_back(root(part.whole));
        for (const Affiliation& affiliation : value.affiliations)
            if (holds(affiliation.period))
                queue.push_back(root(affiliation.with));
    }
    return sides;
}

bool NaiveEvaluator::isVia(const Attribution& attribution, const Actors& actors) const
{
    for (size_t i = 1; i + 1 < attribution.chain.size(); ++i)
        for (const ActorId actor : Model::of(m_model.occasions, attribution.chain[i].occasion).actors)
            if (actors.count(root(actor)))
                return true;
    return false;
}

bool NaiveEvaluator::isSource(const Attribution& attribution) const
{
    return attribution.stance == Stance::Asserts &&
           (attribution.chain.size() > 1 || Model::of(m_model.documents, attribution.document).witness);
}

bool NaiveEvaluator::derivedHolds(const Node& leaf, const Value& value, const Claim& claim) const
{
    const bool yes = value.text == "yes";
    const auto has = [&](Stance stance) {
        for (const Attribution* attribution : attributionsOf(claim))
            if (attribution->stance == stance)
                return true;
        return false;
    };
    switch (leaf.field) {
    case Field::Sources: {
        Actors named;
        for (const Attribution* attribution : attributionsOf(claim))
            if (isSource(*attribution))
                for (const ActorId actor : speakers(*attribution))
                    if (Model::of(m_model.actors, actor).kind != ActorKind::Unnamed)
                        named.insert(actor);
        const auto count = static_cast<int64_t>(named.size());
        switch (value.comparison) {
        case Comparison::Less:
            return count < value.number;
        case Comparison::AtMost:
            return count <= value.number;
        case Comparison::More:
            return count > value.number;
        case Comparison::AtLeast:
            return count >= value.number;
        default:
            return count == value.number;
        }
    }
    case Field::Rebutted:
        if (value.text == "part")
            return has(Stance::DeniesInPart);
        if (value.text == "evaded")
            return has(Stance::Evades);
        if (value.text == "declined")
            return has(Stance::Declines);
        return rebutted(claim) == yes;
    case Field::Contested:
        return contested(claim) == yes;
    case Field::SelfContradicted:
        if (value.text == "no")
            return !selfContradicted(claim, false) && !selfContradicted(claim, true);
        return selfContradicted(claim, !yes);
    case Field::SecondHand: {
        bool any = false, first = false;
        for (const Attribution* attribution : attributionsOf(claim))
            if (attribution->stance == Stance::Asserts) {
                any = true;
                first = first || attribution->basis == Basis::TookPart || attribution->basis == Basis::Saw ||
                        attribution->basis == Basis::Examined;
            }
        return (any && !first) == (value.text == "only");
    }
    case Field::OneSided:
        return oneSided(claim) == yes;
    case Field::Unanswered:
        if (value.text == "no")
            return !unanswered(claim, false) && !unanswered(claim, true);
        return unanswered(claim, !yes);
    case Field::AgainstOwnSide:
        return againstOwnSide(claim) == yes;
    default:
        return disagree(claim, value.text);
    }
}

bool NaiveEvaluator::rebutted(const Claim& claim) const
{
    for (const Attribution* attribution : attributionsOf(claim))
        if (attribution->stance == Stance::Denies || attribution->stance == Stance::DeniesInPart ||
            attribution->stance == Stance::Questions)
            return true;
    for (const Relation& relation : m_model.relations) {
        const bool contradicts = relation.kind == RelationKind::Contradicts;
        if (relation.to == claim.id && (contradicts || relation.kind == RelationKind::Rebuts ||
                                        relation.kind == RelationKind::Undercuts))
            return true;
        if (relation.from == claim.id && contradicts)
            return true;
    }
    return false;
}

bool NaiveEvaluator::contested(const Claim& claim) const
{
    for (const Attribution* a : attributionsOf(claim))
        for (const Attribution* b : attributionsOf(claim))
            if (a->stance == Stance::Asserts && b->stance == Stance::Denies)
                for (const ActorId x : speakers(*a))
                    for (const ActorId y : speakers(*b))
                        for (const SideId s : stand(x, lastOccasion(*a).said))
                            for (const SideId t : stand(y, lastOccasion(*b).said))
                                if (s != t)
                                    return true;
    return false;
}

bool NaiveEvaluator::passesAnotherSide(const Attribution& attribution, ActorId speaker) const
{
    const Sides own = stand(speaker, lastOccasion(attribution).said);
    for (size_t i = 0; i + 1 < attribution.chain.size(); ++i) {
        const Occasion& occasion = Model::of(m_model.occasions, attribution.chain[i].occasion);
        for (const ActorId actor : occasion.actors)
            for (const SideId side : stand(actor, occasion.said))
                if (!own.count(side))
                    return true;
    }
    return false;
}

bool NaiveEvaluator::selfContradicted(const Claim& claim, bool alleged) const
{
    std::set<ClaimId> contradicting;
    for (const Relation& relation : m_model.relations)
        if (relation.kind == RelationKind::Contradicts) {
            if (relation.from == claim.id)
                contradicting.insert(relation.to);
            if (relation.to == claim.id)
                contradicting.insert(relation.from);
        }
    for (const Attribution* a : attributionsOf(claim))
        for (const Attribution& b : m_model.attributions) {
            if (!sees(b) || a->id == b.id)
                continue;
            const bool same =
                b.claim == claim.id && ((a->stance == Stance::Asserts && b.stance == Stance::Denies) ||
                                        (a->stance == Stance::Denies && b.stance == Stance::Asserts));
            const bool other =
                contradicting.count(b.claim) && a->stance == Stance::Asserts && b.stance == Stance::Asserts;
            if (!same && !other)
                continue;
            const Occasion &x = lastOccasion(*a), &y = lastOccasion(b);
            if (x.id == y.id && !x.ownVoice)
                continue;
            for (const ActorId s : speakers(*a))
                for (const ActorId t : speakers(b))
                    if (s == t && (passesAnotherSide(*a, s) || passesAnotherSide(b, t)) == alleged)
                        return true;
        }
    return false;
}

bool NaiveEvaluator::oneSided(const Claim& claim) const
{
    for (const Side& side : m_model.sides) {
        bool any = false, all = true;
        for (const Attribution* attribution : attributionsOf(claim)) {
            if (!isSource(*attribution))
                continue;
            any = true;
            bool on = false;
            for (const ActorId actor : speakers(*attribution))
                on = on || stand(actor, lastOccasion(*attribution).said).count(side.id);
            all = all && on;
        }
        if (any && all)
            return true;
    }
    return false;
}

bool NaiveEvaluator::unanswered(const Claim& claim, bool inVain) const
{
    for (const About& about : claim.about) {
        if (about.role != Role::Accused)
            continue;
        const ActorId accused = root(about.actor);
        const ActorKind kind = Model::of(m_model.actors, accused).kind;
        if (kind == ActorKind::Unnamed || kind == ActorKind::OwnVoice)
            continue;
        bool answered = false, asked = false;
        for (const Attribution& attribution : m_model.attributions) {
            if (!sees(attribution) || (attribution.claim != claim.id && attribution.answersClaim != claim.id))
                continue;
            const auto who = speakers(attribution);
            if (std::find(who.begin(), who.end(), accused) == who.end())
                continue;
            const bool evasive =
                attribution.stance == Stance::Evades || attribution.stance == Stance::Declines;
            (evasive ? asked : answered) = true;
        }
        for (const Reply& reply : m_model.replies)
            if (reply.claim == claim.id && root(reply.actor) == accused)
                (reply.outcome == Outcome::Answered ? answered : asked) = true;
        if (!answered && asked == inVain)
            return true;
    }
    return false;
}

bool NaiveEvaluator::againstOwnSide(const Claim& claim) const
{
    for (const Attribution* attribution : attributionsOf(claim)) {
        if (attribution->stance != Stance::Asserts && attribution->stance != Stance::Concedes)
            continue;
        const FuzzyDate& said = lastOccasion(*attribution).said;
        for (const About& about : claim.about)
            if (about.role == Role::Accused)
                for (const ActorId speaker : speakers(*attribution))
                    for (const SideId side : stand(speaker, said))
                        if (stand(about.actor, said).count(side))
                            return true;
    }
    return false;
}

bool NaiveEvaluator::stale(const Assessment& assessment) const
{
    const std::string& time = assessment.time;
    const auto made = [](const Uid& uid) {
        int64_t milliseconds = 0;
        for (size_t i = 0; i < 6; ++i)
            milliseconds = milliseconds << 8 | uid.bytes()[i];
        return isoTime(milliseconds);
    };
    const auto newer = [&](const Uid& uid) { return made(uid) > time; };
    ClaimId claim = assessment.claim;
    if (!assessment.attribution.isNull())
        claim = Model::of(m_model.attributions, assessment.attribution).claim;
    for (const Attribution& attribution : m_model.attributions) {
        if (!sees(attribution) || !newer(attribution.id.uid))
            continue;
        const auto who = speakers(attribution);
        if (attribution.claim == claim ||
            (!assessment.actor.isNull() &&
             std::find(who.begin(), who.end(), root(assessment.actor)) != who.end()))
            return true;
    }
    if (claim.isNull())
        return false;
    const auto any = [&](const auto& values, auto&& points) {
        return std::any_of(values.begin(), values.end(),
                           [&](const auto& value) { return points(value) && newer(value.id.uid); });
    };
    return any(m_model.bearings, [&](const Bearing& b) { return b.claim == claim; }) ||
           any(m_model.relations, [&](const Relation& r) { return r.from == claim || r.to == claim; }) ||
           any(m_model.replies, [&](const Reply& r) { return r.claim == claim; });
}

bool NaiveEvaluator::disagree(const Claim& claim, const std::string& axis) const
{
    const bool any = axis == "any", sources = any || axis == "reliability";
    for (const Assessment& a : m_model.assessments)
        for (const Assessment& b : m_model.assessments) {
            if (a.scheme != b.scheme || a.reviewer == b.reviewer)
                continue;
            bool target = a.claim == claim.id && b.claim == claim.id;
            for (const Attribution* attribution : attributionsOf(claim)) {
                const auto who = speakers(*attribution);
                target = target ||
                         (sources && a.attribution == attribution->id && b.attribution == attribution->id);
                target = target || (sources && !a.actor.isNull() && !b.actor.isNull() &&
                                    root(a.actor) == root(b.actor) &&
                                    std::find(who.begin(), who.end(), root(a.actor)) != who.end());
            }
            if (!target)
                continue;
            for (const AssessedValue& v : a.values)
                for (const AssessedValue& u : b.values)
                    if (v.axis == u.axis && v.token != u.token && (any || v.axis == axis))
                        return true;
        }
    return false;
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
