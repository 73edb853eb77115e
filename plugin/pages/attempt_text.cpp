#include "plugin/pages/attempt_text.hpp"

#include "plugin/domain/transmission_status.hpp"
#include "plugin/pages/status_badge.hpp"

namespace plugin::pages {

namespace {

AttemptText answered(const ledger::Attempt& attempt, std::string_view suffix)
{
    for (const auto status : domain::k_transmission_statuses) {
        if (attempt.outcome != domain::italian_text(status) && attempt.outcome != domain::storage_code(status))
            continue;
        const StatusBadge badge = status_badge(status);
        return {badge.icon, badge.tone, "Esito del Sistema TS: " + std::string(badge.word) + std::string(suffix)};
    }
    return {"chat-left-text", "grey",
            (attempt.outcome.empty() ? std::string("Il Sistema TS ha risposto") : attempt.outcome) +
                std::string(suffix)};
}

} // namespace

AttemptText attempt_text(const ledger::Attempt& attempt)
{
    switch (attempt.state) {
    case ledger::AttemptState::claimed:
        return {"arrow-up-circle", "teal", "Invio in corso"};
    case ledger::AttemptState::answered:
        return answered(attempt, "");
    case ledger::AttemptState::not_sent:
        return {"wifi-off", "grey", "Non inviato: il Sistema TS non ha ricevuto nulla"};
    case ledger::AttemptState::uncertain:
        return {"question-circle", "violet", "Risposta non arrivata: esito da verificare"};
    case ledger::AttemptState::resolved:
        return answered(attempt, " (verificato chiedendo al Sistema TS)");
    case ledger::AttemptState::told:
        return answered(attempt, " (secondo chi ha controllato sul portale)");
    case ledger::AttemptState::credentials_refused:
        return {"person-x", "red", "Non inviato: il Sistema TS ha rifiutato le credenziali"};
    }
    return {"circle", "grey", attempt.outcome};
}

} // namespace plugin::pages
