#include "core/suggest/rules.h"

#include <algorithm>
#include <cstdint>

namespace assay::suggest {

namespace {

constexpr double kWeight = 0.1; ///< of the labeller beside the rules
constexpr double kMost = 0.3;

bool holds(const Candidate& outer, const Candidate& inner)
{
    return std::any_of(outer.content.begin(), outer.content.end(), [&](const Span& piece) {
        return piece.begin <= inner.cue.begin && inner.cue.end <= piece.end;
    });
}

/// What the trained labeller thinks of the cue raises or lowers the rule's score.
void weigh(const Analysis& a, Candidate& c)
{
    if (a.margins.empty())
        return;
    int32_t best = INT32_MIN;
    for (int i = c.cue.begin; i < c.cue.end; ++i)
        best = std::max(best, a.margins[static_cast<size_t>(i)]);
    c.margin = best / 1000.0;
    c.score += std::clamp(c.margin * kWeight, -kMost, kMost);
}

int contentSize(const Candidate& c)
{
    int size = 0;
    for (const Span& piece : c.content)
        size += piece.end - piece.begin;
    return size;
}

/// Two readings of one cue: the surer one stays, then the longer.
void dropDoubles(std::vector<Candidate>& found, size_t from)
{
    std::vector<Candidate> kept;
    std::stable_sort(found.begin() + static_cast<std::ptrdiff_t>(from), found.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    for (size_t i = from; i < found.size(); ++i) {
        const bool taken = std::any_of(kept.begin(), kept.end(),
                                       [&](const Candidate& k) { return k.cue.overlaps(found[i].cue); });
        if (!taken)
            kept.push_back(std::move(found[i]));
    }
    std::stable_sort(kept.begin(), kept.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cue.begin < b.cue.begin; });
    found.resize(from);
    for (Candidate& c : kept)
        found.push_back(std::move(c));
}

bool unsure(const Candidate& c)
{
    return c.rule == Rule::Adverb || (c.source.empty() && c.score < 0.5);
}

/// In whose content does each cue stand: the smallest content that holds it.
void nest(std::vector<Candidate>& found, size_t from, size_t to)
{
    for (size_t i = from; i < to; ++i) {
        int best = -1;
        for (size_t k = from; k < to; ++k) {
            if (k == i || !holds(found[k], found[i]))
                continue;
            // Each in the other's content: the surer one holds.
            if (holds(found[i], found[k]) &&
                (found[k].score < found[i].score || (found[k].score == found[i].score && k > i)))
                continue;
            // A hedge or an unsure passive holds nobody's words as long as somebody else does.
            const bool hedge = unsure(found[k]);
            const bool bestHedge = best >= 0 && unsure(found[static_cast<size_t>(best)]);
            if (best < 0 || (bestHedge && !hedge) ||
                (hedge == bestHedge && contentSize(found[k]) < contentSize(found[static_cast<size_t>(best)])))
                best = static_cast<int>(k);
        }
        found[i].outer = best;
    }
}

} // namespace

void findCandidates(const Analysis& a, const std::vector<SentenceGrammar>& grammars, bool firstBlock,
                    std::vector<Candidate>& out)
{
    int lastSpeaker = -1; // the top candidate whose quotation may go on
    for (size_t s = 0; s < grammars.size(); ++s) {
        const SentenceGrammar& g = grammars[s];
        const size_t from = out.size();
        SentenceRules(g, static_cast<int>(s), firstBlock && s == 0).run(out);
        for (size_t i = from; i < out.size(); ++i)
            weigh(a, out[i]);
        dropDoubles(out, from);
        nest(out, from, out.size());
        // A sentence that is nothing but a quotation belongs to the speaker before it.
        const Span sentence = g.sentence();
        const int first = sentence.begin;
        const int quote = a.at(first).quote;
        if (quote >= 0 && a.quotations[static_cast<size_t>(quote)].span.begin == first && a.inSpeech(first) &&
            a.quotations[static_cast<size_t>(quote)].span.end >= g.bodyEnd() && lastSpeaker >= 0 && s > 0) {
            Candidate& speaker = out[static_cast<size_t>(lastSpeaker)];
            speaker.content.push_back(
                {first, std::min(sentence.end, a.quotations[static_cast<size_t>(quote)].span.end)});
            nest(out, static_cast<size_t>(lastSpeaker), out.size());
            continue;
        }
        lastSpeaker = -1;
        for (size_t i = from; i < out.size(); ++i) {
            const Candidate& c = out[i];
            const bool speaks = c.verb != nullptr && (c.verb->frames & (Clause | Quoted)) != 0 &&
                                !c.verb->belief && c.outer < 0;
            if (speaks && (c.direct || lastSpeaker < 0))
                lastSpeaker = static_cast<int>(i);
        }
    }
}

} // namespace assay::suggest
