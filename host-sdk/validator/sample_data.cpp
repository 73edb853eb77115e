#include "sample_data.hpp"

#include <host_sdk/billing.hpp>
#include <host_sdk/catalogue.hpp>
#include <host_sdk/invoices.hpp>

namespace host_sdk::validator {

namespace {

constexpr int k_sample_invoices = 30;

Invoice make_invoice(int number)
{
    Invoice invoice = paid_invoice(number);
    if (number % 4 == 1) invoice.paid_on.reset();
    if (number % 7 == 2) invoice.state = InvoiceState::cancelled;
    if (number % 5 == 3) invoice.patient_opposes = true;
    if (number % 6 == 4) invoice.customer_kind = CustomerKind::body;
    if (number % 10 == 9) {
        invoice.kind = InvoiceKind::credit_note;
        invoice.refunds_invoice_id = "i" + std::to_string(number - 1);
    }
    return invoice;
}

} // namespace

std::string hostile_text(std::string_view mark)
{
    return "\"'><script>" + std::string(mark) + "</script>&<b";
}

Invoice paid_invoice(int number)
{
    Invoice invoice;
    invoice.id = "i" + std::to_string(number);
    invoice.billing_entity_id = number % 3 == 0 ? "e2" : "e1";
    invoice.number = std::to_string(number) + "/2026";
    invoice.issued_on = "2026-11-" + std::to_string(10 + number % 10);
    invoice.paid_on = invoice.issued_on;
    invoice.payment_method = "Carta";
    invoice.traceable_payment = true;
    invoice.customer_kind = CustomerKind::natural_person;
    invoice.currency = "EUR";
    invoice.total_cents = 10'000;
    invoice.patient_name = "Rossi Mario";
    invoice.patient_tax_code = "RSSMRA80A01H501U";
    invoice.lines = {{LineKind::service, 10'000, "s1", "Visita specialistica", std::nullopt, "N4"}};
    return invoice;
}

void add_sample_data(testkit::FakeHost& host)
{
    host.put(BillingEntity{"e1", "Dott.ssa Anna Bianchi", "01234567897", "medico", "ordinario"});
    host.put(BillingEntity{"e2", "Dott. Carlo Verdi", "09876543217", std::nullopt, std::nullopt});
    host.put(Service{"s1", "V01", "Visita specialistica"});
    host.put(Service{"s2", "", "Ecografia"});
    for (int number = 1; number <= k_sample_invoices; ++number)
        host.put(make_invoice(number));
    host.remove_invoice("i" + std::to_string(k_sample_invoices));
}

void add_hostile_data(testkit::FakeHost& host)
{
    for (const char* id : {"e1", "e2"}) {
        host.put(BillingEntity{id, hostile_text("entity"), "01234567897", hostile_text("profession"),
                               hostile_text("regime")});
    }
    for (const char* id : {"s1", "s2"})
        host.put(Service{id, hostile_text("code"), hostile_text("service")});
    for (int number = 1; number < k_sample_invoices; ++number) {
        Invoice invoice = make_invoice(number);
        invoice.number = hostile_text("number") + std::to_string(number);
        invoice.payment_method = hostile_text("method");
        invoice.patient_name = hostile_text("patient");
        invoice.patient_tax_code = hostile_text("tax-code");
        for (auto& line : invoice.lines)
            line.description = hostile_text("line");
        host.put(std::move(invoice));
    }
}

} // namespace host_sdk::validator
