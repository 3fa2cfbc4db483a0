#pragma once

#include "core/text/fuzzy_date.h"

#include <rapidcheck.h>

#include <algorithm>

namespace assay::arbitrary {

/// A day between 1000 and 8999, often the first or last of a month or year.
inline rc::Gen<Day> day()
{
    return rc::gen::map(rc::gen::tuple(rc::gen::inRange(1000, 9000), rc::gen::inRange(1, 13),
                                       rc::gen::inRange(1, 32), rc::gen::inRange(0, 6)),
                        [](const std::tuple<int, int, int, int>& draw) {
                            auto [year, month, number, kind] = draw;
                            if (kind == 0)
                                month = number = 1;
                            else if (kind == 1)
                                number = 1;
                            else if (kind == 2)
                                number = 31;
                            else if (kind == 3)
                                month = 12, number = 31;
                            return Day{year, month, std::min(number, daysInMonth(year, month))};
                        });
}

/// Two days near each other or far apart, in order; sometimes one of them is open, sometimes both.
inline rc::Gen<FuzzyDate> interval()
{
    return rc::gen::map(rc::gen::tuple(day(), day(), rc::gen::inRange(0, 70), rc::gen::inRange(0, 8)),
                        [](const std::tuple<Day, Day, int, int>& draw) {
                            auto [first, second, days, kind] = draw;
                            if (kind < 3)
                                second = first.plusDays(days);
                            FuzzyDate date{{}, std::min(first, second), std::max(first, second)};
                            if (kind == 3 || kind == 5)
                                date.earliest.reset();
                            if (kind == 4 || kind == 5)
                                date.latest.reset();
                            return date;
                        });
}

} // namespace assay::arbitrary
