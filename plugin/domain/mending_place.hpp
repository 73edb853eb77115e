#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace plugin::domain {

// Where a trouble is put right: a page of the plugin, a place of the host, or the portal of Sistema TS.
enum class MendingPlace {
    nowhere,       // nothing to do, or nothing that a page could do
    invoice,       // the invoice, in the host
    patient_card,  // the patient's card, in the host
    host_settings, // billing entities, users and authorisations, in the host
    expense_types, // "Associa tipo spesa"
    configuration, // "Configura Sistema TS"
    documents,     // "Invio Documenti Fiscali"
    portal,        // the reserved area of Sistema TS
};

inline constexpr std::array k_mending_places = {
    MendingPlace::nowhere,       MendingPlace::invoice,       MendingPlace::patient_card, MendingPlace::host_settings,
    MendingPlace::expense_types, MendingPlace::configuration, MendingPlace::documents,    MendingPlace::portal};

// The name in the rule data, e.g. "scheda_paziente".
std::string_view storage_code(MendingPlace place) noexcept;
std::optional<MendingPlace> mending_place_from_code(std::string_view code) noexcept;

} // namespace plugin::domain
