#include "plugin/sending/transport_sistema_ts.hpp"
#include "tests/plugin/sending/sending_fixture.hpp"
#include "tests/plugin/sts/sample_messages.hpp"
#include "tests/plugin/transport/trusted_files.hpp"
#include "tests/support/https_server.hpp"

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;
using support::PreparedAnswer;
using support::ReceivedRequest;

namespace {

std::string insert_answer(const std::string& content)
{
    return sample::answer("inserimentoDocumentoSpesaResponse", "u", content);
}

// The whole way over real HTTPS: check the credentials, send, ask.
class OverHttps : public SendingPractice {
protected:
    OverHttps() { m_fake.set_setting("sistema-ts.ca", m_files.ca_file()); }

    PreparedAnswer answer(const ReceivedRequest& request)
    {
        if (request.path.find("ReportMensile") != std::string::npos) {
            return {200, sample::answer("reportMensileResponse", "u",
                                        "<esitoChiamata>1</esitoChiamata><listaMessaggi>" +
                                            sample::message("WS96", "NESSUN RISULTATO", "E") + "</listaMessaggi>")};
        }
        if (request.path.find("DocumentoSpesa") != std::string::npos) return m_insert;
        return {200, sample::answer("interrogazionePuntualeResponse", "u",
                                    "<esitoChiamata>1</esitoChiamata><listaMessaggi>" +
                                        sample::message("WS96", "NESSUN RISULTATO", "E") + "</listaMessaggi>")};
    }

    host_sdk::Step send_over_https() { return Sending(host(), ledger(), rules(), connect_by_https).step(call()); }

    sample::TrustedFiles m_files;
    PreparedAnswer m_insert;
};

} // namespace

TEST_F(OverHttps, CredentialsPassAndADocumentIsAccepted)
{
    const support::HttpsServer server(m_files.server(),
                                      [this](const ReceivedRequest& request) { return answer(request); });
    m_fake.set_setting("sistema-ts.url", server.url());
    save_candidate("e1");
    CredentialCheck(host(), ledger(), rules(), connect_by_https).step(call());
    queue("i1");
    m_insert.body = insert_answer("<esitoChiamata>0</esitoChiamata><protocollo>99261124000000001</protocollo>"
                                  "<listaMessaggi>" +
                                  sample::success() + "</listaMessaggi>");
    send_over_https();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i1").protocol, "99261124000000001");
    ASSERT_EQ(server.requests().size(), 2u);
    EXPECT_EQ(attempt("i1").request_digest, ledger::sha256_hex(server.requests()[1].body));
    EXPECT_EQ(server.requests()[1].body.find(k_patient), std::string::npos); // encrypted
}

TEST_F(OverHttps, AnAnswerThatIsCutOffIsAskedForAndNotSentAgain)
{
    const support::HttpsServer server(m_files.server(),
                                      [this](const ReceivedRequest& request) { return answer(request); });
    m_fake.set_setting("sistema-ts.url", server.url());
    configure();
    queue("i1");
    m_insert.body = insert_answer("<esitoChiamata>0</esitoChiamata>");
    m_insert.cut_after = 20;
    send_over_https();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_verify);
    pass(std::chrono::seconds{10});
    send_over_https();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    EXPECT_EQ(server.requests().size(), 2u);
}

TEST_F(OverHttps, AServerThatIsNotThereKeepsTheQueue)
{
    configure();
    queue("i1"); // https://localhost:1 of the practice
    send_over_https();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    EXPECT_TRUE(document("i1").queued_at);
    EXPECT_NE(entity_state().trouble, "");
}
