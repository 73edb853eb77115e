#include "plugin/pages/proposal_view.hpp"

#include "plugin/domain/operation.hpp"
#include "plugin/domain/operation_check.hpp"
#include "plugin/domain/sent_content.hpp"
#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/proposal_table.hpp"
#include "plugin/pages/page_frame.hpp"

#include <vector>

namespace plugin::pages {

using domain::Operation;
using host_sdk::web::View;

namespace {

struct Words {
    const char* heading;
    const char* intro;
    const char* button;
};

constexpr Words k_variation = {
    "La fattura è cambiata dopo l'invio",
    "Il Sistema TS conserva i dati inviati. La variazione li sostituisce con quelli che la fattura ha adesso.",
    "Invia la variazione"};
constexpr Words k_gone = {
    "La fattura non vale più",
    "È stata annullata, eliminata o non risulta più pagata, ma il Sistema TS conserva ancora il documento tra le spese "
    "del paziente. La cancellazione lo toglie.",
    "Invia la cancellazione"};
constexpr Words k_replaced = {"La fattura è cambiata dopo l'invio",
                              "Questa modifica non si può trasmettere come variazione: si cancella il documento "
                              "inviato. Subito dopo, se la fattura "
                              "va trasmessa com'è adesso, torna tra i documenti da inviare.",
                              "Invia la cancellazione"};
constexpr Words k_to_correct = {"La fattura è cambiata dopo l'invio",
                                "Il Sistema TS conserva i dati inviati. Com'è adesso la fattura non si può "
                                "trasmettere: correggerla nel gestionale, e "
                                "qui comparirà la variazione.",
                                ""};

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
        .set("heading", words.heading)
        .set("intro", words.intro)
        .set("button", words.button)
        .set("operation", proposal->operation)
        .set("is_cancellation", proposal->operation == domain::letter(Operation::cancellation))
        .set("has_changes", !changes.empty())
        .set("changes", changes)
        .set("can_confirm", can_be_done && may_send)
        .set("for_others", can_be_done && !may_send);
}

} // namespace plugin::pages
