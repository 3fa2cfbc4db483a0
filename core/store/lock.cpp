#include "core/store/lock.h"

#include "core/base/error.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <mutex>
#include <set>
#include <string>
#include <sys/file.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace assay::store {
namespace {

namespace fs = std::filesystem;

std::mutex g_ownedMutex;
std::set<fs::path> g_owned; ///< the lock files of this process

/// Two names of one project (a symbolic link) must meet at one lock.
fs::path realPath(const fs::path& project)
{
    std::error_code failed;
    fs::path real = fs::weakly_canonical(fs::absolute(project, failed), failed);
    return failed ? project : real;
}

std::string hostName()
{
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 && name[0] ? name.data() : "this computer";
}

/// "HOST PID" as the owner wrote it; empty where it has not got that far, or wrote something else.
std::string ownerIn(int descriptor)
{
    std::array<char, 400> bytes{};
    const ssize_t size = pread(descriptor, bytes.data(), bytes.size() - 1, 0);
    const std::string text(bytes.data(), size > 0 ? static_cast<size_t>(size) : 0);
    const size_t space = text.find(' ');
    const size_t end = text.find('\n');
    if (space == std::string::npos || end == std::string::npos || space > end)
        return {};
    const std::string host = text.substr(0, space);
    const std::string process = text.substr(space + 1, end - space - 1);
    if (process.empty() || process.find_first_not_of("0123456789") != std::string::npos)
        return {};
    for (const char c : host)
        if (c <= ' ' || c > '~')
            return {};
    return "process " + process + " on " + host;
}

/// What the mount table calls the file system under a path: "fuse.sshfs".
std::string mountType(const fs::path& folder)
{
    std::ifstream table("/proc/self/mounts");
    std::string device, point, type, rest, best;
    size_t longest = 0;
    const std::string path = folder.string() + "/";
    while (table >> device >> point >> type && std::getline(table, rest)) {
        for (size_t at; (at = point.find("\\040")) != std::string::npos;) // a space, as the table writes it
            point.replace(at, 4, " ");
        if (point.back() != '/')
            point += '/';
        if (path.compare(0, point.size(), point) == 0 && point.size() >= longest) {
            longest = point.size();
            best = type;
        }
    }
    return best;
}

bool isNetworkFuse(const std::string& type)
{
    for (const char* word : {"sshfs", "rclone", "s3fs", "davfs", "glusterfs", "gcsfuse", "curlftpfs", "gvfsd",
                             "ceph", "smbnetfs", "goofys", "juicefs", "mfs", "nfs"})
        if (type.find(word) != std::string::npos)
            return true;
    return false;
}

} // namespace

std::unique_ptr<Lock> Lock::take(const fs::path& project)
{
    fs::path name = realPath(project);
    name += ".lock";
    int descriptor = open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor < 0 && errno == EACCES) // made by somebody else; owning it needs no writing
        descriptor = open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) {
        const std::string why = std::strerror(errno);
        throw Error(ErrorKind::Project,
                    project.string() + " cannot be opened for writing, because its lock file " +
                        name.string() + " cannot be made (" + why +
                        "). Open it for reading, or put it into a folder of your own.",
                    project.string());
    }
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int failure = errno;
        const std::string owner = ownerIn(descriptor);
        close(descriptor);
        if (failure != EWOULDBLOCK)
            throw Error(ErrorKind::Project,
                        project.string() +
                            " cannot be opened for writing, because its folder keeps no locks (" +
                            std::strerror(failure) + "). Open it for reading, or copy it to a local disk.",
                        project.string());
        throw Error(ErrorKind::Project,
                    project.string() + " is open for writing in " +
                        (owner.empty() ? "another program" : owner) +
                        ". Close it there, or open it for reading.",
                    project.string());
    }
    // The words are for people; the lock holds without them, so a full disk does not matter here.
    const std::string words = hostName() + " " + std::to_string(getpid()) + "\n";
    if (ftruncate(descriptor, 0) == 0 && pwrite(descriptor, words.data(), words.size(), 0) < 0)
        errno = 0;
    return std::unique_ptr<Lock>(new Lock(descriptor, std::move(name)));
}

Lock::Lock(int descriptor, fs::path file) : m_descriptor(descriptor), m_file(std::move(file))
{
    const std::lock_guard guard(g_ownedMutex);
    g_owned.insert(m_file);
}

Lock::~Lock()
{
    {
        const std::lock_guard guard(g_ownedMutex);
        g_owned.erase(m_file);
    }
    close(m_descriptor);
}

bool Lock::isOurs(const fs::path& project)
{
    fs::path name = realPath(project);
    name += ".lock";
    const std::lock_guard guard(g_ownedMutex);
    return g_owned.count(name) > 0;
}

bool Lock::onNetwork(const fs::path& project)
{
    const fs::path folder = realPath(project).parent_path();
    struct statfs info;
    if (statfs(folder.c_str(), &info) != 0)
        return false;
    switch (static_cast<uint32_t>(info.f_type)) {
    case 0x6969:     // NFS
    case 0x517B:     // SMB
    case 0xFF534D42: // CIFS
    case 0xFE534D42: // SMB2
    case 0x73757245: // Coda
    case 0x5346414F: // AFS
    case 0x6B414653: // kAFS
    case 0x564C:     // NCP
    case 0x01021997: // 9P
    case 0x00C36400: // Ceph
    case 0x0BD00BD0: // Lustre
    case 0x47504653: // GPFS
    case 0x01161970: // GFS2
    case 0x7461636F: // OCFS2
    case 0x786F4256: // a folder shared with a virtual machine
        return true;
    case 0x65735546: // FUSE: a local disk, or anything else
        return isNetworkFuse(mountType(folder));
    default:
        return false;
    }
}

} // namespace assay::store
