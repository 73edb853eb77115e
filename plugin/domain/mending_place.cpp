#include "plugin/domain/mending_place.hpp"

namespace plugin::domain {

std::string_view storage_code(MendingPlace place) noexcept
{
    switch (place) {
    case MendingPlace::nowhere:
        return "nessuna";
    case MendingPlace::invoice:
        return "fattura";
    case MendingPlace::patient_card:
        return "scheda_paziente";
    case MendingPlace::host_settings:
        return "impostazioni_gestionale";
    case MendingPlace::expense_types:
        return "associa_tipo_spesa";
    case MendingPlace::configuration:
        return "configura_sistema_ts";
    case MendingPlace::documents:
        return "invio_documenti_fiscali";
    case MendingPlace::portal:
        return "portale_sistema_ts";
    }
    return "";
}

std::optional<MendingPlace> mending_place_from_code(std::string_view wanted) noexcept
{
    for (const MendingPlace place : k_mending_places) {
        if (storage_code(place) == wanted) return place;
    }
    return std::nullopt;
}

} // namespace plugin::domain
