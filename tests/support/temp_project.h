#pragma once

#include "core/project/project.h"
#include "tests/support/temp_folder.h"

#include <memory>
#include <string>

namespace assay::test {

/// A project in a folder of its own, with a clock and identities that are the same in every run.
class TempProject
{
public:
    explicit TempProject(const std::string& title = "A test", uint32_t seed = 1)
    {
        m_options.reviewer = "R. Tester";
        m_options.clock = std::make_shared<SteppingClock>();
        m_options.uids = std::make_shared<CountingUids>(seed);
        m_project = Project::create(file(), title, m_options);
    }

    Project& operator*() { return *m_project; }
    Project* operator->() { return m_project.get(); }
    std::filesystem::path file() const { return m_folder.path() / "test.assay"; }
    std::filesystem::path folder() const { return m_folder.path(); }

    /// Closes and opens again, as after a restart; identities go on from another seed.
    void reopen(uint32_t seed)
    {
        m_project.reset();
        m_options.uids = std::make_shared<CountingUids>(seed);
        m_project = Project::open(file(), m_options);
    }
    void close() { m_project.reset(); }

private:
    TempFolder m_folder;
    Project::Options m_options;
    std::unique_ptr<Project> m_project;
};

} // namespace assay::test
