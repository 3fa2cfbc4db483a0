#pragma once

#include "app/models/record_list.h"
#include "app/session/session.h"

namespace assay::window {

/// What a person may mean who has typed this much: a few things of each kind asked for, found in a job.
/// Roles: key, uid, kind, title, detail.
class FindModel : public assay::window::RecordList
{
    // The base is named in full: QML's registration looks for it by that name alone.
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::Session* session READ session WRITE setSession NOTIFY sessionChanged)
    /// "actor", "claim", "document", "occasion", "exhibit", "tag", "view", "topic", "place": in this order.
    Q_PROPERTY(QStringList kinds READ kinds WRITE setKinds NOTIFY kindsChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY limitChanged) ///< of each kind
    /// Nothing is looked for while it is not wanted.
    Q_PROPERTY(bool isWanted READ isWanted WRITE setWanted NOTIFY wantedChanged)

public:
    explicit FindModel(QObject* parent = nullptr);

    Session* session() const { return m_session; }
    void setSession(Session* session);
    QStringList kinds() const { return m_kinds; }
    void setKinds(const QStringList& kinds);
    QString text() const { return m_text; }
    void setText(const QString& text);
    int limit() const { return m_limit; }
    void setLimit(int limit);
    bool isWanted() const { return m_isWanted; }
    void setWanted(bool wanted);
    /// What was asked for last has not been found yet.
    Q_INVOKABLE bool isLooking() const { return m_isLooking; }

signals:
    void sessionChanged();
    void kindsChanged();
    void textChanged();
    void limitChanged();
    void wantedChanged();
    /// An answer is here, also where it is the same as before.
    void found();

private:
    void ask();
    QPointer<Session> m_session;
    QStringList m_kinds;
    QString m_text;
    int m_limit = 8;
    bool m_isWanted = true, m_isLooking = false;
    QPointer<Job> m_job;
};

} // namespace assay::window
