#pragma once

#include "app/session/session.h"

namespace assay::window {

/// Checks the project in a job: the chain of its history, its facts, bytes, quotes and search index.
class Verifier : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::Session* session MEMBER m_session NOTIFY sessionChanged)
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed)
    Q_PROPERTY(bool hasResult READ hasResult NOTIFY changed)
    /// Sentences: what is wrong, what was looked at and is right, what no such check can show.
    Q_PROPERTY(QStringList faults READ faults NOTIFY changed)
    Q_PROPERTY(QStringList proved READ proved NOTIFY changed)
    Q_PROPERTY(QStringList notProved READ notProved NOTIFY changed)

public:
    using QObject::QObject;

    bool isRunning() const { return m_isRunning; }
    bool hasResult() const { return m_hasResult; }
    QStringList faults() const { return m_faults; }
    QStringList proved() const { return m_proved; }
    QStringList notProved() const { return m_notProved; }
    Q_INVOKABLE void run();

signals:
    void sessionChanged();
    void changed();

private:
    QPointer<Session> m_session;
    bool m_isRunning = false, m_hasResult = false;
    QStringList m_faults, m_proved, m_notProved;
    QPointer<Job> m_job;
};

} // namespace assay::window
