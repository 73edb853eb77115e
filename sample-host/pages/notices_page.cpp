#include "pages/notices_page.hpp"

#include "pages/notice_view.hpp"

namespace sample_host::pages {

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
