#include "core/suggest/attributes.h"

#include "core/text/fold.h"

#include <algorithm>
#include <cmath>

namespace assay::suggest {

namespace {

/// The longest phrase of a kind that begins at `i`, or nullptr.
const Phrase* phraseAt(const Analysis& a, int i, int end, PhraseKind kind)
{
    if (a.at(i).word == 0)
        return nullptr;
    const Phrase* best = nullptr;
    for (const uint16_t number : a.lexicon->info(a.at(i).word).phrases) {
        const Phrase& p = a.lexicon->phrase(number);
        if (p.kind != kind || (best != nullptr && best->words.size() >= p.words.size()) ||
            i + static_cast<int>(p.words.size()) > end)
            continue;
        bool same = true;
        for (size_t w = 0; w < p.words.size() && same; ++w)
            same = a.at(i + static_cast<int>(w)).hash == p.words[w];
        if (same)
            best = &p;
    }
    return best;
}

bool contentHas(const Analysis& a, const Candidate& c, PhraseKind kind)
{
    for (const Span& piece : c.content)
        for (int i = piece.begin; i < piece.end; ++i)
            if (!a.inSpeech(i) && phraseAt(a, i, piece.end, kind) != nullptr)
                return true;
    return false;
}

bool inContent(const Candidate& c, int i)
{
    return std::any_of(c.content.begin(), c.content.end(),
                       [&](const Span& piece) { return piece.contains(i); });
}

} // namespace

Stance stanceOf(const Analysis& a, const Candidate& c, bool response)
{
    if (c.noun != nullptr)
        return c.noun->stance;
    if (c.verb == nullptr)
        return Stance::Asserts;
    // "would neither confirm nor deny"
    for (int i = std::max(0, c.cue.begin - 4); i < c.cue.end; ++i)
        if (a.is(i, WordClass::Neither) && c.verb->negated)
            return Stance::Declines;
    // The first verb of a chain may turn it: "declined to say".
    for (int i = c.cue.begin; i < c.cue.end; ++i)
        if (a.at(i).word != 0 && i + 1 < c.cue.end)
            for (const VerbForm& f : a.lexicon->info(a.at(i).word).verbs) {
                const VerbEntry& e = a.lexicon->verb(f.entry);
                if (e.stance == Stance::Declines && e.particles.empty() && e.how == How::Says &&
                    e.lemma != c.verb->lemma)
                    return c.verb->stance == Stance::Denies ? Stance::Evades : Stance::Declines;
            }
    if (c.negated) {
        bool neither = false;
        for (int i = c.cue.begin; i < c.cue.end; ++i)
            neither = neither || a.is(i, WordClass::Neither);
        if (neither && c.verb->negated)
            return Stance::Declines;
        if (c.verb->negated && (c.verb->negated != Stance::Declines || c.rule != Rule::QuoteAfter))
            return *c.verb->negated;
        return c.verb->stance == Stance::Declines ? Stance::Declines : c.verb->stance;
    }
    Stance stance = c.verb->stance;
    // "never met him" in reply to an accusation answers something else.
    if (stance == Stance::Asserts && response && contentHas(a, c, PhraseKind::Evasion))
        return Stance::Evades;
    // "asked him to show": a demand, not a question.
    if (stance == Stance::Questions && c.rule == Rule::ToVerb)
        return Stance::Asserts;
    if (stance == Stance::Declines && c.rule != Rule::Passive) {
        // "declined to confirm", "refused to leave": only what keeps silent declines.
        if (c.verb->particles.empty() && !contentHas(a, c, PhraseKind::Refusal))
            stance = c.rule == Rule::ToVerb ? Stance::Declines : stance;
        return stance;
    }
    // "described the claims as fabrications"
    if (stance == Stance::Asserts && c.rule == Rule::Object && contentHas(a, c, PhraseKind::Denial))
        return Stance::Denies;
    if (stance == Stance::Denies) {
        bool part = false;
        for (int i = c.cue.begin; i < c.cue.end; ++i)
            part = part || a.is(i, WordClass::Part);
        if (!c.content.empty() && !a.inSpeech(c.content.front().begin) &&
            a.is(c.content.front().begin, WordClass::Part))
            part = true;
        if (part)
            return Stance::DeniesInPart;
    }
    return stance;
}

bool isAnonymity(const Analysis& a, const Candidate& c)
{
    return c.verb != nullptr && c.rule != Rule::QuoteBefore && c.verb->stance == Stance::Questions &&
           contentHas(a, c, PhraseKind::Refusal);
}

bool isConclusion(const Analysis& a, Span source)
{
    if (source.end - source.begin != 1 || a.tag(source.begin) != Tag::DT)
        return false;
    const std::string word = caseFold(a.text(source));
    return word == "this" || word == "that" || word == "these" || word == "those";
}

Mode modeOf(const Analysis& a, const Candidate& c)
{
    if (c.source.empty() && (c.rule == Rule::Adverb || c.rule == Rule::Seem))
        return Mode::OwnVoice;
    if (c.outer < 0 && isConclusion(a, c.source))
        return Mode::OwnVoice;
    bool quoted = false;
    bool plain = false;
    for (const Span& piece : c.content)
        for (int i = piece.begin; i < piece.end; ++i)
            if (a.at(i).quote >= 0)
                quoted = true;
            else if (a.at(i).has(WordLike))
                plain = true;
    return quoted ? (plain ? Mode::Mixed : Mode::Direct) : Mode::Reported;
}

How howOf(const Analysis&, const Candidate& c)
{
    const How how = c.verb != nullptr ? c.verb->how : c.noun != nullptr ? c.noun->how : How::Says;
    if (how != How::Says) {
        if (how == How::Demands && c.verb != nullptr && c.verb->stance == Stance::Questions &&
            c.rule != Rule::ToVerb)
            return How::Says;
        return how;
    }
    return how;
}

std::vector<HedgeSpan> hedgesOf(const Analysis& a, const Candidate& c)
{
    std::vector<HedgeSpan> found;
    const auto scan = [&](Span where, Span scope) {
        for (int i = where.begin; i < where.end; ++i) {
            const Phrase* p = phraseAt(a, i, where.end, PhraseKind::Hedge);
            if (p == nullptr)
                continue;
            const int stop = i + static_cast<int>(p->words.size());
            // "May" the month; a word alone must be what it seems.
            if (a.at(i).has(Capital) && a.is(i, WordClass::Month))
                continue;
            const bool twice = std::any_of(found.begin(), found.end(), [&](const HedgeSpan& h) {
                return h.words.overlaps({i, stop});
            });
            if (!twice)
                found.push_back({{i, stop}, p->hedge, scope});
            i = stop - 1;
        }
    };
    const Span whole{c.content.front().begin, c.content.back().end};
    scan(c.cue, whole);
    // "the self-proclaimed governor": what is doubted is who speaks.
    scan(c.source, c.source);
    for (const Span& piece : c.content)
        scan(piece, piece);
    std::sort(found.begin(), found.end(),
              [](const HedgeSpan& x, const HedgeSpan& y) { return x.words.begin < y.words.begin; });
    return found;
}

Span dateOf(const Analysis& a, Span sentence, const Candidate& c)
{
    const auto year = [&](int i) {
        return i < sentence.end && a.at(i).has(Digits) && a.at(i).end - a.at(i).start == 4 &&
               (a.text(i)[0] == '1' || a.text(i)[0] == '2');
    };
    const auto day = [&](int i) {
        return i < sentence.end && a.at(i).has(Digits) && a.at(i).end - a.at(i).start <= 4 && !year(i);
    };
    const auto month = [&](int i) {
        return i < sentence.end && a.is(i, WordClass::Month) && a.at(i).has(Capital) && a.tag(i) != Tag::MD;
    };
    // Before the statement in the same clause, or right behind it: farther off it dates something else.
    const int first = std::min(c.source.empty() ? c.cue.begin : c.source.begin, c.content.front().begin);
    const int last = std::max({c.source.end, c.cue.end, c.content.back().end});
    const auto near = [&](int i) {
        if (i >= last)
            return i - last <= 3;
        for (int k = i; k < first; ++k)
            if (a.mark(k) == ';' || (a.mark(k) == '.' && a.at(k).quote < 0))
                return false;
        return true;
    };
    Span best;
    for (int i = sentence.begin; i < sentence.end; ++i) {
        if (inContent(c, i) || c.source.contains(i))
            continue;
        int end = i;
        int begin = i;
        if (month(i)) {
            end = i + 1;
            if (i > sentence.begin && day(i - 1))
                begin = i - 1;
            else if (day(end))
                ++end;
            if (end < sentence.end && a.mark(end) == ',' && year(end + 1))
                end += 2;
            else if (year(end))
                ++end;
        } else if (year(i) && i > sentence.begin &&
                   (a.is(i - 1, WordClass::In) || a.tag(i - 1) == Tag::IN || i - 1 == sentence.begin))
            end = i + 1;
        else if (a.is(i, WordClass::Weekday) || (a.is(i, WordClass::TimeAdverb) && a.tag(i) == Tag::NN))
            end = i + 1;
        if (end > begin && (end - begin > best.end - best.begin) && near(begin))
            best = {begin, end};
        i = std::max(i, end - 1);
    }
    return best;
}

Span venueOf(const Analysis& a, const SentenceGrammar& g, const Candidate& c)
{
    const Span s = g.sentence();
    for (int i = s.begin; i < g.bodyEnd(); ++i) {
        if (inContent(c, i) || c.source.contains(i) || !a.is(i, WordClass::In) || a.inSpeech(i))
            continue;
        const int end = g.skipAdverbial(i);
        bool venue = false;
        for (int k = i + 1; k < end; ++k)
            venue = venue || a.is(k, WordClass::VenueHead);
        if (!venue)
            continue;
        int begin = i + 1;
        if (begin + 1 < end && a.tag(begin) == Tag::DT)
            ++begin;
        // "an interview with Radio Sever on May 18": the day is no part of the place.
        int stop = begin;
        while (stop < end && !(a.is(stop, WordClass::In) && stop + 1 < end &&
                               (a.is(stop + 1, WordClass::Month) || a.is(stop + 1, WordClass::Weekday) ||
                                a.tag(stop + 1) == Tag::CD)))
            ++stop;
        return {begin, stop};
    }
    return {};
}

bool isResponse(const Analysis& a, Span sentence, const Candidate& c)
{
    for (int i = c.cue.begin; i < c.cue.end; ++i)
        if (a.is(i, WordClass::Response))
            return true;
    for (int i = sentence.begin; i + 1 < sentence.end; ++i)
        if (!inContent(c, i) && a.is(i, WordClass::In) && a.is(i + 1, WordClass::Response))
            return true;
    return false;
}

std::vector<Span> citesOf(const Analysis& a, const SentenceGrammar& g, const Candidate& c)
{
    std::vector<Span> found;
    for (const VerbGroup& v : g.groups()) {
        if (v.subject.empty() || v.subjectKind != SubjectKind::Direct || !inContent(c, v.head) ||
            !inContent(c, v.subject.begin))
            continue;
        bool acronym = false;
        bool body = false;
        bool capital = false;
        for (int i = v.subject.begin; i < v.subject.end; ++i) {
            acronym = acronym || (a.at(i).has(AllCapitals) && a.at(i).end - a.at(i).start >= 3);
            body = body || (a.is(i, WordClass::Body) && a.at(i).has(Capital));
            capital = capital || (a.at(i).has(Capital) && i > v.subject.begin);
        }
        if (acronym || (body && capital)) {
            Span s = v.subject;
            while (s.end > s.begin + 1 && a.mark(s.end - 1) == ',')
                --s.end;
            if (a.tag(s.begin) == Tag::DT && s.end - s.begin > 1)
                ++s.begin;
            found.push_back(s);
        }
    }
    // "the ICRC": an acronym with an article is a body whatever the verb.
    for (const Span& piece : c.content)
        for (int i = piece.begin + 1; i < piece.end; ++i)
            if (a.at(i).has(AllCapitals) && a.at(i).end - a.at(i).start >= 3 && a.tag(i - 1) == Tag::DT &&
                isProper(a.tag(i)) &&
                std::none_of(found.begin(), found.end(), [&](const Span& f) { return f.contains(i); }))
                found.push_back({i, i + 1});
    return found;
}

std::vector<std::string> topicsOf(const Analysis& a, const Candidate& c,
                                  const std::vector<std::pair<std::string, std::string>>& more)
{
    std::vector<std::string> topics;
    const auto add = [&](const std::string& topic) {
        if (std::find(topics.begin(), topics.end(), topic) == topics.end())
            topics.push_back(topic);
    };
    const auto& prefixes = a.lexicon->topicPrefixes();
    std::string small;
    for (const Span& piece : c.content)
        for (int i = piece.begin; i < piece.end; ++i) {
            const Token& t = a.at(i);
            if (!t.has(WordLike) || t.byteEnd - t.byte < 3)
                continue;
            if (t.word != 0)
                for (const uint16_t topic : a.lexicon->info(t.word).topics)
                    add(a.lexicon->topics()[topic]);
            small.assign(a.text(i));
            for (char& ch : small)
                if (ch >= 'A' && ch <= 'Z')
                    ch = static_cast<char>(ch | 0x20);
            // The prefixes are in order; all that begin this word end before it in that order.
            auto it = std::upper_bound(
                prefixes.begin(), prefixes.end(), small,
                [](const std::string& w, const Lexicon::TopicPrefix& p) { return w < p.prefix; });
            for (int back = 0; back < 4 && it != prefixes.begin(); ++back) {
                --it;
                if (small.compare(0, it->prefix.size(), it->prefix) == 0)
                    add(a.lexicon->topics()[it->topic]);
            }
            for (const auto& [topic, word] : more) {
                const bool prefix = !word.empty() && word.back() == '*';
                if (prefix ? small.compare(0, word.size() - 1, word, 0, word.size() - 1) == 0 : small == word)
                    add(topic);
            }
        }
    return topics;
}

double confidenceOf(const Candidate& c)
{
    return std::clamp(1.0 / (1.0 + std::exp(-4.5 * (c.score - 0.55))), 0.01, 0.99);
}

} // namespace assay::suggest
