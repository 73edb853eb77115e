#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace plugin::ledger {

// Everything that the audit log tells of; how it stands in the file. A word is never given another meaning.
enum class AuditAction {
    plugin_started,
    plugin_stopped,
    schema_updated,
    credentials_saved,   // a candidate, to be checked
    credentials_retried, // the doctor asked for another check
    credentials_accepted,
    credentials_refused,
    credentials_unchecked, // Sistema TS gave no clear answer
    association_changed,
    certificate_installed,
    certificate_kept, // though expired
    sending_confirmed,
    sending_withdrawn,
    operation_confirmed, // a proposed variation or cancellation
    advance_confirmed,   // an advance payment
    verdict_given,       // what the doctor found on the portal
    ledger_rebuilt,
    document_sent, // by itself: the claim, before its first byte leaves
    document_outcome,
    file_sent, // the claim of a whole file
    file_outcome,
    sending_interrupted, // documents whose answer was open when the program ended
    sending_stopped,     // of a billing entity, until its credentials pass
    receipt_stored,
    receipt_downloaded,
    archive_asked,
    log_exported,
};

inline constexpr std::array<std::pair<AuditAction, std::string_view>, 27> k_audit_words = {{
    {AuditAction::plugin_started, "plugin_started"},
    {AuditAction::plugin_stopped, "plugin_stopped"},
    {AuditAction::schema_updated, "schema_updated"},
    {AuditAction::credentials_saved, "credentials_saved"},
    {AuditAction::credentials_retried, "credentials_retried"},
    {AuditAction::credentials_accepted, "credentials_accepted"},
    {AuditAction::credentials_refused, "credentials_refused"},
    {AuditAction::credentials_unchecked, "credentials_unchecked"},
    {AuditAction::association_changed, "association_changed"},
    {AuditAction::certificate_installed, "certificate_installed"},
    {AuditAction::certificate_kept, "certificate_kept"},
    {AuditAction::sending_confirmed, "sending_confirmed"},
    {AuditAction::sending_withdrawn, "sending_withdrawn"},
    {AuditAction::operation_confirmed, "operation_confirmed"},
    {AuditAction::advance_confirmed, "advance_confirmed"},
    {AuditAction::verdict_given, "verdict_given"},
    {AuditAction::ledger_rebuilt, "ledger_rebuilt"},
    {AuditAction::document_sent, "document_sent"},
    {AuditAction::document_outcome, "document_outcome"},
    {AuditAction::file_sent, "file_sent"},
    {AuditAction::file_outcome, "file_outcome"},
    {AuditAction::sending_interrupted, "sending_interrupted"},
    {AuditAction::sending_stopped, "sending_stopped"},
    {AuditAction::receipt_stored, "receipt_stored"},
    {AuditAction::receipt_downloaded, "receipt_downloaded"},
    {AuditAction::archive_asked, "archive_asked"},
    {AuditAction::log_exported, "log_exported"},
}};

// Who did it: a user as the host names him, or the program by itself.
struct AuditActor {
    std::string id; // empty: the program
    std::string name = "sistema";
};

// What is to be told. Never a secret, a patient's name or a tax code: a document is named by its number, a service by
// its id. Plain data.
struct AuditEntry {
    AuditActor actor = {};
    AuditAction action = AuditAction::plugin_started;
    std::string billing_entity_id = {}; // empty: of none
    std::string subject = {};           // the number, file name, protocol or service id; may be empty
    std::string details = {};           // a text for the doctor; may be empty
};

// A row of the log, as it stands in the file: whatever somebody may have done to it.
struct AuditRow {
    std::int64_t serial = 0; // 1, 2, 3 ... without a gap
    std::int64_t at = 0;     // milliseconds since 1970-01-01T00:00Z
    std::string actor_id;
    std::string actor;
    std::string action; // a word of k_audit_words
    std::string billing_entity_id;
    std::string subject;
    std::string details;
    std::string previous; // hash of the row before; empty in the first
    std::string hash;     // see audit_hash
};

} // namespace plugin::ledger
