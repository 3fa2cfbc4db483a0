#include "core/project/suggestions.h"

#include "core/base/hash.h"
#include "core/project/project.h"
#include "core/project/proposal_state.h"
#include "core/store/content.h"
#include "core/store/lookup.h"
#include "core/store/records.h"
#include "core/suggest/proposal_json.h"
#include "core/text/fold.h"
#include "core/text/offsets.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace assay {
namespace {

constexpr size_t kBatchDocuments = 64;
constexpr size_t kBatchBytes = 8 << 20;

/// One document on its way through the engine.
struct Task
{
    TextVersionId version;
    const suggest::Engine* engine = nullptr;
    std::string mark;
    std::string text;
    std::optional<int> year;
    size_t length = 0;
    std::vector<store::ProposalRow> rows;
    std::exception_ptr failed;
};

std::string wordsOf(const OffsetIndex& index, const std::vector<CodePointRange>& ranges)
{
    std::vector<std::string> pieces;
    for (const auto& range : ranges)
        pieces.emplace_back(index.slice(range));
    return joinedWords(pieces);
}

CodePointRange extentOf(const suggest::Proposal& p)
{
    size_t start = SIZE_MAX;
    size_t end = 0;
    for (const auto* ranges : {&p.source, &p.cue, &p.content})
        for (const auto& range : *ranges) {
            start = std::min(start, range.start());
            end = std::max(end, range.end());
        }
    return start <= end ? CodePointRange(start, end) : CodePointRange();
}

void work(Task& task, suggest::Options options)
{
    options.year = task.year;
    const auto proposals = task.engine->propose(task.text, options);
    const OffsetIndex index(task.text);
    task.rows.reserve(proposals.size());
    for (size_t i = 0; i < proposals.size(); ++i) {
        const auto& p = proposals[i];
        task.rows.push_back({static_cast<int64_t>(i) + 1, extentOf(p), p.confidence, wordsOf(index, p.source),
                             wordsOf(index, p.content), suggest::toJson(p, i + 1)});
    }
    task.length = index.codePoints();
    task.text = std::string();
}

void workAll(std::vector<Task>& tasks, const suggest::Options& options, unsigned threads)
{
    std::atomic<size_t> next{0};
    const auto loop = [&] {
        for (size_t i = next++; i < tasks.size(); i = next++)
            try {
                work(tasks[i], options);
            } catch (...) {
                tasks[i].failed = std::current_exception();
            }
    };
    std::vector<std::thread> others;
    for (unsigned i = 1; i < std::min<size_t>(threads, tasks.size()); ++i)
        others.emplace_back(loop);
    loop();
    for (auto& thread : others)
        thread.join();
}

/// The year that a date without one is likely to mean.
std::optional<int> yearOf(const FuzzyDate& published)
{
    if (published.earliest && published.latest && published.earliest->year == published.latest->year)
        return published.earliest->year;
    return std::nullopt;
}

/// What stored proposals were made with; they are made again when it differs.
std::string markOf(const suggest::Engine& engine, const suggest::Options& options, std::optional<int> year)
{
    std::string given = year ? std::to_string(*year) : "";
    for (const auto& [topic, word] : options.topics)
        given += '\0' + topic + '\0' + word;
    return engine.version() + "/" + hex(sha256(given)).substr(0, 8);
}

std::string languageOf(const Document& document)
{
    std::string tag = document.language.substr(0, document.language.find('-'));
    for (char& c : tag)
        c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    const bool known =
        !tag.empty() && std::all_of(tag.begin(), tag.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return known && tag != "und" ? tag : "en";
}

std::vector<std::pair<std::string, std::string>> topicWords(store::Database& database)
{
    std::vector<std::pair<std::string, std::string>> words;
    const auto uid = store::projectUid(database);
    if (const auto project = uid ? store::load<ProjectRecord>(database, *uid) : std::nullopt)
        for (const TopicWord& known : project->topicWords)
            words.emplace_back(known.topic, caseFold(known.word));
    return words;
}

HeldProposal heldFrom(const store::ProposalRow& row, DocumentId document, TextVersionId version)
{
    HeldProposal held;
    held.key = {version, row.number};
    held.document = document;
    held.range = row.range;
    held.source = row.source;
    held.quote = row.quote;
    auto read = suggest::proposalFromJson(row.body);
    if (!read)
        throw Error(ErrorKind::Corruption,
                    "A stored proposal cannot be read; make the proposals again. " + read.error().message);
    held.proposal = std::move(*read);
    return held;
}

} // namespace

struct Suggester::Language
{
    std::unique_ptr<suggest::Engine> engine; ///< none where there is no lexicon
};

Suggester::Suggester(Project& project) : m_project(project) {}
Suggester::~Suggester() = default;

const Suggester::Language& Suggester::language(const std::string& tag, SuggestReport& report)
{
    auto& entry = m_languages[tag];
    if (!entry) {
        entry = std::make_unique<Language>();
        const auto& data = m_project.options().dataFolder;
        std::error_code error;
        if (std::filesystem::is_directory(data / "lexicons" / tag, error)) {
            entry->engine = std::make_unique<suggest::Engine>(data, tag);
            for (const Mistake& problem : entry->engine->problems())
                report.notes.push_back(problem.message);
        } else {
            report.notes.push_back("There is no lexicon for the language '" + tag +
                                   "', so its documents get no proposals.");
        }
    }
    return *entry;
}

SuggestReport Suggester::run(const SuggestRequest& request, Progress* progress)
{
    SuggestReport report;
    const auto reader = m_project.openReader();
    const auto documents = request.documents.empty() ? store::allDocuments(*reader) : request.documents;
    suggest::Options options;
    options.nested = true;
    options.topics = topicWords(*reader);
    options.progress = progress;

    std::vector<Task> tasks;
    size_t bytes = 0;
    const auto flush = [&] {
        workAll(tasks, options, std::max(1U, request.threads));
        std::exception_ptr failed;
        m_project.maintain([&](store::Ledger& ledger) {
            for (const Task& task : tasks) {
                if (task.failed) {
                    failed = task.failed;
                    continue;
                }
                store::putProposals(ledger.database(), task.version, task.mark, task.rows);
                ++report.made;
                report.proposals += task.rows.size();
                report.characters += task.length;
            }
        });
        tasks.clear();
        bytes = 0;
        if (failed)
            std::rethrow_exception(failed);
    };
    for (const DocumentId& id : documents) {
        if (progress) {
            if (progress->stopped())
                throw Error(ErrorKind::Cancelled, "Stopped; the proposals of " + std::to_string(report.made) +
                                                      " documents were made and stay.");
            progress->tick("Looking for statements", report.documents, documents.size());
        }
        ++report.documents;
        const auto document = store::load<Document>(*reader, id.uid);
        const auto version = store::newestVersion(*reader, id);
        if (!document || !version)
            continue;
        const Language& known = language(languageOf(*document), report);
        if (!known.engine)
            continue;
        Task task;
        task.version = version->id;
        task.engine = known.engine.get();
        task.year = yearOf(document->published);
        task.mark = markOf(*known.engine, options, task.year);
        if (!request.again && store::proposalEngine(*reader, version->id) == task.mark) {
            ++report.current;
            continue;
        }
        task.text = store::textOf(*reader, version->body.value);
        bytes += task.text.size();
        tasks.push_back(std::move(task));
        if (tasks.size() >= kBatchDocuments || bytes >= kBatchBytes)
            flush();
    }
    flush();
    return report;
}

std::vector<HeldProposal> proposals(store::Database& database, DocumentId document)
{
    std::vector<HeldProposal> all;
    const auto version = store::newestVersion(database, document);
    if (!version)
        return all;
    for (const auto& row : store::proposalsOf(database, version->id))
        all.push_back(heldFrom(row, document, version->id));
    judgeStates(database, document, *version, all);
    return all;
}

std::vector<HeldProposal> openProposals(store::Database& database, DocumentId document, double minConfidence)
{
    auto all = proposals(database, document);
    all.erase(std::remove_if(all.begin(), all.end(),
                             [&](const HeldProposal& held) {
                                 return held.state != ProposalState::Open ||
                                        held.proposal.confidence < minConfidence;
                             }),
              all.end());
    return all;
}

Result<HeldProposal> proposal(store::Database& database, const ProposalKey& key)
{
    if (const auto version = store::load<TextVersion>(database, key.version.uid)) {
        const auto newest = store::newestVersion(database, version->document);
        if (newest && newest->id == key.version)
            for (auto& held : proposals(database, version->document))
                if (held.key == key)
                    return std::move(held);
    }
    return mistake("There is no such proposal any more; make the proposals again.");
}

bool hasProposals(store::Database& database, DocumentId document)
{
    const auto version = store::newestVersion(database, document);
    return version && store::proposalEngine(database, version->id).has_value();
}

} // namespace assay
