#include "plugin/pages/pasted_noise.hpp"

#include "plugin/pages/configuration_form.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace plugin::pages {

namespace {

constexpr std::string_view k_cleaned = "puliti";

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> k_labels = {
    {{k_tax_code_field, "Codice Fiscale"},
     {k_structure_field, "Codice proprietario"},
     {k_intermediary_field, "Codice fiscale dell'intermediario"},
     {k_office_field, "Sede telematica"},
     {k_user_field, "Codice identificativo"},
     {k_password_field, "Parola chiave"},
     {k_pin_field, "PIN"}}};

} // namespace

std::string cleaned_query(const std::vector<std::string_view>& fields)
{
    std::string query;
    for (const std::string_view field : fields) {
        query.append(query.empty() ? "&" + std::string(k_cleaned) + "=" : ".").append(field);
    }
    return query;
}

std::vector<std::string_view> cleaned_from(const host_sdk::web::Form& query)
{
    std::vector<std::string_view> fields;
    std::string_view rest = query.get(k_cleaned);
    while (!rest.empty()) {
        const std::size_t end = rest.find('.');
        for (const auto& [field, label] : k_labels) {
            if (field == rest.substr(0, end)) fields.push_back(field);
        }
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    return fields;
}

void add_cleaned_notice(PageFrame& frame, const std::vector<std::string_view>& fields)
{
    std::string names;
    for (const auto& [field, label] : k_labels) {
        if (std::find(fields.begin(), fields.end(), field) == fields.end()) continue;
        names.append(names.empty() ? "" : ", ").append(label);
    }
    if (names.empty()) return;
    frame.add({Notice::Kind::information,
               "Tolti gli spazi del copia e incolla.",
               "C'erano spazi o caratteri invisibili in: " + names + ".",
               {},
               {}});
}

} // namespace plugin::pages
