#pragma once

#include "core/suggest/suggest.h"
#include "core/suggest/training_data.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <string>
#include <vector>

/// Proposals against texts marked by hand. Two attributions may match when their cues touch or their contents
/// share half of their code points; pairs are taken greedily, the best first.
namespace assay::suggest::support {

inline std::string_view utf8Slice(std::string_view text, const CodePointRange& r)
{
    return utf8::slice(text, r.start(), r.end());
}

inline std::string join(const std::vector<std::string>& names)
{
    std::string out;
    for (const auto& n : names)
        out += (out.empty() ? "" : " > ") + n;
    return out;
}

inline size_t shared(const std::vector<CodePointRange>& a, const std::vector<CodePointRange>& b)
{
    size_t n = 0;
    for (const auto& x : a)
        for (const auto& y : b)
            if (x.overlaps(y))
                n += std::min(x.end(), y.end()) - std::max(x.start(), y.start());
    return n;
}

inline size_t size(const std::vector<CodePointRange>& a)
{
    size_t n = 0;
    for (const auto& x : a)
        n += x.size();
    return n;
}

inline double likeness(const std::vector<CodePointRange>& a, const std::vector<CodePointRange>& b)
{
    const size_t both = shared(a, b);
    const size_t all = size(a) + size(b) - both;
    return all == 0 ? 1.0 : static_cast<double>(both) / static_cast<double>(all);
}

struct Score
{
    size_t gold = 0, proposed = 0, matched = 0;
    size_t stance = 0, source = 0, content = 0, chain = 0;
    size_t hedgesGold = 0, hedgesProposed = 0, hedgesRight = 0;
    std::vector<std::string> faults; ///< what went wrong, for the failure message

    static double f1(size_t right, size_t proposed, size_t gold)
    {
        return proposed + gold == 0 ? 1.0
                                    : 2.0 * static_cast<double>(right) / static_cast<double>(proposed + gold);
    }
    double detection() const { return f1(matched, proposed, gold); }
    double hedges() const { return f1(hedgesRight, hedgesProposed, hedgesGold); }
    double share(size_t right) const
    {
        return matched == 0 ? 0 : static_cast<double>(right) / static_cast<double>(matched);
    }
    std::string report() const
    {
        std::string out = "detection " + std::to_string(detection()) + " (" + std::to_string(matched) +
                          " of " + std::to_string(gold) + ", " + std::to_string(proposed) +
                          " proposed), stance " + std::to_string(share(stance)) + ", source " +
                          std::to_string(share(source)) + ", content " + std::to_string(share(content)) +
                          ", chain " + std::to_string(share(chain)) + ", hedges " + std::to_string(hedges()) +
                          "\n";
        for (const auto& f : faults)
            out += f + "\n";
        return out;
    }
};

inline void score(const MarkedText& text, const Proposals& proposals, Score& s)
{
    struct Pair
    {
        double value;
        size_t p, g;
    };
    const auto words = [&](const std::vector<CodePointRange>& rs) {
        std::string out;
        for (const auto& r : rs)
            out += (out.empty() ? "" : " | ") + std::string(utf8Slice(text.text, r));
        return out;
    };
    std::vector<Pair> pairs;
    for (size_t p = 0; p < proposals.size(); ++p)
        for (size_t g = 0; g < text.attributions.size(); ++g) {
            const bool cue = shared(proposals[p].cue, text.attributions[g].cue) > 0;
            const double content = likeness(proposals[p].content, text.attributions[g].content);
            if (cue || content >= 0.5)
                pairs.push_back(
                    {(cue ? 1.0 : 0.0) + content + likeness(proposals[p].source, text.attributions[g].source),
                     p, g});
        }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.value > b.value; });
    std::vector<bool> usedP(proposals.size()), usedG(text.attributions.size());
    s.gold += text.attributions.size();
    s.proposed += proposals.size();
    for (const auto& g : text.attributions)
        s.hedgesGold += g.hedges.size();
    for (const auto& p : proposals)
        s.hedgesProposed += p.hedges.size();
    for (const Pair& pair : pairs) {
        if (usedP[pair.p] || usedG[pair.g])
            continue;
        usedP[pair.p] = usedG[pair.g] = true;
        const Proposal& p = proposals[pair.p];
        const auto& g = text.attributions[pair.g];
        ++s.matched;
        s.stance += p.stance == g.stance;
        s.source += p.source == g.source;
        s.content += p.content == g.content;
        std::vector<std::string> chain;
        for (const Link& link : p.chain)
            chain.push_back(link.name);
        s.chain += chain == g.chain;
        for (const auto& [range, kind] : g.hedges)
            for (const Hedge& h : p.hedges)
                s.hedgesRight += h.range == range && h.kind == kind;
        if (p.stance != g.stance)
            s.faults.push_back(text.name + ": stance " + std::string(tokenOf(p.stance)) + " for " +
                               std::string(tokenOf(g.stance)) + ": " + words(g.cue));
        if (p.source != g.source)
            s.faults.push_back(text.name + ": source \"" + words(p.source) + "\" for \"" + words(g.source) +
                               "\"");
        if (p.content != g.content)
            s.faults.push_back(text.name + ": content \"" + words(p.content) + "\" for \"" +
                               words(g.content) + "\"");
        if (chain != g.chain)
            s.faults.push_back(text.name + ": chain \"" + join(chain) + "\" for \"" + join(g.chain) + "\"");
    }
    for (size_t i = 0; i < proposals.size(); ++i)
        if (!usedP[i])
            s.faults.push_back(text.name + ": too much: " + words(proposals[i].cue) + ": " +
                               words(proposals[i].content) + " (" + proposals[i].why + ")");
    for (size_t i = 0; i < usedG.size(); ++i)
        if (!usedG[i])
            s.faults.push_back(text.name + ": missed: " + words(text.attributions[i].cue) + ": " +
                               words(text.attributions[i].content));
}

} // namespace assay::suggest::support
