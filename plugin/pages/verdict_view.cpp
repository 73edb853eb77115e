#include "plugin/pages/verdict_view.hpp"

#include "plugin/domain/date.hpp"
#include "plugin/domain/operation.hpp"
#include "plugin/ledger/verdict_table.hpp"
#include "plugin/pages/italian_text.hpp"

namespace plugin::pages {

using domain::text;
using host_sdk::web::View;

namespace {

// What was asked of Sistema TS, and how the portal shows whether it was done: the names of texts.
struct Words {
    const char* asked;
    const char* done;
    const char* not_done;
};

Words words_for(const std::string& operation)
{
    if (operation == domain::letter(domain::Operation::variation)) {
        return {"operation.variation", "verdict.there-new", "verdict.there-old"};
    }
    if (operation == domain::letter(domain::Operation::cancellation)) {
        return {"operation.cancellation", "verdict.no-longer-there", "verdict.still-there"};
    }
    return {operation == domain::letter(domain::Operation::refund) ? "operation.refund" : "operation.insert",
            "verdict.there", "verdict.not-there"};
}

std::string amounts_text(const ledger::TotalsByType& totals)
{
    std::string amounts;
    for (const auto& [type, amount] : totals) {
        amounts += (amounts.empty() ? "" : ", ") + type + " " + money_text(amount.value());
    }
    return amounts;
}

} // namespace

std::optional<View> verdict_view(ledger::Session& session, const ledger::Document& document,
                                 const ledger::Attempt& attempt, bool may_transmit)
{
    if (document.status != domain::TransmissionStatus::to_verify || document.file_id ||
        document.verify_tries < ledger::k_questions_before_asking_the_doctor) {
        return std::nullopt;
    }
    const Words words = words_for(attempt.operation);
    const bool given = ledger::VerdictTable(session).is_given(document.id);
    View view;
    view.set("asked", text(words.asked)).set("done", text(words.done)).set("not_done", text(words.not_done));
    view.set("when", moment_text(attempt.started_at)).set("who", attempt.started_by);
    view.set("key_number", attempt.key.number).set("key_date", date_text(attempt.key.issued_on.iso()));
    view.set("amounts", amounts_text(attempt.totals)).set("questions", std::to_string(document.verify_tries));
    view.set("next", document.verify_after ? moment_text(*document.verify_after) : "");
    view.set("given", given).set("can_tell", may_transmit && !given).set("for_others", !may_transmit && !given);
    return view;
}

} // namespace plugin::pages
