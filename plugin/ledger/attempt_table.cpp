#include "plugin/ledger/attempt_table.hpp"

#include "plugin/domain/sent_content.hpp"
#include "plugin/ledger/hex.hpp"
#include "plugin/ledger/statement.hpp"
#include "plugin/ledger/tax_code_mask.hpp"

#include <openssl/rand.h>

namespace plugin::ledger {
namespace {

constexpr Words<AttemptState, 7> k_attempt_states = {{{AttemptState::claimed, "claimed"},
                                                      {AttemptState::answered, "answered"},
                                                      {AttemptState::not_sent, "not_sent"},
                                                      {AttemptState::uncertain, "uncertain"},
                                                      {AttemptState::resolved, "resolved"},
                                                      {AttemptState::told, "told"},
                                                      {AttemptState::credentials_refused, "credentials_refused"}}};

TotalsByType read_totals(Connection& connection, const std::string& attempt_id)
{
    Statement statement =
        prepare(connection, "SELECT expense_type, total_cents FROM attempt_total WHERE attempt_id = ?", attempt_id);
    TotalsByType totals;
    while (statement.executeStep()) {
        totals.emplace(statement.getColumn(0).getString(), domain::Cents(statement.getColumn(1).getInt64()));
    }
    return totals;
}

std::vector<Message> read_messages(Connection& connection, const std::string& attempt_id)
{
    Statement statement = prepare(
        connection, "SELECT code, description, type FROM message WHERE attempt_id = ? ORDER BY position", attempt_id);
    std::vector<Message> messages;
    while (statement.executeStep()) {
        messages.push_back({statement.getColumn(0).getString(), statement.getColumn(1).getString(),
                            statement.getColumn(2).getString()});
    }
    return messages;
}

Attempt read_attempt(Connection& connection, SQLite::Statement& row)
{
    const auto text = [&](int column) { return row.getColumn(column).getString(); };
    const std::optional<domain::Date> issued_on = domain::Date::from_iso(text(4));
    if (!issued_on) throw std::runtime_error("the ledger holds an attempt without a date");
    Attempt attempt{.id = text(0),
                    .document_id = row.getColumn(1).getInt64(),
                    .operation = text(2),
                    .key = {text(3), *issued_on, row.getColumn(5).getInt(), text(6)},
                    .totals = {},
                    .fingerprint = text(7),
                    .request_digest = text(8),
                    .certificate = text(9),
                    .started_at = row.getColumn(10).getInt64(),
                    .started_by = text(11),
                    .state = from_word(k_attempt_states, text(12)),
                    .outcome = text(13),
                    .protocol = text(14),
                    .ended_at = optional_int64(row.getColumn(15)),
                    .technical = text(16),
                    .messages = {},
                    .file_id = optional_int64(row.getColumn(17)),
                    .content = text(18)};
    attempt.totals = read_totals(connection, attempt.id);
    attempt.messages = read_messages(connection, attempt.id);
    return attempt;
}

std::vector<Attempt> read_attempts(Connection& connection, std::int64_t document_id, int limit,
                                   const std::string& condition = "")
{
    Statement statement =
        prepare(connection,
                "SELECT id, document_id, operation, vat_number, issued_on, device, number, fingerprint, "
                "request_digest, certificate, started_at, started_by, state, outcome, protocol, ended_at, technical, "
                "file_id, content "
                "FROM attempt WHERE document_id = ? " +
                    condition + "ORDER BY started_at DESC, rowid DESC LIMIT ?",
                document_id, limit);
    std::vector<Attempt> attempts;
    while (statement.executeStep()) {
        attempts.push_back(read_attempt(connection, statement));
    }
    return attempts;
}

} // namespace

std::string make_attempt_id()
{
    std::array<unsigned char, 16> bytes;
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
        throw std::runtime_error("the system gives no random numbers");
    }
    return hex(bytes);
}

void AttemptTable::add(const Attempt& attempt)
{
    m_session.require_transaction();
    Connection& connection = m_session.connection();
    run(connection, "INSERT INTO attempt VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", attempt.id,
        attempt.document_id, attempt.operation, attempt.key.vat_number, attempt.key.issued_on.iso(), attempt.key.device,
        attempt.key.number, attempt.fingerprint, attempt.request_digest, attempt.certificate, attempt.started_at,
        attempt.started_by, to_word(k_attempt_states, attempt.state), attempt.outcome, attempt.protocol,
        attempt.ended_at, mask_tax_codes(attempt.technical), attempt.file_id, attempt.content);
    for (const auto& [type, total] : attempt.totals) {
        run(connection, "INSERT INTO attempt_total VALUES (?,?,?)", attempt.id, type, total.value());
    }
}

void AttemptTable::finish(std::string_view attempt_id, const AttemptResult& result, std::int64_t now)
{
    m_session.require_transaction();
    Connection& connection = m_session.connection();
    const std::int64_t changed =
        run(connection,
            "UPDATE attempt SET state = ?, outcome = ?, protocol = ?, ended_at = ?, technical = ? "
            "WHERE id = ? AND state IN ('claimed', 'uncertain')",
            to_word(k_attempt_states, result.state), result.outcome, result.protocol, now,
            mask_tax_codes(result.technical), attempt_id);
    if (changed != 1) throw std::logic_error("only an attempt whose answer is open can be finished");
    for (const Message& message : result.messages) {
        run(connection,
            "INSERT INTO message SELECT ?1, (SELECT count(*) FROM message WHERE attempt_id = ?1), ?2, ?3, ?4",
            attempt_id, message.code, mask_tax_codes(message.description), message.type);
    }
}

std::vector<Attempt> AttemptTable::list(std::int64_t document_id) const
{
    return read_attempts(m_session.connection(), document_id, -1);
}

std::optional<Attempt> AttemptTable::last(std::int64_t document_id) const
{
    std::vector<Attempt> attempts = read_attempts(m_session.connection(), document_id, 1);
    if (attempts.empty()) return std::nullopt;
    return std::move(attempts.front());
}

LiveRefunds AttemptTable::refunds_of(const domain::DocumentKey& key, std::string_view but_invoice_id) const
{
    Statement statement =
        prepare(m_session.connection(),
                "SELECT count(*), coalesce(sum(abs(d.total_cents)), 0) FROM document d WHERE d.kind = 'credit_note' "
                "AND d.status IN ('accepted', 'accepted_with_warnings') AND d.invoice_id <> ? AND d.id IN "
                "(SELECT document_id FROM attempt WHERE operation = 'R' AND protocol <> '' AND refunded = ?)",
                but_invoice_id, domain::refunds_line(key));
    statement.executeStep();
    return {statement.getColumn(0).getInt64(), statement.getColumn(1).getInt64()};
}

std::optional<Attempt> AttemptTable::last_acquired(std::int64_t document_id) const
{
    std::vector<Attempt> attempts =
        read_attempts(m_session.connection(), document_id, 1, "AND protocol <> '' AND operation <> 'C' ");
    if (attempts.empty()) return std::nullopt;
    return std::move(attempts.front());
}

} // namespace plugin::ledger
