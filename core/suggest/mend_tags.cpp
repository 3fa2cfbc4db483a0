#include "core/suggest/tagger.h"

#include <algorithm>
#include <iterator>

namespace assay::suggest {

namespace {

/// What the lexicon knows of a word as a verb.
struct Known
{
    uint8_t forms = 0;
    uint8_t strength = 0;
    uint64_t particles[4] = {}; ///< "call on", "call for"
    bool particle(const Token& next) const
    {
        return std::find(std::begin(particles), std::end(particles), next.hash) != std::end(particles);
    }
    bool past() const { return (forms & PastForm) != 0 && (forms & BaseForm) == 0; }
};

Known known(const Lexicon& lexicon, const Token& t)
{
    Known k;
    size_t count = 0;
    if (t.word != 0)
        for (const VerbForm& f : lexicon.info(t.word).verbs) {
            k.forms |= f.forms;
            if (!lexicon.verb(f.entry).particles.empty() && count < 4)
                k.particles[count++] = lexicon.verb(f.entry).particles.front();
            k.strength = std::max(k.strength, lexicon.verb(f.entry).strength);
        }
    return k;
}

/// The mending of one sentence, rule by rule.
class Mender
{
public:
    Mender(std::string_view block, std::vector<Token>& tokens, int begin, int end, const Lexicon& lexicon)
        : m_block(block), m_tokens(tokens), m_begin(begin), m_end(end), m_lexicon(lexicon)
    {
        int words = 0;
        int capitals = 0;
        for (int i = begin; i < end; ++i) {
            words += at(i).has(WordLike) && at(i).end - at(i).start > 3;
            capitals += at(i).has(Capital) && at(i).end - at(i).start > 3;
        }
        m_headline = words >= 4 && capitals * 10 >= words * 8;
    }

    void run()
    {
        for (int i = m_begin; i < m_end; ++i) {
            unknownWord(i);
            if (!m_headline)
                nounBeforeReport(i);
        }
        for (int i = m_begin + 1; i + 1 < m_end; ++i) {
            nouns(i);
            if (infinitive(i))
                continue;
            if (!m_headline) {
                behindNoun(i);
                plainPresent(i);
                strongReport(i);
            }
            report(i);
        }
    }

private:
    Token& at(int i) const { return m_tokens[static_cast<size_t>(i)]; }
    bool is(int i, WordClass c) const { return at(i).word != 0 && m_lexicon.is(at(i).word, c); }
    bool aux(int i) const
    {
        return is(i, WordClass::Be) || is(i, WordClass::Have) || is(i, WordClass::Do) || at(i).tag == Tag::MD;
    }
    bool endsIn(int i, char letter) const { return m_block[at(i).byteEnd - 1] == letter; }

    void unknownWord(int i) const;
    void nounBeforeReport(int i) const;
    void nouns(int i) const;
    bool infinitive(int i) const;
    void behindNoun(int i) const;
    void plainPresent(int i) const;
    void strongReport(int i) const;
    void report(int i) const;

    std::string_view m_block;
    std::vector<Token>& m_tokens;
    int m_begin;
    int m_end;
    const Lexicon& m_lexicon;
    bool m_headline = false;
};

// A word that no list of function words holds is none.
void Mender::unknownWord(int i) const
{
    Token& t = at(i);
    if (!t.has(WordLike) || t.word != 0 || t.has(Digits) || t.end - t.start < 3)
        return;
    if (t.tag == Tag::CD && t.has(Capital) && t.end - t.start > 5) {
        t.tag = Tag::NNP;
        return;
    }
    const bool closed = t.tag == Tag::DT || t.tag == Tag::PRP || t.tag == Tag::PRPS || t.tag == Tag::CC ||
                        t.tag == Tag::MD || t.tag == Tag::WP || t.tag == Tag::WDT || t.tag == Tag::IN ||
                        t.tag == Tag::TO || t.tag == Tag::PDT || (t.tag == Tag::RBR && !endsIn(i, 'r'));
    if (closed)
        t.tag = t.has(Capital) ? Tag::NNP : endsIn(i, 's') ? Tag::NNS : Tag::NN;
}

// "analysts said": what stands right before a verb of saying, and is no auxiliary, is its subject.
void Mender::nounBeforeReport(int i) const
{
    Token& t = at(i);
    if (i + 1 >= m_end || !isVerb(t.tag) || aux(i) || is(i, WordClass::Chainer) ||
        (t.word != 0 && !m_lexicon.info(t.word).verbs.empty()))
        return;
    const Token& next = at(i + 1);
    const Known k = known(m_lexicon, next);
    if (next.has(Capital) || k.strength < 9 || (k.forms & (PastForm | PresentForm)) == 0 ||
        (k.forms & BaseForm) != 0 || isNoun(next.tag))
        return;
    t.tag = t.has(Capital) ? Tag::NNP : endsIn(i, 's') ? Tag::NNS : Tag::NN;
}

// "the claim", "his report"
void Mender::nouns(int i) const
{
    Token& t = at(i);
    const Tag before = at(i - 1).tag;
    if ((t.tag == Tag::VB || t.tag == Tag::VBP) && (before == Tag::DT || before == Tag::PRPS) &&
        !is(i - 1, WordClass::That))
        t.tag = Tag::NN;
}

// "declined to comment"
bool Mender::infinitive(int i) const
{
    Token& t = at(i);
    Token& next = at(i + 1);
    if (t.tag != Tag::IN || !is(i, WordClass::To) || !isVerb(at(i - 1).tag) || !isNoun(next.tag) ||
        (known(m_lexicon, next).forms & BaseForm) == 0)
        return false;
    t.tag = Tag::TO;
    next.tag = Tag::VB;
    return true;
}

// "people familiar with the plan"
void Mender::behindNoun(int i) const
{
    if (isVerb(at(i).tag) && is(i, WordClass::PostAdjective) && isNoun(at(i - 1).tag) &&
        (at(i + 1).tag == Tag::IN || at(i + 1).tag == Tag::TO))
        at(i).tag = Tag::JJ;
}

// A bare form whose subject stands before it, with no verb that could carry it: "voters nearly always end
// up".
void Mender::plainPresent(int i) const
{
    Token& t = at(i);
    if (t.tag != Tag::VB || aux(i))
        return;
    int p = i - 1;
    while (p > m_begin && isAdverb(at(p).tag))
        --p;
    if (at(p).tag != Tag::NNS && !(at(p).tag == Tag::PRP && is(p, WordClass::SubjectPronoun)))
        return;
    for (int k = p; k >= m_begin && k > p - 12; --k) {
        if (at(k).mark != 0 || at(k).tag == Tag::CC || is(k, WordClass::That) ||
            is(k, WordClass::Subordinator))
            break;
        const bool to = at(k).tag == Tag::TO && isVerb(at(k + 1).tag);
        if (isVerb(at(k).tag) || at(k).tag == Tag::MD || to)
            return;
    }
    t.tag = Tag::VBP;
}

// Words that hardly ever are anything but verbs of saying: "said", "says", "told".
void Mender::strongReport(int i) const
{
    Token& t = at(i);
    if (t.word == 0 || !t.has(WordLike) || t.has(Capital))
        return;
    const Known k = known(m_lexicon, t);
    if (k.forms == 0 || k.strength < 8)
        return;
    const Token& next = at(i + 1);
    const Tag before = at(i - 1).tag;
    const bool subject =
        isNoun(before) || before == Tag::CD || (before == Tag::PRP && is(i - 1, WordClass::SubjectPronoun));
    if (t.tag == Tag::VBN && (k.forms & PastForm) != 0) {
        int p = i - 1;
        while (p > m_begin && isAdverb(at(p).tag))
            --p;
        const bool carried = aux(p) || (p > m_begin && aux(p - 1) && !isNoun(at(p).tag));
        const bool object = next.tag == Tag::PRP || next.tag == Tag::NNS || next.tag == Tag::NNP ||
                            next.tag == Tag::DT || is(i + 1, WordClass::That) || next.has(QuoteMark) ||
                            ((next.mark == ',' || next.mark == '.') && k.strength >= 9);
        if (!carried && subject && object)
            t.tag = Tag::VBD;
        return;
    }
    if (isVerb(t.tag) || t.tag == Tag::MD || !m_lexicon.info(t.word).nouns.empty())
        return;
    const bool behind = subject || at(i - 1).mark == ',' || at(i - 1).has(QuoteMark);
    if (!behind)
        return;
    if (k.past())
        t.tag = Tag::VBD;
    else if ((k.forms & PresentForm) != 0 && (k.forms & BaseForm) == 0)
        t.tag = Tag::VBZ;
}

// The rest goes by what stands around a word that may report.
void Mender::report(int i) const
{
    Token& t = at(i);
    const Token& next = at(i + 1);
    const Tag before = at(i - 1).tag;
    if (t.word == 0 || !t.has(WordLike) || isVerb(t.tag) || t.tag == Tag::MD)
        return;
    const Known k = known(m_lexicon, t);
    if (k.forms == 0 || k.strength < 6)
        return;
    if (m_headline && t.has(Capital)) {
        if (!isNoun(t.tag))
            return;
        if (k.past())
            t.tag = Tag::VBD;
        else if ((k.forms & GerundForm) != 0)
            t.tag = Tag::VBG;
        else if ((k.forms & PresentForm) != 0 && isNoun(before) && next.tag != Tag::POS)
            t.tag = Tag::VBZ;
        return;
    }
    if (t.has(Capital))
        return;
    const bool name =
        isProper(before) || (before == Tag::PRP && m_lexicon.is(at(i - 1).word, WordClass::SubjectPronoun));
    // "that" a little farther on makes "states in the video that" a verb.
    bool that = false;
    for (int far = i + 1; far < std::min(m_end, i + 7) && at(far).mark == 0 && !isVerb(at(far).tag) && !that;
         ++far)
        that = m_lexicon.is(at(far).word, WordClass::That);
    const bool nextThat = m_lexicon.is(next.word, WordClass::That);
    const bool object = next.tag == Tag::PRP || next.tag == Tag::DT || next.tag == Tag::PRPS || nextThat ||
                        next.has(OpensQuote) || (that && k.strength >= 8) ||
                        (before == Tag::CC && k.particle(next));
    if (isNoun(t.tag) && (k.forms & PresentForm) != 0 &&
        (((name || before == Tag::CC) && object) ||
         (nextThat && (isNoun(before) || before == Tag::JJ) && k.strength >= 6)))
        t.tag = Tag::VBZ;
    else if (k.past() && (isNoun(before) || before == Tag::PRP) && (object || next.tag == Tag::TO))
        t.tag = Tag::VBD;
}

} // namespace

void mendTags(std::string_view block, std::vector<Token>& tokens, int begin, int end, const Lexicon& lexicon)
{
    Mender(block, tokens, begin, end, lexicon).run();
}

} // namespace assay::suggest
