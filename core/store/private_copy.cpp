#include "core/store/private_copy.h"

#include "core/base/error.h"

#include <sqlite3.h>

#include <map>
#include <mutex>
#include <stdlib.h>

namespace assay::store {
namespace {

namespace fs = std::filesystem;

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
    if (mkdtemp(folder.data())) {
        m_folder = folder;
        m_file = m_folder / "copy.assay";
        fs::copy_file(project, m_file, failed);
        if (!failed)
            fs::copy_file(beside(project, "-wal"), beside(m_file, "-wal"), failed);
    }
    if (m_folder.empty() || failed) {
        std::error_code ignored;
        if (!m_folder.empty())
            fs::remove_all(m_folder, ignored);
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
    if (shared || isWritable(project.parent_path(), vfs) || hasContent(beside(project, "-journal"), vfs))
        return {uriOf(project), nullptr};
    if (!hasContent(beside(project, "-wal"), vfs))
        return {uriOf(project) + "&immutable=1", nullptr};
    std::shared_ptr<PrivateCopy> copy = PrivateCopy::of(project);
    std::string uri = uriOf(copy->file());
    return {std::move(uri), std::move(copy)};
}

bool isWritable(const fs::path& path, const std::string& vfs)
{
    return ask(path, SQLITE_ACCESS_READWRITE, vfs);
}

} // namespace assay::store
