#include "plugin/pages/setup_steps.hpp"

#include "plugin/domain/text.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::pages {

void set_steps(host_sdk::web::View& view, int current)
{
    constexpr std::array<std::string_view, 3> k_labels{"setup.connection", "setup.expense-types", "setup.sending"};
    std::vector<host_sdk::web::View> steps;
    int number = 0;
    for (const std::string_view label : k_labels) {
        ++number;
        steps.push_back(host_sdk::web::View()
                            .set("label", domain::text(label))
                            .set("number", std::to_string(number))
                            .set("done", number < current)
                            .set("current", number == current));
    }
    view.set("has_steps", current > 0).set("steps", steps);
}

} // namespace plugin::pages
