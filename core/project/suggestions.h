#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/claim/values.h"
#include "core/store/database.h"
#include "core/suggest/suggest.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// What the engine proposes for the documents of a project. Proposals are derived data, made by a job for the
// newest text version of a document; a person takes, changes or drops them (draft.h), and those are acts.
namespace assay {

class Project;

/// Names a proposal until proposals are made anew for its text version.
struct ProposalKey
{
    TextVersionId version;
    int64_t number = 0; ///< from 1, in the order of the cues
    auto operator<=>(const ProposalKey&) const = default;
};

struct SuggestRequest
{
    std::vector<DocumentId> documents; ///< none: all
    bool again = false;                ///< also where the proposals at hand are of this engine
    unsigned threads = 1;
};

struct SuggestReport
{
    size_t documents = 0; ///< that were looked at
    size_t made = 0;      ///< for which proposals were made
    size_t current = 0;   ///< whose proposals were there already
    size_t proposals = 0; ///< of those made
    size_t characters = 0;
    /// What a person should know, in sentences: a lexicon or model file that is wrong (with its line), a
    /// language for which there is no lexicon.
    std::vector<std::string> notes;
};

/// Makes proposals. Keeps the engines it has loaded; one thread at a time.
class Suggester
{
public:
    explicit Suggester(Project& project);
    ~Suggester();

    /// Runs on the calling thread (and `threads` - 1 others) and stores what it made document by document, so
    /// that work done stays when it is stopped: Error(Cancelled) then. Goes past documents whose proposals
    /// are of this engine, these files, topics and year. Not an act: nothing goes into the journal.
    SuggestReport run(const SuggestRequest& request, Progress* progress = nullptr);

private:
    struct Language;
    const Language& language(const std::string& tag, SuggestReport& report);
    Project& m_project;
    std::map<std::string, std::unique_ptr<Language>> m_languages;
};

enum class ProposalState
{
    Open,
    Taken,  ///< an attribution to the same speaker stands at these words, whoever made it
    Dropped ///< a dismissal holds these words of this source
};

struct HeldProposal
{
    ProposalKey key;
    DocumentId document;
    CodePointRange range; ///< from the first to the last word of source, cue and content
    std::string source;   ///< the words, as they stand in the text
    std::string quote;
    suggest::Proposal proposal; ///< ranges are code points of the text version
    ProposalState state = ProposalState::Open;
    AttributionId takenAs;   ///< when taken
    DismissalId dismissedAs; ///< when dropped
};

/// The proposals of a document's newest version in the order of their cues, with what became of them. Empty
/// where none were made yet (see hasProposals). Costs a few milliseconds; any thread with its own connection.
std::vector<HeldProposal> proposals(store::Database& database, DocumentId document);
std::vector<HeldProposal> openProposals(store::Database& database, DocumentId document,
                                        double minConfidence = 0);
/// A mistake where there is no such proposal (any more).
Result<HeldProposal> proposal(store::Database& database, const ProposalKey& key);

/// Whether proposals were made for the newest version of a document, by whatever engine.
bool hasProposals(store::Database& database, DocumentId document);

} // namespace assay
