#pragma once

#include "app/models/rows_by_uid.h"
#include "app/session/follow.h"
#include "core/claim/values.h"

#include <QAbstractListModel>
#include <vector>

namespace assay::window {

/// The saved views of a project whose rows are claims, by name. Saving, renaming and removing are acts.
class ViewsModel : public QAbstractListModel, public RowsByUid
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::Session* session READ session WRITE setSession NOTIFY sessionChanged)
    /// Whether it is seen: else it is not read after each commit.
    Q_PROPERTY(assay::window::Freshness* freshness READ freshness CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Roles
    {
        UidRole = Qt::UserRole + 1,
        NameRole,     ///< as shown
        QuestionRole, ///< the filter, columns, order and grouping: a map
    };

    explicit ViewsModel(QObject* parent = nullptr);

    Session* session() const { return m_session; }
    void setSession(Session* session);
    Freshness* freshness() { return &m_freshness; }
    int count() const { return static_cast<int>(m_views.size()); }

    /// A map of `filter`, `columns`, `order`, `grouping`; a question of the same form is what save() takes.
    Q_INVOKABLE QVariantMap question(int row) const;
    /// The name as it is, for an input.
    Q_INVOKABLE QString name(int row) const;
    Q_INVOKABLE int rowOf(const QString& uid) const override;
    Q_INVOKABLE int rowNamed(const QString& name) const;
    /// A new view, or the one of that name with another question.
    Q_INVOKABLE void save(const QString& name, const QVariantMap& question);
    Q_INVOKABLE void rename(int row, const QString& name);
    Q_INVOKABLE void remove(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void sessionChanged();
    void countChanged();
    /// The views are here, also where they are the same as before.
    void loaded();

private:
    void ask();
    void take(std::vector<View> views);
    Uid uidAt(int row) const;

    QPointer<Session> m_session;
    Freshness m_freshness{{Kind::View}, [this] { ask(); }, this};
    std::vector<View> m_views;
    QPointer<Job> m_job;
};

} // namespace assay::window
