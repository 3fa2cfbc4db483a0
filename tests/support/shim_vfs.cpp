#include "tests/support/shim_vfs.h"

#include <atomic>
#include <new>

namespace assay::test {
namespace {

struct ShimFile
{
    sqlite3_file base;
    ShimVfs* vfs;
    std::string* path; ///< null for a file without a name
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

ShimFile* shim(sqlite3_file* file)
{
    return reinterpret_cast<ShimFile*>(file);
}

sqlite3_file* real(sqlite3_file* file)
{
    return shim(file)->real();
}

sqlite3_vfs* system()
{
    return sqlite3_vfs_find(nullptr);
}

} // namespace

struct ShimVfs::Calls
{
    static ShimVfs& self(sqlite3_vfs* vfs) { return *static_cast<ShimVfs*>(vfs->pAppData); }

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
    {
        ShimFile* const made = shim(file);
        made->base.pMethods = nullptr;
        if (name)
            if (const int result = self(vfs).open(name, flags); result != SQLITE_OK)
                return result;
        const int result = system()->xOpen(system(), name, made->real(), flags, outFlags);
        if (made->real()->pMethods) {
            made->base.pMethods = methods();
            made->vfs = &self(vfs);
            made->path = name ? new std::string(name) : nullptr;
        }
        return result;
    }
    static int remove(sqlite3_vfs* vfs, const char* name, int syncFolder)
    {
        const int result = self(vfs).remove(name);
        return result == SQLITE_OK ? system()->xDelete(system(), name, syncFolder) : result;
    }
    static int access(sqlite3_vfs* vfs, const char* name, int question, int* answer)
    {
        const int result = system()->xAccess(system(), name, question, answer);
        if (result == SQLITE_OK)
            self(vfs).access(name, question, *answer);
        return result;
    }
    static int fullPath(sqlite3_vfs*, const char* name, int size, char* out)
    {
        return system()->xFullPathname(system(), name, size, out);
    }
    static int randomness(sqlite3_vfs*, int size, char* out)
    {
        return system()->xRandomness(system(), size, out);
    }
    static int sleep(sqlite3_vfs*, int microseconds) { return system()->xSleep(system(), microseconds); }
    static int time(sqlite3_vfs*, double* out) { return system()->xCurrentTime(system(), out); }
    static int time64(sqlite3_vfs*, sqlite3_int64* out) { return system()->xCurrentTimeInt64(system(), out); }
    static int lastError(sqlite3_vfs*, int size, char* out)
    {
        return system()->xGetLastError(system(), size, out);
    }

    static int close(sqlite3_file* file)
    {
        const int result = real(file)->pMethods->xClose(real(file));
        delete shim(file)->path;
        return result;
    }
    static int read(sqlite3_file* file, void* out, int size, sqlite3_int64 offset)
    {
        return real(file)->pMethods->xRead(real(file), out, size, offset);
    }
    static int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset)
    {
        const ShimFile& f = *shim(file);
        const int result = f.path ? f.vfs->write(*f.path, bytes, size, offset) : SQLITE_OK;
        return result == SQLITE_OK ? real(file)->pMethods->xWrite(real(file), bytes, size, offset) : result;
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size)
    {
        const ShimFile& f = *shim(file);
        const int result = f.path ? f.vfs->truncate(*f.path, size) : SQLITE_OK;
        return result == SQLITE_OK ? real(file)->pMethods->xTruncate(real(file), size) : result;
    }
    static int sync(sqlite3_file* file, int flags)
    {
        const ShimFile& f = *shim(file);
        const int result = f.path ? f.vfs->sync(*f.path) : SQLITE_OK;
        return result == SQLITE_OK ? real(file)->pMethods->xSync(real(file), flags) : result;
    }
    static int size(sqlite3_file* file, sqlite3_int64* out)
    {
        return real(file)->pMethods->xFileSize(real(file), out);
    }
    static int lock(sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); }
    static int unlock(sqlite3_file* file, int level)
    {
        return real(file)->pMethods->xUnlock(real(file), level);
    }
    static int isReserved(sqlite3_file* file, int* out)
    {
        return real(file)->pMethods->xCheckReservedLock(real(file), out);
    }
    static int control(sqlite3_file* file, int operation, void* argument)
    {
        return real(file)->pMethods->xFileControl(real(file), operation, argument);
    }
    static int sectorSize(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
    static int traits(sqlite3_file* file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }
    static int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** out)
    {
        const ShimFile& f = *shim(file);
        const int result = f.path ? f.vfs->mapShared(*f.path) : SQLITE_OK;
        return result == SQLITE_OK ? real(file)->pMethods->xShmMap(real(file), page, size, extend, out)
                                   : result;
    }
    static int shmLock(sqlite3_file* file, int offset, int n, int flags)
    {
        return real(file)->pMethods->xShmLock(real(file), offset, n, flags);
    }
    static void shmBarrier(sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); }
    static int shmUnmap(sqlite3_file* file, int remove)
    {
        return real(file)->pMethods->xShmUnmap(real(file), remove);
    }

    static const sqlite3_io_methods* methods()
    {
        static const sqlite3_io_methods kMethods = {
            2,       close,      read,   write,  truncate, sync,       size,     lock,    unlock, isReserved,
            control, sectorSize, traits, shmMap, shmLock,  shmBarrier, shmUnmap, nullptr, nullptr};
        return &kMethods;
    }
};

ShimVfs::ShimVfs() : m_vfs(std::make_unique<sqlite3_vfs>())
{
    static std::atomic<int> made{0};
    m_name = "assay-test-" + std::to_string(++made);
    sqlite3_initialize();
    *m_vfs = sqlite3_vfs{};
    m_vfs->iVersion = 2;
    m_vfs->szOsFile = static_cast<int>(sizeof(ShimFile)) + system()->szOsFile;
    m_vfs->mxPathname = system()->mxPathname;
    m_vfs->zName = m_name.c_str();
    m_vfs->pAppData = this;
    m_vfs->xOpen = Calls::open;
    m_vfs->xDelete = Calls::remove;
    m_vfs->xAccess = Calls::access;
    m_vfs->xFullPathname = Calls::fullPath;
    m_vfs->xRandomness = Calls::randomness;
    m_vfs->xSleep = Calls::sleep;
    m_vfs->xCurrentTime = Calls::time;
    m_vfs->xCurrentTimeInt64 = Calls::time64;
    m_vfs->xGetLastError = Calls::lastError;
    sqlite3_vfs_register(m_vfs.get(), 0);
}

ShimVfs::~ShimVfs()
{
    sqlite3_vfs_unregister(m_vfs.get());
}

} // namespace assay::test
