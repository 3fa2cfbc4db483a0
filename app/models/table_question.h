#pragma once

#include "app/models/list_question.h"
#include "core/table/pages.h"

#include <functional>
#include <string>
#include <vector>

namespace assay::window {

/// The rows of a fact-check table: what an export of the same request holds, in the same order. The first
/// value is the uid, the others are made of the row's cells by `print`.
class TableQuestion : public ListQuestion
{
public:
    using Print = std::function<void(const table::Row& row, RowValues& values)>;

    /// `columns` are those that `print` gets; the request's own only choose and order the rows. `print` is
    /// called on any thread and keeps nothing.
    TableQuestion(table::TableRequest request, query::RowKind kind, std::vector<std::string> columns,
                  Print print);

    Result<RowKeys> keys(store::Database& database, Progress& progress) const override;
    std::unique_ptr<RowReader> reader(store::Database& database) const override;

private:
    table::TableRequest m_request;
    query::RowKind m_kind;
    std::vector<std::string> m_columns;
    Print m_print;
};

} // namespace assay::window
