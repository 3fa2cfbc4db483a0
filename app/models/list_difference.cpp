#include "app/models/list_difference.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace assay::window {
namespace {

using Ids = std::vector<int64_t>;

/// More moves than these are told as one change of layout.
constexpr size_t kMostMoves = 32;

/// Runs of rows whose identity is not in `there`.
std::vector<ListDifference::Range> runsWithout(std::span<const int64_t> ids,
                                               const std::unordered_set<int64_t>& there, size_t offset)
{
    std::vector<ListDifference::Range> runs;
    for (size_t i = 0; i < ids.size(); ++i) {
        if (there.count(ids[i]) != 0)
            continue;
        if (!runs.empty() && runs.back().first + runs.back().count == offset + i)
            ++runs.back().count;
        else
            runs.push_back({offset + i, 1});
    }
    return runs;
}

Ids thoseIn(std::span<const int64_t> ids, const std::unordered_set<int64_t>& there)
{
    Ids kept;
    for (const int64_t id : ids)
        if (there.count(id) != 0)
            kept.push_back(id);
    return kept;
}

/// Marks the rows of a longest run of places that goes up: they stay where they are.
std::vector<bool> staying(const std::vector<size_t>& places)
{
    std::vector<size_t> tails, previous(places.size());
    for (size_t i = 0; i < places.size(); ++i) {
        const auto at = std::lower_bound(tails.begin(), tails.end(), i,
                                         [&](size_t tail, size_t) { return places[tail] < places[i]; });
        previous[i] = at == tails.begin() ? places.size() : *std::prev(at);
        if (at == tails.end())
            tails.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> stays(places.size(), false);
    for (size_t i = tails.empty() ? places.size() : tails.back(); i != places.size(); i = previous[i])
        stays[i] = true;
    return stays;
}

void findMoves(const Ids& before, const Ids& after, size_t offset, ListDifference& difference)
{
    if (before == after)
        return;
    std::unordered_map<int64_t, size_t> place;
    for (size_t i = 0; i < before.size(); ++i)
        place.emplace(before[i], i);
    std::vector<size_t> places;
    places.reserve(after.size());
    for (const int64_t id : after)
        places.push_back(place.at(id));
    const std::vector<bool> stays = staying(places);
    if (static_cast<size_t>(std::count(stays.begin(), stays.end(), false)) > kMostMoves) {
        difference.isShuffled = true;
        return;
    }
    Ids now = before;
    for (size_t i = 0; i < after.size(); ++i) {
        if (stays[i])
            continue;
        // It goes behind the row that it follows in the end, which stands right by now.
        const auto from = static_cast<size_t>(std::find(now.begin(), now.end(), after[i]) - now.begin());
        now.erase(now.begin() + static_cast<ptrdiff_t>(from));
        const size_t to =
            i == 0 ? 0
                   : static_cast<size_t>(std::find(now.begin(), now.end(), after[i - 1]) - now.begin()) + 1;
        now.insert(now.begin() + static_cast<ptrdiff_t>(to), after[i]);
        if (from != to)
            difference.moved.push_back({offset + from, offset + to});
    }
}

} // namespace

ListDifference differenceBetween(std::span<const int64_t> before, std::span<const int64_t> after)
{
    ListDifference difference;
    size_t start = 0;
    while (start < before.size() && start < after.size() && before[start] == after[start])
        ++start;
    size_t end = 0;
    while (end < before.size() - start && end < after.size() - start &&
           before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    before = before.subspan(start, before.size() - start - end);
    after = after.subspan(start, after.size() - start - end);
    if (before.empty() && after.empty())
        return difference;
    const std::unordered_set<int64_t> inBefore(before.begin(), before.end());
    const std::unordered_set<int64_t> inAfter(after.begin(), after.end());
    difference.removed = runsWithout(before, inAfter, start);
    std::reverse(difference.removed.begin(), difference.removed.end());
    difference.inserted = runsWithout(after, inBefore, start);
    findMoves(thoseIn(before, inAfter), thoseIn(after, inBefore), start, difference);
    return difference;
}

} // namespace assay::window
