#include "sistema-ts-simulator/services/ricevuta_pdf_730.hpp"

#include "sistema-ts-simulator/crypto/base64.hpp"
#include "sistema-ts-simulator/data/embedded.hpp"
#include "sistema-ts-simulator/rules/receipt_pdf.hpp"

namespace sistema_ts_simulator::services {

namespace {

std::vector<std::string> lines_of(const SentTransmission& transmission)
{
    const auto& counters = transmission.counters;
    std::vector<std::string> lines{
        "Sistema TS (simulatore) - Ricevuta di trasmissione",
        "",
        "Protocollo: " + transmission.protocol,
        "Nome del file: " + transmission.file_name,
        "Data di invio: " + transmission.sent,
        "Stato: " + std::string(rules::description_of(transmission.state)),
        "Documenti inviati: " + std::to_string(counters.sent),
        "Documenti accolti: " + std::to_string(counters.accepted),
        "Documenti accolti con segnalazioni: " + std::to_string(counters.warned),
        "Documenti scartati: " + std::to_string(counters.refused),
    };
    if (!transmission.problem.empty()) lines.push_back("Motivo: " + transmission.problem);
    return lines;
}

} // namespace

std::string_view RicevutaPdf730::schema() const
{
    return embedded::ricevuta_pdf_730_xsd();
}

Outcome RicevutaPdf730::find(const soap::Element& input, const rules::Account& account)
{
    const auto transmission = transmissions().find(account, input_text(input, "protocollo"));
    if (!transmission) return refused({rules::message("SIM025")});
    if (!rules::is_final(transmission->state)) return refused({rules::message("WS15")});
    const std::string pdf = rules::receipt_pdf(lines_of(*transmission));
    return {.messages = {rules::message("0")},
            .protocol = {},
            .content = positive(soap::element("pdf", crypto::base64(pdf)))};
}

} // namespace sistema_ts_simulator::services
