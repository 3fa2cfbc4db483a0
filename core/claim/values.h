#pragma once

// The facts of a project as values: what the words of docs/data-model.md hold. Each value lists its fields
// once, in `fields`, and everything that walks fields (the store, the dump, annotate, the JSON Schema) uses
// that list. A visitor is called as
//   v(name, member)                        a field with one value
//   v.list(name, table, member)            an ordered list; its elements list their own fields
//   v.set(name, table, column, member)     a set of words or ids, kept sorted
// An Id that is null, an optional without value and an empty text mean "not said".

#include "core/base/hash.h"
#include "core/claim/kind.h"
#include "core/claim/vocabulary.h"
#include "core/document/anchor.h"
#include "core/text/fuzzy_date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// Bytes shown in hexadecimal: a SHA-256, a public key.
struct Bytes
{
    std::string value;
    auto operator<=>(const Bytes&) const = default;
};

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

struct Document
{
    static constexpr Kind kKind = Kind::Document;
    DocumentId id;
    std::string title;
    DocumentKind kind = DocumentKind::Article;
    ActorId publisher;
    std::vector<std::string> authors;
    std::string language;
    std::string url;
    FuzzyDate published;
    FuzzyDate accessed;
    std::string archiveUrl;
    ActorId voice;        ///< the actor that is this document's own voice
    bool witness = false; ///< its own voice saw the events itself
    Visibility visibility = Visibility::Public;
    std::vector<TagId> tags;
    std::string note;
    Visibility noteVisibility = Visibility::Internal;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("title", s.title);
        v("type", s.kind);
        v("publisher", s.publisher);
        v.list("authors", "document_author", s.authors);
        v("language", s.language);
        v("url", s.url);
        v("published", s.published);
        v("accessed", s.accessed);
        v("archive_url", s.archiveUrl);
        v("voice", s.voice);
        v("witness", s.witness);
        v("visibility", s.visibility);
        v.set("tags", "document_tag", "tag", s.tags);
        v("note", s.note);
        v("note_visibility", s.noteVisibility);
    }
    bool operator==(const Document&) const = default;
};

/// The text read out of a document's bytes. Never changed: a re-import adds one. The bytes and the text
/// themselves are content, held once for each hash.
struct TextVersion
{
    static constexpr Kind kKind = Kind::TextVersion;
    TextVersionId id;
    DocumentId document;
    int64_t number = 1;
    Bytes original;     ///< SHA-256 of the bytes as imported
    Bytes body;         ///< SHA-256 of the segments (their kinds and texts), the key of the content
    Bytes textHash;     ///< SHA-256 of the text in UTF-8
    int64_t length = 0; ///< code points
    std::string reader;
    int64_t readerVersion = 1;
    std::string encoding;
    std::string fileName; ///< without folders
    std::string imported; ///< "2026-11-23T05:44:57.123Z"

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("document", s.document);
        v("number", s.number);
        v("original", s.original);
        v("body", s.body);
        v("text_sha256", s.textHash);
        v("length", s.length);
        v("reader", s.reader);
        v("reader_version", s.readerVersion);
        v("encoding", s.encoding);
        v("file_name", s.fileName);
        v("imported", s.imported);
    }
    bool operator==(const TextVersion&) const = default;
};

/// Where a passage stands in one text version, or that it does not.
struct Anchor
{
    TextVersionId version;
    AnchorState state = AnchorState::Lost;
    std::optional<int64_t> start; ///< code points; set when exact or moved
    std::optional<int64_t> end;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("version", s.version);
        v("state", s.state);
        v("start", s.start);
        v("end", s.end);
    }
    bool operator==(const Anchor&) const = default;
};

/// Words of a source. Quote, context, document and home never change; visibility may.
struct Passage
{
    static constexpr Kind kKind = Kind::Passage;
    PassageId id;
    DocumentId document;
    TextVersionId home; ///< the text version it was taken from
    std::string quote;
    std::string prefix;
    std::string suffix;
    Visibility visibility = Visibility::Public;
    std::vector<Anchor> anchors; ///< one for each text version, in their order

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("document", s.document);
        v("home", s.home);
        v("quote", s.quote);
        v("prefix", s.prefix);
        v("suffix", s.suffix);
        v("visibility", s.visibility);
        v.list("anchors", "anchor", s.anchors);
    }
    bool operator==(const Passage&) const = default;
};

struct Translation
{
    static constexpr Kind kKind = Kind::Translation;
    TranslationId id;
    PassageId passage;
    std::string language;
    std::string text;
    std::string translator;

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("passage", s.passage);
        v("language", s.language);
        v("text", s.text);
        v("translator", s.translator);
    }
    bool operator==(const Translation&) const = default;
};

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

/// A proposal that was dropped: it is not made again where the same words stand in the document's next
/// version.
struct Dismissal
{
    static constexpr Kind kKind = Kind::Dismissal;
    DismissalId id;
    DocumentId document;
    std::string source; ///< the words that name the speaker, as they stand; empty where nobody is named
    std::string quote;  ///< the words said; pieces are joined by " … "
    std::string prefix; ///< what stands before the first piece, to tell repetitions apart
    std::string suffix; ///< what stands after the last one

    template<class Self, class V>
    static void fields(Self& s, V& v)
    {
        v("document", s.document);
        v("source", s.source);
        v("quote", s.quote);
        v("prefix", s.prefix);
        v("suffix", s.suffix);
    }
    bool operator==(const Dismissal&) const = default;
};

/// Calls f with a default value of each kind's type, in the order of Kind.
template<class F>
void forEachKind(F&& f)
{
    f(ProjectRecord{});
    f(Reviewer{});
    f(Scheme{});
    f(Side{});
    f(Tag{});
    f(Place{});
    f(Actor{});
    f(Document{});
    f(TextVersion{});
    f(Passage{});
    f(Translation{});
    f(Name{});
    f(Occasion{});
    f(Claim{});
    f(Attribution{});
    f(Relation{});
    f(Exhibit{});
    f(Bearing{});
    f(Assessment{});
    f(Reply{});
    f(View{});
    f(Dismissal{});
}

} // namespace assay
