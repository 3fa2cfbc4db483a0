#pragma once

#include <filesystem>

namespace assay::store {

/// Disk space kept beside a project while it is open for writing (NAME.assay.reserve), because on a full disk
/// even a deletion needs room for its entry in the journal. Best effort: a disk without room for it is no
/// error.
class Reserve
{
public:
    static constexpr long long kBytes = 4LL << 20;

    /// Takes the space, or the file that a program that was killed left behind.
    explicit Reserve(const std::filesystem::path& project);
    ~Reserve();
    Reserve(const Reserve&) = delete;
    Reserve& operator=(const Reserve&) = delete;

    bool isHeld() const { return m_descriptor >= 0; }
    /// Gives the space back to the disk; whether there was any.
    bool release();

private:
    std::filesystem::path m_path;
    int m_descriptor = -1;
};

} // namespace assay::store
