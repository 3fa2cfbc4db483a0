#include "core/query/rows.h"

#include "core/claim/vocabulary.h"
#include "core/query/values.h"
#include "core/store/withheld.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace assay::query {

namespace {

constexpr std::array<std::string_view, 12> kTokens = {"claims",   "attributions", "occasions", "documents",
                                                      "actors",   "relations",    "exhibits",  "assessments",
                                                      "passages", "replies",      "tags",      "views"};
constexpr std::array<std::string_view, 12> kTables = {"claim",   "attribution", "occasion", "document",
                                                      "actor",   "relation",    "exhibit",  "assessment",
                                                      "passage", "reply",       "tag",      "view"};

constexpr std::string_view kSpokenBy =
    "SELECT l.attribution_id FROM occasion_actor k CROSS JOIN link l ON l.occasion_id = k.occasion_id "
    "WHERE k.actor_id IN {who} AND NOT EXISTS (SELECT 1 FROM link x WHERE x.attribution_id = "
    "l.attribution_id "
    "AND x.ord > l.ord)";

constexpr std::string_view kTagsBeneath =
    "SELECT z.claim_id FROM claim_tag z WHERE z.tag_id IN (WITH RECURSIVE under(id) AS (SELECT r.id UNION "
    "SELECT g.id "
    "FROM under JOIN tag g ON g.parent_id = under.id) SELECT id FROM under)";

} // namespace

std::string_view token(RowKind kind)
{
    return kTokens[static_cast<size_t>(kind)];
}

std::optional<RowKind> rowKindFromToken(std::string_view token)
{
    const auto found = std::find(kTokens.begin(), kTokens.end(), token);
    if (found == kTokens.end())
        return std::nullopt;
    return static_cast<RowKind>(found - kTokens.begin());
}

std::span<const std::string_view> rowKindTokens()
{
    return kTokens;
}

std::string_view tableOf(RowKind kind)
{
    return kTables[static_cast<size_t>(kind)];
}

Sql attributionsOf(const Terms& terms, RowKind kind)
{
    switch (kind) {
    case RowKind::Claims:
        return "SELECT id FROM attribution WHERE claim_id = r.id";
    case RowKind::Attributions:
        return "SELECT r.id";
    case RowKind::Occasions:
        return "SELECT attribution_id FROM link WHERE occasion_id = r.id";
    case RowKind::Documents:
        return "SELECT id FROM attribution WHERE document_id = r.id";
    case RowKind::Actors:
        return Sql::filled(kSpokenBy, {{"who", terms.lookup().sameActors("r.id")}});
    case RowKind::Assessments: {
        const Sql same = terms.lookup().sameActors("r.actor_id");
        return Sql("SELECT id FROM attribution WHERE claim_id = r.claim_id UNION ALL SELECT r.attribution_id "
                   "UNION ALL "
                   "SELECT * FROM (") +
               Sql::filled(kSpokenBy, {{"who", same}}) + ")";
    }
    case RowKind::Passages:
        return "SELECT attribution_id FROM attribution_content WHERE passage_id = r.id UNION ALL SELECT "
               "attribution_id "
               "FROM link WHERE mention_id = r.id UNION ALL SELECT attribution_id FROM link WHERE cue_id = "
               "r.id UNION "
               "ALL SELECT attribution_id FROM link WHERE hedge_passage_id = r.id";
    case RowKind::Relations:
    case RowKind::Exhibits:
    case RowKind::Replies:
    case RowKind::Tags:
        return Sql("SELECT id FROM attribution WHERE claim_id IN (") + claimsOf(terms, kind) + ")";
    case RowKind::Views:
        break;
    }
    return "SELECT 0 WHERE 0";
}

Sql claimsOf(const Terms& terms, RowKind kind)
{
    switch (kind) {
    case RowKind::Claims:
        return "SELECT r.id";
    case RowKind::Attributions:
    case RowKind::Replies:
        return "SELECT r.claim_id";
    case RowKind::Relations:
        return "SELECT r.from_id UNION ALL SELECT r.to_id";
    case RowKind::Exhibits:
        return "SELECT claim_id FROM bearing WHERE exhibit_id = r.id";
    case RowKind::Tags:
        return kTagsBeneath;
    case RowKind::Assessments:
        return Sql::filled(
            "SELECT r.claim_id UNION ALL SELECT a.claim_id FROM {attributions} a WHERE a.id IN "
            "({of}) AND r.claim_id IS NULL",
            {{"attributions", terms.lookup().attributions()}, {"of", attributionsOf(terms, kind)}});
    case RowKind::Occasions:
    case RowKind::Documents:
    case RowKind::Actors:
    case RowKind::Passages:
        return Sql::filled(
            "SELECT a.claim_id FROM {attributions} a WHERE a.id IN ({of})",
            {{"attributions", terms.lookup().attributions()}, {"of", attributionsOf(terms, kind)}});
    case RowKind::Views:
        break;
    }
    return "SELECT 0 WHERE 0";
}

Sql rowsOfAttributions(RowKind kind, const Sql& attributions)
{
    switch (kind) {
    case RowKind::Claims:
        return Sql("SELECT claim_id FROM attribution WHERE id IN (") + attributions + ")";
    case RowKind::Attributions:
        return attributions;
    case RowKind::Occasions:
        return Sql("SELECT occasion_id FROM link WHERE attribution_id IN (") + attributions + ")";
    case RowKind::Documents:
        return Sql("SELECT document_id FROM attribution WHERE id IN (") + attributions + ")";
    case RowKind::Passages:
        return Sql("SELECT passage_id FROM attribution_content WHERE attribution_id IN (") + attributions +
               ") UNION ALL SELECT mention_id FROM link WHERE attribution_id IN (" + attributions +
               ") UNION ALL SELECT cue_id FROM link WHERE attribution_id IN (" + attributions +
               ") UNION ALL SELECT hedge_passage_id FROM link WHERE attribution_id IN (" + attributions + ")";
    default:
        return {};
    }
}

Sql rowsOfClaims(RowKind kind, const Sql& claims)
{
    switch (kind) {
    case RowKind::Claims:
        return claims;
    case RowKind::Relations:
        return Sql("SELECT id FROM relation WHERE from_id IN (") + claims +
               ") UNION ALL SELECT id FROM relation WHERE to_id IN (" + claims + ")";
    case RowKind::Exhibits:
        return Sql("SELECT exhibit_id FROM bearing WHERE claim_id IN (") + claims + ")";
    case RowKind::Replies:
        return Sql("SELECT id FROM reply WHERE claim_id IN (") + claims + ")";
    case RowKind::Attributions:
    case RowKind::Occasions:
    case RowKind::Documents:
    case RowKind::Passages:
        return rowsOfAttributions(kind, Sql("SELECT id FROM attribution WHERE claim_id IN (") + claims + ")");
    default:
        return {};
    }
}

Sql visibleRows(const Lookup& lookup, RowKind kind)
{
    std::vector<Sql> conditions;
    if (kind == RowKind::Actors)
        conditions.push_back("r.merged_into_id IS NULL");
    if (lookup.includeInternal())
        return all(conditions);
    static constexpr std::string_view kHidden = "(SELECT id FROM document WHERE visibility = 'internal')";
    switch (kind) {
    case RowKind::Actors:
    case RowKind::Documents:
        conditions.push_back("r.visibility = 'public'");
        break;
    case RowKind::Claims:
        if (!lookup.countsAllAttributions())
            conditions.push_back(Sql("(NOT EXISTS (SELECT 1 FROM attribution v WHERE v.claim_id = r.id) OR "
                                     "EXISTS (SELECT 1 FROM "
                                     "attribution v WHERE v.claim_id = r.id AND v.document_id NOT IN ") +
                                 kHidden + "))");
        break;
    case RowKind::Passages:
        conditions.push_back(lookup.isShownPassage("r"));
        break;
    case RowKind::Attributions:
        if (lookup.attributions().text() != "attribution")
            conditions.push_back(Sql("r.document_id NOT IN ") + kHidden);
        break;
    case RowKind::Occasions:
        conditions.push_back(Sql("(r.own_voice = 0 OR r.document_id NOT IN ") + kHidden + ")");
        break;
    case RowKind::Assessments:
        conditions.push_back(Sql("NOT EXISTS (SELECT 1 FROM attribution a WHERE a.id = r.attribution_id AND "
                                 "a.document_id IN ") +
                             kHidden + ")");
        conditions.push_back("(r.actor_id IS NULL OR r.actor_id NOT IN " + store::kInternalActors + ")");
        break;
    default:
        break;
    }
    return all(conditions);
}

} // namespace assay::query
