#pragma once

#include "app/models/record_list.h"
#include "app/models/rows_by_uid.h"
#include "app/session/follow.h"
#include "core/claim/values.h"

#include <vector>

namespace assay::window {

/// The saved views of a project whose rows are claims, by name: uid, name (as shown) and question (the
/// filter, columns, order and grouping: a map). Saving, renaming and removing are acts.
class ViewsModel : public assay::window::RecordList, public RowsByUid
{
    // The base is named in full: QML's registration looks for it by that name alone.
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::Session* session READ session WRITE setSession NOTIFY sessionChanged)
    /// Whether it is seen: else it is not read after each commit.
    Q_PROPERTY(assay::window::Freshness* freshness READ freshness CONSTANT)

public:
    explicit ViewsModel(QObject* parent = nullptr);

    Session* session() const { return m_session; }
    void setSession(Session* session);
    Freshness* freshness() { return &m_freshness; }

    /// A map of `filter`, `columns`, `order`, `grouping`; a question of the same form is what save() takes.
    Q_INVOKABLE QVariantMap question(int row) const;
    /// The name as it is, for an input.
    Q_INVOKABLE QString name(int row) const;
    int rowOf(const QString& uid) const override { return RecordList::rowOf(uid); }
    Q_INVOKABLE int rowNamed(const QString& name) const;
    /// A new view, or the one of that name with another question.
    Q_INVOKABLE void save(const QString& name, const QVariantMap& question);
    Q_INVOKABLE void rename(int row, const QString& name);
    Q_INVOKABLE void remove(int row);

signals:
    void sessionChanged();
    /// The views are here, also where they are the same as before.
    void loaded();

private:
    void ask();
    void take(std::vector<View> views);
    Uid uidAt(int row) const;

    QPointer<Session> m_session;
    Freshness m_freshness{{Kind::View}, [this] { ask(); }, this};
    std::vector<View> m_views; ///< of the rows, which follow
    QPointer<Job> m_job;
};

} // namespace assay::window
