#pragma once

#include "app/models/list_question.h"

#include <QAbstractListModel>
#include <QByteArrayList>
#include <QHash>
#include <QtQml/qqmlregistration.h>

namespace assay::window {

/// A short list whose rows somebody else reads whole. Setting it anew tells what became different: rows
/// removed, moved, inserted, and dataChanged where values differ.
class RecordList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Models have them")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    /// The first role is the key of a row, a text; no two rows share one.
    explicit RecordList(QByteArrayList roles, QObject* parent = nullptr);

    void set(std::vector<RowValues> rows);
    int count() const { return static_cast<int>(m_rows.size()); }
    const RowValues& row(int row) const { return m_rows[static_cast<size_t>(row)]; }

    /// The row with a key, or -1.
    Q_INVOKABLE int rowOf(const QString& key) const;
    Q_INVOKABLE QVariant value(int row, const QString& role) const;
    /// All of a row by role.
    Q_INVOKABLE QVariantMap at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    std::vector<int64_t> idsOf(const std::vector<RowValues>& rows);
    void update(size_t row, RowValues values);
    QByteArrayList m_roles;
    std::vector<RowValues> m_rows;
    QHash<QString, int64_t> m_ids; ///< of every key seen
};

} // namespace assay::window
