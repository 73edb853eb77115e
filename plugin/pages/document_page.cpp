#include "plugin/pages/document_page.hpp"

#include "plugin/domain/operation.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/pages/attempt_text.hpp"
#include "plugin/pages/billing_entities.hpp"
#include "plugin/pages/document_line.hpp"
#include "plugin/pages/document_mending.hpp"
#include "plugin/pages/document_reasons.hpp"
#include "plugin/pages/document_transmission.hpp"
#include "plugin/pages/documents_title.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/mended_document.hpp"
#include "plugin/pages/number_field.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/patient_name.hpp"
#include "plugin/pages/proposal_view.hpp"
#include "plugin/pages/status_badge.hpp"
#include "plugin/pages/support_text.hpp"
#include "plugin/pages/verdict_view.hpp"
#include "plugin/pages/way_back.hpp"

#include <algorithm>

namespace plugin::pages {

using domain::text;
using host_sdk::web::View;

namespace {

std::string kind_text(domain::DocumentKind kind)
{
    switch (kind) {
    case domain::DocumentKind::invoice:
        return text("document.kind.invoice");
    case domain::DocumentKind::receipt:
        return text("document.kind.receipt");
    case domain::DocumentKind::credit_note:
        return text("document.kind.credit-note");
    }
    return text("common.document");
}

// What the reasons of one document are shown with.
struct ReasonContext {
    std::int64_t document_id;
    const Access& access;
    const std::string& way_back; // to this page
    const rules::RulesData& rules;
    MistakeCounts& counts;
};

void set_mistake(View& view, const Reason& reason, const ReasonContext& context)
{
    set_same_mistake(view, reason.mistake, context.counts);
    const bool others = reason.mistake && context.counts.of(*reason.mistake) > 1;
    set_optional(
        view, "mend_all",
        others ? mend_all_path(*reason.mistake, context.document_id, context.access, context.rules, context.way_back)
               : "");
}

View group_view(const ReasonGroup& group, const ReasonContext& context)
{
    std::vector<View> reasons;
    for (const Reason& reason : group.reasons) {
        View view;
        view.set("icon", reason.icon).set("tone", reason.tone).set("text", reason.text);
        const bool keeps_back = reason.tone == "orange" || reason.tone == "red";
        view.set("address", reason.link.address).set("is_decisive", keeps_back);
        set_mistake(view, reason, context);
        set_optional(view, "code", reason.code);
        view.set("is_quoted", reason.is_quoted);
        set_optional(view, "explanation", reason.explanation);
        set_optional(view, "what_to_do", reason.what_to_do);
        set_optional(view, "link", reason.link.words);
        view.set("has_consequences", !reason.who_acts.empty()).set("who_acts", reason.who_acts);
        view.set("taken", reason.taken).set("send_again", reason.send_again);
        reasons.push_back(std::move(view));
    }
    View view;
    view.set("group_id", group.id).set("heading", group.heading).set("reasons", reasons);
    set_optional(view, "intro", group.intro);
    return view;
}

View attempt_view(const ledger::Attempt& attempt)
{
    const AttemptText words = attempt_text(attempt);
    std::vector<View> messages;
    for (const auto& message : attempt.messages) {
        messages.push_back(View().set("code", message.code).set("text", message.description));
    }
    View view;
    view.set("icon", words.icon).set("tone", words.tone).set("what", words.what);
    view.set("when", moment_text(attempt.started_at));
    set_optional(view, "who", attempt.started_by);
    set_optional(view, "protocol", attempt.protocol);
    view.set("has_messages", !messages.empty()).set("messages", messages);
    return view;
}

bool is_found(ledger::Session& session, std::int64_t document_id, std::string_view rule)
{
    const auto findings = ledger::FindingTable(session).list(document_id);
    return std::any_of(findings.begin(), findings.end(), [&](const auto& finding) { return finding.id == rule; });
}

std::string queue_text(const ledger::Document& document, std::int64_t queued_at)
{
    const auto operation = domain::operation_from_letter(document.operation);
    const domain::TextValues values{{"who", document.queued_by}, {"moment", moment_text(queued_at)}};
    if (operation == domain::Operation::variation) return text("document.queued.variation", values);
    if (operation == domain::Operation::cancellation) return text("document.queued.cancellation", values);
    return text("document.queued.sending", values);
}

void set_facts(View& view, const ledger::Document& document)
{
    view.set("kind", kind_text(document.kind)).set("number", document.number);
    view.set("badge", badge_view(document.status)).set("help", status_badge(document.status).help);
    view.set("amount", money_text(document.total_cents)).set("issued_on", date_text(document.issued_on));
    view.set("paid_on", date_text(document.paid_on));
    set_optional(view, "protocol", document.protocol);
    view.set("has_outcome", document.outcome_at.has_value());
    view.set("outcome_at", document.outcome_at ? moment_text(*document.outcome_at) : "");
    view.set("is_queued", document.queued_at.has_value());
    view.set("queued", document.queued_at ? queue_text(document, *document.queued_at) : "");
}

} // namespace

host_sdk::web::Response DocumentPage::show(const host_sdk::Call& call, const host_sdk::web::Request& request,
                                           std::string_view id) const
{
    const Access access = Access::of(m_context.host, call);
    PageFrame frame(m_context, request, access, Tab::documents);
    if (!access.invoices) return explain(frame, documents_title(), no_documents_for_this_user());
    auto session = m_context.ledger.session();
    const ledger::Snapshot snapshot(session);
    const auto number = parse_number(id);
    const auto document = number ? ledger::DocumentTable(session).find(*number) : std::nullopt;
    if (!document) {
        return explain(frame, documents_title(),
                       {"file-earmark-x",
                        text("document.not-found"),
                        text("document.not-found.why"),
                        {},
                        "/documenti",
                        text("frame.back-to-documents")},
                       404);
    }
    auto proposal = proposal_view(session, *document, access.may_transmit());
    if (document->changed_after_sending && !proposal) {
        frame.add({Notice::Kind::warning, text("document.changed"), text("document.changed.effect"), {}, {}});
    }

    View view;
    set_facts(view, *document);
    set_mended(view, call, m_context.host, request, session);
    const bool held_back = document->held_back && document->status == domain::TransmissionStatus::to_send;
    set_optional(view, "note", held_back ? held_back_text() : document->note);
    view.set("patient", patient_name(call, m_context.host, *document));
    view.set("entity", name_of(document->billing_entity_id, host_sdk::Billing(m_context.host).list(call)));
    const auto attempts = ledger::AttemptTable(session).list(document->id);
    const std::string list = way_back_of(request.query);
    const std::string here = with_way_back("/documenti/" + std::to_string(document->id), list);
    const MendingLinks links(call, m_context.host, access, request.base_path, when_mended(here, document->id));
    const auto reasons = reasons_of(session, *document, attempts, m_context.rules, links.for_document(*document));
    MistakeCounts counts(session);
    std::vector<View> groups;
    for (const ReasonGroup& group : reasons) {
        groups.push_back(group_view(group, {document->id, access, here, m_context.rules, counts}));
    }
    view.set("list_path", list.empty() ? "/documenti" : list).set("from_list", !list.empty());
    view.set("support_text", support_text(*document, reasons, attempts));
    std::vector<View> history;
    for (const auto& attempt : attempts) {
        history.push_back(attempt_view(attempt));
    }
    auto doubt =
        attempts.empty() ? std::nullopt : verdict_view(session, *document, attempts.front(), access.may_transmit());
    view.set("is_in_doubt", doubt.has_value());
    if (doubt) view.set("doubt", *doubt);
    view.set("asks_for_advance", access.may_transmit() && is_found(session, document->id, "V37"));
    set_transmission(view, m_context, call, session, *document, attempts);
    view.set("document_id", std::to_string(document->id));
    view.set("has_proposal", proposal.has_value());
    if (proposal) view.set("proposal", *proposal);
    view.set("groups", groups).set("has_attempts", !history.empty()).set("attempts", history);
    return frame.show("document", documents_title(), std::move(view));
}

} // namespace plugin::pages
