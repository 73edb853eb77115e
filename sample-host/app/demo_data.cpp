#include "app/demo_data.hpp"

#include "app/demo_agenda.hpp"
#include "app/demo_names.hpp"
#include "services/date.hpp"
#include "services/invoice_rules.hpp"
#include "services/password.hpp"
#include "services/payment_method.hpp"
#include "services/permissions.hpp"
#include "store/account_store.hpp"
#include "store/billing_entity_store.hpp"
#include "store/invoice_store.hpp"
#include "store/patient_store.hpp"
#include "store/service_store.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <vector>

namespace sample_host::app {

namespace {

constexpr std::int64_t k_invoices_in_one_transaction = 5000;
constexpr int k_days_of_invoices = 300; // about ten months

struct DemoService {
    const char* name;
    std::int64_t price_cents;
    const char* vat_rate;
    const char* vat_nature;
};

constexpr std::array<DemoService, 11> k_services{{
    {"Visita specialistica", 12'000, "", "N4"},
    {"Visita di controllo", 8'000, "", "N4"},
    {"Ecografia", 9'500, "", "N4"},
    {"Elettrocardiogramma", 6'000, "", "N4"},
    {"Esame del sangue", 4'500, "", "N4"},
    {"Medicazione", 3'500, "", "N4"},
    {"Igiene orale", 9'000, "", "N4"},
    {"Certificato medico", 5'000, "22.00", ""},
    {"Seduta di fisioterapia", 5'500, "", "N4"},
    {"Trattamento estetico", 15'000, "22.00", ""},
    {"Corso per pazienti (non sanitario)", 7'000, "22.00", ""},
}};
constexpr std::size_t k_course = 10;

struct DemoUser {
    const char* name;
    const char* mailbox;
    store::Role role;
    bool sees_invoices;
};

struct DemoPractice {
    store::PracticeRecord record;
    std::vector<store::BillingEntity> entities;
    std::vector<DemoUser> users;
};

std::vector<DemoPractice> demo_practices()
{
    return {{.record = {"aurora", "Poliambulatorio Aurora"},
             .entities = {{.name = "Dott.ssa Elena Conti",
                           .vat_number = "07458120586",
                           .tax_code = "CNTLNE75C52H501U",
                           .profession = "medico"},
                          {.name = "Dott. Paolo Ferri",
                           .vat_number = "03812640153",
                           .tax_code = "FRRPLA68L04F205M",
                           .profession = "odontoiatra"}},
             .users = {{"Elena Conti", "titolare", store::Role::owner, true},
                       {"Sara Bruni", "segretaria", store::Role::secretary, true},
                       {"Giorgio Villa", "commercialista", store::Role::accountant, false}}},
            {.record = {"bianchi", "Studio Dott. Bianchi"},
             .entities = {{.name = "Dott. Marco Bianchi",
                           .vat_number = "09264710014",
                           .tax_code = "BNCMRC70S15L219R",
                           .profession = "medico"}},
             .users = {{"Marco Bianchi", "titolare", store::Role::owner, true},
                       {"Paola Neri", "segretaria", store::Role::secretary, true}}}};
}

void add_users(services::Practices& practices, const DemoPractice& demo)
{
    const auto hash = services::hash_password("demo-" + demo.record.id);
    auto transaction = practices.accounts().write();
    store::AccountStore accounts(transaction);
    for (const auto& demo_user : demo.users) {
        store::User user;
        user.practice_id = demo.record.id;
        user.email = std::string(demo_user.mailbox) + '@' + demo.record.id + ".example";
        user.name = demo_user.name;
        user.role = demo_user.role;
        if (demo_user.sees_invoices && demo_user.role != store::Role::owner)
            for (const auto permission : services::permissions_of_invoices_tick())
                user.permissions.emplace(permission);
        accounts.add_user(user, hash);
    }
    transaction.commit();
}

/// Writes the invoices of one practice, oldest first.
class InvoiceSeeder {
public:
    InvoiceSeeder(services::Practice& practice, std::string today) : m_practice(practice), m_today(std::move(today)) {}

    void add_master_data(const DemoPractice& demo, std::int64_t invoices);
    void add_invoices(std::int64_t count);

private:
    store::Invoice ordinary(std::int64_t index, std::int64_t count) const;
    void add_special_cases(store::Transaction& transaction);
    void add(store::Transaction& transaction, store::Invoice invoice);
    store::InvoiceLine line(std::size_t service, std::int64_t amount_cents = 0) const;
    static void pay(store::Invoice& invoice, std::size_t method, std::string date);
    store::Invoice with_one_line(const store::Patient& patient, int days_ago, std::size_t service) const;

    services::Practice& m_practice;
    std::string m_today;
    std::vector<store::BillingEntity> m_entities;
    std::vector<store::Service> m_services;
    std::vector<store::Patient> m_patients;
    store::Patient m_wrong_code, m_missing_code, m_company;
    std::map<std::pair<std::int64_t, std::string>, std::int64_t> m_last_progressive;
    std::int64_t m_last_id = 0;
};

void InvoiceSeeder::add_master_data(const DemoPractice& demo, std::int64_t invoices)
{
    auto transaction = m_practice.database().write();
    store::BillingEntityStore entities(transaction);
    for (auto entity : demo.entities) {
        entity.id = entities.add(entity);
        m_entities.push_back(entity);
    }
    store::ServiceStore services(transaction);
    for (const auto& demo_service : k_services) {
        store::Service service{.id = 0,
                               .name = demo_service.name,
                               .price_cents = demo_service.price_cents,
                               .vat_rate = demo_service.vat_rate,
                               .vat_nature = demo_service.vat_nature};
        service.id = services.add(service);
        m_services.push_back(service);
    }
    store::PatientStore patients(transaction);
    const auto add_patient = [&](store::CustomerKind kind, std::string name, std::string tax_code) {
        store::Patient patient{.id = 0, .kind = kind, .name = std::move(name), .tax_code = std::move(tax_code)};
        patient.id = patients.add(patient);
        return patient;
    };
    const auto people = static_cast<std::uint32_t>(std::clamp<std::int64_t>(invoices / 3, 12, 600));
    for (std::uint32_t i = 0; i < people; ++i) {
        auto person = demo_person(i);
        m_patients.push_back(add_patient(store::CustomerKind::natural_person, person.name, person.tax_code));
    }
    auto wrong = demo_person(people);
    wrong.tax_code.back() = wrong.tax_code.back() == 'A' ? 'B' : 'A'; // not its check character
    m_wrong_code = add_patient(store::CustomerKind::natural_person, wrong.name, wrong.tax_code);
    m_missing_code = add_patient(store::CustomerKind::natural_person, "Serra Pietro", "");
    m_company = add_patient(store::CustomerKind::company, "Officine Meccaniche Sella S.r.l.", "04127890961");
    transaction.commit();
}

store::InvoiceLine InvoiceSeeder::line(std::size_t service, std::int64_t amount_cents) const
{
    const auto& chosen = m_services[service];
    return {.kind = store::LineKind::service,
            .service_id = chosen.id,
            .description = chosen.name,
            .amount_cents = amount_cents == 0 ? chosen.price_cents : amount_cents,
            .vat_rate = chosen.vat_rate,
            .vat_nature = chosen.vat_nature};
}

void InvoiceSeeder::pay(store::Invoice& invoice, std::size_t method, std::string date)
{
    const auto methods = services::payment_methods();
    invoice.payment_method = methods[method % methods.size()].code;
    invoice.paid_on = std::move(date);
}

store::Invoice InvoiceSeeder::with_one_line(const store::Patient& patient, int days_ago, std::size_t service) const
{
    store::Invoice invoice;
    invoice.billing_entity_id = m_entities.front().id;
    invoice.patient = patient;
    invoice.issued_on = services::add_days(m_today, -days_ago);
    invoice.lines.push_back(line(service));
    return invoice;
}

store::Invoice InvoiceSeeder::ordinary(std::int64_t index, std::int64_t count) const
{
    const auto i = static_cast<std::size_t>(index);
    const int days_ago =
        k_days_of_invoices - static_cast<int>(index * (k_days_of_invoices - 5) / std::max<std::int64_t>(count, 1));
    auto invoice = with_one_line(m_patients[i * 7 % m_patients.size()], days_ago, i % 10 == 9 ? 9 : i * 3 % 9);
    invoice.billing_entity_id = m_entities[i % 3 == 2 ? m_entities.size() - 1 : 0].id;
    if (i % 6 == 3) invoice.lines.push_back(line((i * 3 + 1) % 9));
    const bool exempt = std::all_of(invoice.lines.begin(), invoice.lines.end(),
                                    [](const auto& each) { return each.vat_nature == "N4"; });
    std::int64_t total = 0;
    for (const auto& each : invoice.lines)
        total += each.amount_cents;
    if (exempt && total > 7'747 && i % 2 == 0)
        invoice.lines.push_back({.kind = store::LineKind::stamp_duty,
                                 .service_id = std::nullopt,
                                 .description = "Marca da bollo",
                                 .amount_cents = services::k_stamp_duty_cents,
                                 .vat_rate = "",
                                 .vat_nature = "N1"});
    invoice.patient_opposes = i % 11 == 5;
    const bool paid_later = i % 4 == 1;
    if (i % 5 != 4) pay(invoice, i % 3 == 0 ? 1 : i, services::add_days(invoice.issued_on, paid_later ? 3 : 0));
    return invoice;
}

void InvoiceSeeder::add(store::Transaction& transaction, store::Invoice invoice)
{
    const auto year = invoice.issued_on.substr(0, 4);
    auto& last = m_last_progressive[{invoice.billing_entity_id, year}];
    if (invoice.number.empty()) {
        invoice.progressive = ++last;
        invoice.number = services::default_number(last, year);
    }
    invoice.total_cents = 0;
    for (const auto& each : invoice.lines)
        invoice.total_cents += each.amount_cents;
    m_last_id = store::InvoiceStore(transaction).add(invoice);
}

void InvoiceSeeder::add_special_cases(store::Transaction& transaction)
{
    auto wrong_code = with_one_line(m_wrong_code, 4, 0);
    pay(wrong_code, 1, wrong_code.issued_on);
    add(transaction, wrong_code);

    auto missing_code = with_one_line(m_missing_code, 4, 1);
    pay(missing_code, 2, missing_code.issued_on);
    add(transaction, missing_code);

    auto long_number = with_one_line(m_patients[3], 4, 2);
    long_number.number = "POLIAMBULATORIO/SEDE-CENTRO/" + long_number.issued_on.substr(0, 4) + "/1";
    pay(long_number, 1, long_number.issued_on);
    add(transaction, long_number);

    auto course = with_one_line(m_patients[4], 3, k_course);
    pay(course, 0, course.issued_on);
    add(transaction, course);

    auto company = with_one_line(m_company, 3, 3);
    pay(company, 2, company.issued_on);
    add(transaction, company);

    auto refunded = with_one_line(m_patients[5], 3, 0);
    pay(refunded, 1, refunded.issued_on);
    add(transaction, refunded);
    auto note = with_one_line(m_patients[5], 2, 0);
    note.kind = store::InvoiceKind::credit_note;
    note.refunds_invoice_id = m_last_id;
    pay(note, 2, note.issued_on);
    add(transaction, note);
}

void InvoiceSeeder::add_invoices(std::int64_t count)
{
    constexpr std::int64_t k_special_cases = 8;
    const bool with_special_cases = count >= 2 * k_special_cases; // a small practice has ordinary invoices only
    if (with_special_cases) {
        // Paid two years ago: Sistema TS takes no more documents of that year.
        auto transaction = m_practice.database().write();
        auto closed_year = with_one_line(m_patients[2], 2 * 365, 1);
        pay(closed_year, 1, closed_year.issued_on);
        add(transaction, closed_year);
        transaction.commit();
    }
    const std::int64_t ordinary_count = count - (with_special_cases ? k_special_cases : 0);
    for (std::int64_t begin = 0; begin < ordinary_count; begin += k_invoices_in_one_transaction) {
        auto transaction = m_practice.database().write();
        const auto end = std::min(begin + k_invoices_in_one_transaction, ordinary_count);
        for (std::int64_t i = begin; i < end; ++i)
            add(transaction, ordinary(i, ordinary_count));
        transaction.commit();
    }
    if (!with_special_cases) return;
    auto transaction = m_practice.database().write();
    add_special_cases(transaction);
    transaction.commit();
}

} // namespace

void seed_demo_data(services::Practices& practices, std::int64_t invoices)
{
    const auto today = practices.clock().today();
    const std::int64_t for_bianchi = invoices / 10;
    for (const auto& demo : demo_practices()) {
        const auto count = demo.record.id == "bianchi" ? for_bianchi : invoices - for_bianchi;
        auto& practice = practices.add(demo.record);
        add_users(practices, demo);
        InvoiceSeeder seeder(practice, today);
        seeder.add_master_data(demo, count);
        seeder.add_invoices(count);
        seed_demo_agenda(practice, today);
    }
}

} // namespace sample_host::app
