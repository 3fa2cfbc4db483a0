#include "core/suggest/document.h"
#include "core/suggest/suggest.h"

#include <fmt/format.h>

#include <algorithm>

namespace assay::suggest {

struct Engine::Impl
{
    Lexicon lexicon;
    std::optional<Model> model;
    std::vector<Mistake> problems;
};

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

Proposals Engine::propose(std::string_view text, const Options& options) const
{
    DocumentBuilder document(m_impl->lexicon, options);
    Analysis analysis;
    std::vector<SentenceGrammar> grammars;
    std::vector<Candidate> candidates;
    size_t points = 0;
    bool first = true;
    for (size_t at = 0; at < text.size();) {
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
