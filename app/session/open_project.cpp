#include "app/session/open_project.h"

namespace assay::window {

std::unique_ptr<store::Database> OpenProject::take()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            auto database = std::move(m_idle.back());
            m_idle.pop_back();
            // A thing that was removed and came back since then has another key.
            database->forgetKeys();
            return database;
        }
    }
    return m_project->openReader();
}

void OpenProject::giveBack(std::unique_ptr<store::Database> database)
{
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(database));
}

} // namespace assay::window
