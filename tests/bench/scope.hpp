#pragma once

#include "tests/bench/stopwatch.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>

namespace bench {

/// How much is to be measured, and where.
struct Scope {
    bool quick = false;
    std::filesystem::path data; ///< what is made for several benchmarks stays there

    std::int64_t of(std::int64_t usual, std::int64_t when_quick) const { return quick ? when_quick : usual; }
};

/// Five runs; one where it is to be quick, fewer where they take more than a minute each.
template <class Run>
int repeat(const Scope& scope, Run run)
{
    constexpr int k_runs = 5;
    constexpr double k_long_ms = 60'000;
    int done = 0;
    double longest = 0;
    do {
        const Stopwatch watch;
        run();
        longest = std::max(longest, watch.ms());
        ++done;
    } while (!scope.quick && done < (longest > k_long_ms ? 1 : k_runs));
    return done;
}

} // namespace bench
