#include "plugin/pages/document_reasons.hpp"

#include "plugin/domain/check_table.hpp"
#include "plugin/domain/text.hpp"

#include <optional>
#include <utility>

namespace plugin::pages {

using domain::Severity;
using domain::text;

namespace {

constexpr std::string_view k_success_code = "0"; // PROTOCOL 11.2

Reason reason_of(const domain::Finding& finding, const FindMendingLink& find)
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
    const domain::Check* check = domain::find_check(finding.id);
    if (check == nullptr) return reason;
    Mending mending{check->place, domain::mending_field(finding.id), {}};
    if (check->place == domain::MendingPlace::expense_types) mending.service_id = finding.subject;
    reason.link = find(mending);
    if (finding.severity == Severity::blocking) reason.mistake = ledger::mistake_of(finding);
    return reason;
}

// What the catalogue says of a message. Nothing where Sistema TS says the contrary of this very document: its word
// stands.
std::optional<rules::CatalogueEntry> entry_for(const ledger::Message& message, const rules::RulesData& rules)
{
    auto entry = rules.explain(message.code);
    if (!entry) return std::nullopt;
    const bool contrary = (message.type == "E" && entry->taken == rules::Taken::yes) ||
                          (message.type == "W" && entry->taken == rules::Taken::no);
    return contrary ? std::nullopt : entry;
}

void set_look(rules::MessageLevel level, Reason& reason)
{
    switch (level) {
    case rules::MessageLevel::error:
    case rules::MessageLevel::credentials:
        reason.icon = "x-circle";
        reason.tone = "red";
        return;
    case rules::MessageLevel::information:
        reason.icon = "info-circle";
        reason.tone = "grey";
        return;
    case rules::MessageLevel::warning:
    case rules::MessageLevel::technical:
        reason.icon = "exclamation-triangle";
        reason.tone = "amber";
        return;
    }
}

// Only what keeps the document out, and only where a page of ours or of the host's puts it right.
std::optional<ledger::Mistake> mistake_of(const ledger::Message& message,
                                          const std::optional<rules::CatalogueEntry>& entry)
{
    if (!entry || entry->level != rules::MessageLevel::error) return std::nullopt;
    switch (entry->mended_on) {
    case domain::MendingPlace::invoice:
    case domain::MendingPlace::patient_card:
    case domain::MendingPlace::host_settings:
    case domain::MendingPlace::expense_types:
    case domain::MendingPlace::configuration:
        return ledger::Mistake{.code = message.code};
    case domain::MendingPlace::nowhere:
    case domain::MendingPlace::documents:
    case domain::MendingPlace::portal:
        break;
    }
    return std::nullopt;
}

void explain(const rules::CatalogueEntry& entry, const FindMendingLink& find, Reason& reason)
{
    if (reason.text.empty()) reason.text = entry.official_text.empty() ? entry.explanation : entry.official_text;
    if (reason.text != entry.explanation) reason.explanation = entry.explanation;
    reason.what_to_do = entry.what_to_do;
    reason.link = find({entry.mended_on});
    reason.who_acts = text_of(entry.who_acts);
    reason.taken = text_of(entry.taken);
    reason.send_again = text_of(entry.send_again);
}

Reason reason_of(const ledger::Message& message, const rules::RulesData& rules, const FindMendingLink& find)
{
    Reason reason;
    reason.code = message.code;
    reason.text = message.description;
    reason.is_quoted = !message.description.empty();
    const auto entry = entry_for(message, rules);
    set_look(entry ? entry->level : rules::level_of_unknown(message.code, message.type), reason);
    if (entry) explain(*entry, find, reason);
    reason.mistake = mistake_of(message, entry);
    if (reason.text.empty()) reason.text = text("document-reasons.no-words");
    return reason;
}

} // namespace

std::vector<ReasonGroup> finding_groups(const std::vector<domain::Finding>& findings, const FindMendingLink& find)
{
    ReasonGroup excluded{"esclusione", text("document-reasons.excluded"), {}, {}};
    ReasonGroup blocking{"correzioni", text("document-reasons.blocking"), text("document-reasons.blocking.intro"), {}};
    ReasonGroup warnings{"avvisi", text("document-reasons.warnings"), text("document-reasons.warnings.intro"), {}};
    for (const auto& finding : findings) {
        ReasonGroup& group = finding.severity == Severity::excluded   ? excluded
                             : finding.severity == Severity::blocking ? blocking
                                                                      : warnings;
        group.reasons.push_back(reason_of(finding, find));
    }
    std::vector<ReasonGroup> groups;
    for (ReasonGroup* group : {&excluded, &blocking, &warnings}) {
        if (!group->reasons.empty()) groups.push_back(std::move(*group));
    }
    return groups;
}

std::optional<ledger::Mistake> discarded_for(const ledger::Attempt& attempt, const rules::RulesData& rules)
{
    for (const auto& message : attempt.messages) {
        if (auto mistake = mistake_of(message, entry_for(message, rules))) return mistake;
    }
    return std::nullopt;
}

std::vector<ReasonGroup> message_groups(const ledger::Attempt& attempt, const rules::RulesData& rules,
                                        const FindMendingLink& find)
{
    ReasonGroup group{"messaggi", text("document-reasons.messages"), {}, {}};
    for (const auto& message : attempt.messages) {
        if (message.code == k_success_code) continue; // the history has it
        group.reasons.push_back(reason_of(message, rules, find));
    }
    if (group.reasons.empty()) return {};
    return {std::move(group)};
}

} // namespace plugin::pages
