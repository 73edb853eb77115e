#include "plugin/domain/transmission_status.hpp"

#include "plugin/domain/text.hpp"

namespace plugin::domain {
namespace {

struct Words {
    TransmissionStatus status;
    std::string_view code;
    std::string_view name;
};

constexpr std::array<Words, 9> k_words = {{
    {TransmissionStatus::to_send, "to_send", "status.to-send"},
    {TransmissionStatus::to_correct, "to_correct", "status.to-correct"},
    {TransmissionStatus::excluded, "excluded", "status.excluded"},
    {TransmissionStatus::sending, "sending", "status.sending"},
    {TransmissionStatus::to_verify, "to_verify", "status.to-verify"},
    {TransmissionStatus::taken_in_charge, "taken_in_charge", "status.taken-in-charge"},
    {TransmissionStatus::accepted, "accepted", "status.accepted"},
    {TransmissionStatus::accepted_with_warnings, "accepted_with_warnings", "status.accepted-with-warnings"},
    {TransmissionStatus::rejected, "rejected", "status.rejected"},
}};

} // namespace

std::string text_of(TransmissionStatus status)
{
    for (const Words& words : k_words) {
        if (words.status == status) return text(words.name);
    }
    return {};
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
