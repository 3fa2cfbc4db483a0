#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

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

/// One try at such a copy, over what an earlier try left there: whether the file and its -wal belong
/// together, because nobody wrote meanwhile. What an earlier try copied of the -wal is gone, since SQLite
/// would play it back into the newer file. `failed` says why nothing could be copied.
bool copyWhole(const std::filesystem::path& project, const std::filesystem::path& copy,
               std::error_code& failed);

/// Where and how to open a project for reading.
struct ReadWay
{
    std::string uri;
    std::shared_ptr<PrivateCopy> copy; ///< to be held while the connection is open
    bool isPlain = false;              ///< with SQLite's own locks, beside whoever writes
};

/// A reader beside a writer needs SQLite's -shm. Where it is missing, nobody has the project open, and where
/// the reader may not write the file, or has no room beside it, it makes none: the owner could not write it
/// afterwards. Then wayAtRest() is the way. Looks at names only.
ReadWay wayToRead(const std::filesystem::path& project, const std::string& vfs);

/// How a project is read that nobody has open: from a private copy, which stays whole when the owner comes
/// and writes; the file itself, as one that does not change, where it cannot be written by anybody, is large,
/// or there is no room for a copy. Copies only where no connection of this process can hold a lock on the
/// file. docs/decisions/0008 has the why.
ReadWay wayAtRest(const std::filesystem::path& project, const std::string& vfs);

/// Whether somebody has set up the -shm, so that it serves; a first reader on a full disk leaves a stump.
bool isShared(const std::filesystem::path& project);

/// After the last reader: takes an empty -wal and the -shm away, by SQLite's own means, so that a closed
/// project is one file. Does nothing where anybody, in whatever process, has it open.
void leaveOneFile(const std::filesystem::path& project, const std::string& vfs) noexcept;

bool isWritable(const std::filesystem::path& path, const std::string& vfs);

} // namespace assay::store
