#pragma once

#include "core/text/fuzzy_date_parts.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

// For core/text/fuzzy_date*.cpp only.
namespace assay::fuzzy {

/// Reads one date after another from a list of tokens; what stands between them its heir reads.
class PointReader
{
protected:
    PointReader(std::vector<Token> tokens, std::string_view locale)
        : m_tokens(std::move(tokens)), m_locale(locale)
    {
    }

    Result<Point> point();

    const Token& token(size_t at) const { return m_tokens[std::min(at, m_tokens.size() - 1)]; }
    const Token& current() const { return token(m_at); }
    const Token& following() const { return token(m_at + 1); }
    /// "on or about"
    bool isAboutPhrase(size_t at) const;
    tl::unexpected<Mistake> notADate(const Token& token) const;

    std::vector<Token> m_tokens;
    size_t m_at = 0;

private:
    enum class Step
    {
        Taken,
        Skipped,
        Stop
    };

    bool isTime(size_t at) const;
    bool goesOnBehindComma(const Point& point) const;
    Result<Step> take(Point& out);
    Step takePart(Point& out);
    /// "third quarter", "19th century", "first half of"; or the day of "first of May".
    Step takeOrdinal(Point& out, int value);
    Step takeDay(Point& out, int value);
    Result<Step> takeNumber(Point& out);

    std::string m_locale;
    bool m_said = false;
    bool m_yearFirst = false;
    size_t m_firstColumn = 1;
};

} // namespace assay::fuzzy
