#pragma once

#include "pages/view.hpp"
#include "services/field_error.hpp"

#include <string>
#include <vector>

namespace sample_host::pages {

using Errors = std::vector<services::FieldError>;

/// A choice of a list.
struct Choice {
    std::string value;
    std::string label;
};

/// How an input looks beside its label and value.
struct InputOptions {
    std::string type = "text";
    std::string help = {};
    bool required = false;
    std::string mode = {}; ///< inputmode, for the keyboard of a telephone
    std::string autocomplete = {};
};

/// The view of the partial `{{>input}}`, with the field's error.
View input(const std::string& name, const std::string& label, const std::string& value, const Errors& errors,
           const InputOptions& options = {});

/// The view of the partial `{{>select}}`. `empty_label` stands for no choice; without it there is no such entry.
View select(const std::string& name, const std::string& label, const std::string& value,
            const std::vector<Choice>& choices, const Errors& errors, const std::string& empty_label = {},
            const std::string& help = {});

/// The view of the partial `{{>check}}`.
View check(const std::string& name, const std::string& label, bool ticked, const std::string& help = {});

/// The view of the partial `{{>form_errors}}`: all messages in one list at the top of the form.
View form_errors(const Errors& errors);

} // namespace sample_host::pages
