#include "plugin/app/running_plugin.hpp"

#include "plugin/app/certificate_check.hpp"
#include "plugin/intake/service_url.hpp"
#include "plugin/sending/recovery.hpp"
#include "plugin/sending/transport_sistema_ts.hpp"

#include <host_sdk/clock.hpp>
#include <host_sdk/error.hpp>
#include <host_sdk/storage.hpp>

namespace plugin::app {

namespace {

domain::Environment environment_of(const host_sdk::Host& host)
{
    return intake::environment_of(intake::service_url(host_sdk::Settings(host)));
}

} // namespace

RunningPlugin::RunningPlugin(host_sdk::Host host, const std::filesystem::path& ledger_file)
    : m_templates(host_sdk::Storage(host).package_directory() / "templates"),
      m_rules(rules::RulesData::load(host_sdk::Storage(host).package_directory() / "rules")), m_ledger(ledger_file),
      m_intake(host, m_ledger, m_rules), m_credential_check(host, m_ledger, m_rules, &sending::connect_by_https),
      m_sending(host, m_ledger, m_rules, &sending::connect_by_https),
      m_pages({host, m_templates, m_rules, m_ledger, environment_of(host), certificate_reader(host, m_rules, m_ledger)})
{
    sending::recover(m_ledger, host_sdk::Clock(host).now_ms());
}

host_sdk::Step RunningPlugin::step(const host_sdk::Call& call, std::string_view job) const
{
    if (job == "intake") return m_intake.step(call);
    if (job == "check-credentials") return m_credential_check.step(call);
    if (job == "send") return m_sending.step(call);
    throw host_sdk::Error(host_sdk::Status::not_found, "no job named " + std::string(job));
}

} // namespace plugin::app
