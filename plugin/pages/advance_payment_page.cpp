#include "plugin/pages/advance_payment_page.hpp"

#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/pages/audit_actor.hpp"
#include "plugin/pages/number_field.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/send_page.hpp"

#include <host_sdk/clock.hpp>
#include <host_sdk/job_control.hpp>

namespace plugin::pages {

host_sdk::web::Response AdvancePaymentPage::confirm(const host_sdk::Call& call,
                                                    const host_sdk::web::Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::documents);
    if (const auto refused = sending_refusal(access)) return explain(frame, "Invio Documenti Fiscali", *refused, 409);
    const auto id = parse_number(request.form.get("documento"));
    if (id) {
        const std::int64_t now = host_sdk::Clock(m_context.host).now_ms();
        auto session = m_context.ledger.session();
        ledger::Transaction transaction(session);
        ledger::DocumentTable documents(session);
        const auto document = documents.find(*id);
        documents.confirm_advance_payment(*id);
        if (document && !document->advance_confirmed) {
            ledger::AuditTable(session).add({actor_of(call),
                                             ledger::AuditAction::advance_confirmed,
                                             document->billing_entity_id,
                                             document->number,
                                             {}},
                                            now);
        }
        transaction.commit();
        host_sdk::JobControl(m_context.host).request_step("intake");
    }
    return host_sdk::web::redirect(request.base_path + "/documenti/" + (id ? std::to_string(*id) : std::string()));
}

} // namespace plugin::pages
