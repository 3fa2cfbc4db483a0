#include "app/jobs/job.h"

namespace assay::window {

Job::State::State()
    : progress([this](const std::string& what, uint64_t at, uint64_t of) {
          const std::lock_guard lock(mutex);
          step = what;
          done = at;
          total = of;
      })
{
}

Job::Job(QString title, bool isVisible, QObject* parent)
    : QObject(parent), m_title(std::move(title)), m_isVisible(isVisible)
{
}

void Job::cancel()
{
    m_state->progress.stop();
    emit progressed();
}

void Job::drop()
{
    m_state->dropped = true;
    m_state->progress.stop();
}

void Job::poll()
{
    QString step;
    double fraction = -1;
    {
        const std::lock_guard lock(m_state->mutex);
        step = QString::fromStdString(m_state->step);
        if (m_state->total > 0)
            fraction = static_cast<double>(m_state->done) / static_cast<double>(m_state->total);
    }
    if (step == m_step && qFuzzyCompare(fraction + 2, m_fraction + 2))
        return;
    m_step = step;
    m_fraction = fraction;
    emit progressed();
}

} // namespace assay::window
