#include "core/text/names_internal.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>

// Weighted edit distance over letter codes, turned into a likeness by the mass of both words.
namespace assay::names {

namespace {

constexpr size_t kMaxLetters = 40; ///< of a word; what is longer is cut
constexpr int kSwap = 55;          ///< two neighbours changed places
constexpr int kEnding = 25;        ///< a case ending left out
constexpr int kArticle = 10;       ///< the Arabic article left out

struct Table
{
    int cost[kMaxLetters + 1][kMaxLetters + 1];
    size_t n, m;
};

/// Fills the whole table: cost[i][j] of the first i letters of left and the first j of right.
void fill(Table& table, const Part& left, const Part& right)
{
    const LetterCosts& costs = letterCosts();
    const auto* a = reinterpret_cast<const uint8_t*>(left.letters.data());
    const auto* b = reinterpret_cast<const uint8_t*>(right.letters.data());
    const size_t n = table.n = std::min(left.letters.size(), kMaxLetters);
    const size_t m = table.m = std::min(right.letters.size(), kMaxLetters);
    // Short vowels may be missing only where one of the two does not write them.
    const bool abjad = left.abjad != right.abjad;
    auto& cost = table.cost;
    cost[0][0] = 0;
    for (size_t i = 1; i <= n; ++i)
        cost[i][0] = cost[i - 1][0] + costs.gap(a[i - 1], abjad);
    for (size_t j = 1; j <= m; ++j)
        cost[0][j] = cost[0][j - 1] + costs.gap(b[j - 1], abjad);
    if (left.article && n > 2)
        cost[2][0] = std::min(cost[2][0], kArticle);
    if (right.article && m > 2)
        cost[0][2] = std::min(cost[0][2], kArticle);
    for (size_t i = 1; i <= n; ++i) {
        const int gapA = costs.gap(a[i - 1], abjad);
        for (size_t j = 1; j <= m; ++j) {
            int best = cost[i - 1][j - 1] + costs.change(a[i - 1], b[j - 1]);
            best = std::min(best, cost[i - 1][j] + gapA);
            best = std::min(best, cost[i][j - 1] + costs.gap(b[j - 1], abjad));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, cost[i - 2][j - 2] + kSwap);
            cost[i][j] = best;
        }
    }
}

} // namespace

double wordLikeness(const Part& left, const Part& right)
{
    if (left.letters.empty() || right.letters.empty())
        return left.latin == right.latin && !left.latin.empty() ? 1 : 0;
    constexpr double kOneLetter = 0.9; // "Ou" and "U": alike by sound, but too short to be sure
    if (left.latin == right.latin && left.latin.size() > 2)
        return 1;
    if (left.letters == right.letters && left.script != right.script)
        return left.latin == right.latin || left.letters.size() > 1 ? 1 : kOneLetter;
    const bool abjad = left.abjad != right.abjad;
    // Chinese and Korean: another syllable is another name, however near its reading.
    constexpr double kOtherSyllable = 0.7;
    const bool syllables =
        left.script == right.script && (left.script == USCRIPT_HAN || left.script == USCRIPT_HANGUL);
    const double mass = 0.5 * (left.mass[abjad] + right.mass[abjad]);
    if (mass <= 0)
        return 0;
    Table table;
    fill(table, left, right);
    // An ending that both share says nothing about the bearer, however it is spelt: the stems must be alike.
    if (left.suffix && left.suffix == right.suffix && table.n > left.suffixLetters &&
        table.m > right.suffixLetters) {
        const double stems = mass - 0.5 * (left.suffixMass + right.suffixMass);
        return std::max(0.0,
                        1 - table.cost[table.n - left.suffixLetters][table.m - right.suffixLetters] / stems);
    }
    int cost = table.cost[table.n][table.m];
    // Many Azerbaijani families have changed -ov for -li.
    constexpr int kSameStem = 15;
    constexpr double kChangedEnding = 0.83;
    if (((left.suffix == kSuffixOv && right.suffix == kSuffixLi) ||
         (left.suffix == kSuffixLi && right.suffix == kSuffixOv)) &&
        table.n > left.suffixLetters && table.m > right.suffixLetters &&
        table.cost[table.n - left.suffixLetters][table.m - right.suffixLetters] <= kSameStem)
        return kChangedEnding;
    if (left.ending && table.n > left.ending + 1U && !right.ending)
        cost = std::min(cost, table.cost[table.n - left.ending][table.m] + kEnding);
    if (right.ending && table.m > right.ending + 1U && !left.ending)
        cost = std::min(cost, table.cost[table.n][table.m - right.ending] + kEnding);
    return std::max(0.0, 1 - cost / mass) * (syllables ? kOtherSyllable : 1);
}

double prefixLikeness(const Part& typed, const Part& written)
{
    if (typed.letters.empty() || written.letters.empty())
        return typed.latin.empty() ? 0 : written.latin.compare(0, typed.latin.size(), typed.latin) == 0;
    Table table;
    fill(table, typed, written);
    const LetterCosts& costs = letterCosts();
    const bool abjad = typed.abjad != written.abjad;
    double mass = typed.mass[abjad];
    double best = 0;
    double part = 0;
    for (size_t j = 1; j <= table.m; ++j) {
        part += costs.gap(static_cast<uint8_t>(written.letters[j - 1]), abjad);
        best = std::max(best, 1 - table.cost[table.n][j] / (0.5 * (mass + part)));
    }
    return best;
}

int edits(std::string_view left, std::string_view right)
{
    std::array<std::array<uint8_t, kMaxLetters + 1>, kMaxLetters + 1> cost;
    const size_t n = std::min(left.size(), kMaxLetters);
    const size_t m = std::min(right.size(), kMaxLetters);
    for (size_t i = 0; i <= n; ++i)
        for (size_t j = 0; j <= m; ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = static_cast<uint8_t>(i + j);
                continue;
            }
            int best = std::min(cost[i - 1][j], cost[i][j - 1]) + 1;
            best = std::min(best, cost[i - 1][j - 1] + (left[i - 1] != right[j - 1]));
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                best = std::min(best, cost[i - 2][j - 2] + 1);
            cost[i][j] = static_cast<uint8_t>(best);
        }
    return cost[n][m];
}

int soundEdits(const Part& left, const Part& right)
{
    // What conventions of spelling change or leave out costs less than this.
    constexpr int kChange = 20;
    constexpr int kGap = 30;
    const LetterCosts& costs = letterCosts();
    const auto* a = reinterpret_cast<const uint8_t*>(left.letters.data());
    const auto* b = reinterpret_cast<const uint8_t*>(right.letters.data());
    const size_t n = std::min(left.letters.size(), kMaxLetters);
    const size_t m = std::min(right.letters.size(), kMaxLetters);
    std::array<std::array<uint8_t, kMaxLetters + 1>, kMaxLetters + 1> cost;
    cost[0][0] = 0;
    for (size_t i = 0; i <= n; ++i)
        for (size_t j = i == 0; j <= m; ++j) {
            int best = 255;
            if (i > 0)
                best = std::min(best, cost[i - 1][j] + (costs.gap(a[i - 1], false) > kGap));
            if (j > 0)
                best = std::min(best, cost[i][j - 1] + (costs.gap(b[j - 1], false) > kGap));
            if (i > 0 && j > 0)
                best = std::min(best, cost[i - 1][j - 1] + (costs.change(a[i - 1], b[j - 1]) > kChange));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, cost[i - 2][j - 2] + 1);
            cost[i][j] = static_cast<uint8_t>(best);
        }
    return cost[n][m];
}

Part joined(const Part& first, const Part& second)
{
    Part part;
    part.latin = first.latin + second.latin;
    part.letters = first.letters;
    if (!part.letters.empty() && !second.letters.empty() && part.letters.back() == second.letters.front())
        part.letters.pop_back();
    part.letters += second.letters;
    for (int i = 0; i < 2; ++i)
        part.mass[i] = static_cast<uint16_t>(first.mass[i] + second.mass[i]);
    part.sound = first.sound + second.sound;
    part.abjad = first.abjad || second.abjad;
    part.article = first.article;
    part.script = first.script;
    part.suffix = second.suffix;
    part.suffixLetters = second.suffixLetters;
    part.suffixMass = second.suffixMass;
    part.weight = std::max(first.weight, second.weight);
    return part;
}

} // namespace assay::names
