#pragma once

#include "core/base/result.h"
#include "core/text/fuzzy_date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How a fuzzy date is read: text -> tokens -> points in clauses -> days. For core/text/fuzzy_date*.cpp only.
namespace assay::fuzzy {

enum class Sign
{
    End,
    Word,
    Number,
    Dash,
    Dots,
    Comma,
    Slash,
    About,
    Other
};

/// What a word means. Noise is a word that stands in dates without changing the day ("on", "the", "night",
/// "Friday").
enum class Meaning
{
    None,
    Noise,
    Time,
    Month,
    Season,
    About,
    Early,
    Mid,
    Late,
    Ordinal,
    Half,
    Quarter,
    Century,
    And,
    Or,
    To,
    By,
    Before,
    Since,
    After,
    From,
    Between,
    But,
    Later,
    Earlier,
};

struct Token
{
    Sign sign = Sign::End;
    std::string text;   ///< as written
    std::string folded; ///< of a word: small letters; of a number: what stands right behind it ("rd", "s")
    Meaning meaning = Meaning::None;
    int value = 0;            ///< of a number; which month, season or ordinal
    size_t digits = 0;        ///< of a number
    std::optional<Day> iso{}; ///< "2014-07-03" or, with day 0, "2014-07"
    size_t column = 1;        ///< code points from 1
};

/// Ends with a token End. Mistakes: a character that no date has, a month number that does not exist.
Result<std::vector<Token>> tokens(std::string_view text, std::string_view locale);

/// The known word nearest to a misspelled one; empty when none is near.
std::string nearest(std::string_view word, std::string_view locale);

enum class Part
{
    Whole,
    Early,
    Mid,
    Late,
    FirstHalf,
    SecondHalf
};

/// One date as written, with what it leaves out.
struct Point
{
    int year = 0; ///< 0: not said
    int month = 0;
    int day = 0;
    int season = 0;  ///< 1 spring ... 4 winter
    int quarter = 0; ///< 1..4
    int span = 0;    ///< 10 for a decade, 100 for a century, that begins with `year`
    Part part = Part::Whole;
    bool about = false;
    bool monthFirst = false; ///< "July 3", not "3 July"
    bool yearGuessed = false;
    size_t column = 1;
    size_t dayColumn = 1;

    bool isEmpty() const { return year == 0 && month == 0 && day == 0 && season == 0 && quarter == 0; }
};

/// What a clause says of its points.
enum class Kind
{
    Within,
    By,
    Before,
    Since,
    After
};

struct Clause
{
    Kind kind = Kind::Within;
    std::vector<Point> points;
    bool range = false; ///< "3-4" and "between": in order; else a list
};

Result<std::vector<Clause>> clauses(const std::vector<Token>& tokens, std::string_view locale);

/// The earliest and latest day that all clauses allow.
Result<FuzzyDate> resolve(std::vector<Clause> clauses, std::optional<int> contextYear);

inline tl::unexpected<Mistake> mistakeAt(size_t column, std::string message, std::string suggestion = {})
{
    return tl::make_unexpected(Mistake{std::move(message), 0, column, std::move(suggestion)});
}

} // namespace assay::fuzzy
