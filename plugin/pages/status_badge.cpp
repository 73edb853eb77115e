#include "plugin/pages/status_badge.hpp"

namespace plugin::pages {

using domain::TransmissionStatus;

StatusBadge status_badge(TransmissionStatus status) noexcept
{
    const std::string_view word = domain::italian_text(status);
    switch (status) {
    case TransmissionStatus::to_send:
        return {word, "send", "blue", "Il documento è completo: si può inviare al Sistema TS."};
    case TransmissionStatus::to_correct:
        return {word, "pencil-square", "orange", "Prima dell'invio c'è qualcosa da correggere nella fattura."};
    case TransmissionStatus::sending:
        return {word, "arrow-up-circle", "teal", "L'invio è in corso: l'esito arriva tra poco."};
    case TransmissionStatus::to_verify:
        return {word, "question-circle", "violet",
                "La risposta del Sistema TS non è arrivata: il programma gli chiede se ha ricevuto il documento, senza "
                "inviarlo di nuovo."};
    case TransmissionStatus::taken_in_charge:
        return {word, "hourglass-split", "teal", "Il documento è in fase di elaborazione da parte del Sistema TS."};
    case TransmissionStatus::accepted:
        return {word, "check-circle-fill", "green", "Il documento è stato accettato senza riserve dal Sistema TS."};
    case TransmissionStatus::accepted_with_warnings:
        return {word, "exclamation-triangle-fill", "amber",
                "Il documento è stato inviato e accolto, ma il Sistema TS ha riscontrato delle anomalie."};
    case TransmissionStatus::rejected:
        return {word, "x-circle-fill", "red",
                "Il Sistema TS ha scartato il documento: una volta corretta la fattura, si può inviare di nuovo."};
    case TransmissionStatus::excluded:
        return {word, "slash-circle", "grey", "Il documento non va trasmesso al Sistema TS."};
    }
    return {word, "circle", "grey", ""};
}

host_sdk::web::View badge_view(TransmissionStatus status)
{
    const StatusBadge badge = status_badge(status);
    return host_sdk::web::View().set("word", badge.word).set("icon", badge.icon).set("tone", badge.tone);
}

} // namespace plugin::pages
