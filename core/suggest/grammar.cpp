#include "core/suggest/grammar.h"

#include "core/suggest/labeller.h"
#include "core/suggest/tagger.h"

#include <algorithm>

namespace assay::suggest {

namespace {

// "Mr" and "." are one token, and so are initials.
void joinAbbreviations(Analysis& a)
{
    auto& tokens = a.tokens;
    size_t to = 0;
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (to != i)
            tokens[to] = tokens[i];
        Token& t = tokens[to];
        ++to;
        if (!t.has(WordLike) || i + 1 >= tokens.size())
            continue;
        const Token& dot = tokens[i + 1];
        if (dot.mark != '.' || dot.byte != t.byteEnd || !t.has(Capital))
            continue;
        const bool initial = t.end - t.start == 1 && i + 2 < tokens.size() && tokens[i + 2].has(Capital);
        const auto is = [&](WordClass c) { return t.word != 0 && a.lexicon->is(t.word, c); };
        const bool follows = i + 2 < tokens.size() && !tokens[i + 2].has(LineBefore) &&
                             (tokens[i + 2].has(WordLike) || tokens[i + 2].mark == ',');
        const bool known = follows && (is(WordClass::Abbreviation) || is(WordClass::Title) ||
                                       (is(WordClass::ClosingAbbreviation) && !tokens[i + 2].has(Capital)));
        if (!initial && !known)
            continue;
        t.byteEnd = dot.byteEnd;
        t.end = dot.end;
        ++i;
    }
    tokens.resize(to);
}

} // namespace

size_t analyse(std::string_view block, const Lexicon& lexicon, const Model* model, Analysis& out)
{
    out.block = block;
    out.lexicon = &lexicon;
    out.tokens.clear();
    out.quotations.clear();
    out.sentences.clear();
    const size_t points = tokenize(block, out.tokens);
    for (Token& t : out.tokens)
        t.word = t.has(WordLike) ? lexicon.find(t.hash) : 0;
    joinAbbreviations(out);
    findQuotations(out.tokens, out.quotations);
    findSentences(block, out.tokens, out.quotations, lexicon, out.sentences);
    for (const Span& s : out.sentences) {
        tagSentence(block, out.tokens, s.begin, s.end, lexicon, model);
        mendTags(block, out.tokens, s.begin, s.end, lexicon);
    }
    out.margins.clear();
    if (model != nullptr && !model->labeller.empty())
        for (const Span& s : out.sentences)
            labelSentence(out, s, model->labeller, out.margins);
    return points;
}

SentenceGrammar::SentenceGrammar(const Analysis& analysis, Span sentence) : m_a(analysis), m_s(sentence)
{
    m_bodyEnd = m_s.end;
    while (m_bodyEnd > m_s.begin &&
           (m_a.mark(m_bodyEnd - 1) == '.' || m_a.mark(m_bodyEnd - 1) == '?' ||
            m_a.mark(m_bodyEnd - 1) == '!' || m_a.mark(m_bodyEnd - 1) == '~' ||
            m_a.mark(m_bodyEnd - 1) == ';') &&
           m_a.at(m_bodyEnd - 1).quote < 0)
        --m_bodyEnd;
    m_groupOver.assign(static_cast<size_t>(m_s.end - m_s.begin), -1);
    findGroups();
    findSubjects();
}

int SentenceGrammar::groupOver(int i) const
{
    return i >= m_s.begin && i < m_s.end ? m_groupOver[static_cast<size_t>(i - m_s.begin)] : -1;
}

int SentenceGrammar::groupAt(int i) const
{
    const int g = groupOver(i);
    return g >= 0 && m_groups[static_cast<size_t>(g)].span.begin == i ? g : -1;
}

bool SentenceGrammar::hasFinite(Span span) const
{
    for (int i = span.begin; i < span.end; ++i) {
        const int g = groupOver(i);
        if (g >= 0 && m_groups[static_cast<size_t>(g)].finite)
            return true;
    }
    return false;
}

void SentenceGrammar::findGroups()
{
    const auto aux = [&](int i) {
        return m_a.tag(i) == Tag::MD || m_a.is(i, WordClass::Be) || m_a.is(i, WordClass::Have) ||
               m_a.is(i, WordClass::Do);
    };
    const auto adverb = [&](int i) {
        return m_a.tag(i) == Tag::RB || m_a.tag(i) == Tag::RBR || m_a.is(i, WordClass::Negation);
    };
    const auto verbal = [&](int i) { return isVerb(m_a.tag(i)) || m_a.tag(i) == Tag::MD; };
    for (int i = m_s.begin; i < m_s.end;) {
        const bool infinitive = m_a.tag(i) == Tag::TO && i + 1 < m_s.end;
        int v = i;
        if (infinitive) {
            ++v;
            while (v < m_s.end && adverb(v))
                ++v;
            if (v >= m_s.end || m_a.tag(v) != Tag::VB) {
                ++i;
                continue;
            }
        } else if (!verbal(v) || (m_a.text(v) == "'s" && m_a.tag(v) == Tag::POS)) {
            ++i;
            continue;
        }
        VerbGroup g;
        g.infinitive = infinitive;
        g.span.begin = i;
        // Adverbs before the verb are its own: "repeatedly denied", "also said".
        if (!infinitive)
            while (g.span.begin > m_s.begin && adverb(g.span.begin - 1) && groupOver(g.span.begin - 1) < 0 &&
                   !m_a.is(g.span.begin - 1, WordClass::Question))
                --g.span.begin;
        const Tag first = m_a.tag(v);
        g.finite = !infinitive && (first == Tag::MD || first == Tag::VBD || first == Tag::VBZ ||
                                   first == Tag::VBP || (first == Tag::VB && aux(v)));
        g.gerund = !infinitive && first == Tag::VBG;
        bool be = false;
        for (;;) {
            g.negated = g.negated || m_a.is(v, WordClass::Negation);
            g.modal = g.modal || m_a.tag(v) == Tag::MD;
            if (aux(v)) {
                int next = v + 1;
                while (next < m_s.end && adverb(next)) {
                    g.negated = g.negated || m_a.is(next, WordClass::Negation);
                    ++next;
                }
                // Question order leaves its subject between: "did he say".
                if (next < m_s.end && verbal(next) && m_a.tag(next) != Tag::MD &&
                    m_a.at(next).quote == m_a.at(v).quote) {
                    be = m_a.is(v, WordClass::Be);
                    v = next;
                    continue;
                }
                be = false;
                break;
            }
            // "declined to say", "went on to add": the chain ends in the verb that reports.
            int to = v + 1;
            if (to < m_s.end && m_a.tag(to) == Tag::RP)
                ++to;
            else if (to < m_s.end && m_a.is(to, WordClass::In) && m_a.is(v, WordClass::Chainer))
                ++to;
            if (m_a.is(v, WordClass::Chainer) && to + 1 < m_s.end && m_a.tag(to) == Tag::TO &&
                !(be && m_a.tag(v) == Tag::VBN)) {
                int next = to + 1;
                while (next < m_s.end && adverb(next))
                    ++next;
                if (next < m_s.end && m_a.tag(next) == Tag::VB && m_a.at(next).word != 0) {
                    const auto& forms = m_a.lexicon->info(m_a.at(next).word).verbs;
                    const bool speaks = std::any_of(forms.begin(), forms.end(), [&](const VerbForm& f) {
                        const VerbEntry& e = m_a.lexicon->verb(f.entry);
                        return (f.forms & BaseForm) != 0 && e.strength >= 6 && !e.belief &&
                               (e.frames & (Weak | Quoted)) == 0;
                    });
                    if (speaks) {
                        if (g.chain < 0)
                            g.chain = v;
                        v = next;
                        continue;
                    }
                }
            }
            break;
        }
        g.head = v;
        g.passive = be && (m_a.tag(v) == Tag::VBN || m_a.tag(v) == Tag::VBD);
        g.span.end = v + 1;
        if (!g.finite && !infinitive && first == Tag::VB)
            g.finite = false;
        const int number = static_cast<int>(m_groups.size());
        for (int k = g.span.begin; k < g.span.end; ++k)
            m_groupOver[static_cast<size_t>(k - m_s.begin)] = number;
        i = g.span.end;
        m_groups.push_back(g);
    }
}

} // namespace assay::suggest
