#include "tests/bench/practice_filling.hpp"

#include "plugin/domain/date.hpp"
#include "tests/bench/made_up_patient.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace bench {

namespace {

constexpr std::int64_t k_cents = 6'000; // too little for a stamp duty

std::int64_t number_in(SQLite::Database& database, const std::string& query)
{
    return database.execAndGet(query).getInt64();
}

void add_patients(SQLite::Database& database, std::int64_t count)
{
    SQLite::Statement insert(database, "INSERT INTO patient (kind, name, tax_code) VALUES (1, ?, ?)");
    for (std::int64_t i = 0; i < count; ++i) {
        const MadeUpPatient patient = made_up_patient(i);
        insert.bind(1, patient.name);
        insert.bind(2, patient.tax_code);
        insert.exec();
        insert.reset();
    }
}

void add_invoices(SQLite::Database& database, const PracticeFilling& wanted)
{
    const std::int64_t first = number_in(database, "SELECT max(id) FROM invoice") + 1;
    const std::int64_t service = number_in(database, "SELECT id FROM service WHERE price_cents = 6000");
    const std::int64_t last_patient = number_in(database, "SELECT max(id) FROM patient");
    const auto from = plugin::domain::Date::from_iso(wanted.first_day).value();
    const auto days = from.days_until(plugin::domain::Date::from_iso(wanted.last_day).value()) + 1;
    SQLite::Statement invoice(
        database, "INSERT INTO invoice VALUES (?1, ?1, 1, 1, 1, ?2, 0, ?3, ?1, ?1 || '/' || ?3, ?4, ?4, (SELECT "
                  "payment_method FROM invoice WHERE payment_method IS NOT NULL ORDER BY id LIMIT 1), ?5, NULL)");
    SQLite::Statement line(database, "INSERT INTO invoice_line VALUES (?1, 0, 1, ?2, 'Prestazione', ?3, '', 'N4')");
    for (std::int64_t id = first; id <= wanted.invoices; ++id) {
        const auto day = from.plus_days(static_cast<int>((id - 1) * days / wanted.invoices));
        invoice.bind(1, id);
        invoice.bind(2, last_patient - id % wanted.patients);
        invoice.bind(3, day.year());
        invoice.bind(4, day.iso());
        invoice.bind(5, k_cents);
        invoice.exec();
        invoice.reset();
        line.bind(1, id);
        line.bind(2, service);
        line.bind(3, k_cents);
        line.exec();
        line.reset();
    }
}

} // namespace

std::int64_t fill_practice(const std::filesystem::path& file, const PracticeFilling& wanted)
{
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA synchronous=OFF; PRAGMA cache_size=-300000");
    SQLite::Transaction transaction(database);
    add_patients(database, wanted.patients);
    add_invoices(database, wanted);
    database.exec("UPDATE revision SET value = (SELECT max(revision) FROM invoice) WHERE topic = 'invoices'");
    transaction.commit();
    return number_in(database, "SELECT value FROM revision WHERE topic = 'invoices'");
}

} // namespace bench
