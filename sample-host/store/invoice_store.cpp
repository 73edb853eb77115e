#include "store/invoice_store.hpp"

#include "store/connection.hpp"
#include "store/json_array.hpp"
#include "store/revision.hpp"
#include "store/search_pattern.hpp"

namespace sample_host::store {

namespace {

constexpr const char* k_invoice_columns =
    "i.id, i.revision, i.state, i.kind, i.billing_entity_id, p.id, p.kind, p.name, p.tax_code, "
    "i.patient_opposes, i.progressive, i.number, i.issued_on, ifnull(i.paid_on, ''), ifnull(i.payment_method, ''), "
    "i.total_cents, i.refunds_invoice_id ";
constexpr int k_first_of_line = 17; // behind them, where lines are read with their invoice
constexpr int k_behind_line = k_first_of_line + 6;
constexpr const char* k_line_columns = "l.kind, l.service_id, l.description, l.amount_cents, l.vat_rate, l.vat_nature ";
constexpr const char* k_from_invoice = "FROM invoice i JOIN patient p ON p.id = i.patient_id ";
const std::string k_select_invoice = std::string("SELECT ") + k_invoice_columns + k_from_invoice;

Invoice read_invoice(Statement& row)
{
    Invoice invoice;
    invoice.id = row.getColumn(0).getInt64();
    invoice.revision = row.getColumn(1).getInt64();
    invoice.state = static_cast<InvoiceState>(row.getColumn(2).getInt());
    if (invoice.state == InvoiceState::deleted) return invoice;
    invoice.kind = static_cast<InvoiceKind>(row.getColumn(3).getInt());
    invoice.billing_entity_id = row.getColumn(4).getInt64();
    invoice.patient.id = row.getColumn(5).getInt64();
    invoice.patient.kind = static_cast<CustomerKind>(row.getColumn(6).getInt());
    invoice.patient.name = row.getColumn(7).getString();
    invoice.patient.tax_code = row.getColumn(8).getString();
    invoice.patient_opposes = row.getColumn(9).getInt() != 0;
    invoice.progressive = row.getColumn(10).getInt64();
    invoice.number = row.getColumn(11).getString();
    invoice.issued_on = row.getColumn(12).getString();
    invoice.paid_on = row.getColumn(13).getString();
    invoice.payment_method = row.getColumn(14).getString();
    invoice.total_cents = row.getColumn(15).getInt64();
    if (!row.getColumn(16).isNull()) invoice.refunds_invoice_id = row.getColumn(16).getInt64();
    return invoice;
}

InvoiceLine read_line(Statement& row, int column)
{
    InvoiceLine line;
    line.kind = static_cast<LineKind>(row.getColumn(column).getInt());
    if (!row.getColumn(column + 1).isNull()) line.service_id = row.getColumn(column + 1).getInt64();
    line.description = row.getColumn(column + 2).getString();
    line.amount_cents = row.getColumn(column + 3).getInt64();
    line.vat_rate = row.getColumn(column + 4).getString();
    line.vat_nature = row.getColumn(column + 5).getString();
    return line;
}

std::vector<Invoice> read_all(Statement& query)
{
    std::vector<Invoice> invoices;
    while (query.executeStep())
        invoices.push_back(read_invoice(query));
    return invoices;
}

void bind_text_or_null(Statement& statement, int index, const std::string& text)
{
    if (text.empty())
        statement.bind(index);
    else
        statement.bind(index, text);
}

std::string where(const InvoiceFilter& filter)
{
    std::string condition = "WHERE i.state <> 3";
    if (filter.paid == PaidFilter::paid) condition += " AND i.paid_on IS NOT NULL AND i.state = 1";
    if (filter.paid == PaidFilter::unpaid) condition += " AND i.paid_on IS NULL AND i.state = 1";
    if (!filter.search.empty())
        condition += " AND (i.number LIKE :search ESCAPE '\\' OR p.name LIKE :search ESCAPE '\\')";
    if (filter.billing_entity_id != 0) condition += " AND i.billing_entity_id = :entity";
    if (!filter.issued_from.empty()) condition += " AND i.issued_on >= :from";
    if (!filter.issued_until.empty()) condition += " AND i.issued_on <= :until";
    return condition;
}

void bind_filter(Statement& query, const InvoiceFilter& filter)
{
    if (!filter.search.empty()) query.bind(":search", search_pattern(filter.search));
    if (filter.billing_entity_id != 0) query.bind(":entity", filter.billing_entity_id);
    if (!filter.issued_from.empty()) query.bind(":from", filter.issued_from);
    if (!filter.issued_until.empty()) query.bind(":until", filter.issued_until);
}

/// The columns that add() and update() share, as parameters 1 to 13.
void bind_invoice(Statement& statement, const Invoice& invoice, std::int64_t revision)
{
    statement.bind(1, revision);
    statement.bind(2, static_cast<int>(invoice.state));
    statement.bind(3, static_cast<int>(invoice.kind));
    statement.bind(4, invoice.billing_entity_id);
    statement.bind(5, invoice.patient.id);
    statement.bind(6, invoice.patient_opposes ? 1 : 0);
    statement.bind(7, invoice.issued_on);
    statement.bind(8, invoice.progressive);
    statement.bind(9, invoice.number);
    bind_text_or_null(statement, 10, invoice.paid_on);
    bind_text_or_null(statement, 11, invoice.payment_method);
    statement.bind(12, invoice.total_cents);
    if (invoice.refunds_invoice_id)
        statement.bind(13, *invoice.refunds_invoice_id);
    else
        statement.bind(13);
}

} // namespace

std::optional<Invoice> InvoiceStore::find(std::int64_t id)
{
    auto found = find_all({&id, 1});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Invoice> InvoiceStore::find_all(std::span<const std::int64_t> ids)
{
    // In one run: beginning and ending one takes longer than reading an invoice. CROSS JOIN keeps the array's order.
    Statement query =
        m_transaction.prepare(std::string("SELECT ") + k_invoice_columns + ", " + k_line_columns +
                              ", wanted.key FROM json_each(?) wanted CROSS JOIN invoice i ON i.id = wanted.value "
                              "JOIN patient p ON p.id = i.patient_id LEFT JOIN invoice_line l ON l.invoice_id = i.id");
    query.bind(1, json_array(ids));
    std::vector<Invoice> found;
    found.reserve(ids.size());
    for (std::int64_t last_key = -1; query.executeStep();) {
        const std::int64_t key = query.getColumn(k_behind_line).getInt64();
        if (std::exchange(last_key, key) != key) found.push_back(read_invoice(query));
        if (query.getColumn(k_first_of_line).isNull()) continue; // it has no lines
        found.back().lines.push_back(read_line(query, k_first_of_line));
    }
    return found;
}

std::vector<Invoice> InvoiceStore::list(const InvoiceFilter& filter, std::int64_t offset, std::int64_t limit)
{
    Statement query = m_transaction.prepare(k_select_invoice + where(filter) +
                                            " ORDER BY i.issued_on DESC, i.id DESC LIMIT :limit OFFSET :offset");
    bind_filter(query, filter);
    query.bind(":limit", limit);
    query.bind(":offset", offset);
    return read_all(query);
}

std::int64_t InvoiceStore::count(const InvoiceFilter& filter)
{
    const std::string join = filter.search.empty() ? "" : "JOIN patient p ON p.id = i.patient_id ";
    Statement query = m_transaction.prepare("SELECT count(*) FROM invoice i " + join + where(filter));
    bind_filter(query, filter);
    query.executeStep();
    return query.getColumn(0).getInt64();
}

std::vector<std::int64_t> InvoiceStore::of_patient(std::string_view text, std::int64_t limit)
{
    const std::vector<std::string> words = words_of(text);
    if (words.empty()) return {};
    std::string named;
    for (std::size_t i = 0; i < words.size(); ++i) {
        named += (i == 0 ? "" : " AND ") + std::string("name LIKE ? ESCAPE '\\'");
    }
    // From the patients to their invoices: few have the name. "+" keeps it from going through all invoices by date.
    Statement query = m_transaction.prepare(
        "SELECT id FROM invoice WHERE state <> 3 AND patient_id IN (SELECT id FROM patient WHERE " + named +
        ") ORDER BY +issued_on DESC, id DESC LIMIT ?");
    int parameter = 0;
    for (const std::string& word : words) {
        query.bind(++parameter, search_pattern(word));
    }
    query.bind(++parameter, limit);
    std::vector<std::int64_t> ids;
    while (query.executeStep()) {
        ids.push_back(query.getColumn(0).getInt64());
    }
    return ids;
}

std::vector<Invoice> InvoiceStore::changes(std::int64_t after, std::int64_t up_to, std::int64_t limit)
{
    Statement query = m_transaction.prepare(k_select_invoice +
                                            "WHERE i.revision > ? AND i.revision <= ? ORDER BY i.revision LIMIT ?");
    query.bind(1, after);
    query.bind(2, up_to);
    query.bind(3, limit);
    auto invoices = read_all(query);
    Statement lines = m_transaction.prepare(std::string("SELECT ") + k_line_columns +
                                            "FROM invoice_line l WHERE l.invoice_id = ? ORDER BY l.position");
    for (auto& invoice : invoices) {
        lines.reset();
        lines.bind(1, invoice.id);
        while (lines.executeStep())
            invoice.lines.push_back(read_line(lines, 0));
    }
    return invoices;
}

std::vector<Invoice> InvoiceStore::credit_notes_of(std::int64_t invoice_id)
{
    Statement query =
        m_transaction.prepare(k_select_invoice + "WHERE i.refunds_invoice_id = ? AND i.state = 1 ORDER BY i.id");
    query.bind(1, invoice_id);
    return read_all(query);
}

std::int64_t InvoiceStore::last_progressive(std::int64_t billing_entity_id, std::string_view year)
{
    Statement query = m_transaction.prepare("SELECT ifnull(max(progressive), 0) FROM invoice WHERE "
                                            "billing_entity_id = ? AND year = CAST(? AS INTEGER)");
    query.bind(1, billing_entity_id);
    query.bind(2, std::string(year));
    query.executeStep();
    return query.getColumn(0).getInt64();
}

bool InvoiceStore::number_is_taken(std::int64_t billing_entity_id, std::string_view year, const std::string& number,
                                   std::int64_t except_id)
{
    Statement query = m_transaction.prepare(
        "SELECT 1 FROM invoice WHERE billing_entity_id = ? AND year = CAST(? AS INTEGER) AND number "
        "= ? AND state <> 3 AND id <> ?");
    query.bind(1, billing_entity_id);
    query.bind(2, std::string(year));
    query.bind(3, number);
    query.bind(4, except_id);
    return query.executeStep();
}

std::int64_t InvoiceStore::add(const Invoice& invoice)
{
    Statement insert = m_transaction.prepare(
        "INSERT INTO invoice (revision, state, kind, billing_entity_id, patient_id, patient_opposes, issued_on, year, "
        "progressive, number, paid_on, payment_method, total_cents, refunds_invoice_id) VALUES (?1, ?2, ?3, ?4, ?5, "
        "?6, ?7, CAST(substr(?7, 1, 4) AS INTEGER), ?8, ?9, ?10, ?11, ?12, ?13)");
    bind_invoice(insert, invoice, next_revision(m_transaction, Topic::invoices));
    insert.exec();
    const auto id = m_transaction.connection().getLastInsertRowid();
    write_lines(id, invoice.lines);
    return id;
}

bool InvoiceStore::update(const Invoice& invoice)
{
    Statement change = m_transaction.prepare(
        "UPDATE invoice SET revision = ?1, state = ?2, kind = ?3, billing_entity_id = ?4, patient_id = ?5, "
        "patient_opposes = ?6, issued_on = ?7, year = CAST(substr(?7, 1, 4) AS INTEGER), progressive = ?8, number = "
        "?9, paid_on = ?10, payment_method = ?11, total_cents = ?12, refunds_invoice_id = ?13 WHERE id = ?14");
    bind_invoice(change, invoice, next_revision(m_transaction, Topic::invoices));
    change.bind(14, invoice.id);
    if (change.exec() == 0) return false;
    Statement erase = m_transaction.prepare("DELETE FROM invoice_line WHERE invoice_id = ?");
    erase.bind(1, invoice.id);
    erase.exec();
    write_lines(invoice.id, invoice.lines);
    return true;
}

bool InvoiceStore::remove(std::int64_t id)
{
    Statement change = m_transaction.prepare("UPDATE invoice SET revision = ?, state = 3 WHERE id = ?");
    change.bind(1, next_revision(m_transaction, Topic::invoices));
    change.bind(2, id);
    if (change.exec() == 0) return false;
    Statement erase = m_transaction.prepare("DELETE FROM invoice_line WHERE invoice_id = ?");
    erase.bind(1, id);
    erase.exec();
    return true;
}

void InvoiceStore::write_lines(std::int64_t id, const std::vector<InvoiceLine>& lines)
{
    Statement insert =
        m_transaction.prepare("INSERT INTO invoice_line (invoice_id, position, kind, service_id, description, "
                              "amount_cents, vat_rate, vat_nature) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    int position = 0;
    for (const auto& line : lines) {
        insert.bind(1, id);
        insert.bind(2, ++position);
        insert.bind(3, static_cast<int>(line.kind));
        if (line.service_id)
            insert.bind(4, *line.service_id);
        else
            insert.bind(4);
        insert.bind(5, line.description);
        insert.bind(6, line.amount_cents);
        insert.bind(7, line.vat_rate);
        insert.bind(8, line.vat_nature);
        insert.exec();
        insert.reset();
    }
}

} // namespace sample_host::store
