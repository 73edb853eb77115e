#include "plugin/pages/settings_page.hpp"

#include "plugin/ledger/ledger_database.hpp"
#include "plugin/pages/certificate_view.hpp"
#include "plugin/pages/entity_list.hpp"
#include "plugin/pages/ledger_notice.hpp"
#include "plugin/pages/page_frame.hpp"

#include <host_sdk/billing.hpp>

namespace plugin::pages {

using host_sdk::web::View;

namespace {

std::string settings_title()
{
    return domain::text("frame.tab.settings");
}

} // namespace

host_sdk::web::Response SettingsPage::show(const host_sdk::Call& call, const host_sdk::web::Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    PageFrame frame(m_context, request, access, Tab::settings);
    if (!access.configure) return explain(frame, settings_title(), not_allowed_to_configure());
    const auto entities = host_sdk::Billing(m_context.host).list(call);
    if (entities.empty()) return explain(frame, settings_title(), no_billing_entity());
    if (entities.size() == 1) {
        return host_sdk::web::redirect(request.base_path + configuration_path(entities.front().id));
    }
    auto session = m_context.ledger.session();
    View view;
    view.set("lead", domain::text("settings.lead")).set("has_many", true);
    view.set("has_audit_link", true);
    view.set("entities", entity_views(m_context, session, entities, access));
    set_certificate(view, m_context, session);
    if (auto notice = ledger_notice(m_context, session)) frame.add(std::move(*notice));
    if (auto notice = certificate_notice(m_context, session, true)) frame.add(std::move(*notice));
    return frame.show("entities", settings_title(), std::move(view));
}

} // namespace plugin::pages
