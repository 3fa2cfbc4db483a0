#include "core/suggest/rules.h"

#include <algorithm>

namespace assay::suggest {

// What follows the verb: somebody spoken to, then a quotation, a clause or an object.
void SentenceRules::afterVerb(VerbCase& v)
{
    const int i = m_g.skipAdverbials(addresseeAfter(v));
    if (quotationAfterVerb(v, i))
        return;
    const int k = contentAfterVerb(v, i);
    if (k >= 0 && !markedClause(v, k) && !bareClause(v, k))
        objectOfVerb(v, k);
}

int SentenceRules::addresseeAfter(VerbCase& v) const
{
    const uint16_t frames = v.candidate.verb->frames;
    const bool speech = v.speech;
    const bool weak = v.weak;
    const int end = m_g.bodyEnd();
    const int after = v.after;
    // What follows the verb.
    int i = after;
    if ((frames & Addressee) != 0) {
        const int to = addresseeEnd(i);
        if (to > i) {
            const int then = m_g.skipAdverbials(to);
            const bool opens = then >= end || m_a.is(then, WordClass::That) ||
                               m_a.is(then, WordClass::Question) || m_a.tag(then) == Tag::TO ||
                               !quotationAt(then).empty() || m_a.mark(then) == ',' || m_a.mark(then) == ':' ||
                               m_g.startsPhrase(then) || m_a.is(then, WordClass::About) ||
                               m_a.is(then, WordClass::If);
            if (opens) {
                i = to;
                v.addressed = true;
            }
        }
        // "told customers at a breakfast spot in Ohio that ...", "told the host, Matt Boyle, "..."".
        const int then = m_g.skipAdverbials(i);
        if (speech && then < end && !m_a.is(then, WordClass::That) && quotationAt(skipComma(then)).empty()) {
            for (int far = i; far < std::min(end, after + 18) && !m_a.inSpeech(far); ++far) {
                const int group = m_g.groupOver(far);
                if ((group >= 0 && m_g.groups()[static_cast<size_t>(group)].finite) ||
                    m_a.is(far, WordClass::Question) || m_a.mark(far) == ';')
                    break;
                const Span quote = quotationAt(skipComma(far));
                if (far > i && ((m_a.is(far, WordClass::That) && m_a.tag(far) == Tag::IN) ||
                                (m_a.mark(far) == ',' && !quote.empty() && m_a.inSpeech(quote.begin)))) {
                    i = far;
                    v.addressed = true;
                    break;
                }
            }
        }
    } else if (speech && i < end && m_a.tag(i) == Tag::TO && m_g.startsPhrase(i + 1) && !weak) {
        // "explained to reporters that"
        const int to = addresseeEnd(i + 1);
        if (to > i + 1 && to < end && (m_a.is(to, WordClass::That) || !quotationAt(skipComma(to)).empty()))
            i = to;
    }
    return i;
}

bool SentenceRules::quotationAfterVerb(VerbCase& v, int k)
{
    const VerbGroup& g = v.group;
    const bool speech = v.speech;
    const int end = m_g.bodyEnd();
    Candidate& c = v.candidate;
    const int colonOrComma = skipComma(k);
    const Span q = quotationAt(colonOrComma);
    const bool speechQuote = !q.empty() && m_a.inSpeech(q.begin);
    if (speech && !q.empty() && (speechQuote || k == colonOrComma) && !m_a.inSpeech(g.head)) {
        c.direct = true;
        c.rule = Rule::QuoteAfter;
        const bool capital = q.begin + 1 < q.end && m_a.at(q.begin + 1).has(Capital);
        const uint8_t last = q.end >= 2 ? m_a.mark(q.end - 2) : 0;
        const bool whole = speechQuote && ((capital && (colonOrComma > k)) || last == ',' || last == '.' ||
                                           last == '?' || last == '!' || q.end >= end);
        c.content.push_back({q.begin, whole ? q.end : clauseEnd(q.begin, false)});
        c.score = std::max(c.score, 0.5) + (speechQuote ? 0.35 : 0.1);
        add(std::move(c));
        return true;
    }
    return false;
}

int SentenceRules::contentAfterVerb(VerbCase& v, int k)
{
    const VerbGroup& g = v.group;
    const bool speech = v.speech;
    const bool weak = v.weak;
    const int end = m_g.bodyEnd();
    Candidate& c = v.candidate;
    const int after = v.after;
    const int colonOrComma = skipComma(k);
    if (m_a.inSpeech(g.head) && k >= end)
        return -1;
    if (colonOrComma > k && k < end && m_a.mark(k) == ':' && speech && colonOrComma < end) {
        c.rule = Rule::Clause;
        c.content.push_back({colonOrComma, end});
        c.cue.end = k == after ? k : c.cue.end;
        add(std::move(c));
        return -1;
    }
    if (k >= end || m_a.mark(k) == ';')
        return -1;
    // ", however," and ", in a statement," between verb and clause
    if (m_a.mark(k) == ',') {
        int close = k + 1;
        while (close < end && m_a.mark(close) != ',' && close - k < 14)
            ++close;
        if (close + 1 < end && m_a.mark(close) == ',' && speech &&
            (m_a.is(close + 1, WordClass::That) || !quotationAt(close + 1).empty()))
            k = close + 1;
        else
            return -1;
    }
    // "said in an interview taped before the attacks that ..."
    if (speech && !weak && m_a.tag(k) == Tag::IN && !m_a.is(k, WordClass::That)) {
        for (int far = k + 1; far < std::min(end, k + 14) && m_a.mark(far) == 0 && !m_a.inSpeech(far);
             ++far) {
            const int group = m_g.groupOver(far);
            if (group >= 0 && m_g.groups()[static_cast<size_t>(group)].finite)
                break;
            if (m_a.is(far, WordClass::That) && m_a.tag(far) == Tag::IN) {
                k = far;
                break;
            }
        }
    }
    return k;
}

bool SentenceRules::markedClause(VerbCase& v, int k)
{
    const uint16_t frames = v.candidate.verb->frames;
    const bool speech = v.speech;
    const bool weak = v.weak;
    const int end = m_g.bodyEnd();
    Candidate& c = v.candidate;
    const Tag t = m_a.tag(k);
    const bool that = m_a.is(k, WordClass::That) && (t == Tag::IN || t == Tag::WDT || t == Tag::DT) && speech;
    const bool question =
        m_a.is(k, WordClass::Question) && (t == Tag::WP || t == Tag::WRB || t == Tag::IN || t == Tag::WDT);
    const int stop = clauseEnd(k, false);
    if ((frames & ToVerb) != 0 && t == Tag::TO &&
        (m_g.groupAt(k) >= 0 || (k + 1 < end && m_a.at(k + 1).quote >= 0))) {
        c.rule = Rule::ToVerb;
        c.content.push_back({k, clauseEnd(k, true)});
        add(std::move(c));
        return true;
    }
    if (speech && (that || question)) {
        c.rule = Rule::Clause;
        c.that = true;
        c.content.push_back({k, stop});
        c.score += that ? 0.1 : 0.0;
        add(std::move(c));
        return true;
    }
    if (weak && (frames & Object) == 0 && !thingSpeaks(v))
        return true;
    if (v.addressed && k < end && m_a.is(k, WordClass::About)) {
        // "asked him about the plan"
        c.rule = Rule::Object;
        c.content.push_back({k, clauseEnd(k, true)});
        c.score -= 0.1;
        add(std::move(c));
        return true;
    }
    if ((frames & Gerund) != 0 && t == Tag::VBG) {
        c.rule = Rule::Clause;
        c.content.push_back({k, clauseEnd(k, true)});
        add(std::move(c));
        return true;
    }
    return false;
}

/// "a survey found Mrs. Clinton with a lead": what is no person tells of things too.
bool SentenceRules::thingSpeaks(const VerbCase& v) const
{
    const Candidate& c = v.candidate;
    if ((c.verb->frames & Clause) == 0 || (c.verb->frames & NoObject) != 0 || !v.group.finite)
        return false;
    for (int i = c.source.begin; i < c.source.end; ++i)
        if (m_a.is(i, WordClass::ThingSource) || m_a.is(i, WordClass::Poll))
            return true;
    return false;
}

/// A common noun in the singular that is nobody and no text: "the incident", "his plan".
bool SentenceRules::plainThing(Span source) const
{
    int head = source.end - 1;
    for (int i = source.begin; i < source.end; ++i)
        if (m_a.tag(i) == Tag::IN || m_a.mark(i) == ',') {
            head = i - 1;
            break;
        }
    if (head < source.begin || m_a.tag(head) != Tag::NN || m_a.at(head).has(Capital))
        return false;
    for (const WordClass c :
         {WordClass::Role, WordClass::Kin, WordClass::Body, WordClass::Person, WordClass::Media,
          WordClass::Statement, WordClass::ThingSource, WordClass::Poll, WordClass::Group, WordClass::Male,
          WordClass::Female, WordClass::Title, WordClass::Vague})
        if (m_a.is(head, c))
            return false;
    return true;
}

bool SentenceRules::phraseAfterVerb(const VerbCase& v, int k) const
{
    const VerbEntry& e = *v.candidate.verb;
    const int end = m_g.bodyEnd();
    const Tag t = m_a.tag(k);
    return m_g.startsPhrase(k) || t == Tag::EX || m_a.at(k).quote >= 0 ||
           (!e.particles.empty() && (t == Tag::VBN || t == Tag::VBG || t == Tag::RB)) ||
           (t == Tag::VBN && k + 1 < end && isNoun(m_a.tag(k + 1)));
}

bool SentenceRules::bareClause(VerbCase& v, int k)
{
    const VerbEntry& e = *v.candidate.verb;
    const uint16_t frames = v.candidate.verb->frames;
    const bool weak = v.weak;
    Candidate& c = v.candidate;
    const Tag t = m_a.tag(k);
    const int stop = clauseEnd(k, false);
    const bool phrase = phraseAfterVerb(v, k);
    if ((frames & Clause) != 0 && !weak) {
        // A clause without "that" needs a verb of its own.
        int limit = k;
        while (limit < stop && m_a.mark(limit) != ';')
            ++limit;
        bool finite = m_g.hasFinite({k, limit});
        if ((phrase || t == Tag::IN || t == Tag::RB || t == Tag::VBG || m_a.is(k, WordClass::Subordinator)) &&
            finite && t != Tag::CC) {
            const bool lone = (frames & NoObject) != 0 || phrase;
            if (lone && !((t == Tag::IN || t == Tag::RB) && e.strength < 9)) {
                c.rule = Rule::Clause;
                c.content.push_back({k, stop});
                if (t == Tag::IN || t == Tag::RB)
                    c.score -= 0.15;
                add(std::move(c));
                return true;
            }
        }
        if ((frames & NoObject) != 0) {
            if (phrase && !m_a.is(k, WordClass::ObjectPronoun)) {
                c.rule = Rule::Clause;
                c.content.push_back({k, clauseEnd(k, true)});
                c.score -= 0.2;
                add(std::move(c));
            }
            return true;
        }
    }
    return false;
}

bool SentenceRules::strikesWords(int k, int stop) const
{
    if (m_a.at(k).quote >= 0)
        return true;
    const int head = std::max(k, m_g.phraseEnd(k, false) - 1);
    for (const WordClass somebody : {WordClass::Role, WordClass::Kin, WordClass::Body, WordClass::Person,
                                     WordClass::Group, WordClass::Title, WordClass::Male, WordClass::Female})
        if (m_a.is(head, somebody))
            return false;
    if (m_a.tag(head) == Tag::PRP || m_a.at(head).has(Capital))
        return false;
    for (const WordClass words : {WordClass::Statement, WordClass::Claim, WordClass::Response})
        if (m_a.is(head, words))
            return true;
    for (int i = head + 1; i < stop; ++i)
        if (m_a.is(i, WordClass::As))
            return true;
    return false;
}

void SentenceRules::objectOfVerb(VerbCase& v, int k)
{
    const VerbEntry& e = *v.candidate.verb;
    const uint16_t frames = v.candidate.verb->frames;
    const int end = m_g.bodyEnd();
    Candidate& c = v.candidate;
    const Tag t = m_a.tag(k);
    const bool phrase = phraseAfterVerb(v, k);
    if ((frames & ToVerb) != 0 && phrase) {
        // "urged him to resign", "wants the state to pay"
        int to = m_g.phraseEnd(k, true);
        if (m_a.tag(k) == Tag::PRP)
            to = k + 1;
        if (to > k && to < end && m_a.tag(to) == Tag::TO) {
            c.rule = Rule::ToVerb;
            const bool spokenTo = (frames & Addressee) != 0;
            c.content.push_back({spokenTo ? to : k, clauseEnd(to, true)});
            c.score += 0.1;
            add(std::move(c));
            return;
        }
    }
    if ((frames & Object) != 0 || thingSpeaks(v)) {
        if (m_a.tag(k) == Tag::CC || t == Tag::TO)
            return;
        const int first = k;
        // "a man named Orsk attacked them": its object is the subject of what follows.
        if ((frames & (Clause | ToVerb)) == 0)
            for (const VerbGroup& other : m_g.groups())
                if (other.finite && other.subjectKind == SubjectKind::Direct &&
                    other.subject.begin == first && m_a.at(first).quote < 0)
                    return;
        // "The incident refers to": a thing, and none that speaks.
        if (v.candidate.verb->strength < 7 && plainThing(v.candidate.source))
            c.score -= 0.3;
        if (!phrase && t != Tag::IN && t != Tag::VBG && t != Tag::WP && t != Tag::JJ && t != Tag::RB &&
            t != Tag::WRB)
            return;
        if (t == Tag::IN && e.particles.empty())
            return;
        const int stop = clauseEnd(first, true);
        // "attacked the guard": a deed.
        if ((frames & Blow) != 0 && !strikesWords(first, stop))
            return;
        // "commented on the footage saying that": what was said follows, and is one statement with it.
        if (!e.particles.empty() && e.stance == Stance::Asserts && stop < m_g.bodyEnd() &&
            m_a.tag(stop) == Tag::VBG && reports(stop, 9))
            return;
        c.rule = Rule::Object;
        c.content.push_back({first, stop});
        add(std::move(c));
    }
}

} // namespace assay::suggest
