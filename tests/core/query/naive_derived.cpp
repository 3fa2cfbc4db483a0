#include "tests/core/query/naive_evaluator.h"

#include <algorithm>

namespace assay::query {

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

} // namespace assay::query
