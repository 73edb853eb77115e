#include "plugin/pages/document_line.hpp"

#include "plugin/domain/operation.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "plugin/pages/italian_text.hpp"

#include <algorithm>

namespace plugin::pages {

using domain::text;

namespace {

std::string first_of(const std::string& first, std::size_t count)
{
    if (count < 2) return first;
    const auto others = static_cast<std::int64_t>(count - 1);
    return text(others == 1 ? "document-line.more-reasons.one" : "document-line.more-reasons.many",
                {{"first", first}, {"count", number_text(others)}});
}

std::string queued_text(const ledger::Document& document)
{
    const auto operation = domain::operation_from_letter(document.operation);
    const domain::TextValues who{{"who", document.queued_by}};
    if (operation == domain::Operation::variation) return text("document-line.queued.variation", who);
    if (operation == domain::Operation::cancellation) return text("document-line.queued.cancellation", who);
    return text("document-line.queued.sending", who);
}

// How many keep the document where it is: a warning beside them is no reason.
std::size_t count_of_decisive(const std::vector<domain::Finding>& findings)
{
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [&](const domain::Finding& each) {
        return each.severity == findings.front().severity;
    }));
}

} // namespace

std::string held_back_text()
{
    return text("document-line.held-back");
}

std::string document_line(ledger::Session& session, const ledger::Document& document)
{
    using domain::TransmissionStatus;
    if (document.held_back && document.status == TransmissionStatus::to_send) return held_back_text();
    if (document.queued_at) return queued_text(document);
    switch (document.status) {
    case TransmissionStatus::to_correct:
    case TransmissionStatus::excluded: {
        const auto findings = ledger::FindingTable(session).list(document.id);
        return findings.empty() ? document.note : first_of(findings.front().text, count_of_decisive(findings));
    }
    case TransmissionStatus::rejected:
    case TransmissionStatus::accepted_with_warnings: {
        const auto attempt = ledger::AttemptTable(session).last(document.id);
        if (!attempt || attempt->messages.empty()) return document.note;
        return first_of(attempt->messages.front().description, attempt->messages.size());
    }
    default:
        break;
    }
    if (document.changed_after_sending && document.note.empty()) return text("document.changed");
    return document.note;
}

} // namespace plugin::pages
