#include "sistema-ts-simulator/services/document_rules.hpp"

#include "sistema-ts-simulator/rules/document_checks.hpp"
#include "sistema-ts-simulator/rules/tax_code.hpp"

namespace sistema_ts_simulator::services {

using rules::message;
using Messages = DocumentRules::Messages;

Messages DocumentRules::insert(const rules::Document& document, const rules::Account& owner, const Transmission& by)
{
    Messages messages = check(document, owner);
    const auto present = m_around.archive.find(owner.user, document.key);
    if (present && !present->cancelled) messages.push_back(message("S017"));
    if (m_around.archive.has_another_that_day(owner.user, document)) messages.push_back(message("W014"));
    store_unless_refused(messages, owner, by, document, "I", std::nullopt);
    return messages;
}

Messages DocumentRules::replace(const rules::Document& document, const rules::Account& owner, const Transmission& by)
{
    Messages messages = check(document, owner);
    const auto present = m_around.archive.find(owner.user, document.key);
    if (!present) messages.push_back(message("SIM008"));
    if (present && present->cancelled) messages.push_back(message("SIM016"));
    if (present && is_refunded(*present)) messages.push_back(message("SIM017"));
    if (m_around.archive.has_another_that_day(owner.user, document)) messages.push_back(message("W014"));
    store_unless_refused(messages, owner, by, document, "V", present ? present->original : std::nullopt);
    return messages;
}

Messages DocumentRules::refund(const rules::DocumentKey& original_key, const rules::Document& document,
                               const rules::Account& owner, const Transmission& by)
{
    Messages messages = check(document, owner);
    const auto present = m_around.archive.find(owner.user, document.key);
    if (present && !present->cancelled) messages.push_back(message("S017"));
    if (document.paid != document.issued) messages.push_back(message("SIM013"));
    const auto original = m_around.archive.find(owner.user, original_key);
    if (!original) {
        messages.push_back(message("SIM008"));
        return messages;
    }
    const Messages more = check_refund(*original, document);
    messages.insert(messages.end(), more.begin(), more.end());
    store_unless_refused(messages, owner, by, document, "R", original->id);
    return messages;
}

Messages DocumentRules::cancel(const rules::DocumentKey& key, const rules::Account& owner, const Transmission& by)
{
    const auto present = m_around.archive.find(owner.user, key);
    if (!present) return {message("SIM008")};
    if (present->cancelled) return {message("S022")};
    if (is_refunded(*present)) return {message("SIM017")};
    m_around.archive.cancel(present->id, by.protocol, by.file_name, m_around.clock.today());
    return {};
}

Messages DocumentRules::check(const rules::Document& document, const rules::Account& owner)
{
    Messages messages =
        rules::check_document(document, owner, m_around.settings.payment_period(), m_around.clock.today());
    const bool malformed = document.patient && !rules::is_formally_valid_tax_code(*document.patient);
    if (document.patient && !malformed && !m_around.registry.knows(*document.patient))
        messages.push_back(message("W003"));
    return messages;
}

Messages DocumentRules::check_refund(const store::StoredDocument& original, const rules::Document& document)
{
    Messages messages;
    if (original.cancelled) messages.push_back(message("SIM016"));
    if (original.original) messages.push_back(message("SIM018"));
    std::int64_t refunded = rules::total_cents(document);
    for (const auto& other : m_around.archive.refunds_of(original.id))
        refunded += rules::total_cents(other.content);
    if (refunded > rules::total_cents(original.content)) messages.push_back(message("SIM012"));
    return messages;
}

bool DocumentRules::is_refunded(const store::StoredDocument& document)
{
    return !m_around.archive.refunds_of(document.id).empty();
}

void DocumentRules::store_unless_refused(const Messages& messages, const rules::Account& owner, const Transmission& by,
                                         const rules::Document& document, std::string_view operation,
                                         std::optional<std::int64_t> original)
{
    if (rules::has_errors(messages)) return;
    m_around.archive.save(owner.user, {.id = 0,
                                       .content = document,
                                       .operation = std::string(operation),
                                       .protocol = by.protocol,
                                       .file_name = by.file_name,
                                       .sent = m_around.clock.today(),
                                       .cancelled = false,
                                       .original = original});
}

} // namespace sistema_ts_simulator::services
