// From what a person asks for to a table that can be read.

#include "core/base/hash.h"
#include "core/query/nearest.h"
#include "core/table/grouping.h"
#include "core/table/pages.h"
#include "core/table/request.h"
#include "core/table/source.h"
#include "core/table/templates.h"

#include <algorithm>

namespace assay::table {

namespace {

using query::RowKind;

/// What is asked for when the request, its view and its template are laid over one another.
struct Choice
{
    RowKind rows = RowKind::Claims;
    query::Filter filter;
    std::vector<std::string> columns;
    std::vector<query::OrderTerm> order;
    std::vector<GroupSpec> grouping;
    std::string title;
};

struct View
{
    std::string rows, filter, grouping;
    std::vector<std::string> columns, order;
};

std::string joined(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string all;
    for (const std::string& part : parts)
        (all += all.empty() ? "" : separator) += part;
    return all;
}

std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const size_t comma = std::min(text.find(','), text.size());
        std::string_view part = text.substr(0, comma);
        while (!part.empty() && part.front() == ' ')
            part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ')
            part.remove_suffix(1);
        if (!part.empty())
            parts.emplace_back(part);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return parts;
}

/// A column may be grouped by under its own name too.
std::string groupingToken(const std::string& given)
{
    static constexpr std::pair<std::string_view, std::string_view> kColumns[] = {{"topics", "topic"},
                                                                                 {"tags", "tag"},
                                                                                 {"sides", "side"},
                                                                                 {"who-says", "speaker"},
                                                                                 {"statement", "claim"}};
    for (const auto& [column, token] : kColumns)
        if (given == column)
            return std::string(token);
    return given;
}

template<class Words>
tl::unexpected<Mistake> unknown(const std::string& what, const std::string& typed, const Words& words,
                                const std::string& offered)
{
    const std::vector<std::string> candidates(words.begin(), words.end());
    const std::string meant = query::nearest(typed, candidates);
    return mistake("There is no " + what + " '" + typed + "'" +
                       (meant.empty() ? ". " : "; did you mean '" + meant + "'? ") + offered +
                       joined(candidates, ", ") + ".",
                   meant);
}

Result<std::optional<View>> readView(store::Database& database, const std::string& name)
{
    if (name.empty())
        return std::optional<View>();
    Query row(database, "SELECT id, rows, query, grouping FROM view WHERE name = :name");
    row.bind(":name", name);
    if (!row.step()) {
        std::vector<std::string> names;
        Query all(database, "SELECT name FROM view ORDER BY name");
        while (all.step())
            names.emplace_back(all.text(0));
        return unknown("saved view", name, names,
                       names.empty() ? "The project has none" : "The project has ");
    }
    View view{std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)), {}, {}};
    const int64_t id = row.integer(0);
    Query columns(database, "SELECT text FROM view_column WHERE view_id = ?1 ORDER BY ord");
    for (columns.bind(1, id); columns.step();)
        view.columns.emplace_back(columns.text(0));
    Query order(database, "SELECT text FROM view_order WHERE view_id = ?1 ORDER BY ord");
    for (order.bind(1, id); order.step();)
        view.order.emplace_back(order.text(0));
    return std::optional<View>(std::move(view));
}

Result<Choice> choose(store::Database& database, const TableRequest& request)
{
    const Result<std::optional<View>> found = readView(database, request.view);
    if (!found)
        return tl::make_unexpected(found.error());
    const std::optional<View>& view = *found;
    const Template* shipped = nullptr;
    if (!request.templateName.empty()) {
        shipped = findTemplate(request.templateName);
        if (!shipped) {
            std::vector<std::string> keys;
            for (const Template& one : shippedTemplates())
                keys.emplace_back(one.key);
            return unknown("template", request.templateName, keys, "There are ");
        }
    }
    Choice choice;
    const std::optional<RowKind> ofView = view ? query::rowKindFromToken(view->rows) : std::nullopt;
    choice.rows = request.rows ? *request.rows : ofView ? *ofView : shipped ? shipped->rows : RowKind::Claims;
    if (shipped && shipped->rows != choice.rows)
        return mistake("The template \"" + std::string(shipped->title) + "\" has rows of " +
                       std::string(query::token(shipped->rows)) + ", not of " +
                       std::string(query::token(choice.rows)) + ". Leave one of the two out.");

    // Terms from all of them stand in one AND group, so that they speak of one attribution.
    for (const std::string_view text :
         {shipped ? shipped->filter : std::string_view(),
          view ? std::string_view(view->filter) : std::string_view(), std::string_view(request.filter)}) {
        const Result<query::Filter> filter = query::parse(text);
        if (!filter)
            return tl::make_unexpected(filter.error());
        for (const query::Node& node : filter->root.children)
            choice.filter.root.children.push_back(node);
    }

    // A view of other rows than those asked for has columns of its own kind, which do not fit.
    const bool fits = view && ofView.value_or(choice.rows) == choice.rows;
    choice.columns = request.columns;
    if (choice.columns.empty() && fits)
        choice.columns = view->columns;
    if (choice.columns.empty() && shipped)
        choice.columns.assign(shipped->columns.begin(), shipped->columns.end());
    if (choice.columns.empty())
        for (const std::string_view token : defaultColumns(choice.rows))
            choice.columns.emplace_back(token);

    std::string order = joined(request.order, ",");
    if (order.empty() && fits)
        order = joined(view->order, ",");
    if (order.empty() && shipped)
        order = shipped->order;
    if (!order.empty()) {
        Result<std::vector<query::OrderTerm>> terms = query::parseOrder(choice.rows, order);
        if (!terms)
            return tl::make_unexpected(terms.error());
        choice.order = std::move(*terms);
    }

    std::vector<std::string> grouping = request.grouping;
    if (grouping.empty() && fits)
        grouping = split(view->grouping);
    const std::vector<GroupSpec> specs = groupSpecs(choice.rows);
    for (const std::string& given : grouping) {
        const std::string token = groupingToken(given);
        const auto spec = std::find_if(specs.begin(), specs.end(),
                                       [&token](const GroupSpec& one) { return one.token == token; });
        if (spec == specs.end())
            return unknown("grouping", token, groupingsOf(choice.rows),
                           "Rows of " + std::string(query::token(choice.rows)) + " can be grouped by ");
        choice.grouping.push_back(*spec);
    }

    choice.title = request.title;
    if (choice.title.empty() && view)
        choice.title = request.view;
    if (choice.title.empty() && shipped)
        choice.title = shipped->title;
    if (choice.title.empty()) {
        choice.title = query::token(choice.rows);
        choice.title[0] = static_cast<char>(choice.title[0] & ~0x20);
    }
    return choice;
}

Result<std::vector<const ColumnSpec*>> columnsOf(const Choice& choice)
{
    std::vector<const ColumnSpec*> columns;
    for (const std::string& token : choice.columns) {
        const ColumnSpec* column = findColumn(choice.rows, token);
        if (!column) {
            std::vector<std::string> tokens;
            for (const ColumnSpec& one : columnSpecs(choice.rows))
                tokens.emplace_back(one.token);
            return unknown("column", token, tokens,
                           "Rows of " + std::string(query::token(choice.rows)) + " have ");
        }
        if (std::find(columns.begin(), columns.end(), column) != columns.end())
            return mistake("The column '" + token + "' is named twice.");
        columns.push_back(column);
    }
    return columns;
}

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

bool hasInternalDocuments(store::Database& database)
{
    Query internal(database, "SELECT EXISTS (SELECT 1 FROM document WHERE visibility = 'internal')");
    return internal.step() && internal.integer(0) != 0;
}

/// Whether only an internal document hides rows of a kind.
bool hidesByDocument(RowKind kind)
{
    return kind == RowKind::Attributions || kind == RowKind::Occasions || kind == RowKind::Documents;
}

bool hidesRows(RowKind kind)
{
    switch (kind) {
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
    Query project(database, "SELECT title, language FROM project ORDER BY id LIMIT 1");
    if (project.step()) {
        info.project = project.text(0);
        if (!project.text(1).empty())
            info.language = project.text(1);
    }
    // The digest of all facts: two copies of a project in one state make the same table and say so.
    Query journal(database, "SELECT facts FROM journal ORDER BY seq DESC LIMIT 1");
    if (journal.step())
        info.state = hex(journal.bytes(0).substr(0, 6));
}

} // namespace

namespace {

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
