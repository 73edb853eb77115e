#include "sistema-ts-simulator/services/interrogazione_puntuale_730.hpp"

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

std::string describe_totals(std::string_view name, const rules::Totals& totals)
{
    std::string xml;
    for (const auto& [type, cents] : totals)
        xml += group(name, element("tipoSpesa", type) + element("importo", rules::java_amount(cents)));
    return xml;
}

} // namespace

std::string_view InterrogazionePuntuale730::schema() const
{
    return embedded::interrogazione_puntuale_730_xsd();
}

std::string InterrogazionePuntuale730::operation_of(std::string_view root) const
{
    return root == "interrogazionePuntualeRequest" ? "InterrogazionePuntuale" : "";
}

Outcome InterrogazionePuntuale730::perform(const Request& request, const rules::Account& account)
{
    Sender sender = m_sender.check(claim_in(request.body), account, Purpose::asking);
    if (!sender.errors.empty()) return refused(std::move(sender.errors));
    const auto key = request.body.child("idDocumentoFiscale");
    if (!key) throw std::logic_error("an element that the schema requires is missing");
    const auto found = m_around.archive.find(sender.owner->user, read_key(*key));
    if (!found) return refused({rules::message("WS96")});

    Outcome outcome{.messages = {rules::message("0")}, .protocol = {}, .content = describe(*found)};
    if (found->cancelled) outcome.messages.push_back(rules::message("W010"));
    return outcome;
}

std::string InterrogazionePuntuale730::describe(const store::StoredDocument& document)
{
    const DocumentTotals totals = totals_of(document, m_around.archive);
    return group("documentoFiscale",
                 describe_key(document.content.key) + element("dataPagamento", rules::iso_date(document.content.paid)) +
                     describe_totals("totaliVociSpesa", totals.spent) +
                     describe_totals("totaliVociSpesaRimborsate", totals.refunded) +
                     element("protocollo", document.protocol) + element("nomeFile", document.file_name) +
                     element("dataInvio", rules::iso_date(document.sent)) + element("tipoInvio", document.operation));
}

} // namespace sistema_ts_simulator::services
