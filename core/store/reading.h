#pragma once

#include "core/claim/values.h"
#include "core/store/database.h"

#include <string_view>
#include <vector>

// What a view of a long text asks for: where its segments begin, and what is marked in it. Reads only.
namespace assay::store {

/// Where each segment of a body begins (code points), in order, without its words: found in an index alone,
/// so that a text of 50 MB is laid out at once.
std::vector<uint32_t> segmentStarts(Database& database, std::string_view bodySha256);

/// Words of a text version that mean something to an attribution.
struct MarkedWords
{
    enum class Part
    {
        Content, ///< what is said
        Mention, ///< who says it, below the document's own voice
        Hedge,
    };
    CodePointRange range;
    Part part = Part::Content;
    Stance stance = Stance::Asserts; ///< of the attribution
    Uid attribution;
    Uid claim;
};

/// Those that were found in the version, in no order.
std::vector<MarkedWords> markedWords(Database& database, TextVersionId version);

/// Words of a text version that something else rests on: where an exhibit is described, where a name is
/// written, a passage that was translated.
struct QuotedWords
{
    enum class Part
    {
        Exhibit,
        Name,
        Translation
    };
    CodePointRange range;
    Part part = Part::Exhibit;
    Uid thing; ///< the exhibit, the name, the translation
    Uid claim; ///< that the exhibit bears on, or whose words are translated: the first on record; null: none
};

/// Those that were found in the version, in no order.
std::vector<QuotedWords> quotedWords(Database& database, TextVersionId version);

/// The occasions on which an actor (or who was merged into it) spoke, newest on record first; the own voice
/// of documents is left out.
std::vector<OccasionId> occasionsOf(Database& database, ActorId actor, int limit);

} // namespace assay::store
