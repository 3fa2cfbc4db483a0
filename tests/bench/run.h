#pragma once

#include <functional>

namespace assay::bench {

double seconds(const std::function<void()>& work);

/// What a piece of work took in a process of its own.
struct Run
{
    double wall = 0;      ///< seconds
    double processor = 0; ///< seconds, of all its threads
    long megabytes = 0;   ///< of memory, at most
    bool good = false;
};
Run runApart(const std::function<void()>& work);

} // namespace assay::bench
