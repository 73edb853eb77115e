#include "plugin/pages/form_field.hpp"

#include "plugin/pages/page_frame.hpp"

namespace plugin::pages {

std::string_view error_of(std::string_view field, const std::vector<FieldError>& errors) noexcept
{
    for (const FieldError& error : errors) {
        if (error.field == field) return error.text;
    }
    return {};
}

host_sdk::web::View field_view(const FormField& field, const std::vector<FieldError>& errors)
{
    const std::string_view error = error_of(field.name, errors);
    std::string described_by;
    if (!error.empty()) described_by = std::string(field.name) + "-errore";
    if (!field.help.empty()) {
        if (!described_by.empty()) described_by += ' ';
        described_by += std::string(field.name) + "-aiuto";
    }
    host_sdk::web::View view;
    view.set("name", field.name).set("label", field.label).set("value", field.value).set("type", field.type);
    view.set("is_secret", field.type == "password"); // there is room beside it
    view.set("autocomplete", field.autocomplete).set("numeric", field.numeric).set("readonly", field.readonly);
    view.set("optional", !field.optional.empty()).set("optional_text", field.optional);
    view.set("is_described", !described_by.empty()).set("described_by", described_by);
    set_optional(view, "error", error);
    set_optional(view, "help", field.help);
    set_optional(view, "placeholder", field.placeholder);
    return view;
}

} // namespace plugin::pages
