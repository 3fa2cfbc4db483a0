#pragma once

#include "core/claim/value_parts.h"

#include <optional>
#include <string>
#include <vector>

// What bears on a claim, and what is held of it. See core/claim/values.h.
namespace assay {

/// A thing, never a statement.
struct Exhibit
{
    static constexpr Kind kKind = Kind::Exhibit;
    ExhibitId id;
    std::string title;
    ExhibitKind kind = ExhibitKind::Document;
    OccasionId offeredOn;
    Seen seen = Seen::Described;
    PassageId passage; ///< where it is described
    Bytes file;        ///< SHA-256 of its bytes, if we hold them
    std::string fileName;
    std::string note;
    Visibility noteVisibility = Visibility::Internal;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("title", s.title);
        v("type", s.kind);
        v("offered_on", s.offeredOn);
        v("seen", s.seen);
        v("passage", s.passage);
        v("file", s.file);
        v("file_name", s.fileName);
        v("note", s.note);
        v("note_visibility", s.noteVisibility);
    }
    bool operator==(const Exhibit&) const = default;
};

struct Bearing
{
    static constexpr Kind kKind = Kind::Bearing;
    BearingId id;
    ExhibitId exhibit;
    ClaimId claim;
    Effect effect = Effect::Supports;
    Directness directness = Directness::Indirect;
    std::optional<Strength> strength;
    ReviewerId reviewer;
    std::string reason;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("exhibit", s.exhibit);
        v("claim", s.claim);
        v("effect", s.effect);
        v("directness", s.directness);
        v("strength", s.strength);
        v("reviewer", s.reviewer);
        v("reason", s.reason);
    }
    bool operator==(const Bearing&) const = default;
};

struct AssessedValue
{
    std::string axis;
    std::string token;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("axis", s.axis);
        v("token", s.token);
    }
    bool operator==(const AssessedValue&) const = default;
};

/// A reviewer's judgement of a claim, an actor or an attribution; exactly one of the three is set.
struct Assessment
{
    static constexpr Kind kKind = Kind::Assessment;
    AssessmentId id;
    ClaimId claim;
    ActorId actor;
    AttributionId attribution;
    SchemeId scheme;
    ReviewerId reviewer;
    std::vector<AssessedValue> values;
    std::string reason;   ///< public
    std::string note;     ///< internal
    std::string time;     ///< "2026-11-23T05:44:57.123Z"
    bool adopted = false; ///< at most one for each target and scheme

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("claim", s.claim);
        v("actor", s.actor);
        v("attribution", s.attribution);
        v("scheme", s.scheme);
        v("reviewer", s.reviewer);
        v.list("values", "assessment_value", s.values);
        v("reason", s.reason);
        v("note", s.note);
        v("time", s.time);
        v("adopted", s.adopted);
    }
    bool operator==(const Assessment&) const = default;
};

/// A right of reply.
struct Reply
{
    static constexpr Kind kKind = Kind::Reply;
    ReplyId id;
    ActorId actor;
    ClaimId claim;
    FuzzyDate asked;
    std::string channel; ///< how they were asked
    FuzzyDate deadline;
    Outcome outcome = Outcome::NoneYet;
    AttributionId answer;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("actor", s.actor);
        v("claim", s.claim);
        v("asked", s.asked);
        v("channel", s.channel);
        v("deadline", s.deadline);
        v("outcome", s.outcome);
        v("answer", s.answer);
    }
    bool operator==(const Reply&) const = default;
};

} // namespace assay
