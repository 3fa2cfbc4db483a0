#include "app/models/claims_model.h"

#include "app/models/claims_question.h"

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
    : PagedModel({"uid", "cells"}, Kind::Claim, kindsBut({Kind::View, Kind::Dismissal}), parent),
      m_columns(standardColumns())
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
    return std::make_shared<ClaimsQuestion>(std::move(request), tokens(m_columns));
}

QStringList ClaimsModel::standardColumns()
{
    return {"claim", "who-says", "rebuttals", "said", "confidence-tag"};
}

QVariantList ClaimsModel::available()
{
    QVariantList all;
    for (const auto& column : table::columnsOf(query::RowKind::Claims))
        all.append(QVariantMap{{"token", QString::fromUtf8(column.token)},
                               {"title", QString::fromUtf8(column.title)},
                               {"meaning", QString::fromUtf8(column.meaning)}});
    return all;
}

QVariantList ClaimsModel::groupings()
{
    QVariantList all;
    for (const std::string_view token : table::groupingsOf(query::RowKind::Claims)) {
        const QString word = QString::fromUtf8(token);
        all.append(QVariantMap{{"token", word}, {"title", word.left(1).toUpper() + word.mid(1)}});
    }
    return all;
}

QString ClaimsModel::orderKeyOf(const QString& column)
{
    static const QHash<QString, QString> kOthers = {
        {"claim", "statement"}, {"topics", "topic"}, {"who-says", "attributions"}, {"uid", "created"}};
    const QString key = kOthers.value(column, column);
    const auto keys = query::orderKeys(query::RowKind::Claims);
    const bool isKnown = std::any_of(keys.begin(), keys.end(),
                                     [&](std::string_view one) { return key == QString::fromUtf8(one); });
    return isKnown ? key : QString();
}

int ClaimsModel::directionOf(const QString& column) const
{
    const QString key = orderKeyOf(column);
    return key.isEmpty() ? 0 : m_order.contains(key) ? 1 : m_order.contains(u'-' + key) ? -1 : 0;
}

void ClaimsModel::orderBy(const QString& column, bool isBeside)
{
    const QString key = orderKeyOf(column);
    if (key.isEmpty())
        return;
    const int before = directionOf(column);
    const QString after = before == 0 ? key : before > 0 ? u'-' + key : QString();
    QStringList order = isBeside ? m_order : QStringList();
    const qsizetype at = order.indexOf(before < 0 ? u'-' + key : key);
    if (at < 0 && !after.isEmpty())
        order.append(after);
    else if (at >= 0 && after.isEmpty())
        order.removeAt(at);
    else if (at >= 0)
        order[at] = after;
    setOrder(order);
}

void ClaimsModel::moveColumn(int from, int to)
{
    if (from < 0 || to < 0 || from >= m_columns.size() || to >= m_columns.size() || from == to)
        return;
    QStringList columns = m_columns;
    columns.move(from, to);
    setColumns(columns);
}

void ClaimsModel::toggleColumn(const QString& column)
{
    QStringList columns = m_columns;
    if (columns.removeAll(column) == 0)
        columns.append(column);
    setColumns(columns);
}

} // namespace assay::window
