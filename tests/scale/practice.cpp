#include "tests/scale/practice.hpp"

#include <chrono>
#include <stdexcept>

namespace scale {
namespace {

using namespace std::chrono_literals;
using host_sdk::hosting::LoadedPlugin;

constexpr std::int64_t k_now_ms = 1'795'514'400'000; // 2026-11-24T10:00Z
constexpr auto k_step_limit = 120s;
constexpr int k_cents = 6'000; // too little for a stamp duty
// Of the test users: under this one documents of any VAT number are taken.
const support::DoctorsAccount k_account{"PROVAX00X00X000Y", "Salve123", "1234567890", "PROVAX00X00X000Y"};

/// Ten digits and their check digit.
std::string made_up_vat_number(int number)
{
    std::string digits = std::to_string(1'000'000'000 + number);
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const int digit = digits[i] - '0';
        const int weighed = i % 2 == 0 ? digit : 2 * digit;
        sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return digits + std::to_string((10 - sum % 10) % 10);
}

} // namespace

Practice::Practice(int number, const crash::World& sistema_ts)
    : m_suffix("-" + std::to_string(number)), m_vat_number(made_up_vat_number(number)),
      m_host(std::filesystem::path(PROJECT_BINARY_DIR) / "plugins/it.sistemats.plugin"), m_now_ms(k_now_ms)
{
    m_host.set_now_ms(m_now_ms);
    m_host.set_setting("sistema-ts.url", "https://127.0.0.1:" + std::to_string(sistema_ts.simulator_port()));
    m_host.set_setting("sistema-ts.ca", sistema_ts.simulator_folder() / "ca.pem");
    m_host.set_setting("sistema-ts.sanitel-certificate", sistema_ts.simulator_folder() / "sanitel-cert.pem");
    m_host.set_setting("sistema-ts.file-from", number % 2 == 0 ? "1" : "1000");
    m_host.put(host_sdk::BillingEntity{"e1", "Dott.ssa Anna Bianchi", m_vat_number, "medico", std::nullopt});
    m_host.put(host_sdk::Service{"s1", "V1", "Visita", 0});
    for (const auto* permission :
         {"view", "send", "configure", "invoices.view", "customers.view-personal-data", "practice.administer"}) {
        m_host.grant_permission(m_owner.id, permission);
    }
}

void Practice::activate(const Library& library)
{
    m_plugin.emplace(library, m_host.raw());
    m_plugin->prepare(std::nullopt);
    m_plugin->activate();
}

void Practice::stop()
{
    if (m_plugin->stop(k_step_limit) != LoadedPlugin::Stopped::drained) throw std::runtime_error("the plugin is stuck");
    m_plugin.reset();
}

void Practice::connect()
{
    doctor().configure("e1", k_account);
    work_until_rest();
    doctor().associate();
    work_until_rest();
}

void Practice::issue(int invoices)
{
    for (const int last = m_issued + invoices; m_issued < last;) {
        host_sdk::Invoice invoice;
        invoice.id = std::to_string(++m_issued);
        invoice.number = invoice.id + m_suffix;
        invoice.billing_entity_id = "e1";
        invoice.issued_on = "2026-11-20";
        invoice.paid_on = "2026-11-20";
        invoice.currency = "EUR";
        invoice.total_cents = k_cents;
        invoice.payment_method = "Carta";
        invoice.traceable_payment = true;
        invoice.customer_kind = host_sdk::CustomerKind::natural_person;
        invoice.patient_name = "Mario Rossi";
        invoice.patient_tax_code = "RSSMRA80A01H501U";
        invoice.lines = {{host_sdk::LineKind::service, k_cents, "s1", "Visita", std::nullopt, "N4"}};
        m_host.put(std::move(invoice));
    }
}

void Practice::send()
{
    work_until_rest();
    doctor().send_all();
    work_until_rest();
}

bool Practice::step_each_job()
{
    bool more = false;
    std::chrono::milliseconds wait = 1h;
    for (const char* job : {"intake", "check-credentials", "send"}) {
        const host_sdk::Step step = m_plugin->step(job, k_step_limit);
        if (step.more) wait = std::min(wait, step.wait);
        more = more || step.more;
    }
    if (!more) return false;
    m_now_ms += wait.count();
    m_host.set_now_ms(m_now_ms);
    return true;
}

void Practice::work_until_rest()
{
    constexpr int k_most_rounds = 500;
    int rounds = 0;
    while (step_each_job()) {
        if (++rounds > k_most_rounds) throw std::runtime_error("the jobs do not come to rest");
    }
}

} // namespace scale
