#include "core/table/grouping.h"

#include "core/store/lookup.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace assay::table {

namespace {

/// Who actor `k` is by now. Most were merged into nobody, and are not looked for.
#define ASSAY_ACTOR_NOW                                                                                      \
    "CASE WHEN k.merged_into_id IS NULL THEN k.id ELSE (WITH RECURSIVE now(id, step) AS (SELECT "            \
    "k.merged_into_id, 1 UNION ALL SELECT m.merged_into_id, now.step + 1 FROM now JOIN actor m ON m.id = "   \
    "now.id WHERE m.merged_into_id IS NOT NULL AND now.step < 8) SELECT id FROM now ORDER BY step DESC "     \
    "LIMIT 1) END "
static_assert(store::kLongestMerge == 8, "ASSAY_ACTOR_NOW follows no other number of mergers");

#define ASSAY_ACTOR_HEADING                                                                                  \
    "CASE WHEN :internal THEN l.text ELSE l.text_public END, CASE WHEN :internal OR l.text_public IS NOT "   \
    "NULL THEN "                                                                                             \
    "l.sort_key ELSE x'ff' END "
#define ASSAY_ACTOR_LABEL                                                                                    \
    " JOIN actor k ON k.id = x.actor_id JOIN actor_label l ON l.actor_id = " ASSAY_ACTOR_NOW
#define ASSAY_SPEAKERS                                                                                       \
    " FROM link n JOIN occasion_actor x ON x.occasion_id = n.occasion_id" ASSAY_ACTOR_LABEL                  \
    "JOIN attribution a ON a.id = n.attribution_id JOIN document d ON d.id = a.document_id WHERE "           \
    "(:internal OR "                                                                                         \
    "d.visibility = 'public') AND n.ord = (SELECT max(m.ord) FROM link m WHERE m.attribution_id = a.id) "    \
    "AND "
#define ASSAY_SHOWN " (:internal OR d.visibility = 'public') AND "

std::vector<GroupSpec> claimGroups()
{
    return {
        {"topic", "Topic", "SELECT claim_id, topic, topic FROM claim_topic WHERE claim_id IN (@)"},
        {"type", "Type",
         "SELECT c.id, c.type, printf('%02d', t.position) FROM claim c JOIN term_claim_type t ON t.token = "
         "c.type WHERE c.id IN "
         "(@)"},
        {"status", "Status",
         "SELECT c.id, replace(c.status, '-', ' '), printf('%02d', t.position) FROM claim c JOIN "
         "term_claim_status t ON t.token = "
         "c.status WHERE c.id IN (@)"},
        {"tag", "Tag",
         "SELECT k.claim_id, g.name, g.name FROM claim_tag k JOIN tag g ON g.id = k.tag_id WHERE k.claim_id "
         "IN (@)"},
        {"about", "About",
         "SELECT x.claim_id, " ASSAY_ACTOR_HEADING "FROM claim_about x" ASSAY_ACTOR_LABEL
         "WHERE x.claim_id IN (@)"},
        {"place", "Place",
         "SELECT c.id, CASE WHEN :internal THEN l.text ELSE l.text_public END, l.sort_key FROM claim c JOIN "
         "place_label l ON "
         "l.place_id = c.place_id WHERE c.id IN (@)"},
        {"happened", "Happened",
         "SELECT id, substr(coalesce(happened_earliest, happened_latest), 1, 4), coalesce(happened_earliest, "
         "happened_latest) "
         "FROM claim WHERE id IN (@) AND coalesce(happened_earliest, happened_latest) IS NOT NULL"},
        {"verdict", "Verdict",
         "SELECT a.claim_id, x.label, printf('%03d', x.ord) FROM assessment a JOIN assessment_value v ON "
         "v.assessment_id = a.id AND "
         "v.axis = 'verdict' JOIN scheme_value x ON x.scheme_id = a.scheme_id AND x.axis = v.axis AND "
         "x.token = v.token WHERE "
         "a.adopted = 1 AND a.claim_id IN (@)"},
        {"speaker", "Speaker",
         "SELECT a.claim_id, " ASSAY_ACTOR_HEADING ASSAY_SPEAKERS
         "a.stance IN ('asserts', 'concedes') AND a.claim_id IN (@)"},
        {"document", "Document",
         "SELECT a.claim_id, d.title, d.title FROM attribution a JOIN document d ON d.id = a.document_id "
         "WHERE" ASSAY_SHOWN "a.claim_id IN (@)"},
    };
}

std::vector<GroupSpec> attributionGroups()
{
    return {
        {"claim", "Claim",
         "SELECT a.id, c.statement, coalesce(o.sort_key, x'') FROM attribution a JOIN claim c ON c.id = "
         "a.claim_id LEFT JOIN "
         "claim_order o ON o.claim_id = c.id WHERE a.id IN (@)"},
        {"topic", "Topic",
         "SELECT a.id, t.topic, t.topic FROM attribution a JOIN claim_topic t ON t.claim_id = a.claim_id "
         "WHERE a.id IN (@)"},
        {"speaker", "Speaker", "SELECT a.id, " ASSAY_ACTOR_HEADING ASSAY_SPEAKERS "a.id IN (@)"},
        {"side", "Side of the speaker",
         "SELECT a.id, s.name, s.name FROM link n JOIN occasion_actor x ON x.occasion_id = n.occasion_id "
         "JOIN actor k ON k.id = "
         "x.actor_id JOIN actor_side j ON j.actor_id = " ASSAY_ACTOR_NOW "JOIN side s ON s.id "
         "= j.side_id JOIN "
         "attribution a ON a.id = n.attribution_id WHERE n.ord = (SELECT max(m.ord) FROM link m WHERE "
         "m.attribution_id = a.id) "
         "AND a.id IN (@)"},
        {"stance", "Stance",
         "SELECT a.id, replace(a.stance, '-', ' '), printf('%02d', t.position) FROM attribution a JOIN "
         "term_stance t ON t.token = "
         "a.stance WHERE a.id IN (@)"},
        {"basis", "Basis",
         "SELECT a.id, replace(a.basis, '-', ' '), printf('%02d', t.position) FROM attribution a JOIN "
         "term_basis t ON t.token = "
         "a.basis WHERE a.id IN (@)"},
        {"how", "How",
         "SELECT a.id, o.how, printf('%02d', t.position) FROM attribution a JOIN link n ON n.attribution_id "
         "= a.id JOIN occasion o "
         "ON o.id = n.occasion_id JOIN term_how t ON t.token = o.how WHERE n.ord = (SELECT max(m.ord) FROM "
         "link m WHERE "
         "m.attribution_id = a.id) AND a.id IN (@)"},
        {"said", "Said",
         "SELECT a.id, substr(o.said_earliest, 1, 4), o.said_earliest FROM attribution a JOIN link n ON "
         "n.attribution_id = a.id "
         "JOIN occasion o ON o.id = n.occasion_id WHERE o.said_earliest IS NOT NULL AND n.ord = (SELECT "
         "max(m.ord) FROM link m "
         "WHERE m.attribution_id = a.id) AND a.id IN (@)"},
        {"document", "Document",
         "SELECT a.id, d.title, d.title FROM attribution a JOIN document d ON d.id = a.document_id WHERE "
         "a.id IN (@)"},
    };
}

/// One level of headings: which each row has, by number, and the numbers' place in the order.
struct Level
{
    std::vector<std::string> headings;
    std::vector<uint32_t> rank;
    std::vector<std::pair<int64_t, uint32_t>> of; ///< row, heading; sorted
    std::string title;
};

Level readLevel(store::Database& database, const GroupSpec& spec, bool internal,
                const std::vector<int64_t>& keys)
{
    Level level;
    level.headings.push_back("(none)");
    std::vector<std::string> order{std::string()};
    std::unordered_map<std::string, uint32_t> known;
    KeyedQuery query(database, spec.sql);
    query.bindReach(internal, {});
    query.run(keys, [&](const Query& row) {
        const std::string heading = row.isNull(1) ? "(name withheld)" : std::string(row.text(1));
        const auto [at, isNew] = known.emplace(heading, static_cast<uint32_t>(level.headings.size()));
        if (isNew) {
            level.headings.push_back(heading);
            order.emplace_back(row.bytes(2));
        } else {
            order[at->second] = std::min(order[at->second], std::string(row.bytes(2)));
        }
        level.of.emplace_back(row.integer(0), at->second);
    });
    std::sort(level.of.begin(), level.of.end());
    level.of.erase(std::unique(level.of.begin(), level.of.end()), level.of.end());
    std::vector<uint32_t> sorted(level.headings.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    std::sort(sorted.begin() + 1, sorted.end(), [&](uint32_t a, uint32_t b) {
        return std::tie(order[a], level.headings[a]) < std::tie(order[b], level.headings[b]);
    });
    std::rotate(sorted.begin(), sorted.begin() + 1, sorted.end()); // "(none)" last
    level.rank.resize(sorted.size());
    for (uint32_t i = 0; i < sorted.size(); ++i)
        level.rank[sorted[i]] = i;
    return level;
}

} // namespace

std::vector<GroupSpec> groupSpecs(query::RowKind rows)
{
    switch (rows) {
    case query::RowKind::Claims:
        return claimGroups();
    case query::RowKind::Attributions:
        return attributionGroups();
    case query::RowKind::Documents:
        return {{"type", "Type", "SELECT id, replace(type, '-', ' '), type FROM document WHERE id IN (@)"},
                {"language", "Language",
                 "SELECT id, language, language FROM document WHERE language <> '' AND id IN (@)"},
                {"publisher", "Publisher",
                 "SELECT x.id, " ASSAY_ACTOR_HEADING
                 "FROM document x JOIN actor k ON k.id = x.publisher_id JOIN actor_label l ON "
                 "l.actor_id = " ASSAY_ACTOR_NOW "WHERE x.id IN (@)"}};
    case query::RowKind::Actors:
        return {{"type", "Type", "SELECT id, replace(type, '-', ' '), type FROM actor WHERE id IN (@)"},
                {"side", "Side",
                 "SELECT j.actor_id, s.name, s.name FROM actor_side j JOIN side s ON s.id = j.side_id WHERE "
                 "j.actor_id IN (@)"}};
    case query::RowKind::Occasions:
        return {{"how", "How",
                 "SELECT o.id, o.how, printf('%02d', t.position) FROM occasion o JOIN term_how t ON t.token "
                 "= o.how "
                 "WHERE o.id IN (@)"},
                {"said", "Said",
                 "SELECT id, substr(said_earliest, 1, 4), said_earliest FROM occasion WHERE said_earliest IS "
                 "NOT NULL AND id IN (@)"},
                {"venue", "Venue", "SELECT id, venue, venue FROM occasion WHERE venue <> '' AND id IN (@)"}};
    case query::RowKind::Relations:
        return {
            {"type", "Relation", "SELECT id, replace(type, '-', ' '), type FROM relation WHERE id IN (@)"}};
    case query::RowKind::Exhibits:
        return {{"type", "Type", "SELECT id, type, type FROM exhibit WHERE id IN (@)"}};
    case query::RowKind::Assessments:
        return {
            {"reviewer", "Reviewer",
             "SELECT a.id, r.name, r.name FROM assessment a JOIN reviewer r ON r.id = a.reviewer_id "
             "WHERE a.id IN (@)"},
            {"scheme", "Scheme",
             "SELECT a.id, s.title, s.key FROM assessment a JOIN scheme s ON s.id = a.scheme_id WHERE a.id "
             "IN (@)"}};
    case query::RowKind::Passages:
        return {{"document", "Document",
                 "SELECT p.id, d.title, d.title FROM passage p JOIN document d ON d.id = p.document_id WHERE "
                 "p.id IN (@)"}};
    case query::RowKind::Replies:
        return {{"outcome", "Outcome",
                 "SELECT id, replace(outcome, '-', ' '), outcome FROM reply WHERE id IN (@)"}};
    case query::RowKind::Tags:
    case query::RowKind::Views:
        break;
    }
    return {};
}

void groupRows(store::Database& database, const std::vector<GroupSpec>& specs, bool internal, Rows& rows)
{
    std::vector<int64_t> keys = rows.ids;
    makeKeys(keys);
    struct Entry
    {
        uint32_t group;
        uint32_t position;
    };
    std::vector<Entry> entries;
    std::vector<std::vector<uint32_t>> groups{{}}; // rank on each level so far
    for (uint32_t i = 0; i < rows.ids.size(); ++i)
        entries.push_back({0, i});
    std::vector<Level> levels;
    for (const GroupSpec& spec : specs) {
        const Level level = readLevel(database, spec, internal, keys);
        std::map<std::pair<uint32_t, uint32_t>, uint32_t> known;
        std::vector<std::vector<uint32_t>> finer;
        std::vector<Entry> spread;
        for (const Entry& entry : entries) {
            const int64_t id = rows.ids[entry.position];
            const auto put = [&](uint32_t heading) {
                const auto [at, isNew] =
                    known.emplace(std::pair(entry.group, heading), static_cast<uint32_t>(finer.size()));
                if (isNew) {
                    finer.push_back(groups[entry.group]);
                    finer.back().push_back(heading);
                }
                spread.push_back({at->second, entry.position});
            };
            auto of = std::lower_bound(level.of.begin(), level.of.end(), std::pair<int64_t, uint32_t>(id, 0));
            if (of == level.of.end() || of->first != id)
                put(0);
            for (; of != level.of.end() && of->first == id; ++of)
                put(of->second);
        }
        entries = std::move(spread);
        groups = std::move(finer);
        levels.push_back(level);
    }
    std::vector<uint32_t> order(groups.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
        for (size_t i = 0; i < levels.size(); ++i)
            if (groups[a][i] != groups[b][i])
                return levels[i].rank[groups[a][i]] < levels[i].rank[groups[b][i]];
        return false;
    });
    std::vector<uint32_t> place(groups.size());
    for (uint32_t i = 0; i < order.size(); ++i)
        place[order[i]] = i;
    std::sort(entries.begin(), entries.end(), [&place](const Entry& a, const Entry& b) {
        return std::pair(place[a.group], a.position) < std::pair(place[b.group], b.position);
    });
    std::vector<int64_t> ids;
    rows.groupOf.clear();
    for (const Entry& entry : entries) {
        ids.push_back(rows.ids[entry.position]);
        rows.groupOf.push_back(entry.group);
    }
    rows.ids = std::move(ids);
    rows.groups.clear();
    for (const std::vector<uint32_t>& group : groups) {
        std::vector<std::string>& headings = rows.groups.emplace_back();
        for (size_t i = 0; i < levels.size(); ++i)
            headings.push_back(levels[i].headings[group[i]]);
    }
}

} // namespace assay::table
