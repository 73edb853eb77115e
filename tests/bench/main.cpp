#include "tests/bench/benchmarks.hpp"

#include <exception>
#include <iostream>
#include <string_view>
#include <utility>

// bench <name> <folder for data> [--quick]: one benchmark in a process of its own. Without arguments: their names.

namespace {

using Benchmark = void (*)(const bench::Scope&);

constexpr std::pair<std::string_view, Benchmark> k_benchmarks[] = {
    {"sdk_feed", &bench::measure_sdk_feed},   {"sdk_call", &bench::measure_sdk_call},
    {"intake", &bench::measure_intake},       {"file", &bench::measure_file},
    {"outcome", &bench::measure_outcome},     {"send_file", &bench::measure_send_file},
    {"send_sync", &bench::measure_send_sync}, {"page", &bench::measure_page},
    {"page_cost", &bench::measure_page_cost}, {"overview", &bench::measure_overview},
    {"start", &bench::measure_start},         {"disable", &bench::measure_disable},
    {"memory", &bench::measure_memory},       {"ledger_size", &bench::measure_ledger_size},
    {"growth", &bench::measure_growth},
};

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        for (const auto& [name, benchmark] : k_benchmarks)
            std::cout << name << '\n';
        return argc == 1 ? 0 : 2;
    }
    const bench::Scope scope{.quick = argc > 3 && std::string_view(argv[3]) == "--quick",
                             .data = std::filesystem::absolute(argv[2])};
    for (const auto& [name, benchmark] : k_benchmarks) {
        if (name != argv[1]) continue;
        try {
            benchmark(scope);
            return 0;
        } catch (const std::exception& failure) {
            std::cerr << argv[1] << ": " << failure.what() << '\n';
            return 1;
        }
    }
    std::cerr << "no benchmark is named " << argv[1] << '\n';
    return 2;
}
