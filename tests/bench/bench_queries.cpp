// The queries of bench_ledger alone, on a project that it left behind.
//   bench_queries PROJECT [pages]     (pages: without counts and facets, which take long on a large project)
#include "tests/bench/queries.h"

#include <fmt/format.h>

#include <exception>
#include <string_view>

int main(int count, char** words)
{
    const bool onlyPages = count == 3 && words[2] == std::string_view("pages");
    if (count != 2 && !onlyPages) {
        fmt::print(stderr, "usage: bench_queries PROJECT [pages]\n");
        return 2;
    }
    try {
        assay::bench::measureQueries(words[1], !onlyPages);
    } catch (const std::exception& fault) {
        fmt::print(stderr, "{}\n", fault.what());
        return 1;
    }
    return 0;
}
