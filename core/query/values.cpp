#include "core/query/values.h"

#include "core/query/nearest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace assay::query {

tl::unexpected<Mistake> mistakeAt(size_t column, std::string message, std::string suggestion)
{
    return tl::make_unexpected(Mistake{std::move(message), 0, column, std::move(suggestion)});
}

std::string_view symbolOf(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Match:
        return "";
    case Comparison::Exact:
        return "=";
    case Comparison::Less:
        return "<";
    case Comparison::AtMost:
        return "<=";
    case Comparison::More:
        return ">";
    case Comparison::AtLeast:
        return ">=";
    }
    return "";
}

namespace {

bool isEquality(Comparison comparison)
{
    return comparison == Comparison::Match || comparison == Comparison::Exact;
}

Result<Value> checkedWord(const FieldInfo& info, Value value)
{
    std::string token = value.text;
    for (char& c : token) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        if (c == ' ' || c == '_')
            c = '-';
    }
    if (std::find(info.values.begin(), info.values.end(), token) == info.values.end()) {
        const std::string near = nearest(token, info.values);
        if (!near.empty())
            return mistakeAt(
                value.column,
                fmt::format("'{}' has no value '{}'; did you mean '{}'?", info.name, value.text, near), near);
        return mistakeAt(value.column, fmt::format("'{}' has no value '{}'; it takes {}.", info.name,
                                                   value.text, fmt::join(info.values, ", ")));
    }
    value.text = token;
    value.quoted = false;
    return value;
}

Result<Value> checkedNumber(const FieldInfo& info, Value value)
{
    const bool digits =
        !value.text.empty() && value.text.size() <= 9 &&
        std::all_of(value.text.begin(), value.text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits)
        return mistakeAt(value.column,
                         fmt::format("'{0}' needs a whole number, as in '{0}:>=2'; '{1}' is none.", info.name,
                                     value.text));
    value.number = std::stoll(value.text);
    return value;
}

/// The words of a filter's date in a frame: "2014-10..2020-12", "..2020", "2014..", or any date that can be
/// read.
Result<FuzzyDate> frameOf(const FieldInfo& info, const Value& value)
{
    const auto read = [&](std::string_view words, size_t skipped) -> Result<FuzzyDate> {
        Result<FuzzyDate> date = parseFuzzyDate(words);
        if (date)
            return date;
        const size_t inside = date.error().column > 0 ? date.error().column - 1 : 0;
        return mistakeAt(value.column + skipped + (value.quoted ? 1 : 0) + inside,
                         fmt::format("'{}' needs a date, as in '{}:2014-07' or '{}:2014-10..2020-12': {}",
                                     info.name, info.name, info.name, date.error().message),
                         date.error().suggestion);
    };
    const size_t dots = value.text.find("..");
    if (dots == std::string::npos)
        return read(value.text, 0);
    FuzzyDate frame;
    frame.words = value.text;
    const std::string_view from = std::string_view(value.text).substr(0, dots);
    const std::string_view to = std::string_view(value.text).substr(dots + 2);
    if (from.empty() && to.empty())
        return mistakeAt(
            value.column,
            fmt::format("'..' needs a date on at least one side, as in '{}:2014..2020'.", info.name));
    if (!from.empty()) {
        const Result<FuzzyDate> start = read(from, 0);
        if (!start)
            return start;
        frame.earliest = start->earliest;
    }
    if (!to.empty()) {
        const Result<FuzzyDate> end = read(to, dots + 2);
        if (!end)
            return end;
        frame.latest = end->latest;
    }
    if (frame.earliest && frame.latest && *frame.latest < *frame.earliest)
        return mistakeAt(value.column, fmt::format("'{}' ends before it begins.", value.text),
                         fmt::format("{}..{}", to, from));
    return frame;
}

Result<Value> checkedDate(const FieldInfo& info, Value value)
{
    if (value.text == "none" && !value.quoted) {
        if (value.comparison != Comparison::Match)
            return mistakeAt(value.column,
                             fmt::format("'{0}:none' finds what has no date and takes no '{1}'.", info.name,
                                         symbolOf(value.comparison)),
                             "none");
        value.date = {};
        return value;
    }
    const Result<FuzzyDate> read = frameOf(info, value);
    if (!read)
        return tl::make_unexpected(read.error());
    const FuzzyDate date = *read;
    const bool needsStart = value.comparison == Comparison::Less || value.comparison == Comparison::AtLeast;
    const bool needsEnd = value.comparison == Comparison::More || value.comparison == Comparison::AtMost;
    if ((needsStart && !date.earliest) || (needsEnd && !date.latest))
        return mistakeAt(value.column, fmt::format("'{}' has an open end, so nothing can be '{}' of it.",
                                                   value.text, symbolOf(value.comparison)));
    value.date = {};
    value.date.words = value.text;
    switch (value.comparison) {
    case Comparison::Match:
    case Comparison::Exact:
        value.date.earliest = date.earliest;
        value.date.latest = date.latest;
        break;
    case Comparison::Less:
        value.date.latest = date.earliest->plusDays(-1);
        break;
    case Comparison::AtMost:
        value.date.latest = date.latest;
        break;
    case Comparison::More:
        value.date.earliest = date.latest->plusDays(1);
        break;
    case Comparison::AtLeast:
        value.date.earliest = date.earliest;
        break;
    }
    return value;
}

} // namespace

Result<Value> checkedValue(const FieldInfo& info, Value value)
{
    if (value.withParts && info.type != ValueType::Actor)
        return mistakeAt(
            value.column,
            fmt::format("'+' takes in the parts of an actor; '{}' does not name one.", info.name));
    const bool ordered =
        info.type == ValueType::Date || info.type == ValueType::Number || info.type == ValueType::Axis;
    if (!ordered && !isEquality(value.comparison))
        return mistakeAt(value.column,
                         fmt::format("'{}' cannot be compared by '{}'; write '{}:{}'.", info.name,
                                     symbolOf(value.comparison), info.name, value.text),
                         value.text);
    switch (info.type) {
    case ValueType::Words:
        return checkedWord(info, std::move(value));
    case ValueType::Number:
        return checkedNumber(info, std::move(value));
    case ValueType::Date:
        return checkedDate(info, std::move(value));
    case ValueType::Text:
        if (value.comparison != Comparison::Match)
            return mistakeAt(value.column,
                             fmt::format("'{0}' searches for words; put a phrase in quotes, as in "
                                         "'{0}:\"mountain road\"'.",
                                         info.name));
        return value;
    case ValueType::Actor:
    case ValueType::Place:
    case ValueType::Name:
    case ValueType::Language:
    case ValueType::Axis:
        return value;
    }
    return value;
}

} // namespace assay::query
