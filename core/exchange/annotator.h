#pragma once

#include "core/exchange/annotate.h"
#include "core/exchange/content_lines.h"
#include "core/exchange/field_reader.h"
#include "core/exchange/references.h"

#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace assay {

/// Applies one line after another to an edit. annotate() drives it.
class Annotator : public LineContext
{
public:
    explicit Annotator(Edit& edit) : m_edit(edit), m_references(edit), m_content(edit.database()) {}

    /// What a hand-written line will make, so that others can point at it before it is applied: gives it its
    /// uid.
    Result<void> declare(const JsonNode& line, size_t number);
    /// Applies a line. `number` is the one it was declared under.
    Result<void> apply(const JsonNode& line, size_t number);
    Result<void> finish();

    /// Whether lines of a kind are applied before the others: those that others quote or speak of by name.
    static bool comesFirst(const JsonNode& line);

    const AnnotateReport& report() const { return m_report; }

    Result<Uid> reference(Kind kind, const JsonNode& node) override;
    Result<Link> link(const JsonNode& node) override;

private:
    template<class T>
    Result<Uid> fact(const JsonNode& line, Uid uid);
    template<class T>
    Result<void> complete(T& value, const JsonNode& line, FieldReader& reader, bool known);
    template<class T>
    Result<void> after(T value, const T& before, const JsonNode& line, bool known);

    /// The identity of what a line makes or changes; its names and its key lead there from now on.
    Result<Uid> uidFor(const JsonNode& line, Kind kind, bool streams);
    Result<Uid> inlineFact(Kind kind, const JsonNode& node, Uid uid);
    Result<PassageId> passageFrom(const JsonNode& node);
    Result<OccasionId> occasionOfSpeaker(const JsonNode& node, FieldReader& reader);
    Result<void> readChain(Attribution& attribution, const JsonNode& line, FieldReader& reader, bool known);
    Result<OccasionId> voiceOf(DocumentId document);
    Result<void> addNames(const JsonNode& line, ActorId actor, PlaceId place);
    Result<void> checkAnchors(const Passage& passage);
    Result<void> passageLine(const JsonNode& line);

    Edit& m_edit;
    References m_references;
    ContentLines m_content;
    AnnotateReport m_report;
    DocumentId m_document; ///< of the attribution that is being read: where its quotes stand
    std::unordered_map<size_t, Uid> m_declared;
    std::unordered_map<Uid, OccasionId> m_voices;
    /// Told apart on a line of the one of two where it does not stand.
    struct Apart
    {
        ActorId one, other;
        size_t line;
    };
    std::vector<Apart> m_apart;
    size_t m_line = 0; ///< that is being applied
    Uid m_textOf;      ///< the version whose text is held
    std::string m_text;
    std::optional<OffsetIndex> m_index;
};

/// The natural names that a hand-written line gives what it makes.
std::vector<std::string> namesIn(const JsonNode& line, Kind kind);
Result<Kind> kindIn(const JsonNode& line);

} // namespace assay
