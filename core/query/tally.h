#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace assay::query {

/// Most first, then by value.
template<class T>
void sortByCount(std::vector<std::pair<T, uint64_t>>& counts)
{
    std::sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
}

/// How often values were met, each at most once for a row. All values of a row have to come together.
template<class T>
class Tally
{
public:
    template<class V>
    void meet(int64_t row, const V& value)
    {
        auto known = m_values.find(value);
        if (known == m_values.end())
            known = m_values.emplace(T(value), Met{}).first;
        if (known->second.row == row)
            return;
        known->second.row = row;
        ++known->second.count;
    }
    /// Most first, then by value.
    std::vector<std::pair<T, uint64_t>> counts() const
    {
        std::vector<std::pair<T, uint64_t>> all;
        for (const auto& [value, met] : m_values)
            all.emplace_back(value, met.count);
        sortByCount(all);
        return all;
    }

private:
    struct Met
    {
        int64_t row = INT64_MIN;
        uint64_t count = 0;
    };
    std::map<T, Met, std::less<>> m_values;
};

} // namespace assay::query
