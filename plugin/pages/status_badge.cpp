#include "plugin/pages/status_badge.hpp"

#include "plugin/domain/text.hpp"

#include <algorithm>
#include <iterator>

namespace plugin::pages {

using domain::text;
using domain::TransmissionStatus;

namespace {

struct Look {
    TransmissionStatus status;
    std::string_view icon;
    std::string_view tone;
    std::string_view help;
};

constexpr Look k_looks[] = {
    {TransmissionStatus::to_send, "send", "blue", "status.to-send.help"},
    {TransmissionStatus::to_correct, "pencil-square", "orange", "status.to-correct.help"},
    {TransmissionStatus::sending, "arrow-up-circle", "teal", "status.sending.help"},
    {TransmissionStatus::to_verify, "question-circle", "violet", "status.to-verify.help"},
    {TransmissionStatus::taken_in_charge, "hourglass-split", "teal", "status.taken-in-charge.help"},
    {TransmissionStatus::accepted, "check-circle-fill", "green", "status.accepted.help"},
    {TransmissionStatus::accepted_with_warnings, "exclamation-triangle-fill", "amber",
     "status.accepted-with-warnings.help"},
    {TransmissionStatus::rejected, "x-circle-fill", "red", "status.rejected.help"},
    {TransmissionStatus::excluded, "slash-circle", "grey", "status.excluded.help"},
};
static_assert(std::size(k_looks) == domain::k_transmission_statuses.size());

const Look& look_of(TransmissionStatus status) noexcept
{
    return *std::find_if(std::begin(k_looks), std::end(k_looks) - 1,
                         [&](const Look& look) { return look.status == status; });
}

} // namespace

StatusBadge status_badge(TransmissionStatus status)
{
    const Look& look = look_of(status);
    return {domain::text_of(status), look.icon, look.tone, text(look.help)};
}

host_sdk::web::View badge_view(TransmissionStatus status)
{
    const Look& look = look_of(status);
    return host_sdk::web::View().set("word", domain::text_of(status)).set("icon", look.icon).set("tone", look.tone);
}

} // namespace plugin::pages
