#include "pages/form_fields.hpp"

namespace sample_host::pages {

namespace {

View field(const std::string& name, const std::string& label, const Errors& errors, const std::string& help)
{
    View view;
    view.set("name", name).set("label", label).set("invalid", false).set("hint", false);
    if (!help.empty()) view.set("hint", View().set("text", help));
    for (const auto& error : errors)
        if (error.field == name) view.set("invalid", View().set("message", error.message));
    return view;
}

} // namespace

View input(const std::string& name, const std::string& label, const std::string& value, const Errors& errors,
           const InputOptions& options)
{
    auto view = field(name, label, errors, options.help);
    view.set("type", options.type).set("value", value).set("required", options.required);
    view.set("mode", options.mode.empty() ? "text" : options.mode);
    view.set("autocomplete", options.autocomplete.empty() ? "off" : options.autocomplete);
    return view;
}

View select(const std::string& name, const std::string& label, const std::string& value,
            const std::vector<Choice>& choices, const Errors& errors, const std::string& empty_label,
            const std::string& help)
{
    auto view = field(name, label, errors, help);
    std::vector<View> options;
    if (!empty_label.empty())
        options.push_back(View().set("value", "").set("text", empty_label).set("selected", value.empty()));
    for (const auto& choice : choices)
        options.push_back(
            View().set("value", choice.value).set("text", choice.label).set("selected", choice.value == value));
    return view.set("options", std::move(options));
}

View check(const std::string& name, const std::string& label, bool ticked, const std::string& help)
{
    return field(name, label, {}, help).set("ticked", ticked);
}

View form_errors(const Errors& errors)
{
    std::vector<View> messages;
    for (const auto& error : errors)
        messages.push_back(View().set("message", error.message));
    View view;
    set_list(view, "messages", std::move(messages), "any");
    return view;
}

} // namespace sample_host::pages
