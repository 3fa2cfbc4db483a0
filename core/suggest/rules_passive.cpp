#include "core/suggest/rules.h"

#include <algorithm>

namespace assay::suggest {

// "is expected to", "was criticised for ... by ...", "it was reported that"
void SentenceRules::passive(int number, const Match& m)
{
    const VerbGroup& g = m_g.groups()[static_cast<size_t>(number)];
    const VerbEntry& e = *m.entry;
    if ((e.frames & Blow) != 0)
        return; // "was attacked by him": a deed
    const int end = m_g.bodyEnd();
    Candidate c;
    c.verb = &e;
    c.group = number;
    c.passive = true;
    c.negated = g.negated;
    c.rule = Rule::Passive;
    c.cue = {g.span.begin, std::max(m.end, g.span.end)};
    c.score = e.strength * 0.1 - 0.25;
    const int after = c.cue.end;
    // The agent: "by Ann Smith"
    int by = -1;
    for (int i = after; i < std::min(end, after + 20); ++i) {
        if (m_a.inSpeech(i) || m_a.mark(i) == ',' || m_a.mark(i) == ';')
            break;
        if (m_a.is(i, WordClass::By) && m_g.startsPhrase(i + 1) && m_a.tag(i + 1) != Tag::VBG) {
            by = i;
            break;
        }
        if (m_g.groupOver(i) >= 0 && i > after)
            break;
    }
    Span agent;
    if (by >= 0) {
        const int to = m_g.phraseEnd(by + 1, true);
        if (to > by + 1 && !m_a.is(by + 1, WordClass::TimeNoun))
            agent = {by + 1, to};
    }
    const Span subject = subjectPiece(g);
    const bool it =
        !subject.empty() && m_a.is(subject.begin, WordClass::Neuter) && subject.end - subject.begin == 1;
    int k = m_g.skipAdverbials(after);
    if (!agent.empty()) {
        c.source = agent;
        c.score += 0.2;
    }
    const bool reduced = !g.passive;
    // "was asked, "What now?""
    const Span asked = quotationAt(skipComma(k));
    if ((e.frames & Addressee) != 0 && !asked.empty() && m_a.inSpeech(asked.begin) && g.passive) {
        c.direct = true;
        c.content.push_back(asked);
        c.score += 0.2;
        add(std::move(c));
        return;
    }
    if (k < end && m_a.is(k, WordClass::That) && (it || (e.frames & Addressee) != 0)) {
        c.that = true;
        c.content.push_back({k, clauseEnd(k, false)});
        c.score += 0.2;
        add(std::move(c));
        return;
    }
    const bool to = k < end && m_a.tag(k) == Tag::TO && m_g.groupAt(k) >= 0;
    // "Asked whether ...", "when asked about ..."
    if ((e.frames & Addressee) != 0 && agent.empty() && k < end && e.strength >= 8 &&
        (m_a.is(k, WordClass::Question) || m_a.is(k, WordClass::About) || m_a.is(k, WordClass::If))) {
        const bool about = m_a.is(k, WordClass::About) && !m_a.is(k, WordClass::Question);
        if (about && k == c.cue.end)
            c.cue.end = ++k;
        c.content.push_back({k, clauseEnd(k, true)});
        c.score += 0.1;
        add(std::move(c));
        return;
    }
    if ((e.frames & Passive) == 0 && agent.empty())
        return;
    if ((e.frames & Addressee) != 0 && agent.empty() && !(to && e.belief))
        return;
    if (reduced && agent.empty() &&
        !((e.frames & Passive) != 0 && (to || (k < end && m_a.is(k, WordClass::As)))))
        return;
    if (!subject.empty() && !it)
        c.content.push_back(subject);
    if (to) {
        c.content.push_back({k, clauseEnd(k, true)});
        c.score += 0.2;
    } else if (by != k && k < end && m_a.mark(k) != ',' && m_a.tag(k) != Tag::CC) {
        int stop = clauseEnd(k, true);
        if (by > k)
            stop = std::min(stop, by);
        if (m_a.tag(k) == Tag::IN && (m_a.is(k, WordClass::Of) || m_a.is(k, WordClass::With)) &&
            c.cue.end == k && k + 1 < stop) {
            c.cue.end = k + 1;
            ++k;
        }
        if (stop > k)
            c.content.push_back({k, stop});
        if (agent.empty() && (m_a.tag(k) == Tag::IN || m_a.is(k, WordClass::As) || m_g.startsPhrase(k)))
            c.score += 0.05;
    } else if (agent.empty())
        c.score -= 0.2;
    if (c.content.empty())
        return;
    add(std::move(c));
}

void SentenceRules::seem(int number, const Match& m)
{
    const VerbGroup& g = m_g.groups()[static_cast<size_t>(number)];
    Candidate c;
    c.verb = m.entry;
    c.group = number;
    c.rule = Rule::Seem;
    c.negated = g.negated;
    c.cue = {g.span.begin, std::max(m.end, g.span.end)};
    c.score = m.entry->strength * 0.1 - 0.15;
    if (!g.finite || g.subject.empty())
        return;
    const int k = c.cue.end;
    const int end = m_g.bodyEnd();
    if (k >= end)
        return;
    const bool weak = (m.entry->frames & Weak) != 0;
    const bool like = m_a.is(k, WordClass::Like) ||
                      (m_a.is(k, WordClass::As) && k + 1 < end && m_a.is(k + 1, WordClass::If));
    const bool fits = m_a.tag(k) == Tag::TO || isAdjective(m_a.tag(k)) || like ||
                      m_a.is(k, WordClass::That) || (m_a.tag(k) == Tag::RB) || m_a.tag(k) == Tag::VBN;
    if (!fits || (weak && !(isAdjective(m_a.tag(k)) || like)))
        return;
    const Span subject = subjectPiece(g);
    const bool it = m_a.is(subject.begin, WordClass::Neuter) && subject.end - subject.begin == 1 &&
                    (like || m_a.is(k, WordClass::That));
    if (!it)
        c.content.push_back(subject);
    c.content.push_back({k, clauseEnd(k, true)});
    add(std::move(c));
}

} // namespace assay::suggest
