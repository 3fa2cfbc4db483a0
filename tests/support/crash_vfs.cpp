#include "tests/support/crash_vfs.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace assay::test {
namespace {

namespace fs = std::filesystem;

constexpr size_t kSector = 512;

bool isDatabaseFile(int flags)
{
    return (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL)) != 0;
}

} // namespace

int CrashVfs::open(const std::string& path, int& flags)
{
    if (!isDatabaseFile(flags))
        return SQLITE_OK;
    if (!fs::exists(path))
        m_events.push_back({What::Create, path, 0, {}});
    else if (m_before.count(path) == 0 &&
             std::none_of(m_events.begin(), m_events.end(),
                          [&](const Event& event) { return event.path == path; })) {
        // No connection has this file open yet, so reading it here drops nobody's lock.
        std::ifstream in(path, std::ios::binary);
        m_before[path] = std::string(std::istreambuf_iterator<char>(in), {});
    }
    return SQLITE_OK;
}

int CrashVfs::write(const std::string& path, const void* bytes, int size, sqlite3_int64 offset)
{
    m_events.push_back({What::Write, path, static_cast<uint64_t>(offset),
                        std::string(static_cast<const char*>(bytes), static_cast<size_t>(size))});
    return SQLITE_OK;
}

int CrashVfs::truncate(const std::string& path, sqlite3_int64 size)
{
    m_events.push_back({What::Truncate, path, static_cast<uint64_t>(size), {}});
    return SQLITE_OK;
}

int CrashVfs::sync(const std::string& path)
{
    m_events.push_back({What::Sync, path, 0, {}});
    return SQLITE_OK;
}

int CrashVfs::remove(const std::string& path)
{
    m_events.push_back({What::Remove, path, 0, {}});
    return SQLITE_OK;
}

/// `tear`: only some of the sectors of a write arrive.
void CrashVfs::apply(std::string& content, const Event& event, std::mt19937* tear)
{
    if (event.what == What::Truncate) {
        content.resize(event.offset);
        return;
    }
    const size_t end = event.offset + event.bytes.size();
    if (content.size() < end)
        content.resize(end, '\0');
    for (size_t at = event.offset; at < end;) {
        const size_t next = std::min(end, (at / kSector + 1) * kSector);
        if (!tear || (*tear)() % 2 == 0)
            std::copy(event.bytes.begin() + static_cast<ptrdiff_t>(at - event.offset),
                      event.bytes.begin() + static_cast<ptrdiff_t>(next - event.offset),
                      content.begin() + static_cast<ptrdiff_t>(at));
        at = next;
    }
}

std::string CrashVfs::image(const File& file, std::mt19937& random)
{
    std::string content = file.safe;
    // Some cuts come when nearly all has arrived, some when nearly nothing has.
    const uint32_t drop = random() % 5;
    for (const Event* event : file.loose) {
        const uint32_t chance = random() % 4;
        if (chance < drop)
            continue;
        apply(content, *event, chance == 3 && drop > 0 && event->what == What::Write ? &random : nullptr);
    }
    return content;
}

void CrashVfs::advance(std::map<std::string, File>& files, const Event& event, Syncs syncs)
{
    File& file = files[event.path];
    switch (event.what) {
    case What::Create:
        file = File{true, {}, {}};
        return;
    case What::Remove:
        file.exists = false;
        return;
    case What::Write:
    case What::Truncate:
        file.exists = true;
        file.loose.push_back(&event);
        return;
    case What::Sync:
        if (syncs == Syncs::Ignored)
            return;
        for (const Event* loose : file.loose)
            apply(file.safe, *loose, nullptr);
        file.loose.clear();
        return;
    }
}

void CrashVfs::forEachImage(const fs::path& folder, size_t from, int eachMoment, Syncs syncs, uint32_t seed,
                            const std::function<void(size_t, const fs::path&)>& f) const
{
    std::mt19937 random(seed);
    std::map<std::string, File> files;
    for (const auto& [path, content] : m_before)
        files[path] = File{true, content, {}};
    for (size_t moment = 0; moment <= m_events.size(); ++moment) {
        for (int i = 0; moment >= from && i < eachMoment; ++i) {
            fs::remove_all(folder);
            fs::create_directories(folder);
            for (const auto& [path, file] : files) {
                if (!file.exists && random() % 2 == 0)
                    continue;
                std::ofstream out(folder / fs::path(path).filename(), std::ios::binary);
                const std::string content = image(file, random);
                out.write(content.data(), static_cast<std::streamsize>(content.size()));
            }
            f(moment, folder);
        }
        if (moment < m_events.size())
            advance(files, m_events[moment], syncs);
    }
}

} // namespace assay::test
