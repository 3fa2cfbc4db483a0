#include "app/program/self_test.h"

#include <QCoreApplication>
#include <QJSValue>
#include <QQmlListReference>
#include <cstdio>
#include <mutex>

namespace assay::window {
namespace {

/// What was warned of, on any thread. A message handler has no other place to put it.
std::mutex g_mutex;
QStringList g_warnings;
QtMessageHandler g_before = nullptr;

void note(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (type != QtDebugMsg && type != QtInfoMsg) {
        const std::lock_guard lock(g_mutex);
        g_warnings.append(message);
    }
    g_before(type, context, message);
}

/// How often it is looked whether something has opened, a tenth of a second apart.
constexpr int kTries = 50;

void say(const QString& line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

} // namespace

SelfTest::SelfTest(Session& session, Stage& stage) : m_session(session), m_stage(stage)
{
    g_before = qInstallMessageHandler(note);
}

SelfTest::~SelfTest()
{
    qInstallMessageHandler(g_before);
}

void SelfTest::wait(int milliseconds, std::function<void()> then)
{
    QTimer::singleShot(milliseconds, this, std::move(then));
}

void SelfTest::start(const QString& project)
{
    connect(
        &m_session, &Session::openChanged, this, [this] { wait(100, [this] { gather(); }); },
        Qt::SingleShotConnection);
    connect(&m_session, &Session::reported, this,
            [this](const QString&, const QString& message, const QString&) {
                m_faults.append(message);
                if (!m_session.isOpen())
                    end();
            });
    connect(m_session.jobs(), &Jobs::mistaken, this, [this](const QString&, const Mistake& mistake) {
        m_faults.append(QString::fromStdString(mistake.message));
        if (!m_session.isOpen())
            end();
    });
    m_session.open(project);
}

void SelfTest::gather()
{
    const QQmlListReference list(m_stage.window(), "openables");
    for (qsizetype i = 0; i < list.count(); ++i)
        m_openables.append(list.at(i));
    if (m_openables.isEmpty())
        m_faults.append(QStringLiteral("The window says of nothing that it can be opened."));
    next();
}

/// Takes in what can be opened now that something is open.
void SelfTest::takeInner(QObject* openable)
{
    QVariant inner;
    QMetaObject::invokeMethod(openable, "inner", Q_RETURN_ARG(QVariant, inner));
    const QVariantList all = inner.value<QJSValue>().toVariant().toList();
    for (qsizetype i = 0; i < all.size(); ++i)
        m_openables.insert(m_at + i, all[i].value<QObject*>());
}

void SelfTest::next()
{
    if (m_at == m_openables.size()) {
        end();
        return;
    }
    QObject* openable = m_openables[m_at++];
    const QString name = openable->property("name").toString();
    QMetaObject::invokeMethod(openable, "open");
    // Long enough for bindings, jobs and a frame; jobs that still run are waited for.
    wait(150, [this, openable, name] {
        const auto look = [this, openable, name](auto self, int tries) -> void {
            const bool isThere = openable->property("isOpen").toBool();
            if (!isThere && tries > 0) {
                // On a busy machine what moves takes its time.
                wait(100, [self, tries] { self(self, tries - 1); });
                return;
            }
            say((isThere ? QStringLiteral("opened ") : QStringLiteral("did not open ")) + name);
            if (!isThere)
                m_faults.append(name + QStringLiteral(" did not open."));
            takeInner(openable);
            QMetaObject::invokeMethod(openable, "close");
            wait(50, [this] { next(); });
        };
        if (m_session.jobs()->isBusy())
            connect(
                m_session.jobs(), &Jobs::idle, this,
                [this, look] { wait(50, [look] { look(look, kTries); }); }, Qt::SingleShotConnection);
        else
            look(look, kTries);
    });
}

void SelfTest::end()
{
    {
        const std::lock_guard lock(g_mutex);
        for (const QString& warning : std::as_const(g_warnings))
            m_faults.append(QStringLiteral("warned: ") + warning);
    }
    for (const QString& fault : std::as_const(m_faults))
        std::fprintf(stderr, "%s\n", qPrintable(fault));
    say(m_faults.isEmpty() ? QStringLiteral("%1 opened, no fault").arg(m_at)
                           : QStringLiteral("%1 faults").arg(m_faults.size()));
    QCoreApplication::exit(m_faults.isEmpty() ? 0 : 1);
}

} // namespace assay::window
