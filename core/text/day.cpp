#include "core/text/fuzzy_date.h"

#include <fmt/format.h>

namespace assay {
namespace {

constexpr int kLastYear = 9999;

bool isLeap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/// Days since the first day of the year 0 (proleptic Gregorian), counted in years that begin in March.
int64_t serial(const Day& day)
{
    const int64_t year = day.month <= 2 ? day.year - 1 : day.year;
    const int64_t era = (year >= 0 ? year : year - 399) / 400;
    const int64_t ofEra = year - era * 400;
    const int64_t ofYear = (153 * (day.month > 2 ? day.month - 3 : day.month + 9) + 2) / 5 + day.day - 1;
    return era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear;
}

Day fromSerial(int64_t days)
{
    const int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const int64_t ofEra = days - era * 146097;
    const int64_t year = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
    const int64_t ofYear = ofEra - (365 * year + year / 4 - year / 100);
    const int64_t march = (5 * ofYear + 2) / 153;
    const int month = static_cast<int>(march < 10 ? march + 3 : march - 9);
    return {static_cast<int>(year + era * 400 + (month <= 2 ? 1 : 0)), month,
            static_cast<int>(ofYear - (153 * march + 2) / 5 + 1)};
}

} // namespace

int daysInMonth(int year, int month)
{
    static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : kDays[(month - 1) % 12];
}

bool Day::isValid() const
{
    return year >= 1 && year <= kLastYear && month >= 1 && month <= 12 && day >= 1 &&
           day <= daysInMonth(year, month);
}

std::string Day::iso() const
{
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<Day> Day::fromIso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    int numbers[3] = {};
    size_t part = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7)
            ++part;
        else if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        else
            numbers[part] = numbers[part] * 10 + (text[i] - '0');
    }
    const Day day{numbers[0], numbers[1], numbers[2]};
    return day.isValid() ? std::optional(day) : std::nullopt;
}

Day Day::plusDays(int days) const
{
    const Day moved = fromSerial(serial(*this) + days);
    if (moved.year < 1)
        return {1, 1, 1};
    return moved.year > kLastYear ? Day{kLastYear, 12, 31} : moved;
}

} // namespace assay
