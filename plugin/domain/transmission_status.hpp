#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

// Where a document stands on its way (architecture.md, "The document's life").
namespace plugin::domain {

enum class TransmissionStatus {
    to_send,                // da inviare
    to_correct,             // da correggere
    excluded,               // non si invia: not for Sistema TS, listed with its reason
    sending,                // in invio: claimed, the answer is awaited
    to_verify,              // esito da verificare: the answer never came, Sistema TS is asked first
    taken_in_charge,        // preso in carico
    accepted,               // accolto
    accepted_with_warnings, // accolto con anomalie
    rejected,               // scartato
};

inline constexpr std::array k_transmission_statuses = {
    TransmissionStatus::to_send,   TransmissionStatus::to_correct,
    TransmissionStatus::excluded,  TransmissionStatus::sending,
    TransmissionStatus::to_verify, TransmissionStatus::taken_in_charge,
    TransmissionStatus::accepted,  TransmissionStatus::accepted_with_warnings,
    TransmissionStatus::rejected};

// The text that the doctor reads.
std::string text_of(TransmissionStatus status);

// The code kept in the ledger: it never changes once released.
std::string_view storage_code(TransmissionStatus status) noexcept;
std::optional<TransmissionStatus> transmission_status_from_code(std::string_view code) noexcept;

// True where Sistema TS holds the document.
bool is_acquired(TransmissionStatus status) noexcept;

// True while only Sistema TS knows what became of it: claimed, or the answer never came.
bool is_unanswered(TransmissionStatus status) noexcept;

} // namespace plugin::domain
