#pragma once

#include "core/base/uid.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace assay {

/// The kinds of fact that carry a uid, in the order in which a dump holds them: what is pointed at stands
/// before what points, save that a name may cite a passage.
enum class Kind
{
    Project,
    Reviewer,
    Scheme,
    Side,
    Tag,
    Place,
    Actor,
    Document,
    TextVersion,
    Passage,
    Translation,
    Name,
    Occasion,
    Claim,
    Attribution,
    Relation,
    Exhibit,
    Bearing,
    Assessment,
    Reply,
    View,
    Dismissal,
};

inline constexpr std::array<std::string_view, 22> kKindTokens = {
    "project",      "reviewer", "scheme",      "side",  "tag",      "place",    "actor",       "document",
    "text_version", "passage",  "translation", "name",  "occasion", "claim",    "attribution", "relation",
    "exhibit",      "bearing",  "assessment",  "reply", "view",     "dismissal"};

/// The word of design for a kind: its name in SQL (the table), in JSON Lines and in messages.
constexpr std::string_view token(Kind kind)
{
    return kKindTokens[static_cast<size_t>(kind)];
}
std::optional<Kind> kindFromToken(std::string_view token);

using ReviewerId = Id<struct Reviewer>;
using SchemeId = Id<struct Scheme>;
using SideId = Id<struct Side>;
using TagId = Id<struct Tag>;
using PlaceId = Id<struct Place>;
using ActorId = Id<struct Actor>;
using DocumentId = Id<struct Document>;
using TextVersionId = Id<struct TextVersion>;
using PassageId = Id<struct Passage>;
using TranslationId = Id<struct Translation>;
using NameId = Id<struct Name>;
using OccasionId = Id<struct Occasion>;
using ClaimId = Id<struct Claim>;
using AttributionId = Id<struct Attribution>;
using RelationId = Id<struct Relation>;
using ExhibitId = Id<struct Exhibit>;
using BearingId = Id<struct Bearing>;
using AssessmentId = Id<struct Assessment>;
using ReplyId = Id<struct Reply>;
using ViewId = Id<struct View>;
using DismissalId = Id<struct Dismissal>;
using ProjectId = Id<struct ProjectRecord>;

/// The kind that an Id points at.
template<class T>
inline constexpr Kind kKindOf = Kind::Project;
template<>
inline constexpr Kind kKindOf<struct Reviewer> = Kind::Reviewer;
template<>
inline constexpr Kind kKindOf<struct Scheme> = Kind::Scheme;
template<>
inline constexpr Kind kKindOf<struct Side> = Kind::Side;
template<>
inline constexpr Kind kKindOf<struct Tag> = Kind::Tag;
template<>
inline constexpr Kind kKindOf<struct Place> = Kind::Place;
template<>
inline constexpr Kind kKindOf<struct Actor> = Kind::Actor;
template<>
inline constexpr Kind kKindOf<struct Document> = Kind::Document;
template<>
inline constexpr Kind kKindOf<struct TextVersion> = Kind::TextVersion;
template<>
inline constexpr Kind kKindOf<struct Passage> = Kind::Passage;
template<>
inline constexpr Kind kKindOf<struct Translation> = Kind::Translation;
template<>
inline constexpr Kind kKindOf<struct Name> = Kind::Name;
template<>
inline constexpr Kind kKindOf<struct Occasion> = Kind::Occasion;
template<>
inline constexpr Kind kKindOf<struct Claim> = Kind::Claim;
template<>
inline constexpr Kind kKindOf<struct Attribution> = Kind::Attribution;
template<>
inline constexpr Kind kKindOf<struct Relation> = Kind::Relation;
template<>
inline constexpr Kind kKindOf<struct Exhibit> = Kind::Exhibit;
template<>
inline constexpr Kind kKindOf<struct Bearing> = Kind::Bearing;
template<>
inline constexpr Kind kKindOf<struct Assessment> = Kind::Assessment;
template<>
inline constexpr Kind kKindOf<struct Reply> = Kind::Reply;
template<>
inline constexpr Kind kKindOf<struct View> = Kind::View;
template<>
inline constexpr Kind kKindOf<struct Dismissal> = Kind::Dismissal;

} // namespace assay
