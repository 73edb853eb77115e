#include "plugin/pages/proposal_view.hpp"

#include "plugin/domain/operation.hpp"
#include "plugin/domain/operation_check.hpp"
#include "plugin/domain/sent_content.hpp"
#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/proposal_table.hpp"
#include "plugin/pages/page_frame.hpp"

#include <string_view>
#include <vector>

namespace plugin::pages {

using domain::Operation;
using domain::text;
using host_sdk::web::View;

namespace {

// The names of texts.
struct Words {
    std::string_view heading;
    std::string_view intro;
    std::string_view button; // empty: no button
};

constexpr std::string_view k_changed = "proposal.invoice-changed";
constexpr std::string_view k_cancel = "proposal.send-cancellation";
constexpr Words k_variation = {k_changed, "proposal.variation", "proposal.send-variation"};
constexpr Words k_gone = {"proposal.invoice-gone", "proposal.gone", k_cancel};
constexpr Words k_replaced = {k_changed, "proposal.replaced", k_cancel};
constexpr Words k_to_correct = {k_changed, "proposal.to-correct", ""};

const Words& words_for(const ledger::Proposal& proposal)
{
    if (proposal.operation == domain::letter(Operation::variation)) return k_variation;
    if (proposal.operation.empty()) return k_to_correct;
    return proposal.content.empty() ? k_gone : k_replaced;
}

std::vector<View> change_views(ledger::Session& session, const ledger::Proposal& proposal)
{
    std::vector<View> views;
    const auto held = ledger::AttemptTable(session).last_acquired(proposal.document_id);
    const auto was = held ? domain::sent_content_from_text(held->content) : std::nullopt;
    const auto is = domain::sent_content_from_text(proposal.content);
    if (!was || !is) return views;
    for (const domain::FieldChange& change : domain::difference(*was, *is)) {
        views.push_back(View().set("field", change.field).set("was", change.was).set("is", change.is));
    }
    return views;
}

// RULES V49: Sistema TS usually refuses to touch a document that is refunded.
std::string obstacle(ledger::Session& session, const ledger::Proposal& proposal)
{
    const auto operation = domain::operation_from_letter(proposal.operation);
    const ledger::AttemptTable attempts(session);
    const auto held = attempts.last_acquired(proposal.document_id);
    if (!operation || !held) return {};
    const bool refunded = attempts.refunds_of(held->key).count > 0;
    const auto finding =
        domain::check_operation(*operation, {.acquired = true, .cancelled = false, .has_live_refund = refunded});
    return finding ? finding->text + " " + finding->what_to_do : std::string();
}

} // namespace

std::optional<View> proposal_view(ledger::Session& session, const ledger::Document& document, bool may_send)
{
    if (!domain::is_acquired(document.status)) return std::nullopt;
    const auto proposal = ledger::ProposalTable(session).find(document.id);
    if (!proposal) return std::nullopt;
    const Words& words = words_for(*proposal);
    const std::vector<View> changes = change_views(session, *proposal);
    const bool can_be_done = !proposal->operation.empty() && !document.held_back;
    View view;
    set_optional(view, "obstacle", obstacle(session, *proposal));
    return view.set("document_id", std::to_string(document.id))
        .set("heading", text(words.heading))
        .set("intro", text(words.intro))
        .set("button", words.button.empty() ? std::string() : text(words.button))
        .set("operation", proposal->operation)
        .set("is_cancellation", proposal->operation == domain::letter(Operation::cancellation))
        .set("has_changes", !changes.empty())
        .set("changes", changes)
        .set("can_confirm", can_be_done && may_send)
        .set("for_others", can_be_done && !may_send);
}

} // namespace plugin::pages
