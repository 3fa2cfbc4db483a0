// Dates as people write them, and the days that they stand for.
#include "tests/core/text/read_date.h"

#include <gtest/gtest.h>

namespace assay {
namespace {

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

} // namespace
} // namespace assay
