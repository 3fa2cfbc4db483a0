#pragma once

#include "app/models/paged_model.h"

namespace assay::window {

/// The claims that a filter finds: the rows that an export of the same filter, order and grouping holds.
/// Roles: uid, cells (a map for each column, as of ClaimsQuestion), group.
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
    /// Every column that claims have: maps of `token`, `title`, `meaning`.
    Q_PROPERTY(QVariantList available READ available CONSTANT)
    /// What claims can be grouped by: maps of `token`, `title`.
    Q_PROPERTY(QVariantList groupings READ groupings CONSTANT)
    Q_PROPERTY(QStringList standardColumns READ standardColumns CONSTANT)
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
    static QVariantList available();
    static QVariantList groupings();
    static QStringList standardColumns();
    /// The key that a column is ordered by; empty where there is none.
    Q_INVOKABLE static QString orderKeyOf(const QString& column);
    /// 1 where the column orders the rows upwards, -1 downwards, else 0.
    int directionOf(const QString& column) const;
    /// Orders by a column: upwards, then downwards, then not any more; beside the other keys or instead of
    /// them.
    Q_INVOKABLE void orderBy(const QString& column, bool isBeside);
    /// Puts a column in another place.
    Q_INVOKABLE void moveColumn(int from, int to);
    /// Shows a column, as the last one, or hides it; the last one left stays.
    Q_INVOKABLE void toggleColumn(const QString& column);

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
