#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace assay::test {

/// A folder of one test, gone when the test is over. In memory where there is such a place: no test asks what
/// the disk does with a sync, and thousands of them take their time.
class TempFolder
{
public:
    TempFolder()
    {
        const std::filesystem::path memory = "/dev/shm";
        std::string name =
            ((std::filesystem::exists(memory) ? memory : std::filesystem::temp_directory_path()) /
             "assay-test-XXXXXX")
                .string();
        if (!mkdtemp(name.data()))
            throw std::runtime_error("no temporary folder can be made");
        m_path = std::filesystem::canonical(name);
    }
    ~TempFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

} // namespace assay::test
