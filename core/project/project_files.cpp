#include "core/project/project_files.h"

namespace assay {

std::vector<std::filesystem::path> filesOf(const std::filesystem::path& project)
{
    std::vector<std::filesystem::path> all;
    for (const char* ending : {"", "-wal", "-shm", ".lock", ".reserve"})
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

} // namespace assay
