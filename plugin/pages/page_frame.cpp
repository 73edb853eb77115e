#include "plugin/pages/page_frame.hpp"

#include "plugin/pages/words.hpp"

#include <host_sdk/web/templates.hpp>

namespace plugin::pages {

using domain::text;
using host_sdk::web::Response;
using host_sdk::web::View;

namespace {

View tab_view(const std::string& label, std::string_view path, std::string_view icon, bool current)
{
    return View().set("label", label).set("path", path).set("icon", icon).set("current", current);
}

View notice_view(const Notice& notice)
{
    const NoticeLook look = notice_look(notice.kind);
    View view;
    view.set("tone", look.tone).set("icon", look.icon).set("role", look.role);
    set_optional(view, "heading", notice.heading);
    set_optional(view, "link", notice.link);
    return view.set("text", notice.text).set("path", notice.path);
}

} // namespace

NoticeLook notice_look(Notice::Kind kind) noexcept
{
    switch (kind) {
    case Notice::Kind::success:
        return {"check-circle", "green", "status"};
    case Notice::Kind::information:
        break;
    case Notice::Kind::warning:
        return {"exclamation-triangle", "amber", "status"};
    case Notice::Kind::problem:
        return {"exclamation-octagon", "red", "alert"};
    }
    return {"info-circle", "blue", "status"};
}

PageFrame::PageFrame(const PageContext& context, const host_sdk::web::Request& request, const Access& access, Tab tab)
    : m_context(context), m_request(request), m_access(access), m_tab(tab)
{
}

std::string PageFrame::words(std::string_view written, domain::Markup markup) const
{
    return in_words(m_context.locales, m_request.locale, written, markup);
}

Response PageFrame::show(std::string_view template_name, std::string title, View view, int status) const
{
    std::vector<View> tabs{
        tab_view(text("frame.tab.overview"), "/", "grid", m_tab == Tab::overview),
        tab_view(text("frame.tab.documents"), "/documenti", "send", m_tab == Tab::documents),
    };
    if (m_access.configure) {
        tabs.push_back(tab_view(text("frame.tab.expense-types"), "/tipo-spesa", "tags", m_tab == Tab::expense_types));
        tabs.push_back(tab_view(text("frame.tab.settings"), "/impostazioni", "gear", m_tab == Tab::settings));
    }
    tabs.push_back(tab_view(text("frame.tab.guide"), "/guida", "book", m_tab == Tab::guide));
    std::vector<View> notices;
    for (const Notice& notice : m_notices) {
        notices.push_back(notice_view(notice));
    }
    view.set("base", m_request.base_path).set("csrf", m_request.csrf_token).set("title", title);
    view.set("has_tabs", true).set("tabs", std::move(tabs)).set("notices", std::move(notices));
    const std::string html = m_context.templates.render(template_name, view, m_request.locale);
    return host_sdk::web::page(words(title), words(html, domain::Markup::html), status);
}

Response explain(const PageFrame& frame, std::string title, const Explanation& explanation, int status)
{
    View view;
    view.set("icon", explanation.icon).set("heading", explanation.heading).set("text", explanation.text);
    set_optional(view, "more", explanation.more);
    set_optional(view, "action", explanation.action);
    view.set("action_label", explanation.action_label);
    return frame.show("explanation", std::move(title), std::move(view), status);
}

Explanation not_allowed_to_send()
{
    return {"person-lock",
            text("frame.not-allowed-to-send"),
            text("frame.not-allowed-to-send.why"),
            text("frame.not-allowed-to-send.who"),
            "/documenti",
            text("frame.back-to-documents")};
}

Explanation not_allowed_to_configure()
{
    return {"person-lock", text("frame.not-allowed-to-configure"), text("frame.not-allowed-to-configure.who")};
}

Explanation no_documents_for_this_user()
{
    return {"eye-slash", text("frame.no-documents"), text("frame.no-documents.why"), text("frame.no-documents.who")};
}

void set_optional(View& view, const std::string& name, std::string_view text)
{
    view.set(name, text).set("has_" + name, !text.empty());
}

} // namespace plugin::pages
