#include "tests/support/fault_vfs.h"

#include <filesystem>

namespace assay::test {

void FaultVfs::failWritesAfter(int writes, int result)
{
    m_left = writes;
    m_result = result;
}

void FaultVfs::heal()
{
    m_left = -1;
    m_syncResult = SQLITE_OK;
}

bool FaultVfs::isReadOnly(const std::string& path) const
{
    return path == m_readOnlyFile ||
           (!m_readOnlyFolder.empty() && path.compare(0, m_readOnlyFolder.size(), m_readOnlyFolder) == 0);
}

int FaultVfs::open(const std::string& path, int& flags)
{
    if (!isReadOnly(path) || (flags & SQLITE_OPEN_READWRITE) == 0)
        return SQLITE_OK;
    if (!std::filesystem::exists(path))
        return SQLITE_CANTOPEN;
    // As open(2) does it for SQLite: a file that cannot be written is opened for reading.
    flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    return SQLITE_OK;
}

int FaultVfs::write(const std::string&, const void*, int, sqlite3_int64)
{
    ++m_writes;
    if (m_left == 0)
        return m_result;
    if (m_left > 0)
        --m_left;
    return SQLITE_OK;
}

int FaultVfs::remove(const std::string& path)
{
    return isReadOnly(path) ? SQLITE_IOERR_DELETE : SQLITE_OK;
}

int FaultVfs::mapShared(const std::string& path)
{
    return isReadOnly(path + "-shm") && !std::filesystem::exists(path + "-shm") ? SQLITE_CANTOPEN : SQLITE_OK;
}

void FaultVfs::access(const std::string& path, int question, int& answer)
{
    if (question == SQLITE_ACCESS_READWRITE && isReadOnly(path))
        answer = 0;
}

} // namespace assay::test
