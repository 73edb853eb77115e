#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "random_day.hpp"

#include <cstdio>

namespace host_sdk::validator::cases {

namespace {

constexpr int k_actions = 400;

void random_sequence(Bench& bench)
{
    static_cast<void>(std::fprintf(stderr, "repeat with --only fuzz/random-sequence --seed %llu\n",
                                   static_cast<unsigned long long>(bench.subject().seed)));
    RandomDay day(bench);
    for (int i = 0; i < k_actions; ++i)
        day.act();
}

} // namespace

const Case fuzz_random_sequence{
    "fuzz",
    "random-sequence",
    "A random sequence of requests, steps, edits, failures of the host, on and off ends without a crash.",
    Level::serving,
    &random_sequence,
    std::chrono::seconds(180)};

} // namespace host_sdk::validator::cases
