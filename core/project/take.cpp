#include "core/project/draft.h"
#include "core/project/draft_parts.h"
#include "core/project/draft_writer.h"
#include "core/project/proposal_state.h"
#include "core/store/content.h"
#include "core/store/lookup.h"
#include "core/store/proposals.h"
#include "core/store/records.h"
#include "core/text/offsets.h"

#include <algorithm>
#include <map>

namespace assay {
namespace {

Result<ClaimId> claimOf(Edit& edit, DraftWriter& writer, const Draft& draft)
{
    if (!draft.claim.isNull()) {
        if (!store::load<Claim>(edit.database(), draft.claim.uid))
            return mistake("There is no claim " + draft.claim.uid.text() + ".");
        return draft.claim;
    }
    Claim claim;
    claim.statement = draft.statement;
    claim.type = draft.type;
    claim.topics = draft.topics;
    std::sort(claim.topics.begin(), claim.topics.end());
    claim.topics.erase(std::unique(claim.topics.begin(), claim.topics.end()), claim.topics.end());
    for (const DraftAbout& from : draft.about) {
        const auto actor = writer.actor(from.actor);
        if (!actor)
            return tl::make_unexpected(actor.error());
        if (const About about{*actor, from.role};
            std::find(claim.about.begin(), claim.about.end(), about) == claim.about.end())
            claim.about.push_back(about);
    }
    const auto place = writer.place(draft.place);
    if (!place)
        return tl::make_unexpected(place.error());
    claim.place = *place;
    claim.happened = draft.happened;
    return edit.add(claim);
}

Result<void> addChain(DraftWriter& writer, const Draft& draft, Attribution& attribution)
{
    auto own = writer.voice();
    if (!own)
        return tl::make_unexpected(own.error());
    if (auto done = writer.hedge(*own, draft.voiceHedge, draft.voiceHedgeWords, draft.voiceHedgeTyped); !done)
        return done;
    attribution.chain.push_back(*own);
    for (const DraftLink& from : draft.chain) {
        const auto link = writer.link(from);
        if (!link)
            return tl::make_unexpected(link.error());
        attribution.chain.push_back(*link);
    }
    return {};
}

/// What a draft makes, as the next proposals meet it.
store::StandingAttribution standingOf(const Draft& draft)
{
    store::StandingAttribution standing;
    standing.content = draft.content;
    standing.ownVoice = draft.chain.empty();
    if (draft.chain.empty())
        return standing;
    const DraftLink& last = draft.chain.back();
    for (const auto& range : {last.mention, last.cue})
        if (!range.empty())
            standing.frame.push_back(range);
    for (const DraftActor& actor : last.actors) {
        standing.names.push_back(actor.name);
        standing.unnamed = standing.unnamed || actor.kind == ActorKind::Unnamed;
    }
    return standing;
}

/// The proposals of one text version while they are taken one after another.
class VersionTaker
{
public:
    VersionTaker(Edit& edit, DocumentId document) : m_edit(edit), m_all(proposals(edit.database(), document))
    {
        for (const HeldProposal& held : m_all)
            if (held.state == ProposalState::Taken)
                if (const auto made = store::load<Attribution>(edit.database(), held.takenAs.uid))
                    m_claims.emplace(held.key.number, made->claim);
    }

    Result<void> take(int64_t number, TakenAll& done)
    {
        const auto held = std::find_if(m_all.begin(), m_all.end(),
                                       [&](const HeldProposal& one) { return one.key.number == number; });
        if (held == m_all.end())
            return mistake("There is no such proposal any more; make the proposals again.");
        const bool open = held->state == ProposalState::Open &&
                          std::none_of(m_made.begin(), m_made.end(),
                                       [&](const auto& made) { return saysTheSame(*held, made); });
        if (!open) {
            ++done.passedOver;
            return {};
        }
        m_edit.act().settle(); // actors made by the drafts before are found by their names
        ClaimId answers;
        if (held->proposal.answers)
            if (const auto claim = m_claims.find(static_cast<int64_t>(*held->proposal.answers) + 1);
                claim != m_claims.end())
                answers = claim->second;
        const Draft draft = draftFrom(m_edit.database(), *held, answers);
        const auto taken = assay::take(m_edit, draft);
        if (!taken)
            return tl::make_unexpected(taken.error());
        const auto made = store::load<Attribution>(m_edit.database(), taken->uid);
        m_claims.emplace(number, made->claim);
        m_made.push_back(standingOf(draft));
        done.attributions.push_back(*taken);
        return {};
    }

private:
    Edit& m_edit;
    std::vector<HeldProposal> m_all;
    std::map<int64_t, ClaimId> m_claims;
    std::vector<store::StandingAttribution> m_made;
};

} // namespace

Result<AttributionId> take(Edit& edit, const Draft& draft)
{
    if (draft.content.empty())
        return mistake("There are no words to take: a passage of the text is needed.");
    DraftWriter writer(edit, draft.document, draft.version);
    writer.setNear(draft.content.front().start());
    Attribution attribution;
    attribution.document = draft.document;
    attribution.stance = draft.stance;
    attribution.scope = draft.scope;
    attribution.basis = draft.basis;
    attribution.answersClaim = draft.answersClaim;
    for (const auto& range : draft.content) {
        const auto passage = edit.passageAt(draft.version, range);
        if (!passage)
            return tl::make_unexpected(passage.error());
        attribution.content.push_back(*passage);
    }
    const auto claim = claimOf(edit, writer, draft);
    if (!claim)
        return tl::make_unexpected(claim.error());
    attribution.claim = *claim;
    if (auto done = addChain(writer, draft, attribution); !done)
        return tl::make_unexpected(done.error());
    for (const DraftActor& cited : draft.cites) {
        const auto actor = writer.actor(cited);
        if (!actor)
            return tl::make_unexpected(actor.error());
        if (std::find(attribution.cites.begin(), attribution.cites.end(), *actor) == attribution.cites.end())
            attribution.cites.push_back(*actor);
    }
    return edit.add(attribution);
}

Result<TakenAll> takeAll(Edit& edit, const std::vector<ProposalKey>& keys, Progress* progress)
{
    TakenAll done;
    std::map<TextVersionId, std::vector<int64_t>> versions;
    std::vector<TextVersionId> order;
    for (const ProposalKey& key : keys) {
        auto& numbers = versions[key.version];
        if (numbers.empty())
            order.push_back(key.version);
        numbers.push_back(key.number);
    }
    uint64_t ticks = 0;
    for (const TextVersionId& id : order) {
        const auto version = store::load<TextVersion>(edit.database(), id.uid);
        const auto newest = version ? store::newestVersion(edit.database(), version->document) : std::nullopt;
        if (!newest || newest->id != id)
            return mistake("There is no such proposal any more; make the proposals again.");
        VersionTaker taker(edit, version->document);
        auto& numbers = versions[id];
        std::sort(numbers.begin(), numbers.end());
        for (const int64_t number : numbers) {
            if (progress)
                progress->tick("Taking proposals", ++ticks, keys.size());
            if (auto taken = taker.take(number, done); !taken)
                return tl::make_unexpected(taken.error());
        }
    }
    return done;
}

std::vector<HeldProposal> sureProposals(store::Database& database, const std::vector<DocumentId>& documents,
                                        double minConfidence)
{
    std::vector<HeldProposal> sure;
    for (const DocumentId document : documents.empty() ? store::allDocuments(database) : documents)
        for (HeldProposal& held : openProposals(database, document, minConfidence))
            sure.push_back(std::move(held));
    return sure;
}

Result<DismissalId> drop(Edit& edit, const ProposalKey& key)
{
    const auto held = proposal(edit.database(), key);
    if (!held)
        return tl::make_unexpected(held.error());
    if (held->state == ProposalState::Dropped)
        return held->dismissedAs;
    if (held->state == ProposalState::Taken)
        return mistake("This proposal was taken; remove its attribution, or undo, instead of dropping it.");
    const auto version = store::loadHeld<TextVersion>(edit.database(), key.version.uid);
    const std::string text = store::textOf(edit.database(), version.body.value);
    const OffsetIndex index(text);
    Dismissal dismissal;
    dismissal.document = held->document;
    dismissal.source = held->source;
    dismissal.quote = held->quote;
    dismissal.prefix = quoteAt(index, held->proposal.content.front()).quote.prefix;
    dismissal.suffix = quoteAt(index, held->proposal.content.back()).quote.suffix;
    return edit.add(dismissal);
}

Result<void> restore(Edit& edit, const ProposalKey& key)
{
    const auto held = proposal(edit.database(), key);
    if (!held)
        return tl::make_unexpected(held.error());
    if (held->state != ProposalState::Dropped)
        return mistake("This proposal was not dropped.");
    return edit.remove(Kind::Dismissal, held->dismissedAs.uid);
}

} // namespace assay
