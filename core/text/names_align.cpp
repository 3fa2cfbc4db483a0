#include "core/text/names_internal.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

// Which word of one name stands for which word of the other.
namespace assay::names {

namespace {

constexpr float kSure = 0.85F;
constexpr float kPair = 0.55F;    ///< words less alike than this are paired only for want of better
constexpr float kNickname = 0.9F; ///< likeness of Bill and William
constexpr float kInitial = 0.8F;  ///< likeness of J. and John
constexpr float kJoined = 0.8F;   ///< at least, for words written together on one side and apart on the other

bool initialFits(const Part& initial, const Part& full)
{
    if (initial.letters.empty() || full.letters.empty())
        return false;
    if (initial.latin.size() > 1 && initial.letters.size() > 1) // "Chr."
        return full.latin.starts_with(initial.latin);
    const LetterCosts& costs = letterCosts();
    return costs.change(static_cast<uint8_t>(initial.letters[0]), static_cast<uint8_t>(full.letters[0])) <=
               20 ||
           (!full.latin.empty() && initial.latin == full.latin.substr(0, 1));
}

float likenessOf(const Part& a, const Part& b, bool person, WordPair& pair)
{
    if (a.role == Role::Number || b.role == Role::Number)
        return a.latin == b.latin ? 1 : 0;
    if (a.weak || b.weak) {
        if (a.latin == b.latin)
            return 1;
        return a.weak && b.weak && wordLikeness(a, b) > 0.8 ? 0.9F : 0;
    }
    if (person && (a.initial || b.initial)) {
        pair.initial = true;
        if (a.initial && b.initial)
            return initialFits(a, b) ? 1 : 0;
        return initialFits(a.initial ? a : b, a.initial ? b : a) ? kInitial : 0;
    }
    const auto likeness = static_cast<float>(wordLikeness(a, b));
    if (person && likeness < kNickname && isSameGivenName(a, b)) {
        pair.nickname = true;
        return kNickname;
    }
    return likeness;
}

class Aligner
{
public:
    Aligner(const Key& left, const Key& right)
        : m_left(left), m_right(right), m_n(std::min(left.parts.size(), Alignment::kMaxParts)),
          m_m(std::min(right.parts.size(), Alignment::kMaxParts)),
          m_person(left.kind != Kind::Organisation && right.kind != Kind::Organisation)
    {
    }

    Alignment run()
    {
        collect();
        // Sure pairs first; then words written apart; then pairs that are only likely; initials last, for
        // they fit many words.
        take(kSure);
        joinNeighbours();
        take(kPair);
        force(false);
        takeInitials();
        force(true);
        return m_out;
    }

private:
    struct Candidate
    {
        WordPair pair;
        float value = 0;
    };

    void collect()
    {
        for (size_t i = 0; i < m_n; ++i)
            for (size_t j = 0; j < m_m; ++j) {
                Candidate& c = m_candidates[m_count];
                c.pair = {};
                c.pair.left = static_cast<uint8_t>(i);
                c.pair.right = static_cast<uint8_t>(j);
                c.pair.likeness = likenessOf(m_left.parts[i], m_right.parts[j], m_person, c.pair);
                const float weight = std::min(m_left.parts[i].weight, m_right.parts[j].weight);
                const auto apart = static_cast<float>(std::abs(static_cast<int>(i) - static_cast<int>(j)));
                c.value = c.pair.likeness * (0.5F + weight) - 0.01F * apart;
                m_count += !m_left.parts[i].weak || !m_right.parts[j].weak || c.pair.likeness > 0;
            }
        std::sort(m_candidates.begin(), m_candidates.begin() + static_cast<std::ptrdiff_t>(m_count),
                  [](const Candidate& a, const Candidate& b) {
                      return a.value != b.value           ? a.value > b.value
                             : a.pair.left != b.pair.left ? a.pair.left < b.pair.left
                                                          : a.pair.right < b.pair.right;
                  });
    }

    bool isFree(const WordPair& pair) const
    {
        return !(m_out.leftUsed & maskOf(pair.left, pair.leftCount)) &&
               !(m_out.rightUsed & maskOf(pair.right, pair.rightCount)) && m_out.count < m_out.pairs.size();
    }

    static uint32_t maskOf(uint8_t at, uint8_t count) { return ((1U << count) - 1U) << at; }

    void add(const WordPair& pair)
    {
        m_out.leftUsed |= maskOf(pair.left, pair.leftCount);
        m_out.rightUsed |= maskOf(pair.right, pair.rightCount);
        m_out.pairs[m_out.count++] = pair;
    }

    void take(float least)
    {
        for (size_t c = 0; c < m_count; ++c)
            if (m_candidates[c].pair.likeness >= least && !m_candidates[c].pair.initial &&
                isFree(m_candidates[c].pair))
                add(m_candidates[c].pair);
    }

    void takeInitials()
    {
        for (size_t c = 0; c < m_count; ++c)
            if (m_candidates[c].pair.likeness > 0 && m_candidates[c].pair.initial &&
                isFree(m_candidates[c].pair))
                add(m_candidates[c].pair);
    }

    /// Words that one side writes together: "Van der Bilt" and "Vanderbilt".
    void joinNeighbours()
    {
        joinSide(m_left, m_n, m_right, m_m, false);
        joinSide(m_right, m_m, m_left, m_n, true);
    }

    void joinSide(const Key& split, size_t splitSize, const Key& whole, size_t wholeSize, bool flipped)
    {
        for (size_t j = 0; j < wholeSize; ++j) {
            const Part& one = whole.parts[j];
            if (one.initial || one.weak || one.letters.size() < 4)
                continue;
            for (uint8_t length = 3; length >= 2; --length)
                for (size_t i = 0; i + length <= splitSize; ++i) {
                    WordPair pair;
                    pair.left = static_cast<uint8_t>(flipped ? j : i);
                    pair.right = static_cast<uint8_t>(flipped ? i : j);
                    (flipped ? pair.rightCount : pair.leftCount) = length;
                    if (!isFree(pair))
                        continue;
                    size_t letters = 0;
                    for (size_t k = i; k < i + length; ++k)
                        letters += split.parts[k].letters.size();
                    if (letters + 2 < one.letters.size() || one.letters.size() + 2 < letters)
                        continue;
                    Part both = joined(split.parts[i], split.parts[i + 1]);
                    if (length == 3)
                        both = joined(both, split.parts[i + 2]);
                    pair.likeness = both.latin == one.latin ? 1 : static_cast<float>(wordLikeness(both, one));
                    if (pair.likeness >= kJoined)
                        add(pair);
                }
        }
    }

    /// What is left on both sides contradicts each other: paired, so that its unlikeness counts.
    void force(bool initials)
    {
        for (size_t c = 0; c < m_count; ++c) {
            WordPair pair = m_candidates[c].pair;
            const Part& a = m_left.parts[pair.left];
            const Part& b = m_right.parts[pair.right];
            if (a.weak || b.weak || !isFree(pair) || (m_person && !initials && (a.initial || b.initial)))
                continue;
            if ((a.role == Role::Patronymic) != (b.role == Role::Patronymic) && m_person)
                continue; // a middle name and a patronymic may both be left out
            pair.forced = true;
            add(pair);
        }
    }

    const Key& m_left;
    const Key& m_right;
    size_t m_n;
    size_t m_m;
    bool m_person;
    std::array<Candidate, Alignment::kMaxParts * Alignment::kMaxParts + 1> m_candidates;
    size_t m_count = 0;
    Alignment m_out;
};

} // namespace

Alignment align(const Key& left, const Key& right)
{
    // Ties are broken by the order of words, so the two names come in an order of their own: the result is
    // symmetric.
    if (left.folded <= right.folded)
        return Aligner(left, right).run();
    Alignment out = Aligner(right, left).run();
    std::swap(out.leftUsed, out.rightUsed);
    for (size_t i = 0; i < out.count; ++i) {
        std::swap(out.pairs[i].left, out.pairs[i].right);
        std::swap(out.pairs[i].leftCount, out.pairs[i].rightCount);
    }
    return out;
}

} // namespace assay::names
