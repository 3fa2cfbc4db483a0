#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace assay::window {

/// How one list of identities becomes another, in the steps in which a model tells its views. No identity
/// stands twice in a list.
struct ListDifference
{
    struct Range
    {
        size_t first, count;
    };
    struct Move
    {
        size_t from, to; ///< the row at `from` is taken out, then put in before what is at `to` by then
    };
    std::vector<Range> removed;  ///< last first, in rows of the list before
    std::vector<Move> moved;     ///< one after the other, once the removed are gone
    bool isShuffled = false;     ///< instead of moves: too many rows changed places to tell one by one
    std::vector<Range> inserted; ///< first first, in rows of the list after
    bool isEmpty() const { return removed.empty() && moved.empty() && inserted.empty() && !isShuffled; }
};

ListDifference differenceBetween(std::span<const int64_t> before, std::span<const int64_t> after);

} // namespace assay::window
