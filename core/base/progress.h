#pragma once

#include "core/base/error.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>

namespace assay {

/// How long work tells how far it is and learns that it should stop. Long loops call tick(); it throws
/// Error(Cancelled) once stop() was called, and the transaction around the work rolls back.
/// stop() may be called from any thread and from a signal handler; the rest belongs to the working thread.
class Progress
{
public:
    using Report = std::function<void(const std::string& what, uint64_t done, uint64_t total)>;

    Progress() = default;
    explicit Progress(Report report) : m_report(std::move(report)) {}

    void stop() noexcept { m_stop.store(true, std::memory_order_relaxed); }
    bool stopped() const noexcept { return m_stop.load(std::memory_order_relaxed); }

    /// `total` 0 means that it is not known.
    void tick(const char* what, uint64_t done, uint64_t total)
    {
        if (stopped())
            throw Error(ErrorKind::Cancelled, "Stopped before the work was done; nothing was changed.");
        if (m_report)
            m_report(what, done, total);
    }

private:
    std::atomic<bool> m_stop{false};
    Report m_report;
};

} // namespace assay
