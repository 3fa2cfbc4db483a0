#include "app/jobs/jobs.h"

#include <algorithm>
#include <exception>

namespace assay::window {

Jobs::Jobs(QObject* parent) : QObject(parent)
{
    m_rows.setMaxThreadCount(1);
    m_readers.setMaxThreadCount(std::max(2, QThread::idealThreadCount() / 2));
    m_longReaders.setMaxThreadCount(2);
    m_writer.setMaxThreadCount(1);
    m_poll.setInterval(100);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        for (Job* job : m_jobs)
            job->poll();
    });
}

Jobs::~Jobs()
{
    settle();
}

void Jobs::dropReads()
{
    for (Job* job : m_jobs)
        if (!m_acts.contains(job))
            job->drop();
}

void Jobs::settle()
{
    dropReads();
    for (Job* job : m_acts)
        job->state()->silent = true;
    m_rows.waitForDone();
    m_readers.waitForDone();
    m_longReaders.waitForDone();
    m_writer.waitForDone();
}

QPointer<Job> Jobs::enqueue(Lane lane, Title title, std::function<Deliver(Progress&)> work)
{
    auto* job = new Job(std::move(title.text), title.isVisible, this);
    m_jobs.append(job);
    if (lane == Lane::Act)
        m_acts.append(job);
    if (job->isVisible())
        m_visible.append(job);
    if (lane == Lane::Act || title.isAwaited)
        m_awaited.append(job);
    m_poll.start();
    emit started(job->title());
    emit runningChanged();

    const auto run = [this, job, name = job->title(), state = job->state(),
                      work = std::move(work)]() mutable {
        Deliver deliver;
        const auto broken = [&](const QString& message, const QString& context) {
            deliver = [this, name, message, context] { emit broke(name, message, context); };
        };
        try {
            if (!state->dropped)
                deliver = work(state->progress);
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled)
                deliver = [this, name] { emit stopped(name); };
            else
                broken(QString::fromUtf8(error.what()), QString::fromStdString(error.context()));
        } catch (const std::bad_alloc&) {
            broken(tr("There is not enough memory for this."), {});
        } catch (const std::exception& exception) {
            broken(tr("Something failed that should not."), QString::fromUtf8(exception.what()));
        }
        work = nullptr; // what it held goes on this thread
        // The job lives until finish(), and Jobs waits for its threads before it goes.
        QMetaObject::invokeMethod(
            this, [this, job, deliver] { finish(job, deliver); }, Qt::QueuedConnection);
    };
    poolOf(lane).start(run);
    return job;
}

QThreadPool& Jobs::poolOf(Lane lane)
{
    switch (lane) {
    case Lane::Rows:
        return m_rows;
    case Lane::Read:
        return m_readers;
    case Lane::LongRead:
        return m_longReaders;
    case Lane::Act:
        break;
    }
    return m_writer;
}

void Jobs::finish(Job* job, const Deliver& deliver)
{
    m_jobs.removeOne(job);
    m_acts.removeOne(job);
    m_visible.removeOne(job);
    m_awaited.removeOne(job);
    job->deleteLater();
    emit runningChanged();
    if (deliver && !job->state()->dropped && !job->state()->silent)
        deliver();
    emit job->ended();
    if (m_jobs.isEmpty()) {
        m_poll.stop();
        emit idle();
    }
}

QQmlListProperty<Job> Jobs::runningProperty()
{
    return {this, &m_visible};
}

QQmlListProperty<Job> Jobs::awaitedProperty()
{
    return {this, &m_awaited};
}

} // namespace assay::window
