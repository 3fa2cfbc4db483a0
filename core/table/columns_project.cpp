// Columns of actors, relations, assessments, replies, tags and views.

#include "core/table/column_spec.h"

namespace assay::table {

namespace {

std::vector<ColumnSpec> actorColumns()
{
    return {
        {.token = "actor",
         .title = "Actor",
         .meaning = "The printed name",
         .isDefault = true,
         .value = Value::Name,
         .main = "t.id"},
        {.token = "type",
         .title = "Type",
         .meaning = "Person, organisation, court ...",
         .room = Room::Narrow,
         .isDefault = true,
         .value = Value::Word,
         .main = "t.type"},
        {.token = "names",
         .title = "Names on record",
         .meaning = "Every written form",
         .room = Room::Wide,
         .isDefault = true,
         .many = true,
         .value = Value::PlainName,
         .list =
             "SELECT actor_id, text, CASE WHEN language <> '' THEN ' (' || language || ')' ELSE '' END FROM "
             "name WHERE "
             "actor_id IN (@) AND (:internal OR visibility = 'public') ORDER BY actor_id, printed DESC, uid"},
        {.token = "sides",
         .title = "Sides",
         .meaning = "Which sides, and when",
         .room = Room::Narrow,
         .isDefault = true,
         .many = true,
         .list = "SELECT s.actor_id, d.name, CASE WHEN s.period_words <> '' THEN ' (' || s.period_words || "
                 "')' ELSE '' END FROM "
                 "actor_side s JOIN side d ON d.id = s.side_id WHERE s.actor_id IN (@) ORDER BY s.actor_id, "
                 "s.ord"},
        {.token = "part-of",
         .title = "Part of",
         .meaning = "The larger bodies",
         .isDefault = true,
         .many = true,
         .value = Value::Name,
         .list = "SELECT actor_id, whole_id, CASE WHEN period_words <> '' THEN ' (' || period_words || ')' "
                 "ELSE '' END FROM "
                 "actor_part WHERE actor_id IN (@) ORDER BY actor_id, ord"},
        {.token = "affiliations",
         .title = "Affiliations",
         .meaning = "With whom, as what, and when",
         .many = true,
         .value = Value::Name,
         .list = "SELECT actor_id, with_id, CASE WHEN role <> '' THEN ', ' || role ELSE '' END || CASE WHEN "
                 "period_words <> '' "
                 "THEN ' (' || period_words || ')' ELSE '' END FROM actor_affiliation WHERE actor_id IN (@) "
                 "ORDER BY actor_id, ord"},
        {.token = "attributions",
         .title = "Attributions",
         .meaning = "How many they are the speaker of",
         .room = Room::Narrow,
         .isDefault = true,
         .main = "(SELECT count(DISTINCT l.attribution_id) FROM occasion_actor o JOIN link l ON "
                 "l.occasion_id = o.occasion_id JOIN "
                 "attribution a ON a.id = l.attribution_id JOIN document d ON d.id = a.document_id WHERE "
                 "o.actor_id = t.id AND "
                 "(:internal OR d.visibility = 'public') AND l.ord = (SELECT max(m.ord) FROM link m WHERE "
                 "m.attribution_id = "
                 "l.attribution_id))"},
        {.token = "about",
         .title = "Spoken of in",
         .meaning = "How many claims are about them",
         .room = Room::Narrow,
         .main = "(SELECT count(DISTINCT claim_id) FROM claim_about WHERE actor_id = t.id)"},
        {.token = "reliability",
         .title = "Source reliability",
         .meaning = "Adopted, with reviewer and reason",
         .many = true,
         .list = "SELECT a.actor_id, v.token || ' ' || coalesce(x.label, ''), ' (' || r.name || CASE WHEN "
                 "a.reason <> '' THEN ': ' || "
                 "a.reason ELSE '' END || ')' FROM assessment a JOIN assessment_value v ON v.assessment_id = "
                 "a.id AND v.axis = "
                 "'reliability' JOIN reviewer r ON r.id = a.reviewer_id LEFT JOIN scheme_value x ON "
                 "x.scheme_id = a.scheme_id AND "
                 "x.axis = v.axis AND x.token = v.token WHERE a.actor_id IN (@) AND a.adopted = 1 AND "
                 "substr(a.time, 1, 10) <= "
                 ":asof ORDER BY a.actor_id, a.uid"},
        tagsColumn(
            "The actor's tags",
            "SELECT k.actor_id, g.name FROM actor_tag k JOIN tag g ON g.id = k.tag_id WHERE k.actor_id "
            "IN (@) ORDER BY "
            "k.actor_id, g.name"),
        visibilityColumn(),
        noteColumn(),
    };
}

std::vector<ColumnSpec> relationColumns()
{
    return {
        {.token = "from",
         .title = "Claim",
         .meaning = "From which claim",
         .room = Room::Wide,
         .isDefault = true,
         .value = Value::Claim,
         .main = "t.from_id"},
        {.token = "type",
         .title = "Relation",
         .meaning = "Contradicts, rebuts, undercuts ...",
         .room = Room::Narrow,
         .isDefault = true,
         .value = Value::Word,
         .main = "t.type"},
        {.token = "to",
         .title = "Other claim",
         .meaning = "To which claim",
         .room = Room::Wide,
         .isDefault = true,
         .value = Value::Claim,
         .main = "t.to_id"},
        {.token = "reason", .title = "Reason", .meaning = "Why", .isDefault = true, .main = "t.reason"},
        {.token = "reviewer",
         .title = "Reviewer",
         .meaning = "Whose judgement it is",
         .room = Room::Narrow,
         .isDefault = true,
         .main = "(SELECT name FROM reviewer WHERE id = t.reviewer_id)"},
    };
}

std::vector<ColumnSpec> assessmentColumns()
{
    return {
        {.token = "claim",
         .title = "Claim",
         .meaning = "The claim judged, or that of the attribution judged",
         .room = Room::Wide,
         .isDefault = true,
         .value = Value::Claim,
         .main = "coalesce(t.claim_id, (SELECT claim_id FROM attribution WHERE id = t.attribution_id))"},
        {.token = "actor",
         .title = "Actor",
         .meaning = "The actor judged",
         .isDefault = true,
         .value = Value::Name,
         .main = "t.actor_id"},
        {.token = "quote",
         .title = "Quote",
         .meaning = "Of the attribution judged",
         .room = Room::Wide,
         .value = Value::Attribution,
         .main = "t.attribution_id"},
        {.token = "values",
         .title = "Judgement",
         .meaning = "The value on each axis",
         .isDefault = true,
         .many = true,
         .list = "SELECT v.assessment_id, CASE WHEN length(v.token) < 3 THEN v.token || ' ' ELSE '' END || "
                 "coalesce(x.label, "
                 "v.token), ' (' || v.axis || ')' FROM assessment_value v JOIN assessment a ON a.id = "
                 "v.assessment_id LEFT JOIN "
                 "scheme_value x ON x.scheme_id = a.scheme_id AND x.axis = v.axis AND x.token = v.token "
                 "WHERE v.assessment_id IN "
                 "(@) ORDER BY v.assessment_id, v.ord"},
        {.token = "scheme",
         .title = "Scheme",
         .meaning = "By which scheme",
         .room = Room::Narrow,
         .isDefault = true,
         .main = "(SELECT title FROM scheme WHERE id = t.scheme_id)"},
        {.token = "reviewer",
         .title = "Reviewer",
         .meaning = "Whose judgement it is",
         .room = Room::Narrow,
         .isDefault = true,
         .main = "(SELECT name FROM reviewer WHERE id = t.reviewer_id)"},
        {.token = "adopted",
         .title = "Adopted",
         .meaning = "Whether the project goes by it",
         .room = Room::Narrow,
         .isDefault = true,
         .main = "CASE t.adopted WHEN 1 THEN 'yes' ELSE 'no' END"},
        {.token = "reason",
         .title = "Reason",
         .meaning = "The public reason",
         .room = Room::Wide,
         .isDefault = true,
         .main = "t.reason"},
        {.token = "time",
         .title = "Time",
         .meaning = "When it was made",
         .room = Room::Narrow,
         .main = "t.time"},
        {.token = "note",
         .title = "Note",
         .meaning = "Internal always",
         .room = Room::Wide,
         .value = Value::Note,
         .main = "CASE WHEN :internal OR t.note = '' THEN t.note END"},
    };
}

std::vector<ColumnSpec> replyColumns()
{
    return {
        {.token = "actor",
         .title = "Asked",
         .meaning = "Who was asked",
         .isDefault = true,
         .value = Value::Name,
         .main = "t.actor_id"},
        {.token = "claim",
         .title = "Claim",
         .meaning = "About which claim",
         .room = Room::Wide,
         .isDefault = true,
         .value = Value::Claim,
         .main = "t.claim_id"},
        {.token = "asked",
         .title = "Asked on",
         .meaning = "When",
         .room = Room::Narrow,
         .isDefault = true,
         .value = Value::Date,
         .main = "t.asked"},
        {.token = "channel",
         .title = "How",
         .meaning = "By which way",
         .room = Room::Narrow,
         .isDefault = true,
         .main = "t.channel"},
        {.token = "deadline",
         .title = "Deadline",
         .meaning = "Until when",
         .room = Room::Narrow,
         .isDefault = true,
         .value = Value::Date,
         .main = "t.deadline"},
        {.token = "outcome",
         .title = "Outcome",
         .meaning = "Answered, declined, none yet",
         .room = Room::Narrow,
         .isDefault = true,
         .value = Value::Word,
         .main = "t.outcome"},
        {.token = "answer",
         .title = "Answer",
         .meaning = "The words of the answer",
         .room = Room::Wide,
         .isDefault = true,
         .value = Value::Attribution,
         .main = "t.answer_id"},
    };
}

std::vector<ColumnSpec> tagColumns()
{
    return {
        {.token = "tag", .title = "Tag", .meaning = "The name", .isDefault = true, .main = "t.name"},
        {.token = "parent",
         .title = "Parent",
         .meaning = "The tag above it",
         .isDefault = true,
         .main = "(SELECT name FROM tag WHERE id = t.parent_id)"},
        {.token = "color",
         .title = "Color",
         .meaning = "As #rrggbb",
         .room = Room::Narrow,
         .isDefault = true,
         .main = "t.color"},
        {.token = "claims",
         .title = "Claims",
         .meaning = "How many claims bear it",
         .room = Room::Narrow,
         .isDefault = true,
         .main = "(SELECT count(*) FROM claim_tag WHERE tag_id = t.id)"},
        {.token = "documents",
         .title = "Documents",
         .meaning = "How many documents bear it",
         .room = Room::Narrow,
         .isDefault = true,
         .main = "(SELECT count(*) FROM document_tag WHERE tag_id = t.id)"},
        {.token = "actors",
         .title = "Actors",
         .meaning = "How many actors bear it",
         .room = Room::Narrow,
         .isDefault = true,
         .main = "(SELECT count(*) FROM actor_tag WHERE tag_id = t.id)"},
    };
}

std::vector<ColumnSpec> viewColumns()
{
    return {
        {.token = "view", .title = "View", .meaning = "The name", .isDefault = true, .main = "t.name"},
        {.token = "rows",
         .title = "Rows",
         .meaning = "What a row is",
         .room = Room::Narrow,
         .isDefault = true,
         .main = "t.rows"},
        {.token = "filter",
         .title = "Filter",
         .meaning = "Its question",
         .room = Room::Wide,
         .isDefault = true,
         .main = "t.query"},
        {.token = "columns",
         .title = "Columns",
         .meaning = "Its columns",
         .isDefault = true,
         .many = true,
         .list = "SELECT view_id, text FROM view_column WHERE view_id IN (@) ORDER BY view_id, ord",
         .separator = ", "},
        {.token = "order",
         .title = "Order",
         .meaning = "Its order",
         .isDefault = true,
         .many = true,
         .list = "SELECT view_id, text FROM view_order WHERE view_id IN (@) ORDER BY view_id, ord",
         .separator = ", "},
        {.token = "grouping",
         .title = "Grouping",
         .meaning = "Its grouping",
         .room = Room::Narrow,
         .isDefault = true,
         .main = "t.grouping"},
    };
}

} // namespace

std::vector<ColumnSpec> projectColumns(query::RowKind rows)
{
    switch (rows) {
    case query::RowKind::Actors:
        return actorColumns();
    case query::RowKind::Relations:
        return relationColumns();
    case query::RowKind::Assessments:
        return assessmentColumns();
    case query::RowKind::Replies:
        return replyColumns();
    case query::RowKind::Tags:
        return tagColumns();
    case query::RowKind::Views:
        return viewColumns();
    default:
        return {};
    }
}

} // namespace assay::table
