#include "core/suggest/rules.h"

#include <algorithm>

namespace assay::suggest {

std::string_view ruleText(Rule rule)
{
    switch (rule) {
    case Rule::QuoteBefore:
        return "a quotation followed by its speaker";
    case Rule::QuoteAfter:
        return "a reporting verb before a quotation";
    case Rule::Clause:
        return "a reporting verb with a clause";
    case Rule::ClauseBefore:
        return "a statement followed by its speaker";
    case Rule::Object:
        return "a verb of judgement or mention with its object";
    case Rule::ToVerb:
        return "a verb of promise, wish or demand";
    case Rule::Passive:
        return "a passive of reporting";
    case Rule::According:
        return "a phrase that names a source";
    case Rule::Seem:
        return "a verb of seeming";
    case Rule::Adverb:
        return "an adverb of hearsay";
    case Rule::Noun:
        return "a noun of speech with its content";
    case Rule::SupportVerb:
        return "a noun of speech with its verb";
    case Rule::Colon:
        return "a name and a colon";
    case Rule::NoComment:
        return "a refusal to speak";
    case Rule::Learned:
        return "found by the trained labeller";
    }
    return {};
}

SentenceRules::SentenceRules(const SentenceGrammar& grammar, int sentenceNumber, bool headline)
    : m_g(grammar), m_a(grammar.text()), m_s(grammar.sentence()), m_number(sentenceNumber),
      m_headline(headline)
{
}

void SentenceRules::run(std::vector<Candidate>& out)
{
    m_out = &out;
    according();
    polls();
    verbs();
    adverbs();
    nouns();
    colon();
}

void SentenceRules::add(Candidate c)
{
    c.sentence = m_number;
    std::sort(c.content.begin(), c.content.end(),
              [](const Span& a, const Span& b) { return a.begin < b.begin; });
    std::vector<Span> pieces;
    for (Span piece : c.content) {
        // Two ways to the same words give them once.
        if (!pieces.empty())
            piece.begin = std::max(piece.begin, pieces.back().end);
        // Nothing of the cue or source belongs to the content.
        if (piece.overlaps(c.cue)) {
            if (piece.begin < c.cue.begin && piece.begin < piece.end)
                pieces.push_back({piece.begin, c.cue.begin});
            piece.begin = std::max(piece.begin, c.cue.end);
        }
        while (piece.begin < piece.end && m_a.mark(piece.begin) == ',')
            ++piece.begin;
        if (!piece.empty())
            pieces.push_back(piece);
    }
    c.content = std::move(pieces);
    if (c.content.empty())
        return;
    m_out->push_back(std::move(c));
}

int SentenceRules::matchWords(const std::vector<uint64_t>& words, int at) const
{
    for (const uint64_t word : words) {
        if (at >= m_s.end || m_a.at(at).hash != word)
            return -1;
        ++at;
    }
    return at;
}

SentenceRules::Match SentenceRules::match(int number) const
{
    const VerbGroup& g = m_g.groups()[static_cast<size_t>(number)];
    Match best;
    size_t bestWords = 0;
    const auto consider = [&](int head) {
        if (m_a.at(head).word == 0)
            return;
        for (const VerbForm& form : m_a.lexicon->info(m_a.at(head).word).verbs) {
            const VerbEntry& entry = m_a.lexicon->verb(form.entry);
            const int end = matchWords(entry.particles, head + 1);
            if (end < 0 || (best.entry != nullptr && entry.particles.size() <= bestWords))
                continue;
            best = {&entry, end};
            bestWords = entry.particles.size();
        }
    };
    // "declined to comment" is an entry of its own that begins at the first verb of the chain.
    if (g.chain >= 0) {
        consider(g.chain);
        if (best.entry != nullptr && best.end > g.head)
            return best;
        best = {};
        bestWords = 0;
    }
    consider(g.head);
    return best;
}

bool SentenceRules::reports(int i, int atLeast) const
{
    const int number = m_g.groupAt(i);
    if (number < 0)
        return false;
    const Match m = match(number);
    return m.entry != nullptr && m.entry->strength >= atLeast && (m.entry->frames & Weak) == 0;
}

Span SentenceRules::quotationAt(int i) const
{
    if (i < m_s.end && m_a.at(i).quote >= 0) {
        const Quotation& q = m_a.quotations[static_cast<size_t>(m_a.at(i).quote)];
        if (q.span.begin == i)
            return {q.span.begin, std::min(q.span.end, m_s.end)};
    }
    return {};
}

Span SentenceRules::quotationBefore(int i) const
{
    if (i > m_s.begin && m_a.at(i - 1).quote >= 0) {
        const Quotation& q = m_a.quotations[static_cast<size_t>(m_a.at(i - 1).quote)];
        if (q.span.end == i)
            return {std::max(q.span.begin, m_s.begin), q.span.end};
    }
    return {};
}

int SentenceRules::skipComma(int i) const
{
    while (i < m_s.end && (m_a.mark(i) == ',' || m_a.mark(i) == ':'))
        ++i;
    return i;
}

/// Whether the subject of a verb that reports begins here: "..., and people close to him said".
bool SentenceRules::reporterBegins(int i) const
{
    const int np = m_g.phraseEnd(i, true);
    const int at = np > i ? m_g.groupAt(np) : -1;
    const auto speaks = [&](size_t k) {
        const VerbGroup& g = m_g.groups()[k];
        return g.finite && !g.passive && reports(g.span.begin, 7);
    };
    if (at >= 0 && speaks(static_cast<size_t>(at)))
        return true;
    for (size_t k = 0; k < m_g.groups().size(); ++k) {
        const VerbGroup& g = m_g.groups()[k];
        if (g.subjectKind == SubjectKind::Direct && g.subject.begin == i && speaks(k))
            return true;
    }
    return false;
}

int SentenceRules::clauseEnd(int start, bool object) const
{
    const int end = std::min(m_g.bodyEnd(), m_limit);
    for (int i = start; i < end; ++i) {
        if (m_a.inSpeech(i)) {
            const Quotation& q = m_a.quotations[static_cast<size_t>(m_a.at(i).quote)];
            const int stop = std::min(q.span.end, end);
            if (i > start + 1 && i == q.span.begin && m_a.mark(i - 1) == '-')
                return i - 1;
            // After a quotation that ends like a sentence nothing of the content follows.
            const uint8_t last = stop >= 2 ? m_a.mark(stop - 2) : 0;
            i = stop - 1;
            if (q.span.contains(start) && q.span.begin != start)
                return stop - 1;
            const bool adds = last == ',' && stop < end && m_a.tag(stop) == Tag::VBG && reports(stop, 5);
            if (last == '.' || adds || (last == ',' && q.span.begin == start))
                return stop;
            continue;
        }
        const uint8_t mark = m_a.mark(i);
        if (mark == ';' && i > start)
            return i;
        if (i == start)
            continue;
        // "... before claiming that"
        if (m_a.is(i, WordClass::Subordinator) && i + 2 < end && m_a.tag(i + 1) == Tag::VBG &&
            reports(i + 1, 8) && (m_a.is(i + 2, WordClass::That) || m_a.at(i + 2).quote >= 0))
            return i;
        if (object) {
            if (m_g.skipAdverbial(i) > i)
                return i;
            if (m_a.tag(i) == Tag::VBG && reports(i, 9) && i + 1 < end &&
                (m_a.is(i + 1, WordClass::That) || m_a.at(i + 1).quote >= 0 || m_a.mark(i + 1) == ','))
                return i;
            if (m_a.is(i, WordClass::Subordinator) && m_a.tag(i) != Tag::TO && !m_a.is(i, WordClass::As) &&
                !m_a.is(i, WordClass::That) && m_g.hasFinite({i + 1, std::min(end, i + 8)}) &&
                !m_a.is(i, WordClass::If))
                return i;
        }
        const int next = i + 1;
        if (mark == ',' || mark == '-') {
            if (next >= end)
                return i;
            if (m_a.inSpeech(next) && mark == ',') {
                // A quotation after a comma goes on with the content unless its own speaker stands before it.
                continue;
            }
            if (m_a.tag(next) == Tag::VBG && reports(next, 5))
                return i;
            if (m_a.is(next, WordClass::But) || m_a.is(next, WordClass::Contrast))
                return i;
            // ", which would suggest that": the sentence's own conclusion.
            if (mark == ',' && m_a.tag(next) == Tag::WDT && next + 1 < end && m_g.groupAt(next + 1) >= 0 &&
                reports(next + 1, 8) && m_g.groups()[static_cast<size_t>(m_g.groupAt(next + 1))].finite)
                return i;
            for (const uint16_t p : m_a.at(next).word != 0 ? m_a.lexicon->info(m_a.at(next).word).phrases
                                                           : std::vector<uint16_t>{}) {
                const Phrase& phrase = m_a.lexicon->phrase(p);
                if (phrase.kind == PhraseKind::According && matchWords(phrase.words, next) > 0)
                    return i;
            }
            // ", he said," and ", said Ann," close a statement before them.
            if (reporterBegins(m_a.tag(next) == Tag::CC ? next + 1 : next))
                return i;
            const int said = m_g.groupAt(next);
            if (mark == ',' && said >= 0 && reports(next, 9) &&
                m_g.groups()[static_cast<size_t>(said)].finite &&
                m_g.startsPhrase(m_g.groups()[static_cast<size_t>(said)].span.end) &&
                isProper(m_a.tag(m_g.groups()[static_cast<size_t>(said)].span.end)))
                return i;
            if (m_a.is(next, WordClass::And) && next + 1 < end && m_g.groupAt(next + 1) >= 0 &&
                reports(next + 1, 6) && m_g.groups()[static_cast<size_t>(m_g.groupAt(next + 1))].finite)
                return i;
            if (object) {
                // ", Mrs. Clinton devotes": another clause begins.
                const int subject = m_a.tag(next) == Tag::CC ? next + 1 : next;
                for (const VerbGroup& g : m_g.groups())
                    if (g.finite && g.subjectKind == SubjectKind::Direct && g.subject.begin == subject &&
                        m_a.inSpeech(subject) == m_a.inSpeech(start))
                        return i;
                const bool list = m_a.is(next, WordClass::And) ||
                                  (m_a.tag(next) == Tag::VBG && next + 1 < end &&
                                   (m_a.mark(next + 1) == ',' || m_a.is(next + 1, WordClass::And))) ||
                                  ((isNoun(m_a.tag(i - 1)) || m_a.tag(i - 1) == Tag::VBG) &&
                                   (m_a.tag(next) == Tag::DT || isNoun(m_a.tag(next)) ||
                                    isAdjective(m_a.tag(next)) || m_a.is(next, WordClass::Relative)));
                if (!list)
                    return i;
            }
            continue;
        }
        if ((m_a.tag(i) == Tag::CC) && next < end) {
            if (object && m_g.startsPhrase(next)) {
                const int np = m_g.phraseEnd(next, true);
                if (np > next && np < end && m_g.groupAt(np) >= 0 &&
                    m_g.groups()[static_cast<size_t>(m_g.groupAt(np))].finite)
                    return i;
            }
            const int group = m_g.groupAt(next);
            if (group >= 0 && m_g.groups()[static_cast<size_t>(group)].finite && reports(next, 6))
                return i;
        }
        if (m_a.at(i).word != 0)
            for (const uint16_t p : m_a.lexicon->info(m_a.at(i).word).phrases) {
                const Phrase& phrase = m_a.lexicon->phrase(p);
                if (phrase.kind == PhraseKind::According && phrase.words.size() > 1 &&
                    matchWords(phrase.words, i) > 0)
                    return i;
            }
    }
    return end;
}

// Where the clause that ends before `end` begins: the sentence's start, or behind a semicolon.
int SentenceRules::clauseBegin(int end) const
{
    int i = end - 1;
    for (; i > m_s.begin; --i) {
        if (m_a.inSpeech(i))
            continue;
        if (m_a.mark(i) == ';')
            return i + 1;
    }
    int begin = m_s.begin;
    while (begin < end && (m_a.tag(begin) == Tag::CC && !m_a.inSpeech(begin)))
        ++begin;
    return begin;
}

int SentenceRules::addresseeEnd(int i) const
{
    if (!m_g.startsPhrase(i) || m_a.inSpeech(i))
        return i;
    if (m_a.tag(i) == Tag::PRP)
        return i + 1;
    int end = m_g.phraseEnd(i, false);
    // "told reporters Trump was": a name after a common noun is the next subject.
    for (int k = i + 1; k < end; ++k)
        if (isProper(m_a.tag(k)) && (m_a.tag(k - 1) == Tag::NNS || m_a.tag(k - 1) == Tag::NN) &&
            !m_a.at(k - 1).has(Capital))
            return k;
    while (end + 1 < m_g.bodyEnd() &&
           (m_a.tag(end) == Tag::IN && !m_a.is(end, WordClass::That) && !m_a.is(end, WordClass::About) &&
            !m_a.is(end, WordClass::If) && m_g.phraseEnd(end + 1, false) > end + 1) &&
           m_a.is(end, WordClass::Of))
        end = m_g.phraseEnd(end + 1, false);
    if (end < m_g.bodyEnd() && m_a.is(end, WordClass::And) && m_g.startsPhrase(end + 1) &&
        m_g.phraseEnd(end + 1, false) > end + 1 && !m_a.is(end + 1, WordClass::SubjectPronoun))
        end = m_g.phraseEnd(end + 1, false);
    return end;
}

// "said Ann Smith, the mayor,": the subject behind the verb.
Span SentenceRules::inverted(int after) const
{
    int i = after;
    if (!m_g.startsPhrase(i))
        return {};
    int end = m_g.phraseEnd(i, true);
    if (end <= i)
        return {};
    if (m_a.tag(i) == Tag::PRP && !m_a.is(i, WordClass::SubjectPronoun))
        return {};
    end = m_g.appositionEnd(end);
    return {i, end};
}

Span SentenceRules::reportersSubject(int number) const
{
    const VerbGroup& self = m_g.groups()[static_cast<size_t>(number)];
    for (int k = number - 1; k >= 0; --k) {
        const VerbGroup& g = m_g.groups()[static_cast<size_t>(k)];
        const bool speaks = g.finite || (g.gerund && g.subjectKind == SubjectKind::Inherited);
        if (!speaks || g.passive || g.subject.empty() || g.subjectKind == SubjectKind::Relative ||
            m_a.inSpeech(g.head) != m_a.inSpeech(self.head))
            continue;
        const Match m = match(k);
        if (m.entry != nullptr && m.entry->strength >= 6 && (m.entry->frames & (Clause | Object)) != 0 &&
            (m.entry->frames & Weak) == 0)
            return g.subject;
    }
    return self.subject;
}

Span SentenceRules::subjectPiece(const VerbGroup& g) const
{
    Span s = g.subject;
    if (!s.empty() && m_a.mark(s.end - 1) == ',')
        --s.end;
    return s;
}

} // namespace assay::suggest
