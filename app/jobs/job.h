#pragma once

#include "core/base/progress.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <atomic>
#include <memory>
#include <mutex>
#include <string>

namespace assay::window {

/// Work that runs off the window's thread, as the window sees it: what it is, how far it is, and how to stop
/// it. Lives until its result was handed over; hold it by QPointer.
class Job : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Jobs makes them")
    Q_PROPERTY(QString title READ title CONSTANT)
    Q_PROPERTY(QString step READ step NOTIFY progressed)
    /// From 0 to 1; below 0 where nobody knows.
    Q_PROPERTY(double fraction READ fraction NOTIFY progressed)

public:
    /// What the working thread and the window's share.
    struct State
    {
        explicit State();
        Progress progress;
        std::atomic<bool> dropped{false}; ///< not begun any more, and silent
        std::atomic<bool> silent{false};  ///< done, but neither result nor failure is told
        std::mutex mutex;
        std::string step;
        uint64_t done = 0, total = 0;
    };

    Job(QString title, bool isVisible, QObject* parent);

    QString title() const { return m_title; }
    QString step() const { return m_step; }
    double fraction() const { return m_fraction; }
    bool isVisible() const { return m_isVisible; }
    const std::shared_ptr<State>& state() const { return m_state; }

    /// Asks the work to stop; it is told when it has.
    Q_INVOKABLE void cancel();
    /// Stops the work because nobody wants its result any more; neither result nor failure is told.
    void drop();
    /// Takes over how far the work is by now.
    void poll();

signals:
    void progressed();
    /// It runs no more, whatever came of it, and its result, if it had one, was handed over.
    void ended();

private:
    QString m_title;
    bool m_isVisible;
    std::shared_ptr<State> m_state = std::make_shared<State>();
    QString m_step;
    double m_fraction = -1;
};

} // namespace assay::window
