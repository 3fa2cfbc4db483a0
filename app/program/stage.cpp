#include "app/program/stage.h"

#include "app/program/no_network.h"
#include "app/theme/icons.h"
#include "app/theme/theme.h"

#include <QGuiApplication>
#include <QPalette>

namespace assay::window {
namespace {

bool systemIsDark()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

void Stage::prepare(QQmlEngine& engine)
{
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setNetworkAccessManagerFactory(new NoNetwork(&engine));
    engine.addImageProvider(QStringLiteral("icons"), new Icons);
}

Stage::Stage(Session& session) : m_session(session)
{
    prepare(m_engine);
    applyLanguage();
    applyLook();
    connect(session.settings(), &Settings::changed, this,
            [this, language = session.settings()->language()]() mutable {
                applyLook();
                // To ask for every sentence anew takes longer than a frame.
                if (language == m_session.settings()->language())
                    return;
                language = m_session.settings()->language();
                applyLanguage();
            });
    qApp->installEventFilter(this);
}

Stage::~Stage() = default;

bool Stage::show()
{
    m_engine.setInitialProperties({{"session", QVariant::fromValue(&m_session)}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Assay/Main.qml")));
    return window() != nullptr;
}

QObject* Stage::window() const
{
    return m_engine.rootObjects().value(0);
}

bool Stage::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyLook();
    return QObject::eventFilter(object, event);
}

void Stage::applyLook()
{
    const Settings& settings = *m_session.settings();
    Theme::Choice choice;
    choice.isDark = settings.scheme() == QStringLiteral("system")
                        ? systemIsDark()
                        : settings.scheme() == QStringLiteral("dark");
    choice.textScale = settings.textScale();
    choice.readingFamily = settings.readingFont();
    choice.readingWidth = settings.readingWidth();
    choice.reducedMotion = settings.reducedMotion();
    Theme::of(&m_engine)->choose(choice);
}

void Stage::applyLanguage()
{
    const QString chosen = m_session.settings()->language();
    const QLocale locale = chosen.isEmpty() ? QLocale() : QLocale(chosen);
    QCoreApplication::removeTranslator(&m_translator);
    // English is complete in the sources; its own file holds the plurals.
    if (m_translator.load(locale, QStringLiteral("assay"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        m_translator.load(QStringLiteral(":/i18n/assay_en.qm")))
        QCoreApplication::installTranslator(&m_translator);
    m_engine.retranslate();
}

} // namespace assay::window
