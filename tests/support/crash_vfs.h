#pragma once

#include "tests/support/shim_vfs.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace assay::test {

/// Records what SQLite does to its files and makes what a disk may hold after a power cut at any moment of
/// it.
///
/// The disk keeps what was synced. Of what came after the last sync of a file each write is on the disk, or
/// not, or torn at sectors of 512 bytes, whatever their order was. A file that was deleted may have come
/// back.
class CrashVfs : public ShimVfs
{
public:
    /// The number of things done so far. A promise that was made at this moment must hold in every image of a
    /// later one.
    size_t moment() const { return m_events.size(); }

    enum class Syncs
    {
        Kept,
        Ignored, ///< a disk that lies: the control, which must lose commits
    };

    /// Calls f(moment, folder) with a folder that holds an image of all files, `eachMoment` times for each
    /// moment from `from` on. The folder is written anew for each call. Files as they were before recording
    /// began count as safe on the disk.
    void forEachImage(const std::filesystem::path& folder, size_t from, int eachMoment, Syncs syncs,
                      uint32_t seed,
                      const std::function<void(size_t, const std::filesystem::path&)>& f) const;

protected:
    int open(const std::string& path, int& flags) override;
    int write(const std::string& path, const void* bytes, int size, sqlite3_int64 offset) override;
    int truncate(const std::string& path, sqlite3_int64 size) override;
    int sync(const std::string& path) override;
    int remove(const std::string& path) override;

private:
    enum class What
    {
        Create,
        Write,
        Truncate,
        Sync,
        Remove,
    };
    struct Event
    {
        What what;
        std::string path;
        uint64_t offset = 0; ///< of a truncation, the size
        std::string bytes;
    };
    struct File
    {
        bool exists = false;
        std::string safe;
        std::vector<const Event*> loose; ///< since the last sync
    };
    static void apply(std::string& content, const Event& event, std::mt19937* tear);
    static std::string image(const File& file, std::mt19937& random);
    static void advance(std::map<std::string, File>& files, const Event& event, Syncs syncs);

    std::map<std::string, std::string> m_before;
    std::vector<Event> m_events;
};

} // namespace assay::test
