#include "core/text/fuzzy_date_points.h"

#include <fmt/format.h>

namespace assay::fuzzy {
namespace {

constexpr int kNoDay = 32; ///< stands for a day 0, which is refused with the days that do not exist

} // namespace

bool PointReader::isTime(size_t at) const
{
    const std::string& behind = token(at).folded;
    return token(at).sign == Sign::Number && !token(at).iso &&
           (token(at + 1).sign == Sign::Other || behind == "am" || behind == "pm" || behind == "h" ||
            behind == "hrs");
}

tl::unexpected<Mistake> PointReader::notADate(const Token& token) const
{
    if (token.sign == Sign::End)
        return mistakeAt(token.column, "A date is wanted here.");
    if (token.sign == Sign::Word && token.meaning == Meaning::None)
        return mistakeAt(token.column,
                         fmt::format("\u201C{}\u201D is no word that a date is made of.", token.text),
                         nearest(token.folded, m_locale));
    return mistakeAt(token.column, fmt::format("\u201C{}\u201D does not fit into a date here.", token.text));
}

bool PointReader::isAboutPhrase(size_t at) const
{
    return token(at).meaning == Meaning::Noise && token(at + 1).meaning == Meaning::Or &&
           token(at + 2).meaning == Meaning::About;
}

Result<Point> PointReader::point()
{
    Point out;
    m_said = false;
    m_yearFirst = false;
    std::optional<size_t> comma; // with nothing of this date behind it yet
    while (current().sign != Sign::End) {
        if (current().sign == Sign::Comma && goesOnBehindComma(out)) {
            comma = comma ? comma : m_at;
            ++m_at;
            continue;
        }
        const auto step = take(out);
        if (!step)
            return tl::make_unexpected(step.error());
        if (*step == Step::Stop)
            break;
        if (*step == Step::Taken) {
            comma.reset();
            if (!m_said)
                out.column = m_firstColumn;
            m_said = true;
        }
    }
    if (out.isEmpty() && out.part == Part::Whole)
        return notADate(current());
    if (comma && current().sign != Sign::End)
        m_at = *comma;
    return out;
}

bool PointReader::goesOnBehindComma(const Point& point) const
{
    const Token& next = following();
    if (point.isEmpty() || next.meaning == Meaning::Noise || next.meaning == Meaning::Time ||
        isTime(m_at + 1))
        return true;
    if (next.sign == Sign::Number && next.digits == 4 && !next.iso && next.folded.empty())
        return point.year == 0;
    return next.meaning == Meaning::Month && point.year != 0 && point.month == 0;
}

Result<PointReader::Step> PointReader::take(Point& out)
{
    const Token& token = current();
    m_firstColumn = token.column;
    if (token.sign == Sign::Number)
        return takeNumber(out);
    if (token.sign == Sign::About) {
        out.about = true;
        ++m_at;
        return Step::Taken;
    }
    if (token.sign == Sign::Dash && isTime(m_at + 1) && !out.isEmpty()) { // 10:00-11:00
        ++m_at;
        return Step::Skipped;
    }
    if (isAboutPhrase(m_at)) {
        out.about = true;
        m_at += 3;
        return Step::Skipped;
    }
    switch (token.meaning) {
    case Meaning::Noise:
    case Meaning::Time:
        if (token.folded == "at" && following().folded == "the" && this->token(m_at + 2).folded == "latest")
            return Step::Stop;
        ++m_at;
        return Step::Skipped;
    case Meaning::About:
        out.about = true;
        ++m_at;
        return Step::Skipped;
    case Meaning::Early:
    case Meaning::Mid:
    case Meaning::Late:
        return takePart(out);
    case Meaning::Month:
        if (out.month != 0 || out.season != 0)
            return Step::Stop;
        out.month = token.value;
        out.monthFirst = out.day == 0;
        break;
    case Meaning::Season:
        if (out.season != 0 || out.month != 0)
            return Step::Stop;
        out.season = token.value;
        break;
    case Meaning::Quarter: // Q3
        if (token.folded != "q" || following().digits != 1 || following().value < 1 || following().value > 4)
            return Step::Stop;
        out.quarter = following().value;
        ++m_at;
        break;
    case Meaning::Ordinal:
        return takeOrdinal(out, token.value);
    default:
        return Step::Stop;
    }
    ++m_at;
    return Step::Taken;
}

PointReader::Step PointReader::takePart(Point& out)
{
    const Meaning meaning = current().meaning;
    const size_t next = m_at + (following().sign == Sign::Dash ? 2 : 1);
    if (token(next).meaning == Meaning::Time || token(next).folded == "hours") { // the early morning
        m_at = next + 1;
        return Step::Skipped;
    }
    if (!out.isEmpty() || out.part != Part::Whole)
        return Step::Stop;
    out.part = meaning == Meaning::Early ? Part::Early : meaning == Meaning::Mid ? Part::Mid : Part::Late;
    m_at = next;
    return Step::Taken;
}

PointReader::Step PointReader::takeOrdinal(Point& out, int value)
{
    const size_t next = m_at + (following().sign == Sign::Dash ? 2 : 1);
    const Meaning unit = token(next).meaning;
    if (unit == Meaning::Half && (value == 1 || value == 2 || value == -1) && out.isEmpty()) {
        out.part = value == 1 ? Part::FirstHalf : Part::SecondHalf;
    } else if (unit == Meaning::Quarter && value <= 4 && value != 0 && out.quarter == 0) {
        out.quarter = value == -1 ? 4 : value;
    } else if (unit == Meaning::Century && value >= 1 && value <= 99 && out.year == 0) {
        out.year = (value - 1) * 100 + 1;
        out.span = 100;
    } else {
        return value == -1 ? Step::Stop : takeDay(out, value);
    }
    m_at = next + 1;
    return Step::Taken;
}

PointReader::Step PointReader::takeDay(Point& out, int value)
{
    const bool settled = out.year != 0 && !(m_yearFirst && out.month != 0);
    if (out.day != 0 || settled || out.season != 0)
        return Step::Stop;
    out.day = value == 0 ? kNoDay : value;
    out.dayColumn = current().column;
    ++m_at;
    return Step::Taken;
}

Result<PointReader::Step> PointReader::takeNumber(Point& out)
{
    const Token& number = current();
    const std::string& behind = number.folded;
    if (isTime(m_at)) {
        ++m_at;
        while (current().sign == Sign::Other && following().sign == Sign::Number)
            m_at += 2;
        return Step::Skipped;
    }
    if (number.iso) {
        if (!out.isEmpty())
            return Step::Stop;
        out.year = number.iso->year;
        out.month = number.iso->month;
        out.day = number.iso->day;
        out.dayColumn = number.column;
    } else if (number.digits == 4 && behind == "s" && out.isEmpty()) {
        out.year = number.value;
        out.span = number.value % 100 == 0 && number.value < 2000 ? 100 : 10;
        if (number.value % 10 != 0 || number.value == 0)
            return mistakeAt(number.column, fmt::format("\u201C{}\u201D is no decade.", number.text));
    } else if (behind == "st" || behind == "nd" || behind == "rd" || behind == "th") {
        if (number.digits <= 2)
            return takeOrdinal(out, number.value);
        return notADate(number);
    } else if (number.digits == 4 && behind.empty()) {
        if (out.year != 0)
            return Step::Stop;
        if (number.value == 0)
            return mistakeAt(number.column, "There is no year 0.");
        out.year = number.value;
        m_yearFirst = out.month == 0;
        // "winter 2014-2015" is one winter.
        const Sign joint = following().sign;
        if (out.season == 4 && (joint == Sign::Dash || joint == Sign::Slash) && token(m_at + 2).digits == 4 &&
            token(m_at + 2).value == out.year + 1)
            m_at += 2;
    } else if (number.digits <= 2 && behind.empty()) {
        return takeDay(out, number.value);
    } else {
        return mistakeAt(number.column,
                         fmt::format("\u201C{}\u201D is neither a day nor a year; a year is written "
                                     "with four digits.",
                                     number.text));
    }
    ++m_at;
    return Step::Taken;
}

} // namespace assay::fuzzy
