#include "core/query/facet_values.h"

#include "core/query/tally.h"

#include <algorithm>

namespace assay::query {

namespace {

constexpr int32_t kBeforeAllYears = INT32_MIN, kBehindAllYears = INT32_MAX;

/// Of "2014-07-03".
int32_t yearOf(std::string_view day)
{
    int32_t year = 0;
    for (size_t i = 0; i < 4 && i < day.size(); ++i)
        if (day[i] >= '0' && day[i] <= '9')
            year = year * 10 + (day[i] - '0');
    return year;
}

} // namespace

Ancestors::Ancestors(store::Database& database, std::string_view table)
{
    if (table != "tag" && table != "place")
        return;
    SQLite::Statement& rows =
        database.prepared(table == "tag" ? "SELECT id, parent_id FROM tag WHERE parent_id IS NOT NULL"
                                         : "SELECT id, part_of_id FROM place WHERE part_of_id IS NOT NULL");
    while (rows.executeStep())
        m_parents.emplace(rows.getColumn(0).getInt64(), rows.getColumn(1).getInt64());
}

void YearTally::meet(int64_t row, std::string_view earliest, std::string_view latest)
{
    if (earliest.empty() && latest.empty()) {
        m_undated += m_lastUndated != row;
        m_lastUndated = row;
        return;
    }
    m_dates.push_back({row, earliest.empty() ? kBeforeAllYears : yearOf(earliest),
                       latest.empty() ? kBehindAllYears : yearOf(latest)});
}

std::vector<std::pair<std::string, uint64_t>> YearTally::counts() const
{
    std::vector<int32_t> years;
    for (const Dated& date : m_dates)
        for (const int32_t year : {date.from, date.to})
            if (year != kBeforeAllYears && year != kBehindAllYears && (years.empty() || years.back() != year))
                years.push_back(year);
    std::sort(years.begin(), years.end());
    years.erase(std::unique(years.begin(), years.end()), years.end());
    std::vector<int64_t> lastRow(years.size(), INT64_MIN);
    std::vector<uint64_t> rows(years.size());
    for (const Dated& date : m_dates)
        for (auto year = std::lower_bound(years.begin(), years.end(), date.from);
             year != years.end() && *year <= date.to; ++year) {
            const auto at = static_cast<size_t>(year - years.begin());
            rows[at] += lastRow[at] != date.row;
            lastRow[at] = date.row;
        }
    std::vector<std::pair<std::string, uint64_t>> found;
    for (size_t i = 0; i < years.size(); ++i) {
        const std::string year = std::to_string(years[i]);
        if (rows[i] > 0)
            found.emplace_back(std::string(4 - std::min<size_t>(4, year.size()), '0') + year, rows[i]);
    }
    if (m_undated > 0)
        found.emplace_back("none", m_undated);
    sortByCount(found);
    return found;
}

} // namespace assay::query
