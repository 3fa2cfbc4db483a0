#pragma once

#include <QAbstractListModel>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace assay::window {

/// A stretch of a long list, for a view: views place rows wrongly past some eight million pixels, so no view
/// gets more than a few thousand rows. Sliding the stretch tells rows removed at one end and inserted at the
/// other. A list shorter than the span is shown whole.
class WindowModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel* source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(int span READ span WRITE setSpan NOTIFY spanChanged)
    /// Whether a jump far away tells that the rows have other values instead of a reset: a view keeps its
    /// items then. Not for views with headings, which look at them only when rows come.
    Q_PROPERTY(bool keepsRows MEMBER m_keepsRows)
    Q_PROPERTY(int first READ first NOTIFY firstChanged) ///< the row of the source that is row 0 here
    Q_PROPERTY(int count READ count NOTIFY countChanged) ///< rows here
    Q_PROPERTY(int total READ total NOTIFY countChanged) ///< rows of the source
    /// The current row of the source, -1: none. It stays with what stands in it, whatever is inserted, moved
    /// or removed; after a reset it is where the source finds the same "uid" again, if it is a RowsByUid.
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY currentChanged)
    /// The "uid" of the current row, where the source has that role.
    Q_PROPERTY(QString currentUid READ currentUid NOTIFY currentChanged)

public:
    explicit WindowModel(QObject* parent = nullptr);

    QAbstractItemModel* source() const { return m_source; }
    void setSource(QAbstractItemModel* source);
    int span() const { return m_span; }
    void setSpan(int rows);
    int first() const { return m_first; }
    int count() const { return m_count; }
    int total() const { return m_source ? m_source->rowCount() : 0; }
    int currentRow() const { return m_currentRow; }
    void setCurrentRow(int row);
    QString currentUid() const { return m_currentUid; }

    /// Moves the stretch so that a row of the source stands well inside it; gives its row here, -1 where the
    /// source has no such row.
    Q_INVOKABLE int show(int row);
    /// Slides so that `row` (here) is again far from both ends, if it came near one.
    Q_INVOKABLE void settle(int firstVisible, int lastVisible);

    /// Whether the source has the values of these rows of its own at hand, as RowsAhead; true where it is
    /// none.
    Q_INVOKABLE bool areAtHand(int first, int last) const;
    /// Has them read on another thread; wereRead(first) tells that it is done, whatever came of it.
    Q_INVOKABLE void readAhead(int first, int last);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void sourceChanged();
    void spanChanged();
    void firstChanged();
    void countChanged();
    /// The current row is another one, or stands elsewhere.
    void currentChanged();
    void wereRead(int first);

private:
    void follow();
    void followCurrent();
    void findCurrentAgain();
    void restart(int first);
    void slideTo(int first);
    void fill();
    void setFirst(int first);

    QPointer<QAbstractItemModel> m_source;
    int m_span = 2000;
    int m_first = 0, m_count = 0;
    bool m_keepsRows = false;
    QPersistentModelIndex m_current;
    int m_currentRow = -1;
    QString m_currentUid;
    // Between a signal of the source that says what will happen and the one that says that it did.
    int m_above = 0, m_inside = 0;
    bool m_isMoving = false, m_isResetting = false;
};

} // namespace assay::window
