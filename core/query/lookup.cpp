#include "core/query/lookup.h"

#include "core/base/hash.h"
#include "core/query/nearest.h"
#include "core/query/values.h"
#include "core/store/lookup.h"
#include "core/text/fold.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace assay::query {

namespace {

constexpr size_t kMostSuggestions = 20000;

void sortUnique(std::vector<int64_t>& ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

} // namespace

Lookup::Lookup(store::Database& database, bool includeInternal)
    : m_database(database), m_includeInternal(includeInternal), m_facts(Kept::of(database).facts())
{
}

int64_t Lookup::rootOf(int64_t actor) const
{
    for (size_t steps = 0; steps < store::kLongestMerge; ++steps) {
        const auto next = m_facts->mergedInto.find(actor);
        if (next == m_facts->mergedInto.end())
            break;
        actor = next->second;
    }
    return actor;
}

std::vector<int64_t> Lookup::withMerged(const std::vector<int64_t>& actors) const
{
    std::vector<int64_t> ids;
    for (const int64_t actor : actors) {
        const int64_t root = rootOf(actor);
        ids.push_back(root);
        if (const auto merged = m_facts->merged.find(root); merged != m_facts->merged.end())
            ids.insert(ids.end(), merged->second.begin(), merged->second.end());
    }
    sortUnique(ids);
    return ids;
}

Sql Lookup::resolved(std::string_view actor) const
{
    if (m_facts->mergeDepth == 0)
        return actor;
    std::string last = "m1.merged_into_id";
    std::string joins = "actor m1";
    for (size_t step = 2; step <= m_facts->mergeDepth; ++step) {
        joins += fmt::format(" LEFT JOIN actor m{} ON m{}.id = m{}.merged_into_id", step, step, step - 1);
        last = fmt::format("m{}.merged_into_id, ", step) + last;
    }
    if (m_facts->mergeDepth > 1)
        last = "coalesce(" + last + ")";
    return fmt::format("coalesce((SELECT {} FROM {} WHERE m1.id = {}), {})", last, joins, actor, actor);
}

Sql Lookup::sameActors(std::string_view actor) const
{
    if (m_facts->mergeDepth == 0)
        return "(" + std::string(actor) + ")";
    return Sql::filled(
        "(WITH RECURSIVE same(id) AS (SELECT {root} UNION SELECT k.id FROM same JOIN actor k ON "
        "k.merged_into_id = same.id) SELECT id FROM same)",
        {{"root", resolved(actor)}});
}

Sql Lookup::isShownPassage(std::string_view p) const
{
    if (m_includeInternal)
        return "1";
    // Without brackets, and with keys instead of a SELECT: a filter may nest as deep as SQLite's parser goes.
    Sql sql = fmt::format("{}.visibility = 'public'", p);
    if (m_facts->hasInternalDocuments)
        sql += fmt::format(
            " AND {}.document_id NOT IN (SELECT id FROM document WHERE visibility = 'internal')", p);
    if (!m_facts->passagesNamingInternal.empty())
        sql += Sql(fmt::format(" AND {}.id NOT IN ", p)) + Sql::list(m_facts->passagesNamingInternal);
    return sql;
}

Sql Lookup::attributions() const
{
    if (countsAllAttributions())
        return "attribution";
    return "(SELECT * FROM attribution WHERE document_id NOT IN (SELECT id FROM document WHERE visibility = "
           "'internal'))";
}

void Lookup::noteSearch()
{
    if (!searchWorks())
        note("The search index of this project was made by another version of the program, so words find "
             "nothing "
             "here. Open the project once for writing.");
}

void Lookup::note(std::string text)
{
    ++m_noted;
    if (std::find(m_notes.begin(), m_notes.end(), text) == m_notes.end())
        m_notes.push_back(std::move(text));
}

void Lookup::noteUnknown(std::string_view what, const Value& value, const std::vector<std::string>& known)
{
    const std::string near = nearest(value.text, known);
    note(near.empty() ? fmt::format("There is no {} named '{}'.", what, value.text)
                      : fmt::format("There is no {} named '{}'. Did you mean '{}'?", what, value.text, near));
}

std::vector<int64_t> Lookup::byName(const std::string& sql, std::string_view what,
                                    const std::vector<Value>& values)
{
    std::vector<int64_t> ids;
    for (const Value& value : values) {
        const std::vector<int64_t> found =
            remembered<int64_t>(what, value, [&] { return namedLike(sql, what, value); });
        ids.insert(ids.end(), found.begin(), found.end());
    }
    sortUnique(ids);
    return ids;
}

std::vector<int64_t> Lookup::namedLike(const std::string& sql, std::string_view what, const Value& value)
{
    std::vector<std::pair<int64_t, std::string>> rows;
    SQLite::Statement& all = m_database.prepared(sql);
    while (all.executeStep())
        rows.emplace_back(all.getColumn(0).getInt64(), all.getColumn(1).getString());
    std::vector<int64_t> ids;
    const std::string folded = caseFold(value.text);
    for (const auto& [id, name] : rows)
        if (caseFold(name) == folded)
            ids.push_back(id);
    if (ids.empty() && value.comparison == Comparison::Match) {
        const std::vector<std::string> words = foldedWords(value.text);
        for (const auto& [id, name] : rows)
            if (eachBegins(words, foldedWords(name)))
                ids.push_back(id);
    }
    if (ids.empty()) {
        std::vector<std::string> known;
        for (const auto& [id, name] : rows)
            known.push_back(name);
        noteUnknown(what, value, known);
    }
    return ids;
}

std::vector<std::string> Lookup::distinct(const std::string& sql, std::string_view what,
                                          const std::vector<Value>& values, bool equalFirst)
{
    std::vector<std::string> found;
    for (const Value& value : values) {
        const std::vector<std::string> some =
            remembered<std::string>(what, value, [&] { return distinctLike(sql, what, value, equalFirst); });
        found.insert(found.end(), some.begin(), some.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::string> Lookup::distinctLike(const std::string& sql, std::string_view what,
                                              const Value& value, bool equalFirst)
{
    std::vector<std::string> all, found;
    SQLite::Statement& rows = m_database.prepared(sql);
    while (rows.executeStep())
        all.push_back(rows.getColumn(0).getString());
    if (equalFirst || value.comparison == Comparison::Exact) {
        const std::string folded = caseFold(value.text);
        for (const std::string& text : all)
            if (caseFold(text) == folded)
                found.push_back(text);
    }
    if (found.empty() && value.comparison == Comparison::Match) {
        const std::vector<std::string> words = foldedWords(value.text);
        for (const std::string& text : all)
            if (eachBegins(words, foldedWords(text)))
                found.push_back(text);
    }
    if (found.empty())
        noteUnknown(what, value, all);
    return found;
}

std::vector<int64_t> Lookup::tags(const std::vector<Value>& values)
{
    std::vector<int64_t> ids = byName("SELECT id, name FROM tag", "tag", values);
    SQLite::Statement& beneath = m_database.prepared("SELECT id FROM tag WHERE parent_id = ?");
    std::unordered_set<int64_t> seen(ids.begin(), ids.end());
    for (size_t i = 0; i < ids.size(); ++i) {
        beneath.reset();
        beneath.bind(1, ids[i]);
        while (beneath.executeStep())
            if (const int64_t child = beneath.getColumn(0).getInt64(); seen.insert(child).second)
                ids.push_back(child);
    }
    return ids;
}

std::vector<int64_t> Lookup::sides(const std::vector<Value>& values)
{
    return byName("SELECT id, name FROM side", "side", values);
}

std::vector<int64_t> Lookup::reviewers(const std::vector<Value>& values)
{
    return byName(
        "SELECT id, name FROM reviewer UNION ALL SELECT id, initials FROM reviewer WHERE initials <> ''",
        "reviewer", values);
}

std::vector<std::string> Lookup::topics(const std::vector<Value>& values)
{
    // From one topic to the next by the index, not over all rows.
    return distinct("WITH RECURSIVE each(topic) AS (SELECT min(topic) FROM claim_topic UNION ALL "
                    "SELECT (SELECT min(topic) FROM claim_topic WHERE topic > each.topic) FROM each "
                    "WHERE each.topic IS NOT NULL) SELECT topic FROM each WHERE topic IS NOT NULL",
                    "topic", values, true);
}

std::vector<std::string> Lookup::venues(const std::vector<Value>& values)
{
    return distinct(
        "WITH RECURSIVE each(venue) AS (SELECT min(venue) FROM occasion WHERE venue <> '' UNION ALL "
        "SELECT (SELECT min(venue) FROM occasion WHERE venue <> '' AND venue > each.venue) FROM each "
        "WHERE each.venue IS NOT NULL) SELECT venue FROM each WHERE venue IS NOT NULL",
        "venue", values, false);
}

std::vector<int64_t> Lookup::rowsWithWords(const std::string& sql, const WordPattern& pattern)
{
    std::vector<int64_t> ids;
    SQLite::Statement& rows = m_database.prepared(sql);
    while (rows.executeStep())
        if (pattern.matches(foldedWords(rows.getColumn(1).getString())))
            ids.push_back(rows.getColumn(0).getInt64());
    sortUnique(ids);
    return ids;
}

std::vector<int64_t> Lookup::documents(const std::vector<Value>& values)
{
    std::vector<int64_t> ids;
    for (const Value& value : values) {
        const std::vector<int64_t> found =
            remembered<int64_t>("document", value, [&] { return documentsNamed(value); });
        ids.insert(ids.end(), found.begin(), found.end());
    }
    sortUnique(ids);
    return ids;
}

std::vector<int64_t> Lookup::documentsPointedAt(const std::string& text)
{
    std::vector<int64_t> ids;
    SQLite::Statement& direct = m_database.prepared(
        "SELECT id FROM document WHERE url = ?1 AND ?1 <> '' UNION SELECT document_id FROM "
        "text_version WHERE original = ?2 UNION SELECT id FROM document WHERE uid = ?3");
    const std::string hash = unhex(text).value_or(std::string());
    const std::optional<Uid> uid = Uid::parse(text);
    direct.bind(1, text);
    direct.bind(2, hash.data(), static_cast<int>(hash.size()));
    if (uid)
        direct.bind(3, uid->bytes().data(), static_cast<int>(uid->bytes().size()));
    while (direct.executeStep())
        ids.push_back(direct.getColumn(0).getInt64());
    return ids;
}

std::vector<int64_t> Lookup::documentsNamed(const Value& value)
{
    std::vector<int64_t> ids = documentsPointedAt(value.text);
    if (!ids.empty())
        return ids;
    const std::string folded = caseFold(value.text);
    const std::vector<std::string> words = foldedWords(value.text);
    std::vector<std::string> known;
    SQLite::Statement& titles =
        m_database.prepared(m_includeInternal ? "SELECT id, title FROM document"
                                              : "SELECT id, title FROM document WHERE visibility = 'public'");
    while (titles.executeStep()) {
        std::string title = titles.getColumn(1).getString();
        const bool found = value.comparison == Comparison::Exact ? caseFold(title) == folded
                                                                 : eachBegins(words, foldedWords(title));
        if (found)
            ids.push_back(titles.getColumn(0).getInt64());
        else if (known.size() < kMostSuggestions)
            known.push_back(std::move(title));
    }
    if (ids.empty())
        noteUnknown("document", value, known);
    return ids;
}

std::vector<int64_t> Lookup::schemesWithAxis(std::string_view axis)
{
    std::vector<int64_t> ids;
    SQLite::Statement& schemes =
        m_database.prepared("SELECT DISTINCT scheme_id FROM scheme_value WHERE axis = ? ORDER BY scheme_id");
    schemes.bind(1, std::string(axis));
    while (schemes.executeStep())
        ids.push_back(schemes.getColumn(0).getInt64());
    return ids;
}

Result<Lookup::AxisValues> Lookup::axis(const FieldInfo& info, const std::vector<Value>& values)
{
    struct Row
    {
        int64_t scheme;
        std::string token;
        std::string label;
        std::optional<int64_t> rank;
    };
    std::vector<Row> rows;
    SQLite::Statement& all = m_database.prepared(
        "SELECT scheme_id, token, label, rank FROM scheme_value WHERE axis = ? ORDER BY scheme_id, ord");
    all.bind(1, std::string(info.name));
    while (all.executeStep())
        rows.push_back(
            {all.getColumn(0).getInt64(), all.getColumn(1).getString(), all.getColumn(2).getString(),
             all.getColumn(3).isNull() ? std::nullopt : std::optional<int64_t>(all.getColumn(3).getInt64())});
    if (rows.empty()) {
        note(
            fmt::format("No scheme in this project has '{}', so '{}:' finds nothing.", info.name, info.name));
        return AxisValues{"0", {}};
    }
    std::vector<std::pair<int64_t, std::string>> found;
    for (const Value& value : values) {
        const std::string folded = caseFold(value.text);
        const auto named = [&](const Row& row) {
            return caseFold(row.token) == folded || caseFold(row.label) == folded;
        };
        if (std::none_of(rows.begin(), rows.end(), named)) {
            std::vector<std::string> known;
            for (const Row& row : rows)
                if (std::find(known.begin(), known.end(), row.token) == known.end())
                    known.push_back(row.token);
            const std::string near = folded.size() > 2 ? nearest(value.text, known) : std::string();
            return mistakeAt(value.column,
                             near.empty() ? fmt::format("'{}' has no value '{}'; it takes {}.", info.name,
                                                        value.text, fmt::join(known, ", "))
                                          : fmt::format("'{}' has no value '{}'; did you mean '{}'?",
                                                        info.name, value.text, near),
                             near);
        }
        const bool equal = value.comparison == Comparison::Match || value.comparison == Comparison::Exact;
        bool ranked = equal;
        for (const Row& mark : rows) {
            if (!named(mark))
                continue;
            ranked = ranked || mark.rank.has_value();
            for (const Row& row : rows) {
                if (row.scheme != mark.scheme)
                    continue;
                bool takes = equal && row.token == mark.token;
                if (!equal && row.rank && mark.rank)
                    takes = (value.comparison == Comparison::AtLeast && *row.rank >= *mark.rank) ||
                            (value.comparison == Comparison::More && *row.rank > *mark.rank) ||
                            (value.comparison == Comparison::AtMost && *row.rank <= *mark.rank) ||
                            (value.comparison == Comparison::Less && *row.rank < *mark.rank);
                if (takes)
                    found.emplace_back(row.scheme, row.token);
            }
        }
        if (!ranked)
            return mistakeAt(value.column,
                             fmt::format("'{}' of '{}' means that it cannot be judged, so nothing is "
                                         "'{}' of it.",
                                         value.text, info.name, symbolOf(value.comparison)));
    }
    std::vector<Sql> taken;
    AxisValues result;
    for (const auto& [scheme, token] : found) {
        taken.push_back(Sql("(m.scheme_id = ") + Sql::bound(scheme) + " AND v.token = " + Sql::bound(token) +
                        ")");
        if (std::find(result.tokens.begin(), result.tokens.end(), token) == result.tokens.end())
            result.tokens.push_back(token);
    }
    result.condition = Sql("v.axis = ") + Sql::bound(std::string(info.name)) + " AND " + any(taken);
    return result;
}

} // namespace assay::query
