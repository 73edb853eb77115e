#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/web/answer_or_refusal.hpp"

#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace host_sdk::validator::cases {

namespace {

constexpr int k_threads = 8;
constexpr int k_rounds = 5;

void ask_all(const Bench& bench, hosting::LoadedPlugin& plugin, const std::vector<std::string>& paths,
             std::mutex& mutex, std::vector<std::string>& sentences)
{
    for (const auto& path : paths) {
        try {
            static_cast<void>(answer_or_refusal(plugin, bench.user(), "GET", path));
        } catch (const std::exception& error) {
            const std::lock_guard lock(mutex);
            sentences.push_back(error.what());
        }
    }
}

void with_8_threads(Bench& bench)
{
    const auto paths = bench.paths("GET");
    const auto plugin = bench.activate();
    std::mutex mutex;
    std::vector<std::string> sentences;
    {
        std::vector<std::jthread> askers;
        for (int i = 0; i < k_threads; ++i) {
            askers.emplace_back([&] {
                for (int round = 0; round < k_rounds; ++round)
                    ask_all(bench, *plugin, paths, mutex, sentences);
            });
        }
    }
    if (!sentences.empty()) Bench::fail(sentences.front());
}

} // namespace

const Case web_with_8_threads{"web", "8-threads", "Eight threads ask for every page at once.", Level::serving,
                              &with_8_threads};

} // namespace host_sdk::validator::cases
