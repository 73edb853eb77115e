#include "plugin/pages/document_transmission.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/transmission_preview.hpp"

namespace plugin::pages {

using domain::text;
using domain::TransmissionStatus;

namespace {

// Whether the document is still to leave. Of the others the page says what has left.
bool is_to_leave(TransmissionStatus status) noexcept
{
    return status == TransmissionStatus::to_send || status == TransmissionStatus::to_correct;
}

std::optional<PlannedMessage> message_of(const ledger::Attempt& attempt)
{
    const auto operation = domain::operation_from_letter(attempt.operation);
    auto content = domain::sent_content_from_text(attempt.content);
    if (!operation || !content) return std::nullopt;
    return PlannedMessage{*operation, std::move(*content)};
}

std::optional<PlannedMessage> message_for(const PageContext& context, const host_sdk::Call& call,
                                          ledger::Session& session, const ledger::Document& document,
                                          const std::vector<ledger::Attempt>& attempts)
{
    if (document.status == TransmissionStatus::excluded) return std::nullopt;
    if (is_to_leave(document.status)) return context.plan_messages(call, session, {document}).front();
    return attempts.empty() ? std::nullopt : message_of(attempts.front());
}

} // namespace

void set_transmission(host_sdk::web::View& view, const PageContext& context, const host_sdk::Call& call,
                      ledger::Session& session, const ledger::Document& document,
                      const std::vector<ledger::Attempt>& attempts)
{
    const auto message = message_for(context, call, session, document, attempts);
    view.set("has_transmission", message.has_value());
    if (!message) return;
    view.set("transmission_heading", is_to_leave(document.status) ? text("document-transmission.to-leave")
                                                                  : text("document-transmission.has-left"));
    set_optional(view, "transmission_intro",
                 document.status == TransmissionStatus::to_correct ? text("document-transmission.to-correct") : "");
    view.set("transmission", preview_view(transmission_preview(*message, Senders(session).of(document),
                                                               document.total_cents, context.rules)));
}

} // namespace plugin::pages
