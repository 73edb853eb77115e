#pragma once

#include "plugin/ledger/audit_entry.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/pages/configuration_form.hpp"
#include "plugin/pages/page_context.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/stored_configuration.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace plugin::pages {

// Configura Sistema TS the first time, Impostazioni later: the account of one billing entity. Salva stores a candidate;
// a job tries it with one live call (BEHAVIOURS 64). Stored secrets are never shown. Thread-safe.
class ConfigurationPage {
public:
    explicit ConfigurationPage(const PageContext& context) noexcept : m_context(context) {}

    // "/entita/<id>/configura": the form, or how the check stands.
    host_sdk::web::Response show(const host_sdk::Call& call, const host_sdk::web::Request& request,
                                 std::string_view rest) const;

    // Salva on "/entita/<id>/configura", or "/entita/<id>/riprova": one more check of what is stored.
    host_sdk::web::Response post(const host_sdk::Call& call, const host_sdk::web::Request& request,
                                 std::string_view rest) const;

private:
    std::optional<StoredConfiguration> load(const host_sdk::Call& call, std::string_view entity_id) const;
    host_sdk::web::Response form(const host_sdk::Call& call, const PageFrame& frame, const StoredConfiguration& stored,
                                 const ConfigurationForm& values, const std::vector<FieldError>& errors) const;
    host_sdk::web::Response checking(const PageFrame& frame, const StoredConfiguration& stored) const;
    host_sdk::web::Response connected(const host_sdk::Call& call, const PageFrame& frame,
                                      const StoredConfiguration& stored) const;
    host_sdk::web::Response save(const host_sdk::Call& call, const host_sdk::web::Request& request, PageFrame& frame,
                                 const StoredConfiguration& stored) const;
    // Saves what was typed for its check, or says why it is not tried.
    std::vector<FieldError> store(const host_sdk::Call& call, const StoredConfiguration& stored,
                                  const ConfigurationForm& values) const;
    void record(const host_sdk::Call& call, ledger::Session& session, ledger::AuditAction action,
                const std::string& entity_id) const;

    const PageContext& m_context;
};

} // namespace plugin::pages
