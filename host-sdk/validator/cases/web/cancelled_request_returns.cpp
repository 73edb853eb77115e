#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/web/answer_or_refusal.hpp"

#include <chrono>
#include <future>
#include <thread>

namespace host_sdk::validator::cases {

namespace {

constexpr std::chrono::microseconds k_moment{100};
constexpr std::chrono::seconds k_patience{5};

void run(Bench& bench)
{
    const auto paths = paths_of(bench.manifest(), "GET");
    if (paths.empty()) bench.skip("the manifest has no route with GET");
    for (const auto& path : paths) {
        auto plugin = bench.activate();
        std::promise<void> left;
        auto end = left.get_future();
        std::jthread asker([&] {
            try {
                ask(*plugin, bench.user(), "GET", path);
            } catch (const std::exception&) {
                // refused, cancelled or failed: it ended
            }
            left.set_value();
        });
        while (plugin->calls_inside() == 0 && end.wait_for(k_moment) == std::future_status::timeout) {
        }
        plugin->close(); // refuses new calls and cancels those inside
        if (end.wait_for(k_patience) == std::future_status::timeout) {
            asker.detach();
            static_cast<void>(plugin.release()); // it will not stop: the process ends with it
            Bench::fail("GET " + path + " went on for 5 s after it was cancelled: ask call.throw_if_cancelled()");
        }
    }
}

} // namespace

const Case web_cancelled_request_returns{
    "web", "cancelled-request-returns", "A request that is cancelled ends within 5 s.", Level::serving,
    &run,  std::chrono::seconds(120)};

} // namespace host_sdk::validator::cases
