#include "plugin/pages/advance_payment_page.hpp"

#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/pages/audit_actor.hpp"
#include "plugin/pages/documents_title.hpp"
#include "plugin/pages/number_field.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/send_page.hpp"
#include "plugin/pages/way_back.hpp"

#include <host_sdk/clock.hpp>
#include <host_sdk/job_control.hpp>

namespace plugin::pages {

host_sdk::web::Response AdvancePaymentPage::confirm(const host_sdk::Call& call,
                                                    const host_sdk::web::Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::documents);
    if (const auto refused = sending_refusal(access)) return explain(frame, documents_title(), *refused, 409);
    const std::int64_t now = host_sdk::Clock(m_context.host).now_ms();
    auto session = m_context.ledger.session();
    ledger::Transaction transaction(session);
    ledger::DocumentTable documents(session);
    for (const std::string_view text : request.form.all("documento")) {
        const auto id = parse_number(text);
        const auto document = id ? documents.find(*id) : std::nullopt;
        if (!document || document->advance_confirmed) continue;
        documents.confirm_advance_payment(*id);
        ledger::AuditTable(session).add(
            {actor_of(call), ledger::AuditAction::advance_confirmed, document->billing_entity_id, document->number, {}},
            now);
    }
    transaction.commit();
    host_sdk::JobControl(m_context.host).request_step("intake");
    const std::string back = way_back_of(request.form);
    const auto id = number_field(request.form, "documento");
    return host_sdk::web::redirect(request.base_path + (!back.empty() ? back
                                                        : id          ? "/documenti/" + std::to_string(*id)
                                                                      : std::string("/documenti")));
}

} // namespace plugin::pages
