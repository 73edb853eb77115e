#pragma once

#include "plugin/pages/configuration_form.hpp"

#include <host_sdk/web/view.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace plugin::pages {

// An input with its label, as the partial "parts/field" wants it.
struct FormField {
    std::string_view name;
    std::string_view label;
    std::string value;
    std::string_view help = {};
    std::string_view type = "text";
    std::string_view autocomplete = "off";
    std::string_view optional = {}; // e.g. "(facoltativo)", beside the label
    std::string_view placeholder = {};
    bool numeric = false;
    bool readonly = false;
};

// With the error of that field, tied to the input by aria-describedby.
host_sdk::web::View field_view(const FormField& field, const std::vector<FieldError>& errors);

// The text of the field's error, or an empty one.
std::string_view error_of(std::string_view field, const std::vector<FieldError>& errors) noexcept;

} // namespace plugin::pages
