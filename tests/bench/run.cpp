#include "tests/bench/run.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <exception>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::bench {

double seconds(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

Run runApart(const std::function<void()>& work)
{
    Run run;
    std::fflush(stdout);
    run.wall = seconds([&] {
        const pid_t child = fork();
        if (child == 0) {
            try {
                work();
                _exit(0);
            } catch (const std::exception& failed) {
                fmt::print(stderr, "{}\n", failed.what());
                _exit(1);
            }
        }
        int status = 1;
        rusage usage{};
        wait4(child, &status, 0, &usage);
        const auto time = [](const timeval& t) {
            return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
        };
        run.processor = time(usage.ru_utime) + time(usage.ru_stime);
        run.megabytes = usage.ru_maxrss / 1024;
        run.good = status == 0;
    });
    return run;
}

} // namespace assay::bench
