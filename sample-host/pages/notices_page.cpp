#include "pages/notices_page.hpp"

#include "pages/moment_text.hpp"

namespace sample_host::pages {

namespace {

View notice_view(const NoticeEntry& notice)
{
    View view;
    view.set("plugin", notice.plugin_id).set("plugin_name", notice.plugin_name).set("key", notice.key);
    view.set("title", notice.title).set("text", notice.text).set("at", moment_text(notice.at_ms));
    view.set("leads", !notice.url.empty()).set("url", notice.url).set("read", notice.read);
    switch (notice.level) {
    case host_sdk::NoticeLevel::info:
        return view.set("icon", "info-circle-fill text-primary").set("word", "Informazione");
    case host_sdk::NoticeLevel::warning:
        return view.set("icon", "exclamation-triangle-fill text-warning").set("word", "Attenzione");
    case host_sdk::NoticeLevel::error:
        break;
    }
    return view.set("icon", "x-octagon-fill text-danger").set("word", "Da risolvere");
}

} // namespace

void NoticesPage::add_routes(web::Router& router)
{
    router.add({.method = "GET", .path = "/avvisi", .handler = [this](web::RequestContext& context) {
                    return show(context);
                }});
    router.add({.method = "POST", .path = "/avvisi/letto", .handler = [this](web::RequestContext& context) {
                    return mark_read(context);
                }});
}

web::Response NoticesPage::show(const web::RequestContext& context) const
{
    std::vector<View> rows;
    for (const auto& notice : m_notices.notices(*context.practice, *context.user)) {
        rows.push_back(notice_view(notice));
    }
    View view;
    set_list(view, "notices", std::move(rows), "any");
    return m_tools.show(context, {.title = "Avvisi", .section = "avvisi"}, "notices", std::move(view));
}

web::Response NoticesPage::mark_read(const web::RequestContext& context) const
{
    const auto& form = context.request.form;
    m_plugins.notices(context.practice->id())
        .mark_read(form.value("funzionalita"), form.value("avviso"), context.user->id);
    return web::see_other("/avvisi");
}

} // namespace sample_host::pages
