#include "plugin/app/running_plugin.hpp"

#include "plugin/app/certificate_check.hpp"
#include "plugin/app/message_plan.hpp"
#include "plugin/intake/service_url.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/sending/patient_cipher.hpp"
#include "plugin/sending/recovery.hpp"
#include "plugin/sending/transport_sistema_ts.hpp"

#include <host_sdk/clock.hpp>
#include <host_sdk/error.hpp>
#include <host_sdk/log.hpp>
#include <host_sdk/storage.hpp>

namespace plugin::app {

namespace {

constexpr const char* k_default_locale = "it"; // as in manifest.json

domain::Environment environment_of(const host_sdk::Host& host)
{
    return intake::environment_of(intake::service_url(host_sdk::Settings(host)));
}

void record_start(ledger::LedgerDatabase& ledger, std::int64_t now_ms)
{
    ledger::Session session = ledger.session();
    ledger::Transaction transaction(session);
    ledger::AuditTable audit(session);
    audit.note_schema(now_ms);
    if (!ledger.repair().empty()) audit.add({.action = ledger::AuditAction::ledger_rebuilt}, now_ms);
    audit.add({.action = ledger::AuditAction::plugin_started}, now_ms);
    transaction.commit();
}

} // namespace

RunningPlugin::RunningPlugin(host_sdk::Host host, const std::filesystem::path& ledger_file)
    : m_host(host), m_locales(host_sdk::Storage(host).package_directory(), k_default_locale),
      m_templates(host_sdk::Storage(host).package_directory() / "templates", m_locales),
      m_rules(rules::RulesData::load(host_sdk::Storage(host).package_directory() / "rules")), m_ledger(ledger_file),
      m_intake(host, m_ledger, m_rules, sending::encrypting_patients(host)),
      m_credential_check(host, m_ledger, m_rules, &sending::connect_by_https),
      m_sending(host, m_ledger, m_rules, &sending::connect_by_https),
      m_pages({host, m_locales, m_templates, m_rules, m_ledger, environment_of(host),
               certificate_reader(host, m_rules, m_ledger), message_planner(host, m_rules)})
{
    if (!m_ledger.repair().empty()) host_sdk::Log(host).warning(m_ledger.repair());
    try {
        record_start(m_ledger, host_sdk::Clock(host).now_ms());
        sending::recover(m_ledger, host_sdk::Clock(host).now_ms());
    } catch (const std::exception& failure) {
        m_ledger.note_failure(failure); // damage is mended by the next activation
        throw;
    }
}

void RunningPlugin::stop() noexcept
{
    try {
        ledger::Session session = m_ledger.session();
        ledger::Transaction transaction(session);
        ledger::AuditTable(session).add({.action = ledger::AuditAction::plugin_stopped},
                                        host_sdk::Clock(m_host).now_ms());
        transaction.commit();
    } catch (const std::exception& error) {
        host_sdk::Log(m_host).warning(std::string("the audit log does not tell of the end: ") + error.what());
    }
}

// A ledger that was found damaged rests until the next activation mends it: what is in it cannot be relied on, so that
// nothing is sent by it. A full disk is no such thing: the step is done again, and goes on once there is room.
host_sdk::Step RunningPlugin::step(const host_sdk::Call& call, std::string_view job)
{
    if (m_ledger.trouble() == ledger::LedgerTrouble::damage) return host_sdk::Step::done();
    try {
        const host_sdk::Step step = run_step(call, job);
        m_ledger.note_success();
        return step;
    } catch (const std::exception& failure) {
        m_ledger.note_failure(failure);
        throw;
    }
}

host_sdk::Step RunningPlugin::run_step(const host_sdk::Call& call, std::string_view job) const
{
    if (job == "intake") return m_intake.step(call);
    if (job == "check-credentials") return m_credential_check.step(call);
    if (job == "send") return m_sending.step(call);
    throw host_sdk::Error(host_sdk::Status::not_found, "no job named " + std::string(job));
}

} // namespace plugin::app
