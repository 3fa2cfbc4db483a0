#include "core/store/reserve.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace assay::store {

Reserve::Reserve(const std::filesystem::path& project) : m_path(project.string() + ".reserve")
{
    // No link is followed: the name is known to whoever can write in the folder.
    const int descriptor =
        ::open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return;
    struct stat is = {};
    const bool plain = ::fstat(descriptor, &is) == 0 && S_ISREG(is.st_mode);
    if (plain && (is.st_size >= kBytes || ::posix_fallocate(descriptor, 0, kBytes) == 0)) {
        m_descriptor = descriptor;
        return;
    }
    ::close(descriptor);
    if (plain)
        ::unlink(m_path.c_str());
}

Reserve::~Reserve()
{
    release();
}

bool Reserve::release()
{
    if (m_descriptor < 0)
        return false;
    ::unlink(m_path.c_str());
    ::close(m_descriptor);
    m_descriptor = -1;
    return true;
}

} // namespace assay::store
