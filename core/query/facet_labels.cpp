#include "core/query/facet_counter.h"
#include "core/text/fold.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

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
/// Nothing where no filter can say it.
std::optional<uint64_t> Counter::countByFilter(const FieldInfo& info, const std::string& value)
{
    if (!m_parsed)
        m_parsed = parse(m_filter);
    Result<Filter> filter = *m_parsed;
    if (!filter)
        return std::nullopt;
    Node term = termOf(info, {value});
    if (m_kind != RowKind::Attributions) {
        Node another;
        another.type = Node::Type::Another;
        another.children.push_back(std::move(term));
        term = std::move(another);
    }
    filter->root.children.push_back(std::move(term));
    const Result<Selection> found = select(m_database, m_kind, *filter, {}, m_options);
    return found ? std::optional(found->count()) : std::nullopt;
}

/// The keys whose label is that of others too, to the letter.
std::vector<int64_t> Counter::sharingLabels(std::string_view table)
{
    Kept& kept = Kept::of(m_database);
    const std::string_view text = m_lookup.includeInternal() ? "text" : "text_public";
    const std::string key = fmt::format("shared {} of {}", text, table);
    if (const std::vector<int64_t>* known = kept.known<int64_t>(key))
        return *known;
    std::vector<int64_t> keys;
    SQLite::Statement& shared = m_database.prepared(
        fmt::format("SELECT {0}_id FROM {0}_label WHERE {1} IN (SELECT {1} FROM {0}_label WHERE {1} IS NOT "
                    "NULL GROUP BY {1} HAVING count(*) > 1) ORDER BY {0}_id",
                    table, text));
    while (shared.executeStep())
        keys.push_back(shared.getColumn(0).getInt64());
    kept.keep(key, keys);
    return keys;
}

/// Of the keys that were cut off, those whose name is borne by so many that together they may count as much
/// as what is shown: one for each name, to be counted by it.
void Counter::addShared(const std::vector<std::pair<int64_t, uint64_t>>& counts, std::string_view table,
                        size_t limit, std::vector<Keyed>& found)
{
    if (table == "tag" || found.size() < limit || found.empty())
        return;
    const std::vector<int64_t> shared = sharingLabels(table);
    std::vector<int64_t> keys;
    std::unordered_map<int64_t, uint64_t> ofKey;
    for (const auto& [key, count] : counts)
        if (std::binary_search(shared.begin(), shared.end(), key)) {
            keys.push_back(key);
            ofKey.emplace(key, count);
        }
    if (keys.empty())
        return;
    std::map<std::string, Keyed> sums;
    const std::string_view text = m_lookup.includeInternal() ? "text" : "text_public";
    Kept::Run labels =
        Kept::of(m_database)
            .run(Sql(fmt::format("SELECT {1}, {0}_id FROM {0}_label WHERE {0}_id IN (", table, text)) +
                 Sql::rows(keys) + ")");
    while (labels->executeStep()) {
        const std::string label = labels->getColumn(0).getString();
        const int64_t key = labels->getColumn(1).getInt64();
        sums.try_emplace(label, Keyed{key, {label, label, 0}}).first->second.count.count += ofKey[key];
    }
    const uint64_t least = found.back().count.count;
    for (auto& [label, sum] : sums)
        if (sum.count.count > least)
            found.push_back(std::move(sum));
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
    addShared(counts, table, limit, found);
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
            value.count.count = countByFilter(info, value.count.value).value_or(0);
        if (value.count.count > 0)
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
        if (const uint64_t all = isAlone ? count : countByFilter(info, value).value_or(0); all > 0)
            found.push_back({value, value, all});
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
