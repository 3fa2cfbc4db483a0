#pragma once

#include "app/program/stage.h"

#include <QStringList>
#include <QTimer>

namespace assay::window {

/// Opens one after the other what the window says that it can open, prints the name of each, and ends the
/// program: with 0, or with 1 where Qt or QML had anything to warn of or something did not open.
class SelfTest : public QObject
{
    Q_OBJECT

public:
    SelfTest(Session& session, Stage& stage);
    ~SelfTest() override;
    void start(const QString& project);

private:
    void gather();
    void takeInner(QObject* openable);
    void next();
    void end();
    void wait(int milliseconds, std::function<void()> then);

    Session& m_session;
    Stage& m_stage;
    QList<QObject*> m_openables;
    qsizetype m_at = 0;
    QStringList m_faults;
};

} // namespace assay::window
