#pragma once

#include "app/models/bulk_change.h"
#include "app/models/row_selection.h"

namespace assay::window {

/// Changes the claims that are chosen, all in one act. A change is a map: `what` ("tag", "topic", "status",
/// "judge"), `name` and `isTaken` of a tag or topic, `status`, or of a judgement `scheme`, `values` (a map
/// from axis to token) and `reason`.
class BulkEdit : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::Session* session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(assay::window::RowSelection* selection READ selection WRITE setSelection NOTIFY sessionChanged)
    /// What the change last asked for would do: the first rows (maps of `statement`, `before`, `after`), and
    /// how many claims in all.
    Q_PROPERTY(QVariantList rows READ rows NOTIFY previewed)
    Q_PROPERTY(int changed READ changed NOTIFY previewed)
    Q_PROPERTY(int unchanged READ unchanged NOTIFY previewed)
    Q_PROPERTY(QString remark READ remark NOTIFY previewed)
    Q_PROPERTY(bool isLooking READ isLooking NOTIFY previewed)
    /// What can be chosen from: names of tags, topics; maps of `token`, `title` of statuses; schemes
    /// as of schemesIn().
    Q_PROPERTY(QStringList tags READ tags NOTIFY knownChanged)
    Q_PROPERTY(QStringList topics READ topics NOTIFY knownChanged)
    Q_PROPERTY(QVariantList statuses READ statuses CONSTANT)
    Q_PROPERTY(QVariantList schemes READ schemes NOTIFY knownChanged)

public:
    static constexpr size_t kPreviewRows = 6;
    using QObject::QObject;

    Session* session() const { return m_session; }
    void setSession(Session* session);
    RowSelection* selection() const { return m_selection; }
    void setSelection(RowSelection* selection);
    QVariantList rows() const { return m_rows; }
    int changed() const { return m_changed; }
    int unchanged() const { return m_unchanged; }
    QString remark() const { return m_remark; }
    bool isLooking() const { return m_isLooking; }
    QStringList tags() const { return m_tags; }
    QStringList topics() const { return m_topics; }
    static QVariantList statuses();
    QVariantList schemes() const { return m_schemes; }

    /// Reads what can be chosen from, and forgets the last preview.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void preview(const QVariantMap& change);
    Q_INVOKABLE void apply(const QVariantMap& change);
    /// Nobody wants the preview any more.
    Q_INVOKABLE void drop();

signals:
    void sessionChanged();
    void previewed();
    void knownChanged();

private:
    static BulkChange changeFrom(const QVariantMap& change);
    void take(const BulkPreview& preview);
    void endLooking();

    QPointer<Session> m_session;
    QPointer<RowSelection> m_selection;
    QVariantList m_rows, m_schemes;
    int m_changed = 0, m_unchanged = 0;
    QString m_remark;
    bool m_isLooking = false;
    QStringList m_tags, m_topics;
    QPointer<Job> m_job, m_reading;
};

} // namespace assay::window
