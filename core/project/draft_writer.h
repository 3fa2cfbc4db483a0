#pragma once

#include "core/project/draft.h"

#include <map>

namespace assay {

/// Writes what drafts hold, thing by thing, into one document's attribution: actors, places, occasions,
/// links. A new actor of a name is made once, however often it is named.
class DraftWriter
{
public:
    /// Ranges of drafts are code points of `version`.
    DraftWriter(Edit& edit, DocumentId document, TextVersionId version)
        : m_edit(edit), m_document(document), m_version(version)
    {
    }
    /// Words that were typed are looked for beside this position.
    void setNear(size_t position) { m_near = position; }

    /// The words that name the actor, where there are any, become the passage of a new name.
    Result<ActorId> actor(const DraftActor& actor, PassageId mention = {});
    Result<PlaceId> place(const DraftPlace& place);
    /// A link with its occasion, which is made where the draft names none on record.
    Result<Link> link(const DraftLink& link);
    /// The document's own voice as the first link of a chain.
    Result<Link> voice();
    /// Sets a hedge and its words: those at a range, or those typed, or else none.
    Result<void> hedge(Link& link, std::optional<Hedge> hedge, CodePointRange range,
                       const std::string& typed);
    /// The passage of words that somebody typed; of several places the one that is nearest. Words that the
    /// text has not are a mistake.

private:
    Result<OccasionId> occasion(const DraftLink& link, PassageId mention);
    Result<void> passageAt(CodePointRange range, PassageId& passage);

    Edit& m_edit;
    DocumentId m_document;
    TextVersionId m_version;
    size_t m_near = 0;
    std::map<std::string, ActorId> m_made;
};

} // namespace assay
