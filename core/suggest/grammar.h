#pragma once

#include "core/suggest/lexicon.h"
#include "core/suggest/model.h"
#include "core/suggest/sentences.h"
#include "core/suggest/token.h"

#include <string_view>
#include <vector>

namespace assay::suggest {

/// A block of text, cut and tagged.
struct Analysis
{
    std::string_view block;
    const Lexicon* lexicon = nullptr;
    std::vector<Token> tokens;
    std::vector<Quotation> quotations;
    std::vector<Span> sentences;
    std::vector<int32_t> margins; ///< of the trained labeller, one for each token; empty without a model

    const Token& at(int i) const { return tokens[static_cast<size_t>(i)]; }
    Tag tag(int i) const { return at(i).tag; }
    uint8_t mark(int i) const { return at(i).mark; }
    bool is(int i, WordClass c) const { return at(i).word != 0 && lexicon->is(at(i).word, c); }
    std::string_view text(int i) const { return block.substr(at(i).byte, at(i).byteEnd - at(i).byte); }
    std::string_view text(Span s) const
    {
        return s.empty() ? std::string_view{}
                         : block.substr(at(s.begin).byte, at(s.end - 1).byteEnd - at(s.begin).byte);
    }
    /// Whether the token stands inside a quotation that is speech, not a word in marks.
    bool inSpeech(int i) const
    {
        return at(i).quote >= 0 && quotations[static_cast<size_t>(at(i).quote)].speech;
    }
};

/// Tokens, quotations, sentences and tags of a block; returns its number of code points.
size_t analyse(std::string_view block, const Lexicon& lexicon, const Model* model, Analysis& out);

enum class SubjectKind : uint8_t
{
    None,
    Direct,
    Inherited,
    Relative,
    Inverted
};

/// "has repeatedly denied", "went on to say", "was accused of"
struct VerbGroup
{
    Span span; ///< with its adverbs and auxiliaries
    int head = 0;
    int chain = -1; ///< the first full verb of a chain: "declined" in "declined to say"
    bool finite = false;
    bool passive = false;
    bool gerund = false;
    bool infinitive = false;
    bool negated = false;
    bool modal = false;
    Span subject;
    SubjectKind subjectKind = SubjectKind::None;
};

/// The verb groups and noun phrases of one sentence, found without a parse. All scans are bounded by the
/// sentence, whose length is.
class SentenceGrammar
{
public:
    SentenceGrammar(const Analysis& analysis, Span sentence);

    const Analysis& text() const { return m_a; }
    Span sentence() const { return m_s; }
    const std::vector<VerbGroup>& groups() const { return m_groups; }

    /// Start of the noun phrase, with what hangs on it, whose last token is `last`; -1 when there is none.
    int phraseStart(int last, int floor, bool wide = true) const;
    /// End of the noun phrase that starts at `first`, with prepositional phrases; `first` when there is none.
    int phraseEnd(int first, bool wide = true) const;
    /// The same with an apposition or relative clause after a comma, that comma included.
    int appositionEnd(int end) const;
    bool startsPhrase(int i) const;
    /// A verb group that begins at `i`, or -1.
    int groupAt(int i) const;
    /// The verb group that covers `i`, or -1.
    int groupOver(int i) const;
    bool hasFinite(Span span) const;
    /// First token that is no closing mark or full stop, seen from the end of the sentence.
    int bodyEnd() const { return m_bodyEnd; }
    /// "on Tuesday", "last week", "in a statement": the end of such adverbials from `i`, or `i`.
    int skipAdverbials(int i) const;
    /// One adverbial.
    int skipAdverbial(int i) const;

private:
    void findGroups();
    void findSubjects();
    void subjectOf(size_t group);
    Span inherited(size_t group) const;
    int parenthesisStart(int comma) const;
    bool modifierInside(int i) const;

    const Analysis& m_a;
    Span m_s;
    int m_bodyEnd = 0;
    std::vector<VerbGroup> m_groups;
    std::vector<int> m_groupOver;
};

} // namespace assay::suggest
