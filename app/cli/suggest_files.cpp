#include "app/cli/suggest_files.h"

#include "app/cli/files.h"
#include "app/cli/output.h"
#include "app/cli/suggest_show.h"
#include "core/document/reader.h"
#include "core/suggest/proposal_json.h"
#include "core/text/offsets.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <istream>
#include <thread>

namespace assay::cli {
namespace {

constexpr size_t kBatch = 64;
constexpr size_t kBatchBytes = 8 << 20;

struct Task
{
    std::string name;
    std::string text;
    suggest::Proposals proposals;
    std::exception_ptr failed;
};

bool endsWith(const std::string& text, const std::string& end)
{
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// Proposes for one batch after another and prints in the order in which the texts came.
class Batches
{
public:
    Batches(Session& session, const SuggestFiles& given)
        : m_session(session), m_given(given), m_engine(findDataFolder(), given.language)
    {
        for (const Mistake& problem : m_engine.problems())
            message(problem.message);
        m_options.nested = given.nested;
        m_options.beliefs = !given.speech;
        m_options.minConfidence = given.min;
        m_options.year = given.year;
        m_options.progress = &session.progress();
    }

    void add(std::string name, std::string text)
    {
        m_bytes += text.size();
        m_tasks.push_back({std::move(name), std::move(text), {}, {}});
        if (m_tasks.size() >= kBatch || m_bytes >= kBatchBytes)
            flush();
    }

    void flush()
    {
        std::atomic<size_t> next{0};
        const auto loop = [&] {
            for (size_t i = next++; i < m_tasks.size(); i = next++)
                try {
                    m_tasks[i].proposals = m_engine.propose(m_tasks[i].text, m_options);
                } catch (...) {
                    m_tasks[i].failed = std::current_exception();
                }
        };
        std::vector<std::thread> others;
        for (size_t i = 1; i < std::min<size_t>(m_given.threads, m_tasks.size()); ++i)
            others.emplace_back(loop);
        loop();
        for (auto& thread : others)
            thread.join();
        for (const Task& task : m_tasks) {
            if (task.failed)
                std::rethrow_exception(task.failed);
            print(task);
        }
        m_done += m_tasks.size();
        m_session.progress().tick("Looking for statements", m_done, 0);
        m_tasks.clear();
        m_bytes = 0;
    }

private:
    void print(const Task& task) const
    {
        if (m_given.format == "jsonl") {
            printLine(suggest::toJson(task.name, task.proposals));
            return;
        }
        printLine(shown(task.name) + ": " + counted(task.proposals.size(), "proposal"));
        const OffsetIndex index(task.text);
        for (size_t i = 0; i < task.proposals.size(); ++i) {
            std::string quote;
            for (const auto& piece : task.proposals[i].content)
                quote += (quote.empty() ? "" : " … ") + std::string(index.slice(piece));
            printLine(lineOf(i + 1, task.proposals[i], quote));
        }
    }

    Session& m_session;
    const SuggestFiles& m_given;
    suggest::Engine m_engine;
    suggest::Options m_options;
    std::vector<Task> m_tasks;
    size_t m_bytes = 0;
    size_t m_done = 0;
};

void addLines(InputBuffer& buffer, Batches& batches)
{
    std::istream input(&buffer);
    input.exceptions(std::ios::badbit);
    std::string line;
    for (size_t number = 1; std::getline(input, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const Json object = Json::parse(line, nullptr, false);
        const auto text = object.is_object() ? object.find("text") : object.end();
        const auto name = object.is_object() ? object.find("doc_id") : object.end();
        if (!object.is_object() || text == object.end() || !text->is_string() || name == object.end() ||
            !(name->is_string() || name->is_number_integer()))
            throw Failure(kBadInput, buffer.label() + ":" + std::to_string(number) +
                                         ": a line needs to be an object with \"doc_id\" and \"text\".");
        batches.add(name->is_string() ? name->get<std::string>() : name->dump(), text->get<std::string>());
    }
}

} // namespace

int suggestFiles(Session& session, const SuggestFiles& given)
{
    std::optional<Format> format;
    if (!given.as.empty() && given.as != "jsonl") {
        format = formatFromToken(given.as);
        if (!format)
            throw Failure(kUsage, "--as '" + given.as +
                                      "' is not known; it is one of plain, markdown, html, wikitext, jsonl.");
    }
    if (!std::filesystem::is_directory(findDataFolder() / "lexicons" / given.language))
        throw Failure(kUsage, "There is no lexicon for the language '" + given.language + "'.");
    Batches batches(session, given);
    for (const std::string& file : given.files) {
        InputBuffer input(file, "", session);
        if (given.as == "jsonl" || (given.as.empty() && endsWith(file, ".jsonl"))) {
            addLines(input, batches);
            continue;
        }
        const std::string bytes = input.all();
        const std::string name = std::filesystem::path(file).filename().string();
        auto read = assay::read(format.value_or(guessFormat(name, bytes)), bytes, &session.progress());
        if (!read)
            throw Failure(kBadInput, input.label() + ": " + read.error().message);
        for (const auto& warning : read->warnings)
            message(input.label() + ": " + warning);
        batches.add(input.label(), std::move(read->text));
    }
    batches.flush();
    return kDone;
}

} // namespace assay::cli
