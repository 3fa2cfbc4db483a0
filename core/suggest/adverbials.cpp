#include "core/suggest/grammar.h"

namespace assay::suggest {

int SentenceGrammar::skipAdverbial(int i) const
{
    const int end = m_bodyEnd;
    if (i >= end)
        return i;
    // "Thursday's speeches" are no time.
    if (i + 1 < end && m_a.tag(i + 1) == Tag::POS)
        return i;
    if (m_a.is(i, WordClass::Weekday) || (m_a.is(i, WordClass::TimeAdverb) && m_a.tag(i) != Tag::JJ)) {
        int k = i + 1;
        if (k < end && m_a.is(k, WordClass::TimeNoun))
            ++k;
        return k;
    }
    if (m_a.is(i, WordClass::TimeLead) && i + 1 < end) {
        int k = i + 1;
        if (m_a.is(k, WordClass::TimeLead) || m_a.is(k, WordClass::In) || m_a.tag(k) == Tag::DT)
            ++k;
        if (k < end && (m_a.is(k, WordClass::TimeNoun) || m_a.is(k, WordClass::Weekday) ||
                        m_a.is(k, WordClass::Month))) {
            ++k;
            return k;
        }
    }
    if (m_a.is(i, WordClass::In) && i + 1 < end && m_a.tag(i) == Tag::IN) {
        int k = i + 1;
        if (m_a.tag(k) == Tag::DT || m_a.tag(k) == Tag::PRPS)
            ++k;
        while (k < end && (isAdjective(m_a.tag(k)) || m_a.tag(k) == Tag::CD || isNoun(m_a.tag(k)) ||
                           m_a.tag(k) == Tag::POS || m_a.tag(k) == Tag::VBN)) {
            const bool head = m_a.is(k, WordClass::VenueHead) || m_a.is(k, WordClass::Weekday) ||
                              m_a.is(k, WordClass::Month) || m_a.is(k, WordClass::TimeNoun);
            const bool last = k + 1 >= end || !isNoun(m_a.tag(k + 1));
            if (head && (last || m_a.is(k + 1, WordClass::Weekday))) {
                ++k;
                if (k < end && m_a.tag(k) == Tag::CD)
                    ++k;
                while (k + 1 < end &&
                       (m_a.is(k, WordClass::With) || m_a.is(k, WordClass::About) ||
                        m_a.is(k, WordClass::In) || m_a.is(k, WordClass::To) || m_a.is(k, WordClass::Of)) &&
                       phraseEnd(k + 1, false) > k + 1)
                    k = phraseEnd(k + 1, false);
                return k;
            }
            ++k;
        }
    }
    return i;
}

int SentenceGrammar::skipAdverbials(int i) const
{
    for (;;) {
        const int next = skipAdverbial(i);
        if (next == i)
            return i;
        i = next;
    }
}

} // namespace assay::suggest
