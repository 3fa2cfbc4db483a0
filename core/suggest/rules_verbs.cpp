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
        m_limit = limitOf(static_cast<int>(i));
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
    m_limit = std::numeric_limits<int>::max();
}

int SentenceRules::limitOf(int number) const
{
    const VerbGroup& self = m_g.groups()[static_cast<size_t>(number)];
    int limit = std::numeric_limits<int>::max();
    for (const VerbGroup& g : m_g.groups())
        if (g.finite && g.subject.contains(self.head) && g.subject.end <= g.span.begin)
            limit = std::min(limit, subjectPiece(g).end);
    return limit;
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
        // What is denied is "guilty": to deny "not guilty" would say the reverse.
        if (e.stance == Stance::Denies && m_a.is(c.cue.end, WordClass::Negation))
            ++c.cue.end;
        c.rule = Rule::Object;
        c.content.push_back({c.cue.end, (m_g.skipAdverbial(m.end) > m.end || m_a.mark(m.end) == ',' ||
                                         m_a.tag(m.end) == Tag::CC)
                                            ? m.end
                                            : clauseEnd(m.end, true)});
        add(std::move(c));
        return;
    }
    if (g.infinitive && g.chain < 0)
        c.score -= 0.25;
    if (g.modal)
        c.score -= 0.15;
    if (c.source.empty())
        c.score -= 0.2;
    VerbCase v{g, std::move(c)};
    v.speech = (frames & (Clause | Quoted)) != 0;
    v.weak = (frames & Weak) != 0;
    v.left = g.subjectKind == SubjectKind::Direct ? g.subject.begin : g.span.begin;
    v.after = v.candidate.cue.end;
    if (quotationBeforeVerb(v))
        return;
    if (g.infinitive && !v.speech && g.chain < 0 && e.belief)
        return;
    if (statementBeforeVerb(v) || verbInsideStatement(v))
        return;
    if (v.candidate.source.empty() && g.finite && g.subjectKind == SubjectKind::None && v.left == m_s.begin)
        v.candidate.score -= 0.3; // "Tell me": a command
    if (!relativeOfVerb(v))
        afterVerb(v);
}

bool SentenceRules::quotationBeforeVerb(VerbCase& v)
{
    const VerbGroup& g = v.group;
    const bool speech = v.speech;
    const int left = v.left;
    Candidate& c = v.candidate;
    int after = v.after;
    // The quotation stands before: "Q," X said / "Q," said X.
    Span quote = quotationBefore(left);
    if (quote.empty() && left > m_s.begin && (m_a.mark(left - 1) == ',' || m_a.mark(left - 1) == '-') &&
        quotationBefore(left - 1).end > 0)
        quote = quotationBefore(left - 1);
    const bool leadQuote = !quote.empty() && (m_a.inSpeech(quote.begin) || m_a.mark(left - 1) == ',') &&
                           speech && !m_a.inSpeech(g.head);
    if (leadQuote && (g.finite || m_a.tag(g.head) == Tag::VBN || m_a.tag(g.head) == Tag::VBD)) {
        const bool own = g.subjectKind == SubjectKind::Direct && !g.subject.empty();
        // "To chants of "More!" the senator said his campaign was strong": the clause behind is what was
        // said.
        const int then = m_g.skipAdverbials(after);
        if (own && (c.verb->frames & Addressee) == 0 && then < m_g.bodyEnd() && m_a.mark(then) == 0 &&
            (m_a.is(then, WordClass::That) ||
             (m_g.startsPhrase(then) && !m_a.is(then, WordClass::Subordinator) &&
              m_g.hasFinite({then, m_g.bodyEnd()}))))
            return false;
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
        if (from < quote.begin && !m_a.inSpeech(from) && m_a.mark(quote.begin - 1) != ':') {
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
            return true;
        c.rule = Rule::QuoteBefore;
        c.score = std::max(c.score, 0.5) + 0.4;
        // "..., he said, "..."": the quotation goes on.
        int next = m_g.skipAdverbials(after);
        next = skipComma(next);
        const Span more = quotationAt(next);
        if (!more.empty() && m_a.inSpeech(next))
            c.content.push_back(more);
        add(std::move(c));
        return true;
    }
    return false;
}

bool SentenceRules::statementBeforeVerb(VerbCase& v)
{
    const VerbGroup& g = v.group;
    const VerbEntry& e = *v.candidate.verb;
    const bool speech = v.speech;
    const bool weak = v.weak;
    const uint16_t frames = e.frames;
    const int end = m_g.bodyEnd();
    const int left = v.left;
    Candidate& c = v.candidate;
    const int after = v.after;
    // Inverted with an unquoted statement before: "The road is closed, said Ann Smith."
    const bool comma = left > m_s.begin && m_a.mark(left - 1) == ',';
    const bool own = g.subjectKind == SubjectKind::Direct && !g.subject.empty();
    // "..., records show.": at the very end a weaker word will do.
    const bool last = own && after >= end && e.strength >= 5 && (frames & Clause) != 0;
    if (comma && speech && !weak && (e.strength >= 7 || last) && g.finite && !g.infinitive && !g.modal) {
        const int heard = own && (frames & Addressee) != 0 ? addresseeEnd(after) : after;
        const int stop = own ? m_g.skipAdverbials(heard) : after;
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
            for (int k = from; k < left - 1 && !reported; ++k) {
                const int other = m_g.groupAt(k);
                if (other < 0 || m_a.inSpeech(k) || !reports(k, 8) ||
                    !m_g.groups()[static_cast<size_t>(other)].finite)
                    continue;
                // Before "he said" with his own name only a clause that somebody else says counts.
                reported =
                    !own || (m_g.groups()[static_cast<size_t>(other)].subjectKind == SubjectKind::Direct &&
                             (match(other).entry->frames & Clause) != 0);
            }
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
                return true;
            }
        }
    }
    return false;
}

bool SentenceRules::verbInsideStatement(VerbCase& v)
{
    const VerbGroup& g = v.group;
    const VerbEntry& e = *v.candidate.verb;
    const uint16_t frames = v.candidate.verb->frames;
    const bool speech = v.speech;
    const bool weak = v.weak;
    const int end = m_g.bodyEnd();
    const int left = v.left;
    Candidate& c = v.candidate;
    const int after = v.after;
    const bool comma = left > m_s.begin && m_a.mark(left - 1) == ',';
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
            return true;
        }
    }
    return false;
}

bool SentenceRules::relativeOfVerb(VerbCase& v)
{
    const VerbGroup& g = v.group;
    const bool speech = v.speech;
    const int end = m_g.bodyEnd();
    const int left = v.left;
    Candidate& c = v.candidate;
    const int after = v.after;
    // "religious freedom that some say targets Muslims"
    if (speech && g.subjectKind == SubjectKind::Direct && left > m_s.begin &&
        m_a.is(left - 1, WordClass::Relative) && after < end && m_g.groupAt(after) >= 0 &&
        m_g.groups()[static_cast<size_t>(m_g.groupAt(after))].finite) {
        c.rule = Rule::Clause;
        c.content.push_back({left - 1, left});
        c.content.push_back({after, clauseEnd(after, true)});
        add(std::move(c));
        return true;
    }
    return false;
}

} // namespace assay::suggest
