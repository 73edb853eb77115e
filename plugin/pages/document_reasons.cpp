#include "plugin/pages/document_reasons.hpp"

namespace plugin::pages {

using domain::Severity;

namespace {

constexpr std::string_view k_success_code = "0"; // PROTOCOL 11.2

Reason reason_of(const domain::Finding& finding, bool may_configure)
{
    Reason reason;
    switch (finding.severity) {
    case Severity::excluded:
        reason.icon = "slash-circle";
        reason.tone = "grey";
        break;
    case Severity::blocking:
        reason.icon = "pencil-square";
        reason.tone = "orange";
        break;
    case Severity::warning:
        reason.icon = "exclamation-triangle";
        reason.tone = "amber";
        break;
    }
    reason.text = finding.text;
    reason.what_to_do = finding.what_to_do;
    if (!may_configure) return reason;
    if (finding.what_to_do.find("Associa tipo spesa") != std::string::npos) {
        reason.path = "/tipo-spesa";
        reason.link = "Apri Associa tipo spesa";
    } else if (finding.what_to_do.find("Configura Sistema TS") != std::string::npos) {
        reason.path = "/impostazioni";
        reason.link = "Apri Impostazioni";
    }
    return reason;
}

} // namespace

std::vector<ReasonGroup> finding_groups(const std::vector<domain::Finding>& findings, bool may_configure)
{
    ReasonGroup excluded{"esclusione", "Perché non si invia", {}, {}};
    ReasonGroup blocking{"correzioni",
                         "Che cosa correggere",
                         "Dopo la correzione nella sezione Fatture il documento torna da solo tra quelli da inviare.",
                         {}};
    ReasonGroup warnings{"avvisi", "Da controllare", "Il documento si può inviare anche così.", {}};
    for (const auto& finding : findings) {
        ReasonGroup& group = finding.severity == Severity::excluded   ? excluded
                             : finding.severity == Severity::blocking ? blocking
                                                                      : warnings;
        group.reasons.push_back(reason_of(finding, may_configure));
    }
    std::vector<ReasonGroup> groups;
    for (ReasonGroup* group : {&excluded, &blocking, &warnings}) {
        if (!group->reasons.empty()) groups.push_back(std::move(*group));
    }
    return groups;
}

std::vector<ReasonGroup> message_groups(const ledger::Attempt& attempt, const rules::RulesData& rules)
{
    ReasonGroup group{"messaggi", "Messaggi del Sistema TS", {}, {}};
    for (const auto& message : attempt.messages) {
        if (message.code == k_success_code) continue; // the history has it
        const bool is_error = message.type == "E";
        Reason reason;
        reason.icon = is_error ? "x-circle" : "exclamation-triangle";
        reason.tone = is_error ? "red" : "amber";
        reason.code = message.code;
        reason.text = message.description;
        if (const auto entry = rules.explain(message.code)) {
            if (reason.text.empty()) reason.text = entry->explanation;
            if (reason.text != entry->explanation) reason.explanation = entry->explanation;
            reason.what_to_do = entry->what_to_do;
        }
        group.reasons.push_back(std::move(reason));
    }
    if (group.reasons.empty()) return {};
    return {std::move(group)};
}

} // namespace plugin::pages
