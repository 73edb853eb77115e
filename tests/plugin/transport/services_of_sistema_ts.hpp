#pragma once

#include "plugin/sts/base64.hpp"
#include "plugin/transport/document_calls.hpp"
#include "plugin/transport/sistema_ts_client.hpp"
#include "tests/plugin/sts/sample_messages.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

// Every service of Sistema TS with an answer that says yes.
namespace sample {

using namespace plugin;
using namespace plugin::transport;
using domain::Operation;

constexpr const char* k_protocol = "26112022242012345";

// Sistema TS at an address, with a doctor's credentials.
struct SistemaTsAt {
    const HttpClient& http;
    std::string url;
    FakeCipher cipher = {};

    SistemaTsClient client() const { return {http, url, credentials(), cipher}; }

    CallOutcome<sts::DocumentAnswer> send(Operation operation, const std::string& request) const
    {
        DocumentCalls calls(http, url, credentials());
        calls.begin(1, operation, request, {});
        return calls.wait().at(0).outcome;
    }
};

struct Service {
    std::string name;
    std::string good; // an answer that says yes
    // True where the outcome is that of the good answer; false where it is uncertain. Anything else fails the test.
    std::function<bool(const SistemaTsAt&)> call;
};

template <class Answer, class Outcome>
bool is_good(const CallOutcome<Answer>& outcome, Outcome expected)
{
    if (std::holds_alternative<CallUncertain>(outcome)) return false;
    const Answer* answer = std::get_if<Answer>(&outcome);
    EXPECT_TRUE(answer != nullptr && answer->outcome == expected) << "neither what was said nor uncertain";
    return answer != nullptr && answer->outcome == expected;
}

inline std::string envelope(const std::string& root, const std::string& target_namespace, const std::string& content)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<s:Envelope "
           "xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><n:" +
           root + " xmlns:n=\"" + target_namespace + "\">" + content + "</n:" + root + "></s:Body></s:Envelope>";
}

inline std::string output(const std::string& root, const std::string& content)
{
    return envelope(root, "urn:receipts", "<DatiOutputRichiesta>" + content + "</DatiOutputRichiesta>");
}

inline std::string listed(const std::string& root, const std::string& content)
{
    return envelope(root, "urn:expenses",
                    "<n:esitoChiamata>0</n:esitoChiamata>" + content +
                        "<n:listaMessaggi><n:messaggio><n:codice>0</n:codice><n:descrizione>Operazione eseguita "
                        "correttamente</n:descrizione><n:tipo/></n:messaggio></n:listaMessaggi>");
}

inline std::string bytes_of(const std::string& element, const std::string& bytes)
{
    return "<esitoChiamata>0</esitoChiamata><esitiPositivi><dettagliEsito><" + element + ">" +
           sts::encode_base64(bytes) + "</" + element + "></dettagliEsito></esitiPositivi>";
}

inline const support::TemporaryDirectory& folder()
{
    static const support::TemporaryDirectory directory;
    return directory;
}

inline std::vector<Service> services()
{
    const domain::DocumentKey key = document().key;
    return {
        {"Inserimento", listed("inserimentoDocumentoSpesaResponse", "<n:protocollo>99261120000000001</n:protocollo>"),
         [](const SistemaTsAt& sistema_ts) {
             return is_good(sistema_ts.send(Operation::insert, "<r/>"), sts::DocumentOutcome::accepted);
         }},
        {"Variazione", listed("variazioneDocumentoSpesaResponse", "<n:protocollo>99261120000000001</n:protocollo>"),
         [](const SistemaTsAt& sistema_ts) {
             return is_good(sistema_ts.send(Operation::variation, "<r/>"), sts::DocumentOutcome::accepted);
         }},
        {"inviaFileMtom",
         envelope("inviaFileMtomResponse", "urn:file",
                  std::string("<return><codiceEsito>000</codiceEsito><dataAccoglienza>20-11-2026 22:24:20"
                              "</dataAccoglienza><descrizioneEsito>ok</descrizioneEsito><dimensioneFileAllegato>3"
                              "</dimensioneFileAllegato><nomeFileAllegato>a.zip</nomeFileAllegato><protocollo>") +
                      k_protocol + "</protocollo></return>"),
         [](const SistemaTsAt& sistema_ts) {
             const FileToSend file{"spese.zip", folder().write("spese.zip", "PK"), "a1"};
             return is_good(sistema_ts.client().send_file(file, {}), sts::FileSendingOutcome::received);
         }},
        {"EsitoInvii",
         output("EsitoInviiResponse",
                std::string("<esitoChiamata>0</esitoChiamata><descrizioneEsito> </descrizioneEsito><esitiPositivi>"
                            "<dettagliEsito><protocollo>") +
                    k_protocol +
                    "</protocollo><dataInvio>20-11-2026</dataInvio><stato>2</stato><descrizione>ok</descrizione>"
                    "<nInviati>1</nInviati><nAccolti>1</nAccolti><nWarnings>0</nWarnings><nErrori>0</nErrori>"
                    "</dettagliEsito></esitiPositivi>"),
         [](const SistemaTsAt& sistema_ts) {
             return is_good(sistema_ts.client().file_state(k_protocol, {}), sts::FileStateOutcome::found);
         }},
        {"DettaglioErrori", output("DettaglioErroriResponse", bytes_of("csv", "PK zip")),
         [](const SistemaTsAt& sistema_ts) {
             return is_good(sistema_ts.client().error_details(k_protocol, {}), sts::ErrorDetailsOutcome::available);
         }},
        {"RicevutaPdf", output("RicevutaPdfResponse", bytes_of("pdf", "%PDF-1.4")),
         [](const SistemaTsAt& sistema_ts) {
             return is_good(sistema_ts.client().receipt_pdf(k_protocol, {}), sts::ReceiptPdfOutcome::available);
         }},
        {"ReportMensile", listed("reportMensileResponse", "<n:fileCSV>UEsD</n:fileCSV>"),
         [](const SistemaTsAt& sistema_ts) {
             return is_good(sistema_ts.client().monthly_report({2026, 11}, {}), sts::ReportOutcome::ok);
         }},
        {"InterrogazionePuntuale",
         listed("interrogazionePuntualeResponse",
                "<n:documentoFiscale><n:idDocumentoFiscale><n:pIva>65498732105</n:pIva><n:dataEmissione>2026-11-20"
                "</n:dataEmissione><n:numDocumentoFiscale><n:dispositivo>1</n:dispositivo><n:numDocumento>FT12/2026"
                "</n:numDocumento></n:numDocumentoFiscale></n:idDocumentoFiscale><n:dataPagamento>2026-11-20"
                "</n:dataPagamento><n:dataInvio>2026-11-20</n:dataInvio><n:protocollo>99261120000000001"
                "</n:protocollo><n:nomeFile>SERVIZIO SINCRONO</n:nomeFile><n:tipoInvio>I</n:tipoInvio>"
                "</n:documentoFiscale>"),
         [key](const SistemaTsAt& sistema_ts) {
             return is_good(sistema_ts.client().query(key, {}), sts::QueryOutcome::found);
         }},
        {"ReportSegnalazioni", listed("reportSegnalazioniResponse", "<n:fileCSV>UEsD</n:fileCSV>"),
         [](const SistemaTsAt& sistema_ts) {
             return is_good(sistema_ts.client().objection_report(day("2026-01-01"), day("2026-11-20"), {}),
                            sts::ObjectionOutcome::found);
         }},
    };
}

} // namespace sample
