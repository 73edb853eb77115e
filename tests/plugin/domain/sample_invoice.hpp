#pragma once

#include "plugin/domain/pre_send_check.hpp"

// A flawless invoice, and the context in which it passes every check: each test spoils what it is about.
namespace sample {

using namespace plugin::domain;

inline Date day(const char* iso)
{
    return Date::from_iso(iso).value();
}

inline InvoiceLine service(const char* id, std::int64_t cents, const char* nature, const char* rate = "")
{
    return {InvoiceLineKind::service, cents, id, rate, nature};
}

inline InvoiceLine stamp_duty(const char* nature = "N1")
{
    return {InvoiceLineKind::stamp_duty, 200, "", "", nature};
}

inline InvoiceLine discount(std::int64_t cents, const char* service_id = "")
{
    return {InvoiceLineKind::discount, cents, service_id, "", ""};
}

inline Associations associations()
{
    return {{"visita", {ExpenseType::SR}},       {"carie", {ExpenseType::SR}},       {"filler", {ExpenseType::IC}},
            {"sbiancamento", {ExpenseType::IC}}, {"seduta", {ExpenseType::SP}},      {"voucher", {ExpenseType::AA}},
            {"veterinaria", {ExpenseType::SV}},  {"farmaco-vet", {ExpenseType::FV}}, {"corso", {std::nullopt}},
            {"contributo", {ExpenseType::SP}}};
}

// T1 of RULES 9.1: a visit of 150.00 and a stamp duty of 2.00 charged to the patient, by card.
inline InvoiceFacts invoice()
{
    InvoiceFacts facts;
    facts.id = "i1";
    facts.number = "FT12/2026";
    facts.issued_on = "2026-03-02";
    facts.paid_on = "2026-03-02";
    facts.customer = CustomerKind::natural_person;
    facts.lines = {service("visita", 15000, "N4"), stamp_duty()};
    facts.total_cents = 15200;
    facts.traced_payment = true;
    facts.patient_name = "Rossi Mario";
    facts.patient_tax_code = "RSSMRA80A01H501U";
    return facts;
}

inline CheckContext context()
{
    Issuer issuer;
    issuer.vat_number = "12345678903";
    issuer.tax_code = "BNCLRA85T61F205A";
    CheckContext context{.issuer = {},
                         .environment = Environment::production,
                         .today = day("2026-11-24"),
                         .deadlines = {},
                         .admitted = {}};
    context.issuer = issuer;
    return context;
}

} // namespace sample
