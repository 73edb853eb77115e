#include "plugin/pages/proposal_page.hpp"

#include "plugin/domain/operation.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/pages/audit_actor.hpp"
#include "plugin/pages/documents_title.hpp"
#include "plugin/pages/number_field.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/send_page.hpp"

#include <host_sdk/clock.hpp>
#include <host_sdk/job_control.hpp>

namespace plugin::pages {

using domain::text;
using host_sdk::Call;
using host_sdk::web::Request;
using host_sdk::web::Response;

namespace {

Explanation not_confirmed(const std::string& back)
{
    return {"hand-index", text("proposal.not-confirmed"), text("proposal.not-confirmed.what-to-do"), {},
            back,         text("common.back-to-document")};
}

Explanation something_else(const std::string& back)
{
    return {"arrow-repeat", text("proposal.changed-meanwhile"), text("proposal.changed-meanwhile.what-to-do"), {},
            back,           text("common.back-to-document")};
}

} // namespace

Response ProposalPage::confirm(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::documents);
    if (const auto refused = sending_refusal(access)) return explain(frame, documents_title(), *refused, 409);
    const std::string operation(request.form.get("operazione"));
    const auto id = parse_number(request.form.get("documento"));
    const std::string back = "/documenti/" + (id ? std::to_string(*id) : std::string());
    const bool cancels = operation == domain::letter(domain::Operation::cancellation);
    if (cancels && request.form.get("conferma") != "1")
        return explain(frame, documents_title(), not_confirmed(back), 422);

    const ledger::AuditActor actor = actor_of(call);
    const std::int64_t now = host_sdk::Clock(m_context.host).now_ms();
    auto session = m_context.ledger.session();
    ledger::Transaction transaction(session);
    const bool queued = id && ledger::SendQueue(session).enqueue_proposed(*id, operation, actor.name, now);
    if (queued) {
        const auto document = ledger::DocumentTable(session).find(*id);
        ledger::AuditTable(session).add({actor, ledger::AuditAction::operation_confirmed, document->billing_entity_id,
                                         document->number,
                                         text(cancels ? "operation.cancellation" : "operation.variation")},
                                        now);
    }
    transaction.commit();
    if (!queued) return explain(frame, documents_title(), something_else(back), 409);
    host_sdk::JobControl(m_context.host).request_step(k_send_job);
    return host_sdk::web::redirect(request.base_path + back);
}

} // namespace plugin::pages
