#include "plugin/pages/setup_steps.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::pages {

void set_steps(host_sdk::web::View& view, int current)
{
    constexpr std::array<std::string_view, 3> k_labels{"Collegamento", "Tipi di spesa", "Invio dei documenti"};
    std::vector<host_sdk::web::View> steps;
    int number = 0;
    for (const std::string_view label : k_labels) {
        ++number;
        steps.push_back(host_sdk::web::View()
                            .set("label", label)
                            .set("number", std::to_string(number))
                            .set("done", number < current)
                            .set("current", number == current));
    }
    view.set("has_steps", current > 0).set("steps", steps);
}

} // namespace plugin::pages
