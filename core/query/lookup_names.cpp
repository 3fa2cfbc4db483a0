#include "core/query/lookup.h"
#include "core/query/nearest.h"
#include "core/store/withheld.h"
#include "core/text/fold.h"
#include "core/text/names.h"

#include <fmt/format.h>

#include <algorithm>

namespace assay::query {

namespace {

/// So many names are compared one by one; of more, those that share a blocking key or a word's beginning.
constexpr int64_t kSmallProject = 3000;
constexpr size_t kMostSuggestions = 20000;

void sortUnique(std::vector<int64_t>& ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

} // namespace

/// The names that may answer to a value; `bearer` is "actor" or "place".
std::vector<Lookup::Named> Lookup::namesLike(const Value& value, std::string_view bearer)
{
    std::string shown = fmt::format("n.{}_id IS NOT NULL", bearer);
    if (!m_includeInternal) {
        shown += " AND n.visibility = 'public'";
        if (bearer == "actor")
            shown += " AND n.actor_id NOT IN " + store::kInternalActors;
    }
    const auto read = [&](SQLite::Statement& rows) {
        std::vector<Named> names;
        while (rows.executeStep())
            names.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getString()});
        return names;
    };
    const std::string columns = fmt::format("SELECT n.{}_id, n.text FROM name n WHERE ", bearer);
    SQLite::Statement& size = m_database.prepared("SELECT count(*) FROM (SELECT 1 FROM name LIMIT ?)");
    size.bind(1, kSmallProject + 1);
    size.executeStep();
    const bool small = size.getColumn(0).getInt64() <= kSmallProject;
    size.reset();
    if (small || !searchWorks())
        return read(m_database.prepared(columns + shown));
    std::vector<Sql> ways;
    std::vector<std::string> words = foldedWords(value.text);
    if (value.comparison == Comparison::Exact && !words.empty())
        ways.push_back(Sql("n.id IN (SELECT rowid FROM search_name WHERE search_name MATCH ") +
                       Sql::bound(WordPattern{std::move(words), false}.match()) + ")");
    else
        for (const std::string& word : words)
            ways.push_back(Sql("n.id IN (SELECT rowid FROM search_name WHERE search_name MATCH ") +
                           Sql::bound(WordPattern{{word}, value.comparison == Comparison::Match}.match()) +
                           ")");
    if (value.comparison == Comparison::Match)
        for (const std::string& key : names::indexKeys(names::makeKey(value.text)))
            ways.push_back(Sql("n.id IN (SELECT name_id FROM name_key WHERE key >= ") + Sql::bound(key) +
                           " AND key < " + Sql::bound(key + "\x7f") + ")");
    const Sql whole = Sql(columns) + any(ways) + " AND " + shown;
    SQLite::Statement rows(m_database.handle(), whole.text());
    int at = 0;
    for (const Sql::Bound& bound : whole.values())
        rows.bind(++at, std::get<std::string>(bound));
    return read(rows);
}

std::vector<Lookup::Named> Lookup::placesAnswering(const std::string& typed)
{
    Value value;
    value.text = typed;
    std::vector<Named> names = namesLike(value, "place");
    const names::Key key = names::makeKey(typed);
    names.erase(
        std::remove_if(names.begin(), names.end(),
                       [&](const Named& name) { return !names::answers(key, names::makeKey(name.text)); }),
        names.end());
    return names;
}

std::vector<int64_t> Lookup::bearers(const FieldInfo& info, const Value& value, std::string_view bearer)
{
    std::vector<int64_t> ids;
    if (const std::optional<Uid> uid = Uid::parse(value.text)) {
        if (const int64_t id = m_database.idOf(*kindFromToken(bearer), *uid))
            return {id};
    }
    const std::string folded = caseFold(value.text);
    const names::Key typed = names::makeKey(value.text);
    for (const Named& name : namesLike(value, bearer)) {
        const bool answers = value.comparison == Comparison::Exact
                                 ? caseFold(name.text) == folded
                                 : names::answers(typed, names::makeKey(name.text));
        if (answers)
            ids.push_back(name.bearer);
    }
    if (bearer == "actor" && (ids.empty() || value.comparison == Comparison::Exact)) {
        const std::vector<int64_t> voices = voicesTitled(value.text);
        ids.insert(ids.end(), voices.begin(), voices.end());
    }
    sortUnique(ids);
    if (ids.empty()) {
        std::vector<std::string> known;
        std::string labels =
            fmt::format("SELECT {} FROM {}_label", m_includeInternal ? "text" : "text_public", bearer);
        if (!m_includeInternal && bearer == "actor")
            labels += " WHERE actor_id NOT IN " + store::kInternalActors;
        SQLite::Statement& rows = m_database.prepared(labels + fmt::format(" LIMIT {}", kMostSuggestions));
        while (rows.executeStep())
            if (!rows.getColumn(0).isNull())
                known.push_back(rows.getColumn(0).getString());
        noteUnknown(info.type == ValueType::Place ? "place" : "actor", value, known);
    }
    return ids;
}

std::vector<int64_t> Lookup::voicesTitled(const std::string& title)
{
    // SQLite compares small letters of ASCII alone; other titles are folded one by one.
    const bool isAscii = std::all_of(title.begin(), title.end(), [](char c) { return (c & 0x80) == 0; });
    std::string sql = "SELECT k.id, d.title FROM document d CROSS JOIN actor k ON k.id = d.voice_id WHERE "
                      "k.type = 'own-voice' AND NOT EXISTS (SELECT 1 FROM name n WHERE n.actor_id = k.id)";
    if (isAscii)
        sql += " AND d.title = ? COLLATE NOCASE";
    if (!m_includeInternal)
        sql += " AND d.visibility = 'public' AND k.id NOT IN " + store::kInternalActors;
    SQLite::Statement& rows = m_database.prepared(sql);
    if (isAscii)
        rows.bind(1, title);
    const std::string folded = caseFold(title);
    std::vector<int64_t> ids;
    while (rows.executeStep())
        if (isAscii || caseFold(rows.getColumn(1).getString()) == folded)
            ids.push_back(rows.getColumn(0).getInt64());
    return ids;
}

bool Lookup::meansOnly(const FieldInfo& info, const std::string& name, int64_t key)
{
    Value value;
    value.comparison = Comparison::Exact;
    value.text = name;
    if (info.type == ValueType::Actor)
        return actors(info, {value}) == withMerged({key});
    return remembered<int64_t>("place", value, [&] { return bearers(info, value, "place"); }) ==
           std::vector<int64_t>{key};
}

std::vector<int64_t> Lookup::actors(const FieldInfo& info, const std::vector<Value>& values)
{
    std::vector<int64_t> ids;
    for (const Value& value : values) {
        std::vector<int64_t> found =
            withMerged(remembered<int64_t>("actor", value, [&] { return bearers(info, value, "actor"); }));
        if (value.withParts) {
            SQLite::Statement& parts =
                m_database.prepared("SELECT actor_id FROM actor_part WHERE whole_id = ?");
            std::unordered_set<int64_t> seen(found.begin(), found.end());
            for (size_t i = 0; i < found.size(); ++i) {
                std::vector<int64_t> next;
                parts.reset();
                parts.bind(1, found[i]);
                while (parts.executeStep())
                    next.push_back(parts.getColumn(0).getInt64());
                for (const int64_t part : withMerged(next))
                    if (seen.insert(part).second)
                        found.push_back(part);
            }
        }
        ids.insert(ids.end(), found.begin(), found.end());
    }
    sortUnique(ids);
    return ids;
}

std::vector<int64_t> Lookup::actorsWithWords(const WordPattern& pattern)
{
    std::string sql = "SELECT n.actor_id FROM search_name f JOIN name n ON n.id = f.rowid "
                      "WHERE search_name MATCH ? AND n.actor_id IS NOT NULL";
    if (!m_includeInternal)
        sql += " AND n.visibility = 'public' AND n.actor_id NOT IN " + store::kInternalActors;
    std::vector<int64_t> ids;
    SQLite::Statement& rows = m_database.prepared(sql);
    rows.bind(1, pattern.match());
    while (rows.executeStep())
        ids.push_back(rows.getColumn(0).getInt64());
    return withMerged(ids);
}

std::vector<int64_t> Lookup::placesWithWords(const WordPattern& pattern)
{
    std::string sql = "SELECT n.place_id FROM search_name f JOIN name n ON n.id = f.rowid "
                      "WHERE search_name MATCH ? AND n.place_id IS NOT NULL";
    if (!m_includeInternal)
        sql += " AND n.visibility = 'public'";
    std::vector<int64_t> ids;
    SQLite::Statement& rows = m_database.prepared(sql);
    rows.bind(1, pattern.match());
    while (rows.executeStep())
        ids.push_back(rows.getColumn(0).getInt64());
    sortUnique(ids);
    return ids;
}

std::vector<int64_t> Lookup::places(const std::vector<Value>& values)
{
    std::vector<int64_t> ids;
    for (const Value& value : values) {
        const std::vector<int64_t> found = remembered<int64_t>(
            "place", value, [&] { return bearers(infoOf(Field::Place), value, "place"); });
        ids.insert(ids.end(), found.begin(), found.end());
    }
    SQLite::Statement& parts = m_database.prepared("SELECT id FROM place WHERE part_of_id = ?");
    std::unordered_set<int64_t> seen(ids.begin(), ids.end());
    for (size_t i = 0; i < ids.size(); ++i) {
        parts.reset();
        parts.bind(1, ids[i]);
        while (parts.executeStep())
            if (const int64_t part = parts.getColumn(0).getInt64(); seen.insert(part).second)
                ids.push_back(part);
    }
    sortUnique(ids);
    return ids;
}

/// Downwards from the sides: those who are given one, then those who have none of their own and belong to
/// them. What has a period on the way holds only sometimes.
Lookup::Members Lookup::membersOf(const std::vector<int64_t>& sides)
{
    std::unordered_map<int64_t, bool> always; // root -> no period on at least one way
    std::vector<int64_t> queue;
    const auto add = [&](int64_t actor, bool undated) {
        const auto [entry, isNew] = always.emplace(actor, undated);
        if (isNew || (undated && !entry->second)) {
            entry->second = entry->second || undated;
            queue.push_back(actor);
        }
    };
    SQLite::Statement& given = m_database.prepared(
        "SELECT actor_id, period_earliest IS NULL AND period_latest IS NULL FROM actor_side "
        "WHERE side_id = ?");
    for (const int64_t side : sides) {
        given.reset();
        given.bind(1, side);
        while (given.executeStep())
            if (const int64_t actor = given.getColumn(0).getInt64(); rootOf(actor) == actor)
                add(actor, given.getColumn(1).getInt() != 0);
    }
    SQLite::Statement& parts = m_database.prepared(
        "SELECT actor_id, period_earliest IS NULL AND period_latest IS NULL FROM actor_part p WHERE whole_id "
        "= ?1 "
        "AND NOT EXISTS (SELECT 1 FROM actor_side s WHERE s.actor_id = p.actor_id) UNION ALL "
        "SELECT actor_id, period_earliest IS NULL AND period_latest IS NULL FROM actor_affiliation p WHERE "
        "with_id = "
        "?1 AND NOT EXISTS (SELECT 1 FROM actor_side s WHERE s.actor_id = p.actor_id)");
    for (size_t i = 0; i < queue.size(); ++i) {
        const bool undated = always[queue[i]];
        std::vector<std::pair<int64_t, bool>> found;
        for (const int64_t whole : withMerged({queue[i]})) {
            parts.reset();
            parts.bind(1, whole);
            while (parts.executeStep())
                found.emplace_back(parts.getColumn(0).getInt64(), parts.getColumn(1).getInt() != 0);
        }
        for (const auto& [actor, edgeUndated] : found)
            if (rootOf(actor) == actor)
                add(actor, undated && edgeUndated);
    }
    std::vector<int64_t> certain, possible;
    for (const auto& [actor, undated] : always)
        (undated ? certain : possible).push_back(actor);
    return {withMerged(certain), withMerged(possible)};
}

} // namespace assay::query
