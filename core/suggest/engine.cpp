#include "core/base/hash.h"
#include "core/suggest/document.h"
#include "core/suggest/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace assay::suggest {

struct Engine::Impl
{
    Lexicon lexicon;
    std::optional<Model> model;
    std::vector<Mistake> problems;
    std::string version;
};

namespace {

/// The files by name and bytes, so that any change of the data shows.
std::string hashOf(std::vector<std::filesystem::path> files)
{
    std::sort(files.begin(), files.end());
    Sha256Stream hash;
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        std::ostringstream bytes;
        bytes << in.rdbuf();
        hash.add(file.filename().string() + '\0' + std::to_string(bytes.str().size()) + '\0');
        hash.add(bytes.str());
    }
    return hex(hash.finish()).substr(0, 16);
}

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->path().extension() == ".tsv")
            files.push_back(at->path());
    return files;
}

} // namespace

Engine::Engine(const std::filesystem::path& dataFolder, std::string_view language)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->lexicon = Lexicon::load(dataFolder / "lexicons" / language, m_impl->problems);
    const std::filesystem::path path = dataFolder / "models" / (std::string(language) + ".model");
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) {
        auto model = Model::load(path);
        if (model)
            m_impl->model = std::move(*model);
        else
            m_impl->problems.push_back(model.error());
    }
    auto files = filesIn(dataFolder / "lexicons" / language);
    if (m_impl->model)
        files.push_back(path);
    m_impl->version = std::to_string(kEngineVersion) + "-" + hashOf(std::move(files));
}

Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

const std::vector<Mistake>& Engine::problems() const
{
    return m_impl->problems;
}

bool Engine::hasModel() const
{
    return m_impl->model.has_value();
}

const std::string& Engine::version() const
{
    return m_impl->version;
}

Proposals Engine::propose(std::string_view text, const Options& options) const
{
    DocumentBuilder document(m_impl->lexicon, options);
    Analysis analysis;
    std::vector<SentenceGrammar> grammars;
    std::vector<Candidate> candidates;
    size_t points = 0;
    bool first = true;
    for (size_t at = 0; at < text.size();) {
        if (options.progress != nullptr && options.progress->stopped())
            throw Error(ErrorKind::Cancelled, "Stopped before the proposals were made.");
        const size_t end = blockEnd(text, at);
        const std::string_view block = text.substr(at, end - at);
        at = end;
        const size_t length =
            analyse(block, m_impl->lexicon, m_impl->model ? &*m_impl->model : nullptr, analysis);
        if (!analysis.tokens.empty()) {
            grammars.clear();
            for (const Span& s : analysis.sentences)
                grammars.emplace_back(analysis, s);
            candidates.clear();
            findCandidates(analysis, grammars, first, candidates);
            first = false;
            document.add(analysis, grammars, candidates, points);
        }
        points += length;
    }
    return document.take();
}

} // namespace assay::suggest
