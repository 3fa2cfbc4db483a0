#include "core/store/private_copy.h"

#include "core/base/error.h"
#include "core/store/lock.h"

#include <sqlite3.h>

#include <map>
#include <mutex>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace assay::store {
namespace {

namespace fs = std::filesystem;

/// A larger file is read where it is: to copy it for every question would take longer than to answer.
constexpr uintmax_t kLargestCopy = 256 * 1024 * 1024;
constexpr int kTries = 5;

fs::path beside(const fs::path& project, const char* suffix)
{
    fs::path path = project;
    path += suffix;
    return path;
}

bool ask(const fs::path& path, int question, const std::string& vfs)
{
    sqlite3_vfs* system = sqlite3_vfs_find(vfs.empty() ? nullptr : vfs.c_str());
    int answer = 0;
    return system && system->xAccess(system, path.c_str(), question, &answer) == SQLITE_OK && answer != 0;
}

/// SQLite takes an empty file for none here, which is what we want to know of a -wal.
bool hasContent(const fs::path& path, const std::string& vfs)
{
    return ask(path, SQLITE_ACCESS_EXISTS, vfs);
}

/// What tells whether a file was changed meanwhile. Looks at it without opening it.
struct Stamp
{
    int64_t size = 0, seconds = 0, nanoseconds = 0;
    bool operator==(const Stamp&) const = default;
};

Stamp stampOf(const fs::path& file)
{
    struct stat info;
    if (stat(file.c_str(), &info) != 0)
        return {};
    return {static_cast<int64_t>(info.st_size), static_cast<int64_t>(info.st_mtim.tv_sec),
            static_cast<int64_t>(info.st_mtim.tv_nsec)};
}

std::pair<Stamp, Stamp> stampsOf(const fs::path& project)
{
    return {stampOf(project), stampOf(beside(project, "-wal"))};
}

/// For the -shm; on a full disk SQLite leaves a stump of it and fails.
bool hasRoom(const fs::path& project)
{
    constexpr uint64_t kNeeded = 256 * 1024;
    struct statvfs info;
    return statvfs(project.parent_path().c_str(), &info) != 0 ||
           static_cast<uint64_t>(info.f_bavail) * info.f_frsize >= kNeeded;
}

bool isOnReadOnlyMount(const fs::path& project)
{
    struct statvfs info;
    return statvfs(project.c_str(), &info) == 0 && (info.f_flag & ST_RDONLY) != 0;
}

std::string uriOf(const fs::path& file)
{
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : file.string()) {
        if (c == '%' || c == '?' || c == '#') {
            uri += '%';
            uri += kDigits[static_cast<unsigned char>(c) >> 4];
            uri += kDigits[static_cast<unsigned char>(c) & 15];
        } else {
            uri += c;
        }
    }
    return uri + "?mode=ro";
}

} // namespace

bool copyWhole(const fs::path& project, const fs::path& copy, std::error_code& failed)
{
    for (const char* suffix : {"-wal", "-shm"})
        if (fs::remove(beside(copy, suffix), failed); failed)
            return false;
    const auto before = stampsOf(project);
    if (fs::copy_file(project, copy, fs::copy_options::overwrite_existing, failed); failed)
        return false;
    if (before.second.size > 0)
        fs::copy_file(beside(project, "-wal"), beside(copy, "-wal"), failed);
    // Its owner closed the project meanwhile and took the -wal away: that is no fault of the machine.
    if (failed == std::errc::no_such_file_or_directory)
        failed.clear();
    return !failed && before == stampsOf(project);
}

std::shared_ptr<PrivateCopy> PrivateCopy::of(const fs::path& project)
{
    static std::mutex mutex;
    static std::map<fs::path, std::weak_ptr<PrivateCopy>> known;
    const std::lock_guard guard(mutex);
    std::shared_ptr<PrivateCopy> copy = known[project].lock();
    if (!copy) {
        copy.reset(new PrivateCopy(project));
        known[project] = copy;
    }
    return copy;
}

PrivateCopy::PrivateCopy(const fs::path& project)
{
    std::string folder = (fs::temp_directory_path() / "assay-XXXXXX").string();
    std::error_code failed;
    bool isWhole = false;
    if (mkdtemp(folder.data())) {
        m_folder = folder;
        m_file = m_folder / "copy.assay";
        for (int i = 0; i < kTries && !failed && !isWhole; ++i)
            isWhole = copyWhole(project, m_file, failed);
    }
    if (m_folder.empty() || failed || !isWhole) {
        std::error_code ignored;
        if (!m_folder.empty())
            fs::remove_all(m_folder, ignored);
        if (!m_folder.empty() && !failed)
            throw Error(ErrorKind::Project, project.string() + " is being written at this moment. Try again.",
                        project.string());
        throw Error(ErrorKind::Machine,
                    project.string() + " lies where it can only be read, and could not be copied to " +
                        fs::temp_directory_path().string() +
                        " to be read from there. Make room in that folder.",
                    project.string());
    }
}

PrivateCopy::~PrivateCopy()
{
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

ReadWay wayToRead(const fs::path& project, const std::string& vfs)
{
    std::error_code ignored;
    const bool shared =
        fs::exists(beside(project, "-shm"), ignored) && fs::exists(beside(project, "-wal"), ignored);
    if (shared || hasContent(beside(project, "-journal"), vfs) ||
        (isWritable(project.parent_path(), vfs) && isWritable(project, vfs) && hasRoom(project)))
        return {uriOf(project), nullptr, true};
    return wayAtRest(project, vfs);
}

ReadWay wayAtRest(const fs::path& project, const std::string& vfs)
{
    const bool mustCopy = hasContent(beside(project, "-wal"), vfs);
    std::error_code failed;
    if (mustCopy ||
        (fs::file_size(project, failed) <= kLargestCopy && !failed && !isOnReadOnlyMount(project)))
        try {
            std::shared_ptr<PrivateCopy> copy = PrivateCopy::of(project);
            std::string uri = uriOf(copy->file());
            return {std::move(uri), std::move(copy), false};
        } catch (const Error&) {
            if (mustCopy)
                throw;
        }
    return {uriOf(project) + "&immutable=1", nullptr, false};
}

bool isShared(const fs::path& project)
{
    constexpr uintmax_t kFirstPart = 32768;
    std::error_code failed;
    const uintmax_t size = fs::file_size(beside(project, "-shm"), failed);
    return !failed && size >= kFirstPart;
}

void leaveOneFile(const fs::path& project, const std::string& vfs) noexcept
{
    try {
        std::error_code ignored;
        if (!fs::exists(beside(project, "-shm"), ignored) || hasContent(beside(project, "-wal"), vfs) ||
            hasContent(beside(project, "-journal"), vfs) || Lock::isOurs(project) ||
            !isWritable(project, vfs) || !isWritable(project.parent_path(), vfs))
            return;
        // The last connection that could write takes both away when it is closed, under a lock that it gets
        // only where it is alone.
        sqlite3* last = nullptr;
        if (sqlite3_open_v2(project.c_str(), &last, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                            vfs.empty() ? nullptr : vfs.c_str()) == SQLITE_OK) {
            sqlite3_db_config(last, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
            sqlite3_exec(last, "PRAGMA application_id", nullptr, nullptr, nullptr);
        }
        sqlite3_close(last);
    } catch (const std::exception&) {
        return; // two small files more
    }
}

bool isWritable(const fs::path& path, const std::string& vfs)
{
    return ask(path, SQLITE_ACCESS_READWRITE, vfs);
}

} // namespace assay::store
