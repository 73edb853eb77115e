#include "plugin/transport/document_calls.hpp"
#include "tests/plugin/transport/services_of_sistema_ts.hpp"
#include "tests/support/https_server.hpp"
#include "tests/support/italian.hpp"
#include "trusted_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

using namespace plugin;
using namespace plugin::transport;
using domain::Operation;
using support::HttpsServer;
using support::PreparedAnswer;
using support::ReceivedRequest;
using testing::HasSubstr;

namespace {

std::string inserted(const std::string& content)
{
    return sample::answer("inserimentoDocumentoSpesaResponse", "u", content);
}

const std::string k_accepted = inserted("<esitoChiamata>0</esitoChiamata><protocollo>99261120000000001</protocollo>" +
                                        sample::list(sample::success()));

class DocumentCallsTest : public testing::Test {
protected:
    CallOutcome<sts::DocumentAnswer> send(Operation operation, const std::string& request, const PreparedAnswer& answer)
    {
        const HttpsServer server(m_files.server(), [&](const ReceivedRequest&) { return answer; });
        auto outcome = sample::SistemaTsAt{m_http, server.url()}.send(operation, request);
        m_requests = server.requests();
        return outcome;
    }

    CallOutcome<sts::DocumentAnswer> insert(int status, const std::string& body)
    {
        return send(Operation::insert, "<request/>", {status, body});
    }

    sample::TrustedFiles m_files;
    HttpClient m_http{{m_files.ca_file()}};
    std::vector<ReceivedRequest> m_requests;
};

} // namespace

TEST_F(DocumentCallsTest, InsertReachesItsService)
{
    const auto outcome = insert(200, k_accepted);
    ASSERT_TRUE(std::holds_alternative<sts::DocumentAnswer>(outcome));
    EXPECT_EQ(std::get<sts::DocumentAnswer>(outcome).outcome, sts::DocumentOutcome::accepted);
    EXPECT_EQ(std::get<sts::DocumentAnswer>(outcome).protocol, "99261120000000001");
    ASSERT_EQ(m_requests.size(), 1U);
    EXPECT_EQ(m_requests[0].path, "/DocumentoSpesa730pWeb/DocumentoSpesa730pPort");
    EXPECT_EQ(m_requests[0].soap_action, "\"inserimento.documentospesap730.sanita.finanze.it\"");
}

TEST_F(DocumentCallsTest, ARequestWrittenBeforeIsSentByteForByte)
{
    const auto outcome = send(Operation::insert, "<exact/>", {200, k_accepted});
    EXPECT_EQ(std::get<sts::DocumentAnswer>(outcome).outcome, sts::DocumentOutcome::accepted);
    EXPECT_EQ(m_requests.at(0).path, "/DocumentoSpesa730pWeb/DocumentoSpesa730pPort");
    EXPECT_EQ(m_requests.at(0).body, "<exact/>");
}

TEST_F(DocumentCallsTest, EachOperationHasItsActionAndItsAnswer)
{
    const std::string cancelled = sample::answer("cancellazioneDocumentoSpesaResponse", "u",
                                                 "<esitoChiamata>0</esitoChiamata><protocollo>9926</protocollo>" +
                                                     sample::list(sample::success()));
    const auto outcome = send(Operation::cancellation, "<request/>", {200, cancelled});
    EXPECT_EQ(std::get<sts::DocumentAnswer>(outcome).protocol, "9926");
    EXPECT_EQ(m_requests.at(0).soap_action, "\"cancellazione.documentospesap730.sanita.finanze.it\"");
    EXPECT_TRUE(std::holds_alternative<CallUncertain>(insert(200, cancelled))) << "the answer to another operation";
}

TEST_F(DocumentCallsTest, ARejectionIsAnAnswer)
{
    const auto outcome = insert(200, inserted("<esitoChiamata>1</esitoChiamata>" +
                                              sample::list(sample::message("S017", "GIA' PRESENTE", "E"))));
    EXPECT_EQ(std::get<sts::DocumentAnswer>(outcome).outcome, sts::DocumentOutcome::rejected);
}

TEST_F(DocumentCallsTest, RefusedCredentialsAreToldInWords)
{
    const auto wrong = insert(500, sample::fault("Errore generico di autenticazione"));
    EXPECT_THAT(support::italian(std::get<CredentialsRefused>(wrong).text),
                HasSubstr("Codice identificativo e Parola chiave"));
    EXPECT_THAT(support::italian(std::get<CredentialsRefused>(wrong).text),
                HasSubstr("Non verranno fatti altri tentativi"));
    EXPECT_EQ(m_requests.size(), 1U);

    const auto expired = insert(500, sample::fault("Password scaduta"));
    EXPECT_THAT(support::italian(std::get<CredentialsRefused>(expired).text), HasSubstr("è scaduta"));

    EXPECT_EQ(std::get<CredentialsRefused>(expired).cause, CredentialsRefused::Cause::log_in);

    const auto pin = insert(200, inserted("<esitoChiamata>1</esitoChiamata>" +
                                          sample::list(sample::message("104", "PINCODE ERRATO", "E"))));
    EXPECT_THAT(support::italian(std::get<CredentialsRefused>(pin).text), HasSubstr("PINCODE ERRATO (codice 104)"));

    EXPECT_TRUE(std::holds_alternative<CredentialsRefused>(insert(401, "")));
    EXPECT_TRUE(std::holds_alternative<CredentialsRefused>(insert(403, "<html></html>")));
}

TEST_F(DocumentCallsTest, WhatIsNoAnswerIsUncertain)
{
    for (const std::string& body : {std::string(), std::string("<html><body>Manutenzione</body></html>"),
                                    k_accepted.substr(0, k_accepted.size() / 2), sample::fault("Internal Error")}) {
        const auto outcome = insert(200, body);
        ASSERT_TRUE(std::holds_alternative<CallUncertain>(outcome)) << body;
        EXPECT_THAT(support::italian(std::get<CallUncertain>(outcome).text), HasSubstr("l'esito va verificato"));
    }
    EXPECT_TRUE(std::holds_alternative<CallUncertain>(insert(503, "")));
    EXPECT_TRUE(std::holds_alternative<CallUncertain>(insert(200, std::string(10'000'000, 'x'))));
}

TEST_F(DocumentCallsTest, MaintenanceIsToldAndSoIsHowLongItLasts)
{
    const auto outcome = send(Operation::insert, "<request/>",
                              {.status = 503, .body = "<html>Manutenzione</html>", .retry_after = "7200"});
    ASSERT_TRUE(std::holds_alternative<CallUncertain>(outcome));
    EXPECT_THAT(support::italian(std::get<CallUncertain>(outcome).text), HasSubstr("manutenzione"));
    EXPECT_EQ(std::get<CallUncertain>(outcome).retry_after, std::chrono::hours{2});
    EXPECT_EQ(std::get<CallUncertain>(insert(503, "")).retry_after, std::chrono::seconds{0});
}

TEST_F(DocumentCallsTest, AServerThatIsNotThereIsNotSent)
{
    const auto outcome = sample::SistemaTsAt{m_http, "https://localhost:1"}.send(Operation::insert, "<request/>");
    ASSERT_TRUE(std::holds_alternative<CallNotSent>(outcome));
    EXPECT_EQ(std::get<CallNotSent>(outcome).reason, NotSent::Reason::unreachable);
    EXPECT_THAT(support::italian(std::get<CallNotSent>(outcome).text), HasSubstr("nulla è stato inviato"));
}

TEST_F(DocumentCallsTest, NoTextHoldsSecretsOrPersonalData)
{
    const auto outcome = insert(200, "x");
    const auto& uncertain = std::get<CallUncertain>(outcome);
    for (const char* secret : {"secret", "PIN", "CFP", "CFC", "MTOMRA"}) {
        EXPECT_THAT(uncertain.text + uncertain.technical, testing::Not(HasSubstr(secret)));
    }
}

TEST_F(DocumentCallsTest, EachOfSeveralAtOnceHasItsOwnOutcome)
{
    const std::map<std::string, PreparedAnswer> answers = {
        {"<accepted/>", {200, k_accepted}},
        {"<rejected/>",
         {200, inserted("<esitoChiamata>1</esitoChiamata>" + sample::list(sample::message("S001", "ERRATO", "E")))}},
        {"<refused/>", {401, ""}},
        {"<maintenance/>", {503, ""}},
        {"<cut/>", {200, k_accepted, 40}},
        {"<spoilt/>", {200, "<html></html>"}}};
    const HttpsServer server(m_files.server(),
                             [&](const ReceivedRequest& request) { return answers.at(request.body); });
    DocumentCalls calls(m_http, server.url(), sample::credentials());
    std::map<std::size_t, std::string> names;
    for (const auto& [request, answer] : answers) {
        names.emplace(names.size(), request);
        calls.begin(names.size() - 1, Operation::insert, request, {});
    }
    std::map<std::string, CallOutcome<sts::DocumentAnswer>> outcomes;
    for (auto ended = calls.wait(); !ended.empty(); ended = calls.wait()) {
        for (EndedDocumentCall& one : ended) {
            EXPECT_TRUE(outcomes.emplace(names.at(one.id), std::move(one.outcome)).second) << "told twice";
        }
    }
    ASSERT_EQ(outcomes.size(), answers.size());
    EXPECT_EQ(std::get<sts::DocumentAnswer>(outcomes.at("<accepted/>")).protocol, "99261120000000001");
    EXPECT_EQ(std::get<sts::DocumentAnswer>(outcomes.at("<rejected/>")).outcome, sts::DocumentOutcome::rejected);
    EXPECT_TRUE(std::holds_alternative<CredentialsRefused>(outcomes.at("<refused/>")));
    for (const char* uncertain : {"<maintenance/>", "<cut/>", "<spoilt/>"}) {
        EXPECT_TRUE(std::holds_alternative<CallUncertain>(outcomes.at(uncertain))) << uncertain;
    }
    EXPECT_EQ(server.requests().size(), answers.size()) << "nothing is sent twice";
}
