#include "app/models/claims_model.h"

#include "app/models/table_question.h"
#include "app/session/shown.h"

#include <algorithm>

namespace assay::window {
namespace {

std::vector<std::string> tokens(const QStringList& list)
{
    std::vector<std::string> all;
    for (const QString& one : list)
        all.push_back(one.toStdString());
    return all;
}

} // namespace

ClaimsModel::ClaimsModel(QObject* parent)
    : PagedModel({"uid", "cells"}, "claim", parent),
      m_columns({"claim", "who-says", "rebuttals", "said", "confidence"})
{
}

void ClaimsModel::setFilter(const QString& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    emit filterChanged();
    ask();
}

void ClaimsModel::setColumns(const QStringList& columns)
{
    // What is no column of claims is left out: a reader would have nothing to say of it.
    QStringList known;
    const auto all = table::columnsOf(query::RowKind::Claims);
    for (const QString& token : columns)
        if (std::any_of(all.begin(), all.end(),
                        [&](const auto& column) { return token == QString::fromUtf8(column.token); }) &&
            !known.contains(token))
            known.append(token);
    if (m_columns == known || known.isEmpty())
        return;
    m_columns = known;
    emit columnsChanged();
    ask();
}

QStringList ClaimsModel::columnTitles() const
{
    QStringList titles;
    const auto all = table::columnsOf(query::RowKind::Claims);
    for (const QString& token : m_columns)
        for (const auto& column : all)
            if (token == QString::fromUtf8(column.token))
                titles.append(QString::fromUtf8(column.title));
    return titles;
}

QList<int> ClaimsModel::columnRooms() const
{
    QList<int> rooms;
    const auto all = table::columnsOf(query::RowKind::Claims);
    for (const QString& token : m_columns)
        for (const auto& column : all)
            if (token == QString::fromUtf8(column.token))
                rooms.append(static_cast<int>(column.room) + 1);
    return rooms;
}

void ClaimsModel::setOrder(const QStringList& order)
{
    if (m_order == order)
        return;
    m_order = order;
    emit orderChanged();
    ask();
}

void ClaimsModel::setGrouping(const QStringList& grouping)
{
    if (m_grouping == grouping)
        return;
    m_grouping = grouping;
    emit groupingChanged();
    ask();
}

std::shared_ptr<const ListQuestion> ClaimsModel::question() const
{
    table::TableRequest request;
    request.filter = m_filter.toStdString();
    request.order = tokens(m_order);
    request.grouping = tokens(m_grouping);
    return std::make_shared<TableQuestion>(std::move(request), query::RowKind::Claims, tokens(m_columns),
                                           [](const table::Row& row, RowValues& values) {
                                               QStringList cells;
                                               for (const table::Cell& cell : row.cells)
                                                   cells.append(shownLines(cell.text()));
                                               values.emplace_back(cells);
                                           });
}

} // namespace assay::window
