#pragma once

#include <cstddef>
#include <filesystem>

namespace assay::bench {

/// Makes lines.jsonl and loads it as ledger.assay, beside raw.db with the same rows.
void load(size_t claims, const std::filesystem::path& folder);

/// Writes all attributions of the project as assay.csv, beside shell.csv by the sqlite3 shell.
void csv(const std::filesystem::path& file, const std::filesystem::path& folder);

} // namespace assay::bench
