#pragma once

#include "core/base/result.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// A day of the proleptic Gregorian calendar.
struct Day
{
    int year = 0;
    int month = 1;
    int day = 1;
    auto operator<=>(const Day&) const = default;

    bool isValid() const;
    std::string iso() const;                                  ///< "2014-07-03"; years before 1000 are padded
    static std::optional<Day> fromIso(std::string_view text); ///< exactly YYYY-MM-DD, a day that exists
    Day plusDays(int days) const;
};

int daysInMonth(int year, int month); ///< month 1..12

/// When something happened, as well as anybody says: the words as written, and the earliest and latest day
/// that they allow, both included. Either may be open ("by July 11" has no earliest day). Nothing at all (no
/// words, both open) means not known. What the words allow:
/// - early, mid and late are days 1-10, 11-20 and 21 to the end of a month, thirds of four months of a year,
/// years 0-3,
///   4-6 and 7-9 of a decade;
/// - "circa" widens by a year for a year, a month for a month, three days for a day;
/// - "by" and "until" include the day, "before" and "after" do not; a time of day changes nothing;
/// - spring begins in March, and the winter of a year in its December.
struct FuzzyDate
{
    std::string words;
    std::optional<Day> earliest;
    std::optional<Day> latest;

    bool isEmpty() const { return words.empty() && !earliest && !latest; }
    bool mayOverlap(
        const FuzzyDate& other) const; ///< open ends reach as far as need be; an empty date overlaps nothing
    bool surelyInside(const FuzzyDate& frame) const; ///< both ends known and within the frame
    bool operator==(const FuzzyDate&) const = default;
};

/// Reads "night of July 3-4, 2014", "by July 11", "late July and early August 2014", "May 2015", "2007",
/// "between ... and
/// ...", "from ... to ...", "since", "before", "after", "until", "circa", "2014-07", "2014-07-03",
/// "2014-07-03/2014-07-11", "2014-10..2020-12", "October 2014..", "3 July 2014", "the 1990s", "summer 2014",
/// "third quarter of 2014". Case does not matter; English now, month and weekday names of the locale from
/// ICU. Blank text is the empty date. A day or month without a year takes the year beside it, else
/// `contextYear`; without one that is a mistake, as is a day that does not exist and text that is no date:
/// the mistake says which and where (column, in code points), and may suggest something.
Result<FuzzyDate> parseFuzzyDate(std::string_view text, std::optional<int> contextYear = std::nullopt,
                                 std::string_view locale = "en");

/// The words where there are any, else a plain wording of the interval: "3 July 2014", "July 2014", "3-4 July
/// 2014", "by 11 July 2014", "from ... to ...". parseFuzzyDate reads what this prints to the same interval.
std::string print(const FuzzyDate& date);

/// The date after somebody saw its print in a field and left these words there: the date itself where they
/// are its print still (words like "3 July" took their year from a context that is not at hand any more),
/// else what parseFuzzyDate reads, with its mistakes.
Result<FuzzyDate> reworded(const FuzzyDate& date, std::string_view words);

} // namespace assay
