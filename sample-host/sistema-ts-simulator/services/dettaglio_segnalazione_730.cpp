#include "sistema-ts-simulator/services/dettaglio_segnalazione_730.hpp"

#include "sistema-ts-simulator/data/embedded.hpp"
#include "sistema-ts-simulator/rules/amount.hpp"
#include "sistema-ts-simulator/services/document_reader.hpp"
#include "sistema-ts-simulator/services/document_totals.hpp"
#include "sistema-ts-simulator/services/document_xml.hpp"

#include <stdexcept>

namespace sistema_ts_simulator::services {

namespace {

using soap::element;
using soap::group;
using Objections = std::vector<store::Objection>;

std::string texts_of(const Objections& objections)
{
    std::string xml;
    for (const store::Objection& objection : objections)
        if (!objection.text.empty()) xml += element("segnalazione", objection.text);
    return xml.empty() ? xml : group("listaSegnalazioniDocumento", xml);
}

/// The last text about this type of expense, as an element; nothing without one.
std::string text_about(const std::string& type, const Objections& objections, std::string_view name,
                       std::string store::Objection::*text)
{
    std::string xml;
    for (const store::Objection& objection : objections)
        if (objection.expense_type == type && !(objection.*text).empty()) xml = element(name, objection.*text);
    return xml;
}

std::string amounts(std::string_view name, const rules::Totals& totals, const Objections& objections)
{
    std::string xml;
    for (const auto& [type, cents] : totals) {
        xml += group(name, element("tipoSpesa", type) + element("importo", rules::java_amount(cents)) +
                               text_about(type, objections, "segnalazioneImporto", &store::Objection::amount_text) +
                               text_about(type, objections, "segnalazioneTipoVoceSpesa", &store::Objection::type_text));
    }
    return xml;
}

} // namespace

std::string_view DettaglioSegnalazione730::schema() const
{
    return embedded::dettaglio_segnalazione_730_xsd();
}

std::string DettaglioSegnalazione730::operation_of(std::string_view root) const
{
    return root == "dettaglioSegnalazioneRequest" ? "DettaglioSegnalazione" : "";
}

Outcome DettaglioSegnalazione730::perform(const Request& request, const rules::Account& account)
{
    Sender sender = m_sender.check(claim_in(request.body), account, Purpose::asking);
    if (!sender.errors.empty()) return refused(std::move(sender.errors));
    const auto element = request.body.child("idDocumentoFiscale");
    if (!element) throw std::logic_error("an element that the schema requires is missing");
    const rules::DocumentKey key = read_key(*element);
    const auto document = m_around.archive.find(sender.owner->user, key);
    const auto objections = m_around.objections.of(sender.owner->user, key);
    if (!document || objections.empty()) return refused({rules::message("WS96")});
    return {.messages = {rules::message("0")}, .protocol = {}, .content = describe(*document, objections)};
}

std::string DettaglioSegnalazione730::describe(const store::StoredDocument& document,
                                               const Objections& objections) const
{
    const DocumentTotals totals = totals_of(document, m_around.archive);
    return group("documentoFiscale",
                 describe_key(document.content.key) + element("dataPagamento", rules::iso_date(document.content.paid)) +
                     element("dataInvio", rules::iso_date(document.sent)) + element("protocollo", document.protocol) +
                     element("nomeFile", document.file_name) + texts_of(objections) +
                     amounts("listaVociSpesa", totals.spent, objections) +
                     amounts("listaVociSpesaRimborsate", totals.refunded, objections));
}

} // namespace sistema_ts_simulator::services
