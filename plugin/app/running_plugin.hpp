#pragma once

#include "plugin/intake/intake.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/pages/pages.hpp"
#include "plugin/rules/rules_data.hpp"
#include "plugin/sending/credential_check.hpp"
#include "plugin/sending/sending.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/host.hpp>
#include <host_sdk/jobs.hpp>
#include <host_sdk/locale.hpp>
#include <host_sdk/web/templates.hpp>

#include <filesystem>
#include <string_view>

namespace plugin::app {

// What works while the plugin is active, wired together. Thread-safe as far as the SDK asks: pages on any thread, each
// job on one at a time.
class RunningPlugin {
public:
    // Opens the ledger and reads templates and rules; what was being sent when the last run ended is to be verified.
    // Throws where a file is missing or wrong.
    RunningPlugin(host_sdk::Host host, const std::filesystem::path& ledger_file);
    RunningPlugin(const RunningPlugin&) = delete;
    RunningPlugin& operator=(const RunningPlugin&) = delete;

    // The last thing before it ends: the audit log tells of it. Where that cannot be written, the host's log says so.
    void stop() noexcept;

    const pages::Pages& pages() const noexcept { return m_pages; }

    // One step of a job of the manifest. Throws Error(not_found) for any other.
    host_sdk::Step step(const host_sdk::Call& call, std::string_view job);

private:
    host_sdk::Step run_step(const host_sdk::Call& call, std::string_view job) const;

    host_sdk::Host m_host;
    host_sdk::Locales m_locales;
    host_sdk::web::LocalizedTemplates m_templates;
    rules::RulesData m_rules;
    ledger::LedgerDatabase m_ledger;
    intake::Intake m_intake;
    sending::CredentialCheck m_credential_check;
    sending::Sending m_sending;
    pages::Pages m_pages;
};

} // namespace plugin::app
