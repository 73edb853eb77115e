#include "plugin/pages/audit_text.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/pages/italian_text.hpp"

namespace plugin::pages {

using domain::text;
using ledger::AuditAction;
using ledger::ChainFault;

std::string action_text(AuditAction action)
{
    switch (action) {
    case AuditAction::plugin_started:
        return text("audit.action.plugin-started");
    case AuditAction::plugin_stopped:
        return text("audit.action.plugin-stopped");
    case AuditAction::schema_updated:
        return text("audit.action.schema-updated");
    case AuditAction::credentials_saved:
        return text("audit.action.credentials-saved");
    case AuditAction::credentials_retried:
        return text("audit.action.credentials-retried");
    case AuditAction::credentials_accepted:
        return text("audit.action.credentials-accepted");
    case AuditAction::credentials_refused:
        return text("audit.action.credentials-refused");
    case AuditAction::credentials_unchecked:
        return text("audit.action.credentials-unchecked");
    case AuditAction::association_changed:
        return text("audit.action.association-changed");
    case AuditAction::certificate_installed:
        return text("audit.action.certificate-installed");
    case AuditAction::certificate_kept:
        return text("audit.action.certificate-kept");
    case AuditAction::sending_confirmed:
        return text("audit.action.sending-confirmed");
    case AuditAction::sending_withdrawn:
        return text("audit.action.sending-withdrawn");
    case AuditAction::operation_confirmed:
        return text("audit.action.operation-confirmed");
    case AuditAction::advance_confirmed:
        return text("audit.action.advance-confirmed");
    case AuditAction::verdict_given:
        return text("audit.action.verdict-given");
    case AuditAction::ledger_rebuilt:
        return text("audit.action.ledger-rebuilt");
    case AuditAction::document_sent:
        return text("audit.action.document-sent");
    case AuditAction::document_outcome:
        return text("audit.action.document-outcome");
    case AuditAction::file_sent:
        return text("audit.action.file-sent");
    case AuditAction::file_outcome:
        return text("audit.action.file-outcome");
    case AuditAction::sending_interrupted:
        return text("audit.action.sending-interrupted");
    case AuditAction::sending_stopped:
        return text("audit.action.sending-stopped");
    case AuditAction::receipt_stored:
        return text("audit.action.receipt-stored");
    case AuditAction::receipt_downloaded:
        return text("audit.action.receipt-downloaded");
    case AuditAction::archive_asked:
        return text("audit.action.archive-asked");
    case AuditAction::log_exported:
        return text("audit.action.log-exported");
    }
    return {};
}

std::string action_text(std::string_view word)
{
    for (const auto& [action, known] : ledger::k_audit_words) {
        if (known == word) return action_text(action);
    }
    return std::string(word);
}

std::string verdict_text(const ledger::ChainVerdict& verdict)
{
    const std::string row = number_text(verdict.broken_serial);
    switch (verdict.fault) {
    case ChainFault::none: {
        const std::string checked = text_of_count(verdict.rows, "audit.checked");
        if (!verdict.found_at) return checked;
        return checked + " " + text("audit.hash-found", {{"row", number_text(*verdict.found_at)}});
    }
    case ChainFault::gap:
        return text("audit.gap", {{"row", row}});
    case ChainFault::broken_link:
        return text("audit.broken-link", {{"row", row}});
    case ChainFault::altered:
        return text("audit.altered", {{"row", row}});
    case ChainFault::expected_gone:
        return text("audit.hash-gone");
    }
    return {};
}

} // namespace plugin::pages
