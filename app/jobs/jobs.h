#pragma once

#include "app/jobs/job.h"
#include "core/base/error.h"
#include "core/base/result.h"

#include <QPointer>
#include <QQmlListProperty>
#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <type_traits>

namespace assay::window {

/// Runs everything that may last longer than a frame off the window's thread. A job is a function that
/// returns a finished Result; the result comes back on the window's thread. A mistake or an Error that nobody
/// takes is told by a signal, never lost. To be used on the window's thread.
class Jobs : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The session has them")
    /// The visible ones that run or wait, oldest first.
    Q_PROPERTY(QQmlListProperty<assay::window::Job> running READ runningProperty NOTIFY runningChanged)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY runningChanged)
    /// Whether acts or files that somebody waits for would be cut off, or end unseen, if the program ended
    /// now.
    Q_PROPERTY(bool isAwaited READ isAwaited NOTIFY runningChanged)
    /// Those.
    Q_PROPERTY(QQmlListProperty<assay::window::Job> awaited READ awaitedProperty NOTIFY runningChanged)

public:
    /// Which queue a job stands in: rows that a view is about to show wait for nothing but such rows; reads
    /// that somebody looks forward to run beside one another; so do those that take their time, which never
    /// make the former wait; acts run one after the other in the order in which they were asked for.
    enum class Lane
    {
        Rows,
        Read,
        LongRead,
        Act
    };
    struct Title
    {
        QString text;
        bool isVisible = true;  ///< whether the status line shows it while it runs
        bool isAwaited = false; ///< a read whose fruit is a file; acts are awaited always
    };
    using OnMistake = std::function<void(const Mistake&)>;

    explicit Jobs(QObject* parent = nullptr);
    /// As settle().
    ~Jobs() override;

    /// Runs work(Progress&), which returns a Result<T>, on another thread, then done(T) on this one as long
    /// as `context` lives. What the work uses must be its own or outlive it. Without `onMistake` a mistake is
    /// told by mistaken().
    template<class Work, class Done>
    QPointer<Job> start(Lane lane, Title title, QObject* context, Work work, Done done,
                        OnMistake onMistake = {});

    const QList<Job*>& all() const { return m_jobs; }
    bool isBusy() const { return !m_jobs.isEmpty(); }
    bool isAwaited() const { return !m_awaited.isEmpty(); }
    /// Nobody wants what is being read any more: it is stopped, without a word.
    void dropReads();
    /// Drops what reads, lets acts be done to their end, and returns when nothing runs any more. No result is
    /// told.
    void settle();

signals:
    /// Some work was asked for and stands in its queue.
    void started(const QString& title);
    void runningChanged();
    /// The last job of all has ended.
    void idle();
    void mistaken(const QString& title, const assay::Mistake& mistake);
    void broke(const QString& title, const QString& message, const QString& context);
    void stopped(const QString& title);

private:
    using Deliver = std::function<void()>;
    QPointer<Job> enqueue(Lane lane, Title title, std::function<Deliver(Progress&)> work);
    void finish(Job* job, const Deliver& deliver);
    QThreadPool& poolOf(Lane lane);
    QQmlListProperty<Job> runningProperty();
    QQmlListProperty<Job> awaitedProperty();

    QThreadPool m_rows, m_readers, m_longReaders, m_writer;
    QTimer m_poll;
    QList<Job*> m_jobs, m_acts, m_visible, m_awaited;
};

template<class Work, class Done>
QPointer<Job> Jobs::start(Lane lane, Title title, QObject* context, Work work, Done done, OnMistake onMistake)
{
    using Outcome = std::invoke_result_t<Work, Progress&>;
    const QString name = title.text;
    return enqueue(lane, std::move(title),
                   [this, name, context = QPointer<QObject>(context), work = std::move(work),
                    done = std::move(done),
                    onMistake = std::move(onMistake)](Progress& progress) mutable -> Deliver {
                       auto outcome = std::make_shared<Outcome>(work(progress));
                       return [this, name, context, outcome, done, onMistake]() mutable {
                           if (!*outcome && onMistake && context)
                               onMistake(outcome->error());
                           else if (!*outcome)
                               emit mistaken(name, outcome->error());
                           else if (!context)
                               return;
                           else if constexpr (std::is_void_v<typename Outcome::value_type>)
                               done();
                           else
                               done(std::move(**outcome));
                       };
                   });
}

} // namespace assay::window
