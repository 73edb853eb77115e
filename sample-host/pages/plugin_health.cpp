#include "pages/plugin_health.hpp"

#include <host_sdk/error.hpp>

namespace sample_host::pages {

namespace {

constexpr std::chrono::seconds k_limit{2};

View line_view(const host_sdk::HealthLine& line)
{
    View view;
    view.set("label", line.label).set("value", line.value);
    switch (line.level) {
    case host_sdk::HealthLevel::good:
        return view.set("icon", "check-circle-fill").set("tone", "text-success").set("word", "Bene");
    case host_sdk::HealthLevel::warning:
        return view.set("icon", "exclamation-triangle-fill").set("tone", "text-warning").set("word", "Attenzione");
    case host_sdk::HealthLevel::bad:
        break;
    }
    return view.set("icon", "x-circle-fill").set("tone", "text-danger").set("word", "Non va");
}

} // namespace

void add_health(View& view, const std::shared_ptr<plugins::PluginInstance>& active, const store::User& user)
{
    view.set("has_health", false).set("no_health", false);
    if (!active || !active->plugin().has_health()) return;
    try {
        std::vector<View> lines;
        const host_sdk::User asking{std::to_string(user.id), user.name, active->package().locale};
        for (const auto& line : active->plugin().report(asking, k_limit)) {
            lines.push_back(line_view(line));
        }
        set_list(view, "health", std::move(lines), "has_health");
    } catch (const std::exception&) {
        view.set("no_health", true); // switched off in this moment, or it failed: the rest of the page is still right
    }
}

} // namespace sample_host::pages
