#include "core/suggest/rules.h"

#include <algorithm>

namespace assay::suggest {

// "according to X", "in the words of X"
void SentenceRules::according()
{
    const int end = m_g.bodyEnd();
    for (int i = m_s.begin; i < end; ++i) {
        if (m_a.at(i).word == 0 || m_a.inSpeech(i))
            continue;
        int best = -1;
        for (const uint16_t p : m_a.lexicon->info(m_a.at(i).word).phrases) {
            const Phrase& phrase = m_a.lexicon->phrase(p);
            if (phrase.kind == PhraseKind::According &&
                (phrase.words.size() > 1 || i == m_s.begin || m_a.mark(i - 1) == ','))
                best = std::max(best, matchWords(phrase.words, i));
        }
        if (best < 0 || best >= end)
            continue;
        int stop = m_g.phraseEnd(best, true);
        if (stop <= best)
            continue;
        // "a report released on Tuesday", "officials familiar with it"
        while (stop < end &&
               ((m_a.tag(stop) == Tag::VBN || m_a.tag(stop) == Tag::VBG) && m_a.mark(stop) == 0)) {
            int next = stop + 1;
            while (next < end && m_a.mark(next) != ',' && m_a.mark(next) != ';' && !m_a.inSpeech(next))
                ++next;
            stop = next;
        }
        const int named = stop;
        stop = m_g.appositionEnd(stop);
        const auto anyGroup = [&](int from, int to) {
            for (int k = from; k < to; ++k)
                if (m_g.groupOver(k) >= 0)
                    return true;
            return false;
        };
        Candidate c;
        c.rule = Rule::According;
        c.cue = {i, best};
        c.source = {best, stop};
        c.score = 0.9;
        const int before = i > m_s.begin && m_a.mark(i - 1) == ',' ? i - 1 : i;
        const int lead = clauseBegin(before);
        const bool first =
            before <= lead || !(m_g.hasFinite({lead, before}) || quotationBefore(before).end > 0);
        if (first) {
            // An apposition takes the statement's subject away: it must leave a clause.
            if (stop > named && (stop >= end || (!anyGroup(stop, end) && !m_g.startsPhrase(stop)) ||
                                 m_g.groupAt(stop) >= 0 || m_a.is(stop, WordClass::Relative)))
                stop = named;
            c.source.end = stop;
            int start = stop;
            while (start < end && m_a.mark(start) == ',')
                ++start;
            if (before > lead && before - lead < 12)
                c.content.push_back({lead, before});
            c.content.push_back({start, clauseEnd(start, false)});
        } else {
            int from = lead;
            // "..., while Y did Z, according to X": the clause nearest to it, unless they belong together.
            c.content.push_back({from, before});
            if (stop < end && m_a.mark(stop - 1) == ',' && stop > named)
                c.source.end = stop;
            else if (stop > named && stop >= end)
                c.source.end = stop;
        }
        add(std::move(c));
    }
}

// "In a Register poll, Mr. Cruz had a lead": a survey speaks, unless its clause has a speaker of its own.
void SentenceRules::polls()
{
    const int end = m_g.bodyEnd();
    const int first = m_s.begin;
    if (first + 2 >= end || !m_a.is(first, WordClass::In) || m_a.inSpeech(first))
        return;
    const int stop = m_g.phraseEnd(first + 1, true);
    bool poll = false;
    for (int i = first + 1; i < stop; ++i)
        poll = poll || m_a.is(i, WordClass::Poll);
    if (!poll || stop + 1 >= end || m_a.mark(stop) != ',' || !m_g.hasFinite({stop + 1, end}))
        return;
    for (const VerbGroup& g : m_g.groups())
        if (g.span.begin > stop && reports(g.span.begin, 6))
            return;
    Candidate c;
    c.rule = Rule::According;
    c.cue = {first, first + 1};
    c.source = {first + 1, stop};
    c.score = 0.5;
    c.content.push_back({stop + 1, clauseEnd(stop + 1, false)});
    add(std::move(c));
}

// "reportedly", "allegedly": the clause is hearsay and nobody is named.
void SentenceRules::adverbs()
{
    const int end = m_g.bodyEnd();
    for (int i = m_s.begin; i < end; ++i) {
        if (m_a.at(i).word == 0)
            continue;
        int stop = -1;
        for (const uint16_t p : m_a.lexicon->info(m_a.at(i).word).phrases) {
            const Phrase& phrase = m_a.lexicon->phrase(p);
            if (phrase.kind == PhraseKind::Hedge && phrase.cue)
                stop = std::max(stop, matchWords(phrase.words, i));
        }
        if (stop < 0)
            continue;
        Candidate c;
        c.rule = Rule::Adverb;
        c.cue = {i, stop};
        c.score = 0.5;
        // The verb group beside it gives the clause.
        int number = -1;
        for (int k = i; k < std::min(end, i + 8) && number < 0; ++k)
            number = m_g.groupOver(k);
        for (int k = i; k >= std::max(m_s.begin, i - 3) && number < 0; --k)
            number = m_g.groupOver(k);
        if (number < 0)
            continue;
        const VerbGroup& g = m_g.groups()[static_cast<size_t>(number)];
        const Span subject = subjectPiece(g);
        int from = !subject.empty() && subject.end <= i && g.subjectKind == SubjectKind::Direct
                       ? subject.begin
                       : g.span.begin;
        if (g.subjectKind == SubjectKind::Inherited && !subject.empty())
            c.content.push_back(subject);
        if (from < i)
            c.content.push_back({from, i});
        c.content.push_back({stop, clauseEnd(stop, false)});
        add(std::move(c));
    }
}

// "his claim that", "their criticism of", "there were reports that", "made the claim that"
void SentenceRules::nouns()
{
    const int end = m_g.bodyEnd();
    for (int i = m_s.begin; i < end; ++i) {
        const Token& token = m_a.at(i);
        if (token.word == 0 || m_a.inSpeech(i) || !isNoun(m_a.tag(i)) ||
            (token.has(Capital) && i > m_s.begin && !m_headline))
            continue;
        const auto& entries = m_a.lexicon->info(token.word).nouns;
        if (entries.empty())
            continue;
        const NounEntry& e = m_a.lexicon->noun(entries.front());
        int next = i + 1;
        if (next >= end)
            continue;
        // "reports emerged in the capital that ...": the verb belongs to the cue, the place does not.
        const int rises = m_g.groupAt(next);
        if (rises >= 0 && m_a.is(m_g.groups()[static_cast<size_t>(rises)].head, WordClass::Emerge)) {
            const int begin = m_g.phraseStart(i, m_s.begin, false);
            int k = m_g.groups()[static_cast<size_t>(rises)].span.end;
            while (k < end && k - next < 14 && !m_a.is(k, WordClass::Of) && !m_a.is(k, WordClass::That) &&
                   m_a.mark(k) != ',')
                ++k;
            if (begin >= 0 && k + 1 < end && (m_a.is(k, WordClass::Of) || m_a.is(k, WordClass::That))) {
                Candidate c;
                c.noun = &e;
                c.rule = Rule::SupportVerb;
                c.score = 0.6;
                c.cue = {begin, m_g.groups()[static_cast<size_t>(rises)].span.end};
                c.content.push_back({m_a.is(k, WordClass::Of) ? k + 1 : k, clauseEnd(k + 1, false)});
                add(std::move(c));
                continue;
            }
        }
        const bool that =
            e.that && m_a.is(next, WordClass::That) && m_a.tag(next) != Tag::DT && m_g.groupAt(next + 1) < 0;
        const bool prep = std::find(e.prepositions.begin(), e.prepositions.end(), m_a.at(next).hash) !=
                          e.prepositions.end();
        if (!that && !prep)
            continue;
        const int begin = m_g.phraseStart(i, m_s.begin, false);
        if (begin < 0)
            continue;
        // "said in a statement that": the noun is where it was said.
        if (that && begin - 2 >= m_s.begin && m_a.is(begin - 1, WordClass::In) &&
            m_g.groupOver(begin - 2) >= 0)
            continue;
        Candidate c;
        c.noun = &e;
        c.score = e.strength * 0.1 - 0.1;
        c.that = that;
        c.rule = Rule::Noun;
        // Whose claim: "his", "the minister's"
        int owner = -1;
        for (int k = begin; k < i; ++k)
            if (m_a.tag(k) == Tag::POS || m_a.tag(k) == Tag::PRPS)
                owner = k;
        if (owner >= 0) {
            c.source = m_a.tag(owner) == Tag::PRPS ? Span{owner, owner + 1}
                                                   : Span{m_g.phraseStart(owner, m_s.begin), owner + 1};
            c.cue = {owner + 1, that ? next : next + 1};
            c.score += 0.2;
        } else {
            c.cue = {begin, that ? next : next + 1};
            // A verb that carries the noun: "issued a denial of", "there were reports that"
            const int g = begin > m_s.begin ? m_g.groupOver(begin - 1) : -1;
            if (g >= 0) {
                const VerbGroup& group = m_g.groups()[static_cast<size_t>(g)];
                const bool carries = m_a.is(group.head, WordClass::SupportVerb);
                const bool there = m_a.is(group.head, WordClass::Be) && group.span.begin > m_s.begin &&
                                   m_a.tag(group.span.begin - 1) == Tag::EX;
                if (carries || there) {
                    c.rule = Rule::SupportVerb;
                    c.cue.begin = group.span.begin;
                    c.group = g;
                    c.score += 0.25;
                    if (carries) {
                        c.source = group.subject;
                        c.inherited = group.subjectKind == SubjectKind::Inherited;
                    }
                    if (there)
                        c.cue.begin = group.span.begin - 1;
                } else if (!that)
                    continue;
            } else if (!that)
                continue;
        }
        if (c.source.begin < 0)
            c.source = {};
        int start = that ? next : next + 1;
        // "his promise to build a wall": the verb with its "to" is what was promised.
        if (!that && m_a.tag(next) == Tag::TO && m_g.groupAt(next) >= 0) {
            start = next;
            c.cue.end = next;
        }
        if (start >= end)
            continue;
        c.content.push_back({start, that ? clauseEnd(start, false) : clauseEnd(start, true)});
        add(std::move(c));
    }
}

// "Ryan: The decision defies explanation"
void SentenceRules::colon()
{
    if (!m_headline)
        return;
    const int end = m_g.bodyEnd();
    for (int i = m_s.begin + 1; i < std::min(end, m_s.begin + 8); ++i) {
        if (m_a.mark(i) != ':' || i + 2 >= end)
            continue;
        if (m_g.hasFinite({m_s.begin, i}))
            return;
        // "The Kalbajar incident: statements of both sides" is a title: who speaks stands there without
        // article.
        for (int k = m_s.begin; k < i; ++k)
            if (m_a.tag(k) == Tag::DT)
                return;
        Candidate c;
        c.rule = Rule::Colon;
        c.source = {m_s.begin, i};
        c.cue = {i, i + 1};
        c.content.push_back({i + 1, end});
        c.score = 0.6;
        if (end - i > 3)
            add(std::move(c));
        return;
    }
}

} // namespace assay::suggest
