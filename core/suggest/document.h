#pragma once

#include "core/suggest/attributes.h"
#include "core/suggest/resolve.h"
#include "core/suggest/rules.h"
#include "core/suggest/suggest.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace assay::suggest {

/// Turns the candidates of one block after another into the proposals of a document: speakers, chains, what
/// answers what.
class DocumentBuilder
{
public:
    DocumentBuilder(const Lexicon& lexicon, const Options& options) : m_options(options), m_resolver(lexicon)
    {
    }

    /// `points`: code points of the text before the block.
    void add(const Analysis& analysis, const std::vector<SentenceGrammar>& grammars,
             std::vector<Candidate>& candidates, size_t points);

    Proposals take() { return std::move(m_out); }

private:
    struct Memory ///< what later proposals may answer
    {
        size_t proposal = 0;
        std::string speaker;
        Stance stance = Stance::Asserts;
        How how = How::Says;
        std::vector<uint64_t> words; ///< the nouns and verbs of the content, sorted
    };
    struct Speaker
    {
        Resolver::Answer answer;
        bool cited = false;
        bool shell = false; ///< its content is nothing but another's attribution
        int inner = -1;     ///< that attribution
    };

    void resolveAll(const Analysis& a, const std::vector<Candidate>& candidates,
                    std::vector<Speaker>& speakers);
    void findShells(const Analysis& a, const std::vector<Candidate>& candidates,
                    std::vector<Speaker>& speakers) const;
    std::vector<Link> chainOf(const Analysis& a, const std::vector<Candidate>& candidates,
                              const std::vector<Speaker>& speakers, int number, size_t points) const;
    void answer(const Analysis& a, const Candidate& c, bool response, Proposal& p);
    static std::vector<uint64_t> keyWords(const Analysis& a, const Candidate& c);

    const Options& m_options;
    Resolver m_resolver;
    Proposals m_out;
    std::vector<Memory> m_memory;
};

} // namespace assay::suggest
