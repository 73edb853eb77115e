#include "tests/soak/centre.hpp"

#include <host_sdk/error.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <memory>
#include <stdexcept>

namespace soak {
namespace {

using namespace std::chrono_literals;
using host_sdk::hosting::LoadedPlugin;
using host_sdk::hosting::PluginLibrary;

constexpr std::int64_t k_hour_ms = 3'600'000;
constexpr int k_opening_hour = 8;
constexpr auto k_step_limit = 120s;
constexpr std::int64_t k_wait_after_failure_ms = 60'000;
constexpr std::array k_jobs{"intake", "check-credentials", "send"};

const std::filesystem::path k_package = std::filesystem::path(PROJECT_BINARY_DIR) / "plugins/it.sistemats.plugin";
const host_sdk::User k_owner{"titolare", "Dott.ssa Elena Conti", "it"};

struct Doctor {
    const char* name;
    const char* vat_number;
    support::DoctorsAccount account;
};
// Demo accounts of the simulator.
const std::array<Doctor, Centre::k_doctors> k_doctors_of_centre{
    Doctor{
        "Dott.ssa Elena Conti", "07458120586", {"CNTLNE75C52H501U", "Demo-Conti1", "1122334455", "CNTLNE75C52H501U"}},
    Doctor{"Dott. Paolo Ferri", "03812640153", {"FRRPLA68L04F205M", "Demo-Ferri1", "2233445566", "FRRPLA68L04F205M"}},
    Doctor{
        "Dott. Marco Bianchi", "09264710014", {"BNCMRC70S15L219R", "Demo-Bianchi1", "3344556677", "BNCMRC70S15L219R"}}};

} // namespace

Centre::Centre(const std::filesystem::path& folder, int file_from)
    : m_folder(folder), m_file_from(file_from), m_sistema_ts(folder)
{
    std::filesystem::create_directories(m_folder / "plugin");
    m_sistema_ts.start_simulator();
    start_host();
}

Centre::~Centre()
{
    if (m_plugin) static_cast<void>(m_plugin->stop(k_step_limit));
}

void Centre::begin_day(const std::string& day, std::int64_t midnight_ms)
{
    m_sistema_ts.post("settings", R"({"today": ")" + day + "\"}");
    m_midnight_ms = midnight_ms;
    set_time(midnight_ms + k_opening_hour * k_hour_ms);
    if (!m_plugin) start_plugin();
}

void Centre::connect()
{
    for (std::size_t i = 0; i < k_doctors_of_centre.size(); ++i)
        doctor().configure(std::to_string(i + 1), k_doctors_of_centre[i].account);
    doctor().associate();
}

void Centre::work_until(int hour)
{
    const std::int64_t end = m_midnight_ms + hour * k_hour_ms;
    std::map<std::string, std::int64_t> due;
    for (const auto* job : k_jobs)
        due[job] = m_now_ms;
    for (;;) {
        for (const std::string& job : m_host->take_requested_steps())
            due[job] = m_now_ms;
        const auto next =
            std::min_element(due.begin(), due.end(), [](auto& a, auto& b) { return a.second < b.second; });
        if (next == due.end() || next->second > end) break;
        set_time(std::max(m_now_ms, next->second));
        const std::string job = next->first;
        due.erase(next);
        try {
            const host_sdk::Step step = m_plugin->step(job, k_step_limit);
            if (step.more) due[job] = m_now_ms + step.wait.count();
        } catch (const host_sdk::Error& failure) {
            ++m_failed_steps;
            m_last_failure = job + ": " + failure.what();
            due[job] = m_now_ms + k_wait_after_failure_ms;
        }
    }
    set_time(end);
}

void Centre::confirm_proposals()
{
    for (const crash::LedgerProposal& proposal : ledger().proposals())
        doctor().confirm_proposal(proposal.document, proposal.operation);
}

support::DoctorAtPages Centre::doctor()
{
    return {*m_plugin, k_owner};
}

void Centre::restart_plugin()
{
    stop_plugin();
    start_plugin();
}

void Centre::restart_host()
{
    stop();
    start_host();
    start_plugin();
}

void Centre::stop()
{
    stop_plugin();
    m_host.reset();
    m_book.reset();
}

void Centre::start_host()
{
    m_book.emplace(m_folder / "invoices.db");
    m_host.emplace(k_package, m_folder / "plugin", *m_book);
    host_sdk::testkit::FakeHost& host = m_host->fake();
    host.set_now_ms(m_now_ms);
    host.set_setting("sistema-ts.url", "https://127.0.0.1:" + std::to_string(m_sistema_ts.simulator_port()));
    host.set_setting("sistema-ts.ca", m_sistema_ts.simulator_folder() / "ca.pem");
    host.set_setting("sistema-ts.sanitel-certificate", m_sistema_ts.simulator_folder() / "sanitel-cert.pem");
    host.set_setting("sistema-ts.file-from", std::to_string(m_file_from));
    for (std::size_t i = 0; i < k_doctors_of_centre.size(); ++i) {
        host.put(host_sdk::BillingEntity{std::to_string(i + 1), k_doctors_of_centre[i].name,
                                         k_doctors_of_centre[i].vat_number, "medico", std::nullopt});
    }
    host.put(host_sdk::Service{"s1", "V1", "Visita", 0});
    for (const auto* permission :
         {"view", "send", "configure", "invoices.view", "customers.view-personal-data", "practice.administer"}) {
        host.grant_permission(k_owner.id, permission);
    }
}

void Centre::start_plugin()
{
    m_plugin.emplace(std::make_shared<const PluginLibrary>(PluginLibrary::open(k_package / "sistema-ts.so")),
                     m_host->raw());
    m_plugin->prepare(std::nullopt);
    m_plugin->activate();
}

void Centre::stop_plugin()
{
    if (!m_plugin) return;
    if (m_plugin->stop(k_step_limit) != LoadedPlugin::Stopped::drained) throw std::runtime_error("the plugin is stuck");
    m_plugin.reset();
}

void Centre::set_time(std::int64_t now_ms)
{
    m_now_ms = now_ms;
    m_host->fake().set_now_ms(now_ms);
}

} // namespace soak
