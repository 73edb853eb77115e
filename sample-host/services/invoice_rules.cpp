#include "services/invoice_rules.hpp"

#include "services/date.hpp"
#include "services/money.hpp"
#include "services/payment_method.hpp"
#include "services/text.hpp"

#include <algorithm>

namespace sample_host::services {

namespace {

const store::Service* find_service(const std::vector<store::Service>& catalogue, const std::string& id)
{
    const auto found = std::find_if(catalogue.begin(), catalogue.end(),
                                    [&](const auto& service) { return std::to_string(service.id) == id; });
    return found == catalogue.end() ? nullptr : &*found;
}

store::InvoiceLine line_for(const store::Service& service, const std::vector<store::InvoiceLine>& before)
{
    for (const auto& line : before)
        if (line.service_id == service.id) return line;
    return {.kind = store::LineKind::service,
            .service_id = service.id,
            .description = service.name,
            .amount_cents = 0,
            .vat_rate = service.vat_rate,
            .vat_nature = service.vat_nature};
}

} // namespace

void apply_payment(store::Invoice& invoice, const std::string& method, const std::string& paid_on,
                   std::string_view today, FieldErrors& errors)
{
    invoice.payment_method.clear();
    invoice.paid_on.clear();
    if (method.empty()) return;
    if (find_payment_method(method) == nullptr)
        errors.add("metodo_pagamento", "Scegliere il metodo di pagamento dall'elenco.");
    const std::string date = paid_on.empty() ? std::string(today) : paid_on;
    if (!parse_date(date))
        errors.add("data_pagamento", "La data di pagamento non è valida: indicare giorno, mese e anno.");
    else if (date > today)
        errors.add("data_pagamento", "La data di pagamento è nel futuro: controllare.");
    invoice.payment_method = method;
    invoice.paid_on = date;
}

void apply_issue_date(store::Invoice& invoice, const std::string& issued_on, std::string_view today,
                      FieldErrors& errors)
{
    invoice.issued_on = issued_on.empty() ? std::string(today) : issued_on;
    if (!parse_date(invoice.issued_on))
        errors.add("data_emissione", "La data di emissione non è valida: indicare giorno, mese e anno.");
    else if (invoice.issued_on > today)
        errors.add("data_emissione", "La data di emissione è nel futuro: controllare.");
}

void apply_lines(store::Invoice& invoice, const InvoiceDraft& draft, const std::vector<store::Service>& catalogue,
                 FieldErrors& errors)
{
    const auto before = std::move(invoice.lines);
    invoice.lines.clear();
    invoice.total_cents = 0;
    if (draft.lines.size() > k_most_lines) errors.add("", "Una fattura può avere al massimo 20 righe.");
    std::size_t row = 0;
    bool rows_are_bad = false;
    for (const auto& typed : draft.lines) {
        const auto row_name = std::to_string(++row);
        const auto amount_text = trimmed(typed.amount);
        if (typed.service_id.empty() && amount_text.empty()) continue;
        const auto* service = find_service(catalogue, typed.service_id);
        if (service == nullptr) {
            errors.add("prestazione_" + row_name, "Scegliere la prestazione della riga " + row_name + ".");
            rows_are_bad = true;
            continue;
        }
        const auto amount = amount_text.empty() ? std::optional(service->price_cents) : parse_money(amount_text);
        if (!amount || *amount == 0) {
            errors.add("importo_" + row_name,
                       "L'importo della riga " + row_name + " non è valido: scriverlo in euro, per esempio 80,00.");
            rows_are_bad = true;
            continue;
        }
        auto line = line_for(*service, before);
        line.amount_cents = *amount;
        invoice.total_cents += *amount;
        invoice.lines.push_back(std::move(line));
    }
    if (invoice.lines.empty() && !rows_are_bad)
        errors.add("prestazione_1", "Scegliere almeno una prestazione da fatturare.");
    if (draft.stamp_duty) {
        invoice.lines.push_back({.kind = store::LineKind::stamp_duty,
                                 .service_id = std::nullopt,
                                 .description = "Marca da bollo",
                                 .amount_cents = k_stamp_duty_cents,
                                 .vat_rate = "",
                                 .vat_nature = "N1"});
        invoice.total_cents += k_stamp_duty_cents;
    }
}

std::int64_t total_of(const InvoiceDraft& draft, const std::vector<store::Service>& catalogue)
{
    store::Invoice invoice;
    FieldErrors unfinished;
    apply_lines(invoice, draft, catalogue, unfinished);
    return invoice.total_cents;
}

std::string default_number(std::int64_t progressive, std::string_view year)
{
    return std::to_string(progressive) + '/' + std::string(year);
}

std::int64_t progressive_of(std::string_view number, std::string_view year)
{
    const auto slash = number.find('/');
    if (slash != std::string_view::npos && number.substr(slash + 1) != year) return 0;
    const auto digits = number.substr(0, slash);
    if (digits.empty() || digits.size() > 7) return 0;
    std::int64_t value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return 0;
        value = value * 10 + (c - '0');
    }
    return value;
}

InvoiceDraft draft_of(const store::Invoice& invoice)
{
    InvoiceDraft draft;
    draft.billing_entity_id = std::to_string(invoice.billing_entity_id);
    draft.patient_id = std::to_string(invoice.patient.id);
    draft.patient_tax_code = invoice.patient.tax_code;
    draft.patient_opposes = invoice.patient_opposes;
    draft.number = invoice.number;
    draft.issued_on = invoice.issued_on;
    draft.payment_method = invoice.payment_method;
    draft.paid_on = invoice.paid_on;
    for (const auto& line : invoice.lines) {
        if (line.kind == store::LineKind::stamp_duty)
            draft.stamp_duty = true;
        else
            draft.lines.push_back(
                {line.service_id ? std::to_string(*line.service_id) : std::string(), money_field(line.amount_cents)});
    }
    return draft;
}

} // namespace sample_host::services
