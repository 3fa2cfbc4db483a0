#include "core/text/fuzzy_date.h"
#include "tests/core/text/read_date.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace assay {
namespace {

using testing::HasSubstr;

TEST(FuzzyDateTest, KeepsTheWordsAsWritten)
{
    EXPECT_EQ(parseFuzzyDate("  Night of July 3–4, 2014 \n")->words, "Night of July 3–4, 2014");
    EXPECT_TRUE(parseFuzzyDate("")->isEmpty());
    EXPECT_TRUE(parseFuzzyDate(" \t\n")->isEmpty());
}

TEST(FuzzyDateTest, TakesAMissingYearFromTheCaller)
{
    EXPECT_EQ(read("July 8", 2014), "2014-07-08 2014-07-08");
    EXPECT_EQ(read("by July 11", 2014), "- 2014-07-11");
    EXPECT_EQ(read("night of July 3-4", 2014), "2014-07-03 2014-07-04");
    EXPECT_EQ(read("late July", 2014), "2014-07-21 2014-07-31");
    EXPECT_EQ(read("late July and early August that year", 2014), "2014-07-21 2014-08-10");
    EXPECT_EQ(read("May of the same year", 2015), "2015-05-01 2015-05-31");
    EXPECT_EQ(read("summer", 2014), "2014-06-01 2014-08-31");
    EXPECT_EQ(read("December 30 - January 2", 2014), "2014-12-30 2015-01-02");
    EXPECT_EQ(read("July 8, 2015", 2014), "2015-07-08 2015-07-08");
    EXPECT_EQ(read("February 29", 2016), "2016-02-29 2016-02-29");
    EXPECT_THAT(read("February 29", 2015), HasSubstr("28 days"));
}

TEST(FuzzyDateTest, WithoutAYearItIsAMistake)
{
    EXPECT_THAT(read("July 8"), HasSubstr("1: The year is missing"));
    EXPECT_THAT(read("by July 11"), HasSubstr("4: The year is missing"));
    EXPECT_THAT(read("late July"), HasSubstr("The year is missing"));
}

TEST(FuzzyDateTest, SaysWhatIsWrongAndWhere)
{
    const Example mistakes[] = {{"Juky 3, 2014", "1: “Juky” is no word"},
                                {"July 3, 2014 tomorrow", "14: “tomorrow” is no word"},
                                {"June 31, 2014", "6: June 2014 has 30 days"},
                                {"29 February 2015", "1: February 2015 has 28 days"},
                                {"2014-02-30", "1: February 2014 has 28 days"},
                                {"July 0, 2014", "6: July 2014 has 31 days"},
                                {"2014-13", "1: There is no month 13"},
                                {"2014-00-01", "1: There is no month 0"},
                                {"07/03/2014", "1: Day and month cannot be told apart"},
                                {"13/13/2014", "1: Neither number is a month"},
                                {"July 3 4 2014", "8: “4” does not fit"},
                                {"July 2014 2015", "11: “2015” does not fit"},
                                {"3", "1: This day has no month"},
                                {"July 123", "6: “123” is neither a day nor a year"},
                                {"12345", "1: “12345” is neither a day nor a year"},
                                {"between July 3", "1: “Between” wants two dates"},
                                {"from July 11 to July 3, 2014", "17: The dates run backwards"},
                                {"2015-2014", "6: The dates run backwards"},
                                {"after 2015 and before 2014", "23: No day fits"},
                                {"late", "1: What is this a part of?"},
                                {"since", "6: A date is wanted here"},
                                {"July 3, 2014 and", "17: A date is wanted here"},
                                {"1995s", "1: “1995s” is no decade"},
                                {"0000", "1: There is no year 0"},
                                {"July 3; 2014", "7: “;” stands in no date"},
                                {"“əə” 2014", "1: ““” stands in no date"},
                                {"əə əə ? 2014 xxx", "1: “əə” is no word"},
                                {"mai 2014 à Paris", "1: “mai” is no word"}};
    for (const Example& example : mistakes)
        EXPECT_THAT(read(example.text), HasSubstr(example.days)) << example.text;
    EXPECT_THAT(read(std::string(5000, '1')), HasSubstr("too long"));
}

TEST(FuzzyDateTest, SuggestsWhatWasPerhapsMeant)
{
    EXPECT_EQ(parseFuzzyDate("Juky 3, 2014").error().suggestion, "july");
    EXPECT_EQ(parseFuzzyDate("Septmber 2014").error().suggestion, "september");
    EXPECT_EQ(parseFuzzyDate("07/03/2014").error().suggestion, "2014-07-03 or 2014-03-07");
    EXPECT_EQ(parseFuzzyDate("xyzzy 2014").error().suggestion, "");
}

TEST(FuzzyDateTest, KnowsMonthsOfOtherLanguages)
{
    EXPECT_EQ(read("3. Juli 2014", {}, "de"), "2014-07-03 2014-07-03");
    EXPECT_EQ(read("3 июля 2014", {}, "ru"), "2014-07-03 2014-07-03");
    EXPECT_EQ(read("июль 2014", {}, "ru"), "2014-07-01 2014-07-31");
    EXPECT_EQ(read("3 iyul 2014", {}, "az"), "2014-07-03 2014-07-03");
    EXPECT_EQ(read("3 July 2014", {}, "ru"), "2014-07-03 2014-07-03");
    EXPECT_EQ(read("vendredi 4 août 2017", {}, "fr"), "2017-08-04 2017-08-04");
}

TEST(FuzzyDateTest, PrintsItsWordsOrTheInterval)
{
    const auto plain = [](const char* text) {
        FuzzyDate date = *parseFuzzyDate(text);
        date.words.clear();
        return print(date);
    };
    EXPECT_EQ(print(*parseFuzzyDate("circa 2014")), "circa 2014");
    EXPECT_EQ(print(FuzzyDate{}), "");
    EXPECT_EQ(plain("July 3, 2014"), "3 July 2014");
    EXPECT_EQ(plain("July 3–4, 2014"), "3-4 July 2014");
    EXPECT_EQ(plain("2014-07"), "July 2014");
    EXPECT_EQ(plain("2014"), "2014");
    EXPECT_EQ(plain("2014-2016"), "from 2014 to 2016");
    EXPECT_EQ(plain("summer 2014"), "from June to August 2014");
    EXPECT_EQ(plain("October 2014 - May 2015"), "from October 2014 to May 2015");
    EXPECT_EQ(plain("July 30 - August 2, 2014"), "from 30 July to 2 August 2014");
    EXPECT_EQ(plain("December 30 - January 2, 2015"), "from 30 December 2014 to 2 January 2015");
    EXPECT_EQ(plain("by July 11, 2014"), "by 11 July 2014");
    EXPECT_EQ(plain("until July 2014"), "by July 2014");
    EXPECT_EQ(plain("after 2014"), "since 2015");
}

TEST(FuzzyDateTest, OverlapsWhereADayFitsBoth)
{
    const auto date = [](const char* text) { return *parseFuzzyDate(text); };
    EXPECT_TRUE(date("July 2014").mayOverlap(date("July 31, 2014")));
    EXPECT_FALSE(date("July 2014").mayOverlap(date("August 2014")));
    EXPECT_TRUE(date("by July 11, 2014").mayOverlap(date("2007")));
    EXPECT_FALSE(date("by July 11, 2014").mayOverlap(date("July 12, 2014")));
    EXPECT_TRUE(date("since 2014").mayOverlap(date("by 2015")));
    EXPECT_FALSE(date("since 2016").mayOverlap(date("by 2015")));
    EXPECT_FALSE(FuzzyDate{}.mayOverlap(date("2014")));
    EXPECT_FALSE(date("2014").mayOverlap(FuzzyDate{}));
}

TEST(FuzzyDateTest, LiesInsideOnlyWithBothEndsKnown)
{
    const auto date = [](const char* text) { return *parseFuzzyDate(text); };
    EXPECT_TRUE(date("July 3, 2014").surelyInside(date("July 2014")));
    EXPECT_TRUE(date("July 2014").surelyInside(date("since July 2014")));
    EXPECT_FALSE(date("July 2014").surelyInside(date("July 3, 2014")));
    EXPECT_FALSE(date("by July 11, 2014").surelyInside(date("by 2015")));
    EXPECT_FALSE(date("2014").surelyInside(FuzzyDate{}));
}

TEST(FuzzyDateTest, ADateWhoseWordsStandIsKept)
{
    const FuzzyDate date = *parseFuzzyDate("3 July", 2014);
    EXPECT_EQ(*reworded(date, " 3 July "), date);
    EXPECT_EQ(*reworded(date, "4 July 2014"), *parseFuzzyDate("4 July 2014"));
    EXPECT_EQ(*reworded(date, ""), FuzzyDate{});
    EXPECT_EQ(*reworded({}, " "), FuzzyDate{});
    EXPECT_FALSE(reworded(date, "3 Jluy 2014"));
}

} // namespace
} // namespace assay
