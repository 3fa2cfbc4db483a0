#pragma once

#include "core/store/database.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

// Values of facets that are more than a column: what lies in what, and years. Private to core/query.
namespace assay::query {

/// What each tag or place stands beneath.
class Ancestors
{
public:
    /// `table`: tag or place; of others nothing stands beneath another.
    Ancestors(store::Database& database, std::string_view table);

    bool isEmpty() const { return m_parents.empty(); }
    /// f(ancestor) for each, from the nearest on. A ring, in a file made by hand, ends.
    template<class F>
    void forEach(int64_t key, F&& f) const
    {
        for (size_t steps = 0; steps < kLongest; ++steps) {
            const auto parent = m_parents.find(key);
            if (parent == m_parents.end())
                return;
            key = parent->second;
            f(key);
        }
    }

private:
    static constexpr size_t kLongest = 64;
    std::unordered_map<int64_t, int64_t> m_parents;
};

/// In how many rows a year may lie, and in how many nothing is dated.
class YearTally
{
public:
    /// ISO days, or empty where an end is not known. All dates of a row have to come together.
    void meet(int64_t row, std::string_view earliest, std::string_view latest);
    /// (year, rows), for each year in which some date begins or ends; "none" for what has no date. Most
    /// first, then by year.
    std::vector<std::pair<std::string, uint64_t>> counts() const;

private:
    struct Dated
    {
        int64_t row;
        int32_t from, to;
    };
    std::vector<Dated> m_dates;
    int64_t m_lastUndated = INT64_MIN;
    uint64_t m_undated = 0;
};

} // namespace assay::query
