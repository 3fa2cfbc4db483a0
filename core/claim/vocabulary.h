#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The closed word lists. Every token is the same in SQL, JSON Lines, the command line and the window: small
/// letters with hyphens. The database holds the same lists in lookup tables named term_...
namespace assay {

enum class Visibility
{
    Public,
    Internal
};
enum class DocumentKind
{
    Article,
    Report,
    Interview,
    Judgment,
    Broadcast,
    SocialPost,
    Transcript,
    Image,
    Other
};
enum class ActorKind
{
    Person,
    Group,
    Organisation,
    State,
    Body,
    Court,
    ArmedForce,
    Outlet,
    OwnVoice,
    Unnamed
};
enum class NameKind
{
    Full,
    Short,
    Alias,
    Role
};
enum class ClaimType
{
    Fact,
    Inference,
    Valuation,
    Demand
};
enum class ClaimStatus
{
    Open,
    InProgress,
    ForReview,
    Done,
    SetAside
};
enum class Role
{
    Accused,
    Harmed,
    Witness,
    Other
};
enum class How
{
    Says,
    Writes,
    Posts,
    Testifies,
    Pleads,
    Charges,
    Finds,
    Rules,
    Shows,
    Demands,
    Leaks
};
enum class Circumstance
{
    InCustody,
    UnderOath,
    OnAir,
    UnderPressure,
    ThroughAnInterpreter
};
enum class Stance
{
    Asserts,
    Denies,
    DeniesInPart,
    Questions,
    Concedes,
    Retracts,
    Evades,
    Declines
};
enum class Basis
{
    TookPart,
    Saw,
    Examined,
    WasTold,
    Infers,
    Unknown
};
enum class Mode
{
    Direct,
    Mixed,
    Reported,
    OwnVoice
};
enum class Hedge
{
    Hearsay,
    Doubt,
    Possibility,
    Appearance
};
enum class RelationKind
{
    Contradicts,
    Rebuts,
    Undercuts,
    Supports,
    Qualifies,
    InferredFrom
};
enum class ExhibitKind
{
    Video,
    Photograph,
    Document,
    Examination,
    Inspection,
    Object,
    Data
};
enum class Seen
{
    ByUs,
    Described
};
enum class Effect
{
    Supports,
    Undermines
};
enum class Directness
{
    Direct,
    Indirect
};
enum class Strength
{
    None,
    Weak,
    Strong
};
enum class Outcome
{
    Answered,
    Declined,
    NoneYet
};

/// The tokens of a vocabulary in the order of its enum. Defined for each enum above, for AnchorState and
/// SegmentKind.
template<class E>
std::span<const std::string_view> tokens();

template<class E>
std::string_view tokenOf(E value)
{
    return tokens<E>()[static_cast<size_t>(value)];
}

template<class E>
std::optional<E> fromToken(std::string_view token)
{
    const auto all = tokens<E>();
    for (size_t i = 0; i < all.size(); ++i)
        if (all[i] == token)
            return static_cast<E>(i);
    return std::nullopt;
}

/// A token as a person reads it: "was-told" is "was told", "text_version" "text version".
std::string worded(std::string_view token);

/// The name of a vocabulary's lookup table: "term_stance".
template<class E>
std::string_view vocabularyName();

} // namespace assay
