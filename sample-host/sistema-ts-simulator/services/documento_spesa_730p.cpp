#include "sistema-ts-simulator/services/documento_spesa_730p.hpp"

#include "sistema-ts-simulator/data/embedded.hpp"
#include "sistema-ts-simulator/rules/document_checks.hpp"
#include "sistema-ts-simulator/rules/protocol_number.hpp"
#include "sistema-ts-simulator/rules/tax_code.hpp"
#include "sistema-ts-simulator/services/document_reader.hpp"
#include "sistema-ts-simulator/services/sender_check.hpp"
#include "sistema-ts-simulator/soap/answer.hpp"

#include <stdexcept>

namespace sistema_ts_simulator::services {

namespace {

using rules::message;
using Messages = std::vector<rules::Message>;

soap::Element required(const soap::Element& request, std::string_view child)
{
    const auto found = request.child(child);
    if (!found) throw std::logic_error("an element that the schema requires is missing");
    return *found;
}

Outcome refused(Messages messages)
{
    return {.messages = std::move(messages), .protocol = {}, .content = {}};
}

Outcome accepted(Messages warnings, const std::string& protocol)
{
    warnings.push_back(message("0"));
    return {.messages = std::move(warnings), .protocol = protocol, .content = soap::element("protocollo", protocol)};
}

} // namespace

std::string_view DocumentoSpesa730p::schema() const
{
    return embedded::documento_spesa_730p_xsd();
}

std::string DocumentoSpesa730p::operation_of(std::string_view root) const
{
    if (root == "inserimentoDocumentoSpesaRequest") return "Inserimento";
    if (root == "variazioneDocumentoSpesaRequest") return "Variazione";
    if (root == "rimborsoDocumentoSpesaRequest") return "Rimborso";
    if (root == "cancellazioneDocumentoSpesaRequest") return "Cancellazione";
    return {};
}

Outcome DocumentoSpesa730p::perform(const soap::Element& request, const rules::Account& account)
{
    const auto& decipher = m_around.decipher;
    if (auto errors = check_sender(request, account, decipher); !errors.empty()) return refused(std::move(errors));

    const std::string operation = operation_of(request.name());
    if (operation == "Inserimento")
        return insert(read_document(required(request, "idInserimentoDocumentoFiscale"), decipher), account);
    if (operation == "Variazione")
        return replace(read_document(required(request, "idVariazioneDocumentoFiscale"), decipher), account);
    if (operation == "Rimborso") {
        return refund(read_key(required(request, "idRimborsoDocumentoFiscale")),
                      read_document(required(request, "DocumentoSpesa"), decipher), account);
    }
    return cancel(read_key(required(request, "idCancellazioneDocumentoFiscale")), account);
}

Outcome DocumentoSpesa730p::insert(const rules::Document& document, const rules::Account& account)
{
    Messages messages = check(document, account);
    const auto present = m_around.archive.find(account.user, document.key);
    if (present && !present->cancelled) messages.push_back(message("S017"));
    if (m_around.archive.has_another_that_day(account.user, document)) messages.push_back(message("W014"));
    return store_unless_refused(std::move(messages), account, document, "I", std::nullopt);
}

Outcome DocumentoSpesa730p::replace(const rules::Document& document, const rules::Account& account)
{
    Messages messages = check(document, account);
    const auto present = m_around.archive.find(account.user, document.key);
    if (!present) messages.push_back(message("SIM008"));
    if (present && present->cancelled) messages.push_back(message("SIM016"));
    if (present && is_refunded(*present)) messages.push_back(message("SIM017"));
    if (m_around.archive.has_another_that_day(account.user, document)) messages.push_back(message("W014"));
    return store_unless_refused(std::move(messages), account, document, "V",
                                present ? present->original : std::nullopt);
}

Outcome DocumentoSpesa730p::refund(const rules::DocumentKey& original_key, const rules::Document& document,
                                   const rules::Account& account)
{
    Messages messages = check(document, account);
    const auto present = m_around.archive.find(account.user, document.key);
    if (present && !present->cancelled) messages.push_back(message("S017"));
    if (document.paid != document.issued) messages.push_back(message("SIM013"));
    const auto original = m_around.archive.find(account.user, original_key);
    if (!original) {
        messages.push_back(message("SIM008"));
        return store_unless_refused(std::move(messages), account, document, "R", std::nullopt);
    }
    const Messages more = check_refund(*original, document);
    messages.insert(messages.end(), more.begin(), more.end());
    return store_unless_refused(std::move(messages), account, document, "R", original->id);
}

Outcome DocumentoSpesa730p::cancel(const rules::DocumentKey& key, const rules::Account& account)
{
    const auto present = m_around.archive.find(account.user, key);
    if (!present) return refused({message("SIM008")});
    if (present->cancelled) return refused({message("S022")});
    if (is_refunded(*present)) return refused({message("SIM017")});
    const std::string protocol = next_protocol();
    m_around.archive.cancel(present->id, protocol, m_around.clock.today());
    return accepted({}, protocol);
}

Messages DocumentoSpesa730p::check(const rules::Document& document, const rules::Account& account)
{
    Messages messages =
        rules::check_document(document, account, m_around.settings.payment_period(), m_around.clock.today());
    const bool malformed = document.patient && !rules::is_formally_valid_tax_code(*document.patient);
    if (document.patient && !malformed && !m_around.registry.knows(*document.patient))
        messages.push_back(message("W003"));
    return messages;
}

Messages DocumentoSpesa730p::check_refund(const store::StoredDocument& original, const rules::Document& document)
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

bool DocumentoSpesa730p::is_refunded(const store::StoredDocument& document)
{
    return !m_around.archive.refunds_of(document.id).empty();
}

Outcome DocumentoSpesa730p::store_unless_refused(Messages messages, const rules::Account& account,
                                                 const rules::Document& document, std::string_view operation,
                                                 std::optional<std::int64_t> original)
{
    if (rules::has_errors(messages)) return refused(std::move(messages));
    const std::string protocol = next_protocol();
    m_around.archive.save(account.user, {.id = 0,
                                         .content = document,
                                         .operation = std::string(operation),
                                         .protocol = protocol,
                                         .sent = m_around.clock.today(),
                                         .cancelled = false,
                                         .original = original});
    return accepted(std::move(messages), protocol);
}

std::string DocumentoSpesa730p::next_protocol()
{
    return rules::synchronous_protocol(m_around.clock.today(), m_around.archive.next_protocol_counter());
}

} // namespace sistema_ts_simulator::services
