#include "core/text/fuzzy_date.h"
#include "core/text/utf8.h"
#include "tests/core/text/arbitrary_days.h"
#include "tests/core/text/arbitrary_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace assay {
namespace {

using testing::HasSubstr;

/// "2014-07-03 2014-07-04", "- 2014-07-11", or the mistake with its column.
std::string read(const std::string& text, std::optional<int> year = std::nullopt, const char* locale = "en")
{
    const auto date = parseFuzzyDate(text, year, locale);
    if (!date)
        return std::to_string(date.error().column) + ": " + date.error().message;
    return (date->earliest ? date->earliest->iso() : "-") + " " + (date->latest ? date->latest->iso() : "-");
}

struct Example
{
    const char* text;
    const char* days;
};

void PrintTo(const Example& example, std::ostream* out)
{
    *out << example.text;
}

class FuzzyDateExamples : public testing::TestWithParam<Example>
{
};

TEST_P(FuzzyDateExamples, AreRead)
{
    EXPECT_EQ(read(GetParam().text), GetParam().days);
}

INSTANTIATE_TEST_SUITE_P(Days, FuzzyDateExamples,
                         testing::ValuesIn(std::vector<Example>{
                             {"3 July 2014", "2014-07-03 2014-07-03"},
                             {"July 3, 2014", "2014-07-03 2014-07-03"},
                             {"July 3 2014", "2014-07-03 2014-07-03"},
                             {"3rd of July, 2014", "2014-07-03 2014-07-03"},
                             {"On May 18, 2022", "2022-05-18 2022-05-18"},
                             {"14 December 2020", "2020-12-14 2020-12-14"},
                             {"Friday, July 11, 2014", "2014-07-11 2014-07-11"},
                             {"Sept. 5, 2014", "2014-09-05 2014-09-05"},
                             {"2014 July 3", "2014-07-03 2014-07-03"},
                             {"03.07.2014", "2014-07-03 2014-07-03"},
                             {"31/12/2014", "2014-12-31 2014-12-31"},
                             {"2014/07/03", "2014-07-03 2014-07-03"},
                             {"2014-07-03", "2014-07-03 2014-07-03"},
                             {"2014-07-03T10:00:00Z", "2014-07-03 2014-07-03"},
                             {"2014-07-03T10:00:00+04:00", "2014-07-03 2014-07-03"},
                             {"July 3, 2014, at 10:30 p.m.", "2014-07-03 2014-07-03"},
                             {"the early morning of July 4, 2014", "2014-07-04 2014-07-04"},
                             {"first of May 2014", "2014-05-01 2014-05-01"},
                             {"FEBRUARY 29, 2016", "2016-02-29 2016-02-29"},
                             {"\u0663 July \u0662\u0660\u0661\u0664", "2014-07-03 2014-07-03"}}));

INSTANTIATE_TEST_SUITE_P(Ranges, FuzzyDateExamples,
                         testing::ValuesIn(std::vector<Example>{
                             {"night of July 3-4, 2014", "2014-07-03 2014-07-04"},
                             {"night of July 3–4, 2014", "2014-07-03 2014-07-04"},
                             {"the night of 3 to 4 July 2014", "2014-07-03 2014-07-04"},
                             {"3-4 July 2014", "2014-07-03 2014-07-04"},
                             {"July 3, 4 and 5, 2014", "2014-07-03 2014-07-05"},
                             {"3, 4 and 5 July 2014", "2014-07-03 2014-07-05"},
                             {"July 30 - August 2, 2014", "2014-07-30 2014-08-02"},
                             {"3 July - 4 August 2014", "2014-07-03 2014-08-04"},
                             {"December 30 - January 2, 2015", "2014-12-30 2015-01-02"},
                             {"December 30, 2014 - January 2", "2014-12-30 2015-01-02"},
                             {"between July 3 and July 11, 2014", "2014-07-03 2014-07-11"},
                             {"sometime between 2014 and 2016", "2014-01-01 2016-12-31"},
                             {"from July 3 to July 11, 2014", "2014-07-03 2014-07-11"},
                             {"from May through June 2014", "2014-05-01 2014-06-30"},
                             {"2014-07-03/2014-07-11", "2014-07-03 2014-07-11"},
                             {"2014-07-03 - 2014-07-11", "2014-07-03 2014-07-11"},
                             {"2014-10..2020-12", "2014-10-01 2020-12-31"},
                             {"2014-2016", "2014-01-01 2016-12-31"},
                             {"2014-15", "2014-01-01 2015-12-31"},
                             {"May 2014 – June 2015", "2014-05-01 2015-06-30"},
                             {"late July and early August 2014", "2014-07-21 2014-08-10"},
                             {"early to mid July 2014", "2014-07-01 2014-07-20"},
                             {"spring and summer 2014", "2014-03-01 2014-08-31"},
                             {"after July 3, 2014, but before July 11", "2014-07-04 2014-07-10"}}));

INSTANTIATE_TEST_SUITE_P(Spans, FuzzyDateExamples,
                         testing::ValuesIn(std::vector<Example>{
                             {"May 2015", "2015-05-01 2015-05-31"},
                             {"2014-02", "2014-02-01 2014-02-28"},
                             {"2007", "2007-01-01 2007-12-31"},
                             {"early July 2014", "2014-07-01 2014-07-10"},
                             {"mid-July 2014", "2014-07-11 2014-07-20"},
                             {"the end of February 2016", "2016-02-21 2016-02-29"},
                             {"early 2014", "2014-01-01 2014-04-30"},
                             {"mid 2014", "2014-05-01 2014-08-31"},
                             {"late 2014", "2014-09-01 2014-12-31"},
                             {"first half of 2014", "2014-01-01 2014-06-30"},
                             {"the second half of July 2014", "2014-07-16 2014-07-31"},
                             {"third quarter of 2014", "2014-07-01 2014-09-30"},
                             {"Q1 2014", "2014-01-01 2014-03-31"},
                             {"summer 2014", "2014-06-01 2014-08-31"},
                             {"late summer of 2014", "2014-08-01 2014-08-31"},
                             {"winter 2014", "2014-12-01 2015-02-28"},
                             {"winter 2015/16", "2015-12-01 2016-02-29"},
                             {"the 1990s", "1990-01-01 1999-12-31"},
                             {"early 1990s", "1990-01-01 1993-12-31"},
                             {"mid-1990's", "1994-01-01 1996-12-31"},
                             {"late 1990s", "1997-01-01 1999-12-31"},
                             {"the 20th century", "1901-01-01 2000-12-31"},
                             {"1000", "1000-01-01 1000-12-31"},
                             {"9999", "9999-01-01 9999-12-31"}}));

INSTANTIATE_TEST_SUITE_P(OpenEnds, FuzzyDateExamples,
                         testing::ValuesIn(std::vector<Example>{
                             {"by July 11, 2014", "- 2014-07-11"},
                             {"by the end of July 2014", "- 2014-07-31"},
                             {"by mid-July 2014", "- 2014-07-20"},
                             {"until July 2014", "- 2014-07-31"},
                             {"before July 3, 2014", "- 2014-07-02"},
                             {"before 2014", "- 2013-12-31"},
                             {"prior to July 2014", "- 2014-06-30"},
                             {"no later than 3 July 2014", "- 2014-07-03"},
                             {"on or before 3 July 2014", "- 2014-07-03"},
                             {"2014 or earlier", "- 2014-12-31"},
                             {"July 3, 2014 at the latest", "- 2014-07-03"},
                             {"..2015", "- 2015-12-31"},
                             {"../2015", "- 2015-12-31"},
                             {"since 2014-07-03", "2014-07-03 -"},
                             {"after July 2014", "2014-08-01 -"},
                             {"from July 2014", "2014-07-01 -"},
                             {"from July 2014 onwards", "2014-07-01 -"},
                             {"not before July 2014", "2014-07-01 -"},
                             {"July 3, 2014 or later", "2014-07-03 -"},
                             {"October 2014..", "2014-10-01 -"},
                             {"2014-10/..", "2014-10-01 -"}}));

INSTANTIATE_TEST_SUITE_P(About, FuzzyDateExamples,
                         testing::ValuesIn(std::vector<Example>{
                             {"circa 2014", "2013-01-01 2015-12-31"},
                             {"c. May 2014", "2014-04-01 2014-06-30"},
                             {"about January 2014", "2013-12-01 2014-02-28"},
                             {"ca. 3 July 2014", "2014-06-30 2014-07-06"},
                             {"on or about July 3, 2014", "2014-06-30 2014-07-06"},
                             {"around mid-July 2014", "2014-07-01 2014-07-30"},
                             {"2014~", "2013-01-01 2015-12-31"},
                             {"circa 1915-1917", "1914-01-01 1918-12-31"},
                             {"circa 9999", "9998-01-01 9999-12-31"}}));

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

RC_GTEST_PROP(FuzzyDateTest, ReadsWhatItPrints, ())
{
    const FuzzyDate date = *arbitrary::interval();
    const auto back = parseFuzzyDate(print(date));
    RC_ASSERT(back.has_value());
    RC_ASSERT(back->earliest == date.earliest);
    RC_ASSERT(back->latest == date.latest);
    RC_ASSERT(back->words == print(date));
}

RC_GTEST_PROP(FuzzyDateTest, ReadsIsoIntervals, ())
{
    const FuzzyDate date = *arbitrary::interval();
    RC_PRE(date.earliest || date.latest);
    for (const char* joint : {"/", ".."}) {
        const std::string open = std::string(joint) == "/" ? ".." : "";
        const auto back = parseFuzzyDate((date.earliest ? date.earliest->iso() : open) + joint +
                                         (date.latest ? date.latest->iso() : open));
        RC_ASSERT(back.has_value());
        RC_ASSERT(back->earliest == date.earliest);
        RC_ASSERT(back->latest == date.latest);
    }
}

void expectSound(const std::string& text, const Result<FuzzyDate>& date)
{
    if (!date) {
        RC_ASSERT(!date.error().message.empty());
        RC_ASSERT(date.error().column <= utf8::length(text) + 1);
        return;
    }
    RC_ASSERT(!date->earliest || date->earliest->isValid());
    RC_ASSERT(!date->latest || date->latest->isValid());
    RC_ASSERT(!date->earliest || !date->latest || *date->earliest <= *date->latest);
    RC_ASSERT(date->words.empty() == date->isEmpty());
}

RC_GTEST_PROP(FuzzyDateTest, AnyTextIsADateOrAMistake, ())
{
    const std::string text = *arbitrary::text();
    expectSound(text, parseFuzzyDate(text, 2014, *rc::gen::element("en", "ru", "az", "", "xx")));
}

// Text made of the words of dates gets much deeper into the parser.
RC_GTEST_PROP(FuzzyDateTest, AnyMixOfDateWordsIsADateOrAMistake, ())
{
    std::string text;
    for (const auto& word : *rc::gen::container<std::vector<std::string>>(
             rc::gen::elementOf(std::vector<std::string>{"July",
                                                         "August",
                                                         "December",
                                                         "3",
                                                         "4th",
                                                         "31",
                                                         "0",
                                                         "2014",
                                                         "2015-07",
                                                         "2014-07-03",
                                                         "9999",
                                                         "1990s",
                                                         "1000s",
                                                         "20th",
                                                         "century",
                                                         "half",
                                                         "first",
                                                         "last",
                                                         "Q",
                                                         "quarter",
                                                         "summer",
                                                         "winter",
                                                         "-",
                                                         "–",
                                                         "..",
                                                         "/",
                                                         ",",
                                                         "and",
                                                         "or",
                                                         "but",
                                                         "to",
                                                         "from",
                                                         "between",
                                                         "by",
                                                         "until",
                                                         "since",
                                                         "before",
                                                         "after",
                                                         "circa",
                                                         "~",
                                                         "early",
                                                         "mid",
                                                         "late",
                                                         "night",
                                                         "of",
                                                         "the",
                                                         "on",
                                                         "about",
                                                         "10:30",
                                                         "pm",
                                                         ":",
                                                         "no later than",
                                                         "onwards",
                                                         "earlier",
                                                         "at the latest",
                                                         "15",
                                                         "99th",
                                                         "0001"})))
        text += word + (*rc::gen::inRange(0, 4) == 0 ? "" : " ");
    std::optional<int> year;
    if (*rc::gen::arbitrary<bool>())
        year = *rc::gen::element(1, 2014, 9999);
    expectSound(text, parseFuzzyDate(text, year));
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

RC_GTEST_PROP(FuzzyDateTest, OverlapIsSymmetricAndFollowsFromInside, ())
{
    const FuzzyDate left = *arbitrary::interval();
    const FuzzyDate right = *arbitrary::interval();
    RC_ASSERT(left.mayOverlap(right) == right.mayOverlap(left));
    RC_ASSERT(!left.surelyInside(right) || left.mayOverlap(right));
    RC_ASSERT(left.mayOverlap(left) == (left.earliest || left.latest));
}

} // namespace
} // namespace assay
