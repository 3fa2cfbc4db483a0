// The facets of a project, field by field: processor time of the thread, median of three runs.
//   bench_facets PROJECT [FILTER ...]     (one table for each filter; without any, of some common ones)
#include "core/query/selection.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <time.h>
#include <vector>

namespace {

using namespace assay;

double now()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// Milliseconds.
template<class F>
double median(F&& work)
{
    std::array<double, 3> times{};
    for (double& time : times) {
        const double start = now();
        work();
        time = (now() - start) * 1e3;
    }
    std::sort(times.begin(), times.end());
    return times[1];
}

void measure(store::Database& database, const std::string& filter)
{
    const auto rows = query::select(database, query::RowKind::Claims, filter);
    if (!rows)
        throw std::runtime_error(rows.error().message);
    fmt::print("\n{} ({} claims)\n", filter.empty() ? "(all)" : filter, rows->count());
    double each = 0;
    for (const query::FieldInfo& info : query::fields()) {
        if (!info.facet)
            continue;
        size_t values = 0;
        const double time = median([&] {
            const auto counts = query::facet(database, query::RowKind::Claims, filter, info.field, 20);
            values = counts ? counts->size() : 0;
        });
        each += time;
        fmt::print("  {:18} {:9.2f} ms {:4} values\n", info.name, time, values);
        std::fflush(stdout);
    }
    const double together =
        median([&] { (void)query::facets(database, query::RowKind::Claims, filter, 20); });
    fmt::print("  {:18} {:9.2f} ms, at once {:.2f} ms\n", "each in turn", each, together);
}

} // namespace

int main(int count, char** words)
{
    if (count < 2) {
        fmt::print(stderr, "usage: bench_facets PROJECT [FILTER ...]\n");
        return 2;
    }
    try {
        const auto database = store::Database::open(words[1], store::Access::Read);
        std::vector<std::string> filters(words + 2, words + count);
        if (filters.empty())
            filters = {"", "stance:denies", "topic:ceasefire"};
        for (const std::string& filter : filters)
            measure(*database, filter);
    } catch (const std::exception& fault) {
        fmt::print(stderr, "{}\n", fault.what());
        return 1;
    }
    return 0;
}
