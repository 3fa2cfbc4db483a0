#include "core/project/draft.h"
#include "core/project/draft_parts.h"
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

/// Writes one draft.
class Taker
{
public:
    Taker(Edit& edit, const Draft& draft) : m_edit(edit), m_draft(draft) {}

    Result<AttributionId> run()
    {
        if (m_draft.content.empty())
            return mistake("There are no words to take: a passage of the text is needed.");
        Attribution attribution;
        attribution.document = m_draft.document;
        attribution.stance = m_draft.stance;
        attribution.scope = m_draft.scope;
        attribution.basis = m_draft.basis;
        attribution.answersClaim = m_draft.answersClaim;
        for (const auto& range : m_draft.content) {
            const auto passage = m_edit.passageAt(m_draft.version, range);
            if (!passage)
                return tl::make_unexpected(passage.error());
            attribution.content.push_back(*passage);
        }
        if (auto done = addClaim(attribution); !done)
            return tl::make_unexpected(done.error());
        if (auto done = addChain(attribution); !done)
            return tl::make_unexpected(done.error());
        for (const DraftActor& cited : m_draft.cites) {
            const auto actor = actorOf(cited, {});
            if (!actor)
                return tl::make_unexpected(actor.error());
            if (std::find(attribution.cites.begin(), attribution.cites.end(), *actor) ==
                attribution.cites.end())
                attribution.cites.push_back(*actor);
        }
        return m_edit.add(attribution);
    }

private:
    Result<void> addClaim(Attribution& attribution)
    {
        if (!m_draft.claim.isNull()) {
            if (!store::load<Claim>(m_edit.database(), m_draft.claim.uid))
                return mistake("There is no claim " + m_draft.claim.uid.text() + ".");
            attribution.claim = m_draft.claim;
            return {};
        }
        Claim claim;
        claim.statement = m_draft.statement;
        claim.type = m_draft.type;
        claim.topics = m_draft.topics;
        std::sort(claim.topics.begin(), claim.topics.end());
        claim.topics.erase(std::unique(claim.topics.begin(), claim.topics.end()), claim.topics.end());
        const auto added = m_edit.add(claim);
        if (!added)
            return tl::make_unexpected(added.error());
        attribution.claim = *added;
        return {};
    }

    Result<void> addChain(Attribution& attribution)
    {
        const auto voice = m_edit.voiceOf(m_draft.document);
        if (!voice)
            return tl::make_unexpected(voice.error());
        Link own;
        own.occasion = *voice;
        own.mode = Mode::OwnVoice;
        own.hedge = m_draft.voiceHedge;
        if (auto done = addPassage(m_draft.voiceHedgeWords, own.hedgePassage); !done)
            return done;
        attribution.chain.push_back(own);
        for (const DraftLink& from : m_draft.chain) {
            Link link;
            if (auto done = addPassage(from.mention, link.mention); !done)
                return done;
            if (auto done = addPassage(from.cue, link.cue); !done)
                return done;
            if (auto done = addPassage(from.hedgeWords, link.hedgePassage); !done)
                return done;
            const auto occasion = occasionOf(from, link.mention);
            if (!occasion)
                return tl::make_unexpected(occasion.error());
            link.occasion = *occasion;
            link.mode = from.mode;
            link.hedge = from.hedge;
            attribution.chain.push_back(link);
        }
        return {};
    }

    Result<void> addPassage(CodePointRange range, PassageId& passage)
    {
        if (range.empty())
            return {};
        const auto made = m_edit.passageAt(m_draft.version, range);
        if (!made)
            return tl::make_unexpected(made.error());
        passage = *made;
        return {};
    }

    Result<OccasionId> occasionOf(const DraftLink& link, PassageId mention)
    {
        if (!link.occasion.isNull()) {
            if (!store::load<Occasion>(m_edit.database(), link.occasion.uid))
                return mistake("There is no occasion " + link.occasion.uid.text() + ".");
            return link.occasion;
        }
        if (link.actors.empty())
            return mistake("Each link of the chain needs somebody who speaks.");
        Occasion occasion;
        for (const DraftActor& from : link.actors) {
            const auto actor = actorOf(from, mention);
            if (!actor)
                return tl::make_unexpected(actor.error());
            if (std::find(occasion.actors.begin(), occasion.actors.end(), *actor) == occasion.actors.end())
                occasion.actors.push_back(*actor);
        }
        occasion.how = link.how;
        occasion.said = link.said;
        occasion.venue = link.venue;
        occasion.circumstances = link.circumstances;
        return m_edit.add(occasion);
    }

    Result<ActorId> actorOf(const DraftActor& from, PassageId mention)
    {
        if (!from.known.isNull()) {
            if (!store::load<Actor>(m_edit.database(), from.known.uid))
                return mistake("There is no actor " + from.known.uid.text() + ".");
            return from.known;
        }
        const bool unnamed = from.kind == ActorKind::Unnamed;
        if (!unnamed && from.name.empty())
            return mistake("A new actor needs a name.");
        if (const auto made = m_made.find(from.name); made != m_made.end() && !from.name.empty())
            return made->second;
        Actor actor;
        actor.kind = from.kind;
        const auto added = m_edit.add(actor);
        if (!added)
            return added;
        Name name;
        name.actor = *added;
        name.text = from.name.empty()
                        ? "Unnamed source in '" +
                              store::describe(m_edit.database(), Kind::Document, m_draft.document.uid) + "'"
                        : from.name;
        name.kind = unnamed ? NameKind::Role : NameKind::Full;
        name.printed = true;
        if (!mention.isNull())
            if (const auto words = store::load<Passage>(m_edit.database(), mention.uid);
                words && words->quote == name.text)
                name.passage = mention;
        if (const auto done = m_edit.add(name); !done)
            return tl::make_unexpected(done.error());
        m_made.emplace(from.name, *added);
        return added;
    }

    Edit& m_edit;
    const Draft& m_draft;
    std::map<std::string, ActorId> m_made;
};

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
    return Taker(edit, draft).run();
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
    const auto version = *store::load<TextVersion>(edit.database(), key.version.uid);
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
