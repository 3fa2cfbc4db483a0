// Columns of documents, passages, occasions and exhibits.

#include "core/table/column_spec.h"

namespace assay::table {

namespace {

std::vector<ColumnSpec> documentColumns()
{
    return {
        {.token = "document",
         .title = "Document",
         .meaning = "The title",
         .room = Room::Wide,
         .isDefault = true,
         .value = Value::Document,
         .main = "t.id"},
        {.token = "type",
         .title = "Type",
         .meaning = "Article, report, interview ...",
         .room = Room::Narrow,
         .isDefault = true,
         .value = Value::Word,
         .main = "t.type"},
        {.token = "publisher",
         .title = "Publisher",
         .meaning = "Who published it",
         .room = Room::Narrow,
         .isDefault = true,
         .value = Value::Name,
         .main = "t.publisher_id"},
        {.token = "authors",
         .title = "Authors",
         .meaning = "As the source names them",
         .isDefault = true,
         .many = true,
         .list = "SELECT document_id, text FROM document_author WHERE document_id IN (@) ORDER BY "
                 "document_id, ord",
         .separator = "; "},
        {.token = "language",
         .title = "Language",
         .meaning = "BCP 47",
         .room = Room::Narrow,
         .isDefault = true,
         .main = "t.language"},
        {.token = "published",
         .title = "Published",
         .meaning = "When it was published",
         .room = Room::Narrow,
         .isDefault = true,
         .value = Value::Date,
         .main = "t.published"},
        {.token = "accessed",
         .title = "Read",
         .meaning = "When we read it",
         .room = Room::Narrow,
         .value = Value::Date,
         .main = "t.accessed"},
        {.token = "url",
         .title = "Address",
         .meaning = "On the web",
         .isDefault = true,
         .value = Value::Url,
         .main = "t.url"},
        {.token = "archive-url",
         .title = "Archived copy",
         .meaning = "Address of an archived copy",
         .value = Value::Url,
         .main = "t.archive_url"},
        {.token = "witness",
         .title = "Witness",
         .meaning = "Whether its own voice saw the events",
         .room = Room::Narrow,
         .main = "CASE t.witness WHEN 1 THEN 'yes' ELSE 'no' END"},
        {.token = "claims",
         .title = "Claims",
         .meaning = "How many claims it carries",
         .room = Room::Narrow,
         .isDefault = true,
         .main = "(SELECT count(DISTINCT claim_id) FROM attribution WHERE document_id = t.id)"},
        {.token = "attributions",
         .title = "Attributions",
         .meaning = "How many attributions it carries",
         .room = Room::Narrow,
         .main = "(SELECT count(*) FROM attribution WHERE document_id = t.id)"},
        {.token = "versions",
         .title = "Text versions",
         .meaning = "How many texts were read from it",
         .room = Room::Narrow,
         .main = "(SELECT count(*) FROM text_version WHERE document_id = t.id)"},
        {.token = "file",
         .title = "File",
         .meaning = "Its newest file name",
         .room = Room::Narrow,
         .main =
             "(SELECT file_name FROM text_version WHERE document_id = t.id ORDER BY number DESC LIMIT 1)"},
        {.token = "sha256",
         .title = "SHA-256",
         .meaning = "Of the newest bytes",
         .value = Value::Hex,
         .main = "(SELECT original FROM text_version WHERE document_id = t.id ORDER BY number DESC LIMIT 1)"},
        tagsColumn("The document's tags",
                   "SELECT k.document_id, g.name FROM document_tag k JOIN tag g ON g.id = k.tag_id "
                   "WHERE k.document_id IN (@) ORDER BY k.document_id, g.name"),
        {.token = "citation",
         .title = "Citation",
         .meaning = "Authors, title, publisher, date, address",
         .room = Room::Wide,
         .value = Value::Citation,
         .main = "t.id"},
        visibilityColumn(),
        noteColumn(),
    };
}

std::vector<ColumnSpec> passageColumns()
{
    return {
        {.token = "quote",
         .title = "Quote",
         .meaning = "The words",
         .room = Room::Wide,
         .isDefault = true,
         .value = Value::Passage,
         .main = "t.id"},
        {.token = "document",
         .title = "Document",
         .meaning = "Where they stand",
         .isDefault = true,
         .value = Value::Document,
         .main = "t.document_id"},
        {.token = "place-in-document",
         .title = "Place in the document",
         .meaning = "Heading and paragraph",
         .isDefault = true,
         .value = Value::PlaceInDocument,
         .main = "t.id"},
        {.token = "state",
         .title = "State",
         .meaning = "Of its anchor in the newest text: exact, moved, ambiguous, lost",
         .room = Room::Narrow,
         .isDefault = true,
         .value = Value::Word,
         .main = "(SELECT a.state FROM anchor a JOIN text_version v ON v.id = a.version_id WHERE "
                 "a.passage_id = t.id "
                 "ORDER BY v.number DESC LIMIT 1)"},
        {.token = "translation",
         .title = "Translation",
         .meaning = "Every translation",
         .room = Room::Wide,
         .many = true,
         .list = "SELECT passage_id, text, ' (' || language || CASE WHEN translator <> '' THEN ', ' || "
                 "translator ELSE '' END "
                 "|| ')' FROM translation WHERE passage_id IN (@) ORDER BY passage_id, uid"},
        {.token = "context",
         .title = "Context",
         .meaning = "The quote, in square brackets, among the words around it",
         .room = Room::Wide,
         .value = Value::PassageInContext,
         .main = "t.id"},
        {.token = "attributions",
         .title = "Attributions",
         .meaning = "How many attributions quote it",
         .room = Room::Narrow,
         .main = "(SELECT count(*) FROM attribution_content WHERE passage_id = t.id)"},
        visibilityColumn(),
    };
}

std::vector<ColumnSpec> occasionColumns()
{
    return {
        {.token = "who",
         .title = "Who",
         .meaning = "Who spoke, wrote or showed",
         .isDefault = true,
         .value = Value::OccasionActors,
         .main = "t.id"},
        {.token = "how",
         .title = "How",
         .meaning = "Says, writes, testifies, finds ...",
         .room = Room::Narrow,
         .isDefault = true,
         .value = Value::Word,
         .main = "t.how"},
        {.token = "said",
         .title = "Said",
         .meaning = "When",
         .room = Room::Narrow,
         .isDefault = true,
         .value = Value::Date,
         .main = "t.said"},
        {.token = "venue", .title = "Venue", .meaning = "Where", .isDefault = true, .main = "t.venue"},
        {.token = "circumstances",
         .title = "Circumstances",
         .meaning = "In custody, under oath, on air ...",
         .isDefault = true,
         .many = true,
         .value = Value::Word,
         .list = "SELECT c.occasion_id, c.circumstance FROM occasion_circumstance c JOIN term_circumstance t "
                 "ON t.token = "
                 "c.circumstance WHERE c.occasion_id IN (@) ORDER BY c.occasion_id, t.position",
         .separator = ", "},
        {.token = "jointly",
         .title = "Jointly",
         .meaning = "Whether it was one statement of them all",
         .room = Room::Narrow,
         .main = "CASE t.jointly WHEN 1 THEN 'yes' ELSE 'no' END"},
        {.token = "document",
         .title = "Document",
         .meaning = "Where we hold it",
         .value = Value::Document,
         .main = "t.document_id"},
        {.token = "claims",
         .title = "Claims",
         .meaning = "What was claimed or met on it",
         .room = Room::Wide,
         .isDefault = true,
         .many = true,
         .value = Value::Claim,
         .list = "SELECT DISTINCT l.occasion_id, a.claim_id, '', a.stance || ': ' FROM link l JOIN "
                 "attribution a ON a.id = "
                 "l.attribution_id JOIN document d ON d.id = a.document_id WHERE l.occasion_id IN (@) AND "
                 "(:internal OR d.visibility "
                 "= 'public') AND l.ord = (SELECT max(ord) FROM link m WHERE m.attribution_id = a.id) ORDER "
                 "BY l.occasion_id, a.claim_id, a.stance"},
        noteColumn(),
    };
}

std::vector<ColumnSpec> exhibitColumns()
{
    return {
        {.token = "exhibit",
         .title = "Exhibit",
         .meaning = "What it is",
         .room = Room::Wide,
         .isDefault = true,
         .main = "t.title"},
        {.token = "type",
         .title = "Type",
         .meaning = "Video, photograph, examination ...",
         .room = Room::Narrow,
         .isDefault = true,
         .value = Value::Word,
         .main = "t.type"},
        {.token = "seen",
         .title = "Seen",
         .meaning = "By us, or only described",
         .room = Room::Narrow,
         .isDefault = true,
         .value = Value::Word,
         .main = "t.seen"},
        {.token = "offered-on",
         .title = "Offered on",
         .meaning = "Who showed it, and when",
         .isDefault = true,
         .value = Value::Occasion,
         .main = "t.offered_on_id"},
        {.token = "quote",
         .title = "Quote",
         .meaning = "Where it is described",
         .room = Room::Wide,
         .value = Value::Passage,
         .main = "t.passage_id"},
        {.token = "supports",
         .title = "Supports",
         .meaning = "Claims that it supports",
         .room = Room::Wide,
         .isDefault = true,
         .many = true,
         .value = Value::Claim,
         .list = "SELECT exhibit_id, claim_id, ' (' || directness || coalesce(', ' || strength, '') || ')' "
                 "FROM bearing WHERE "
                 "exhibit_id IN (@) AND effect = 'supports' ORDER BY exhibit_id, uid"},
        {.token = "undermines",
         .title = "Undermines",
         .meaning = "Claims that it undermines",
         .room = Room::Wide,
         .isDefault = true,
         .many = true,
         .value = Value::Claim,
         .list = "SELECT exhibit_id, claim_id, ' (' || directness || coalesce(', ' || strength, '') || ')' "
                 "FROM bearing WHERE "
                 "exhibit_id IN (@) AND effect = 'undermines' ORDER BY exhibit_id, uid"},
        {.token = "file",
         .title = "File",
         .meaning = "Its name, where we hold it",
         .room = Room::Narrow,
         .main = "t.file_name"},
        {.token = "sha256",
         .title = "SHA-256",
         .meaning = "Of its bytes, where we hold them",
         .value = Value::Hex,
         .main = "t.file"},
        noteColumn(),
    };
}

} // namespace

std::vector<ColumnSpec> sourceColumns(query::RowKind rows)
{
    switch (rows) {
    case query::RowKind::Documents:
        return documentColumns();
    case query::RowKind::Passages:
        return passageColumns();
    case query::RowKind::Occasions:
        return occasionColumns();
    case query::RowKind::Exhibits:
        return exhibitColumns();
    default:
        return {};
    }
}

} // namespace assay::table
