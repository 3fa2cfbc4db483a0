#include "core/text/fuzzy_date.h"

#include "core/text/fuzzy_date_parts.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

namespace assay {
namespace {

constexpr size_t kLongest = 400; ///< code points; what is longer is no date

constexpr const char* kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                   "July",    "August",   "September", "October", "November", "December"};

const char* monthName(const Day& day)
{
    return kMonths[(day.month + 11) % 12];
}

std::string plain(const Day& day)
{
    return fmt::format("{} {} {:04}", day.day, monthName(day), day.year);
}

bool startsMonth(const Day& day)
{
    return day.day == 1;
}

bool endsMonth(const Day& day)
{
    return day.day == daysInMonth(day.year, day.month);
}

bool startsYear(const Day& day)
{
    return day.month == 1 && day.day == 1;
}

bool endsYear(const Day& day)
{
    return day.month == 12 && day.day == 31;
}

std::string month(const Day& day)
{
    return fmt::format("{} {:04}", monthName(day), day.year);
}

std::string year(const Day& day)
{
    return fmt::format("{:04}", day.year);
}

/// One end of an open interval, as short as it can be said.
std::string shortest(const Day& day, bool first)
{
    if (first ? startsYear(day) : endsYear(day))
        return year(day);
    return (first ? startsMonth(day) : endsMonth(day)) ? month(day) : plain(day);
}

std::string between(const Day& first, const Day& last)
{
    if (first == last)
        return plain(first);
    if (startsYear(first) && endsYear(last))
        return first.year == last.year ? year(first) : fmt::format("from {} to {}", year(first), year(last));
    if (startsMonth(first) && endsMonth(last)) {
        if (first.year != last.year)
            return fmt::format("from {} to {}", month(first), month(last));
        return first.month == last.month ? month(first)
                                         : fmt::format("from {} to {}", monthName(first), month(last));
    }
    if (first.year != last.year)
        return fmt::format("from {} to {}", plain(first), plain(last));
    if (first.month != last.month)
        return fmt::format("from {} {} to {}", first.day, monthName(first), plain(last));
    return fmt::format("{}-{}", first.day, plain(last));
}

std::string_view trimmed(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace

bool FuzzyDate::mayOverlap(const FuzzyDate& other) const
{
    if ((!earliest && !latest) || (!other.earliest && !other.latest))
        return false;
    const bool beginsInTime = !earliest || !other.latest || *earliest <= *other.latest;
    const bool endsInTime = !latest || !other.earliest || *latest >= *other.earliest;
    return beginsInTime && endsInTime;
}

bool FuzzyDate::surelyInside(const FuzzyDate& frame) const
{
    if (!earliest || !latest || (!frame.earliest && !frame.latest))
        return false;
    return (!frame.earliest || *frame.earliest <= *earliest) && (!frame.latest || *latest <= *frame.latest);
}

Result<FuzzyDate> parseFuzzyDate(std::string_view text, std::optional<int> contextYear,
                                 std::string_view locale)
{
    const std::string_view words = trimmed(text);
    if (words.empty())
        return FuzzyDate{};
    if (utf8::byteOf(text, kLongest) < text.size())
        return mistake("This is too long for a date.");
    const auto tokens = fuzzy::tokens(text, locale);
    if (!tokens)
        return tl::make_unexpected(tokens.error());
    auto clauses = fuzzy::clauses(*tokens, locale);
    if (!clauses)
        return tl::make_unexpected(clauses.error());
    auto date = fuzzy::resolve(std::move(*clauses), contextYear);
    if (date)
        date->words = words;
    return date;
}

std::string print(const FuzzyDate& date)
{
    if (!date.words.empty())
        return date.words;
    if (date.earliest && date.latest)
        return between(*date.earliest, *date.latest);
    if (date.latest)
        return "by " + shortest(*date.latest, false);
    return date.earliest ? "since " + shortest(*date.earliest, true) : std::string();
}

Result<FuzzyDate> reworded(const FuzzyDate& date, std::string_view words)
{
    if (trimmed(words) == print(date))
        return date;
    return parseFuzzyDate(words);
}

} // namespace assay
