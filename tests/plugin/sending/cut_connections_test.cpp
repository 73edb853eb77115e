// The connection is cut between any two bytes of request and answer, in both channels, with the real transport and a
// real ledger: whatever may have arrived is asked for before anything else, and never sent again by itself.
// CUT_EVERY=1 in the environment cuts after every byte, not after every eleventh.
#include "plugin/sending/transport_sistema_ts.hpp"
#include "tests/plugin/sending/file_practice.hpp"
#include "tests/plugin/sts/sample_messages.hpp"
#include "tests/plugin/transport/trusted_files.hpp"
#include "tests/support/byte_server.hpp"
#include "tests/support/http_answer.hpp"
#include "tests/support/stride.hpp"

#include <cstdlib>

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;
using ledger::AttemptState;
using ledger::FileState;
using support::ConnectionPlan;
using support::SeenRequest;

namespace {

constexpr const char* k_insert_path = "/DocumentoSpesa730pWeb/";
constexpr const char* k_file_path = "/InvioTelematicoSS730pMtomWeb/";
constexpr const char* k_query_path = "/InterrogazionePuntuale730Web/";
constexpr const char* k_state_path = "/EsitoStatoInviiWEB/";

bool is_for(const SeenRequest& request, const char* path)
{
    return request.head.starts_with(std::string("POST ") + path);
}

// Takes documents and files, and does not find them when it is asked.
std::string answer_of_sistema_ts(const std::string& request)
{
    const SeenRequest seen{.head = request, .complete = true};
    std::string body;
    if (is_for(seen, k_insert_path)) {
        body = sample::answer("inserimentoDocumentoSpesaResponse", "u",
                              "<esitoChiamata>0</esitoChiamata><protocollo>99261124000000001</protocollo>"
                              "<listaMessaggi>" +
                                  sample::success() + "</listaMessaggi>");
    } else if (is_for(seen, k_file_path)) {
        body = sample::answer("inviaFileMtomResponse", "u",
                              "<return><codiceEsito>000</codiceEsito><dataAccoglienza>20-11-2026 22:24:20"
                              "</dataAccoglienza><descrizioneEsito>ok</descrizioneEsito><dimensioneFileAllegato>3"
                              "</dimensioneFileAllegato><nomeFileAllegato>a.zip</nomeFileAllegato><protocollo>"
                              "26112022242012345</protocollo></return>");
    } else if (is_for(seen, k_query_path)) {
        body = sample::answer("interrogazionePuntualeResponse", "u",
                              "<esitoChiamata>1</esitoChiamata><listaMessaggi>" +
                                  sample::message("WS96", "NESSUN RISULTATO", "E") + "</listaMessaggi>");
    } else {
        body = sample::answer("EsitoInviiResponse", "u",
                              "<DatiOutputRichiesta><esitoChiamata>1</esitoChiamata><descrizioneEsito> "
                              "</descrizioneEsito></DatiOutputRichiesta>");
    }
    return support::http_answer(body);
}

class CutSending : public FilePractice {
protected:
    CutSending()
    {
        m_fake.set_setting("sistema-ts.ca", m_files.ca_file());
        m_fake.set_setting("sistema-ts.url", m_server.url());
        configure();
    }

    void step() { Sending(host(), ledger(), rules(), connect_by_https).step(call()); }

    // One step whose connection ends as planned; what came.
    SeenRequest step_with(const ConnectionPlan& plan)
    {
        m_server.plan(plan);
        step();
        const std::vector<SeenRequest> seen = m_server.take_seen(1);
        EXPECT_EQ(seen.size(), 1u);
        return seen.at(0);
    }

    void take_back_wishes()
    {
        write([](ledger::Session& session) { ledger::SendQueue(session).withdraw_all(); });
    }

    // Sizes of a request and of the answer to it, as they travel.
    template <class Send>
    std::size_t request_size(Send send)
    {
        std::size_t size = 0;
        support::ByteServer measuring(m_files.server(), [&](const std::string& request) {
            size = request.size();
            return std::string(); // nothing clear
        });
        m_fake.set_setting("sistema-ts.url", measuring.url());
        send();
        static_cast<void>(measuring.take_seen(1));
        m_fake.set_setting("sistema-ts.url", m_server.url());
        return size;
    }

    // Every byte takes minutes; the transport's own test cuts after every one of them.
    const std::size_t m_step =
        std::getenv("CUT_EVERY") == nullptr ? 11 * support::k_stride : std::stoul(std::getenv("CUT_EVERY"));
    sample::TrustedFiles m_files;
    support::ByteServer m_server{m_files.server(), answer_of_sistema_ts};
};

class CutDocument : public CutSending {
protected:
    CutDocument() { queue("i1"); }

    // The document is sent over a connection that is cut; then time passes, and the job goes on.
    void cut(const ConnectionPlan& plan)
    {
        SCOPED_TRACE("after " + std::to_string(plan.read) + " bytes of the request, " + std::to_string(plan.write) +
                     " of the answer");
        const SeenRequest sent = step_with(plan);
        if (document("i1").status == TransmissionStatus::to_send) {
            ASSERT_FALSE(sent.complete) << "it may have been taken";
            ASSERT_EQ(attempt("i1").state, AttemptState::not_sent);
            ASSERT_TRUE(document("i1").queued_at) << "the wish is kept";
            take_back_wishes();
        } else {
            ask();
        }
        pass(std::chrono::hours{2});
        enqueue("i1");
    }

    void ask()
    {
        ASSERT_EQ(document("i1").status, TransmissionStatus::to_verify);
        ASSERT_EQ(attempt("i1").state, AttemptState::uncertain);
        pass(std::chrono::hours{2});
        const SeenRequest asked = step_with({});
        ASSERT_TRUE(is_for(asked, k_query_path)) << asked.head;
        ASSERT_EQ(document("i1").status, TransmissionStatus::to_send);
        ASSERT_FALSE(document("i1").queued_at) << "sending again is for the doctor to decide";
        ASSERT_EQ(attempt("i1").state, AttemptState::resolved);
    }
};

class CutFile : public CutSending {
protected:
    CutFile() { queue_three(); }

    void cut(const ConnectionPlan& plan)
    {
        SCOPED_TRACE("after " + std::to_string(plan.read) + " bytes of the request, " + std::to_string(plan.write) +
                     " of the answer");
        const SeenRequest sent = step_with(plan);
        if (file().state == FileState::not_received) {
            ASSERT_FALSE(sent.complete) << "it may have been taken";
            ASSERT_TRUE(document("i1").queued_at) << "the wish is kept";
            take_back_wishes();
        } else {
            ask();
        }
        pass(std::chrono::hours{2});
        for (const char* id : {"i1", "i2", "i3"}) {
            enqueue(id);
        }
    }

    void ask()
    {
        ASSERT_EQ(file().state, FileState::uncertain);
        ASSERT_EQ(document("i2").status, TransmissionStatus::to_verify);
        pass(std::chrono::hours{2});
        const SeenRequest asked = step_with({});
        ASSERT_TRUE(is_for(asked, k_state_path)) << asked.head;
        ASSERT_EQ(file().state, FileState::not_received);
        ASSERT_EQ(document("i3").status, TransmissionStatus::to_send);
        ASSERT_FALSE(document("i3").queued_at) << "sending again is for the doctor to decide";
    }
};

} // namespace

TEST_F(CutDocument, AfterAnyByteOfTheAnswerItIsAskedFor)
{
    const std::size_t size = answer_of_sistema_ts(std::string("POST ") + k_insert_path).size();
    for (std::size_t bytes = 0; bytes < size && !HasFatalFailure(); bytes += m_step) {
        cut({.write = bytes, .reset = bytes % 2 == 0});
    }
    step_with({});
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
}

TEST_F(CutDocument, AfterAnyByteOfTheRequestItIsAskedFor)
{
    const std::size_t size = request_size([this] { step(); });
    pass(std::chrono::hours{2});
    ask();
    enqueue("i1");
    ASSERT_GT(size, 500u);
    for (std::size_t bytes = 0; bytes < size && !HasFatalFailure(); bytes += m_step) {
        cut({.read = bytes, .reset = bytes % 2 == 0});
    }
    step_with({});
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
}

TEST_F(CutFile, AfterAnyByteOfTheAnswerItIsLookedFor)
{
    const std::size_t size = answer_of_sistema_ts(std::string("POST ") + k_file_path).size();
    for (std::size_t bytes = 0; bytes < size && !HasFatalFailure(); bytes += m_step) {
        cut({.write = bytes, .reset = bytes % 2 == 0});
    }
    step_with({});
    EXPECT_EQ(file().state, FileState::taken_in_charge);
}

TEST_F(CutFile, AfterAnyByteOfTheRequestItIsLookedFor)
{
    const std::size_t size = request_size([this] { step(); });
    pass(std::chrono::hours{2});
    ask();
    for (const char* id : {"i1", "i2", "i3"}) {
        enqueue(id);
    }
    ASSERT_GT(size, 500u);
    for (std::size_t bytes = 0; bytes < size && !HasFatalFailure(); bytes += m_step) {
        cut({.read = bytes, .reset = bytes % 2 == 0});
    }
    step_with({});
    EXPECT_EQ(file().state, FileState::taken_in_charge);
}
