#include "plugin/pages/send_page.hpp"

#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/pages/audit_actor.hpp"
#include "plugin/pages/billing_entities.hpp"
#include "plugin/pages/certificate_view.hpp"
#include "plugin/pages/document_search.hpp"
#include "plugin/pages/documents_query.hpp"
#include "plugin/pages/documents_title.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/send_previews.hpp"
#include "plugin/pages/send_record.hpp"
#include "plugin/pages/send_selection.hpp"
#include "plugin/pages/sending_notices.hpp"
#include "plugin/pages/status_badge.hpp"

#include <host_sdk/billing.hpp>
#include <host_sdk/clock.hpp>
#include <host_sdk/job_control.hpp>

namespace plugin::pages {

using domain::text;
using domain::TransmissionStatus;
using host_sdk::BillingEntity;
using host_sdk::Call;
using host_sdk::web::Request;
using host_sdk::web::Response;
using host_sdk::web::View;

namespace {

// `why`: the name of a text of a count.
View left_out_view(TransmissionStatus status, std::int64_t count, std::string_view why, bool has_list)
{
    View view;
    view.set("badge", badge_view(status)).set("what", text_of_count(count, "send.left-out"));
    view.set("why", text_of_count(count, why));
    set_optional(view, "list", has_list ? "/documenti?stato=" + std::string(domain::storage_code(status)) : "");
    return view;
}

std::string_view why_left_out(TransmissionStatus status) noexcept
{
    switch (status) {
    case TransmissionStatus::to_correct:
        return "send.left-out.to-correct";
    case TransmissionStatus::excluded:
        return "send.left-out.excluded";
    case TransmissionStatus::sending:
        return "send.left-out.sending";
    case TransmissionStatus::to_verify:
        return "send.left-out.to-verify";
    default: // rejected: the selection leaves out no other
        return "send.left-out.rejected";
    }
}

std::vector<View> left_out_views(const SendSelection& selection)
{
    std::vector<View> views;
    const auto add_ready = [&views](std::int64_t count, std::string_view why, bool has_list) {
        if (count > 0) views.push_back(left_out_view(TransmissionStatus::to_send, count, why, has_list));
    };
    add_ready(selection.not_selected, "send.left-out.not-selected", true);
    add_ready(selection.not_connected, "send.left-out.not-connected", false);
    add_ready(selection.held_back, "send.left-out.held-back", false);
    if (selection.no_longer_ready > 0) {
        View view;
        view.set("badge", View().set("word", text("send.not-ready")).set("icon", "dash-circle").set("tone", "grey"));
        view.set("what", text_of_count(selection.no_longer_ready, "send.left-out"))
            .set("has_list", false)
            .set("list", "");
        view.set("why", text("send.left-out.changed"));
        views.push_back(std::move(view));
    }
    for (const auto& [status, count] : selection.others) {
        if (count > 0) views.push_back(left_out_view(status, count, why_left_out(status), true));
    }
    return views;
}

std::vector<View> entity_views(const SendSelection& selection, const std::vector<BillingEntity>& entities)
{
    std::vector<View> views;
    for (const auto& [id, sum] : selection.by_entity) {
        views.push_back(View()
                            .set("name", name_of(id, entities))
                            .set("count", text_of_count(sum.count, "common.documents"))
                            .set("total", money_text(sum.total_cents)));
    }
    return views;
}

} // namespace

std::optional<Explanation> sending_refusal(const Access& access)
{
    if (!access.send) return not_allowed_to_send();
    if (!access.invoices) return no_documents_for_this_user();
    return std::nullopt;
}

Response SendPage::summary(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    PageFrame frame(m_context, request, access, Tab::documents);
    if (const auto refused = sending_refusal(access)) return explain(frame, documents_title(), *refused, 409);
    const auto entities = host_sdk::Billing(m_context.host).list(call);
    const DocumentsQuery query = DocumentsQuery::from(request.form);
    ledger::DocumentFilter filter = query.filter;
    narrow(filter, query.text, call, m_context.host);
    auto session = m_context.ledger.session();
    const ledger::Snapshot snapshot(session);
    const SendSelection selection = selection_from(request.form, filter, session);
    if (auto notice = certificate_notice(m_context, session, access.configure);
        notice && notice->kind != Notice::Kind::information) {
        frame.add(std::move(*notice));
    }
    for (Notice& notice : sending_notices(session, entities, access.configure)) {
        if (notice.kind != Notice::Kind::information) frame.add(std::move(notice));
    }

    std::vector<View> documents;
    for (const SelectedDocument& document : selection.documents) {
        documents.push_back(View().set("id", std::to_string(document.id)));
    }
    View view;
    view.set("list", query.path());
    view.set("has_documents", !documents.empty()).set("documents", std::move(documents));
    view.set("nothing", text(request.form.get("quali") == "tutti" ? "send.none-ready" : "send.none-selected"));
    view.set("count", number_text(selection.sum.count)).set("total", money_text(selection.sum.total_cents));
    view.set("count_word", text_of_count(selection.sum.count, "send.count-word"));
    set_previews(view, m_context, call, session, selection.documents);
    view.set("many_entities", selection.by_entity.size() > 1).set("by_entity", entity_views(selection, entities));
    view.set("is_cut", selection.documents.size() == k_most_at_once && selection.not_selected > 0);
    view.set("cut", text("send.cut", {{"most", number_text(k_most_at_once)}}));
    auto left_out = left_out_views(selection);
    view.set("has_left_out", !left_out.empty()).set("left_out", std::move(left_out));
    return frame.show("send_summary", documents_title(), std::move(view));
}

Response SendPage::confirm(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::documents);
    if (const auto refused = sending_refusal(access)) return explain(frame, documents_title(), *refused, 409);
    const ledger::AuditActor actor = actor_of(call);
    const std::int64_t now = host_sdk::Clock(m_context.host).now_ms();
    auto session = m_context.ledger.session();
    ledger::Transaction transaction(session);
    const SendSelection selection = selection_from(request.form, {}, session);
    ledger::SendQueue(session).enqueue(selection.ids(), actor.name, now);
    record_confirmed(session, actor, selection, now);
    transaction.commit();
    host_sdk::JobControl(m_context.host).request_step(k_send_job);
    return host_sdk::web::redirect(request.base_path + "/documenti?avanzamento=1");
}

Response SendPage::withdraw(const Call& call, const Request& request) const
{
    const Access access = Access::of(m_context.host, call);
    const PageFrame frame(m_context, request, access, Tab::documents);
    if (const auto refused = sending_refusal(access)) return explain(frame, documents_title(), *refused, 409);
    const std::int64_t now = host_sdk::Clock(m_context.host).now_ms();
    auto session = m_context.ledger.session();
    ledger::Transaction transaction(session);
    withdraw_with_record(session, actor_of(call), now);
    transaction.commit();
    return host_sdk::web::redirect(request.base_path + "/documenti");
}

} // namespace plugin::pages
