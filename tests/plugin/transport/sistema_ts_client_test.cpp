#include "plugin/sts/base64.hpp"
#include "plugin/transport/sistema_ts_client.hpp"
#include "tests/plugin/sts/sample_messages.hpp"
#include "tests/support/https_server.hpp"
#include "tests/support/italian.hpp"
#include "tests/support/temporary_directory.hpp"
#include "trusted_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin;
using namespace plugin::transport;
using support::HttpsServer;
using support::PreparedAnswer;
using support::ReceivedRequest;
using testing::HasSubstr;

namespace {

class SistemaTsClientTest : public testing::Test {
protected:
    template <class Call>
    auto with_answer(int status, const std::string& body, Call call)
    {
        const HttpsServer server(m_files.server(), [&](const ReceivedRequest&) {
            return PreparedAnswer{status, body};
        });
        const SistemaTsClient client(m_http, server.url(), sample::credentials(), m_cipher);
        auto outcome = call(client);
        m_requests = server.requests();
        return outcome;
    }

    sample::TrustedFiles m_files;
    HttpClient m_http{{m_files.ca_file()}};
    sample::FakeCipher m_cipher;
    std::vector<ReceivedRequest> m_requests;
};

} // namespace

TEST_F(SistemaTsClientTest, ADelegateWithAnEntratelAccessHasPathsOfItsOwn)
{
    const HttpsServer server(m_files.server(), [&](const ReceivedRequest&) { return PreparedAnswer{}; });
    sts::Credentials delegate = sample::credentials();
    delegate.intermediary = "07874631000-000";
    const SistemaTsClient client(m_http, server.url(), delegate, m_cipher);
    static_cast<void>(client.monthly_report({2026, 11}, {}));
    ASSERT_EQ(server.requests().size(), 1U);
    EXPECT_EQ(server.requests()[0].path, "/entrate/ReportMensile730Web/ReportMensilePort");
    EXPECT_THAT(server.requests()[0].body, HasSubstr("<t:pincode>PIN</t:pincode>"));
}

TEST_F(SistemaTsClientTest, AFieldThatCannotBeEncryptedIsNotSent)
{
    class BrokenCipher final : public sts::FieldCipher {
        std::string encrypt(std::string_view) const override { throw std::runtime_error("no key"); }
    };
    const BrokenCipher broken;
    const SistemaTsClient client(m_http, "https://localhost:1", sample::credentials(), broken);
    const auto outcome = client.query(sample::document().key, {});
    ASSERT_TRUE(std::holds_alternative<CallNotSent>(outcome));
    EXPECT_THAT(support::italian(std::get<CallNotSent>(outcome).text), HasSubstr("certificato SanitelCF"));
}

TEST_F(SistemaTsClientTest, QueryReachesItsService)
{
    const auto outcome = with_answer(
        200,
        sample::answer("interrogazionePuntualeResponse", "u",
                       "<esitoChiamata>1</esitoChiamata>" + sample::list(sample::message("WS96", "LA RICERCA", "E"))),
        [](const SistemaTsClient& client) { return client.query(sample::document().key, {}); });
    EXPECT_EQ(std::get<sts::QueryAnswer>(outcome).outcome, sts::QueryOutcome::not_found);
    EXPECT_EQ(m_requests.at(0).path, "/InterrogazionePuntuale730Web/InterrogazionePuntuale730Port");
    EXPECT_EQ(m_requests.at(0).soap_action, "\"interrogazionepuntuale.p730.sanita.finanze.it\"");
}

TEST_F(SistemaTsClientTest, MonthlyReportReachesItsService)
{
    const auto outcome =
        with_answer(200,
                    sample::answer("reportMensileResponse", "u",
                                   "<esitoChiamata>0</esitoChiamata>" + sample::list(sample::success())),
                    [](const SistemaTsClient& client) {
                        return client.monthly_report({2026, 11}, {});
                    });
    EXPECT_EQ(std::get<sts::ReportAnswer>(outcome).outcome, sts::ReportOutcome::ok);
    EXPECT_EQ(m_requests.at(0).path, "/ReportMensile730Web/ReportMensilePort");
    EXPECT_EQ(m_requests.at(0).soap_action, "\"reportmensile.p730.sanita.finanze.it\"");
}

// ---- files

namespace {

constexpr const char* k_ejb = "http://ejb.invioTelematicoSS730p.sanita.finanze.it/";

std::string in_namespace(const std::string& root, const std::string& target_namespace, const std::string& content)
{
    return "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><n:" + root + " xmlns:n=\"" +
           target_namespace + "\">" + content + "</n:" + root + "></e:Body></e:Envelope>";
}

std::string file_received(const std::string& code, const std::string& protocol)
{
    return in_namespace(
        "inviaFileMtomResponse", k_ejb,
        "<return><codiceEsito>" + code +
            "</codiceEsito><dataAccoglienza>20-11-2026 22:24:20</dataAccoglienza>"
            "<descrizioneEsito>testo</descrizioneEsito><dimensioneFileAllegato>3</dimensioneFileAllegato>"
            "<nomeFileAllegato>spese.zip</nomeFileAllegato><protocollo>" +
            protocol + "</protocollo></return>");
}

} // namespace

class SistemaTsClientFileTest : public SistemaTsClientTest {
protected:
    CallOutcome<sts::FileSendingAnswer> send(const std::string& answer, const std::string& zip = "PK\x03zip")
    {
        const FileToSend file{"spese.zip", m_directory.write("spese.zip", zip), "a1b2"};
        return with_answer(200, answer, [&](const SistemaTsClient& client) { return client.send_file(file, {}); });
    }

    support::TemporaryDirectory m_directory;
};

TEST_F(SistemaTsClientFileTest, AFileIsSentAsMtom)
{
    const auto outcome = send(file_received("000", "26112022242012345"));
    ASSERT_TRUE(std::holds_alternative<sts::FileSendingAnswer>(outcome));
    EXPECT_EQ(std::get<sts::FileSendingAnswer>(outcome).protocol, "26112022242012345");
    ASSERT_EQ(m_requests.size(), 1U);
    EXPECT_EQ(m_requests[0].path, "/InvioTelematicoSS730pMtomWeb/InvioTelematicoSS730pMtomPort");
    EXPECT_EQ(m_requests[0].soap_action, "\"\"");
    EXPECT_THAT(m_requests[0].content_type, HasSubstr("multipart/related; type=\"application/xop+xml\""));
    EXPECT_THAT(m_requests[0].body, HasSubstr("<nomeFileAllegato>spese.zip</nomeFileAllegato>"));
    EXPECT_THAT(m_requests[0].body, HasSubstr("cid:a1b2@plugin.sistema-ts.example"));
    EXPECT_THAT(m_requests[0].body, testing::EndsWith("\r\n\r\nPK\x03zip\r\n------=_Part_a1b2--\r\n"));
}

TEST_F(SistemaTsClientFileTest, AFileOfFiveMegabytesArrivesWhole)
{
    const std::string zip(4'999'999, 'z');
    ASSERT_TRUE(std::holds_alternative<sts::FileSendingAnswer>(send(file_received("000", "26112022242012345"), zip)));
    EXPECT_THAT(m_requests.at(0).body, HasSubstr(zip));
}

TEST_F(SistemaTsClientFileTest, ADelegationThatIsMissingRefusesTheAccount)
{
    const auto outcome = send(file_received("105", ""));
    ASSERT_TRUE(std::holds_alternative<CredentialsRefused>(outcome));
    EXPECT_THAT(support::italian(std::get<CredentialsRefused>(outcome).text), HasSubstr("codice 105"));
    EXPECT_EQ(std::get<CredentialsRefused>(outcome).cause, CredentialsRefused::Cause::delegation);
    EXPECT_THAT(support::italian(std::get<CredentialsRefused>(outcome).text), HasSubstr("l'intermediario la conferma"));
}

TEST_F(SistemaTsClientFileTest, ADelegationThatIsActiveSaysThatItIsToBeRevoked)
{
    const auto outcome = send(file_received("106", ""));
    ASSERT_TRUE(std::holds_alternative<CredentialsRefused>(outcome));
    EXPECT_THAT(support::italian(std::get<CredentialsRefused>(outcome).text),
                HasSubstr("revocarla nell'area riservata"));
}

TEST_F(SistemaTsClientFileTest, WithoutAClearAnswerTheFileIsUncertain)
{
    for (const std::string& bad : {std::string(), std::string("<html>manutenzione</html>"), file_received("000", ""),
                                   file_received("200", "")}) {
        EXPECT_TRUE(std::holds_alternative<CallUncertain>(send(bad))) << bad;
    }
}

TEST_F(SistemaTsClientFileTest, AFileThatIsNotThereIsNotSent)
{
    const FileToSend file{"spese.zip", m_directory.path() / "missing.zip", "a1b2"};
    const auto outcome =
        with_answer(200, "", [&](const SistemaTsClient& client) { return client.send_file(file, {}); });
    EXPECT_TRUE(std::holds_alternative<CallNotSent>(outcome));
    EXPECT_TRUE(m_requests.empty());
}

TEST_F(SistemaTsClientFileTest, EachQuestionReachesItsService)
{
    const auto asked = [&](auto call) {
        with_answer(200, "", call);
        return m_requests.at(0);
    };
    const auto state = asked([](const SistemaTsClient& client) { return client.file_state("26112022242012345", {}); });
    EXPECT_EQ(state.path, "/EsitoStatoInviiWEB/EsitoInvioDatiSpesa730Service");
    EXPECT_THAT(state.body, HasSubstr("<protocollo>26112022242012345</protocollo>"));
    const auto states = asked([](const SistemaTsClient& client) {
        return client.file_states(sample::day("2026-11-20"), sample::day("2026-11-21"), {});
    });
    EXPECT_THAT(states.body, HasSubstr("<dataInizio>20-11-2026</dataInizio>"));
    const auto errors =
        asked([](const SistemaTsClient& client) { return client.error_details("26112022242012345", {}); });
    EXPECT_EQ(errors.path, "/EsitoStatoInviiWEB/DettaglioErrori730Service");
    const auto receipt =
        asked([](const SistemaTsClient& client) { return client.receipt_pdf("26112022242012345", {}); });
    EXPECT_EQ(receipt.path, "/Ricevute730ServiceWeb/ricevutePdf");
    const auto objections =
        asked([](const SistemaTsClient& client) { return client.objections(sample::document().key, {}); });
    EXPECT_EQ(objections.path, "/Interrogazioni730pWeb/DettaglioSegnalazione730pPort");
    EXPECT_EQ(objections.soap_action, "\"dettagliosegnalazione.p730.sanita.finanze.it\"");
    const auto period = asked([](const SistemaTsClient& client) {
        return client.objection_report(sample::day("2026-01-01"), sample::day("2026-11-20"), {});
    });
    EXPECT_EQ(period.path, "/Interrogazioni730pWeb/ReportSegnalazioni730pPort");
    EXPECT_EQ(period.soap_action, "\"reportsegnalazioni.p730.sanita.finanze.it\"");
}

TEST_F(SistemaTsClientFileTest, ALongErrorListIsStillRead)
{
    const std::string csv = "PK" + std::string(2'400'000, 'x');
    const auto outcome = with_answer(
        200,
        in_namespace("DettaglioErroriResponse", "http://dettaglioerrori.p730.sanita.sogei.it/",
                     "<DatiOutputRichiesta><esitoChiamata>0</esitoChiamata><esitiPositivi><dettagliEsito><csv>" +
                         sts::encode_base64(csv) + "</csv></dettagliEsito></esitiPositivi></DatiOutputRichiesta>"),
        [](const SistemaTsClient& client) { return client.error_details("26112022242012345", {}); });
    ASSERT_TRUE(std::holds_alternative<sts::ErrorDetailsAnswer>(outcome));
    EXPECT_EQ(std::get<sts::ErrorDetailsAnswer>(outcome).zip, csv);
}
