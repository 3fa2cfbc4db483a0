#include "core/text/names_internal.h"

#include <algorithm>
#include <cmath>

// Two names laid against each other word by word.
namespace assay::names {

namespace {

constexpr double kPair = 0.55; ///< words less alike than this are no pair
constexpr double kSamePerson = 0.75;
constexpr double kSameOrganisation = 0.75;
constexpr double kSameToken = 0.75;
constexpr size_t kMaxParts = 24;

bool initialFits(const Part& initial, const Part& full)
{
    if (initial.letters.empty() || full.letters.empty())
        return false;
    const LetterCosts& costs = LetterCosts::instance();
    return costs.change(static_cast<uint8_t>(initial.letters[0]), static_cast<uint8_t>(full.letters[0])) <=
               20 ||
           (!full.latin.empty() && initial.latin == full.latin.substr(0, 1));
}

struct Candidate
{
    uint8_t left, right;
    float likeness;
    bool nickname, initial, join;
    uint8_t leftCount = 1, rightCount = 1;
};

double partLikeness(const Part& a, const Part& b, bool person, Candidate& candidate)
{
    if (a.role == Role::Number || b.role == Role::Number)
        return a.latin == b.latin ? 1 : 0;
    if (a.weak && b.weak)
        return a.latin == b.latin ? 1 : wordLikeness(a, b) > 0.8 ? 0.9 : 0;
    if (a.weak != b.weak)
        return a.latin == b.latin ? 1 : 0;
    if (person && (a.initial || b.initial)) {
        if (a.initial && b.initial)
            return initialFits(a, b) ? 1 : 0;
        candidate.initial = true;
        return initialFits(a.initial ? a : b, a.initial ? b : a) ? 0.8 : 0;
    }
    const double likeness = wordLikeness(a, b);
    if (person && likeness < 0.9 && isSameGivenName(a.latin, b.latin)) {
        candidate.nickname = true;
        return 0.9;
    }
    return likeness;
}

} // namespace

static Alignment align(const Key& left, const Key& right)
{
    Alignment out;
    const size_t n = std::min(left.parts.size(), kMaxParts);
    const size_t m = std::min(right.parts.size(), kMaxParts);
    const bool person = left.kind != Kind::Organisation && right.kind != Kind::Organisation;
    std::vector<Candidate> candidates;
    candidates.reserve(n * m);
    for (size_t i = 0; i < n; ++i)
        for (size_t j = 0; j < m; ++j) {
            Candidate c{static_cast<uint8_t>(i), static_cast<uint8_t>(j), 0, false, false, false};
            const double likeness = partLikeness(left.parts[i], right.parts[j], person, c);
            if (likeness >= kPair) {
                c.likeness = static_cast<float>(likeness);
                candidates.push_back(c);
            }
        }
    uint32_t usedLeft = 0;
    uint32_t usedRight = 0;
    const auto take = [&](std::vector<Candidate>& list) {
        std::stable_sort(list.begin(), list.end(), [&](const Candidate& a, const Candidate& b) {
            const auto value = [&](const Candidate& c) {
                const float weight = std::min(left.parts[c.left].weight, right.parts[c.right].weight);
                return c.likeness * (0.5F + weight) - 0.01F * static_cast<float>(std::abs(c.left - c.right));
            };
            return value(a) > value(b);
        });
        for (const Candidate& c : list) {
            const uint32_t l = ((1U << c.leftCount) - 1U) << c.left;
            const uint32_t r = ((1U << c.rightCount) - 1U) << c.right;
            if ((usedLeft & l) || (usedRight & r))
                continue;
            usedLeft |= l;
            usedRight |= r;
            out.pairs.push_back({c.left, c.right, c.likeness, c.nickname, c.join, c.initial});
            float wl = 0;
            float wr = 0;
            for (uint8_t k = 0; k < c.leftCount; ++k)
                wl += left.parts[c.left + k].weight;
            for (uint8_t k = 0; k < c.rightCount; ++k)
                wr += right.parts[c.right + k].weight;
            out.matched += c.likeness * 0.5F * (wl + wr);
        }
    };
    take(candidates);
    // Words written together on one side and apart on the other.
    std::vector<Candidate> joins;
    const auto tryJoin = [&](const Key& split, const Key& whole, uint32_t usedSplit, uint32_t usedWhole,
                             bool flipped) {
        const size_t s = std::min(split.parts.size(), kMaxParts);
        const size_t w = std::min(whole.parts.size(), kMaxParts);
        for (size_t i = 0; i + 1 < s; ++i) {
            if ((usedSplit >> i & 3U) != 0)
                continue;
            Part both;
            for (size_t j = 0; j < w; ++j) {
                if (usedWhole >> j & 1U || whole.parts[j].initial)
                    continue;
                if (both.latin.empty())
                    both = joined(split.parts[i], split.parts[i + 1]);
                const double likeness =
                    both.latin == whole.parts[j].latin ? 1 : wordLikeness(both, whole.parts[j]);
                if (likeness < 0.8)
                    continue;
                Candidate c{static_cast<uint8_t>(flipped ? j : i),
                            static_cast<uint8_t>(flipped ? i : j),
                            static_cast<float>(likeness),
                            false,
                            false,
                            true};
                (flipped ? c.rightCount : c.leftCount) = 2;
                joins.push_back(c);
            }
        }
    };
    tryJoin(left, right, usedLeft, usedRight, false);
    tryJoin(right, left, usedRight, usedLeft, true);
    if (!joins.empty())
        take(joins);

    for (size_t i = 0; i < n; ++i) {
        out.leftWeight += left.parts[i].weight;
        if (!(usedLeft >> i & 1U)) {
            out.leftFree += left.parts[i].weight;
            out.leftFreeWords += !left.parts[i].weak;
        }
    }
    for (size_t j = 0; j < m; ++j) {
        out.rightWeight += right.parts[j].weight;
        if (!(usedRight >> j & 1U)) {
            out.rightFree += right.parts[j].weight;
            out.rightFreeWords += !right.parts[j].weak;
        }
    }
    return out;
}

namespace {

double personScore(const Alignment& a)
{
    if (a.pairs.empty())
        return 0;
    const float both = 0.5F * (a.leftWeight + a.rightWeight - a.leftFree - a.rightFree);
    if (both <= 0)
        return 0;
    const double quality = a.matched / both;
    const double conflict = std::min(a.leftFree, a.rightFree);
    const double extra = std::max(a.leftFree, a.rightFree) - conflict;
    const double coverage = both / (both + 0.15 * extra + 1.0 * conflict);
    return quality * coverage * std::min(1.0, 0.55 + 0.3 * both);
}

double organisationScore(const Alignment& a)
{
    const float both = 0.5F * (a.leftWeight + a.rightWeight - a.leftFree - a.rightFree);
    if (both <= 0)
        return 0;
    const double free = 0.5 * (a.leftFree + a.rightFree);
    return a.matched / (both + 1.3 * free);
}

} // namespace

double score(const Key& left, const Key& right)
{
    if (left.parts.empty() || right.parts.empty())
        return 0;
    if (left.kind == Kind::Token && right.kind == Kind::Token && left.parts.size() == 1 &&
        right.parts.size() == 1)
        return wordLikeness(left.parts[0], right.parts[0]);
    const Alignment alignment = align(left, right);
    if (left.kind == Kind::Organisation || right.kind == Kind::Organisation)
        return organisationScore(alignment);
    return personScore(alignment);
}

bool isSame(const Key& left, const Key& right, double score)
{
    if (left.kind == Kind::Token && right.kind == Kind::Token)
        return score >= kSameToken;
    if (left.kind == Kind::Organisation || right.kind == Kind::Organisation)
        return score >= kSameOrganisation;
    return score >= kSamePerson;
}

Likeness compare(const Key& left, const Key& right)
{
    Likeness out;
    out.score = score(left, right);
    out.same = isSame(left, right, out.score);
    out.reason = out.same ? "alike" : "not alike";
    return out;
}

} // namespace assay::names
