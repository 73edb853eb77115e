#include "plugin/pages/year_state.hpp"

#include "plugin/pages/italian_text.hpp"

namespace plugin::pages {

using domain::TransmissionStatus;

namespace {

constexpr int k_soon_days = 30;

std::string days_left(int days)
{
    if (days < 0) return "la scadenza è passata";
    if (days == 0) return "oggi è l'ultimo giorno";
    return days == 1 ? "manca 1 giorno" : "mancano " + count_text(days, "giorno", "giorni");
}

} // namespace

YearState year_state(const StatusCounts& counts, const domain::Deadline& deadline, domain::Date today)
{
    const auto count = [&counts](std::initializer_list<TransmissionStatus> statuses) {
        std::int64_t sum = 0;
        for (const TransmissionStatus status : statuses) {
            const auto found = counts.find(status);
            sum += found == counts.end() ? 0 : found->second;
        }
        return sum;
    };
    const std::int64_t held = count({TransmissionStatus::accepted, TransmissionStatus::accepted_with_warnings});
    const std::int64_t awaited =
        count({TransmissionStatus::sending, TransmissionStatus::to_verify, TransmissionStatus::taken_in_charge});
    const std::int64_t left =
        count({TransmissionStatus::to_send, TransmissionStatus::to_correct, TransmissionStatus::rejected});
    const std::int64_t all = held + awaited + left;
    const std::string year = std::to_string(deadline.expense_year);
    const int days = today.days_until(deadline.insert_by);

    if (all == 0) {
        return {"calendar-check", "grey", "Nessun documento del " + year + " da trasmettere, per ora.",
                "Qui compaiono le fatture con una data di pagamento."};
    }
    if (left > 0) {
        const std::string_view tone = days < 0 ? "red" : days <= k_soon_days ? "orange" : "blue";
        return {days <= k_soon_days ? "alarm" : "send", tone,
                (left == 1 ? "Resta da trasmettere 1 documento del "
                           : "Restano da trasmettere " + count_text(left, "documento", "documenti") + " del ") +
                    year + ".",
                "Entro il " + deadline.insert_by.italian() + ": " + days_left(days) + ". Già accolti " +
                    number_text(held) + " su " + number_text(all) + "."};
    }
    if (awaited > 0) {
        return {"hourglass-split", "teal",
                "Manca solo la risposta del Sistema TS per " + count_text(awaited, "documento", "documenti") + " del " +
                    year + ".",
                "Arriva da sola: non occorre fare nulla. Già accolti " + number_text(held) + " su " + number_text(all) +
                    "."};
    }
    return {"check-circle-fill", "green",
            "Tutto trasmesso: " + (all == 1
                                       ? std::string("l'unico documento del ") + year + " è stato accolto."
                                       : "i " + number_text(all) + " documenti del " + year + " sono stati accolti."),
            "La scadenza è il " + deadline.insert_by.italian() + "."};
}

} // namespace plugin::pages
