#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>

namespace assay::test {

/// A SQLite VFS that stands before the system's own and lets a test look at, or refuse, what SQLite does to
/// files. It is registered under name() as long as it lives; connections must be closed before it goes. Only
/// files with a name are seen (not SQLite's temporary ones), and never the shared memory, which does not
/// outlive a power cut.
class ShimVfs
{
public:
    ShimVfs();
    virtual ~ShimVfs();
    ShimVfs(const ShimVfs&) = delete;
    ShimVfs& operator=(const ShimVfs&) = delete;

    const std::string& name() const { return m_name; }

protected:
    // Before the system is asked; anything but SQLITE_OK is given back instead. open() may change the flags.
    virtual int open(const std::string&, int& /*flags*/) { return SQLITE_OK; }
    virtual int write(const std::string&, const void*, int, sqlite3_int64) { return SQLITE_OK; }
    virtual int truncate(const std::string&, sqlite3_int64) { return SQLITE_OK; }
    virtual int sync(const std::string&) { return SQLITE_OK; }
    virtual int remove(const std::string&) { return SQLITE_OK; }
    virtual int mapShared(const std::string&) { return SQLITE_OK; }
    /// After the system has answered.
    virtual void access(const std::string&, int /*question*/, int& /*answer*/) {}

private:
    struct Calls;
    std::string m_name;
    std::unique_ptr<sqlite3_vfs> m_vfs;
};

} // namespace assay::test
