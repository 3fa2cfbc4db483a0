#pragma once

#include "core/project/project.h"
#include "core/store/database.h"

#include <memory>
#include <mutex>
#include <vector>

namespace assay::window {

/// An open project with its connections for reading: one for each thread that reads at the moment, kept for
/// the next. Thread-safe; jobs hold it by shared_ptr, so it closes when the last of them has ended.
class OpenProject
{
public:
    explicit OpenProject(std::unique_ptr<Project> project) : m_project(std::move(project)) {}

    Project& project() { return *m_project; }

    /// A connection on loan.
    class Reader
    {
    public:
        Reader(OpenProject& owner, std::unique_ptr<store::Database> database)
            : m_owner(owner), m_database(std::move(database))
        {
        }
        ~Reader() { m_owner.giveBack(std::move(m_database)); }
        Reader(const Reader&) = delete;
        Reader& operator=(const Reader&) = delete;
        store::Database& database() { return *m_database; }

    private:
        OpenProject& m_owner;
        std::unique_ptr<store::Database> m_database;
    };
    Reader reader() { return Reader(*this, take()); }

private:
    std::unique_ptr<store::Database> take();
    void giveBack(std::unique_ptr<store::Database> database);

    std::unique_ptr<Project> m_project;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<store::Database>> m_idle; ///< goes before the project does
};

} // namespace assay::window
