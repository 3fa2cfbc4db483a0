#include "core/suggest/rules.h"

#include <algorithm>

namespace assay::suggest {

namespace {

constexpr int32_t kLearnedMargin = 500; ///< how sure the labeller must be of an unknown verb

} // namespace

void SentenceRules::verbs()
{
    for (size_t i = 0; i < m_g.groups().size(); ++i) {
        const VerbGroup& g = m_g.groups()[i];
        const Match m = match(static_cast<int>(i));
        if (m.entry == nullptr) {
            learned(static_cast<int>(i));
            continue;
        }
        if ((m.entry->frames & Seem) != 0)
            seem(static_cast<int>(i), m);
        else if (g.passive || (m_a.tag(g.head) == Tag::VBN && !g.finite && !g.gerund && !g.infinitive &&
                               g.span.end - g.span.begin == 1 && !(g.subjectKind == SubjectKind::Inherited)))
            passive(static_cast<int>(i), m);
        else
            verb(static_cast<int>(i), m);
    }
}

// A verb that no list knows, but that the labeller takes for a cue and that stands before "that" or beside a
// quotation.
void SentenceRules::learned(int number)
{
    static const VerbEntry kUnknown = [] {
        VerbEntry e;
        e.frames = Clause;
        e.strength = 5;
        return e;
    }();
    const VerbGroup& g = m_g.groups()[static_cast<size_t>(number)];
    if (m_a.margins.empty() || m_a.margins[static_cast<size_t>(g.head)] < kLearnedMargin || g.passive ||
        g.infinitive || m_a.is(g.head, WordClass::Be) || m_a.is(g.head, WordClass::Have) ||
        m_a.is(g.head, WordClass::Do))
        return;
    const int next = g.span.end;
    const bool beside = (next < m_g.bodyEnd() && (m_a.is(next, WordClass::That) || m_a.mark(next) == ',' ||
                                                  m_a.mark(next) == ':' || m_a.at(next).quote >= 0)) ||
                        !quotationBefore(g.span.begin).empty() ||
                        (!g.subject.empty() && !quotationBefore(g.subject.begin).empty());
    if (!beside)
        return;
    const size_t before = m_out->size();
    verb(number, {&kUnknown, g.span.end});
    for (size_t i = before; i < m_out->size(); ++i)
        if ((*m_out)[i].rule == Rule::Clause)
            (*m_out)[i].rule = Rule::Learned;
}

void SentenceRules::verb(int number, const Match& m)
{
    const VerbGroup& g = m_g.groups()[static_cast<size_t>(number)];
    const VerbEntry& e = *m.entry;
    const uint16_t frames = e.frames;
    const bool speech = (frames & (Clause | Quoted)) != 0;
    const bool weak = (frames & Weak) != 0;
    const int end = m_g.bodyEnd();

    Candidate c;
    c.verb = &e;
    c.group = number;
    c.negated = g.negated;
    c.cue = {g.span.begin, std::max(m.end, g.span.end)};
    c.source = g.subject;
    c.inherited = g.subjectKind == SubjectKind::Inherited;
    if (c.inherited)
        c.source = reportersSubject(number);
    c.score = e.strength * 0.1;
    // Commands and bare infinitives after a modal say what may be, not what was said.
    if (!g.finite && !g.gerund && !g.infinitive && g.subject.empty())
        return;
    // "pleaded not guilty": the words after the verb are what was said.
    if ((frames & Inner) != 0) {
        c.cue.end = g.chain >= 0 ? g.chain + 1 : g.span.end;
        c.rule = Rule::Object;
        c.content.push_back({c.cue.end, (m_g.skipAdverbial(m.end) > m.end || m_a.mark(m.end) == ',' ||
                                         m_a.tag(m.end) == Tag::CC)
                                            ? m.end
                                            : clauseEnd(m.end, true)});
        add(std::move(c));
        return;
    }
    int after = c.cue.end;
    if (g.infinitive && g.chain < 0)
        c.score -= 0.25;
    if (g.modal)
        c.score -= 0.15;
    if (c.source.empty())
        c.score -= 0.2;

    // The quotation stands before: "Q," X said / "Q," said X.
    int left = g.subjectKind == SubjectKind::Direct ? g.subject.begin : g.span.begin;
    Span quote = quotationBefore(left);
    if (quote.empty() && left > m_s.begin && (m_a.mark(left - 1) == ',' || m_a.mark(left - 1) == '-') &&
        quotationBefore(left - 1).end > 0)
        quote = quotationBefore(left - 1);
    const bool leadQuote = !quote.empty() && (m_a.inSpeech(quote.begin) || m_a.mark(left - 1) == ',') &&
                           speech && !m_a.inSpeech(g.head);
    if (leadQuote && (g.finite || m_a.tag(g.head) == Tag::VBN || m_a.tag(g.head) == Tag::VBD)) {
        const bool own = g.subjectKind == SubjectKind::Direct && !g.subject.empty();
        if (!own) {
            const Span behind = inverted(after);
            if (!behind.empty()) {
                c.source = behind;
                c.inherited = false;
                after = behind.end;
            } else if (c.source.empty())
                c.score -= 0.1;
        }
        c.direct = true;
        // The clause before the quotation goes with it: He hopes to "win", she said.
        Span piece = quote;
        const int from = clauseBegin(quote.begin);
        if (from < quote.begin && !m_a.inSpeech(from)) {
            const Span lead{from, quote.begin};
            bool other = false;
            for (int k = from; k < quote.begin; ++k)
                other = other || (m_g.groupAt(k) >= 0 && reports(k, 7) &&
                                  m_g.groups()[static_cast<size_t>(m_g.groupAt(k))].finite);
            if (!other && lead.end - lead.begin < 40)
                piece.begin = from;
        }
        c.content.push_back(piece);
        if (g.passive)
            return;
        c.rule = Rule::QuoteBefore;
        c.score = std::max(c.score, 0.5) + 0.4;
        // "..., he said, "..."": the quotation goes on.
        int next = m_g.skipAdverbials(after);
        next = skipComma(next);
        const Span more = quotationAt(next);
        if (!more.empty() && m_a.inSpeech(next))
            c.content.push_back(more);
        add(std::move(c));
        return;
    }
    if (g.infinitive && !speech && g.chain < 0 && e.belief)
        return;

    // Inverted with an unquoted statement before: "The road is closed, said Ann Smith."
    const bool comma = left > m_s.begin && m_a.mark(left - 1) == ',';
    if (comma && speech && !weak && e.strength >= 7 && g.finite && !g.infinitive && !g.modal) {
        const bool own = g.subjectKind == SubjectKind::Direct && !g.subject.empty();
        const int stop = own ? m_g.skipAdverbials(after) : after;
        Span who = own ? g.subject : inverted(after);
        const int rest = own ? stop : (who.empty() ? after : m_g.skipAdverbials(who.end));
        const bool closes = rest >= end || m_a.mark(rest) == ',' || m_a.mark(rest) == '-' ||
                            m_a.mark(rest) == ';' ||
                            (m_a.is(rest, WordClass::Subordinator) && rest > after) ||
                            (m_a.tag(rest) == Tag::IN && !m_a.is(rest, WordClass::That)) ||
                            (m_a.mark(rest - 1) == ',' && !own);
        const int from = clauseBegin(left - 1);
        if (!who.empty() && closes && from < left - 1 &&
            (m_g.hasFinite({from, left - 1}) || left - from > 7) && (own || m_a.tag(g.head) != Tag::VBG)) {
            bool reported = false;
            for (int k = from; k < left - 1 && !reported; ++k)
                reported = m_g.groupAt(k) >= 0 && reports(k, 8) &&
                           m_g.groups()[static_cast<size_t>(m_g.groupAt(k))].finite && !own;
            if (!reported) {
                c.source = who;
                c.rule = Rule::ClauseBefore;
                c.content.push_back({from, left - 1});
                // "..., he said, and ...": the statement goes on.
                if (rest + 1 < end && m_a.mark(rest) == ',' && own) {
                    const int next = rest + 1;
                    const Span q = quotationAt(next);
                    if (!q.empty())
                        c.content.push_back({next, clauseEnd(next, false)});
                    else if (!(m_a.tag(next) == Tag::VBG) && !m_a.is(next, WordClass::Subordinator) &&
                             !m_a.is(next, WordClass::But) && m_a.tag(next) != Tag::IN &&
                             !m_a.is(next, WordClass::And))
                        c.content.push_back({next, clauseEnd(next, false)});
                }
                c.score += 0.1;
                c.inherited = false;
                add(std::move(c));
                return;
            }
        }
    }
    // "Now, she said, the road is closed": the speaker stands inside the statement.
    if (comma && speech && !weak && e.strength >= 7 && g.finite && !g.modal && !g.passive &&
        g.subjectKind == SubjectKind::Direct) {
        const int rest = m_g.skipAdverbials((frames & Addressee) != 0 ? addresseeEnd(after) : after);
        int from = left - 1;
        while (from > m_s.begin && m_a.mark(from - 1) != ',' && m_a.mark(from - 1) != ';' &&
               !m_a.inSpeech(from - 1) && m_a.tag(from - 1) != Tag::CC)
            --from;
        if (rest + 1 < end && m_a.mark(rest) == ',' && from < left - 1 && m_a.tag(rest + 1) != Tag::VBG &&
            !m_a.is(rest + 1, WordClass::And) && !m_a.is(rest + 1, WordClass::Contrast) &&
            quotationAt(rest + 1).empty() && m_g.hasFinite({rest + 1, end})) {
            c.rule = Rule::ClauseBefore;
            c.content.push_back({from, left - 1});
            c.content.push_back({rest + 1, clauseEnd(rest + 1, false)});
            c.inherited = false;
            add(std::move(c));
            return;
        }
    }
    if (c.source.empty() && g.finite && g.subjectKind == SubjectKind::None && left == m_s.begin)
        c.score -= 0.3; // "Tell me": a command
    // "religious freedom that some say targets Muslims"
    if (speech && g.subjectKind == SubjectKind::Direct && left > m_s.begin &&
        m_a.is(left - 1, WordClass::Relative) && after < end && m_g.groupAt(after) >= 0 &&
        m_g.groups()[static_cast<size_t>(m_g.groupAt(after))].finite) {
        c.rule = Rule::Clause;
        c.content.push_back({left - 1, left});
        c.content.push_back({after, clauseEnd(after, true)});
        add(std::move(c));
        return;
    }

    // What follows the verb.
    int i = after;
    bool addressed = false;
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
                addressed = true;
            }
        }
    } else if (speech && i < end && m_a.tag(i) == Tag::TO && m_g.startsPhrase(i + 1) && !weak) {
        // "explained to reporters that"
        const int to = addresseeEnd(i + 1);
        if (to > i + 1 && to < end && (m_a.is(to, WordClass::That) || !quotationAt(skipComma(to)).empty()))
            i = to;
    }
    int k = m_g.skipAdverbials(i);
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
        return;
    }
    if (m_a.inSpeech(g.head) && k >= end)
        return;
    if (colonOrComma > k && k < end && m_a.mark(k) == ':' && speech && colonOrComma < end) {
        c.rule = Rule::Clause;
        c.content.push_back({colonOrComma, end});
        c.cue.end = k == after ? k : c.cue.end;
        add(std::move(c));
        return;
    }
    if (k >= end || m_a.mark(k) == ';')
        return;
    // ", however," and ", in a statement," between verb and clause
    if (m_a.mark(k) == ',') {
        int close = k + 1;
        while (close < end && m_a.mark(close) != ',' && close - k < 14)
            ++close;
        if (close + 1 < end && m_a.mark(close) == ',' && speech &&
            (m_a.is(close + 1, WordClass::That) || !quotationAt(close + 1).empty()))
            k = close + 1;
        else
            return;
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
        return;
    }
    if (speech && (that || question)) {
        c.rule = Rule::Clause;
        c.that = true;
        c.content.push_back({k, stop});
        c.score += that ? 0.1 : 0.0;
        add(std::move(c));
        return;
    }
    if (weak && (frames & Object) == 0)
        return;
    if (addressed && k < end && m_a.is(k, WordClass::About)) {
        // "asked him about the plan"
        c.rule = Rule::Object;
        c.content.push_back({k, clauseEnd(k, true)});
        c.score -= 0.1;
        add(std::move(c));
        return;
    }
    if ((frames & Gerund) != 0 && t == Tag::VBG) {
        c.rule = Rule::Clause;
        c.content.push_back({k, clauseEnd(k, true)});
        add(std::move(c));
        return;
    }
    const bool phrase = m_g.startsPhrase(k) || t == Tag::EX || m_a.at(k).quote >= 0 ||
                        (!e.particles.empty() && (t == Tag::VBN || t == Tag::VBG || t == Tag::RB)) ||
                        (t == Tag::VBN && k + 1 < end && isNoun(m_a.tag(k + 1)));
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
                return;
            }
        }
        if ((frames & NoObject) != 0) {
            if (phrase && !m_a.is(k, WordClass::ObjectPronoun)) {
                c.rule = Rule::Clause;
                c.content.push_back({k, clauseEnd(k, true)});
                c.score -= 0.2;
                add(std::move(c));
            }
            return;
        }
    }
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
    if ((frames & Object) != 0) {
        if (m_a.tag(k) == Tag::CC || t == Tag::TO)
            return;
        const int first = k;
        if (!phrase && t != Tag::IN && t != Tag::VBG && t != Tag::WP && t != Tag::JJ && t != Tag::RB &&
            t != Tag::WRB)
            return;
        if (t == Tag::IN && e.particles.empty())
            return;
        c.rule = Rule::Object;
        c.content.push_back({first, clauseEnd(first, true)});
        add(std::move(c));
    }
}

// "is expected to", "was criticised for ... by ...", "it was reported that"
void SentenceRules::passive(int number, const Match& m)
{
    const VerbGroup& g = m_g.groups()[static_cast<size_t>(number)];
    const VerbEntry& e = *m.entry;
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
