#include "core/text/fuzzy_date.h"
#include "tests/core/text/arbitrary_days.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace assay {
namespace {

TEST(DayTest, KnowsTheCalendar)
{
    EXPECT_TRUE((Day{2016, 2, 29}).isValid());
    EXPECT_TRUE((Day{2000, 2, 29}).isValid());
    EXPECT_FALSE((Day{1900, 2, 29}).isValid());
    EXPECT_FALSE((Day{2015, 2, 29}).isValid());
    EXPECT_FALSE((Day{2014, 6, 31}).isValid());
    EXPECT_FALSE((Day{2014, 13, 1}).isValid());
    EXPECT_FALSE((Day{2014, 0, 1}).isValid());
    EXPECT_FALSE((Day{2014, 1, 0}).isValid());
    EXPECT_FALSE(Day{}.isValid());
    EXPECT_FALSE((Day{10000, 1, 1}).isValid());
}

TEST(DayTest, ReadsIsoExactly)
{
    EXPECT_EQ(Day::fromIso("2014-07-03"), (Day{2014, 7, 3}));
    EXPECT_EQ(Day::fromIso("0987-01-31"), (Day{987, 1, 31}));
    for (const char* wrong :
         {"", "2014", "2014-07", "2014-7-3", "2014-07-03 ", " 2014-07-03", "2014-07-32", "2014-02-29",
          "2014/07/03", "20140703", "2014-07-0x", "-014-07-03", "0000-01-01"})
        EXPECT_FALSE(Day::fromIso(wrong)) << wrong;
}

TEST(DayTest, CountsOnAcrossMonthsAndYears)
{
    EXPECT_EQ((Day{2014, 12, 31}).plusDays(1), (Day{2015, 1, 1}));
    EXPECT_EQ((Day{2016, 2, 28}).plusDays(1), (Day{2016, 2, 29}));
    EXPECT_EQ((Day{2016, 3, 1}).plusDays(-1), (Day{2016, 2, 29}));
    EXPECT_EQ((Day{1900, 2, 28}).plusDays(1), (Day{1900, 3, 1}));
    EXPECT_EQ((Day{2000, 1, 1}).plusDays(146097), (Day{2400, 1, 1}));
    EXPECT_EQ((Day{1, 1, 1}).plusDays(-1), (Day{1, 1, 1}));
    EXPECT_EQ((Day{9999, 12, 31}).plusDays(5), (Day{9999, 12, 31}));
}

TEST(DayTest, StepsThroughFourCenturiesDayByDay)
{
    Day day{1999, 12, 31};
    int days = 0;
    for (int year = 2000; year < 2400; ++year)
        for (int month = 1; month <= 12; ++month)
            for (int number = 1; number <= daysInMonth(year, month); ++number, ++days) {
                day = day.plusDays(1);
                ASSERT_EQ(day, (Day{year, month, number}));
            }
    EXPECT_EQ(days, 146097);
}

RC_GTEST_PROP(DayTest, ComesBackFromIso, ())
{
    const Day day = *arbitrary::day();
    RC_ASSERT(day.isValid());
    RC_ASSERT(Day::fromIso(day.iso()) == day);
}

RC_GTEST_PROP(DayTest, ForwardsAndBackIsNowhere, ())
{
    const Day day = *arbitrary::day();
    const int days = *rc::gen::inRange(-300'000, 300'000);
    const Day moved = day.plusDays(days);
    RC_ASSERT(moved.isValid());
    RC_ASSERT(moved.plusDays(-days) == day);
    RC_ASSERT((days > 0) == (day < moved));
}

RC_GTEST_PROP(DayTest, OrdersLikeItsIsoText, ())
{
    const Day left = *arbitrary::day();
    const Day right = *arbitrary::day();
    RC_ASSERT((left < right) == (left.iso() < right.iso()));
}

} // namespace
} // namespace assay
