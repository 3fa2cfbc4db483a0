// The queries of bench_ledger alone, on a project that it left behind.
//   bench_queries PROJECT
#include "tests/bench/queries.h"

#include <fmt/format.h>

#include <exception>

int main(int count, char** words)
{
    if (count != 2) {
        fmt::print(stderr, "usage: bench_queries PROJECT\n");
        return 2;
    }
    try {
        assay::bench::measureQueries(words[1]);
    } catch (const std::exception& fault) {
        fmt::print(stderr, "{}\n", fault.what());
        return 1;
    }
    return 0;
}
