#pragma once

#include "core/claim/value_parts.h"
#include "core/document/anchor.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Documents, their texts and the words in them. See core/claim/values.h.
namespace assay {

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

} // namespace assay
