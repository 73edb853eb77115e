#include "plugin/pages/support_text.hpp"

#include "plugin/domain/transmission_status.hpp"
#include "plugin/pages/attempt_text.hpp"
#include "plugin/pages/italian_text.hpp"

namespace plugin::pages {

std::string support_text(const ledger::Document& document, const std::vector<ReasonGroup>& groups,
                         const std::vector<ledger::Attempt>& attempts)
{
    std::string text = "Documento " + document.number + " del " + date_text(document.issued_on) + ", pagato il " +
                       date_text(document.paid_on) + ".\nStato: " + std::string(italian_text(document.status));
    if (!document.protocol.empty()) text += ", protocollo " + document.protocol;
    text += ".\n";
    for (const ReasonGroup& group : groups) {
        for (const Reason& reason : group.reasons) {
            text += "- " + (reason.code.empty() ? "" : reason.code + " ") + reason.text + "\n";
            if (!reason.what_to_do.empty()) text += "  Che cosa fare: " + reason.what_to_do + "\n";
        }
    }
    if (!attempts.empty()) text += "Invii:\n";
    for (const ledger::Attempt& attempt : attempts) {
        text += "- " + moment_text(attempt.started_at) + ": " + attempt_text(attempt).what;
        if (!attempt.protocol.empty()) text += ", protocollo " + attempt.protocol;
        text += "\n";
    }
    return text;
}

} // namespace plugin::pages
