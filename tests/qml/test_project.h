#pragma once

#include "app/session/session.h"

#include <QAbstractListModel>
#include <QTemporaryDir>
#include <atomic>

namespace assay::window {

/// For tests in QML: a session, and a small project in a folder of its own.
class TestProject : public QObject
{
    Q_OBJECT
    Q_PROPERTY(assay::window::Session* session READ session CONSTANT)
    Q_PROPERTY(QString folder READ folder CONSTANT)

public:
    explicit TestProject(QObject* parent = nullptr);
    ~TestProject() override { release(); }
    Session* session() { return &m_session; }
    QString folder() const { return m_folder.path(); }

    /// Makes and opens it, with one source and a claim for each statement.
    Q_INVOKABLE void make(const QString& title, const QStringList& statements);
    /// Of a thing of a kind ("claim", "document") by what it is called; empty: none.
    Q_INVOKABLE QString uidOf(const QString& kind, const QString& name);
    /// Makes a file beside the project; its path.
    Q_INVOKABLE QString touch(const QString& fileName, const QString& words = {});
    /// Begins an act that lasts until release(), and a read as well that nobody waits for.
    Q_INVOKABLE void hold();
    Q_INVOKABLE void release() { m_isHeld = false; }

private:
    QTemporaryDir m_folder;
    std::atomic<bool> m_isHeld{false}; ///< before the session: what it runs looks at this
    Session m_session;
};

/// A list of as many rows as one likes; role "number".
class NumbersModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count WRITE setCount NOTIFY countChanged)

public:
    using QAbstractListModel::QAbstractListModel;
    int count() const { return m_count; }
    void setCount(int count);
    int rowCount(const QModelIndex& = {}) const override { return m_count; }
    QVariant data(const QModelIndex& index, int) const override { return index.row(); }
    QHash<int, QByteArray> roleNames() const override { return {{Qt::UserRole, "number"}}; }

signals:
    void countChanged();

private:
    int m_count = 0;
};

} // namespace assay::window
