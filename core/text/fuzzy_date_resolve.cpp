#include "core/text/fuzzy_date_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace assay::fuzzy {
namespace {

constexpr int kLastYear = 9999;
constexpr int kAboutDays = 3;
constexpr int kThirdOfMonth = 10;

struct Extent
{
    Day first;
    Day last;
};

Day lastOf(int year, int month)
{
    return {year, month, daysInMonth(year, month)};
}

/// Whole months, counted from month 1 of `year`; beyond the calendar's ends they stop there.
Extent months(int year, int first, int last)
{
    const auto at = [year](int month) {
        const int count = std::clamp(year * 12 + month - 1, 12, kLastYear * 12 + 11);
        return Day{count / 12, count % 12 + 1, 1};
    };
    const Day from = at(first);
    const Day to = at(last);
    return {from, lastOf(to.year, to.month)};
}

Extent years(int first, int last)
{
    return months(std::max(first, 1), 1, (std::min(last, kLastYear) - std::max(first, 1) + 1) * 12);
}

/// Years of a decade or century; its parts are 0-3, 4-6, 7-9 and 0-33, 34-66, 67-99.
Extent ofSpan(const Point& point)
{
    const int tenth = point.span / 10;
    const int begin = point.year;
    const int third = point.span == 10 ? 4 : 34;
    const int around = point.about ? point.span : 0;
    switch (point.part) {
    case Part::Early:
        return years(begin - around, begin + third - 1 + around);
    case Part::Mid:
        return years(begin + third - around,
                     begin + third + tenth * 3 - (point.span == 10 ? 1 : -2) + around);
    case Part::Late:
        return years(begin + (point.span == 10 ? 7 : 67) - around, begin + point.span - 1 + around);
    case Part::FirstHalf:
        return years(begin - around, begin + point.span / 2 - 1 + around);
    case Part::SecondHalf:
        return years(begin + point.span / 2 - around, begin + point.span - 1 + around);
    case Part::Whole:
        break;
    }
    return years(begin - around, begin + point.span - 1 + around);
}

/// A run of months, its thirds or halves.
Extent ofMonths(const Point& point, int first, int last)
{
    const int third = std::max(1, (last - first + 1) / 3);
    const int half = (last - first + 1) / 2;
    const bool year = last - first == 11;
    int around = point.about ? 1 : 0;
    switch (point.part) {
    case Part::Early:
        last = first + third - 1;
        break;
    case Part::Mid:
        first += third;
        last = first + third - 1;
        break;
    case Part::Late:
        first += third * 2;
        break;
    case Part::FirstHalf:
        last = first + half - 1;
        break;
    case Part::SecondHalf:
        first += half;
        break;
    case Part::Whole:
        around *= year ? 12 : 1;
        break;
    }
    return months(point.year, first - around, last + around);
}

Extent ofMonth(const Point& point)
{
    const Day end = lastOf(point.year, point.month);
    const auto days = [&](int first, int last) {
        const int around = point.about ? kThirdOfMonth : 0;
        return Extent{Day{point.year, point.month, first}.plusDays(-around),
                      Day{point.year, point.month, last}.plusDays(around)};
    };
    switch (point.part) {
    case Part::Early:
        return days(1, 10);
    case Part::Mid:
        return days(11, 20);
    case Part::Late:
        return days(21, end.day);
    case Part::FirstHalf:
        return days(1, 15);
    case Part::SecondHalf:
        return days(16, end.day);
    case Part::Whole:
        break;
    }
    return ofMonths(point, point.month, point.month);
}

std::string monthName(int year, int month)
{
    return print(FuzzyDate{{}, Day{year, month, 1}, lastOf(year, month)});
}

Result<Extent> extent(const Point& point)
{
    if (point.day != 0) {
        const Day day{point.year, point.month, point.day};
        if (!day.isValid())
            return mistakeAt(point.dayColumn, fmt::format("{} has {} days; there is no such day in it.",
                                                          monthName(point.year, point.month),
                                                          daysInMonth(point.year, point.month)));
        const int around = point.about ? kAboutDays : 0;
        return Extent{day.plusDays(-around), day.plusDays(around)};
    }
    if (point.month != 0)
        return ofMonth(point);
    if (point.season != 0) // spring begins in March; winter runs into the next year
        return ofMonths(point, point.season * 3, point.season * 3 + 2);
    if (point.quarter != 0)
        return ofMonths(point, point.quarter * 3 - 2, point.quarter * 3);
    return point.span != 0 ? ofSpan(point) : ofMonths(point, 1, 12);
}

/// The nearest point that `has` what is looked for, first to one side of `at` and then to the other.
template<class Has>
const Point* nearestPoint(const std::vector<Point*>& points, size_t at, bool leftFirst, Has has)
{
    for (const bool left : {leftFirst, !leftFirst})
        for (size_t i = at; left ? i-- > 0 : ++i < points.size();)
            if (has(*points[i]))
                return points[i];
    return nullptr;
}

/// Gives each point what it leaves to its neighbours: "3-4 July", "early and late 2014", "July 30 - August 2,
/// 2014".
Result<bool> fill(const std::vector<Point*>& points, std::optional<int> contextYear)
{
    bool monthFirst = false;
    for (const Point* point : points)
        monthFirst = monthFirst || (point->monthFirst && point->day != 0);
    for (size_t i = 0; i < points.size(); ++i) {
        Point& point = *points[i];
        if (point.isEmpty()) {
            const Point* whole =
                nearestPoint(points, i, false, [](const Point& p) { return !p.isEmpty() && p.day == 0; });
            if (whole == nullptr)
                return mistakeAt(point.column, "What is this a part of? Write a month or a year behind it.");
            const Part part = point.part;
            const bool about = point.about;
            const size_t column = point.column;
            point = *whole;
            point.part = part;
            point.about = about;
            point.column = column;
        }
        if (point.day != 0 && point.month == 0) {
            const Point* month =
                nearestPoint(points, i, monthFirst, [](const Point& p) { return p.month != 0; });
            if (month == nullptr)
                return mistakeAt(point.dayColumn,
                                 "This day has no month; write one, as in \u201C3 July 2014\u201D.");
            point.month = month->month;
        }
    }
    for (size_t i = 0; i < points.size(); ++i) {
        if (points[i]->year != 0)
            continue;
        const Point* year = nearestPoint(
            points, i, false, [](const Point& p) { return p.year != 0 && !p.yearGuessed && p.span == 0; });
        if (year == nullptr && !contextYear)
            return mistakeAt(points[i]->column,
                             "The year is missing; write it, as in \u201CJuly 8, 2014\u201D.");
        points[i]->year = year != nullptr ? year->year : std::clamp(*contextYear, 1, kLastYear);
        points[i]->yearGuessed = true;
    }
    return true;
}

/// "December 30 - January 2, 2015": a year that was not written is the one that makes the range run forwards.
void turnForwards(Clause& clause)
{
    for (size_t i = 0; clause.range && i + 1 < clause.points.size(); ++i) {
        Point& left = clause.points[i];
        Point& right = clause.points[i + 1];
        const auto from = extent(left);
        const auto to = extent(right);
        if (!from || !to || !(to->last < from->first) || (left.month != 0 && left.month <= right.month))
            continue;
        if (right.yearGuessed && right.year < kLastYear)
            ++right.year;
        else if (left.yearGuessed && left.year > 1)
            --left.year;
    }
}

} // namespace

Result<FuzzyDate> resolve(std::vector<Clause> clauses, std::optional<int> contextYear)
{
    std::vector<Point*> points;
    for (Clause& clause : clauses)
        for (Point& point : clause.points)
            points.push_back(&point);
    if (auto filled = fill(points, contextYear); !filled)
        return tl::make_unexpected(filled.error());

    FuzzyDate out;
    const auto notBefore = [&out](Day day) {
        out.earliest = out.earliest ? std::max(*out.earliest, day) : day;
    };
    const auto notAfter = [&out](Day day) { out.latest = out.latest ? std::min(*out.latest, day) : day; };
    for (Clause& clause : clauses) {
        turnForwards(clause);
        Extent hull{};
        for (size_t i = 0; i < clause.points.size(); ++i) {
            const auto next = extent(clause.points[i]);
            if (!next)
                return tl::make_unexpected(next.error());
            if (i > 0 && clause.range && (next->first < hull.first || next->last < hull.last))
                return mistakeAt(clause.points[i].column,
                                 "The dates run backwards: this one is before the one that it follows.");
            hull =
                i == 0 ? *next : Extent{std::min(hull.first, next->first), std::max(hull.last, next->last)};
        }
        if (clause.kind == Kind::Within || clause.kind == Kind::Since)
            notBefore(hull.first);
        if (clause.kind == Kind::Within || clause.kind == Kind::By)
            notAfter(hull.last);
        if (clause.kind == Kind::Before)
            notAfter(hull.first.plusDays(-1));
        if (clause.kind == Kind::After)
            notBefore(hull.last.plusDays(1));
    }
    if (out.earliest && out.latest && *out.latest < *out.earliest)
        return mistakeAt(clauses.back().points.front().column, "No day fits all that is said here.");
    return out;
}

} // namespace assay::fuzzy
