#include "plugin/pages/send_record.hpp"

#include "plugin/ledger/audit_table.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/ready_documents.hpp"

#include <map>

namespace plugin::pages {

using ledger::AuditAction;

namespace {

constexpr std::int64_t k_most_named = 50;

// The numbers of the first documents of each entity, in one text.
std::map<std::string, std::string> first_numbers(const SendSelection& selection)
{
    std::map<std::string, std::string> named;
    std::map<std::string, std::int64_t> count;
    for (const SelectedDocument& document : selection.documents) {
        if (++count[document.billing_entity_id] > k_most_named) continue;
        std::string& text = named[document.billing_entity_id];
        text += (text.empty() ? "" : ", ") + document.number;
    }
    return named;
}

} // namespace

void record_confirmed(ledger::Session& session, const ledger::AuditActor& actor, const SendSelection& selection,
                      std::int64_t now)
{
    const auto named = first_numbers(selection);
    for (const auto& [entity, sum] : selection.by_entity) {
        domain::TextValues values{{"documents", text_of_count(sum.count, "common.documents")},
                                  {"total", money_text(sum.total_cents)},
                                  {"numbers", named.at(entity)}};
        const bool has_others = sum.count > k_most_named;
        if (has_others) values.emplace_back("others", number_text(sum.count - k_most_named));
        std::string details = domain::text(has_others ? "send.record-with-others" : "send.record", values);
        ledger::AuditTable(session).add({actor, AuditAction::sending_confirmed, entity, {}, std::move(details)}, now);
    }
}

void withdraw_with_record(ledger::Session& session, const ledger::AuditActor& actor, std::int64_t now)
{
    const auto record = [&](const std::string& entity, std::int64_t count) {
        if (count == 0) return;
        ledger::AuditTable(session).add(
            {actor, AuditAction::sending_withdrawn, entity, {}, text_of_count(count, "send.withdrawn")}, now);
    };
    ledger::SendQueue queue(session);
    for (const std::string& entity : connected_entities(session)) {
        record(entity, queue.withdraw_all(entity));
    }
    record({}, queue.withdraw_all());
}

} // namespace plugin::pages
