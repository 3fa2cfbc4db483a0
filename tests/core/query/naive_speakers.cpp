#include "tests/core/query/naive_evaluator.h"

#include <algorithm>

// Who speaks, and for which side.
namespace assay::query {

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

} // namespace assay::query
