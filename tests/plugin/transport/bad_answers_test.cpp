#include "plugin/sts/base64.hpp"
#include "plugin/transport/sistema_ts_client.hpp"
#include "tests/plugin/sts/sample_messages.hpp"
#include "tests/support/https_server.hpp"
#include "tests/support/temporary_directory.hpp"
#include "trusted_files.hpp"

#include <gtest/gtest.h>

#include <functional>

// Every answer of every service, spoilt in every way: none is taken for a good one, and every harmless difference is
// understood.

using namespace plugin;
using namespace plugin::transport;
using domain::Operation;

namespace {

constexpr const char* k_protocol = "26112022242012345";

struct Service {
    std::string name;
    std::string good; // an answer that says yes
    // True where the outcome is that of the good answer; false where it is uncertain. Anything else fails the test.
    std::function<bool(const SistemaTsClient&)> call;
};

template <class Answer, class Outcome>
bool is_good(const CallOutcome<Answer>& outcome, Outcome expected)
{
    if (std::holds_alternative<CallUncertain>(outcome)) return false;
    const Answer* answer = std::get_if<Answer>(&outcome);
    EXPECT_TRUE(answer != nullptr && answer->outcome == expected) << "neither what was said nor uncertain";
    return answer != nullptr && answer->outcome == expected;
}

std::string envelope(const std::string& root, const std::string& target_namespace, const std::string& content)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<s:Envelope "
           "xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><n:" +
           root + " xmlns:n=\"" + target_namespace + "\">" + content + "</n:" + root + "></s:Body></s:Envelope>";
}

std::string output(const std::string& root, const std::string& content)
{
    return envelope(root, "urn:receipts", "<DatiOutputRichiesta>" + content + "</DatiOutputRichiesta>");
}

std::string listed(const std::string& root, const std::string& content)
{
    return envelope(root, "urn:expenses",
                    "<n:esitoChiamata>0</n:esitoChiamata>" + content +
                        "<n:listaMessaggi><n:messaggio><n:codice>0</n:codice><n:descrizione>Operazione eseguita "
                        "correttamente</n:descrizione><n:tipo/></n:messaggio></n:listaMessaggi>");
}

std::string bytes_of(const std::string& element, const std::string& bytes)
{
    return "<esitoChiamata>0</esitoChiamata><esitiPositivi><dettagliEsito><" + element + ">" +
           sts::encode_base64(bytes) + "</" + element + "></dettagliEsito></esitiPositivi>";
}

const support::TemporaryDirectory& folder()
{
    static const support::TemporaryDirectory directory;
    return directory;
}

std::vector<Service> services()
{
    const domain::DocumentKey key = sample::document().key;
    return {
        {"Inserimento", listed("inserimentoDocumentoSpesaResponse", "<n:protocollo>99261120000000001</n:protocollo>"),
         [](const SistemaTsClient& client) {
             return is_good(client.send(Operation::insert, "<r/>", {}), sts::DocumentOutcome::accepted);
         }},
        {"Variazione", listed("variazioneDocumentoSpesaResponse", "<n:protocollo>99261120000000001</n:protocollo>"),
         [](const SistemaTsClient& client) {
             return is_good(client.send(Operation::variation, "<r/>", {}), sts::DocumentOutcome::accepted);
         }},
        {"inviaFileMtom",
         envelope("inviaFileMtomResponse", "urn:file",
                  std::string("<return><codiceEsito>000</codiceEsito><dataAccoglienza>20-11-2026 22:24:20"
                              "</dataAccoglienza><descrizioneEsito>ok</descrizioneEsito><dimensioneFileAllegato>3"
                              "</dimensioneFileAllegato><nomeFileAllegato>a.zip</nomeFileAllegato><protocollo>") +
                      k_protocol + "</protocollo></return>"),
         [](const SistemaTsClient& client) {
             const FileToSend file{"spese.zip", folder().write("spese.zip", "PK"), "a1"};
             return is_good(client.send_file(file, {}), sts::FileSendingOutcome::received);
         }},
        {"EsitoInvii",
         output("EsitoInviiResponse",
                std::string("<esitoChiamata>0</esitoChiamata><descrizioneEsito> </descrizioneEsito><esitiPositivi>"
                            "<dettagliEsito><protocollo>") +
                    k_protocol +
                    "</protocollo><dataInvio>20-11-2026</dataInvio><stato>2</stato><descrizione>ok</descrizione>"
                    "<nInviati>1</nInviati><nAccolti>1</nAccolti><nWarnings>0</nWarnings><nErrori>0</nErrori>"
                    "</dettagliEsito></esitiPositivi>"),
         [](const SistemaTsClient& client) {
             return is_good(client.file_state(k_protocol, {}), sts::FileStateOutcome::found);
         }},
        {"DettaglioErrori", output("DettaglioErroriResponse", bytes_of("csv", "PK zip")),
         [](const SistemaTsClient& client) {
             return is_good(client.error_details(k_protocol, {}), sts::ErrorDetailsOutcome::available);
         }},
        {"RicevutaPdf", output("RicevutaPdfResponse", bytes_of("pdf", "%PDF-1.4")),
         [](const SistemaTsClient& client) {
             return is_good(client.receipt_pdf(k_protocol, {}), sts::ReceiptPdfOutcome::available);
         }},
        {"ReportMensile", listed("reportMensileResponse", "<n:fileCSV>UEsD</n:fileCSV>"),
         [](const SistemaTsClient& client) {
             return is_good(client.monthly_report({2026, 11}, {}), sts::ReportOutcome::ok);
         }},
        {"InterrogazionePuntuale",
         listed("interrogazionePuntualeResponse",
                "<n:documentoFiscale><n:idDocumentoFiscale><n:pIva>65498732105</n:pIva><n:dataEmissione>2026-11-20"
                "</n:dataEmissione><n:numDocumentoFiscale><n:dispositivo>1</n:dispositivo><n:numDocumento>FT12/2026"
                "</n:numDocumento></n:numDocumentoFiscale></n:idDocumentoFiscale><n:dataPagamento>2026-11-20"
                "</n:dataPagamento><n:dataInvio>2026-11-20</n:dataInvio><n:protocollo>99261120000000001"
                "</n:protocollo><n:nomeFile>SERVIZIO SINCRONO</n:nomeFile><n:tipoInvio>I</n:tipoInvio>"
                "</n:documentoFiscale>"),
         [key](const SistemaTsClient& client) { return is_good(client.query(key, {}), sts::QueryOutcome::found); }},
        {"ReportSegnalazioni", listed("reportSegnalazioniResponse", "<n:fileCSV>UEsD</n:fileCSV>"),
         [](const SistemaTsClient& client) {
             return is_good(client.objection_report(sample::day("2026-01-01"), sample::day("2026-11-20"), {}),
                            sts::ObjectionOutcome::found);
         }},
    };
}

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size()) {
        text.replace(at, what.size(), with);
    }
    return text;
}

std::string utf16(const std::string& text)
{
    std::string wide = "\xFF\xFE";
    for (const char c : text) {
        wide += c;
        wide += '\0';
    }
    return wide;
}

class BadAnswers : public testing::Test {
protected:
    bool outcome(const Service& service, const std::string& answer, int status = 200)
    {
        SCOPED_TRACE(service.name + " with: " + answer.substr(0, 200));
        const support::HttpsServer server(m_files.server(), [&](const support::ReceivedRequest&) {
            return support::PreparedAnswer{status, answer};
        });
        return service.call(SistemaTsClient(m_http, server.url(), sample::credentials(), m_cipher));
    }

    sample::TrustedFiles m_files;
    HttpClient m_http{{m_files.ca_file()}};
    sample::FakeCipher m_cipher;
};

} // namespace

TEST_F(BadAnswers, GoodOnesAreUnderstoodHoweverTheyAreWritten)
{
    for (const Service& service : services()) {
        EXPECT_TRUE(outcome(service, service.good)) << service.name;
        EXPECT_TRUE(outcome(service, replaced(replaced(service.good, "s:", "soapenv:"), "xmlns:s=", "xmlns:soapenv=")));
        EXPECT_TRUE(outcome(service, replaced(service.good, "><", ">\r\n  <"))) << service.name;
        EXPECT_TRUE(outcome(service, replaced(service.good, "</s:Body>", "</s:Body><!-- a comment -->")))
            << service.name;
        EXPECT_TRUE(outcome(service, replaced(service.good, "<s:Body>", "<s:Body >"))) << service.name;
    }
}

TEST_F(BadAnswers, AnElementThatIsNotKnownDoesNoHarm)
{
    for (const Service& service : services()) {
        const std::size_t end = service.good.rfind("</n:");
        std::string with_more = service.good;
        with_more.insert(end, "<nuovoElemento><a>1</a></nuovoElemento>");
        EXPECT_TRUE(outcome(service, with_more)) << service.name;
    }
}

TEST_F(BadAnswers, NoneIsTakenForAGoodOne)
{
    for (const Service& service : services()) {
        const std::string& good = service.good;
        EXPECT_FALSE(outcome(service, "")) << service.name;
        for (std::size_t cut = 1; cut < 10; ++cut) {
            EXPECT_FALSE(outcome(service, good.substr(0, good.size() * cut / 10))) << service.name;
        }
        EXPECT_FALSE(outcome(service, "<html><body>Servizio in manutenzione</body></html>")) << service.name;
        EXPECT_FALSE(outcome(service, "<html><body>Servizio in manutenzione</body></html>", 503)) << service.name;
        EXPECT_FALSE(outcome(service, "{\"esito\": 0}")) << service.name;
        EXPECT_FALSE(outcome(service, replaced(good, "?>\n", "?>\n<!DOCTYPE s [<!ENTITY x \"000\">]>")))
            << service.name;
        EXPECT_FALSE(outcome(service, utf16(good))) << service.name;
        EXPECT_FALSE(outcome(service, replaced(good, "Response", "Risposta"))) << service.name;
        EXPECT_FALSE(outcome(service, replaced(replaced(good, "esitoChiamata>0<", "esitoChiamata>7<"),
                                               "<codiceEsito>000<", "<codiceEsito>7x<")))
            << service.name;
    }
}

TEST_F(BadAnswers, OneThatIsAHundredTimesTooLargeIsNotRead)
{
    for (const Service& service : services()) {
        std::string large = service.good;
        large.insert(large.rfind("</n:"), "<x>" + std::string(17'000'000, ' ') + "</x>");
        EXPECT_FALSE(outcome(service, large)) << service.name;
    }
}
