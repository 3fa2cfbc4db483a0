#include "app/models/record_list.h"

#include "app/models/list_difference.h"

namespace assay::window {

RecordList::RecordList(QByteArrayList roles, QObject* parent)
    : QAbstractListModel(parent), m_roles(std::move(roles))
{
}

std::vector<int64_t> RecordList::idsOf(const std::vector<RowValues>& rows)
{
    std::vector<int64_t> ids;
    for (const RowValues& row : rows) {
        const QString key = row.front().toString();
        auto known = m_ids.find(key);
        if (known == m_ids.end())
            known = m_ids.insert(key, m_ids.size() + 1);
        ids.push_back(*known);
    }
    return ids;
}

void RecordList::set(std::vector<RowValues> rows)
{
    const size_t before = m_rows.size();
    const auto difference = differenceBetween(idsOf(m_rows), idsOf(rows));
    if (difference.isShuffled) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    } else {
        for (const auto& run : difference.removed) {
            const auto first = static_cast<ptrdiff_t>(run.first);
            const auto end = first + static_cast<ptrdiff_t>(run.count);
            beginRemoveRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + end);
            endRemoveRows();
        }
        for (const auto& move : difference.moved) {
            const int from = static_cast<int>(move.from), to = static_cast<int>(move.to);
            beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
            RowValues values = std::move(m_rows[move.from]);
            m_rows.erase(m_rows.begin() + from);
            m_rows.insert(m_rows.begin() + to, std::move(values));
            endMoveRows();
        }
        for (const auto& run : difference.inserted) {
            const auto first = static_cast<ptrdiff_t>(run.first);
            const auto count = static_cast<ptrdiff_t>(run.count);
            beginInsertRows({}, static_cast<int>(first), static_cast<int>(first + count) - 1);
            m_rows.insert(m_rows.begin() + first, rows.begin() + first, rows.begin() + first + count);
            endInsertRows();
        }
        for (size_t row = 0; row < rows.size(); ++row)
            update(row, std::move(rows[row]));
    }
    if (m_rows.size() != before)
        emit countChanged();
}

void RecordList::update(size_t row, RowValues values)
{
    if (m_rows[row] == values)
        return;
    QList<int> roles;
    for (size_t role = 0; role < values.size(); ++role)
        if (m_rows[row][role] != values[role])
            roles.append(Qt::UserRole + static_cast<int>(role));
    m_rows[row] = std::move(values);
    const QModelIndex changed = index(static_cast<int>(row));
    emit dataChanged(changed, changed, roles);
}

int RecordList::rowOf(const QString& key) const
{
    for (size_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].front().toString() == key)
            return static_cast<int>(row);
    return -1;
}

QVariant RecordList::value(int row, const QString& role) const
{
    const auto at = m_roles.indexOf(role.toUtf8());
    return row < 0 || row >= count() || at < 0 ? QVariant()
                                               : m_rows[static_cast<size_t>(row)][static_cast<size_t>(at)];
}

QVariantMap RecordList::at(int row) const
{
    QVariantMap map;
    if (row >= 0 && row < count())
        for (qsizetype role = 0; role < m_roles.size(); ++role)
            map.insert(QString::fromUtf8(m_roles[role]),
                       m_rows[static_cast<size_t>(row)][static_cast<size_t>(role)]);
    return map;
}

int RecordList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RecordList::data(const QModelIndex& index, int role) const
{
    const int at = role - Qt::UserRole;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || at < 0 || at >= m_roles.size())
        return {};
    return m_rows[static_cast<size_t>(index.row())][static_cast<size_t>(at)];
}

QHash<int, QByteArray> RecordList::roleNames() const
{
    QHash<int, QByteArray> names;
    for (qsizetype role = 0; role < m_roles.size(); ++role)
        names.insert(Qt::UserRole + static_cast<int>(role), m_roles[role]);
    return names;
}

} // namespace assay::window
