#include "core/suggest/grammar.h"
#include "core/suggest/rules.h"
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
    Proposals out;
    size_t at = 0;
    size_t points = 0;
    bool first = true;
    Analysis analysis;
    std::vector<Candidate> candidates;
    while (at < text.size()) {
        const size_t end = blockEnd(text, at);
        const std::string_view block = text.substr(at, end - at);
        analyse(block, m_impl->lexicon, m_impl->model ? &*m_impl->model : nullptr, analysis);
        size_t length = 0;
        for (size_t i = 0; i < block.size(); ++i)
            length += (static_cast<unsigned char>(block[i]) & 0xC0U) != 0x80U;
        if (!analysis.tokens.empty()) {
            std::vector<SentenceGrammar> grammars;
            grammars.reserve(analysis.sentences.size());
            for (const Span& s : analysis.sentences)
                grammars.emplace_back(analysis, s);
            candidates.clear();
            findCandidates(analysis, grammars, first, candidates);
            first = false;
            const auto range = [&](Span s) {
                return CodePointRange(points + analysis.at(s.begin).start,
                                      points + analysis.at(s.end - 1).end);
            };
            for (const Candidate& c : candidates) {
                if (c.outer >= 0 && !options.nested)
                    continue;
                if (c.score < std::max(options.minConfidence, 0.3))
                    continue;
                Proposal p;
                if (!c.source.empty())
                    p.source.push_back(range(c.source));
                p.cue.push_back(range(c.cue));
                for (const Span& piece : c.content)
                    p.content.push_back(range(piece));
                p.confidence = c.score;
                p.why = std::string(ruleText(c.rule));
                if (c.verb != nullptr)
                    p.why += " " + c.verb->lemma;
                out.push_back(std::move(p));
            }
        }
        points += length;
        at = end;
    }
    return out;
}

} // namespace assay::suggest
