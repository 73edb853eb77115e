#include "plugin/pages/configuration_view.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/pages/form_field.hpp"
#include "plugin/pages/issuer_category_text.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/password_age_text.hpp"

namespace plugin::pages {

using domain::text;
using host_sdk::web::View;

namespace {

std::vector<View> category_views(const std::string& chosen)
{
    std::vector<View> views;
    for (const auto category : domain::k_issuer_categories) {
        const auto code = domain::storage_code(category);
        views.push_back(View().set("value", code).set("label", text_of(category)).set("selected", chosen == code));
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
    const auto count = static_cast<std::int64_t>(errors.size());
    view.set("error_summary", text_of_count(count, "configuration.errors"));
    const std::string_view category_error = error_of(k_category_field, errors);
    view.set("category_error", !category_error.empty()).set("category_error_text", category_error);
}

} // namespace

std::string structure_text(const domain::StructureCodes& codes)
{
    return text("configuration.field.structure.parts",
                {{"region", codes.region}, {"asl", codes.asl}, {"ssa", codes.ssa}});
}

View configuration_view(const host_sdk::BillingEntity& entity, const ConfigurationForm& values,
                        const std::vector<FieldError>& errors, bool has_secrets,
                        const std::optional<int>& password_days)
{
    const std::string kept =
        password_days ? text("configuration.field.password.kept-since", {{"when", days_ago_text(*password_days)}})
                      : text("configuration.field.password.kept");
    const auto structure = domain::StructureCodes::parse(values.structure_code);
    const std::string structure_help =
        structure ? text("configuration.field.structure.understood", {{"parts", structure_text(*structure)}})
                  : text("configuration.field.structure.help");
    View view;
    view.set(
        "name_field",
        field_view(
            {.name = "nominativo", .label = text("configuration.field.name"), .value = entity.name, .readonly = true},
            {}));
    view.set("vat_field", field_view({.name = "partita_iva",
                                      .label = text("configuration.field.vat-number"),
                                      .value = entity.vat_number,
                                      .readonly = true},
                                     {}));
    view.set("tax_code_field", field_view({.name = k_tax_code_field,
                                           .label = text("configuration.field.tax-code"),
                                           .value = values.tax_code,
                                           .help = text("configuration.field.tax-code.help")},
                                          errors));
    view.set("structure_field", field_view({.name = k_structure_field,
                                            .label = text("configuration.field.structure"),
                                            .value = values.structure_code,
                                            .help = structure_help,
                                            .optional = text("configuration.field.structure.optional")},
                                           errors));
    view.set("intermediary_field", field_view({.name = k_intermediary_field,
                                               .label = text("configuration.field.intermediary"),
                                               .value = values.intermediary},
                                              errors));
    view.set("office_field", field_view({.name = k_office_field,
                                         .label = text("configuration.field.office"),
                                         .value = values.office,
                                         .help = text("configuration.field.office.help"),
                                         .numeric = true},
                                        errors));
    view.set("user_field", field_view({.name = k_user_field,
                                       .label = text("configuration.field.user"),
                                       .value = values.user,
                                       .help = text("configuration.field.user.help")},
                                      errors));
    view.set("password_field", field_view({.name = k_password_field,
                                           .label = text("configuration.field.password"),
                                           .value = {},
                                           .help = has_secrets ? std::string_view(kept) : std::string_view(),
                                           .type = "password",
                                           .autocomplete = "new-password"},
                                          errors));
    view.set("pin_field",
             field_view({.name = k_pin_field,
                         .label = text("configuration.field.pin"),
                         .value = {},
                         .help = text(has_secrets ? "configuration.field.pin.kept" : "configuration.field.pin.help"),
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
