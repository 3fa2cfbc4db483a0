#pragma once

#include "core/project/draft.h"

#include <string>

// Who is meant, and on which occasion: inside core/project only.
namespace assay {

/// The actor of the project that a name means, or a new one. `inView` are those who speak in the document
/// already.
DraftActor draftActor(store::Database& database, const std::string& name, const std::vector<ActorId>& inView);

/// Actors of the occasions that a document's attributions speak of.
struct InView
{
    struct Known
    {
        OccasionId id;
        Occasion occasion;
        std::vector<CodePointRange> cues;
    };
    std::vector<Known> occasions;
    std::vector<ActorId> actors;
};
InView inView(store::Database& database, DocumentId document, TextVersionId version);

/// Offers the occasions that a link may speak of, and chooses one where it surely does.
void chooseOccasion(store::Database& database, const TextVersion& version, const InView& view,
                    DraftLink& link);

} // namespace assay
