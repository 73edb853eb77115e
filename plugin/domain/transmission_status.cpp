#include "plugin/domain/transmission_status.hpp"

namespace plugin::domain {
namespace {

struct Words {
    TransmissionStatus status;
    std::string_view code;
    std::string_view text;
};

constexpr std::array<Words, 9> k_words = {{
    {TransmissionStatus::to_send, "to_send", "da inviare"},
    {TransmissionStatus::to_correct, "to_correct", "da correggere"},
    {TransmissionStatus::excluded, "excluded", "non si invia"},
    {TransmissionStatus::sending, "sending", "in invio"},
    {TransmissionStatus::to_verify, "to_verify", "esito da verificare"},
    {TransmissionStatus::taken_in_charge, "taken_in_charge", "preso in carico"},
    {TransmissionStatus::accepted, "accepted", "accolto"},
    {TransmissionStatus::accepted_with_warnings, "accepted_with_warnings", "accolto con anomalie"},
    {TransmissionStatus::rejected, "rejected", "scartato"},
}};

} // namespace

std::string_view italian_text(TransmissionStatus status) noexcept
{
    for (const Words& words : k_words) {
        if (words.status == status) return words.text;
    }
    return "";
}

std::string_view storage_code(TransmissionStatus status) noexcept
{
    for (const Words& words : k_words) {
        if (words.status == status) return words.code;
    }
    return "";
}

std::optional<TransmissionStatus> transmission_status_from_code(std::string_view code) noexcept
{
    for (const Words& words : k_words) {
        if (words.code == code) return words.status;
    }
    return std::nullopt;
}

bool is_acquired(TransmissionStatus status) noexcept
{
    return status == TransmissionStatus::accepted || status == TransmissionStatus::accepted_with_warnings;
}

bool is_unanswered(TransmissionStatus status) noexcept
{
    return status == TransmissionStatus::sending || status == TransmissionStatus::to_verify;
}

} // namespace plugin::domain
