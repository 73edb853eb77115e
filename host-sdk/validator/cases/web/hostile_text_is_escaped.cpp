#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/web/answer_or_refusal.hpp"
#include "sample_data.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

constexpr std::string_view k_encoded_script = "%22%27%3E%3Cscript%3Equery%3C%2Fscript%3E";
constexpr std::size_t k_context = 40;

void hostile_text_is_escaped(Bench& bench)
{
    const auto paths = bench.paths("GET");
    const auto host = bench.make_empty_host();
    add_hostile_data(host->data());
    const auto plugin = bench.activate(*host);
    for (const auto& job : bench.manifest().jobs)
        step_until_done(*plugin, job.id);
    const std::string query = "q=" + std::string(k_encoded_script) + "&" + std::string(k_encoded_script) + "=1";
    for (const auto& path : paths) {
        const auto answer = answer_or_refusal(*plugin, bench.user(), "GET", path, query);
        if (!answer || answer->kind != HSDK_RESPONSE_FRAGMENT) continue;
        const auto at = answer->body.find("'><script>");
        if (at == std::string::npos) continue;
        const auto begin = at < k_context ? 0 : at - k_context;
        Bench::fail("GET " + path + " shows a text unescaped: ..." + answer->body.substr(begin, 2 * k_context) +
                    "...; write {{name}} in the template");
    }
}

} // namespace

const Case web_hostile_text_is_escaped{
    "web", "hostile-text-is-escaped", "A name with quotes and angle brackets is shown as text, wherever it comes from.",
    Level::serving, &hostile_text_is_escaped};

} // namespace host_sdk::validator::cases
