#include "pages/invoice_form.hpp"

#include "services/invoice_rules.hpp"
#include "services/money.hpp"
#include "services/payment_method.hpp"
#include "services/text.hpp"

#include <algorithm>

namespace sample_host::pages {

namespace {

constexpr std::int64_t k_most_patients_listed = 1000;
constexpr std::size_t k_rows_at_first = 2;

std::vector<Choice> patient_choices(services::Practice& practice, const std::string& chosen)
{
    std::vector<Choice> choices;
    const auto add = [&](const store::Patient& patient) {
        choices.push_back({std::to_string(patient.id),
                           patient.tax_code.empty() ? patient.name : patient.name + " · " + patient.tax_code});
    };
    bool chosen_is_listed = chosen.empty();
    for (const auto& patient : practice.patients().list("", 0, k_most_patients_listed)) {
        add(patient);
        chosen_is_listed = chosen_is_listed || choices.back().value == chosen;
    }
    if (!chosen_is_listed && chosen.size() < 18 && chosen.find_first_not_of("0123456789") == std::string::npos) {
        std::int64_t id = 0;
        for (const char c : chosen)
            id = id * 10 + (c - '0');
        if (const auto patient = practice.patients().find(id)) add(*patient);
    }
    return choices;
}

std::vector<View> row_views(const std::vector<store::Service>& catalogue, const services::InvoiceDraft& draft,
                            const Errors& errors)
{
    std::vector<Choice> services;
    for (const auto& service : catalogue)
        services.push_back({std::to_string(service.id),
                            service.name + " · " + sample_host::services::display_money(service.price_cents)});
    std::vector<View> rows;
    for (std::size_t i = 0; i < draft.lines.size(); ++i) {
        const auto row = std::to_string(i + 1);
        rows.push_back(
            View()
                .set("service", select("prestazione_" + row, "Prestazione " + row, draft.lines[i].service_id, services,
                                       errors, "Scegliere…"))
                .set("amount",
                     input("importo_" + row, "Importo " + row + " (€)", draft.lines[i].amount, errors,
                           {.help = i == 0 ? "Vuoto: il prezzo della prestazione." : "", .mode = "decimal"})));
    }
    return rows;
}

} // namespace

services::InvoiceDraft read_invoice_form(const web::Fields& fields)
{
    services::InvoiceDraft draft;
    draft.billing_entity_id = fields.value("entita");
    draft.patient_id = fields.value("paziente");
    draft.new_patient = {.name = fields.value("nuovo_nome"),
                         .tax_code = fields.value("nuovo_codice_fiscale"),
                         .company = fields.has("nuovo_societa")};
    draft.patient_tax_code = fields.value("codice_fiscale");
    draft.patient_opposes = fields.has("opposizione");
    draft.number = fields.value("numero");
    draft.issued_on = fields.value("data_emissione");
    draft.payment_method = fields.value("metodo_pagamento");
    draft.paid_on = fields.value("data_pagamento");
    draft.stamp_duty = fields.has("marca_da_bollo");
    for (std::size_t row = 1; row <= services::k_most_lines; ++row) {
        const auto number = std::to_string(row);
        if (!fields.has("prestazione_" + number)) break;
        draft.lines.push_back({fields.value("prestazione_" + number), fields.value("importo_" + number)});
    }
    return draft;
}

bool asks_for_the_form(const web::Fields& fields, services::InvoiceDraft& draft)
{
    const auto& asked = fields.value("azione");
    if (asked == "aggiungi-riga") draft.lines.emplace_back();
    return asked == "aggiungi-riga" || asked == "calcola";
}

View invoice_form_view(services::Practice& practice, const InvoiceFormFrame& frame, const services::InvoiceDraft& typed,
                       const Errors& errors)
{
    auto draft = typed;
    while (draft.lines.size() < k_rows_at_first)
        draft.lines.emplace_back();

    std::vector<Choice> entities;
    for (const auto& entity : practice.billing().list())
        entities.push_back({std::to_string(entity.id), entity.name});
    std::vector<Choice> methods;
    for (const auto& method : services::payment_methods())
        methods.push_back({std::string(method.code), std::string(method.label)});

    View view;
    view.set("heading", frame.heading).set("back", frame.back).set("submit", frame.submit);
    view.set("create", frame.kind == InvoiceFormKind::create).set("edit", frame.kind == InvoiceFormKind::edit);
    view.set("credit_note", frame.kind == InvoiceFormKind::credit_note);
    view.set("errors", form_errors(errors));
    view.set("entity", select("entita", "Entità di fatturazione", draft.billing_entity_id, entities, errors));
    if (frame.kind == InvoiceFormKind::create) {
        view.set("patient", select("paziente", "Paziente", draft.patient_id,
                                   patient_choices(practice, draft.patient_id), errors, "Nuovo paziente"));
        view.set("new_name", input("nuovo_nome", "Cognome e nome", draft.new_patient.name, errors));
        view.set("new_tax_code", input("nuovo_codice_fiscale", "Codice fiscale", draft.new_patient.tax_code, errors));
        view.set("new_company", check("nuovo_societa", "È una società o un ente", draft.new_patient.company));
    } else {
        view.set("patient_name", frame.invoice->patient.name).set("refunded_number", frame.invoice->number);
        for (const auto& entity : entities)
            if (entity.value == std::to_string(frame.invoice->billing_entity_id)) view.set("entity_name", entity.label);
    }
    view.set("tax_code", input("codice_fiscale", "Codice fiscale", draft.patient_tax_code, errors,
                               {.help = "Si corregge nei dati del paziente e in tutte le sue fatture."}));
    view.set("opposition", check("opposizione", "Opposizione del paziente", draft.patient_opposes,
                                 "Il paziente non vuole che questa spesa compaia nella sua dichiarazione "
                                 "precompilata: il documento viene trasmesso senza il suo codice fiscale."));
    view.set("number",
             input("numero", "Numero", draft.number, errors,
                   {.help = frame.kind == InvoiceFormKind::edit ? "" : "Vuoto: il prossimo numero dell'anno."}));
    view.set("issued_on", input("data_emissione", "Data di emissione", draft.issued_on, errors, {.type = "date"}));
    view.set("method",
             select("metodo_pagamento",
                    frame.kind == InvoiceFormKind::credit_note ? "Metodo di rimborso" : "Metodo di Pagamento",
                    draft.payment_method, methods, errors,
                    frame.kind == InvoiceFormKind::credit_note ? "Non ancora rimborsata" : "Non ancora pagata",
                    frame.kind == InvoiceFormKind::credit_note ? "" : "Scegliendolo, la fattura risulta Pagata."));
    view.set("paid_on",
             input("data_pagamento",
                   frame.kind == InvoiceFormKind::credit_note ? "Data di rimborso" : "Data di pagamento", draft.paid_on,
                   errors, {.type = "date", .help = "Conta solo con il metodo di pagamento."}));
    const auto catalogue = practice.catalogue().list();
    view.set("rows", row_views(catalogue, draft, errors));
    view.set("total", services::display_money(services::total_of(draft, catalogue)));
    view.set("may_add_row", draft.lines.size() < services::k_most_lines);
    view.set("stamp_duty", check("marca_da_bollo", "Marca da bollo (2,00 €) a carico del paziente", draft.stamp_duty,
                                 "Dovuta sulle fatture esenti IVA oltre 77,47 €."));
    return view;
}

} // namespace sample_host::pages
