#include "plugin/ledger/attempt_table.hpp"

#include "plugin/domain/sent_content.hpp"
#include "plugin/ledger/message_writing.hpp"
#include "plugin/ledger/statement.hpp"
#include "plugin/ledger/tax_code_mask.hpp"
#include "plugin/ledger/words.hpp"

namespace plugin::ledger {
namespace {

constexpr Words<AttemptState, 7> k_attempt_states = {{{AttemptState::claimed, "claimed"},
                                                      {AttemptState::answered, "answered"},
                                                      {AttemptState::not_sent, "not_sent"},
                                                      {AttemptState::uncertain, "uncertain"},
                                                      {AttemptState::resolved, "resolved"},
                                                      {AttemptState::told, "told"},
                                                      {AttemptState::credentials_refused, "credentials_refused"}}};

std::vector<Message> read_messages(Connection& connection, std::int64_t attempt_id)
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

const std::string k_columns = "id, document_id, file_id, operation, vat_number, issued_on, device, number, totals, "
                              "request_digest, certificate, started_at, started_by, state, outcome, protocol, "
                              "ended_at, technical, content";

Attempt read_attempt(Connection& connection, SQLite::Statement& row)
{
    const auto text = [&](int column) { return row.getColumn(column).getString(); };
    const std::optional<domain::Date> issued_on = domain::Date::from_iso(text(5));
    if (!issued_on) throw std::runtime_error("the ledger holds an attempt without a date");
    const std::int64_t id = row.getColumn(0).getInt64();
    return {.id = id,
            .document_id = row.getColumn(1).getInt64(),
            .operation = text(3),
            .key = {text(4), *issued_on, row.getColumn(6).getInt(), text(7)},
            .totals = totals_from(text(8)),
            .request_digest = text(9),
            .certificate = text(10),
            .started_at = row.getColumn(11).getInt64(),
            .started_by = text(12),
            .state = from_word(k_attempt_states, text(13)),
            .outcome = text(14),
            .protocol = text(15),
            .ended_at = optional_int64(row.getColumn(16)),
            .technical = text(17),
            .messages = read_messages(connection, id),
            .file_id = optional_int64(row.getColumn(2)),
            .content = text(18)};
}

std::vector<Attempt> read_attempts(Connection& connection, std::int64_t document_id, int limit,
                                   const std::string& condition = "")
{
    Statement statement = prepare(connection,
                                  "SELECT " + k_columns + " FROM attempt WHERE document_id = ? " + condition +
                                      "ORDER BY started_at DESC, id DESC LIMIT ?",
                                  document_id, limit);
    std::vector<Attempt> attempts;
    while (statement.executeStep()) {
        attempts.push_back(read_attempt(connection, statement));
    }
    return attempts;
}

} // namespace

std::int64_t AttemptTable::add(const Attempt& attempt)
{
    m_session.require_transaction();
    Connection& connection = m_session.connection();
    run(connection, "INSERT INTO attempt VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", attempt.document_id,
        attempt.file_id, attempt.operation, attempt.key.vat_number, attempt.key.issued_on.iso(), attempt.key.device,
        attempt.key.number, text_of(attempt.totals), attempt.request_digest, attempt.certificate, attempt.started_at,
        attempt.started_by, to_word(k_attempt_states, attempt.state), attempt.outcome, attempt.protocol,
        attempt.ended_at, mask_tax_codes(attempt.technical), attempt.content);
    return connection.getLastInsertRowid();
}

void AttemptTable::finish(std::int64_t attempt_id, const AttemptResult& result, std::int64_t now)
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
        append_message(connection, attempt_id, message);
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
