#include "plugin/pages/status_badge.hpp"

#include "plugin/domain/text.hpp"

namespace plugin::pages {

using domain::text;
using domain::TransmissionStatus;

StatusBadge status_badge(TransmissionStatus status)
{
    const std::string word = domain::text_of(status);
    switch (status) {
    case TransmissionStatus::to_send:
        return {word, "send", "blue", text("status.to-send.help")};
    case TransmissionStatus::to_correct:
        return {word, "pencil-square", "orange", text("status.to-correct.help")};
    case TransmissionStatus::sending:
        return {word, "arrow-up-circle", "teal", text("status.sending.help")};
    case TransmissionStatus::to_verify:
        return {word, "question-circle", "violet", text("status.to-verify.help")};
    case TransmissionStatus::taken_in_charge:
        return {word, "hourglass-split", "teal", text("status.taken-in-charge.help")};
    case TransmissionStatus::accepted:
        return {word, "check-circle-fill", "green", text("status.accepted.help")};
    case TransmissionStatus::accepted_with_warnings:
        return {word, "exclamation-triangle-fill", "amber", text("status.accepted-with-warnings.help")};
    case TransmissionStatus::rejected:
        return {word, "x-circle-fill", "red", text("status.rejected.help")};
    case TransmissionStatus::excluded:
        return {word, "slash-circle", "grey", text("status.excluded.help")};
    }
    return {word, "circle", "grey", {}};
}

host_sdk::web::View badge_view(TransmissionStatus status)
{
    const StatusBadge badge = status_badge(status);
    return host_sdk::web::View().set("word", badge.word).set("icon", badge.icon).set("tone", badge.tone);
}

} // namespace plugin::pages
