#include "core/suggest/document.h"

#include <fmt/format.h>

#include <algorithm>

namespace assay::suggest {

namespace {

constexpr size_t kMemory = 48;
constexpr double kLeast = 0.15; ///< below this score a candidate is no proposal

CodePointRange rangeOf(const Analysis& a, Span s, size_t points)
{
    return {points + a.at(s.begin).start, points + a.at(s.end - 1).end};
}

std::string reason(const Analysis& a, const Candidate& c, const Resolver::Answer& who)
{
    std::string why(ruleText(c.rule));
    if (c.verb != nullptr && !c.verb->lemma.empty())
        why += fmt::format(" (\"{}\")", c.verb->lemma);
    else if (c.noun != nullptr)
        why += fmt::format(" (\"{}\")", c.noun->lemma);
    if (c.source.empty())
        why += "; nobody is named";
    else {
        const std::string_view mention = a.text(c.source);
        if (!who.name.empty() && mention.find(who.name) == std::string_view::npos)
            why += fmt::format("; \"{}\" is taken for {}", mention, who.name);
        if (c.inherited)
            why += "; the subject is that of the clause before";
    }
    return why;
}

} // namespace

void DocumentBuilder::resolveAll(const Analysis& a, const std::vector<Candidate>& candidates,
                                 std::vector<Speaker>& speakers)
{
    // Outer ones first: what "I" means depends on whose words it stands in.
    std::vector<int> order;
    std::vector<bool> done(candidates.size(), false);
    for (size_t guard = 0; order.size() < candidates.size() && guard < 8; ++guard)
        for (size_t i = 0; i < candidates.size(); ++i) {
            const int outer = candidates[i].outer;
            if (done[i] || (outer >= 0 && !done[static_cast<size_t>(outer)] && guard < 7))
                continue;
            done[i] = true;
            order.push_back(static_cast<int>(i));
        }
    std::stable_sort(order.begin(), order.end(), [&](int x, int y) {
        const Candidate& cx = candidates[static_cast<size_t>(x)];
        const Candidate& cy = candidates[static_cast<size_t>(y)];
        return cx.sentence < cy.sentence;
    });
    for (const int i : order) {
        const Candidate& c = candidates[static_cast<size_t>(i)];
        const std::string outer =
            c.outer >= 0 ? speakers[static_cast<size_t>(c.outer)].answer.name : std::string{};
        speakers[static_cast<size_t>(i)].answer = m_resolver.resolve(a, c.source, outer);
    }
    for (size_t i = 0; i < candidates.size(); ++i) {
        const Candidate& c = candidates[i];
        if (c.outer < 0)
            continue;
        Speaker& s = speakers[i];
        const How how = howOf(a, c);
        // A body invoked inside somebody's words is cited, it is no link of the chain.
        const bool invokes = s.answer.body && (how == How::Finds || how == How::Shows || how == How::Rules ||
                                               a.inSpeech(c.cue.begin));
        s.cited = invokes;
    }
}

void DocumentBuilder::findShells(const Analysis& a, const std::vector<Candidate>& candidates,
                                 std::vector<Speaker>& speakers) const
{
    for (size_t i = 0; i < candidates.size(); ++i) {
        const Candidate& inner = candidates[i];
        if (inner.outer < 0 || speakers[i].cited || inner.source.empty() || inner.score < 0.5 ||
            a.inSpeech(inner.cue.begin) || (inner.verb != nullptr && inner.verb->belief) ||
            inner.verb == nullptr)
            continue;
        Speaker& outer = speakers[static_cast<size_t>(inner.outer)];
        const Candidate& shell = candidates[static_cast<size_t>(inner.outer)];
        if (outer.shell || shell.rule != Rule::According || shell.content.size() != 1 ||
            speakers[i].answer.name == outer.answer.name)
            continue;
        const Span piece = shell.content.front();
        // The inner one begins where the outer content begins ("that" apart) and reaches its end.
        int lead = 0;
        for (int k = piece.begin; k < std::min(inner.source.begin, inner.cue.begin); ++k)
            lead += a.at(k).has(WordLike) && !a.is(k, WordClass::That) && a.tag(k) != Tag::RB;
        if (inner.source.begin >= piece.begin && lead == 0 && inner.content.back().begin >= inner.cue.end) {
            outer.shell = true;
            outer.inner = static_cast<int>(i);
        }
    }
}

std::vector<Link> DocumentBuilder::chainOf(const Analysis& a, const std::vector<Candidate>& candidates,
                                           const std::vector<Speaker>& speakers, int number,
                                           size_t points) const
{
    std::vector<Link> chain;
    for (int i = number, guard = 0; i >= 0 && guard < 16;
         i = candidates[static_cast<size_t>(i)].outer, ++guard) {
        const Candidate& c = candidates[static_cast<size_t>(i)];
        Link link;
        link.name = speakers[static_cast<size_t>(i)].answer.name;
        if (!c.source.empty())
            link.mention = rangeOf(a, c.source, points);
        link.cue = rangeOf(a, c.cue, points);
        // Who says in one breath that he said it is one link.
        if (!chain.empty() && !link.name.empty() && chain.back().name == link.name)
            continue;
        if (link.name.empty())
            continue;
        chain.push_back(std::move(link));
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

std::vector<uint64_t> DocumentBuilder::keyWords(const Analysis& a, const Candidate& c)
{
    std::vector<uint64_t> words;
    for (const Span& piece : c.content)
        for (int i = piece.begin; i < piece.end && words.size() < 64; ++i) {
            const Tag t = a.tag(i);
            if ((isNoun(t) || isVerb(t) || isAdjective(t)) && a.at(i).end - a.at(i).start > 3 &&
                !a.is(i, WordClass::Have)) {
                // The first five letters stand for the word: "killed", "killing".
                const std::string_view w = a.text(i);
                uint64_t h = 7;
                for (size_t k = 0; k < std::min<size_t>(5, w.size()); ++k)
                    h = h * 131 + (static_cast<unsigned char>(w[k]) | 0x20U);
                words.push_back(h);
            }
        }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

void DocumentBuilder::answer(const Analysis& a, const Candidate& c, bool response, Proposal& p)
{
    const bool against = p.stance == Stance::Denies || p.stance == Stance::DeniesInPart ||
                         p.stance == Stance::Questions || p.stance == Stance::Evades ||
                         p.stance == Stance::Concedes || p.stance == Stance::Declines;
    if ((!against && !response) || m_memory.empty())
        return;
    const auto other = [&](const Memory& m) { return m.speaker != p.speaker || p.speaker.empty(); };
    // "dismissed Asgarov's claims", "these allegations"
    bool claims = false;
    std::string owner;
    for (const Span& piece : c.content)
        for (int i = piece.begin; i < piece.end; ++i)
            if (!claims && a.is(i, WordClass::Claim) && isNoun(a.tag(i)) && !a.inSpeech(i)) {
                claims = true;
                int k = i - 1;
                while (k > piece.begin && (isAdjective(a.tag(k)) || isNoun(a.tag(k))))
                    --k;
                if (k > piece.begin && a.tag(k) == Tag::POS)
                    owner = std::string(a.text(k - 1));
                else if (k >= piece.begin && a.tag(k) == Tag::PRPS)
                    owner = "?";
            }
    if (claims && against) {
        for (size_t m = m_memory.size(); m-- > 0;) {
            const Memory& memory = m_memory[m];
            const bool his =
                owner.empty() || owner == "?" ||
                (memory.speaker.size() >= owner.size() && memory.speaker.find(owner) != std::string::npos);
            if (his && other(memory) && memory.stance == Stance::Asserts) {
                p.answers = memory.proposal;
                return;
            }
        }
        return;
    }
    if (response) {
        for (size_t m = m_memory.size(); m-- > 0 && !p.answers;)
            if (other(m_memory[m]))
                p.answers = m_memory[m].proposal;
        return;
    }
    // The earlier statement by somebody else that shares most words.
    const std::vector<uint64_t> words = keyWords(a, c);
    size_t best = 0;
    for (size_t m = m_memory.size(); m-- > 0;) {
        const Memory& memory = m_memory[m];
        if (!other(memory) || memory.stance == Stance::Declines)
            continue;
        std::vector<uint64_t> shared;
        std::set_intersection(words.begin(), words.end(), memory.words.begin(), memory.words.end(),
                              std::back_inserter(shared));
        if (shared.size() >= 2 && shared.size() > best) {
            best = shared.size();
            p.answers = memory.proposal;
        }
    }
}

void DocumentBuilder::add(const Analysis& a, const std::vector<SentenceGrammar>& grammars,
                          std::vector<Candidate>& candidates, size_t points)
{
    m_resolver.enter(a, grammars, candidates);
    std::vector<Speaker> speakers(candidates.size());
    resolveAll(a, candidates, speakers);
    findShells(a, candidates, speakers);
    std::vector<int> proposalOf(candidates.size(), -1);
    std::vector<std::pair<int, size_t>> inside;
    for (size_t i = 0; i < candidates.size(); ++i) {
        const Candidate& c = candidates[i];
        const Speaker& s = speakers[i];
        if (c.score < kLeast || isAnonymity(a, c) ||
            (!m_options.beliefs && c.verb != nullptr && c.verb->belief))
            continue;
        if (c.outer >= 0) {
            if (!m_options.nested || s.cited || c.score < 0.5)
                continue;
            // "She said she thinks": one speaker, one proposal.
            if (!s.answer.name.empty() && s.answer.name == speakers[static_cast<size_t>(c.outer)].answer.name)
                continue;
            if (c.verb == nullptr ? c.rule != Rule::According && c.rule != Rule::Adverb : c.verb->belief)
                continue;
            if (c.source.empty() && c.rule != Rule::Adverb && c.rule != Rule::Passive)
                continue;
            const bool clause = c.rule == Rule::According || c.direct || c.that || c.rule == Rule::Clause;
            if (c.rule == Rule::Adverb || !clause)
                continue; // a hedge of the outer one, or a matter of it
        }
        if (m_options.nested && s.shell)
            continue;
        const Span sentence = grammars[static_cast<size_t>(c.sentence)].sentence();
        const SentenceGrammar& grammar = grammars[static_cast<size_t>(c.sentence)];
        const int last = s.shell ? s.inner : static_cast<int>(i);
        const Candidate& speaking = candidates[static_cast<size_t>(last)];
        Proposal p;
        p.confidence = confidenceOf(c);
        if (p.confidence < m_options.minConfidence)
            continue;
        if (!c.source.empty())
            p.source.push_back(rangeOf(a, c.source, points));
        p.cue.push_back(rangeOf(a, c.cue, points));
        for (const Span& piece : c.content)
            p.content.push_back(rangeOf(a, piece, points));
        const bool response = isResponse(a, sentence, speaking);
        p.stance = stanceOf(a, speaking, response);
        p.mode = modeOf(a, c);
        p.how = howOf(a, speaking);
        p.belief = c.verb != nullptr ? c.verb->belief : c.noun != nullptr && c.noun->belief;
        for (const HedgeSpan& h : hedgesOf(a, c))
            p.hedges.push_back({rangeOf(a, h.words, points), h.kind, rangeOf(a, h.scope, points)});
        const Resolver::Answer& who = speakers[static_cast<size_t>(last)].answer;
        p.speaker = who.name;
        p.speakers = who.names;
        p.chain = chainOf(a, candidates, speakers, last, points);
        if (c.rule == Rule::Adverb || c.rule == Rule::Seem)
            p.chain.clear();
        const Span date = dateOf(a, sentence, c);
        if (!date.empty()) {
            p.dateWords = a.text(date);
            if (auto read = parseFuzzyDate(p.dateWords, m_options.year))
                p.date = std::move(*read);
        }
        const Span venue = venueOf(a, grammar, c);
        if (!venue.empty())
            p.venue = a.text(venue);
        for (const Span& cited : citesOf(a, grammar, c))
            p.cites.emplace_back(a.text(cited));
        p.topics = topicsOf(a, c, m_options.topics);
        p.why = reason(a, c, speakers[i].answer);
        answer(a, c, response, p);
        proposalOf[i] = static_cast<int>(m_out.size());
        if (c.outer >= 0)
            inside.emplace_back(c.outer, m_out.size());
        if (c.outer < 0) {
            m_memory.push_back({m_out.size(), p.speaker, p.stance, p.how, keyWords(a, c)});
            if (m_memory.size() > kMemory)
                m_memory.erase(m_memory.begin());
        }
        m_out.push_back(std::move(p));
    }
    for (const auto& [outer, proposal] : inside)
        if (proposalOf[static_cast<size_t>(outer)] >= 0)
            m_out[proposal].within = static_cast<size_t>(proposalOf[static_cast<size_t>(outer)]);
}

} // namespace assay::suggest
