#include "plugin/sending/transport_sistema_ts.hpp"
#include "tests/plugin/sending/sending_fixture.hpp"
#include "tests/plugin/sts/sample_messages.hpp"
#include "tests/plugin/transport/trusted_files.hpp"
#include "tests/support/https_server.hpp"

#include <future>
#include <latch>
#include <map>
#include <set>

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

TEST_F(OverHttps, SeveralAreUnderWayAtOnceAndEachHasItsOwnOutcome)
{
    const std::string taken = insert_answer("<esitoChiamata>0</esitoChiamata><protocollo>99261124000000001</protocollo>"
                                            "<listaMessaggi>" +
                                            sample::success() + "</listaMessaggi>");
    // After the first, each answer waits until four requests are there.
    const std::vector<PreparedAnswer> answers = {{200, taken}, {200, taken}, {200, taken, 20}, {503, ""}, {200, taken}};
    std::latch four(4);
    std::atomic<std::size_t> arrived = 0;
    const support::HttpsServer server(m_files.server(), [&](const ReceivedRequest&) {
        const std::size_t place = arrived++;
        if (place > 0 && place <= 4) four.arrive_and_wait();
        return answers.at(place);
    });
    m_fake.set_setting("sistema-ts.url", server.url());
    configure();
    for (const char* id : {"i1", "i2", "i3", "i4", "i5", "i6"}) {
        queue(id);
    }
    send_over_https();
    std::map<TransmissionStatus, int> statuses;
    for (const char* id : {"i1", "i2", "i3", "i4", "i5", "i6"}) {
        ++statuses[document(id).status];
    }
    EXPECT_EQ(statuses, (std::map<TransmissionStatus, int>{{TransmissionStatus::accepted, 3},
                                                           {TransmissionStatus::to_verify, 2},
                                                           {TransmissionStatus::to_send, 1}}));
    std::set<std::string> bodies;
    for (const ReceivedRequest& request : server.requests()) {
        EXPECT_TRUE(bodies.insert(request.body).second) << "sent twice";
    }
    EXPECT_EQ(bodies.size(), 5u);
}

TEST_F(OverHttps, CancelledWhileSeveralAreUnderWayEachIsAskedFor)
{
    std::promise<void> done;
    std::shared_future<void> until_done = done.get_future().share();
    std::atomic<int> arrived = 0;
    std::atomic<bool> cancelled = false;
    m_insert.body = insert_answer("<esitoChiamata>0</esitoChiamata><protocollo>99261124000000001</protocollo>"
                                  "<listaMessaggi>" +
                                  sample::success() + "</listaMessaggi>");
    const support::HttpsServer server(m_files.server(), [&, until_done](const ReceivedRequest& request) {
        const int place = ++arrived;
        if (place == 5) cancelled = true; // the first, and four beside each other
        if (place > 1 && place <= 5) until_done.wait();
        return answer(request);
    });
    m_fake.set_setting("sistema-ts.url", server.url());
    configure();
    for (const char* id : {"i1", "i2", "i3", "i4", "i5", "i6"}) {
        queue(id);
    }
    const host_sdk::hosting::CallContext context(std::nullopt, std::nullopt, cancelled);
    Sending(host(), ledger(), rules(), connect_by_https).step(host_sdk::Call(context.raw()));
    done.set_value();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    for (const char* id : {"i2", "i3", "i4", "i5"}) {
        EXPECT_EQ(document(id).status, TransmissionStatus::to_verify) << id;
    }
    EXPECT_TRUE(document("i6").queued_at);
    EXPECT_EQ(attempts("i6"), 0u);
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
