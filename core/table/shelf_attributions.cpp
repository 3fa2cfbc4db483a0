// The attributions of a batch with their chains and words, and what reviewers made of them.

#include "core/table/shelf.h"

#include <algorithm>

namespace assay::table {

namespace {

// An attribution may be shown unless its document is internal. With an as-of date it is there if its document
// was, and the last link's occasion: a document is there from the day it was published, or read where that is
// not known.
#define ASSAY_ATTRIBUTIONS                                                                                   \
    "SELECT a.id, a.uid, a.claim_id, a.document_id, a.stance, a.scope, a.basis, "                            \
    "d.visibility = 'internal' AND NOT :internal, "                                                          \
    "coalesce(CASE WHEN d.published_earliest IS NULL AND d.published_latest IS NULL THEN "                   \
    "d.accessed_earliest "                                                                                   \
    "ELSE d.published_earliest END > :asof, 0) "                                                             \
    "FROM attribution a JOIN document d ON d.id = a.document_id "

enum Column
{
    kId,
    kUid,
    kClaim,
    kDocument,
    kStance,
    kScope,
    kBasis,
    kHidden,
    kLater
};

} // namespace

void Shelf::takeAttribution(const Query& row)
{
    bool& hidden = m_hadAttributions[row.integer(kClaim)];
    hidden = hidden || row.integer(kHidden) != 0;
    if (row.integer(kLater) != 0)
        return;
    if (row.integer(kHidden) != 0) {
        m_hiddenAttributions.push_back({row.integer(kId), row.integer(kClaim)});
        return;
    }
    AttributionInfo& attribution = m_attributions[row.integer(kId)];
    attribution.id = row.integer(kId);
    attribution.uid = row.uid(kUid);
    attribution.claim = row.integer(kClaim);
    attribution.document = row.integer(kDocument);
    attribution.stance = row.text(kStance);
    attribution.scope = row.text(kScope);
    attribution.basis = row.text(kBasis);
}

void Shelf::fetchAttributionsOfClaims(std::vector<int64_t> claims, unsigned needs)
{
    static const char* const kSql = ASSAY_ATTRIBUTIONS "WHERE a.claim_id IN (@)";
    makeKeys(claims);
    query(kSql).run(claims, [this](const Query& row) { takeAttribution(row); });
    completeAttributions(needs);
    m_ofClaims.clear();
    for (const auto& [id, attribution] : m_attributions)
        m_ofClaims[attribution.claim].push_back(&attribution);
    for (auto& [claim, attributions] : m_ofClaims)
        std::sort(attributions.begin(), attributions.end(),
                  [](const AttributionInfo* a, const AttributionInfo* b) { return a->uid < b->uid; });
}

void Shelf::fetchAttributions(std::vector<int64_t> ids, unsigned needs)
{
    static const char* const kSql = ASSAY_ATTRIBUTIONS "WHERE a.id IN (@)";
    makeKeys(ids);
    query(kSql).run(ids, [this](const Query& row) { takeAttribution(row); });
    completeAttributions(needs);
}

#undef ASSAY_ATTRIBUTIONS

void Shelf::completeAttributions(unsigned needs)
{
    static const char* const kLinks =
        "SELECT attribution_id, occasion_id, coalesce(mention_id, 0), coalesce(cue_id, 0), mode, "
        "coalesce(hedge, ''), coalesce(hedge_passage_id, 0) FROM link "
        "WHERE attribution_id IN (@) ORDER BY attribution_id, ord";
    static const char* const kContent = "SELECT attribution_id, passage_id FROM attribution_content "
                                        "WHERE attribution_id IN (@) ORDER BY attribution_id, ord";
    static const char* const kCites = "SELECT attribution_id, actor_id FROM attribution_cites "
                                      "WHERE attribution_id IN (@) ORDER BY attribution_id, ord";
    static const char* const kLaterSaid =
        "SELECT l.attribution_id FROM link l JOIN occasion o ON o.id = l.occasion_id "
        "WHERE l.attribution_id IN (@) AND o.said_earliest > :asof";
    std::vector<int64_t> ids;
    const auto collect = [&] {
        ids.clear();
        for (const auto& [id, attribution] : m_attributions)
            ids.push_back(id);
        makeKeys(ids);
    };
    collect();
    if (!m_reach.asOf.empty()) {
        query(kLaterSaid).run(ids, [this](const Query& row) { m_attributions.erase(row.integer(0)); });
        collect();
    }
    if ((needs & kNeedsChain) == kNeedsChain) {
        for (auto& [id, attribution] : m_attributions)
            attribution.chain.clear();
        std::vector<int64_t> occasions;
        std::vector<int64_t> hedges;
        const auto chained = [&](const Query& row) {
            m_attributions[row.integer(0)].chain.push_back({row.integer(1), row.integer(2), row.integer(3),
                                                            row.integer(6), std::string(row.text(4)),
                                                            std::string(row.text(5))});
            occasions.push_back(row.integer(1));
            hedges.push_back(row.integer(6));
        };
        query(kLinks).run(ids, chained);
        // Every attribution has a link, save in a damaged file: there it has one of nobody.
        for (auto& [id, attribution] : m_attributions)
            if (attribution.chain.empty())
                attribution.chain.emplace_back();
        fetchOccasions(std::move(occasions), (needs & kNeedsCircumstances) == kNeedsCircumstances);
        if ((needs & kNeedsHedges) == kNeedsHedges)
            fetchPassages(std::move(hedges));
    }
    if ((needs & kNeedsContent) == kNeedsContent) {
        for (auto& [id, attribution] : m_attributions)
            attribution.content.clear();
        std::vector<int64_t> passages;
        query(kContent).run(ids, [&](const Query& row) {
            m_attributions[row.integer(0)].content.push_back(row.integer(1));
            passages.push_back(row.integer(1));
        });
        fetchPassages(std::move(passages));
    }
    if ((needs & kNeedsCites) == kNeedsCites) {
        for (auto& [id, attribution] : m_attributions)
            attribution.cites.clear();
        std::vector<int64_t> actors;
        query(kCites).run(ids, [&](const Query& row) {
            m_attributions[row.integer(0)].cites.push_back(row.integer(1));
            actors.push_back(row.integer(1));
        });
        fetchActors(std::move(actors));
    }
    if ((needs & kNeedsDocuments) == kNeedsDocuments) {
        std::vector<int64_t> documents;
        for (const auto& [id, attribution] : m_attributions)
            documents.push_back(attribution.document);
        fetchDocuments(std::move(documents));
    }
}

#define ASSAY_ASSESSMENTS(target)                                                                            \
    "SELECT a." target ", a.id, s.title, r.name, a.reason, a.time, a.adopted, v.axis, v.token, "             \
    "coalesce(x.label, v.token), x.rank, "                                                                   \
    "(SELECT max(y.rank) FROM scheme_value y WHERE y.scheme_id = a.scheme_id AND y.axis = v.axis), "         \
    "(SELECT min(y.rank) FROM scheme_value y WHERE y.scheme_id = a.scheme_id AND y.axis = v.axis) "          \
    "FROM assessment a JOIN scheme s ON s.id = a.scheme_id JOIN reviewer r ON r.id = a.reviewer_id "         \
    "JOIN assessment_value v ON v.assessment_id = a.id "                                                     \
    "LEFT JOIN scheme_value x ON x.scheme_id = a.scheme_id AND x.axis = v.axis AND x.token = v.token "       \
    "WHERE a." target " IN (@) AND substr(a.time, 1, 10) <= :asof "                                          \
    "ORDER BY a." target ", a.adopted DESC, s.key, a.time, a.uid, v.ord"

void Shelf::fetchAssessments(const char* sql, const std::vector<int64_t>& ids,
                             Map<std::vector<AssessmentInfo>>& into)
{
    for (const int64_t id : ids)
        into[id];
    int64_t last = 0;
    query(sql).run(ids, [&](const Query& row) {
        std::vector<AssessmentInfo>& all = into[row.integer(0)];
        if (row.integer(1) != last) {
            last = row.integer(1);
            all.push_back({row.integer(0),
                           std::string(row.text(2)),
                           std::string(row.text(3)),
                           std::string(row.text(4)),
                           std::string(row.text(5)),
                           row.integer(6) != 0,
                           {}});
        }
        const auto number = [&row](int column) {
            return row.isNull(column) ? std::nullopt : std::optional<int64_t>(row.integer(column));
        };
        all.back().values.push_back({std::string(row.text(7)), std::string(row.text(8)),
                                     std::string(row.text(9)), number(10), number(11), number(12)});
    });
}

void Shelf::fetchClaimAssessments(std::vector<int64_t> claims)
{
    static const char* const kSql = ASSAY_ASSESSMENTS("claim_id");
    fetchAssessments(kSql, missing(std::move(claims), m_claimAssessments), m_claimAssessments);
}

void Shelf::fetchSourceAssessments()
{
    static const char* const kOfAttributions = ASSAY_ASSESSMENTS("attribution_id");
    static const char* const kOfActors = ASSAY_ASSESSMENTS("actor_id");
    std::vector<int64_t> attributions;
    std::vector<int64_t> actors;
    for (const auto& [id, attribution] : m_attributions) {
        attributions.push_back(id);
        if (!attribution.chain.empty())
            for (const int64_t actor : occasion(attribution.chain.back().occasion).actors)
                actors.push_back(actorNow(actor));
    }
    fetchAssessments(kOfAttributions, missing(std::move(attributions), m_attributionAssessments),
                     m_attributionAssessments);
    fetchAssessments(kOfActors, missing(std::move(actors), m_actorAssessments), m_actorAssessments);
}

#undef ASSAY_ASSESSMENTS

} // namespace assay::table
