#include "random_day.hpp"

#include "probe/page_probe.hpp"
#include "sample_data.hpp"

#include <host_sdk/error.hpp>

#include <array>

namespace host_sdk::validator {

namespace {

constexpr std::size_t k_kinds_of_action = 10;
constexpr int k_random_invoices = 60;

} // namespace

RandomDay::RandomDay(Bench& bench)
    : m_bench(bench), m_random(bench.subject().seed), m_gets(paths_of(bench.manifest(), "GET")),
      m_posts(paths_of(bench.manifest(), "POST")), m_plugin(bench.activate())
{
}

std::size_t RandomDay::pick(std::size_t count)
{
    return static_cast<std::size_t>(m_random() % count); // the same on every machine, unlike the distributions of std
}

std::string RandomDay::text()
{
    constexpr std::array<std::string_view, 12> k_pieces{"a",  "=",     "&", "%20", "%zz",  "1",
                                                        "-1", "stato", "q", "id",  "%3Cb", "99999999999"};
    std::string text;
    for (std::size_t i = pick(12); i > 0; --i)
        text += k_pieces[pick(k_pieces.size())];
    return text;
}

void RandomDay::act()
{
    try {
        switch (pick(k_kinds_of_action)) {
        case 0:
        case 1:
        case 2:
            return request("GET", m_gets);
        case 3:
        case 4:
            return request("POST", m_posts);
        case 5:
        case 6:
            return step();
        case 7:
            return edit();
        case 8:
            return trouble();
        default:
            return off_and_on();
        }
    } catch (const Error&) {
        // an answer too
    }
}

void RandomDay::request(const char* method, const std::vector<std::string>& paths)
{
    if (paths.empty()) return;
    const std::string& path = paths[pick(paths.size())];
    const std::string query = text();
    const std::string body = text();
    ask(*m_plugin, m_bench.user(), method, path, query, *method == 'P' ? body : std::string());
}

void RandomDay::step()
{
    const auto& jobs = m_bench.manifest().jobs;
    if (!jobs.empty()) static_cast<void>(m_plugin->step(jobs[pick(jobs.size())].id, std::chrono::seconds(30)));
}

void RandomDay::edit()
{
    auto& data = m_bench.host().data();
    Invoice invoice = paid_invoice(static_cast<int>(pick(k_random_invoices)));
    if (pick(4) == 0) return data.remove_invoice(invoice.id);
    invoice.total_cents = static_cast<std::int64_t>(pick(1'000'000)) - 1000;
    if (pick(3) == 0) invoice.paid_on.reset();
    if (pick(5) == 0) invoice.lines.clear();
    data.put(std::move(invoice));
}

void RandomDay::trouble()
{
    auto& host = m_bench.host();
    host.fail_no_more();
    if (pick(2) == 0) return;
    const auto calls = host.calls();
    const std::string function = calls.empty() ? std::string() : std::string(calls[pick(calls.size())].name);
    host.fail(function, static_cast<hsdk_status>(1 + pick(HSDK_E_INTERNAL)));
    host.forget_calls();
}

void RandomDay::off_and_on()
{
    m_bench.host().fail_no_more();
    if (m_plugin->stop(std::chrono::seconds(30)) == hosting::LoadedPlugin::Stopped::stuck) {
        Bench::fail("it does not stop");
    }
    m_plugin->activate();
}

} // namespace host_sdk::validator
