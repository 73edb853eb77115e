#pragma once

#include "sample_invoice.hpp"

#include <functional>
#include <vector>

// One way into each check: the flawless sample, spoilt in one place.
namespace sample {

struct Sample {
    InvoiceFacts facts = invoice();
    CheckContext context = sample::context();
    Associations associations = sample::associations();

    Findings findings() const { return pre_send_check(facts, associations, context).findings; }
};

struct CheckCase {
    const char* id; // of check_table.hpp
    std::function<void(Sample&)> spoil;
};

// The lines, and the total that they make.
inline void charge(InvoiceFacts& facts, std::vector<InvoiceLine> lines)
{
    facts.lines = std::move(lines);
    facts.total_cents = 0;
    for (const InvoiceLine& line : facts.lines) {
        facts.total_cents += line.amount_cents;
    }
}

inline void make_credit_note(InvoiceFacts& facts)
{
    facts.kind = DocumentKind::credit_note;
    facts.refunds = DocumentKey{"12345678903", day("2026-01-10"), 1, "FT1/2026"};
}

inline OtherDocument other_document(const InvoiceFacts& facts, const char* number)
{
    return {number, facts.issued_on, facts.total_cents, facts.kind};
}

// Each must find its own check and nothing else.
inline std::vector<CheckCase> check_cases()
{
    return {
        {"V01", [](Sample& s) { s.facts.paid_on = ""; }},
        {"V03",
         [](Sample& s) {
             s.facts.customer = CustomerKind::company_or_body;
             s.facts.patient_tax_code = "";
         }},
        {"V04", [](Sample& s) { s.facts.customer = CustomerKind::unknown; }},
        {"V05",
         [](Sample& s) {
             charge(s.facts, {service("visita", 5000, "N4"), discount(-5000)});
         }},
        {"V06", [](Sample& s) { s.facts.patient_tax_code = ""; }},
        {"V07", [](Sample& s) { s.facts.patient_tax_code = "RSSMRA80A0IH501U"; }},
        {"V08", [](Sample& s) { s.facts.patient_tax_code = "RSSMRA80A01H501X"; }},
        {"V09", [](Sample& s) { s.facts.patient_tax_code = "RSSMRA80B30H501X"; }},
        {"V10", [](Sample& s) { s.facts.patient_name = "Laura Bianchi"; }},
        {"V11", [](Sample& s) { s.facts.patient_tax_code = "12345678901"; }},
        {"V12", [](Sample& s) { s.facts.patient_tax_code = "STP0301010000123"; }},
        {"V12", [](Sample& s) { s.facts.patient_tax_code = "ENI0301010000123"; }},
        {"V13",
         [](Sample& s) {
             s.facts.patient_tax_code = "";
             s.facts.patient_has_no_italian_tax_code = true;
         }},
        {"V15", [](Sample& s) { s.facts.opposition = true; }},
        {"V16", [](Sample& s) { s.facts.patient_usually_opposes = true; }},
        {"V16",
         [](Sample& s) {
             s.facts.opposition = s.facts.opposition_annotated = true;
             s.facts.patient_usually_opposes = false;
         }},
        {"V17", [](Sample& s) { s.associations.erase("visita"); }},
        {"V18",
         [](Sample& s) {
             s.context.admitted = {{ExpenseType::SR, Admission::refused}};
         }},
        {"V18W",
         [](Sample& s) {
             s.context.admitted = {{ExpenseType::SR, Admission::doubtful}};
         }},
        {"V19", [](Sample& s) { s.associations["visita"].flag = ExpenseFlag::emergency_room; }},
        {"V20", [](Sample& s) { s.facts.lines[0].vat_nature = ""; }},
        {"V21", [](Sample& s) { s.facts.lines[0].vat_rate = "22"; }},
        {"V22", [](Sample& s) { s.facts.lines[0].vat_nature = "N9"; }},
        {"V23", [](Sample& s) { charge(s.facts, {service("visita", 15000, "", "21")}); }},
        {"V24", [](Sample& s) { s.context.issuer.tax_regime = TaxRegime::flat_rate; }},
        {"V24",
         [](Sample& s) {
             s.context.issuer.tax_regime = TaxRegime::flat_rate;
             charge(s.facts, {service("filler", 12200, "", "22")});
         }},
        {"V25",
         [](Sample& s) {
             s.context.issuer.tax_regime = TaxRegime::ordinary;
             s.facts.lines[0].vat_nature = "N2.2";
         }},
        {"V26", [](Sample& s) { charge(s.facts, {service("filler", 7000, "N4")}); }},
        {"V27", [](Sample& s) { charge(s.facts, {service("visita", 7748, "N4")}); }},
        {"V28",
         [](Sample& s) {
             charge(s.facts, {service("visita", 7747, "N4"), stamp_duty()});
         }},
        {"V29", [](Sample& s) { s.facts.lines[1].vat_nature = "N4"; }},
        {"V30", [](Sample& s) { s.facts.stamp_duty_borne_by_issuer = true; }},
        {"V31",
         [](Sample& s) {
             charge(s.facts,
                    {service("visita", 5000, "N4"), service("voucher", 9000, "N4"), discount(-6000, "visita")});
         }},
        {"V32", [](Sample& s) { charge(s.facts, {service("visita", 10'000'000, "N4")}); }},
        {"V33", [](Sample& s) { s.facts.total_cents += 1; }},
        {"V35", [](Sample& s) { s.facts.traced_payment.reset(); }},
        {"V36",
         [](Sample& s) {
             s.facts.payments = {{"2026-03-02", true}, {"2026-03-02", false}};
         }},
        {"V37", [](Sample& s) { s.facts.paid_on = "2026-03-01"; }},
        {"V39", [](Sample& s) { s.facts.paid_on = "2026-11-25"; }},
        {"V40", [](Sample& s) { s.facts.issued_on = "2013-12-31"; }},
        {"V41", [](Sample& s) { s.facts.issued_on = s.facts.paid_on = "2025-12-01"; }},
        {"V42", [](Sample& s) { s.facts.issued_on = s.facts.paid_on = "2024-12-31"; }},
        {"V43", [](Sample& s) { s.facts.number = "FT 12"; }},
        {"V43", [](Sample& s) { s.facts.number = "123456789012345678901"; }},
        {"V46", [](Sample& s) { s.facts.kind = DocumentKind::credit_note; }},
        {"V47",
         [](Sample& s) {
             make_credit_note(s.facts);
             s.facts.paid_on = "2026-03-03";
         }},
        {"V48",
         [](Sample& s) {
             make_credit_note(s.facts);
             s.facts.refundable_cents = 15199;
         }},
        {"V50", [](Sample& s) { s.context.issuer.vat_number = "1234567890"; }},
        {"V51", [](Sample& s) { s.context.issuer.vat_number = "65498732105"; }},
        {"V52", [](Sample& s) { s.context.issuer.tax_code = "PROVAX00X00X000Y"; }},
        {"V53", [](Sample& s) { s.context.issuer.category = IssuerCategory::authorised_facility; }},
        {"V53P", [](Sample& s) { s.context.issuer.structure_code = "120-201-888888"; }},
        {"V59", [](Sample& s) { s.facts.queued_for_e_invoice = true; }},
        {"V61", [](Sample& s) { s.facts.others_of_patient = {other_document(s.facts, "FT11/2026")}; }},
        {"P01",
         [](Sample& s) {
             charge(s.facts, {service("corso", 10000, "", "22"), discount(-1000)});
         }},
        {"P02",
         [](Sample& s) {
             charge(s.facts, {service("visita", 10000, "N4"), service("voucher", 10000, "N4"), discount(-1000)});
         }},
        {"P03", [](Sample& s) { s.facts.paid_on = "ieri"; }},
        {"P08",
         [](Sample& s) {
             s.facts.payments = {{"2025-12-30", true}, {"2026-03-02", true}};
         }},
        {"P10", [](Sample& s) { s.facts.lines[0].vat_nature = "N2.1"; }},
        {"P09", [](Sample& s) { s.facts.patient_tax_code = "80012345676"; }},
    };
}

} // namespace sample
