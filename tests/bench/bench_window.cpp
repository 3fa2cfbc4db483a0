/// How long the window's thread is kept from the next frame: bench_window PROJECT FILE scrolls to anywhere in
/// the claims of a project and in its longest document, and scrolls on while FILE is imported and while the
/// claims are exported. It works on a copy. A frame is what polish and sync take (with QSG_RENDER_LOOP=basic
/// both stand on this thread); an event is anything else that the thread does in one piece.
#include "app/models/table_export.h"
#include "app/program/stage.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>
#include <time.h>
#include <vector>

namespace {

using namespace assay::window;

/// What passes by the clock, and what of it the thread works: on a busy machine they differ.
struct Span
{
    double clock = 0, work = 0; ///< milliseconds

    static Span now() { return {of(CLOCK_MONOTONIC), of(CLOCK_THREAD_CPUTIME_ID)}; }
    Span operator-(const Span& other) const { return {clock - other.clock, work - other.work}; }
    Span operator+(const Span& other) const { return {clock + other.clock, work + other.work}; }

private:
    static double of(clockid_t id)
    {
        timespec time{};
        clock_gettime(id, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
    }
};

class Times
{
public:
    void add(double milliseconds) { m_all.push_back(milliseconds); }
    void print(const char* what)
    {
        if (m_all.empty()) {
            std::printf("  %-14s none\n", what);
            return;
        }
        std::sort(m_all.begin(), m_all.end());
        const auto at = [this](double share) {
            return m_all[static_cast<size_t>(share * static_cast<double>(m_all.size() - 1))];
        };
        std::printf("  %-14s %6zu   median %7.2f ms   99 %% %7.2f ms   longest %7.2f ms\n", what,
                    m_all.size(), at(0.5), at(0.99), m_all.back());
        m_all.clear();
    }

private:
    std::vector<double> m_all;
};

/// The program, with a watch on each event that it handles.
class Watched : public QGuiApplication
{
public:
    using QGuiApplication::QGuiApplication;
    bool notify(QObject* receiver, QEvent* event) override
    {
        if (thread() != QThread::currentThread())
            return QGuiApplication::notify(receiver, event);
        const Span start = Span::now();
        if (event->type() == QEvent::UpdateRequest && !m_isFrame) {
            // Some platforms ask for a frame in the middle of an event.
            m_isFrame = true;
            m_isSynced = false;
            const bool result = QGuiApplication::notify(receiver, event);
            m_isFrame = false;
            m_ofFrames = m_ofFrames + (Span::now() - start);
            if (m_isSynced)
                m_frames.add(m_synced - start);
            return result;
        }
        if (m_depth > 0)
            return QGuiApplication::notify(receiver, event);
        ++m_depth;
        m_ofFrames = {};
        const bool result = QGuiApplication::notify(receiver, event);
        m_events.add(Span::now() - start - m_ofFrames);
        --m_depth;
        return result;
    }
    void synced()
    {
        if (m_isFrame) {
            m_isSynced = true;
            m_synced = Span::now();
        }
    }
    void forget()
    {
        m_frames = {};
        m_events = {};
    }
    void print(const char* scene)
    {
        std::printf("%s\n", scene);
        m_frames.print("frames");
        m_events.print("events");
        std::fflush(stdout);
    }

private:
    struct Both
    {
        Times clock, work;
        void add(const Span& span)
        {
            clock.add(span.clock);
            work.add(span.work);
        }
        void print(const char* what)
        {
            clock.print(what);
            work.print("  of it work");
        }
    };
    Both m_frames, m_events;
    bool m_isFrame = false, m_isSynced = false;
    Span m_synced, m_ofFrames;
    int m_depth = 0;
};

/// The longest list that is to be seen.
QQuickItem* longestList(QQuickItem* at)
{
    QQuickItem* best = nullptr;
    const auto take = [&best](QQuickItem* item) {
        if (item && (!best || item->property("count").toInt() > best->property("count").toInt()))
            best = item;
    };
    if (at->isVisible() && QByteArray(at->metaObject()->className()).startsWith("LongList"))
        take(at);
    for (QQuickItem* child : at->childItems())
        if (child->isVisible())
            take(longestList(child));
    return best;
}

class Bench
{
public:
    Bench(Watched& program, Session& session, Stage& stage)
        : m_program(program), m_session(session), m_window(qobject_cast<QQuickWindow*>(stage.window()))
    {
        QObject::connect(
            m_window, &QQuickWindow::afterSynchronizing, &program, [&program] { program.synced(); },
            Qt::DirectConnection);
    }

    /// Handles events until `over`, at most so many seconds.
    void until(const std::function<bool()>& over, int seconds = 600)
    {
        QElapsedTimer time;
        time.start();
        while (!over() && time.elapsed() < seconds * 1000LL)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    }
    void idle()
    {
        QElapsedTimer time;
        time.start();
        until([&] { return time.elapsed() > 500 && !m_session.jobs()->isBusy(); });
    }
    void show(int key)
    {
        QKeyEvent press(QEvent::KeyPress, key, Qt::ControlModifier),
            release(QEvent::KeyRelease, key, Qt::ControlModifier);
        QCoreApplication::sendEvent(m_window, &press);
        QCoreApplication::sendEvent(m_window, &release);
        idle();
    }
    /// Goes to anywhere in the longest list, sixty times a second, until `over`.
    void scroll(const char* scene, const std::function<bool(int)>& over)
    {
        QQuickItem* list = longestList(m_window->contentItem());
        if (!list) {
            std::printf("%s\n  no list is to be seen\n", scene);
            return;
        }
        // How long one sees the same rows: a jump shows its own once they are read.
        Times stills;
        Span since = Span::now();
        int seen = list->property("topRow").toInt();
        const auto look = [&] {
            const int top = list->property("topRow").toInt();
            if (top == seen)
                return;
            seen = top;
            stills.add((Span::now() - since).clock);
            since = Span::now();
        };
        std::mt19937 random(7);
        std::uniform_real_distribution<double> anywhere(0, 1);
        int steps = 0;
        QTimer tick;
        QObject::connect(&tick, &QTimer::timeout, &tick, [&] {
            QMetaObject::invokeMethod(list, "scrollTo", Q_ARG(QVariant, anywhere(random)));
            m_window->update();
            ++steps;
        });
        tick.start(16);
        m_program.forget();
        until([&] {
            look();
            return over(steps);
        });
        tick.stop();
        m_program.print(
            qPrintable(QStringLiteral("%1 (%2 rows)").arg(scene).arg(list->property("count").toInt())));
        stills.print("the same rows");
    }

private:
    Watched& m_program;
    Session& m_session;
    QQuickWindow* m_window;
};

} // namespace

int main(int count, char** words)
{
    qputenv("QSG_RENDER_LOOP", "basic");
    Watched program(count, words);
    const QStringList given = QCoreApplication::arguments();
    if (given.size() != 3) {
        std::fprintf(stderr, "usage: bench_window PROJECT FILE\n");
        return 2;
    }
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.assay"));
    if (!QFile::copy(given[1], copy)) {
        std::fprintf(stderr, "%s cannot be copied.\n", qPrintable(given[1]));
        return 2;
    }
    Session session(std::make_unique<Settings>(folder.filePath(QStringLiteral("window.ini"))));
    Stage stage(session);
    if (!stage.show())
        return 1;
    Bench bench(program, session, stage);
    session.open(copy);
    bench.until([&] { return session.isOpen(); });
    bench.idle();

    bench.show(Qt::Key_2);
    bench.scroll("claims, to anywhere", [](int steps) { return steps >= 1000; });
    bench.scroll("claims, while a source is imported", [&, started = false](int steps) mutable {
        if (!started && steps > 10) {
            started = true;
            session.importFiles({given[2]});
        }
        return started && !session.jobs()->isAwaited();
    });
    TableExport table;
    table.setSession(&session);
    bench.scroll("claims, while a table of them is exported", [&, started = false](int steps) mutable {
        if (!started && steps > 10) {
            started = true;
            // Some of them: of a million claims they are two hundred thousand rows and more.
            table.write({{"template", "attribution-ledger"}, {"filter", "stance:denies"}, {"format", "csv"}},
                        folder.filePath(QStringLiteral("table.csv")));
        }
        return started && !session.jobs()->isAwaited();
    });
    bench.show(Qt::Key_1);
    bench.scroll("a source, to anywhere", [](int steps) { return steps >= 1000; });
    return 0;
}
