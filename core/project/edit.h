#pragma once

#include "core/base/result.h"
#include "core/claim/values.h"
#include "core/document/reader.h"
#include "core/store/ledger.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// What an import did to one document.
struct ImportReport
{
    enum class What
    {
        New,
        AlreadyHere,
        NewVersion
    };
    What what = What::New;
    DocumentId document;
    TextVersionId version;
    int64_t versionNumber = 1;
    std::string title;
    size_t segments = 0;
    int64_t length = 0; ///< code points
    std::vector<std::string> warnings;
    /// Of a new version: how many passages stand in each state.
    size_t exact = 0, moved = 0, ambiguous = 0, lost = 0;
};

/// What a person knows of a document beyond its bytes.
struct ImportOptions
{
    std::string fileName; ///< of the bytes; no folders are kept
    std::optional<Format> format;
    DocumentId asVersionOf; ///< a document chosen; null: found by hash or by url
    std::string title, language, url, publisher;
    std::optional<DocumentKind> kind;
    std::optional<FuzzyDate> published;
    std::optional<bool> witness;
};

/// Domain edits inside one act. Each either does its work whole or returns a mistake; a mistake ends the
/// edit.
class Edit
{
public:
    Edit(store::Act& act, std::filesystem::path dataFolder) : m_act(act), m_dataFolder(std::move(dataFolder))
    {
    }

    store::Act& act() { return m_act; }
    store::Database& database() { return m_act.database(); }

    /// Whether the caller has looked for the uid of what it adds.
    enum class Fresh
    {
        Unknown,
        Sure
    };
    /// Adds a value; a null uid is given one. Checks what the fields alone can tell (check.h).
    template<class T>
    Result<decltype(T::id)> add(T value, Fresh fresh = Fresh::Unknown);
    template<class T>
    Result<void> update(const T& value);
    /// Removes a thing and what cannot stand without it: a claim with its attributions, relations, bearings,
    /// assessments and replies; a document with its versions, passages and attributions; an attribution with
    /// what hangs on it. What others still point at (an actor who speaks, a passage in use) is a mistake that
    /// says by whom.
    Result<void> remove(Kind kind, Uid uid);

    /// The reviewer of that name, made if need be.
    Result<ReviewerId> reviewer(const std::string& name);
    /// The scheme with that key, copied from the shipped ones at its first use.
    Result<SchemeId> scheme(const std::string& key);

    Result<ImportReport> importDocument(const std::string& bytes, const ImportOptions& options,
                                        Progress* progress);

    /// The passage at a range of a text version, shared with whoever quoted the same place before. Anchored
    /// in every version of the document.
    Result<PassageId> passageAt(TextVersionId version, CodePointRange range);
    /// The passage of words quoted from the newest version of a document.
    Result<PassageId> passage(DocumentId document, const TextQuote& quote);
    /// The passage of these words in a text version: where they stand several times, the one nearest to a
    /// place.
    Result<PassageId> passageNear(TextVersionId version, const std::string& words, size_t place);

    /// The occasion of a document speaking for itself, made if need be.
    Result<OccasionId> voiceOf(DocumentId document);

    /// Whom a typed name means: the one who alone bears it, else a new one who bears it, printed.
    Result<ActorId> actorNamed(const std::string& text);
    Result<PlaceId> placeNamed(const std::string& text);
    /// The same, where it is known what a new actor would be and how it would bear the name.
    Result<ActorId> actorNamed(const Actor& fresh, const Name& name);
    /// Adds an actor and the name that it bears.
    Result<ActorId> addActor(const Actor& actor, Name name);

    Result<void> mergeActors(ActorId from, ActorId into);
    Result<void> unmergeActor(ActorId actor);
    /// Says that two actors are two, however alike their names; for one that was merged, of the one it is
    /// now. They cannot be merged until untellApart() takes it back.
    Result<void> tellApart(ActorId one, ActorId other);
    Result<void> untellApart(ActorId one, ActorId other);
    /// The name that tables print for its bearer.
    Result<void> choosePrinted(NameId name);
    Result<void> mergeTags(TagId from, TagId into);
    /// Puts a tag on things (claims, documents, actors) or takes it off.
    Result<size_t> tag(TagId tag, Kind kind, const std::vector<Uid>& things, bool on);
    /// Records what a reviewer finds of a claim, an actor or an attribution by a scheme. The reviewer's own
    /// earlier judgement of the same thing by the same scheme becomes this one (what it was stands in the
    /// journal). Where they are not given, the reviewer is the act's and the time now; where `isAdopted` it
    /// becomes the adopted one.
    Result<AssessmentId> judge(Assessment assessment, bool isAdopted);
    /// Makes an assessment the adopted one of its target and scheme.
    Result<void> adopt(AssessmentId assessment);

private:
    Result<ImportReport> importVersion(const Document& document, const std::string& bytes, ReadDocument read,
                                       const ImportOptions& options, ImportReport report, Progress* progress);
    Result<void> anchorAll(DocumentId document, const TextVersion& version, const std::string& text,
                           ImportReport& report, Progress* progress);
    store::Act& m_act;
    std::filesystem::path m_dataFolder;
    struct VersionText
    {
        Uid version;
        std::shared_ptr<const std::string> text;
        std::shared_ptr<OffsetIndex> index;
    };
    const VersionText& textOf(const TextVersion& version);
    std::vector<VersionText> m_texts; ///< of versions used in this edit, few
};

/// Whether there is nothing but space, if anything.
bool isOnlySpace(const std::string& text);

/// A mistake where a language is no BCP 47 tag, as far as its form tells; none is no mistake.
std::optional<Mistake> checkLanguage(const std::string& tag);

/// A mistake in what the fields of a value alone can tell; nothing when it is well formed.
template<class T>
std::optional<Mistake> checkValue(const T& value);

} // namespace assay
