#pragma once

#include <filesystem>
#include <memory>
#include <string>

// How a reader reaches a file. Inside core/store only.
namespace assay::store {

/// A project file and its -wal in a folder of our own, for as long as somebody holds it.
class PrivateCopy
{
public:
    /// One copy serves all connections of this process to the same file.
    static std::shared_ptr<PrivateCopy> of(const std::filesystem::path& project);
    ~PrivateCopy();
    PrivateCopy(const PrivateCopy&) = delete;
    PrivateCopy& operator=(const PrivateCopy&) = delete;

    const std::filesystem::path& file() const { return m_file; }

private:
    explicit PrivateCopy(const std::filesystem::path& project);
    std::filesystem::path m_folder;
    std::filesystem::path m_file;
};

/// Where and how to open a project for reading.
struct ReadWay
{
    std::string uri;
    std::shared_ptr<PrivateCopy> copy; ///< to be held while the connection is open
};

/// A reader beside a writer needs SQLite's -shm. Where it is missing and cannot be made nobody writes: then
/// the file is read as it stands, or with commits still in the -wal, from a private copy. Looks at names
/// only, and copies only where no connection of this process can hold a lock on the file.
ReadWay wayToRead(const std::filesystem::path& project, const std::string& vfs);

bool isWritable(const std::filesystem::path& path, const std::string& vfs);

} // namespace assay::store
