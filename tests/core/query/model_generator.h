#pragma once

#include "tests/core/query/model.h"

#include <cstdint>
#include <string>

namespace assay::query {

/// Numbers from a seed, the same everywhere.
class Dice
{
public:
    explicit Dice(uint64_t seed) : m_state(seed * 2654435769U + 88172645463325252U) {}
    uint64_t next()
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return m_state;
    }
    size_t below(size_t bound) { return static_cast<size_t>((next() >> 11) % bound); }
    bool once(size_t in) { return below(in) == 0; }
    template<class C>
    const auto& of(const C& values)
    {
        return values[below(std::size(values))];
    }

private:
    uint64_t m_state;
};

/// A small project in which everything that a filter can ask for happens: merged actors, internal things,
/// long chains, joint occasions, sides with periods, bodies that are part of others, open dates, assessments
/// by several.
Model randomModel(Dice& dice);

/// A filter over the words and names of such projects.
std::string randomFilter(Dice& dice);

} // namespace assay::query
