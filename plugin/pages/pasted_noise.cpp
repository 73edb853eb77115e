#include "plugin/pages/pasted_noise.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/pages/configuration_form.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace plugin::pages {

using domain::text;

namespace {

constexpr std::string_view k_cleaned = "puliti";

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> k_labels = {
    {{k_tax_code_field, "configuration.field.tax-code"},
     {k_structure_field, "configuration.field.structure"},
     {k_intermediary_field, "configuration.field.intermediary"},
     {k_office_field, "configuration.field.office"},
     {k_user_field, "configuration.field.user"},
     {k_password_field, "pasted-noise.password"},
     {k_pin_field, "configuration.field.pin"}}};

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
        names.append(names.empty() ? "" : ", ").append(text(label));
    }
    if (names.empty()) return;
    frame.add({Notice::Kind::information,
               text("pasted-noise.removed"),
               text("pasted-noise.where", {{"fields", names}}),
               {},
               {}});
}

} // namespace plugin::pages
