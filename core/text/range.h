#pragma once

#include <cstddef>
#include <stdexcept>

namespace assay {

/// Code points [start, end) of some text. Never reversed; empty when start == end.
class CodePointRange
{
public:
    constexpr CodePointRange() = default;
    constexpr CodePointRange(size_t start, size_t end) : m_start(start), m_end(end)
    {
        if (end < start)
            throw std::invalid_argument("a range of code points runs backwards");
    }
    constexpr size_t start() const { return m_start; }
    constexpr size_t end() const { return m_end; }
    constexpr size_t size() const { return m_end - m_start; }
    constexpr bool empty() const { return m_start == m_end; }
    constexpr bool contains(size_t position) const { return position >= m_start && position < m_end; }
    constexpr bool overlaps(const CodePointRange& other) const
    {
        return m_start < other.m_end && other.m_start < m_end;
    }
    auto operator<=>(const CodePointRange&) const = default;

private:
    size_t m_start = 0;
    size_t m_end = 0;
};

} // namespace assay
