#include "core/query/facet_sources.h"

namespace assay::query {

namespace {

constexpr std::string_view kLastLinkJoin =
    "CROSS JOIN link l ON l.attribution_id = a.id AND l.ord = (SELECT max(ord) "
    "FROM link WHERE attribution_id = a.id)";
constexpr std::string_view kAdopted =
    "CROSS JOIN assessment s ON s.claim_id = {c} AND s.adopted = 1 CROSS JOIN "
    "assessment_value v ON v.assessment_id = s.id AND "
    "v.axis = '{axis}'";

} // namespace

std::string_view lastLinkJoin()
{
    return kLastLinkJoin;
}

const FacetSource* facetSource(Field field)
{
    using F = Field;
    static const std::vector<FacetSource> kSources = {
        {F::Speaker, true, "{k}", "{last} CROSS JOIN occasion_actor k ON k.occasion_id = l.occasion_id",
         "actor"},
        {F::Via, true, "{k}",
         "CROSS JOIN link l ON l.attribution_id = a.id AND l.ord > 0 AND l.ord < (SELECT max(ord) FROM link "
         "WHERE "
         "attribution_id = a.id) CROSS JOIN occasion_actor k ON k.occasion_id = l.occasion_id",
         "actor"},
        {F::Side, true, "d.name",
         "{last} CROSS JOIN occasion_actor k ON k.occasion_id = l.occasion_id CROSS JOIN actor_side z ON "
         "z.actor_id = {k} CROSS JOIN side d ON d.id = z.side_id",
         ""},
        {F::Stance, true, "a.stance", "", "",
         "SELECT v, count(*) FROM (SELECT DISTINCT stance AS v, claim_id FROM attribution) GROUP BY v"},
        {F::Mode, true, "l.mode", "{last}", ""},
        {F::How, true, "o.how", "{last} CROSS JOIN occasion o ON o.id = l.occasion_id", ""},
        {F::Hedge, true, "l.hedge", "CROSS JOIN link l ON l.attribution_id = a.id AND l.hedge IS NOT NULL",
         ""},
        {F::Basis, true, "a.basis", "", "",
         "SELECT v, count(*) FROM (SELECT DISTINCT basis AS v, claim_id FROM attribution) GROUP BY v"},
        {F::Cites, true, "{k}", "CROSS JOIN attribution_cites k ON k.attribution_id = a.id", "actor"},
        {F::Venue, true, "o.venue", "{last} CROSS JOIN occasion o ON o.id = l.occasion_id AND o.venue <> ''",
         ""},
        {F::Circumstances, true, "z.circumstance",
         "{last} CROSS JOIN occasion_circumstance z ON z.occasion_id = l.occasion_id", ""},
        {F::Doc, true, "d.title", "CROSS JOIN document d ON d.id = a.document_id", ""},
        {F::Publisher, true, "{publisher}",
         "CROSS JOIN document d ON d.id = a.document_id AND d.publisher_id IS NOT NULL", "actor"},
        {F::Lang, true, "d.language", "CROSS JOIN document d ON d.id = a.document_id AND d.language <> ''",
         ""},
        {F::Topic, false, "z.topic", "CROSS JOIN claim_topic z ON z.claim_id = {c}", "",
         "SELECT topic, count(*) FROM claim_topic GROUP BY topic"},
        {F::Type, false, "y.type", "CROSS JOIN claim y ON y.id = {c}", "",
         "SELECT type, count(*) FROM claim GROUP BY type"},
        {F::Status, false, "y.status", "CROSS JOIN claim y ON y.id = {c}", "",
         "SELECT status, count(*) FROM claim GROUP BY status"},
        {F::About, false, "{k}", "CROSS JOIN claim_about k ON k.claim_id = {c}", "actor",
         "SELECT v, count(*) FROM (SELECT DISTINCT {k} AS v, k.claim_id FROM claim_about k) GROUP BY v"},
        {F::Role, false, "k.role", "CROSS JOIN claim_about k ON k.claim_id = {c}", ""},
        {F::Tag, false, "z.tag_id", "CROSS JOIN claim_tag z ON z.claim_id = {c}", "tag",
         "SELECT tag_id, count(*) FROM claim_tag GROUP BY tag_id"},
        {F::Place, false, "y.place_id", "CROSS JOIN claim y ON y.id = {c} AND y.place_id IS NOT NULL",
         "place"},
        {F::Said, true, "o.said", "{last} CROSS JOIN occasion o ON o.id = l.occasion_id", ""},
        {F::Published, true, "d.published", "CROSS JOIN document d ON d.id = a.document_id", ""},
        {F::Happened, false, "y.happened", "CROSS JOIN claim y ON y.id = {c}", ""},
        {F::Credibility, false, "v.token", kAdopted, ""},
        {F::Likelihood, false, "v.token", kAdopted, ""},
        {F::Confidence, false, "v.token", kAdopted, ""},
        {F::Verdict, false, "v.token", kAdopted, ""},
        {F::Evidence, false, "v.token", kAdopted, ""},
        {F::Reviewer, false, "w.name",
         "CROSS JOIN assessment s ON s.claim_id = {c} CROSS JOIN reviewer w ON w.id = s.reviewer_id", ""},
    };
    for (const FacetSource& source : kSources)
        if (source.field == field)
            return &source;
    return nullptr;
}

const FacetSource* facetSource(RowKind kind, Field field)
{
    using F = Field;
    using R = RowKind;
    static constexpr std::string_view kOccasion = "CROSS JOIN occasion o ON o.id = m.id";
    static constexpr std::string_view kDocument = "CROSS JOIN document d ON d.id = m.id";
    static constexpr std::string_view kDocumentOfPassage =
        "CROSS JOIN passage p ON p.id = m.id CROSS JOIN document d ON d.id = p.document_id";
    static constexpr std::string_view kValues =
        "CROSS JOIN assessment_value v ON v.assessment_id = m.id AND v.axis = '{axis}'";
    struct Own
    {
        RowKind kind;
        FacetSource source;
    };
    static const std::vector<Own> kSources = {
        {R::Occasions,
         {F::Speaker, false, "{k}", "CROSS JOIN occasion_actor k ON k.occasion_id = m.id", "actor"}},
        {R::Occasions,
         {F::Venue, false, "o.venue", "CROSS JOIN occasion o ON o.id = m.id AND o.venue <> ''", ""}},
        {R::Occasions, {F::Said, false, "o.said", kOccasion, ""}},
        {R::Documents, {F::Doc, false, "d.title", kDocument, ""}},
        {R::Documents,
         {F::Publisher, false, "{publisher}",
          "CROSS JOIN document d ON d.id = m.id AND d.publisher_id IS NOT NULL", "actor"}},
        {R::Documents,
         {F::Lang, false, "d.language", "CROSS JOIN document d ON d.id = m.id AND d.language <> ''", ""}},
        {R::Documents, {F::Published, false, "d.published", kDocument, ""}},
        {R::Documents,
         {F::Tag, false, "z.tag_id", "CROSS JOIN document_tag z ON z.document_id = m.id", "tag"}},
        {R::Actors, {F::Speaker, false, "m.id", "", "actor"}},
        {R::Actors, {F::Tag, false, "z.tag_id", "CROSS JOIN actor_tag z ON z.actor_id = m.id", "tag"}},
        {R::Relations,
         {F::Reviewer, false, "w.name",
          "CROSS JOIN relation n ON n.id = m.id CROSS JOIN reviewer w ON w.id = n.reviewer_id", ""}},
        {R::Assessments,
         {F::Reviewer, false, "w.name",
          "CROSS JOIN assessment s ON s.id = m.id CROSS JOIN reviewer w ON w.id = s.reviewer_id", ""}},
        {R::Assessments, {F::Reliability, false, "v.token", kValues, ""}},
        {R::Assessments, {F::Credibility, false, "v.token", kValues, ""}},
        {R::Assessments, {F::Likelihood, false, "v.token", kValues, ""}},
        {R::Assessments, {F::Confidence, false, "v.token", kValues, ""}},
        {R::Assessments, {F::Verdict, false, "v.token", kValues, ""}},
        {R::Assessments, {F::Evidence, false, "v.token", kValues, ""}},
        {R::Passages, {F::Doc, false, "d.title", kDocumentOfPassage, ""}},
        {R::Passages,
         {F::Publisher, false, "{publisher}",
          "CROSS JOIN passage p ON p.id = m.id CROSS JOIN document d ON d.id = p.document_id AND "
          "d.publisher_id IS NOT NULL",
          "actor"}},
        {R::Passages,
         {F::Lang, false, "d.language",
          "CROSS JOIN passage p ON p.id = m.id CROSS JOIN document d ON d.id = p.document_id AND d.language "
          "<> ''",
          ""}},
        {R::Passages, {F::Published, false, "d.published", kDocumentOfPassage, ""}},
        {R::Replies, {F::Speaker, false, "{k}", "CROSS JOIN reply k ON k.id = m.id", "actor"}},
        {R::Tags, {F::Tag, false, "m.id", "", "tag"}},
    };
    for (const Own& own : kSources)
        if (own.kind == kind && own.source.field == field)
            return &own.source;
    return nullptr;
}

} // namespace assay::query
