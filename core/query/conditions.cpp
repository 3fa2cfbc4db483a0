#include "core/query/conditions.h"

#include <fmt/format.h>

#include <algorithm>

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
            parts.push_back(fmt::format("({0}_earliest IS NOT NULL OR {0}_latest IS NOT NULL)", column));
            if (to)
                parts.push_back(Sql(fmt::format("({0}_earliest IS NULL OR {0}_earliest <= ", column)) +
                                Sql::bound(to->iso()) + ")");
            if (from)
                parts.push_back(Sql(fmt::format("({0}_latest IS NULL OR {0}_latest >= ", column)) +
                                Sql::bound(from->iso()) + ")");
        }
        ways.push_back(all(parts));
    }
    return any(ways);
}

Sql datedSet(const Node& term, const std::string& from, const std::string& column)
{
    const auto where = [&](const Sql& condition) { return Sql(from + " WHERE ") + condition; };
    const bool mayOverlap = std::all_of(term.values.begin(), term.values.end(), [](const Value& value) {
        return value.comparison != Comparison::Exact && value.date.latest;
    });
    if (!mayOverlap)
        return where(dateCondition(term, column));
    // The same in two ranges of the index of earliest and latest days.
    Sql set;
    for (const Value& value : term.values) {
        const Sql ends = value.date.earliest
                             ? Sql(" AND (" + column + "_latest IS NULL OR " + column + "_latest >= ") +
                                   Sql::bound(value.date.earliest->iso()) + ")"
                             : Sql();
        const Sql open = value.date.earliest
                             ? Sql(column + "_latest >= ") + Sql::bound(value.date.earliest->iso())
                             : Sql(column + "_latest IS NOT NULL");
        set += Sql(set.isEmpty() ? "" : " UNION ALL ") +
               where(Sql(column + "_earliest <= ") + Sql::bound(value.date.latest->iso()) + ends) +
               " UNION ALL " + where(Sql(column + "_earliest IS NULL AND ") + open);
    }
    return set;
}

} // namespace assay::query
