#include "plugin/pages/configuration_view.hpp"

#include "plugin/pages/form_field.hpp"
#include "plugin/pages/issuer_category_text.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/password_age_text.hpp"

namespace plugin::pages {

using host_sdk::web::View;

namespace {

std::vector<View> category_views(const std::string& chosen)
{
    std::vector<View> views;
    for (const auto category : domain::k_issuer_categories) {
        const auto code = domain::storage_code(category);
        views.push_back(View().set("value", code).set("label", italian_text(category)).set("selected", chosen == code));
    }
    return views;
}

void set_errors(View& view, const std::vector<FieldError>& errors)
{
    std::vector<View> list;
    for (const FieldError& error : errors) {
        list.push_back(View().set("field", error.field).set("text", error.text));
    }
    view.set("has_errors", !errors.empty()).set("errors", list);
    view.set("error_summary", errors.size() == 1 ? "Non è stato salvato nulla: c'è un campo da correggere."
                                                 : "Non è stato salvato nulla: ci sono " +
                                                       number_text(static_cast<std::int64_t>(errors.size())) +
                                                       " campi da correggere.");
    const std::string_view category_error = error_of(k_category_field, errors);
    view.set("category_error", !category_error.empty()).set("category_error_text", category_error);
}

} // namespace

std::string structure_text(const domain::StructureCodes& codes)
{
    return "regione " + codes.region + ", ASL " + codes.asl + ", struttura " + codes.ssa;
}

View configuration_view(const host_sdk::BillingEntity& entity, const ConfigurationForm& values,
                        const std::vector<FieldError>& errors, bool has_secrets,
                        const std::optional<int>& password_days)
{
    const std::string kept = "Salvata e cifrata" +
                             (password_days ? ", inserita " + days_ago_text(*password_days) : std::string()) +
                             ". Lasciare vuoto per mantenerla.";
    const auto structure = domain::StructureCodes::parse(values.structure_code);
    const std::string understood = structure ? "Letto così: " + structure_text(*structure) + "." : std::string();
    constexpr std::string_view k_structure_help =
        "Si trova nella lettera delle credenziali o in Stampa pincode, per esempio 601-120-010008: si può incollare "
        "intero, regione, ASL e struttura vengono separate da sole. I professionisti lo lasciano vuoto.";
    constexpr std::string_view k_pin_kept = "Salvato e cifrato. Lasciare vuoto per mantenerlo.";
    constexpr std::string_view k_pin_help = "10 cifre. Per un intermediario: 8 caratteri.";
    View view;
    view.set("name_field",
             field_view({.name = "nominativo", .label = "Nominativo", .value = entity.name, .readonly = true}, {}));
    view.set(
        "vat_field",
        field_view({.name = "partita_iva", .label = "Partita IVA", .value = entity.vat_number, .readonly = true}, {}));
    view.set("tax_code_field", field_view({.name = k_tax_code_field,
                                           .label = "Codice Fiscale",
                                           .value = values.tax_code,
                                           .help = "Di chi è registrato al Sistema TS."},
                                          errors));
    view.set("structure_field", field_view({.name = k_structure_field,
                                            .label = "Codice proprietario",
                                            .value = values.structure_code,
                                            .help = structure ? std::string_view(understood) : k_structure_help,
                                            .optional = "(solo per una SSA o un'altra struttura)"},
                                           errors));
    view.set("intermediary_field", field_view({.name = k_intermediary_field,
                                               .label = "Codice fiscale dell'intermediario",
                                               .value = values.intermediary},
                                              errors));
    view.set("office_field", field_view({.name = k_office_field,
                                         .label = "Sede telematica",
                                         .value = values.office,
                                         .help = "3 cifre, di solito 000.",
                                         .numeric = true},
                                        errors));
    view.set("user_field",
             field_view({.name = k_user_field,
                         .label = "Codice identificativo",
                         .value = values.user,
                         .help = "L'utente con cui si accede al Sistema TS: per un professionista è di "
                                 "solito il codice fiscale. Per un intermediario è il codice fiscale con cui "
                                 "accede ai servizi dell'Agenzia delle Entrate."},
                        errors));
    view.set("password_field", field_view({.name = k_password_field,
                                           .label = "Parola chiave (password)",
                                           .value = {},
                                           .help = has_secrets ? std::string_view(kept) : std::string_view(),
                                           .type = "password",
                                           .autocomplete = "new-password"},
                                          errors));
    view.set("pin_field", field_view({.name = k_pin_field,
                                      .label = "PIN",
                                      .value = {},
                                      .help = has_secrets ? k_pin_kept : k_pin_help,
                                      .type = "password",
                                      .autocomplete = "new-password"},
                                     errors));
    const std::string_view try_again = error_of(k_try_again_field, errors);
    view.set("ask_try_again", !try_again.empty()).set("try_again_text", try_again);
    view.set("through_intermediary", values.is_through_intermediary());
    view.set("categories", category_views(values.category));
    set_errors(view, errors);
    return view;
}

} // namespace plugin::pages
