#pragma once

#include "app/session/session.h"
#include "core/query/fields.h"

#include <QAbstractListModel>
#include <vector>

namespace assay::window {

/// What may follow at the cursor of a filter that is being typed: fields, words of a closed list, and the
/// values that stand in the project with how many claims have each, among those that the rest of the filter
/// finds.
class CompletionModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::Session* session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// What the field at the cursor means; empty where no field was typed yet.
    Q_PROPERTY(QString hint READ hint NOTIFY countChanged)

public:
    enum Roles
    {
        LabelRole = Qt::UserRole + 1, ///< what is shown
        DetailRole,                   ///< what it means, or how many claims have it
    };

    explicit CompletionModel(QObject* parent = nullptr);

    Session* session() const { return m_session; }
    void setSession(Session* session);
    int count() const { return static_cast<int>(m_entries.size()); }
    QString hint() const { return m_hint; }

    /// Looks for what fits at a cursor (in UTF-16 units); the rows follow, at once or a little later.
    Q_INVOKABLE void complete(const QString& text, int cursor);
    Q_INVOKABLE void clear();
    /// The text with a row taken in, as `text`, and where the cursor is then, as `cursor`.
    Q_INVOKABLE QVariantMap taken(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void sessionChanged();
    void countChanged();

private:
    struct Entry
    {
        QString label, detail, insert;
        bool isField = false;
        bool operator==(const Entry&) const = default;
    };
    void askValues(query::Field field, const QString& typed);
    void take(std::vector<Entry> entries);

    QPointer<Session> m_session;
    QString m_text;
    int m_start = 0, m_end = 0; ///< what is replaced, in UTF-16 units
    bool m_isOld = false;       ///< the entries are those of what was typed before
    QString m_hint;
    std::vector<Entry> m_entries;
    QPointer<Job> m_job;
};

} // namespace assay::window
