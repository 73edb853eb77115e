#include "plugin/ledger/file_documents.hpp"

#include "plugin/domain/already_done.hpp"
#include "plugin/domain/operation.hpp"
#include "plugin/domain/transmission_status.hpp"
#include "plugin/ledger/operation_notes.hpp"
#include "plugin/ledger/statement.hpp"
#include "plugin/ledger/tax_code_mask.hpp"

namespace plugin::ledger {
namespace {

using domain::Operation;
using domain::TransmissionStatus;

// What an attempt is marked with while the messages come in. Two stay as its outcome: they are storage codes.
constexpr std::string_view k_rejected_mark = "rejected";
constexpr std::string_view k_warned_mark = "accepted_with_warnings";
constexpr std::string_view k_present_mark = "present";

bool has_letter(const OutgoingFile& file, Operation operation)
{
    return file.operation == domain::letter(operation);
}

} // namespace

bool FileDocuments::has_attempts() const
{
    return prepare(m_session.connection(), "SELECT 1 FROM attempt WHERE file_id = ? LIMIT 1", m_file.id).executeStep();
}

std::vector<domain::DocumentKey> FileDocuments::some_keys(int limit) const
{
    Statement statement =
        prepare(m_session.connection(),
                "SELECT vat_number, issued_on, device, number FROM attempt WHERE file_id = ? ORDER BY number LIMIT ?",
                m_file.id, limit);
    std::vector<domain::DocumentKey> keys;
    while (statement.executeStep()) {
        const auto issued_on = domain::Date::from_iso(statement.getColumn(1).getString());
        if (!issued_on) throw std::runtime_error("the ledger holds an attempt without a date");
        keys.push_back({statement.getColumn(0).getString(), *issued_on, statement.getColumn(2).getInt(),
                        statement.getColumn(3).getString()});
    }
    return keys;
}

void FileDocuments::to_verify(std::int64_t now)
{
    m_session.require_transaction();
    run(m_session.connection(), "UPDATE document SET status = 'to_verify', verify_after = ? WHERE file_id = ?", now,
        m_file.id);
}

void FileDocuments::taken_in_charge()
{
    m_session.require_transaction();
    run(m_session.connection(),
        "UPDATE document SET status = 'taken_in_charge', verify_after = NULL, protocol = ? WHERE file_id = ?",
        m_file.protocol, m_file.id);
}

void FileDocuments::queue_again(AttemptState attempt, std::string_view technical, std::int64_t now)
{
    m_session.require_transaction();
    Connection& connection = m_session.connection();
    run(connection, "UPDATE attempt SET state = ?, ended_at = ?, technical = ? WHERE file_id = ? AND state = 'claimed'",
        attempt == AttemptState::credentials_refused ? "credentials_refused" : "not_sent", now,
        mask_tax_codes(technical), m_file.id);
    run(connection,
        "UPDATE document SET status = 'to_send', verify_after = NULL, queued_at = ?1, file_id = NULL, protocol = '', "
        "queued_by = (SELECT started_by FROM attempt WHERE file_id = ?2 AND document_id = document.id) "
        "WHERE file_id = ?2",
        now, m_file.id);
}

void FileDocuments::give_back(std::string_view outcome, std::string_view note, std::int64_t now)
{
    m_session.require_transaction();
    Connection& connection = m_session.connection();
    run(connection,
        "UPDATE attempt SET state = 'answered', outcome = ?, ended_at = ? WHERE file_id = ? AND state = 'claimed'",
        outcome, now, m_file.id);
    run(connection,
        "UPDATE document SET status = 'to_send', verify_after = NULL, note = ?, check_due = 1, file_id = NULL, "
        "protocol = '' WHERE file_id = ?",
        note, m_file.id);
}

bool FileDocuments::add_message(const domain::DocumentKey& key, const Message& message)
{
    m_session.require_transaction();
    Connection& connection = m_session.connection();
    Statement found = prepare(connection,
                              "SELECT id, outcome FROM attempt WHERE file_id = ? AND number = ? AND "
                              "vat_number = ? AND issued_on = ? AND device = ? AND state = 'claimed'",
                              m_file.id, key.number, key.vat_number, key.issued_on.iso(), key.device);
    if (!found.executeStep()) return false;
    const std::int64_t attempt = found.getColumn(0).getInt64();
    const std::string before = found.getColumn(1).getString();
    std::string_view mark = message.type == "W" ? k_warned_mark : k_rejected_mark;
    // One that is there already is asked for, whatever else is said of it; an error weighs more than a warning.
    if (before == k_present_mark || (message.type != "W" && domain::says_already_done(message.code))) {
        mark = k_present_mark;
    } else if (before == k_rejected_mark) {
        mark = k_rejected_mark;
    }
    run(connection, "UPDATE attempt SET outcome = ? WHERE id = ?", mark, attempt);
    run(connection, "INSERT INTO message SELECT ?1, (SELECT count(*) FROM message WHERE attempt_id = ?1), ?2, ?3, ?4",
        attempt, message.code, mask_tax_codes(message.description), message.type);
    return true;
}

std::int64_t FileDocuments::judge(std::int64_t now)
{
    m_session.require_transaction();
    Connection& connection = m_session.connection();
    const std::string of_mark =
        "file_id = ?1 AND id IN (SELECT document_id FROM attempt WHERE file_id = ?1 AND state = 'claimed' "
        "AND outcome = ?2)";

    const std::int64_t present = run(connection,
                                     "UPDATE document SET status = 'to_verify', verify_after = ?3, verify_tries = 0, "
                                     "file_id = NULL WHERE " +
                                         of_mark,
                                     m_file.id, k_present_mark, now);
    // A variation or a cancellation that was not done leaves what the archive holds.
    const std::int64_t rejected =
        run(connection,
            "UPDATE document SET file_id = NULL, outcome_at = ?3, protocol = '', "
            "status = CASE WHEN held_status <> '' THEN held_status ELSE 'rejected' END, "
            "note = CASE WHEN held_status <> '' THEN ?4 ELSE '' END, "
            "fingerprint = CASE WHEN held_status <> '' THEN '' ELSE fingerprint END, "
            "changed_after_sending = held_status <> '', check_due = check_due OR held_status <> '', "
            "operation = '', held_status = '' "
            "WHERE " +
                of_mark,
            m_file.id, k_rejected_mark, now, not_done_note());
    run(connection, "DELETE FROM finding WHERE document_id IN (SELECT id FROM document WHERE file_id = ?)", m_file.id);
    run(connection, "DELETE FROM proposal WHERE document_id IN (SELECT id FROM document WHERE file_id = ?)", m_file.id);
    if (has_letter(m_file, Operation::cancellation)) {
        run(connection,
            "UPDATE document SET file_id = NULL, status = 'excluded', note = ?, protocol = ?, outcome_at = ?, "
            "check_due = 1, changed_after_sending = 0, operation = '', held_status = '' WHERE file_id = ?",
            cancelled_note(), m_file.protocol, now, m_file.id);
    } else {
        const std::string accepted =
            "UPDATE document SET file_id = NULL, status = ?3, protocol = ?4, outcome_at = ?5, note = '', "
            "changed_after_sending = 0, operation = '', held_status = '' WHERE ";
        run(connection, accepted + of_mark, m_file.id, k_warned_mark,
            storage_code(TransmissionStatus::accepted_with_warnings), m_file.protocol, now);
        run(connection, accepted + "file_id = ?1 AND ?2 = ''", m_file.id, std::string_view(),
            storage_code(TransmissionStatus::accepted), m_file.protocol, now);
    }

    const std::string attempts = "UPDATE attempt SET ended_at = ?2, ";
    const std::string open = " WHERE file_id = ?1 AND state = 'claimed'";
    run(connection, attempts + "state = 'uncertain', outcome = ''" + open + " AND outcome = ?3", m_file.id, now,
        k_present_mark);
    run(connection, attempts + "state = 'answered'" + open + " AND outcome = ?3", m_file.id, now, k_rejected_mark);
    run(connection,
        attempts + "state = 'answered', protocol = ?3, outcome = CASE WHEN outcome = '' THEN ?4 ELSE outcome END" +
            open,
        m_file.id, now, m_file.protocol,
        has_letter(m_file, Operation::cancellation) ? cancelled_outcome()
                                                    : std::string(storage_code(TransmissionStatus::accepted)));
    return present + rejected;
}

void FileDocuments::ask_singly(std::int64_t now)
{
    m_session.require_transaction();
    Connection& connection = m_session.connection();
    run(connection, "UPDATE attempt SET state = 'uncertain', outcome = '' WHERE file_id = ? AND state = 'claimed'",
        m_file.id);
    run(connection,
        "UPDATE document SET status = 'to_verify', verify_after = ?, verify_tries = 0, file_id = NULL, protocol = '' "
        "WHERE file_id = ?",
        now, m_file.id);
}

} // namespace plugin::ledger
