#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/query/selection.h"
#include "core/store/database.h"
#include "core/table/sink.h"
#include "core/table/table.h"
#include "core/table/writer.h"
#include "core/text/fuzzy_date.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::table {

/// What a person asks for. What is named here wins over what the view or the template says; what neither says
/// has a sensible default for the kind of row.
struct TableRequest
{
    std::optional<query::RowKind> rows; ///< not said: the view's or the template's, else claims
    std::string templateName; ///< key or title of a shipped template: "fact-check", "Fact-check table"
    std::string view;         ///< name of a saved view
    std::string filter;       ///< narrows the filter of the view further
    std::vector<std::string> columns;  ///< tokens of docs/tables.md
    std::vector<std::string> order;    ///< tokens of ordering keys, "-" before one turns it round: "-said"
    std::vector<std::string> grouping; ///< tokens of grouping keys, outermost first
    std::optional<uint64_t> limit;     ///< no more rows than that
    bool includeInternal = false;
    std::optional<Day> asOf; ///< only what was published, said and judged by then
    std::string title;       ///< empty: the template's or view's
    WriteOptions write;      ///< format, exact, width of the terminal
};

/// A table ready to be read: its head, and its rows once.
struct OpenTable
{
    TableInfo info;
    std::unique_ptr<RowSource> rows;
    std::vector<std::string>
        notices; ///< what a person should know about the question: a name that nobody bears
};

/// Mistakes: an unknown template, view, column, ordering or grouping (with what was perhaps meant), a filter
/// that does not parse (with its column), a format that the rows cannot have. The database must outlive the
/// rows, and the rows are read inside one read transaction of the caller where it wants all of them from one
/// state.
Result<OpenTable> openTable(store::Database& database, const TableRequest& request,
                            Progress* progress = nullptr);

/// Opens and writes it, all from one state of the project.
Result<WriteReport> writeTable(store::Database& database, const TableRequest& request, Sink& sink,
                               Progress* progress = nullptr);

/// For help and docs: the columns that a kind of row offers, and the keys it can be grouped by (ordered:
/// query::orderKeys).
struct ColumnHelp
{
    std::string_view token, title, meaning;
    bool isDefault = false;
    Room room = Room::Medium;
};
std::vector<ColumnHelp> columnsOf(query::RowKind rows);
std::vector<std::string_view> groupingsOf(query::RowKind rows);

struct TemplateHelp
{
    std::string_view key, title, rows, meaning;
};
std::vector<TemplateHelp> templates();

} // namespace assay::table
