#include "plugin/ledger/receipt_table.hpp"

#include "plugin/ledger/statement.hpp"
#include "plugin/ledger/words.hpp"

namespace plugin::ledger {
namespace {

constexpr Words<ReceiptKind, 3> k_kinds = {
    {{ReceiptKind::pdf, "pdf"}, {ReceiptKind::zip, "zip"}, {ReceiptKind::error_details, "error_details"}}};

} // namespace

void ReceiptTable::save(const Receipt& receipt)
{
    m_session.require_transaction();
    run(m_session.connection(), "INSERT OR REPLACE INTO receipt VALUES (?,?,?,?,?)", receipt.protocol,
        to_word(k_kinds, receipt.kind), receipt.billing_entity_id, Blob{receipt.content}, receipt.fetched_at);
}

bool ReceiptTable::has(std::string_view protocol, ReceiptKind kind) const
{
    return prepare(m_session.connection(), "SELECT 1 FROM receipt WHERE protocol = ? AND kind = ?", protocol,
                   to_word(k_kinds, kind))
        .executeStep();
}

std::optional<Receipt> ReceiptTable::find(std::string_view protocol, ReceiptKind kind) const
{
    Statement statement =
        prepare(m_session.connection(),
                "SELECT billing_entity_id, content, fetched_at FROM receipt WHERE protocol = ? AND kind = ?", protocol,
                to_word(k_kinds, kind));
    if (!statement.executeStep()) return std::nullopt;
    return Receipt{std::string(protocol), kind, statement.getColumn(0).getString(), statement.getColumn(1).getString(),
                   statement.getColumn(2).getInt64()};
}

} // namespace plugin::ledger
