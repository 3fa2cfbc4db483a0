#pragma once

#include <filesystem>
#include <memory>

namespace assay::store {

/// Says who owns a project for writing: flock(2) on NAME.assay.lock, which holds host and process id. The
/// file is never unlinked; the lock of a dead owner is free. The descriptor is closed on exec, so children do
/// not keep it.
class Lock
{
public:
    /// Throws Error(Project) at once when another process owns it, and names host and process.
    static std::unique_ptr<Lock> take(const std::filesystem::path& project);
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    /// Whether the folder lies on a file system shared over a network, where locks cannot be trusted.
    static bool onNetwork(const std::filesystem::path& project);
    /// Whether this process owns the project.
    static bool isOurs(const std::filesystem::path& project);

private:
    Lock(int descriptor, std::filesystem::path file);
    int m_descriptor;
    std::filesystem::path m_file;
};

} // namespace assay::store
