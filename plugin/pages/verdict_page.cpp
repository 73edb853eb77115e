#include "plugin/pages/verdict_page.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/ledger/verdict_table.hpp"
#include "plugin/pages/audit_actor.hpp"
#include "plugin/pages/documents_title.hpp"
#include "plugin/pages/number_field.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/send_page.hpp"

#include <host_sdk/clock.hpp>
#include <host_sdk/job_control.hpp>

namespace plugin::pages {

using domain::text;

namespace {

constexpr std::size_t k_longest_protocol = 30;

Explanation not_told(const std::string& back)
{
    return {"hand-index", text("verdict.no-answer"),      text("verdict.no-answer.what-to-do"), {},
            back,         text("common.back-to-document")};
}

Explanation known_meanwhile(const std::string& back)
{
    return {"arrow-repeat", text("verdict.not-needed"),     text("verdict.not-needed.why"), {},
            back,           text("common.back-to-document")};
}

void record(const host_sdk::Call& call, ledger::Session& session, const ledger::Verdict& verdict)
{
    const ledger::Document document = ledger::DocumentTable(session).find(verdict.document_id).value();
    ledger::AuditTable(session).add({.actor = actor_of(call),
                                     .action = ledger::AuditAction::verdict_given,
                                     .billing_entity_id = document.billing_entity_id,
                                     .subject = document.number,
                                     .details = text(verdict.done ? "verdict.done" : "verdict.not-done")},
                                    verdict.given_at);
}

} // namespace

host_sdk::web::Response VerdictPage::give(const host_sdk::Call& call, const host_sdk::web::Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::documents);
    if (const auto refused = sending_refusal(access)) return explain(frame, documents_title(), *refused, 409);
    const auto id = parse_number(request.form.get("documento"));
    const std::string back = "/documenti/" + (id ? std::to_string(*id) : std::string());
    const std::string_view outcome = request.form.get("esito");
    std::string protocol = domain::compact(request.form.get("protocollo"));
    const bool understood = outcome == "eseguito" || outcome == "non_eseguito";
    if (!understood || request.form.get("conferma") != "1" || protocol.size() > k_longest_protocol ||
        (!protocol.empty() && !domain::all_digits(protocol))) {
        return explain(frame, documents_title(), not_told(back), 422);
    }
    const auto user = call.user();
    auto session = m_context.ledger.session();
    ledger::Transaction transaction(session);
    const std::int64_t now = host_sdk::Clock(m_context.host).now_ms();
    const ledger::Verdict verdict{id.value_or(0), outcome == "eseguito", std::move(protocol),
                                  user ? user->display_name : "", now};
    const bool given = id && ledger::VerdictTable(session).give(verdict);
    if (given) record(call, session, verdict);
    transaction.commit();
    if (!given) return explain(frame, documents_title(), known_meanwhile(back), 409);
    host_sdk::JobControl(m_context.host).request_step(k_send_job);
    return host_sdk::web::redirect(request.base_path + back);
}

} // namespace plugin::pages
