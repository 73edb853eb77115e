#include "pages/frame.hpp"

#include "pages/role_title.hpp"
#include "services/permissions.hpp"

#include <algorithm>

namespace sample_host::pages {

namespace {

View entry(const std::string& title, const std::string& url, const std::string& icon, bool current)
{
    return View()
        .set("title", title)
        .set("url", url)
        .set("icon", icon)
        .set("icon_url", "")
        .set("image", false)
        .set("current", current);
}

std::vector<View> addresses(const std::vector<std::string>& urls)
{
    std::vector<View> list;
    for (const auto& url : urls)
        list.push_back(View().set("url", url));
    return list;
}

} // namespace

web::Response Frame::page(const web::RequestContext& context, const FrameContent& content, const std::string& body,
                          int status) const
{
    View view;
    view.set("locale", content.locale);
    view.set("title", content.title).set("assets", m_assets_base).set("csrf", context.csrf_token);
    view.set("styles", addresses(content.styles)).set("scripts", addresses(content.scripts));
    const bool signed_in = context.user && context.practice != nullptr;
    view.set("signed_in", signed_in);
    if (signed_in) {
        namespace permission = services::permission;
        std::vector<View> entries;
        entries.push_back(entry("Agenda", "/", "calendar3", content.section == "agenda"));
        if (services::has_permission(*context.user, permission::invoices_view)) {
            entries.push_back(entry("Fatture", "/fatture", "receipt", content.section == "fatture"));
            entries.push_back(entry("Pazienti", "/pazienti", "people", content.section == "pazienti"));
        }
        for (const auto& plugin : m_navigation.entries(*context.practice, *context.user))
            entries.push_back(entry(plugin.title, plugin.url, "", content.section == plugin.section)
                                  .set("image", true)
                                  .set("icon_url", plugin.icon_url));
        if (services::has_permission(*context.user, permission::practice_administer))
            entries.push_back(entry("Impostazioni", "/impostazioni", "gear", content.section == "impostazioni"));
        const auto notices = m_navigation.notices(*context.practice, *context.user);
        const auto unread = std::count_if(notices.begin(), notices.end(), [](const auto& each) { return !each.read; });
        view.set("has_notices", !notices.empty()).set("has_unread", unread > 0);
        view.set("unread", std::to_string(unread));
        view.set("entries", std::move(entries)).set("practice", context.practice->name());
        view.set("user", context.user->name).set("role", role_title(context.user->role));
    }
    std::string html = m_templates.render("frame_top", view);
    const std::string bottom = m_templates.render("frame_bottom", view);
    html.reserve(html.size() + body.size() + bottom.size());
    html.append(body).append(bottom);
    auto response = web::html(std::move(html), status);
    response.allows_scripts = !content.scripts.empty();
    return response;
}

} // namespace sample_host::pages
