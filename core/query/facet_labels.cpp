#include "core/query/facet_counter.h"
#include "core/text/fold.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

// What is shown of a value is what a filter takes, and its count what that filter finds.
namespace assay::query {

std::vector<FacetCount> Counter::mostFirst(std::vector<FacetCount> found, size_t limit)
{
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
    if (found.size() > limit)
        found.resize(limit);
    return found;
}

/// What the filter finds with one more term: of a claim any attribution may have the value.
uint64_t Counter::countByFilter(const FieldInfo& info, const std::string& value)
{
    Result<Filter> filter = parse(m_filter);
    Node term = termOf(info, {value});
    if (m_kind != RowKind::Attributions) {
        Node another;
        another.type = Node::Type::Another;
        another.children.push_back(std::move(term));
        term = std::move(another);
    }
    filter->root.children.push_back(std::move(term));
    const Result<Selection> found = select(m_database, m_kind, *filter, {}, m_options);
    return found ? found->count() : 0;
}

/// With the labels of the keys, which decide among equal counts. What has none is not shown.
std::vector<Counter::Keyed> Counter::labelled(const std::vector<std::pair<int64_t, uint64_t>>& counts,
                                              std::string_view table, size_t limit)
{
    const std::string labels =
        table == "tag"
            ? std::string("SELECT name, id FROM tag WHERE id IN (")
            : fmt::format("SELECT {1}, {0}_id FROM {0}_label WHERE {1} IS NOT NULL AND {0}_id IN (", table,
                          m_lookup.includeInternal() ? "text" : "text_public");
    const char* const order = table == "tag" ? ") ORDER BY name LIMIT " : ") ORDER BY sort_key LIMIT ";
    std::vector<Keyed> found;
    for (size_t from = 0, to = 0; from < counts.size() && found.size() < limit; from = to) {
        std::vector<int64_t> keys;
        for (to = from; to < counts.size() && counts[to].second == counts[from].second; ++to)
            keys.push_back(counts[to].first);
        Kept::Run statement =
            Kept::of(m_database).run(Sql(labels) + Sql::rows(keys) + order + bound(limit - found.size()));
        while (statement->executeStep()) {
            const std::string label = statement->getColumn(0).getString();
            found.push_back({statement->getColumn(1).getInt64(), {label, label, counts[from].second}});
        }
    }
    return found;
}

/// Several may bear one name; what a click on it finds is counted then.
std::vector<FacetCount> Counter::named(const FieldInfo& info, std::vector<Keyed> values, size_t limit)
{
    std::set<std::string> seen;
    std::map<std::string, size_t> tags;
    if (info.field == Field::Tag) {
        SQLite::Statement& names = m_database.prepared("SELECT name FROM tag");
        while (names.executeStep())
            ++tags[caseFold(names.getColumn(0).getString())];
    }
    std::vector<FacetCount> found;
    for (Keyed& value : values) {
        const std::string folded = caseFold(value.count.value);
        if (!seen.insert(folded).second)
            continue;
        const bool isAlone = info.field == Field::Tag
                                 ? tags[folded] == 1
                                 : m_lookup.meansOnly(info, value.count.value, value.key);
        if (!isAlone)
            value.count.count = countByFilter(info, value.count.value);
        found.push_back(std::move(value.count));
    }
    return mostFirst(std::move(found), limit);
}

/// Values that a filter does not tell apart are one.
std::vector<FacetCount> Counter::worded(const FieldInfo& info,
                                        const std::vector<std::pair<std::string, uint64_t>>& values,
                                        size_t limit)
{
    const bool isWord = info.type == ValueType::Words;
    std::map<std::string, size_t> alike;
    if (!isWord)
        for (const auto& [value, count] : values)
            ++alike[caseFold(value)];
    std::set<std::string> seen;
    std::vector<FacetCount> found;
    for (const auto& [value, count] : values) {
        if (found.size() == limit)
            break;
        if (!isWord && !seen.insert(caseFold(value)).second)
            continue;
        const bool isAlone = isWord || (alike[caseFold(value)] == 1 && !meansMore(info, value));
        found.push_back({value, value, isAlone ? count : countByFilter(info, value)});
    }
    return mostFirst(std::move(found), limit);
}

/// Whether a filter may take a value for something else as well.
bool Counter::meansMore(const FieldInfo& info, const std::string& value)
{
    switch (info.field) {
    case Field::Doc:
        return !m_lookup.documentsPointedAt(value).empty();
    case Field::Reviewer:
        return m_lookup.reviewers(termOf(info, {value}).values).size() != 1;
    case Field::Side:
        return m_lookup.sides(termOf(info, {value}).values).size() != 1;
    default:
        break;
    }
    if (info.type != ValueType::Axis)
        return false;
    const Result<Lookup::AxisValues> taken = m_lookup.axis(info, termOf(info, {value}).values);
    return !taken || taken->tokens != std::vector<std::string>{value};
}

std::vector<std::string> Counter::sideNames()
{
    std::vector<std::string> names;
    SQLite::Statement& sides = m_database.prepared("SELECT name FROM side ORDER BY name");
    while (sides.executeStep())
        names.push_back(sides.getColumn(0).getString());
    return names;
}

/// Whether one stands on no side but those that one was given, at any time, and each is found by its name
/// alone.
bool Counter::sidesArePlain()
{
    if (m_lookup.facts().hasWholes || m_lookup.facts().hasPeriods)
        return false;
    const std::vector<std::string> names = sideNames();
    std::set<std::string> folded;
    for (const std::string& name : names)
        folded.insert(caseFold(name));
    return folded.size() == names.size();
}

Node Counter::termOf(const FieldInfo& info, const std::vector<std::string>& values)
{
    Node term;
    term.type = Node::Type::Term;
    term.field = info.field;
    for (const std::string& text : values) {
        Value& value = term.values.emplace_back();
        value.text = text;
        value.quoted = info.type != ValueType::Words;
        if (info.type != ValueType::Words)
            value.comparison = Comparison::Exact;
    }
    return term;
}

} // namespace assay::query
