#include "plugin/app/running_plugin.hpp"

#include "plugin/app/certificate_check.hpp"

#include <host_sdk/clock.hpp>
#include <host_sdk/error.hpp>
#include <host_sdk/storage.hpp>

namespace plugin::app {

RunningPlugin::RunningPlugin(host_sdk::Host host, const std::filesystem::path& ledger_file)
    : m_host(host), m_settings(ServiceSettings::read(host)),
      m_templates(host_sdk::Storage(host).package_directory() / "templates"),
      m_rules(rules::RulesData::load(host_sdk::Storage(host).package_directory() / "rules")), m_ledger(ledger_file),
      m_pages(
          {host, m_templates, m_rules, m_ledger, environment_of(m_settings.url),
           [host, file = m_settings.certificate] { return check_certificate(file, host_sdk::Clock(host).now_ms()); }})
{
}

RunningPlugin::~RunningPlugin() = default;

host_sdk::Step RunningPlugin::step(const host_sdk::Call&, std::string_view job)
{
    throw host_sdk::Error(host_sdk::Status::not_found, "no job named " + std::string(job));
}

} // namespace plugin::app
