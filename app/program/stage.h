#pragma once

#include "app/session/session.h"

#include <QQmlApplicationEngine>
#include <QTranslator>

namespace assay::window {

/// The engine as the program and its tests set it up: our modules, icons, theme and translation, no network.
class Stage : public QObject
{
    Q_OBJECT

public:
    /// Readies an engine that somebody else owns, without a session.
    static void prepare(QQmlEngine& engine);

    /// The session must outlive the stage. The theme follows its settings.
    explicit Stage(Session& session);
    ~Stage() override;

    /// Loads the main window; false where it cannot be made.
    bool show();
    QQmlApplicationEngine& engine() { return m_engine; }
    QObject* window() const;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void applyLook();
    void applyLanguage();
    Session& m_session;
    QTranslator m_translator;
    QQmlApplicationEngine m_engine;
};

} // namespace assay::window
