#include "plugin/pages/year_state.hpp"

#include "plugin/pages/deadline_notice.hpp"
#include "plugin/pages/italian_text.hpp"

namespace plugin::pages {

using domain::TransmissionStatus;

namespace {

constexpr int k_soon_days = 30;

} // namespace

YearState year_state(const StatusCounts& counts, const domain::Deadline& deadline, domain::Date today)
{
    const auto count = [&counts](std::initializer_list<TransmissionStatus> statuses) {
        std::int64_t sum = 0;
        for (const TransmissionStatus status : statuses) {
            sum += count_of(counts, status);
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
    const bool is_soon = domain::days_left(deadline, today) <= k_soon_days;

    if (all == 0) {
        return {"calendar-check", "grey", "Nessun documento del " + year + " da trasmettere, per ora.",
                "Qui compaiono le fatture con una data di pagamento."};
    }
    if (left > 0) {
        return {is_soon ? "alarm" : "send", is_soon ? "orange" : "blue",
                (left == 1 ? "Resta da trasmettere 1 documento del "
                           : "Restano da trasmettere " + count_text(left, "documento", "documenti") + " del ") +
                    year + ".",
                "Entro il " + deadline.insert_by.italian() + ": " + days_left_text(deadline, today) + ". Già accolti " +
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
