#include "tests/soak/invoice_book.hpp"

#include "tests/bench/made_up_patient.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace soak {
namespace {

constexpr const char* k_columns =
    "SELECT id, revision, state, entity, issued_on, paid_on, cents, patient, wrong_tax_code, refunds FROM invoice ";

BookedInvoice read_booked(const SQLite::Statement& row)
{
    return {row.getColumn(0).getInt64(),  static_cast<host_sdk::InvoiceState>(row.getColumn(2).getInt()),
            row.getColumn(3).getInt(),    row.getColumn(4).getString(),
            row.getColumn(5).getString(), row.getColumn(6).getInt64(),
            row.getColumn(7).getInt64(),  row.getColumn(8).getInt() != 0,
            row.getColumn(9).getInt64()};
}

std::string mistyped(std::string tax_code)
{
    char& last = tax_code.back();
    last = last == 'A' ? 'B' : 'A';
    return tax_code;
}

host_sdk::Invoice read_invoice(const SQLite::Statement& row)
{
    const BookedInvoice booked = read_booked(row);
    const bench::MadeUpPatient patient = bench::made_up_patient(booked.patient);
    host_sdk::Invoice invoice;
    invoice.id = std::to_string(booked.id);
    invoice.revision = row.getColumn(1).getInt64();
    invoice.state = booked.state;
    invoice.kind = booked.refunds == 0 ? host_sdk::InvoiceKind::invoice : host_sdk::InvoiceKind::credit_note;
    invoice.billing_entity_id = std::to_string(booked.entity);
    invoice.number = booked.number();
    invoice.issued_on = booked.issued_on;
    if (!booked.paid_on.empty()) invoice.paid_on = booked.paid_on;
    invoice.payment_method = "Carta";
    invoice.traceable_payment = true;
    invoice.currency = "EUR";
    invoice.total_cents = booked.cents;
    invoice.customer_kind = host_sdk::CustomerKind::natural_person;
    invoice.patient_name = patient.name;
    invoice.patient_tax_code = booked.wrong_tax_code ? mistyped(patient.tax_code) : patient.tax_code;
    if (booked.refunds != 0) invoice.refunds_invoice_id = std::to_string(booked.refunds);
    invoice.lines = {{host_sdk::LineKind::service, booked.cents, "s1", "Visita", std::nullopt, "N4"}};
    return invoice;
}

std::vector<std::int64_t> ids(const SQLite::Database& database, const std::string& which)
{
    SQLite::Statement row(database, "SELECT id FROM invoice WHERE " + which + " ORDER BY id");
    std::vector<std::int64_t> found;
    while (row.executeStep())
        found.push_back(row.getColumn(0).getInt64());
    return found;
}

void write(SQLite::Statement& statement, const BookedInvoice& invoice)
{
    statement.bind(1, static_cast<int>(invoice.state));
    statement.bind(2, invoice.entity);
    statement.bind(3, invoice.issued_on);
    statement.bind(4, invoice.paid_on);
    statement.bind(5, invoice.cents);
    statement.bind(6, invoice.patient);
    statement.bind(7, invoice.wrong_tax_code ? 1 : 0);
    statement.bind(8, invoice.refunds);
}

} // namespace

InvoiceBook::InvoiceBook(const std::filesystem::path& file)
    : m_database(std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE))
{
    m_database->exec("PRAGMA synchronous=OFF");
    m_database->exec("CREATE TABLE IF NOT EXISTS invoice (id INTEGER PRIMARY KEY, revision INTEGER NOT NULL UNIQUE, "
                     "state INTEGER, entity INTEGER, issued_on TEXT, paid_on TEXT, cents INTEGER, patient INTEGER, "
                     "wrong_tax_code INTEGER, refunds INTEGER)");
    m_database->exec("CREATE INDEX IF NOT EXISTS refunds ON invoice (refunds) WHERE refunds <> 0");
    m_database->exec("CREATE INDEX IF NOT EXISTS mistyped ON invoice (id) WHERE wrong_tax_code = 1");
    m_database->exec("CREATE INDEX IF NOT EXISTS unpaid ON invoice (id) WHERE paid_on = ''");
}

InvoiceBook::~InvoiceBook() = default;

std::int64_t InvoiceBook::add(const BookedInvoice& invoice)
{
    SQLite::Statement insert(*m_database, "INSERT INTO invoice (state, entity, issued_on, paid_on, cents, patient, "
                                          "wrong_tax_code, refunds, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    write(insert, invoice);
    insert.bind(9, revision() + 1);
    insert.exec();
    return m_database->getLastInsertRowid();
}

void InvoiceBook::change(const BookedInvoice& invoice)
{
    SQLite::Statement update(*m_database,
                             "UPDATE invoice SET state = ?, entity = ?, issued_on = ?, paid_on = ?, cents "
                             "= ?, patient = ?, wrong_tax_code = ?, refunds = ?, revision = ? WHERE id = ?");
    write(update, invoice);
    update.bind(9, revision() + 1);
    update.bind(10, invoice.id);
    update.exec();
}

std::optional<BookedInvoice> InvoiceBook::find(std::int64_t id) const
{
    SQLite::Statement row(*m_database, std::string(k_columns) + "WHERE id = ?");
    row.bind(1, id);
    if (!row.executeStep()) return std::nullopt;
    return read_booked(row);
}

std::int64_t InvoiceBook::newest() const
{
    return m_database->execAndGet("SELECT coalesce(max(id), 0) FROM invoice").getInt64();
}

bool InvoiceBook::is_refunded(std::int64_t id) const
{
    SQLite::Statement row(*m_database, "SELECT 1 FROM invoice WHERE refunds = ? AND refunds <> 0");
    row.bind(1, id);
    return row.executeStep();
}

std::vector<std::int64_t> InvoiceBook::mistyped() const
{
    return ids(*m_database, "wrong_tax_code = 1");
}

std::vector<std::int64_t> InvoiceBook::unpaid() const
{
    return ids(*m_database, "paid_on = ''");
}

std::string InvoiceBook::last_day() const
{
    return m_database->execAndGet("SELECT coalesce((SELECT issued_on FROM invoice ORDER BY id DESC LIMIT 1), '')")
        .getString();
}

std::int64_t InvoiceBook::revision() const
{
    return m_database->execAndGet("SELECT coalesce(max(revision), 0) FROM invoice").getInt64();
}

std::vector<host_sdk::Invoice> InvoiceBook::changes(std::int64_t after, std::int64_t up_to, std::int64_t limit) const
{
    SQLite::Statement row(*m_database,
                          std::string(k_columns) + "WHERE revision > ? AND revision <= ? ORDER BY revision LIMIT ?");
    row.bind(1, after);
    row.bind(2, up_to);
    row.bind(3, limit);
    std::vector<host_sdk::Invoice> page;
    while (row.executeStep())
        page.push_back(read_invoice(row));
    return page;
}

std::optional<host_sdk::Invoice> InvoiceBook::get(std::int64_t id) const
{
    SQLite::Statement row(*m_database, std::string(k_columns) + "WHERE id = ?");
    row.bind(1, id);
    if (!row.executeStep()) return std::nullopt;
    return read_invoice(row);
}

void InvoiceBook::begin()
{
    m_database->exec("BEGIN");
}

void InvoiceBook::commit()
{
    m_database->exec("COMMIT");
}

} // namespace soak
