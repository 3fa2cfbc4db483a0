#pragma once

#include "app/models/paged_model.h"

namespace assay::window {

/// The claims that a filter finds: the rows that an export of the same filter, order and grouping holds.
/// Roles: uid, cells (one text for each column), group.
class ClaimsModel : public assay::window::PagedModel
{
    // The base is named in full: QML's registration looks for it by that name alone.
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    /// Tokens as in docs/tables.md.
    Q_PROPERTY(QStringList columns READ columns WRITE setColumns NOTIFY columnsChanged)
    Q_PROPERTY(QStringList columnTitles READ columnTitles NOTIFY columnsChanged)
    /// How much room each wants beside the others: 1 to 3.
    Q_PROPERTY(QList<int> columnRooms READ columnRooms NOTIFY columnsChanged)
    Q_PROPERTY(QStringList order READ order WRITE setOrder NOTIFY orderChanged)
    Q_PROPERTY(QStringList grouping READ grouping WRITE setGrouping NOTIFY groupingChanged)

public:
    explicit ClaimsModel(QObject* parent = nullptr);

    QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    QStringList columns() const { return m_columns; }
    void setColumns(const QStringList& columns);
    QStringList columnTitles() const;
    QList<int> columnRooms() const;
    QStringList order() const { return m_order; }
    void setOrder(const QStringList& order);
    QStringList grouping() const { return m_grouping; }
    void setGrouping(const QStringList& grouping);

signals:
    void filterChanged();
    void columnsChanged();
    void orderChanged();
    void groupingChanged();

protected:
    std::shared_ptr<const ListQuestion> question() const override;

private:
    QString m_filter;
    QStringList m_columns, m_order, m_grouping;
};

} // namespace assay::window
