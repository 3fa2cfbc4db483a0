#pragma once

#include "core/suggest/grammar.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace assay::suggest {

enum class Rule : uint8_t
{
    QuoteBefore,
    QuoteAfter,
    Clause,
    ClauseBefore,
    Object,
    ToVerb,
    Passive,
    According,
    Seem,
    Adverb,
    Noun,
    SupportVerb,
    Colon,
    NoComment,
    Learned
};

std::string_view ruleText(Rule rule);

/// An attribution as the grammar sees it, in tokens of one block.
struct Candidate
{
    Rule rule = Rule::Clause;
    Span source; ///< empty when nobody is named
    Span cue;
    std::vector<Span> content;
    const VerbEntry* verb = nullptr;
    const NounEntry* noun = nullptr;
    int group = -1; ///< of the sentence's verb groups
    int sentence = 0;
    bool negated = false;
    bool passive = false;
    bool direct = false; ///< has a quotation of its own
    bool inherited = false;
    bool that = false;
    double score = 0;
    double margin = 0; ///< of the trained labeller; 0 without one
    int outer = -1;    ///< the candidate in whose content its cue stands
};

/// Finds the candidates of one sentence.
class SentenceRules
{
public:
    SentenceRules(const SentenceGrammar& grammar, int sentenceNumber, bool headline);

    void run(std::vector<Candidate>& out);

private:
    struct Match
    {
        const VerbEntry* entry = nullptr;
        int end = 0; ///< after the particles
    };

    void verbs();
    /// A verb with what is known of it while its complements are looked for.
    struct VerbCase
    {
        const VerbGroup& group;
        Candidate candidate;
        bool speech = false;
        bool weak = false;
        bool addressed = false; ///< somebody spoken to stands behind it
        int left = 0;           ///< where it begins with its subject
        int after = 0;
    };
    void verb(int group, const Match& match);
    // Each adds the candidate and returns true when its pattern is there.
    bool quotationBeforeVerb(VerbCase& v);
    bool statementBeforeVerb(VerbCase& v);
    bool verbInsideStatement(VerbCase& v);
    bool relativeOfVerb(VerbCase& v);
    void afterVerb(VerbCase& v);
    int addresseeAfter(VerbCase& v) const;
    bool quotationAfterVerb(VerbCase& v, int k);
    /// Where a clause or an object begins at or behind `k`; -1 when there is none.
    int contentAfterVerb(VerbCase& v, int k);
    bool markedClause(VerbCase& v, int k);
    bool thingSpeaks(const VerbCase& v) const;
    bool plainThing(Span source) const;
    bool phraseAfterVerb(const VerbCase& v, int k) const;
    bool bareClause(VerbCase& v, int k);
    void objectOfVerb(VerbCase& v, int k);
    /// Whether what is struck from `k` to `stop` is words, and the verb one of judgement.
    bool strikesWords(int k, int stop) const;
    void passive(int group, const Match& match);
    void learned(int group);
    void seem(int group, const Match& match);
    void according();
    void polls();
    void adverbs();
    void nouns();
    void colon();

    Match match(int group) const;
    /// "point out": how many tokens after `at` the words fill; -1 when they are not there.
    int matchWords(const std::vector<uint64_t>& words, int at) const;
    /// Where the content that begins at `start` ends.
    int clauseEnd(int start, bool object) const;
    bool reporterBegins(int i) const;
    /// Where what a verb inside another's subject says must end: "X, who says that ..., left".
    int limitOf(int group) const;
    /// A reporting verb group that a content does not swallow: ", adding", "and said".
    bool reports(int i, int atLeast) const;
    int clauseBegin(int end) const;
    int addresseeEnd(int i) const;
    Span quotationAt(int i) const;
    Span quotationBefore(int i) const;
    int skipComma(int i) const;
    Span inverted(int after) const;
    void add(Candidate candidate);
    Span subjectPiece(const VerbGroup& g) const;
    /// Whose words go on: "X said that Y left, adding ..." is X, not Y.
    Span reportersSubject(int group) const;

    const SentenceGrammar& m_g;
    const Analysis& m_a;
    Span m_s;
    int m_number;
    bool m_headline;
    std::vector<Candidate>* m_out = nullptr;
    int m_limit = std::numeric_limits<int>::max(); ///< no content reaches past it
};

/// All candidates of a block, with quotations that go on in the next sentences, and what stands inside what.
void findCandidates(const Analysis& analysis, const std::vector<SentenceGrammar>& grammars, bool firstBlock,
                    std::vector<Candidate>& out);

} // namespace assay::suggest
