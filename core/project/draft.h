#pragma once

#include "core/project/edit.h"
#include "core/project/suggestions.h"

#include <string>
#include <vector>

// From a proposal to facts. A draft is what taking a proposal would write, as plain values that may be
// changed before it is taken.
namespace assay {

/// Somebody in a draft: an actor of the project, or one that taking the draft makes.
struct DraftActor
{
    ActorId known;    ///< null: a new one
    std::string name; ///< as the document gives it; the name of a new one
    ActorKind kind = ActorKind::Person;
    std::vector<ActorId> alike; ///< others of the project that it may be, likeliest first
    /// The name was typed by a person: where one actor alone bears it, that one is meant.
    bool isTyped = false;
};

/// Whom a new claim is about.
struct DraftAbout
{
    DraftActor actor;
    Role role = Role::Other;
};

/// Where a new claim happened: a place of the project, or one that taking the draft makes.
struct DraftPlace
{
    PlaceId known;
    std::string name; ///< of a new one; where one place alone bears it, that one is meant
    bool isEmpty() const { return known.isNull() && name.empty(); }
};

/// A link below the document's own voice.
struct DraftLink
{
    std::vector<DraftActor> actors;  ///< never empty when taken
    OccasionId occasion;             ///< one on record that this is; null: a new one
    std::vector<OccasionId> offered; ///< occasions of the same actors that this document speaks of
    How how = How::Says;
    FuzzyDate said;
    std::string venue;
    std::vector<Circumstance> circumstances;
    CodePointRange mention; ///< empty: nobody is named
    CodePointRange cue;
    Mode mode = Mode::Reported;
    std::optional<Hedge> hedge;
    CodePointRange hedgeWords;
    std::string hedgeTyped;   ///< words of the hedge that a person typed: looked for beside the content
    std::optional<Link> held; ///< what stands on record, where a chain is changed: its passages are kept
};

struct Draft
{
    DocumentId document;
    TextVersionId version;
    std::vector<CodePointRange> content; ///< code points of the version; in order

    ClaimId claim;         ///< one on record that this is a report of; null: a new claim of the fields below
    std::string statement; ///< worded from the content
    ClaimType type = ClaimType::Fact;
    std::vector<std::string> topics;
    std::vector<DraftAbout> about;
    DraftPlace place;
    FuzzyDate happened;

    Stance stance = Stance::Asserts;
    std::string scope; ///< of a denial in part
    Basis basis = Basis::Unknown;
    std::vector<DraftActor> cites;
    ClaimId answersClaim; ///< what it replies to, where that was taken

    std::optional<Hedge> voiceHedge; ///< the document's own: "reportedly"
    CodePointRange voiceHedgeWords;
    std::string voiceHedgeTyped;  ///< as DraftLink::hedgeTyped
    std::vector<DraftLink> chain; ///< outermost first; none: the document says it itself

    /// What a person may want to look at, in sentences: "'he' was not resolved".
    std::vector<std::string> notes;
};

/// What taking a proposal would write. Speakers are matched with the project's actors by their names
/// (core/text/names.h): the same name in any spelling; a surname alone only where one actor who speaks in
/// this document answers to it. An occasion is offered, and chosen, where the same actors speak on it in this
/// document at the same place and time, in the same paragraph, or with the same cue. A claim with the very
/// statement is chosen.
Result<Draft> draftOf(store::Database& database, const ProposalKey& key);

/// Writes a draft: passages, actors, occasions, the claim, the attribution. A mistake says what is missing.
Result<AttributionId> take(Edit& edit, const Draft& draft);

/// Takes several proposals in their order, each with a draft that knows what the ones before it made; what
/// is not open any more is passed over. Everything or nothing.
struct TakenAll
{
    std::vector<AttributionId> attributions;
    size_t passedOver = 0;
};
Result<TakenAll> takeAll(Edit& edit, const std::vector<ProposalKey>& keys, Progress* progress = nullptr);

/// The open proposals that are at least so sure, document by document: what takeAll would be asked to take.
std::vector<HeldProposal> sureProposals(store::Database& database, const std::vector<DocumentId>& documents,
                                        double minConfidence);

/// Remembers that a proposal is not wanted: it is not open any more, here or in the next version of its
/// document where the same words stand.
Result<DismissalId> drop(Edit& edit, const ProposalKey& key);
/// Takes a drop back as a new act.
Result<void> restore(Edit& edit, const ProposalKey& key);

/// The words of some content as a statement: quotation marks and "that" off, a capital, a full stop.
std::string statementFrom(const std::vector<std::string>& pieces);

} // namespace assay
