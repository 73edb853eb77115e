#include "plugin/pages/attempt_text.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/domain/transmission_status.hpp"
#include "plugin/pages/status_badge.hpp"

namespace plugin::pages {

using domain::text;

namespace {

AttemptText answered(const ledger::Attempt& attempt)
{
    for (const auto status : domain::k_transmission_statuses) {
        if (attempt.outcome != domain::text_of(status) && attempt.outcome != domain::storage_code(status)) continue;
        const StatusBadge badge = status_badge(status);
        return {badge.icon, badge.tone, text("attempt.outcome", {{"status", std::string(badge.word)}})};
    }
    return {"chat-left-text", "grey", attempt.outcome.empty() ? text("attempt.answered") : attempt.outcome};
}

// `name`: of the text that says who told {outcome}.
AttemptText answered(const ledger::Attempt& attempt, std::string_view name)
{
    AttemptText answer = answered(attempt);
    answer.what = text(name, {{"outcome", answer.what}});
    return answer;
}

} // namespace

AttemptText attempt_text(const ledger::Attempt& attempt)
{
    switch (attempt.state) {
    case ledger::AttemptState::claimed:
        return {"arrow-up-circle", "teal", text("attempt.sending")};
    case ledger::AttemptState::answered:
        return answered(attempt);
    case ledger::AttemptState::not_sent:
        return {"wifi-off", "grey", text("attempt.not-sent")};
    case ledger::AttemptState::uncertain:
        return {"question-circle", "violet", text("attempt.uncertain")};
    case ledger::AttemptState::resolved:
        return answered(attempt, "attempt.resolved");
    case ledger::AttemptState::told:
        return answered(attempt, "attempt.told");
    case ledger::AttemptState::credentials_refused:
        return {"person-x", "red", text("attempt.credentials-refused")};
    }
    return {"circle", "grey", attempt.outcome};
}

} // namespace plugin::pages
