#pragma once

#include "core/claim/value_parts.h"

#include <optional>
#include <string>
#include <vector>

// Claims, and who makes or meets them on what occasion. See core/claim/values.h.
namespace assay {

/// One act of speaking, writing or showing.
struct Occasion
{
    static constexpr Kind kKind = Kind::Occasion;
    OccasionId id;
    std::vector<ActorId> actors;
    bool jointly = false; ///< one statement of them all, not one each
    How how = How::Says;
    FuzzyDate said;
    std::string venue;
    std::vector<Circumstance> circumstances;
    DocumentId document;   ///< where we hold it
    bool ownVoice = false; ///< the document speaking for itself; one for each document
    std::string note;
    Visibility noteVisibility = Visibility::Internal;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v.list("actors", "occasion_actor", s.actors);
        v("jointly", s.jointly);
        v("how", s.how);
        v("said", s.said);
        v("venue", s.venue);
        v.set("circumstances", "occasion_circumstance", "circumstance", s.circumstances);
        v("document", s.document);
        v("own_voice", s.ownVoice);
        v("note", s.note);
        v("note_visibility", s.noteVisibility);
    }
    bool operator==(const Occasion&) const = default;
};

struct About
{
    ActorId actor;
    Role role = Role::Other;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("actor", s.actor);
        v("role", s.role);
    }
    bool operator==(const About&) const = default;
};

struct Claim
{
    static constexpr Kind kKind = Kind::Claim;
    ClaimId id;
    std::string statement;
    std::vector<std::string> topics;
    ClaimType type = ClaimType::Fact;
    std::vector<About> about;
    FuzzyDate happened;
    PlaceId place;
    ClaimStatus status = ClaimStatus::Open;
    std::vector<TagId> tags;
    std::string note;
    Visibility noteVisibility = Visibility::Internal;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("statement", s.statement);
        v.set("topics", "claim_topic", "topic", s.topics);
        v("type", s.type);
        v.list("about", "claim_about", s.about);
        v("happened", s.happened);
        v("place", s.place);
        v("status", s.status);
        v.set("tags", "claim_tag", "tag", s.tags);
        v("note", s.note);
        v("note_visibility", s.noteVisibility);
    }
    bool operator==(const Claim&) const = default;
};

/// One step of a chain.
struct Link
{
    OccasionId occasion;
    PassageId mention; ///< the words that name the actor
    PassageId cue;
    Mode mode = Mode::Reported;
    std::optional<Hedge> hedge;
    PassageId hedgePassage;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("occasion", s.occasion);
        v("mention", s.mention);
        v("cue", s.cue);
        v("mode", s.mode);
        v("hedge", s.hedge);
        v("hedge_passage", s.hedgePassage);
    }
    bool operator==(const Link&) const = default;
};

/// One report, in one document, that a claim was made or met on an occasion.
struct Attribution
{
    static constexpr Kind kKind = Kind::Attribution;
    AttributionId id;
    ClaimId claim;
    DocumentId document;
    std::vector<PassageId> content; ///< in order
    std::vector<Link> chain;        ///< from the document's own voice to the original actor; never empty
    Stance stance = Stance::Asserts;
    std::string scope; ///< of a denial in part: what is denied
    Basis basis = Basis::Unknown;
    std::vector<ActorId> cites; ///< actors merely invoked
    OccasionId answersOccasion; ///< the occasion or the claim replied to; at most one of the two
    ClaimId answersClaim;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("claim", s.claim);
        v("document", s.document);
        v.list("content", "attribution_content", s.content);
        v.list("chain", "link", s.chain);
        v("stance", s.stance);
        v("scope", s.scope);
        v("basis", s.basis);
        v.list("cites", "attribution_cites", s.cites);
        v("answers_occasion", s.answersOccasion);
        v("answers_claim", s.answersClaim);
    }
    bool operator==(const Attribution&) const = default;
};

struct Relation
{
    static constexpr Kind kKind = Kind::Relation;
    RelationId id;
    RelationKind kind = RelationKind::Contradicts;
    ClaimId from;
    ClaimId to;
    ReviewerId reviewer;
    std::string reason;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("type", s.kind);
        v("from", s.from);
        v("to", s.to);
        v("reviewer", s.reviewer);
        v("reason", s.reason);
    }
    bool operator==(const Relation&) const = default;
};

} // namespace assay
