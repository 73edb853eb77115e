#include "plugin/pages/support_text.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/domain/transmission_status.hpp"
#include "plugin/pages/attempt_text.hpp"
#include "plugin/pages/italian_text.hpp"

namespace plugin::pages {

using domain::text;

namespace {

// A line: the text `name`, or <name>.with-protocol where there is one.
std::string with_protocol(std::string name, domain::TextValues values, const std::string& protocol)
{
    if (!protocol.empty()) {
        name += ".with-protocol";
        values.emplace_back("protocol", protocol);
    }
    return text(name, values) + "\n";
}

} // namespace

std::string support_text(const ledger::Document& document, const std::vector<ReasonGroup>& groups,
                         const std::vector<ledger::Attempt>& attempts)
{
    std::string lines = text("support.document", {{"number", document.number},
                                                  {"day", date_text(document.issued_on)},
                                                  {"paid_on", date_text(document.paid_on)}});
    lines += "\n" + with_protocol("support.status", {{"status", text_of(document.status)}}, document.protocol);
    for (const ReasonGroup& group : groups) {
        for (const Reason& reason : group.reasons) {
            lines += "- " + (reason.code.empty() ? "" : reason.code + " ") + reason.text + "\n";
            if (reason.what_to_do.empty()) continue;
            lines += "  " + text("support.what-to-do", {{"what", reason.what_to_do}}) + "\n";
        }
    }
    if (!attempts.empty()) lines += text("support.attempts") + "\n";
    for (const ledger::Attempt& attempt : attempts) {
        lines +=
            "- " + with_protocol("support.attempt",
                                 {{"moment", moment_text(attempt.started_at)}, {"what", attempt_text(attempt).what}},
                                 attempt.protocol);
    }
    return lines;
}

} // namespace plugin::pages
