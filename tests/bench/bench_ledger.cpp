// Whole runs at a chosen size, each beside a peer in the same run: load beside raw SQLite, first pages of
// filters beside hand-written SQL on the same file, the whole table as CSV beside the sqlite3 shell.
//   bench_ledger CLAIMS [FOLDER [PART ...]]      (FOLDER is kept; default a temporary one)
// Parts: load, queries, csv; all of them unless some are named. What was loaded before is used again where
// loading is not named.
#include "tests/bench/parts.h"
#include "tests/bench/queries.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

using namespace assay;
namespace fs = std::filesystem;

int main(int count, char** words)
{
    if (count < 2) {
        fmt::print(stderr, "usage: bench_ledger CLAIMS [FOLDER [load] [queries] [csv]]\n");
        return 2;
    }
    const size_t claims = std::strtoull(words[1], nullptr, 10);
    const fs::path folder = count > 2 ? fs::path(words[2]) : fs::temp_directory_path() / "assay-bench";
    const std::vector<std::string> parts(words + std::min(count, 3), words + count);
    const auto wanted = [&](const char* part) {
        return parts.empty() || std::find(parts.begin(), parts.end(), part) != parts.end();
    };
    fs::create_directories(folder);
    const fs::path file = folder / "ledger.assay";
    if (wanted("load") || !fs::exists(file))
        bench::load(claims, folder);
    if (wanted("queries"))
        bench::measureQueries(file);
    if (wanted("csv"))
        bench::csv(file, folder);
    return 0;
}
