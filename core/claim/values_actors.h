#pragma once

#include "core/claim/value_parts.h"

#include <string>
#include <vector>

// Actors and places, and what they are called. See core/claim/values.h.
namespace assay {

struct Place
{
    static constexpr Kind kKind = Kind::Place;
    PlaceId id;
    PlaceId partOf;
    std::string note;
    Visibility noteVisibility = Visibility::Internal;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("part_of", s.partOf);
        v("note", s.note);
        v("note_visibility", s.noteVisibility);
    }
    bool operator==(const Place&) const = default;
};

struct Affiliation
{
    ActorId with;
    std::string role;
    FuzzyDate period; ///< empty: always

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("with", s.with);
        v("role", s.role);
        v("period", s.period);
    }
    bool operator==(const Affiliation&) const = default;
};

struct PartOf
{
    ActorId whole;
    FuzzyDate period;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("whole", s.whole);
        v("period", s.period);
    }
    bool operator==(const PartOf&) const = default;
};

struct OnSide
{
    SideId side;
    FuzzyDate period;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("side", s.side);
        v("period", s.period);
    }
    bool operator==(const OnSide&) const = default;
};

struct Actor
{
    static constexpr Kind kKind = Kind::Actor;
    ActorId id;
    ActorKind kind = ActorKind::Person;
    ActorId mergedInto; ///< set on the actor that is another one; cleared by unmerging
    Visibility visibility = Visibility::Public;
    std::vector<Affiliation> affiliations;
    std::vector<PartOf> partOf;
    std::vector<OnSide> sides;
    /// Whom it could be taken for and is not. A pair is written at the one of the two with the smaller uid;
    /// who is told apart from whom is asked of core/store/told_apart.h.
    std::vector<ActorId> distinctFrom;
    std::vector<TagId> tags;
    std::string note;
    Visibility noteVisibility = Visibility::Internal;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("type", s.kind);
        v("merged_into", s.mergedInto);
        v("visibility", s.visibility);
        v.list("affiliations", "actor_affiliation", s.affiliations);
        v.list("part_of", "actor_part", s.partOf);
        v.list("sides", "actor_side", s.sides);
        v.set("distinct_from", "actor_distinct", "other", s.distinctFrom);
        v.set("tags", "actor_tag", "tag", s.tags);
        v("note", s.note);
        v("note_visibility", s.noteVisibility);
    }
    bool operator==(const Actor&) const = default;
};

/// A written form of an actor's or of a place's name; exactly one of the two is set.
struct Name
{
    static constexpr Kind kKind = Kind::Name;
    NameId id;
    ActorId actor;
    PlaceId place;
    std::string text;
    std::string language; ///< BCP 47, or empty
    std::string script;   ///< ISO 15924, "Latn"; found from the text when it is left out
    NameKind kind = NameKind::Full;
    SideId side; ///< the side that uses it
    PassageId passage;
    bool printed = false; ///< the one that tables show; at most one for each bearer
    Visibility visibility = Visibility::Public;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("actor", s.actor);
        v("place", s.place);
        v("text", s.text);
        v("language", s.language);
        v("script", s.script);
        v("type", s.kind);
        v("side", s.side);
        v("passage", s.passage);
        v("printed", s.printed);
        v("visibility", s.visibility);
    }
    bool operator==(const Name&) const = default;
};

} // namespace assay
