#pragma once

#include <filesystem>
#include <vector>

namespace assay {

/// The project and the files that are kept beside it, whether they are there or not.
std::vector<std::filesystem::path> filesOf(const std::filesystem::path& project);

/// Whether `file` is the project or one of the files that are kept beside it, under whatever name: a link
/// counts as what it leads to, a second name of the same file too. Reading such a file beside SQLite would
/// drop its locks, and writing to it would destroy facts. False where either does not exist.
bool isOfProject(const std::filesystem::path& file, const std::filesystem::path& project);

/// Whether `file` is some project or other database of SQLite, or is kept beside one: what is written over it
/// would destroy facts. False where it does not exist.
bool isOfDatabase(const std::filesystem::path& file);

} // namespace assay
