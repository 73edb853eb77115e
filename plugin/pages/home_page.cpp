#include "plugin/pages/home_page.hpp"

#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/pages/certificate_view.hpp"
#include "plugin/pages/entity_list.hpp"
#include "plugin/pages/ledger_notice.hpp"
#include "plugin/pages/overview_page.hpp"
#include "plugin/pages/page_frame.hpp"

#include <host_sdk/billing.hpp>

namespace plugin::pages {

namespace {

// Whether any entity is.
bool is_connected(const PageContext& context)
{
    auto session = context.ledger.session();
    return !ledger::ConfigurationTable(session).list().empty();
}

} // namespace

host_sdk::web::Response HomePage::show(const host_sdk::Call& call, const host_sdk::web::Request& request) const
{
    if (is_connected(m_context)) return OverviewPage(m_context).show(call, request);
    const Access access = Access::of(m_context.host, call);
    PageFrame frame(m_context, request, access, Tab::none);
    if (!access.configure) {
        Explanation explanation = not_allowed_to_configure();
        explanation.heading = domain::text("home.not-connected");
        if (access.invoices) {
            explanation.action = "/documenti";
            explanation.action_label = domain::text("home.see-documents");
        }
        return explain(frame, domain::text("common.sistema-ts"), explanation);
    }
    const auto entities = host_sdk::Billing(m_context.host).list(call);
    if (entities.empty()) return explain(frame, domain::text("common.configure"), no_billing_entity());
    if (entities.size() == 1) {
        return host_sdk::web::redirect(request.base_path + configuration_path(entities.front().id));
    }
    auto session = m_context.ledger.session();
    if (auto notice = ledger_notice(m_context, session)) frame.add(std::move(*notice));
    if (auto notice = certificate_notice(m_context, session, true)) frame.add(std::move(*notice));
    host_sdk::web::View view;
    view.set("lead", domain::text("home.choose-entity")).set("has_many", true);
    view.set("entities", entity_views(m_context, session, entities, access)).set("has_certificate", false);
    return frame.show("entities", domain::text("common.configure"), std::move(view));
}

} // namespace plugin::pages
