#pragma once

#include "tests/support/shim_vfs.h"

namespace assay::test {

/// A disk that fails or that cannot be written.
class FaultVfs : public ShimVfs
{
public:
    /// The next `writes` writes succeed; from then on every one gives `result` (SQLITE_FULL,
    /// SQLITE_IOERR_WRITE ...).
    void failWritesAfter(int writes, int result);
    void failSyncs(int result) { m_syncResult = result; }
    void heal();
    int writes() const { return m_writes; }

    /// Nothing under this folder can be written or made from now on.
    void setReadOnlyFolder(std::string folder) { m_readOnlyFolder = std::move(folder); }
    /// Only this one file cannot be written.
    void setReadOnlyFile(std::string file) { m_readOnlyFile = std::move(file); }

protected:
    int open(const std::string& path, int& flags) override;
    int write(const std::string& path, const void* bytes, int size, sqlite3_int64 offset) override;
    int sync(const std::string&) override { return m_syncResult; }
    int remove(const std::string& path) override;
    int mapShared(const std::string& path) override;
    void access(const std::string& path, int question, int& answer) override;

private:
    bool isReadOnly(const std::string& path) const;
    int m_left = -1; ///< -1: no end
    int m_result = SQLITE_OK;
    int m_syncResult = SQLITE_OK;
    int m_writes = 0;
    std::string m_readOnlyFolder;
    std::string m_readOnlyFile;
};

} // namespace assay::test
