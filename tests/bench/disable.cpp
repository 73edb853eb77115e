#include "tests/bench/benchmarks.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/page_load.hpp"

#include <atomic>
#include <future>
#include <stdexcept>
#include <thread>

namespace bench {

namespace {

constexpr int k_requests = 64;
const std::string k_feature = "/impostazioni/funzionalita/it.sistemats.plugin";

struct DisableTimes {
    double disable = 0;
    double longest = 0; // of the requests that were in flight
};

DisableTimes disable_once(const BigPractice& practice)
{
    const auto host = practice.start();
    sample_host::test::HttpClient owner(host->port());
    if (owner.log_in("titolare@bianchi.example", security_test::k_host_password).status != 303)
        throw std::runtime_error("no log-in");
    std::vector<Visitor> visitors;
    for (int i = 0; i < k_requests; ++i)
        visitors.emplace_back(host->port(), owner.cookie);
    owner.get(k_feature);
    std::atomic<int> begun{0};
    std::vector<std::future<double>> work;
    for (Visitor& visitor : visitors) {
        work.push_back(std::async(std::launch::async, [&begun, &visitor] {
            ++begun;
            const Stopwatch watch;
            visitor.visit_anyhow(k_mount + "/documenti?cerca=77%2F2025");
            return watch.ms();
        }));
    }
    while (begun < k_requests)
        std::this_thread::yield();
    DisableTimes times;
    const Stopwatch watch;
    const auto answer = owner.submit(k_feature + "/disattiva", {{"conferma", "si"}});
    times.disable = watch.ms();
    for (auto& each : work)
        times.longest = std::max(times.longest, each.get());
    if (answer.status != 303) throw std::runtime_error("the plugin is not switched off");
    owner.get(k_feature + "/attiva"); // as it was, for the next run
    owner.submit(k_feature + "/attiva", {{"consenso", "si"}});
    return times;
}

} // namespace

void measure_disable(const Scope& scope)
{
    const BigPractice practice(scope, scope.of(100'000, 1'000));
    std::vector<double> disable, longest;
    const int runs = repeat(scope, [&] {
        const DisableTimes times = disable_once(practice);
        disable.push_back(times.disable);
        longest.push_back(times.longest);
    });
    print(against("disable", "ms", median(disable), median(longest), 1.2, runs,
                  "64 searches in the list of " + std::to_string(practice.documents()) + " documents in flight"));
}

} // namespace bench
