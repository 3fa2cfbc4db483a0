#include "core/suggest/grammar.h"

#include <algorithm>

namespace assay::suggest {

// The comma that opens the apposition, relative clause or adverbial that `comma` closes; -1 when it closes
// none.
int SentenceGrammar::parenthesisStart(int comma) const
{
    int right = comma;
    for (int i = comma - 1; i > m_s.begin && i > comma - 60; --i) {
        if (m_a.inSpeech(i) || m_a.mark(i) == ';' || m_a.mark(i) == ':')
            return -1;
        const bool dash = m_a.mark(i) == '-' && m_a.mark(comma) == '-';
        if (m_a.mark(i) != ',' && !dash)
            continue;
        const int first = i + 1;
        if (m_a.is(first, WordClass::Relative) && m_a.tag(first) != Tag::IN &&
            !m_a.is(first, WordClass::That))
            return i;
        if (dash)
            return i;
        if (m_a.mark(comma) == '-')
            continue;
        const Span inside{first, right};
        bool who = false;
        for (int k = inside.begin; k < inside.end; ++k)
            who = who || m_a.is(k, WordClass::Relative);
        if (hasFinite(inside) && !who)
            return -1;
        if (m_a.is(first, WordClass::And) || m_a.is(first, WordClass::But))
            return -1;
        // "Smith, the mayor of X, Y," goes on to the left as long as what stands before the comma hangs on
        // another.
        const int phrase = phraseStart(i - 1, m_s.begin);
        if (phrase < 0)
            return -1;
        const bool hangs = phrase - 1 > m_s.begin && m_a.mark(phrase - 1) == ',' &&
                           phraseStart(phrase - 2, m_s.begin) >= 0 && m_a.tag(phrase) != Tag::PRP &&
                           !isProper(m_a.tag(i - 1));
        if (!hangs)
            return i;
        right = i;
    }
    return -1;
}

Span SentenceGrammar::inherited(size_t group) const
{
    const VerbGroup& self = m_groups[group];
    for (size_t k = group; k-- > 0;) {
        const VerbGroup& g = m_groups[k];
        if (!g.finite || m_a.inSpeech(g.head) != m_a.inSpeech(self.head))
            continue;
        if (g.subjectKind == SubjectKind::Relative) {
            // A relative clause closed by a comma does not reach this far.
            bool closed = false;
            for (int i = g.span.end; i < self.span.begin; ++i)
                closed = closed || m_a.mark(i) == ',';
            if (closed)
                continue;
        }
        if (!g.subject.empty())
            return g.subject;
    }
    return {};
}

void SentenceGrammar::subjectOf(size_t number)
{
    VerbGroup& g = m_groups[number];
    const auto inherit = [&] {
        g.subject = inherited(number);
        g.subjectKind = g.subject.empty() ? SubjectKind::None : SubjectKind::Inherited;
    };
    int p = g.span.begin - 1;
    if (g.infinitive) {
        inherit();
        return;
    }
    if (p < m_s.begin)
        return;
    if (m_a.inSpeech(p) && !m_a.inSpeech(g.head) && g.gerund) {
        inherit(); // "said it was "over," adding that"
        return;
    }
    if (m_a.inSpeech(p) && !m_a.inSpeech(g.head))
        return; // a quotation before it: the subject follows, or there is none
    if (m_a.is(p, WordClass::Relative) &&
        (m_a.tag(p) != Tag::IN || (p > m_s.begin && isNoun(m_a.tag(p - 1)) && g.finite))) {
        if (!(m_a.is(p, WordClass::That) && p > m_s.begin && groupOver(p - 1) >= 0)) {
            g.subject = {p, p + 1};
            g.subjectKind = SubjectKind::Relative;
            return;
        }
    }
    if (g.gerund || (!g.finite && m_a.tag(g.head) == Tag::VBN)) {
        // "X saying", "a statement saying" name no subject of their own that is worth more than the clause's.
        if (m_a.mark(p) == ',' || m_a.tag(p) == Tag::IN || m_a.is(p, WordClass::And) ||
            m_a.is(p, WordClass::Subordinator) || groupOver(p) >= 0 || isAdverb(m_a.tag(p))) {
            inherit();
            if (!g.subject.empty())
                return;
        } else {
            const int begin = phraseStart(p, m_s.begin);
            // The object of the clause's verb: whoever is meant is its subject.
            int verb = begin - 1;
            if (verb > m_s.begin && m_a.tag(verb) == Tag::IN)
                --verb;
            if (verb > m_s.begin && groupOver(verb) >= 0 &&
                !m_groups[static_cast<size_t>(groupOver(verb))].subject.empty()) {
                inherit();
                return;
            }
            if (begin >= 0) {
                g.subject = {begin, p + 1};
                g.subjectKind = SubjectKind::Direct;
            }
        }
        return;
    }
    // "X and Y both said"
    if ((m_a.is(p, WordClass::Both) || m_a.tag(p) == Tag::PDT) && p > m_s.begin &&
        (isNoun(m_a.tag(p - 1)) || m_a.tag(p - 1) == Tag::PRP))
        --p;
    // "X, however, said", "X on Tuesday said"
    int skip = p;
    if (m_a.mark(skip) == ',') {
        int k = skip - 1;
        while (k > m_s.begin && m_a.mark(k) != ',' && skip - k < 8)
            --k;
        if (k > m_s.begin && m_a.mark(k) == ',' && k + 1 < skip) {
            const bool adverbial = m_a.is(k + 1, WordClass::Adverb) || m_a.tag(k + 1) == Tag::RB ||
                                   (m_a.tag(k + 1) == Tag::IN && !m_a.is(k + 1, WordClass::Subordinator) &&
                                    !hasFinite({k + 1, skip}));
            if (adverbial) {
                const int begin = phraseStart(k - 1, m_s.begin);
                if (begin >= 0 && (begin == m_s.begin || m_a.tag(begin - 1) != Tag::IN)) {
                    g.subject = {begin, k};
                    g.subjectKind = SubjectKind::Direct;
                    return;
                }
            }
        }
    } else {
        // A time between subject and verb.
        int k = p;
        for (int guard = 0; guard < 4 && k > m_s.begin; ++guard) {
            if (m_a.is(k, WordClass::Weekday) || m_a.is(k, WordClass::TimeAdverb))
                --k;
            else if (m_a.tag(k) == Tag::IN && k < p && m_a.is(k, WordClass::In))
                --k;
            else if (m_a.is(k, WordClass::TimeNoun) && k > m_s.begin && m_a.is(k - 1, WordClass::TimeLead))
                k -= 2;
            else
                break;
        }
        if (k < p && k >= m_s.begin && (isNoun(m_a.tag(k)) || m_a.tag(k) == Tag::PRP || m_a.mark(k) == ','))
            p = k;
    }
    const uint8_t mark = m_a.mark(p);
    if (mark == ',' || mark == '-') {
        const int open = parenthesisStart(p);
        if (open > m_s.begin) {
            const int begin = phraseStart(open - 1, m_s.begin);
            if (begin >= 0) {
                g.subject = {begin, p + 1};
                g.subjectKind = SubjectKind::Direct;
                return;
            }
        }
        inherit();
        if (g.subject.empty() && p > m_s.begin) {
            const int begin = phraseStart(p - 1, m_s.begin);
            if (begin == m_s.begin) {
                g.subject = {begin, p};
                g.subjectKind = SubjectKind::Direct;
            }
        }
        return;
    }
    if (m_a.is(p, WordClass::And) || m_a.is(p, WordClass::But) || m_a.tag(p) == Tag::CC) {
        inherit();
        return;
    }
    const int begin = phraseStart(p, m_s.begin);
    if (begin < 0) {
        // "and then said"
        if (groupOver(p) >= 0 || isAdverb(m_a.tag(p)))
            inherit();
        return;
    }
    if (m_a.is(p, WordClass::TimeNoun) && m_a.tag(p) == Tag::NN && begin == p) {
        inherit();
        return;
    }
    g.subject = {begin, p + 1};
    g.subjectKind = SubjectKind::Direct;
}

void SentenceGrammar::findSubjects()
{
    for (size_t i = 0; i < m_groups.size(); ++i) {
        VerbGroup& g = m_groups[i];
        // A past form read as a participle is the verb of the clause when the clause has no other.
        if (!g.finite && !g.gerund && !g.infinitive && m_a.tag(g.head) == Tag::VBN &&
            g.span.begin > m_s.begin) {
            int p = g.span.begin - 1;
            if (m_a.is(p, WordClass::Both) && p > m_s.begin)
                --p;
            const bool bare = m_a.tag(p) == Tag::PRP || isProper(m_a.tag(p)) || m_a.mark(p) == ',' ||
                              m_a.is(p, WordClass::Relative) || m_a.tag(p) == Tag::CC ||
                              (p == m_s.begin && m_a.at(p).has(Capital) && !isVerb(m_a.tag(p)));
            bool only = isNoun(m_a.tag(p));
            for (size_t k = 0; k < m_groups.size() && only; ++k)
                only = k == i || !m_groups[k].finite;
            if ((bare || only) && m_a.at(g.head).word != 0)
                for (const VerbForm& f : m_a.lexicon->info(m_a.at(g.head).word).verbs)
                    if ((f.forms & PastForm) != 0 && m_a.lexicon->verb(f.entry).strength >= 6 &&
                        m_a.mark(p) != ',')
                        g.finite = true;
        }
        subjectOf(i);
    }
    // "After saying so, Ann left": the subject of the main clause stands to the right.
    for (size_t i = 0; i < m_groups.size(); ++i) {
        VerbGroup& g = m_groups[i];
        if (g.subjectKind != SubjectKind::None || !(g.gerund || g.infinitive) || m_a.inSpeech(g.head))
            continue;
        if (g.span.begin - m_s.begin > 3)
            continue;
        for (size_t k = i + 1; k < m_groups.size(); ++k) {
            const VerbGroup& other = m_groups[k];
            if (other.finite && other.subjectKind == SubjectKind::Direct && other.subject.begin > m_s.begin &&
                m_a.mark(other.subject.begin - 1) == ',') {
                g.subject = other.subject;
                g.subjectKind = SubjectKind::Inherited;
                break;
            }
        }
    }
}

} // namespace assay::suggest
