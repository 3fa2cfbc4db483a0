#include "core/project/project_files.h"

#include <fstream>
#include <string>
#include <string_view>

namespace assay {
namespace {

constexpr const char* kEndings[] = {"", "-wal", "-shm", ".lock", ".reserve"};

bool isDatabase(const std::string& file)
{
    static constexpr std::string_view kBeginning("SQLite format 3\0", 16);
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return false;
    std::string bytes(kBeginning.size(), '\0');
    std::ifstream(file, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes == kBeginning;
}

} // namespace

std::vector<std::filesystem::path> filesOf(const std::filesystem::path& project)
{
    std::vector<std::filesystem::path> all;
    for (const char* ending : kEndings)
        all.emplace_back(project.string() + ending);
    return all;
}

bool isOfProject(const std::filesystem::path& file, const std::filesystem::path& project)
{
    namespace fs = std::filesystem;
    if (project.empty())
        return false;
    std::error_code error;
    for (const fs::path& held : filesOf(project))
        if (fs::exists(held, error) && fs::equivalent(file, held, error))
            return true;
    return false;
}

bool isOfDatabase(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return false;
    const std::string name = file.string();
    for (const std::string_view ending : kEndings)
        if (name.ends_with(ending) && isDatabase(name.substr(0, name.size() - ending.size())))
            return true;
    return false;
}

} // namespace assay
