#include "tests/core/query/model_builder.h"

// The claims and who says them.
namespace assay::query {

namespace {

constexpr const char* kVenues[] = {"", "", "Baku", "First Instance Court", "court of appeal"};
constexpr const char* kTopics[] = {"torture", "trial", "killing"};

} // namespace

void ModelBuilder::ledger()
{
    for (size_t i = 2 + m_dice.below(4); i > 0; --i) {
        Occasion& occasion = add(m_model.occasions);
        for (size_t actors = 1 + m_dice.below(2); actors > 0; --actors)
            occasion.actors.push_back(idAmong(m_dice, m_model.actors));
        occasion.how = tokenAmong<How>(m_dice);
        occasion.said = dateOf(m_dice);
        occasion.venue = m_dice.of(kVenues);
        if (m_dice.once(3))
            occasion.circumstances.push_back(tokenAmong<Circumstance>(m_dice));
    }
    for (size_t i = 1 + m_dice.below(4); i > 0; --i) {
        Claim& claim = add(m_model.claims);
        claim.statement = sentence(m_dice);
        claim.type = tokenAmong<ClaimType>(m_dice);
        claim.status = tokenAmong<ClaimStatus>(m_dice);
        claim.happened = dateOf(m_dice);
        claim.place = idOrNull(m_dice, m_model.places);
        if (m_dice.once(2))
            claim.topics.push_back(m_dice.of(kTopics));
        if (m_dice.once(3))
            claim.tags.push_back(idAmong(m_dice, m_model.tags));
        for (size_t about = m_dice.below(3); about > 0; --about)
            claim.about.push_back(
                {idAmong(m_dice, m_model.actors), m_dice.once(2) ? Role::Accused : tokenAmong<Role>(m_dice)});
    }
    for (const Claim& claim : m_model.claims)
        for (size_t i = m_dice.below(4); i > 0; --i)
            attribution(claim.id);
    for (size_t i = m_dice.below(3); i > 0 && m_model.claims.size() > 1; --i) {
        const ClaimId from = idAmong(m_dice, m_model.claims), to = idAmong(m_dice, m_model.claims);
        if (from == to)
            continue;
        Relation& relation = add(m_model.relations);
        relation.kind = m_dice.once(2) ? RelationKind::Contradicts : tokenAmong<RelationKind>(m_dice);
        relation.from = from;
        relation.to = to;
        relation.reviewer = idOrNull(m_dice, m_model.reviewers);
    }
    for (size_t i = m_dice.below(3); i > 0; --i) {
        Exhibit& exhibit = add(m_model.exhibits);
        exhibit.title = sentence(m_dice);
        exhibit.kind = tokenAmong<ExhibitKind>(m_dice);
        exhibit.passage = idOrNull(m_dice, m_model.passages);
        if (m_dice.once(3))
            continue;
        Bearing& bearing = add(m_model.bearings);
        bearing.exhibit = m_model.exhibits.back().id;
        bearing.claim = idAmong(m_dice, m_model.claims);
        bearing.effect = tokenAmong<Effect>(m_dice);
    }
    for (size_t i = m_dice.below(3); i > 0; --i) {
        Reply& reply = add(m_model.replies);
        reply.actor = idAmong(m_dice, m_model.actors);
        reply.claim = idAmong(m_dice, m_model.claims);
        reply.outcome = tokenAmong<Outcome>(m_dice);
    }
    View& view = add(m_model.views);
    view.name = "Torture";
    view.query = "topic:torture";
}

void ModelBuilder::attribution(ClaimId claim)
{
    const Document& document = m_dice.of(m_model.documents);
    std::vector<PassageId> passages;
    for (const Passage& passage : m_model.passages)
        if (passage.document == document.id)
            passages.push_back(passage.id);
    Attribution& attribution = add(m_model.attributions);
    attribution.claim = claim;
    attribution.document = document.id;
    attribution.stance = m_dice.once(2)   ? Stance::Asserts
                         : m_dice.once(2) ? Stance::Denies
                                          : tokenAmong<Stance>(m_dice);
    attribution.basis = tokenAmong<Basis>(m_dice);
    for (size_t i = m_dice.below(3); i > 0 && !passages.empty(); --i)
        attribution.content.push_back(m_dice.of(passages));
    if (m_dice.once(3))
        attribution.cites.push_back(idAmong(m_dice, m_model.actors));
    if (m_dice.once(4))
        attribution.answersClaim = idAmong(m_dice, m_model.claims);
    Link own;
    for (const Occasion& occasion : m_model.occasions)
        if (occasion.ownVoice && occasion.document == document.id)
            own.occasion = occasion.id;
    own.mode = Mode::OwnVoice;
    attribution.chain.push_back(own);
    for (size_t i = m_dice.below(4); i > 0; --i) {
        std::vector<OccasionId> acts;
        for (const Occasion& occasion : m_model.occasions)
            if (!occasion.ownVoice)
                acts.push_back(occasion.id);
        Link link;
        link.occasion = m_dice.of(acts);
        link.mode = tokenAmong<Mode>(m_dice);
        if (m_dice.once(3))
            link.hedge = tokenAmong<Hedge>(m_dice);
        if (m_dice.once(3) && !passages.empty())
            link.mention = m_dice.of(passages);
        if (m_dice.once(3) && !passages.empty())
            link.cue = m_dice.of(passages);
        if (m_dice.once(6) && !passages.empty())
            link.hedgePassage = m_dice.of(passages);
        attribution.chain.push_back(link);
    }
}

} // namespace assay::query
