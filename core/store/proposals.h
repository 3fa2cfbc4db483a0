#pragma once

#include "core/claim/values.h"
#include "core/store/database.h"

#include <optional>
#include <string>
#include <vector>

// Proposals as the file holds them: derived, outside the journal. core/project/suggestions.h gives them their
// meaning.
namespace assay::store {

struct ProposalRow
{
    int64_t number = 0; ///< from 1
    CodePointRange range;
    double confidence = 0;
    std::string source; ///< words as they stand; pieces joined by " … "
    std::string quote;
    std::string body; ///< JSON
};

/// Replaces all proposals of a text version. The writer's, in a transaction of its own where none is open.
void putProposals(Database& database, TextVersionId version, const std::string& engine,
                  const std::vector<ProposalRow>& rows);
void eraseProposals(Database& database, int64_t version);

/// Which engine made the proposals of a version; nothing when none were made.
std::optional<std::string> proposalEngine(Database& database, TextVersionId version);
std::vector<ProposalRow> proposalsOf(Database& database, TextVersionId version); ///< in order
std::optional<ProposalRow> proposalAt(Database& database, TextVersionId version, int64_t number);
/// How many of a version are at least so sure, whether taken, dropped or open.
int64_t countProposals(Database& database, TextVersionId version, double minConfidence);

/// An attribution as it stands in one text version: where its words are, and who speaks last.
struct StandingAttribution
{
    Uid attribution;
    Uid claim;
    std::vector<CodePointRange> content; ///< of the passages that were found there
    std::vector<CodePointRange> frame;   ///< the last link's mention and cue
    std::vector<std::string> names;      ///< of the last link's actors
    bool unnamed = false;                ///< one of them is an unnamed source
    bool ownVoice = false;
};
std::vector<StandingAttribution> attributionsStanding(Database& database, DocumentId document,
                                                      TextVersionId version);

/// An occasion that the attributions of a document speak of, and where their cues stand. Its own voice is
/// left out.
struct StandingOccasion
{
    Uid occasion;
    std::vector<CodePointRange> cues;
};
std::vector<StandingOccasion> occasionsStanding(Database& database, DocumentId document,
                                                TextVersionId version);

struct BearerName
{
    Uid actor; ///< the one it is by now, where it was merged
    std::string name;
};
/// The names of actors that share one of these keys (names::indexKeys).
std::vector<BearerName> actorsWithKeys(Database& database, const std::vector<std::string>& keys);

std::vector<Dismissal> dismissalsOf(Database& database, DocumentId document);
std::vector<DocumentId> allDocuments(Database& database);

} // namespace assay::store
