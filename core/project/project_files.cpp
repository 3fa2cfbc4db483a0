#include "core/project/project_files.h"

namespace assay {

bool isOfProject(const std::filesystem::path& file, const std::filesystem::path& project)
{
    namespace fs = std::filesystem;
    if (project.empty())
        return false;
    std::error_code error;
    for (const char* ending : {"", "-wal", "-shm", ".lock", ".reserve"}) {
        const fs::path held = project.string() + ending;
        if (fs::exists(held, error) && fs::equivalent(file, held, error))
            return true;
    }
    return false;
}

} // namespace assay
