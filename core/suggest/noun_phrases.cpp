#include "core/suggest/grammar.h"

#include <algorithm>

namespace assay::suggest {

bool SentenceGrammar::startsPhrase(int i) const
{
    if (i >= m_s.end)
        return false;
    const Tag t = m_a.tag(i);
    return t == Tag::DT || t == Tag::PRPS || t == Tag::PRP || isNoun(t) || isAdjective(t) || t == Tag::CD ||
           t == Tag::PDT || t == Tag::EX || (t == Tag::VBG && i + 1 < m_s.end && isNoun(m_a.tag(i + 1)));
}

bool SentenceGrammar::modifierInside(int i) const
{
    const Tag t = m_a.tag(i);
    if (isNoun(t) || isAdjective(t) || t == Tag::CD || t == Tag::POS || t == Tag::SYM || t == Tag::FW)
        return true;
    // Participles inside a phrase: "the alleged victim", "a leading critic".
    if ((t == Tag::VBN || t == Tag::VBG) && i > m_s.begin &&
        (m_a.tag(i - 1) == Tag::DT || m_a.tag(i - 1) == Tag::PRPS || isAdjective(m_a.tag(i - 1)) ||
         m_a.at(i).has(Hyphen)))
        return true;
    if (m_a.at(i).has(WordLike) && m_a.at(i).has(Capital) && i > m_s.begin && t != Tag::PRP && t != Tag::DT &&
        t != Tag::IN && !isVerb(t) && t != Tag::RB && t != Tag::CC && t != Tag::WP && t != Tag::WRB)
        return true;
    return (t == Tag::RB || t == Tag::RBR) && i + 1 < m_s.end && isAdjective(m_a.tag(i + 1));
}

int SentenceGrammar::phraseStart(int last, int floor, bool wide) const
{
    if (last < floor || (m_a.inSpeech(last) && m_a.at(last).has(QuoteMark)))
        return -1;
    int i = last;
    if (m_a.mark(i) == ')' || m_a.mark(i) == ']') {
        while (i > floor && m_a.mark(i) != '(' && m_a.mark(i) != '[')
            --i;
        --i;
        if (i < floor)
            return -1;
    }
    const bool objectPronoun = m_a.tag(i) == Tag::PRP && i > floor && !m_a.is(i, WordClass::SubjectPronoun) &&
                               (m_a.tag(i - 1) == Tag::IN || m_a.tag(i - 1) == Tag::TO);
    if ((m_a.tag(i) == Tag::PRP && !objectPronoun) || m_a.tag(i) == Tag::EX)
        return i;
    const Tag t0 = m_a.tag(i);
    const bool possessive = t0 == Tag::POS || t0 == Tag::PRPS;
    if (!isNoun(t0) && t0 != Tag::CD && t0 != Tag::DT && t0 != Tag::Quote && !isAdjective(t0) &&
        !possessive && t0 != Tag::FW && !(m_a.at(i).has(Capital) && m_a.at(i).has(WordLike)))
        return -1;
    if ((t0 == Tag::DT || t0 == Tag::PRPS) || (t0 == Tag::WDT))
        return i;
    int begin = i;
    int k = i;
    while (k >= floor) {
        if (m_a.inSpeech(k) != m_a.inSpeech(last) || (m_a.inSpeech(k) && m_a.at(k).has(QuoteMark)))
            break;
        const Tag t = m_a.tag(k);
        if (t == Tag::DT || t == Tag::PRPS) {
            begin = k;
            if (k > floor &&
                (m_a.tag(k - 1) == Tag::PDT || m_a.is(k - 1, WordClass::Both) || m_a.tag(k - 1) == Tag::PDT))
                begin = k - 1;
            break;
        }
        if (t == Tag::Quote && m_a.at(k).quote >= 0 && !m_a.inSpeech(k)) {
            begin = k;
            --k;
            continue;
        }
        if (m_a.at(k).quote >= 0 && !m_a.inSpeech(k)) {
            --k;
            continue;
        }
        if ((t == Tag::PRP && k != last) || !(modifierInside(k) || k == last))
            break;
        // A day is an adverbial, not a name's first part: "On Tuesday Smith said".
        // ... and neither is a date: "On July 8 reports emerged".
        if (m_a.tag(k) == Tag::CD && k < i && k > floor && m_a.is(k - 1, WordClass::Month))
            break;
        if ((m_a.is(k, WordClass::Weekday) || m_a.is(k, WordClass::TimeAdverb)) && k < i &&
            m_a.tag(k + 1) != Tag::POS)
            break;
        // "a statement Trump": a proper name after a common noun begins a phrase of its own when a
        // preposition leads in.
        begin = k;
        --k;
    }
    if (begin > i)
        return -1;
    // "more than 4 in 10", "nearly 400 people"
    if (m_a.tag(begin) == Tag::CD) {
        if (begin - 2 >= floor && m_a.tag(begin - 1) == Tag::IN &&
            (m_a.tag(begin - 2) == Tag::RBR || m_a.tag(begin - 2) == Tag::JJR))
            begin -= 2;
        else if (begin - 1 >= floor && m_a.tag(begin - 1) == Tag::RB && !m_a.is(begin - 1, WordClass::Not))
            --begin;
    }
    if (!wide)
        return begin;
    // What hangs on the phrase to its left.
    for (int guard = 0; guard < 8; ++guard) {
        const int before = begin - 1;
        if (before < floor)
            return begin;
        if (m_a.tag(before) == Tag::IN || m_a.tag(before) == Tag::TO) {
            if (m_a.is(before, WordClass::Subordinator) && !m_a.is(before, WordClass::Preposition))
                return begin;
            if (before - 1 >= floor &&
                (isNoun(m_a.tag(before - 1)) || m_a.tag(before - 1) == Tag::CD ||
                 (m_a.tag(before - 1) == Tag::DT && !m_a.is(before - 1, WordClass::That)) ||
                 m_a.mark(before - 1) == ')') &&
                !m_a.is(before - 1, WordClass::Weekday)) {
                const int more = phraseStart(before - 1, floor, false);
                if (more >= 0) {
                    begin = more;
                    continue;
                }
            }
            if (before - 1 >= floor && isAdjective(m_a.tag(before - 1)) && before - 2 >= floor &&
                isNoun(m_a.tag(before - 2))) {
                const int more = phraseStart(before - 2, floor, false);
                if (more >= 0) {
                    begin = more;
                    continue;
                }
            }
            // An adverbial at the start of the clause: the subject is the last name in it.
            int split = last;
            while (split > begin && isProper(m_a.tag(split)))
                --split;
            if (split < last && split >= begin && m_a.tag(split) != Tag::DT && m_a.tag(split) != Tag::PRPS &&
                isNoun(m_a.tag(split)) && !isProper(m_a.tag(split)) && !m_a.is(split, WordClass::Title) &&
                !m_a.is(split, WordClass::Role))
                return split + 1;
            return begin;
        }
        if (m_a.is(before, WordClass::And) && m_a.tag(before) == Tag::CC && before - 1 >= floor) {
            const int other = phraseStart(before - 1, floor, true);
            if (other < 0)
                return begin;
            const int left = other - 1;
            const bool object = left >= floor && (groupOver(left) >= 0 || m_a.tag(left) == Tag::IN ||
                                                  m_a.tag(left) == Tag::TO || m_a.tag(left) == Tag::RP);
            if (object)
                return begin;
            begin = other;
            // A list: "A, B and C".
            while (begin - 2 >= floor && m_a.mark(begin - 1) == ',' && isProper(m_a.tag(begin - 2))) {
                const int more = phraseStart(begin - 2, floor, false);
                if (more < 0 ||
                    (more - 1 >= floor && (m_a.tag(more - 1) == Tag::IN || m_a.tag(more - 1) == Tag::CC ||
                                           groupOver(more - 1) >= 0)))
                    break;
                begin = more;
            }
            return begin;
        }
        // Participles and relative clauses without commas: "the report released on Tuesday", "people who know
        // him".
        const int g = groupOver(before);
        if (g >= 0) {
            const VerbGroup& group = m_groups[static_cast<size_t>(g)];
            int noun = group.span.begin - 1;
            const bool relative = noun >= floor && m_a.is(noun, WordClass::Relative) && noun - 1 >= floor;
            if (relative)
                --noun;
            const bool reduced = !group.finite && !group.infinitive && group.span.end - group.span.begin == 1;
            if (noun >= floor && (relative || reduced) &&
                (isNoun(m_a.tag(noun)) || m_a.tag(noun) == Tag::DT)) {
                const int more = phraseStart(noun, floor, true);
                if (more >= 0 && (more == floor || groupOver(more - 1) < 0)) {
                    begin = more;
                    continue;
                }
            }
            return begin;
        }
        return begin;
    }
    return begin;
}

int SentenceGrammar::phraseEnd(int first, bool wide) const
{
    int i = first;
    const int end = m_bodyEnd;
    if (i >= end || !startsPhrase(i) || m_a.inSpeech(i))
        return first;
    if (m_a.tag(i) == Tag::PRP)
        return i + 1;
    int noun = -1;
    while (i < end && !m_a.inSpeech(i)) {
        const Tag t = m_a.tag(i);
        if (isNoun(t) || t == Tag::CD || t == Tag::POS) {
            noun = i;
            ++i;
            continue;
        }
        if ((t == Tag::DT || t == Tag::PRPS || t == Tag::PDT) &&
            (i == first || m_a.tag(i - 1) == Tag::PDT || m_a.tag(i - 1) == Tag::POS)) {
            noun = i;
            ++i;
            continue;
        }
        if (modifierInside(i) || (t == Tag::VBG && i == first) || m_a.at(i).quote >= 0) {
            ++i;
            continue;
        }
        if (m_a.mark(i) == '(') {
            int k = i;
            while (k < end && m_a.mark(k) != ')')
                ++k;
            if (k < end && k - i < 12) {
                i = k + 1;
                noun = k;
                continue;
            }
        }
        break;
    }
    if (noun < 0)
        return first;
    int stop = noun + 1;
    if (!wide)
        return stop;
    for (int guard = 0; guard < 6 && stop < end; ++guard) {
        const Tag t = m_a.tag(stop);
        if ((t == Tag::IN || t == Tag::TO) && m_a.is(stop, WordClass::Preposition) &&
            skipAdverbial(stop) == stop &&
            !(m_a.is(stop, WordClass::Subordinator) && hasFinite({stop + 1, std::min(end, stop + 6)}))) {
            const int next = phraseEnd(stop + 1, false);
            if (next > stop + 1) {
                stop = next;
                continue;
            }
        }
        if (m_a.is(stop, WordClass::And) && startsPhrase(stop + 1)) {
            const int next = phraseEnd(stop + 1, false);
            if (next > stop + 1 && (next >= end || groupOver(next) < 0 ||
                                    !m_groups[static_cast<size_t>(groupOver(next))].finite)) {
                stop = next;
                continue;
            }
        }
        break;
    }
    return stop;
}

int SentenceGrammar::appositionEnd(int end) const
{
    if (end >= m_bodyEnd || m_a.mark(end) != ',' || end + 1 >= m_bodyEnd)
        return end;
    const int first = end + 1;
    const bool relative = m_a.is(first, WordClass::Relative) && m_a.tag(first) != Tag::IN;
    if (!relative && !(startsPhrase(first) && m_a.tag(first) != Tag::PRP))
        return end;
    if (!relative && phraseEnd(first, false) <= first)
        return end;
    // The comma that closes it, or the end of the sentence.
    for (int i = first; i < m_bodyEnd; ++i) {
        if (m_a.inSpeech(i) || m_a.mark(i) == ':' || m_a.mark(i) == ';')
            return end;
        if (m_a.mark(i) == ',') {
            const bool more = i + 1 < m_bodyEnd && (m_a.is(i + 1, WordClass::Relative));
            if (more)
                continue;
            if (!relative && hasFinite({first, i}) && !m_a.is(first, WordClass::Relative)) {
                bool who = false;
                for (int k = first; k < i; ++k)
                    who = who || m_a.is(k, WordClass::Relative);
                if (!who)
                    return end;
            }
            return i + 1;
        }
    }
    if (!relative && hasFinite({first, m_bodyEnd})) {
        for (int k = first; k < m_bodyEnd; ++k)
            if (m_a.is(k, WordClass::Relative))
                return m_bodyEnd;
        return end;
    }
    return m_bodyEnd;
}

} // namespace assay::suggest
