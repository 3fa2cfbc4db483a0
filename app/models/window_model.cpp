#include "app/models/window_model.h"

#include "app/models/rows_ahead.h"
#include "app/models/rows_by_uid.h"
#include "app/session/follow.h"

#include <algorithm>
#include <utility>

namespace assay::window {

WindowModel::WindowModel(QObject* parent) : QAbstractListModel(parent) {}

void WindowModel::setSource(QAbstractItemModel* source)
{
    if (!hold(m_source, source, this))
        return;
    if (m_source)
        follow();
    restart(0);
    setCurrentRow(-1);
    emit sourceChanged();
}

void WindowModel::setSpan(int rows)
{
    if (m_span == rows || rows < 1)
        return;
    m_span = rows;
    restart(m_first);
    emit spanChanged();
}

void WindowModel::follow()
{
    QAbstractItemModel* source = m_source;
    connect(source, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_isResetting = true;
        beginResetModel();
    });
    connect(source, &QAbstractItemModel::modelReset, this, [this] {
        const bool isMoved =
            std::exchange(m_first, 0) != 0; // views ask for the rows before the reset is over
        m_count = std::min(m_span, total());
        m_isResetting = false;
        endResetModel();
        if (isMoved)
            emit firstChanged();
        emit countChanged();
        findCurrentAgain();
    });
    connect(source, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] { beginResetModel(); });
    connect(source, &QAbstractItemModel::layoutChanged, this, [this] {
        endResetModel();
        followCurrent();
    });
    connect(source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) {
                const int start = std::max(from.row(), m_first) - m_first;
                const int end = std::min(to.row(), m_first + m_count - 1) - m_first;
                if (start <= end)
                    emit dataChanged(index(start), index(end), roles);
            });
    connect(source, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex&, int from, int to) {
                const int rows = to - from + 1;
                const bool isAbove = from < m_first || (from == m_first && m_first > 0);
                const int at = from - m_first;
                m_above = isAbove ? rows : 0;
                // Behind the last row there may be more than there is room for; between two rows all come in.
                m_inside = isAbove || at > m_count ? 0
                           : at == m_count         ? std::clamp(m_span - m_count, 0, rows)
                                                   : rows;
                m_isResetting = m_inside > m_span;
                if (m_isResetting)
                    beginResetModel();
                else if (m_inside > 0)
                    beginInsertRows({}, at, at + m_inside - 1);
            });
    connect(source, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_isResetting) {
            m_isResetting = false;
            m_count = std::min(m_span, total() - m_first);
            endResetModel();
        } else if (m_inside > 0) {
            m_count += m_inside;
            endInsertRows();
        }
        setFirst(m_first + m_above);
        if (m_count > 2 * m_span) {
            beginRemoveRows({}, m_span, m_count - 1);
            m_count = m_span;
            endRemoveRows();
        }
        emit countChanged();
        followCurrent();
    });
    connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int from, int to) {
                m_above = std::max(0, std::min(to, m_first - 1) - from + 1);
                const int start = std::max(from, m_first), end = std::min(to, m_first + m_count - 1);
                m_inside = std::max(0, end - start + 1);
                if (m_inside > 0)
                    beginRemoveRows({}, start - m_first, end - m_first);
            });
    connect(source, &QAbstractItemModel::rowsRemoved, this, [this] {
        // The first row is where the rows above it have left it.
        m_count -= m_inside;
        m_first -= m_above;
        if (m_inside > 0)
            endRemoveRows();
        if (m_above > 0)
            emit firstChanged();
        fill();
        emit countChanged();
        followCurrent();
    });
    connect(source, &QAbstractItemModel::rowsAboutToBeMoved, this,
            [this](const QModelIndex&, int from, int to, const QModelIndex&, int before) {
                const auto isHere = [this](int row) { return row >= m_first && row < m_first + m_count; };
                m_isMoving = isHere(from) && isHere(to) && before >= m_first && before <= m_first + m_count;
                const int end = m_first + m_count;
                if (m_isMoving)
                    beginMoveRows({}, from - m_first, to - m_first, {}, before - m_first);
                else if (!(std::max(to, before) < m_first || std::min(from, before) >= end))
                    beginResetModel(), m_isResetting = true;
            });
    connect(source, &QAbstractItemModel::rowsMoved, this, [this] {
        if (m_isMoving)
            endMoveRows();
        else if (m_isResetting)
            endResetModel();
        m_isMoving = m_isResetting = false;
        followCurrent();
    });
    connect(source, &QObject::destroyed, this, [this] {
        restart(0);
        setCurrentRow(-1);
    });
}

void WindowModel::setCurrentRow(int row)
{
    m_current = row >= 0 && row < total() ? m_source->index(row, 0) : QModelIndex();
    const int key = m_current.isValid() ? roleNames().key("uid", -1) : -1;
    const QString uid = key < 0 ? QString() : m_current.data(key).toString();
    if (m_currentRow == m_current.row() && m_currentUid == uid)
        return;
    m_currentRow = m_current.row();
    m_currentUid = uid;
    emit currentChanged();
}

/// Takes over where the source says that the current row stands by now.
void WindowModel::followCurrent()
{
    if (m_currentRow == m_current.row())
        return;
    m_currentRow = m_current.row();
    if (m_currentRow < 0)
        m_currentUid.clear();
    emit currentChanged();
}

void WindowModel::findCurrentAgain()
{
    int row = -1;
    if (const auto* rows = dynamic_cast<const RowsByUid*>(m_source.data()); rows && !m_currentUid.isEmpty())
        row = rows->rowOf(m_currentUid);
    setCurrentRow(row);
}

void WindowModel::restart(int first)
{
    beginResetModel();
    const int rows = total();
    first = std::clamp(first, 0, std::max(0, rows - m_span));
    m_count = std::min(m_span, rows - first);
    const bool isMoved = m_first != first;
    m_first = first;
    endResetModel();
    if (isMoved)
        emit firstChanged();
    emit countChanged();
}

void WindowModel::slideTo(int first)
{
    first = std::clamp(first, 0, std::max(0, total() - m_span));
    const int delta = first - m_first;
    if (delta == 0)
        return;
    if (std::abs(delta) >= m_count && m_keepsRows && m_count == std::min(m_span, total() - first)) {
        setFirst(first);
        emit dataChanged(index(0), index(m_count - 1));
        return;
    }
    if (std::abs(delta) >= m_count) {
        restart(first);
        return;
    }
    if (delta > 0) {
        beginRemoveRows({}, 0, delta - 1);
        m_first += delta;
        m_count -= delta;
        endRemoveRows();
        emit firstChanged();
        fill();
    } else {
        beginInsertRows({}, 0, -delta - 1);
        m_first += delta;
        m_count -= delta;
        endInsertRows();
        emit firstChanged();
        if (m_count > m_span) {
            beginRemoveRows({}, m_span, m_count - 1);
            m_count = m_span;
            endRemoveRows();
        }
    }
    emit countChanged();
}

/// Takes in rows behind the end while there is room.
void WindowModel::fill()
{
    const int more = std::min(m_span, total() - m_first) - m_count;
    if (more <= 0)
        return;
    beginInsertRows({}, m_count, m_count + more - 1);
    m_count += more;
    endInsertRows();
}

int WindowModel::show(int row)
{
    if (row < 0 || row >= total())
        return -1;
    const int margin = m_span / 4;
    const bool isNearTop = row < m_first + margin && m_first > 0;
    const bool isNearEnd = row >= m_first + m_count - margin && m_first + m_count < total();
    if (isNearTop || isNearEnd)
        slideTo(row - m_span / 2);
    return row - m_first;
}

void WindowModel::settle(int firstVisible, int lastVisible)
{
    const int margin = m_span / 4;
    if ((firstVisible < margin && m_first > 0) ||
        (lastVisible >= m_count - margin && m_first + m_count < total()))
        slideTo(m_first + (firstVisible + lastVisible) / 2 - m_span / 2);
}

bool WindowModel::areAtHand(int first, int last) const
{
    const auto* rows = dynamic_cast<const RowsAhead*>(m_source.data());
    return !rows || rows->areAtHand(first, last);
}

void WindowModel::readAhead(int first, int last)
{
    auto* rows = dynamic_cast<RowsAhead*>(m_source.data());
    if (rows)
        rows->readAhead(first, last, this, [this, first] { emit wereRead(first); });
    else
        emit wereRead(first);
}

int WindowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant WindowModel::data(const QModelIndex& index, int role) const
{
    if (!m_source || !index.isValid() || index.row() >= m_count)
        return {};
    return m_source->data(m_source->index(m_first + index.row(), 0), role);
}

QHash<int, QByteArray> WindowModel::roleNames() const
{
    return m_source ? m_source->roleNames() : QHash<int, QByteArray>();
}

void WindowModel::setFirst(int first)
{
    if (m_first == first)
        return;
    m_first = first;
    emit firstChanged();
}

} // namespace assay::window
