#include "pages/settings_page.hpp"

#include "pages/settings_frame.hpp"
#include "services/permissions.hpp"

namespace sample_host::pages {

namespace {

View box_view(const FeatureBox& box, std::size_t number)
{
    View view;
    view.set("box_id", "funzionalita-" + std::to_string(number));
    view.set("name", box.name).set("summary", box.summary).set("state", box.state).set("active", box.active);
    view.set("has_icon", !box.icon_url.empty()).set("icon_url", box.icon_url);
    view.set("has_plans", !box.plans.empty()).set("plans", box.plans);
    view.set("has_problem", !box.problem.empty()).set("problem", box.problem);
    view.set("action_label", box.action_label).set("action_url", box.action_url);
    view.set("posts", !box.action_label.empty() && box.action_changes);
    view.set("links", !box.action_label.empty() && !box.action_changes);
    view.set("opens", !box.open_url.empty()).set("open_url", box.open_url).set("page_url", box.page_url);
    view.set("has_update", !box.update.empty()).set("update", box.update);
    return view;
}

} // namespace

void SettingsPage::add_routes(web::Router& router)
{
    add_settings_route(router, "GET", "/impostazioni", [this](web::RequestContext& context) { return show(context); });
}

web::Response SettingsPage::show(const web::RequestContext& context) const
{
    std::vector<View> boxes;
    for (const auto& box : m_features.boxes(*context.practice, *context.user))
        boxes.push_back(box_view(box, boxes.size() + 1));
    std::vector<View> rejected;
    for (const auto& feature : m_features.rejected()) {
        std::vector<View> problems;
        for (const auto& problem : feature.problems)
            problems.push_back(View().set("problem", problem));
        rejected.push_back(View().set("name", feature.name).set("problems", std::move(problems)));
    }
    View view;
    set_list(view, "boxes", std::move(boxes), "any_boxes");
    set_list(view, "rejected", std::move(rejected), "any_rejected");
    return show_settings(m_tools, context, "Impostazioni", "", "settings", std::move(view));
}

} // namespace sample_host::pages
