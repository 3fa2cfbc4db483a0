#include "core/query/conditions.h"

#include <fmt/format.h>

namespace assay::query {

std::vector<std::string> tokensOf(const Node& term)
{
    std::vector<std::string> tokens;
    for (const Value& value : term.values)
        tokens.push_back(value.text);
    return tokens;
}

Sql isOneOf(const std::string& column, const std::vector<std::string>& tokens)
{
    return Sql("+" + column + " IN ") + Sql::list(tokens);
}

Sql isOneOf(const std::string& column, const std::vector<int64_t>& ids)
{
    return Sql("+" + column + " IN ") + Sql::list(ids);
}

Sql isIndexed(const std::string& column, const std::vector<std::string>& tokens)
{
    return Sql(column + " IN ") + Sql::list(tokens);
}

Sql isIndexed(const std::string& column, const std::vector<int64_t>& ids)
{
    return Sql(column + " IN ") + Sql::list(ids);
}

namespace {

/// Before and behind every day.
constexpr std::string_view kBeforeAll = "", kBehindAll = "~";

} // namespace

Sql dateCondition(const Node& term, const std::string& column)
{
    std::vector<Sql> ways;
    for (const Value& value : term.values) {
        const std::optional<Day>& from = value.date.earliest;
        const std::optional<Day>& to = value.date.latest;
        std::vector<Sql> parts;
        if (value.date.isEmpty()) {
            parts.push_back(fmt::format("({0}_earliest IS NULL AND {0}_latest IS NULL)", column));
        } else if (value.comparison == Comparison::Exact) {
            parts.push_back(fmt::format("({0}_earliest IS NOT NULL AND {0}_latest IS NOT NULL)", column));
            if (from)
                parts.push_back(Sql(fmt::format("{}_earliest >= ", column)) + Sql::bound(from->iso()));
            if (to)
                parts.push_back(Sql(fmt::format("{}_latest <= ", column)) + Sql::bound(to->iso()));
        } else {
            // An end that is not known lies before or behind every day. What most rows fail comes first.
            if (from)
                parts.push_back(Sql(fmt::format("ifnull({}_latest, '{}') >= ", column, kBehindAll)) +
                                Sql::bound(from->iso()));
            if (to)
                parts.push_back(Sql(fmt::format("ifnull({}_earliest, '{}') <= ", column, kBeforeAll)) +
                                Sql::bound(to->iso()));
            parts.push_back(fmt::format("({0}_earliest IS NOT NULL OR {0}_latest IS NOT NULL)", column));
        }
        ways.push_back(all(parts));
    }
    return any(ways);
}

namespace {

/// An interval that began with one of the days between these two, of one length.
struct Span
{
    int length; ///< as the index counts it: octal digits of the days between its ends
    std::string first, last;
};

/// Only one end is known, or none.
constexpr int kOpenSpan = 22;
/// So long that its beginning tells nothing.
constexpr int kEndlessSpan = 6;
constexpr int kLongestSpan = 8; ///< ten thousand years

std::string dayBefore(const Day& day, int days)
{
    const Day before = day.plusDays(-days);
    return before.year < 0 ? std::string(kBeforeAll) : before.iso();
}

/// Where intervals begin that may meet the date.
std::vector<Span> spansOf(const FuzzyDate& date, bool inside)
{
    std::vector<Span> spans;
    const std::string last = date.latest ? date.latest->iso() : std::string(kBehindAll);
    int longest = 0; // days from the first to the last of an interval of this length
    for (int length = 0; length <= kLongestSpan; ++length) {
        std::string first(kBeforeAll);
        if (date.earliest && (inside || length < kEndlessSpan))
            first = dayBefore(*date.earliest, inside ? 0 : longest);
        spans.push_back({length, std::move(first), last});
        longest = longest * 8 + 7;
    }
    // An interval inside a period has both ends; one that ends before it begins, in a file made by hand, too.
    spans.push_back({kOpenSpan, inside && date.earliest ? date.earliest->iso() : std::string(kBeforeAll),
                     inside ? std::string(kBehindAll) : last});
    return spans;
}

/// What the index holds first of the interval `column` of w.
std::string lengthOf(std::string_view column)
{
    return fmt::format("CASE WHEN w.{0}_earliest = w.{0}_latest THEN 0 ELSE length(printf('%o', "
                       "coalesce(julianday(w.{0}_latest) - julianday(w.{0}_earliest), -1))) END",
                       column);
}

} // namespace

Sql datedSet(const Node& term, std::string_view table, std::string_view column)
{
    const Sql length = lengthOf(column);
    const Sql none = Sql(fmt::format("SELECT w.id FROM {} w WHERE ", table)) + length +
                     fmt::format(" = {} AND w.{}_earliest IS NULL AND ", kOpenSpan, column);
    const Sql latest = fmt::format("w.{}_latest", column);
    Sql set;
    for (const Value& value : term.values) {
        if (!set.isEmpty())
            set += " UNION ALL ";
        if (value.date.isEmpty()) {
            set += none + latest + " IS NULL";
            continue;
        }
        const bool inside = value.comparison == Comparison::Exact;
        const auto day = [](const std::optional<Day>& of) { return Sql::bound(of->iso()); };
        std::string_view before = "SELECT w.id FROM (VALUES ";
        for (Span& span : spansOf(value.date, inside)) {
            set += Sql(before) + fmt::format("({}, ", span.length) + Sql::bound(std::move(span.first)) +
                   ", " + Sql::bound(std::move(span.last)) + ")";
            before = ", ";
        }
        set += Sql(fmt::format(") s CROSS JOIN {} w WHERE ", table)) + length +
               fmt::format(" = s.column1 AND w.{}_earliest BETWEEN s.column2 AND s.column3", column);
        if (inside) {
            set += value.date.latest ? Sql(" AND ") + latest + " <= " + day(value.date.latest)
                                     : Sql(" AND ") + latest + " IS NOT NULL";
            continue;
        }
        const Sql ends =
            value.date.earliest ? latest + " >= " + day(value.date.earliest) : latest + " IS NOT NULL";
        if (value.date.earliest)
            set += Sql(" AND (") + latest + " IS NULL OR " + ends + ")";
        set += Sql(" UNION ALL ") + none + ends;
    }
    return set;
}

} // namespace assay::query
