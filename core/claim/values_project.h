#pragma once

#include "core/claim/value_parts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// The project itself, and what its other facts refer to. See core/claim/values.h.
namespace assay {

/// A word by which a matter is known in this project: "drones" by "uav*". A trailing * stands for any ending.
struct TopicWord
{
    std::string topic;
    std::string word; ///< in small letters

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("topic", s.topic);
        v("word", s.word);
    }
    bool operator==(const TopicWord&) const = default;
};

struct ProjectRecord
{
    static constexpr Kind kKind = Kind::Project;
    ProjectId id;
    std::string title;
    std::string language; ///< of the tables that go out, BCP 47; empty: English
    std::string note;
    Visibility noteVisibility = Visibility::Internal;
    std::vector<TopicWord> topicWords; ///< for suggestions, besides those that ship

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("title", s.title);
        v("language", s.language);
        v("note", s.note);
        v("note_visibility", s.noteVisibility);
        v.list("topic_words", "project_topic_word", s.topicWords);
    }
    bool operator==(const ProjectRecord&) const = default;
};

struct Reviewer
{
    static constexpr Kind kKind = Kind::Reviewer;
    ReviewerId id;
    std::string name; ///< unique
    std::string initials;
    Bytes publicKey; ///< Ed25519, or empty

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("name", s.name);
        v("initials", s.initials);
        v("public_key", s.publicKey);
    }
    bool operator==(const Reviewer&) const = default;
};

struct SchemeValue
{
    std::string axis;  ///< "reliability", "credibility", "likelihood", "confidence", "verdict", "evidence"
    std::string token; ///< as typed in a filter: "B", "2", "likely", "unproven"
    std::string label; ///< as printed: "Usually reliable"
    std::string meaning;
    std::optional<int64_t> rank; ///< higher is better or more likely; none: cannot be judged, matches no ">="

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("axis", s.axis);
        v("token", s.token);
        v("label", s.label);
        v("meaning", s.meaning);
        v("rank", s.rank);
    }
    bool operator==(const SchemeValue&) const = default;
};

/// A confidence scheme in use; never changed once copied into the project.
struct Scheme
{
    static constexpr Kind kKind = Kind::Scheme;
    SchemeId id;
    std::string key; ///< "admiralty"; unique
    std::string title;
    int64_t version = 1;
    std::string source;              ///< whose wording it is
    std::vector<SchemeValue> values; ///< in the order of printing, axis by axis

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("key", s.key);
        v("title", s.title);
        v("version", s.version);
        v("source", s.source);
        v.list("values", "scheme_value", s.values);
    }
    bool operator==(const Scheme&) const = default;
};

struct Side
{
    static constexpr Kind kKind = Kind::Side;
    SideId id;
    std::string name;  ///< unique
    std::string color; ///< "#rrggbb" or empty

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("name", s.name);
        v("color", s.color);
    }
    bool operator==(const Side&) const = default;
};

struct Tag
{
    static constexpr Kind kKind = Kind::Tag;
    TagId id;
    std::string name; ///< unique
    std::string color;
    TagId parent;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("name", s.name);
        v("color", s.color);
        v("parent", s.parent);
    }
    bool operator==(const Tag&) const = default;
};

/// A saved question.
struct View
{
    static constexpr Kind kKind = Kind::View;
    ViewId id;
    std::string name; ///< unique
    std::string rows; ///< "claims" or "attributions"; empty: the template's
    std::string query;
    std::vector<std::string> columns;
    std::vector<std::string> order; ///< column names, "-" before one for descending
    std::string grouping;           ///< a column name or empty

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("name", s.name);
        v("rows", s.rows);
        v("query", s.query);
        v.list("columns", "view_column", s.columns);
        v.list("order", "view_order", s.order);
        v("grouping", s.grouping);
    }
    bool operator==(const View&) const = default;
};

} // namespace assay
