#include "plugin/ledger/file_documents.hpp"

#include "plugin/domain/already_done.hpp"
#include "plugin/domain/operation.hpp"
#include "plugin/domain/transmission_status.hpp"
#include "plugin/ledger/in_parts.hpp"
#include "plugin/ledger/message_writing.hpp"
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

// Those of a part. The "+" keeps SQLite from going through the whole file for each part.
const std::string k_attempts = "+file_id = ?1 AND id BETWEEN ?2 AND ?3";
const std::string k_open_attempts = k_attempts + " AND state = 'claimed'";
const std::string k_documents = "+file_id = ?1 AND id IN (SELECT document_id FROM attempt WHERE " + k_attempts + ")";

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

template <class Body>
void FileDocuments::for_each_part(Body body) const
{
    Statement row =
        prepare(m_session.connection(), "SELECT min(id), max(id) FROM attempt WHERE file_id = ?", m_file.id);
    if (!row.executeStep() || row.getColumn(0).isNull()) return;
    in_parts(row.getColumn(0).getInt64(), row.getColumn(1).getInt64(), [&](std::int64_t first, std::int64_t last) {
        body(Part{first, last});
    });
}

template <class... Values>
std::int64_t FileDocuments::change(const Part& part, const std::string& sql, const Values&... values)
{
    return run(m_session.connection(), sql, m_file.id, part.first, part.last, values...);
}

void FileDocuments::to_verify(std::int64_t now)
{
    m_session.require_transaction();
    for_each_part([&](const Part& part) {
        change(part, "UPDATE document SET status = 'to_verify', verify_after = ?4 WHERE " + k_documents, now);
    });
}

void FileDocuments::taken_in_charge()
{
    m_session.require_transaction();
    for_each_part([&](const Part& part) {
        change(part,
               "UPDATE document SET status = 'taken_in_charge', verify_after = NULL, protocol = ?4 WHERE " +
                   k_documents,
               m_file.protocol);
    });
}

void FileDocuments::queue_again(AttemptState attempt, std::string_view technical, std::int64_t now)
{
    m_session.require_transaction();
    const std::string_view state = attempt == AttemptState::credentials_refused ? "credentials_refused" : "not_sent";
    for_each_part([&](const Part& part) {
        change(part, "UPDATE attempt SET state = ?4, ended_at = ?5, technical = ?6 WHERE " + k_open_attempts, state,
               now, mask_tax_codes(technical));
        change(part,
               "UPDATE document SET status = 'to_send', verify_after = NULL, queued_at = ?4, file_id = NULL, "
               "protocol = '', queued_by = (SELECT started_by FROM attempt WHERE document_id = document.id "
               "AND file_id = ?1) WHERE " +
                   k_documents,
               now);
    });
}

void FileDocuments::give_back(std::string_view outcome, std::string_view note, std::int64_t now)
{
    m_session.require_transaction();
    for_each_part([&](const Part& part) {
        change(part, "UPDATE attempt SET state = 'answered', outcome = ?4, ended_at = ?5 WHERE " + k_open_attempts,
               outcome, now);
        change(part,
               "UPDATE document SET status = 'to_send', verify_after = NULL, note = ?4, check_due = 1, "
               "file_id = NULL, protocol = '' WHERE " +
                   k_documents,
               note);
    });
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
    append_message(connection, attempt, message);
    return true;
}

std::int64_t FileDocuments::judge(std::int64_t now)
{
    m_session.require_transaction();
    std::int64_t not_accepted = 0;
    for_each_part([&](const Part& part) { not_accepted += judge_part(part, now); });
    return not_accepted;
}

std::int64_t FileDocuments::judge_part(const Part& part, std::int64_t now)
{
    const std::string of_mark =
        "+file_id = ?1 AND id IN (SELECT document_id FROM attempt WHERE " + k_open_attempts + " AND outcome = ?4)";
    const std::int64_t present = change(part,
                                        "UPDATE document SET status = 'to_verify', verify_after = ?5, "
                                        "verify_tries = 0, file_id = NULL WHERE " +
                                            of_mark,
                                        k_present_mark, now);
    // A variation or a cancellation that was not done leaves what the archive holds.
    const std::int64_t rejected =
        change(part,
               "UPDATE document SET file_id = NULL, outcome_at = ?5, protocol = '', "
               "status = CASE WHEN held_status <> '' THEN held_status ELSE 'rejected' END, "
               "note = CASE WHEN held_status <> '' THEN ?6 ELSE '' END, "
               "fingerprint = CASE WHEN held_status <> '' THEN '' ELSE fingerprint END, "
               "changed_after_sending = held_status <> '', check_due = check_due OR held_status <> '', "
               "operation = '', held_status = '' "
               "WHERE " +
                   of_mark,
               k_rejected_mark, now, not_done_note());
    change(part, "DELETE FROM finding WHERE document_id IN (SELECT id FROM document WHERE " + k_documents + ")");
    change(part, "DELETE FROM proposal WHERE document_id IN (SELECT id FROM document WHERE " + k_documents + ")");
    if (has_letter(m_file, Operation::cancellation)) {
        change(part,
               "UPDATE document SET file_id = NULL, status = 'excluded', note = ?4, protocol = ?5, outcome_at = ?6, "
               "check_due = 1, changed_after_sending = 0, operation = '', held_status = '' WHERE " +
                   k_documents,
               cancelled_note(), m_file.protocol, now);
    } else {
        const std::string accepted =
            "UPDATE document SET file_id = NULL, status = ?5, protocol = ?6, outcome_at = ?7, note = '', "
            "changed_after_sending = 0, operation = '', held_status = '' WHERE ";
        for (const auto& [mark, status] : {std::pair(k_warned_mark, TransmissionStatus::accepted_with_warnings),
                                           std::pair(std::string_view(), TransmissionStatus::accepted)}) {
            change(part, accepted + of_mark, mark, storage_code(status), m_file.protocol, now);
        }
    }

    const std::string attempts = "UPDATE attempt SET ended_at = ?4, ";
    const std::string open = " WHERE " + k_open_attempts;
    change(part, attempts + "state = 'uncertain', outcome = ''" + open + " AND outcome = ?5", now, k_present_mark);
    change(part, attempts + "state = 'answered'" + open + " AND outcome = ?5", now, k_rejected_mark);
    change(part,
           attempts + "state = 'answered', protocol = ?5, outcome = CASE WHEN outcome = '' THEN ?6 ELSE outcome END" +
               open,
           now, m_file.protocol,
           has_letter(m_file, Operation::cancellation) ? cancelled_outcome()
                                                       : std::string(storage_code(TransmissionStatus::accepted)));
    return present + rejected;
}

void FileDocuments::ask_singly(std::int64_t now)
{
    m_session.require_transaction();
    for_each_part([&](const Part& part) {
        change(part,
               "UPDATE document SET status = 'to_verify', verify_after = ?4, verify_tries = 0, file_id = NULL, "
               "protocol = '' WHERE " +
                   k_documents,
               now);
        change(part, "UPDATE attempt SET state = 'uncertain', outcome = '' WHERE " + k_open_attempts);
    });
}

} // namespace plugin::ledger
