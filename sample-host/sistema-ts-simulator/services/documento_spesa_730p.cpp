#include "sistema-ts-simulator/services/documento_spesa_730p.hpp"

#include "sistema-ts-simulator/data/embedded.hpp"
#include "sistema-ts-simulator/rules/protocol_number.hpp"
#include "sistema-ts-simulator/services/document_reader.hpp"

#include <stdexcept>

namespace sistema_ts_simulator::services {

namespace {

soap::Element required(const soap::Element& request, std::string_view child)
{
    const auto found = request.child(child);
    if (!found) throw std::logic_error("an element that the schema requires is missing");
    return *found;
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

Outcome DocumentoSpesa730p::perform(const Request& request, const rules::Account& account)
{
    Sender sender = m_sender.check(claim_in(request.body), account, Purpose::sending);
    if (!sender.errors.empty()) return refused(std::move(sender.errors));

    const Transmission by{
        .protocol = rules::synchronous_protocol(m_around.clock.today(), m_around.archive.next_protocol_counter())};
    auto messages = carry_out(request.body, *sender.owner, by);
    if (rules::has_errors(messages)) return refused(std::move(messages));
    messages.push_back(rules::message("0"));
    return {
        .messages = std::move(messages), .protocol = by.protocol, .content = soap::element("protocollo", by.protocol)};
}

std::vector<rules::Message> DocumentoSpesa730p::carry_out(const soap::Element& request, const rules::Account& owner,
                                                          const Transmission& by)
{
    const auto document = [&](std::string_view child) {
        return read_document(required(request, child), m_around.decipher);
    };
    const std::string operation = operation_of(request.name());
    if (operation == "Inserimento") return m_rules.insert(document("idInserimentoDocumentoFiscale"), owner, by);
    if (operation == "Variazione") return m_rules.replace(document("idVariazioneDocumentoFiscale"), owner, by);
    if (operation == "Rimborso") {
        return m_rules.refund(read_key(required(request, "idRimborsoDocumentoFiscale")), document("DocumentoSpesa"),
                              owner, by);
    }
    return m_rules.cancel(read_key(required(request, "idCancellazioneDocumentoFiscale")), owner, by);
}

} // namespace sistema_ts_simulator::services
