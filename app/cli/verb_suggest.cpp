#include "app/cli/find.h"
#include "app/cli/output.h"
#include "app/cli/suggest_files.h"
#include "app/cli/suggest_review.h"
#include "app/cli/suggest_show.h"
#include "app/cli/verbs.h"
#include "core/store/lookup.h"
#include "core/store/proposals.h"
#include "core/store/records.h"
#include "core/suggest/proposal_json.h"
#include "core/text/fold.h"

#include <algorithm>
#include <fstream>
#include <thread>

namespace assay::cli {
namespace {

struct Arguments
{
    SuggestFiles files;
    std::vector<std::string> documents;
    std::vector<std::string> topics;
    std::optional<double> takeAbove;
    bool list = false, review = false, dryRun = false, again = false;
    int threads = 0;
};

/// Every SQLite file says so in its first bytes. Looked at before anything opens it.
bool isProject(const std::string& file)
{
    constexpr std::string_view kMagic = "SQLite format 3";
    std::ifstream in(file, std::ios::binary);
    std::string start(kMagic.size(), '\0');
    in.read(start.data(), static_cast<std::streamsize>(start.size()));
    const bool byName = std::filesystem::path(file).extension() == ".assay";
    return byName || (in && start == kMagic);
}

std::vector<DocumentId> documentsOf(store::Database& database, const Arguments& given)
{
    std::vector<DocumentId> documents;
    for (const std::string& text : given.documents)
        documents.emplace_back(orFail(findOne(database, Kind::Document, text), kUsage));
    return documents.empty() ? store::allDocuments(database) : documents;
}

/// "drones=drone*,uav*" into the project's own topic words, as one act.
void addTopics(Project& project, const std::vector<std::string>& topics)
{
    edit(project, "topics", kUsage, [&](Edit& edit) -> Result<std::string> {
        auto record =
            store::loadHeld<ProjectRecord>(edit.database(), store::projectUid(edit.database()).value());
        for (const std::string& text : topics) {
            const size_t equals = text.find('=');
            if (equals == std::string::npos || equals == 0 || equals + 1 == text.size())
                return mistake("'" + text +
                               "' is no topic with its words; write --topic 'drones=drone*,uav*'.");
            for (size_t at = equals + 1; at <= text.size();) {
                const size_t comma = std::min(text.find(',', at), text.size());
                TopicWord known{text.substr(0, equals), caseFold(text.substr(at, comma - at))};
                at = comma + 1;
                if (std::find(record.topicWords.begin(), record.topicWords.end(), known) ==
                    record.topicWords.end())
                    record.topicWords.push_back(std::move(known));
            }
        }
        if (auto done = edit.update(record); !done)
            return tl::make_unexpected(done.error());
        return "Set topic words";
    });
}

void printList(store::Database& database, const std::vector<DocumentId>& documents, const Arguments& given)
{
    for (const DocumentId document : documents) {
        const auto open = openProposals(database, document, given.files.min);
        if (open.empty())
            continue;
        const std::string title = store::describe(database, Kind::Document, document.uid);
        if (given.files.format == "jsonl") {
            // The ids are those of the stored proposals, whatever was taken or dropped in between.
            std::string line = "{\"doc_id\":" + Json(document.uid.text()).dump() + ",\"attributions\":[";
            for (size_t i = 0; i < open.size(); ++i)
                line += (i == 0 ? "" : ",") +
                        suggest::toJson(open[i].proposal, static_cast<size_t>(open[i].key.number));
            printLine(line + "]}");
            continue;
        }
        printLine(shown(title) + ": " + counted(open.size(), "open proposal"));
        for (const auto& held : open)
            printLine(lineOf(static_cast<size_t>(held.key.number), held.proposal, held.quote));
    }
}

int takeAbove(Session& session, Project& project, const std::vector<DocumentId>& documents,
              const Arguments& given)
{
    const auto sure = sureProposals(*project.openReader(), documents, *given.takeAbove);
    if (given.dryRun) {
        Arguments wide = given;
        wide.files.min = *given.takeAbove;
        printList(*project.openReader(), documents, wide);
        printLine(counted(sure.size(), "proposal") + " would be taken.");
        return kDone;
    }
    std::vector<ProposalKey> keys;
    for (const auto& held : sure)
        keys.push_back(held.key);
    TakenAll done;
    edit(project, "take", kUsage, [&](Edit& edit) -> Result<std::string> {
        const auto taken = takeAll(edit, keys, &session.progress());
        if (!taken)
            return tl::make_unexpected(taken.error());
        done = *taken;
        return "Took " + counted(done.attributions.size(), "proposal");
    });
    printLine(counted(done.attributions.size(), "proposal") + " taken.");
    return kDone;
}

void tellStates(store::Database& database, const std::vector<DocumentId>& documents)
{
    size_t open = 0, taken = 0, dropped = 0;
    for (const DocumentId document : documents)
        for (const auto& held : proposals(database, document))
            ++(held.state == ProposalState::Open    ? open
               : held.state == ProposalState::Taken ? taken
                                                    : dropped);
    printLine(counted(open, "open proposal") + ", " + std::to_string(taken) + " taken, " +
              std::to_string(dropped) + " dropped.");
}

int workProject(Session& session, const Arguments& given)
{
    const std::string& file = given.files.files.front();
    const auto project = session.open(file);
    if (!given.topics.empty())
        addTopics(*project, given.topics);
    const auto documents = documentsOf(*project->openReader(), given);
    SuggestRequest request;
    request.documents = documents;
    request.again = given.again;
    request.threads = given.files.threads;
    const SuggestReport report =
        documents.empty() ? SuggestReport() : Suggester(*project).run(request, &session.progress());
    for (const auto& note : report.notes)
        message(note);
    const auto reader = project->openReader();
    if (given.takeAbove)
        return takeAbove(session, *project, documents, given);
    if (given.review)
        return reviewProposals(session, *project, documents, given.files.min);
    if (given.list) {
        printList(*reader, documents, given);
        return kDone;
    }
    printLine("Made " + counted(report.proposals, "proposal") + " for " + counted(report.made, "document") +
              (report.current == 0
                   ? "."
                   : "; those of " + counted(report.current, "document") + " were there already."));
    tellStates(*reader, documents);
    return kDone;
}

int work(Session& session, Arguments given)
{
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    given.files.threads = given.threads > 0 ? static_cast<unsigned>(given.threads) : cores;
    if (given.files.format != "table" && given.files.format != "jsonl")
        throw Failure(kUsage,
                      "--format '" + given.files.format + "' is not known; it is one of table, jsonl.");
    const bool project = given.files.files.size() == 1 && isProject(given.files.files.front());
    const bool ofProject = given.list || given.review || given.takeAbove || given.again || given.dryRun ||
                           !given.documents.empty() || !given.topics.empty();
    const bool ofFiles = !given.files.as.empty() || given.files.speech || given.files.nested ||
                         given.files.year || given.files.language != "en";
    if (!project && ofProject)
        throw Failure(kUsage, "--list, --review, --take-above, --document, --topic and --again work on a "
                              "project, not on files.");
    if (project && ofFiles)
        throw Failure(kUsage,
                      "--as, --language, --year, --nested and --speech are for files; a project knows "
                      "these of its documents.");
    if (given.review + given.list + given.takeAbove.has_value() > 1)
        throw Failure(kUsage, "Use one of --list, --review and --take-above.");
    if (given.dryRun && !given.takeAbove)
        throw Failure(kUsage, "--dry-run goes with --take-above.");
    for (const std::string& file : given.files.files)
        if (!project && isProject(file))
            throw Failure(kUsage, "Give one project, or files that are none: '" + file + "' is a project.");
    return project ? workProject(session, given) : suggestFiles(session, given.files);
}

} // namespace

Run addSuggest(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    SuggestFiles& files = given->files;
    app.add_option("PROJECT or FILE", files.files,
                   "A project, whose documents get proposals, or documents to read and print proposals for. "
                   "FILE.jsonl has one {\"doc_id\", \"text\"} a line; - is stdin")
        ->required();
    app.add_option("--format", files.format, "table or jsonl (docs/suggestions.md)")->type_name("WORD");
    app.add_option("--min", files.min, "Only proposals that are at least so sure, 0 to 1")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("NUMBER");
    app.add_option("--threads", given->threads, "How many; all cores unless said")
        ->check(CLI::Range(1, 256))
        ->type_name("NUMBER");
    app.add_option("--as", files.as, "(files) plain, markdown, html, wikitext or jsonl")->type_name("FORMAT");
    app.add_option("--language", files.language, "(files) The language of the lexicon")->type_name("CODE");
    app.add_option("--year", files.year, "(files) For dates without a year")->type_name("YEAR");
    app.add_flag("--nested", files.nested,
                 "(files) Also what is said inside what another says, with its chain");
    app.add_flag("--speech", files.speech, "(files) Without wishes, thoughts and plans");
    app.add_option("--document", given->documents, "(project) Only this one; may be given several times")
        ->type_name("DOCUMENT")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_flag("--list", given->list, "(project) Print what is open");
    app.add_flag("--review", given->review, "(project) Go through what is open: take, change, drop");
    app.add_option("--take-above", given->takeAbove,
                   "(project) Take all that is at least so sure, as one act")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("NUMBER");
    app.add_flag("--dry-run", given->dryRun, "(with --take-above) Print what would be taken");
    app.add_option("--topic", given->topics, "(project) Words of a topic of its own: 'drones=drone*,uav*'")
        ->type_name("TOPIC=WORDS")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_flag("--again", given->again, "(project) Make proposals anew, even where they are current");
    return [given](Session& session) { return work(session, *given); };
}

} // namespace assay::cli
