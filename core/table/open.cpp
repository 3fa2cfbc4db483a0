// From what a person asks for to a table that can be read.

#include "core/base/hash.h"
#include "core/table/choice.h"
#include "core/table/pages.h"
#include "core/table/source.h"

#include <algorithm>

namespace assay::table {

namespace {

using query::RowKind;

/// Rows that were not there yet on a day. Claims and attributions are sorted out while they are read.
std::string_view laterSql(RowKind rows)
{
    switch (rows) {
    case RowKind::Documents:
        return "SELECT id FROM document WHERE id IN (@) AND CASE WHEN published_earliest IS NULL AND "
               "published_latest IS NULL THEN "
               "accessed_earliest ELSE published_earliest END > :asof";
    case RowKind::Passages:
        return "SELECT p.id FROM passage p JOIN document d ON d.id = p.document_id WHERE p.id IN (@) AND "
               "CASE WHEN "
               "d.published_earliest IS NULL AND d.published_latest IS NULL THEN d.accessed_earliest ELSE "
               "d.published_earliest END "
               "> :asof";
    case RowKind::Occasions:
        return "SELECT id FROM occasion WHERE id IN (@) AND said_earliest > :asof";
    case RowKind::Assessments:
        return "SELECT id FROM assessment WHERE id IN (@) AND substr(time, 1, 10) > :asof";
    case RowKind::Replies:
        return "SELECT id FROM reply WHERE id IN (@) AND asked_earliest > :asof";
    default:
        return {};
    }
}

void dropLater(store::Database& database, RowKind kind, const std::string& asOf, std::vector<int64_t>& ids)
{
    const std::string_view sql = laterSql(kind);
    if (asOf.empty() || sql.empty())
        return;
    KeyedQuery query(database, sql);
    query.bindReach(false, asOf);
    std::vector<int64_t> keys = ids;
    makeKeys(keys);
    KeySet later;
    query.run(keys, [&later](const Query& row) { later.add(row.integer(0)); });
    ids.erase(std::remove_if(ids.begin(), ids.end(), [&later](int64_t id) { return later.has(id); }),
              ids.end());
}

/// Whether only an internal document hides rows of a kind.
bool hidesByDocument(RowKind kind)
{
    return kind == RowKind::Claims || kind == RowKind::Attributions || kind == RowKind::Occasions ||
           kind == RowKind::Documents;
}

bool hidesRows(RowKind kind)
{
    switch (kind) {
    case RowKind::Claims:
    case RowKind::Actors:
    case RowKind::Documents:
    case RowKind::Passages:
    case RowKind::Attributions:
    case RowKind::Occasions:
    case RowKind::Assessments:
        return true;
    default:
        return false;
    }
}

std::string singular(RowKind kind)
{
    if (kind == RowKind::Replies)
        return "reply";
    const std::string_view word = query::token(kind);
    return std::string(word.substr(0, word.size() - 1));
}

void readProject(store::Database& database, TableInfo& info)
{
    Query project(database, "SELECT title FROM project ORDER BY id LIMIT 1");
    if (project.step())
        info.project = project.text(0);
    info.language = languageOf(database);
    // The digest of all facts: two copies of a project in one state make the same table and say so.
    Query journal(database, "SELECT facts FROM journal ORDER BY seq DESC LIMIT 1");
    if (journal.step())
        info.state = hex(journal.bytes(0).substr(0, 6));
}

/// What a table is before its rows are read.
struct Head
{
    Choice choice;
    std::vector<const ColumnSpec*> columns;
    TableInfo info;
    std::vector<std::string> notices;
    Rows rows;
    std::optional<query::Selection> selection;
    bool mayDrop = false; ///< rows may turn out to rest on something internal or later
};

Result<Head> headOf(store::Database& database, const TableRequest& request, Progress* progress)
{
    Result<Choice> choice = choose(database, request);
    if (!choice)
        return tl::make_unexpected(choice.error());
    const bool reviews = request.write.format == Format::ClaimReview;
    if (reviews && choice->rows != RowKind::Claims)
        return mistake("ClaimReview has claims for rows, not " + std::string(query::token(choice->rows)) +
                       ". Ask for claims, or for another format.");
    Result<std::vector<const ColumnSpec*>> columns = columnsOf(*choice);
    if (!columns)
        return tl::make_unexpected(columns.error());
    if (reviews)
        columns->clear(); // its fields are its own
    Result<query::Selection> selection =
        query::select(database, choice->rows, choice->filter, choice->order, {request.includeInternal, {}});
    if (!selection)
        return tl::make_unexpected(selection.error());

    Head head;
    head.notices = selection->notes();
    TableInfo& info = head.info;
    info.title = choice->title;
    info.rowsWord = query::token(choice->rows);
    info.rowWord = singular(choice->rows);
    info.filter = query::print(choice->filter);
    info.asOf = request.asOf ? request.asOf->iso() : "";
    info.includesInternal = request.includeInternal;
    info.wantsReviews = reviews;
    readProject(database, info);
    for (const ColumnSpec* column : *columns)
        info.columns.push_back(
            {std::string(column->token), std::string(column->title), column->room, column->many});
    for (const GroupSpec& group : choice->grouping)
        info.groupings.emplace_back(group.title);

    if (progress)
        progress->tick("choosing the rows", 0, 0);
    // Rows that turn out to rest on something internal or later are dropped afterwards; only then more are
    // needed than are wanted.
    head.mayDrop = request.asOf || (!request.includeInternal && hasInternalDocuments(database));
    const bool firstOnly = request.limit && choice->grouping.empty() && !head.mayDrop;
    Rows& rows = head.rows;
    rows.ids = firstOnly ? selection->ids(*request.limit) : selection->ids();
    dropLater(database, choice->rows, info.asOf, rows.ids);
    if (choice->grouping.empty())
        rows.limit = request.limit;
    else if (request.limit && *request.limit < rows.ids.size())
        rows.ids.resize(*request.limit);
    if (!choice->grouping.empty())
        groupRows(database, choice->grouping, request.includeInternal, rows);
    head.selection = std::move(*selection);
    head.choice = std::move(*choice);
    head.columns = std::move(*columns);
    return head;
}

} // namespace

Result<OpenTable> openTable(store::Database& database, const TableRequest& request, Progress* progress)
{
    Result<Head> head = headOf(database, request, progress);
    if (!head)
        return tl::make_unexpected(head.error());
    const Choice& choice = head->choice;
    uint64_t hidden = 0;
    const bool mayHide = head->mayDrop || !choice.filter.isEmpty() || !hidesByDocument(choice.rows);
    if (!request.includeInternal && hidesRows(choice.rows) && mayHide) {
        const Result<query::Selection> all =
            query::select(database, choice.rows, choice.filter, {}, {true, {}});
        const uint64_t seen = head->selection->count();
        const uint64_t there = all ? all->count() : seen;
        hidden = there > seen ? there - seen : 0;
    }
    OpenTable table;
    table.info = std::move(head->info);
    table.notices = std::move(head->notices);
    auto source = std::make_unique<ProjectRows>(
        database, choice.rows, std::move(head->columns), std::move(head->rows),
        Reach{request.includeInternal, table.info.asOf}, table.info.wantsReviews, table.info.language);
    source->tally().rows = hidden;
    source->tally().rowWord = table.info.rowWord;
    source->tally().rowsWord = table.info.rowsWord;
    table.rows = std::move(source);
    return table;
}

Result<RowList> listRows(store::Database& database, const TableRequest& request, Progress* progress)
{
    Result<Head> head = headOf(database, request, progress);
    if (!head)
        return tl::make_unexpected(head.error());
    RowList list;
    list.kind = head->choice.rows;
    for (const ColumnSpec* column : head->columns)
        list.columns.emplace_back(column->token);
    list.info = std::move(head->info);
    list.notices = std::move(head->notices);
    if (head->rows.limit && *head->rows.limit < head->rows.ids.size())
        head->rows.ids.resize(*head->rows.limit);
    list.ids = std::move(head->rows.ids);
    list.groupOf = std::move(head->rows.groupOf);
    list.groups = std::move(head->rows.groups);
    return list;
}

Result<WriteReport> writeTable(store::Database& database, const TableRequest& request, Sink& sink,
                               Progress* progress)
{
    // All of it is read from one state, whatever is written meanwhile.
    std::optional<SQLite::Transaction> reading;
    if (sqlite3_get_autocommit(database.raw()) != 0)
        reading.emplace(database.handle(), SQLite::TransactionBehavior::DEFERRED);
    Result<OpenTable> table = openTable(database, request, progress);
    if (!table)
        return tl::make_unexpected(table.error());
    WriteReport report = write(table->info, *table->rows, sink, request.write, progress);
    report.notices.insert(report.notices.begin(), table->notices.begin(), table->notices.end());
    table->rows.reset();
    return report;
}

std::vector<ColumnHelp> columnsOf(query::RowKind rows)
{
    std::vector<ColumnHelp> all;
    for (const ColumnSpec& column : columnSpecs(rows))
        all.push_back({column.token, column.title, column.meaning, column.isDefault, column.room});
    return all;
}

std::vector<std::string_view> groupingsOf(query::RowKind rows)
{
    std::vector<std::string_view> tokens;
    for (const GroupSpec& spec : groupSpecs(rows))
        tokens.push_back(spec.token);
    return tokens;
}

} // namespace assay::table
