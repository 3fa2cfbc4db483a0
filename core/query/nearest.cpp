#include "core/query/nearest.h"

#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace assay::query {

namespace {

constexpr size_t kLongest = 64;

/// Edits between two short words; two neighbours swapped are one edit.
size_t slips(const std::u32string& left, const std::u32string& right)
{
    std::vector<size_t> before(right.size() + 1), row(right.size() + 1), beforeThat(right.size() + 1);
    for (size_t j = 0; j <= right.size(); ++j)
        row[j] = j;
    for (size_t i = 1; i <= left.size(); ++i) {
        beforeThat.swap(before);
        before.swap(row);
        row[0] = i;
        for (size_t j = 1; j <= right.size(); ++j) {
            row[j] = std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + (left[i - 1] != right[j - 1])});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                row[j] = std::min(row[j], beforeThat[j - 2] + 1);
        }
    }
    return row[right.size()];
}

template<class Candidates>
std::string nearestOf(std::string_view typed, const Candidates& candidates)
{
    const std::u32string word = utf8::toUtf32(caseFold(typed));
    if (word.empty() || word.size() > kLongest)
        return {};
    std::string best;
    size_t bestSlips = std::max<size_t>(1, word.size() / 3) + 1;
    for (const auto& candidate : candidates) {
        const std::u32string other = utf8::toUtf32(caseFold(candidate));
        if (other.size() > kLongest)
            continue;
        size_t found = slips(word, other);
        if (word.size() >= 3 && other.starts_with(word))
            found = std::min<size_t>(found, 1);
        if (found < bestSlips) {
            bestSlips = found;
            best = candidate;
        }
    }
    return best;
}

} // namespace

std::string nearest(std::string_view typed, std::span<const std::string_view> candidates)
{
    return nearestOf(typed, candidates);
}

std::string nearest(std::string_view typed, const std::vector<std::string>& candidates)
{
    return nearestOf(typed, candidates);
}

} // namespace assay::query
