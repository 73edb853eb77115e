#include "workout.hpp"

#include "probe/page_probe.hpp"

#include <host_sdk/abi/events.h>
#include <host_sdk/error.hpp>

#include <functional>

namespace host_sdk::validator {

namespace {

constexpr std::chrono::seconds k_step_limit{30};
constexpr std::chrono::seconds k_report_limit{5};

void note(std::vector<std::string>& sentences, const std::string& what, const std::function<void()>& action)
{
    try {
        action();
    } catch (const Error& error) {
        if (!is_refusal(error)) sentences.push_back(what + ": " + error.what());
    }
}

} // namespace

std::vector<std::string> work_out(const Bench& bench, hosting::LoadedPlugin& plugin)
{
    std::vector<std::string> sentences;
    for (const char* topic : {HSDK_TOPIC_INVOICES, HSDK_TOPIC_CATALOGUE, HSDK_TOPIC_BILLING}) {
        note(sentences, std::string("hint of ") + topic, [&] { plugin.changed(topic, 1, k_report_limit); });
    }
    for (const auto& job : bench.manifest().jobs) {
        note(sentences, "job " + job.id, [&] { step_until_done(plugin, job.id); });
    }
    for (const auto& path : paths_of(bench.manifest(), "GET")) {
        note(sentences, "GET " + path, [&] { ask(plugin, bench.user(), "GET", path); });
    }
    note(sentences, "health", [&] { static_cast<void>(plugin.report(bench.user(), k_report_limit)); });
    return sentences;
}

void step_until_done(hosting::LoadedPlugin& plugin, const std::string& job, int most_steps)
{
    for (int steps = 0; steps < most_steps; ++steps) {
        const Step step = plugin.step(job, k_step_limit);
        if (!step.more || step.wait.count() > 0) return;
    }
}

void fail_if_any(const std::vector<std::string>& sentences)
{
    std::string text;
    for (const auto& sentence : sentences)
        text += (text.empty() ? "" : "\n") + sentence;
    if (!text.empty()) Bench::fail(text);
}

} // namespace host_sdk::validator
