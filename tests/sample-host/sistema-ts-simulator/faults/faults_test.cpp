#include "support/simulator_test.hpp"

#include <curl/curl.h>
#include <gmock/gmock.h>

using namespace simulator_test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class Faults : public SimulatorTest {
protected:
    void set(const std::string& json) const { ASSERT_EQ(control("POST", "faults", json).status, 200); }

    bool is_stored() const { return value_of(query({}).body, "esitoChiamata") == "0"; }
};

} // namespace

TEST_F(Faults, ResetsBeforeProcessing)
{
    set(R"({"fault":"reset-before-processing","service":"DocumentoSpesa730p"})");
    const HttpsAnswer answer = insert({});
    EXPECT_NE(answer.curl_code, CURLE_OK);
    EXPECT_EQ(answer.status, 0);
    EXPECT_EQ(answer.body, "");
    EXPECT_FALSE(is_stored());
}

TEST_F(Faults, CutsTheConnectionAfterTheCommit)
{
    set(R"({"fault":"no-answer-after-commit","service":"DocumentoSpesa730p"})");
    const HttpsAnswer answer = insert({});
    EXPECT_NE(answer.curl_code, CURLE_OK);
    EXPECT_EQ(answer.status, 0);
    EXPECT_EQ(answer.body, "");
    EXPECT_TRUE(is_stored());
}

TEST_F(Faults, CountsAReceiptWhoseAnswerWasLost)
{
    set(R"({"fault":"no-answer-after-commit"})");
    insert({});
    EXPECT_THAT(control("GET", "documents").body, AllOf(HasSubstr("\"Inserimento\":{\"received\":1,\"accepted\":1}"),
                                                        HasSubstr("\"fault\":\"no-answer-after-commit\"")));
}

TEST_F(Faults, CutsTheAnswerInTheMiddle)
{
    set(R"({"fault":"truncated-answer"})");
    const HttpsAnswer answer = insert({});
    EXPECT_EQ(answer.curl_code, CURLE_PARTIAL_FILE);
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, HasSubstr("<esitoChiamata>"));
    EXPECT_TRUE(is_stored());
}

TEST_F(Faults, AnswersWhatIsNotXml)
{
    set(R"({"fault":"not-xml"})");
    const HttpsAnswer answer = insert({});
    EXPECT_EQ(answer.curl_code, CURLE_OK);
    EXPECT_THAT(answer.body, HasSubstr("non e' XML"));
    EXPECT_TRUE(is_stored());
}

TEST_F(Faults, LetsTheCallerChooseNotToCommit)
{
    set(R"({"fault":"not-xml","commit":false})");
    insert({});
    EXPECT_FALSE(is_stored());
}

TEST_F(Faults, AnswersAnHtmlPageWithStatus200)
{
    set(R"({"fault":"html-page"})");
    const HttpsAnswer answer = insert({});
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.content_type, HasSubstr("text/html"));
    EXPECT_THAT(answer.body, HasSubstr("<html>"));
    EXPECT_FALSE(is_stored());
}

TEST_F(Faults, AnswersAnHtmlPageWithStatus503)
{
    set(R"({"fault":"html-page","status":503})");
    EXPECT_EQ(insert({}).status, 503);
}

TEST_F(Faults, AnswersTenMegabytes)
{
    set(R"({"fault":"huge-answer"})");
    EXPECT_GT(insert({}).body.size(), 10U * 1024 * 1024);
}

TEST_F(Faults, AnswersWs99)
{
    set(R"({"fault":"ws99"})");
    const HttpsAnswer answer = insert({});
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "1");
    EXPECT_THAT(codes_in(answer.body), ElementsAre("WS99"));
    EXPECT_FALSE(is_stored());
}

TEST_F(Faults, AnswersCode200)
{
    set(R"({"fault":"code-200"})");
    EXPECT_THAT(codes_in(insert({}).body), ElementsAre("200"));
}

TEST_F(Faults, AnswersAnUnknownEsito)
{
    set(R"({"fault":"unknown-esito"})");
    const HttpsAnswer answer = insert({});
    EXPECT_THAT(answer.body, HasSubstr("<inserimentoDocumentoSpesaResponse "));
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "7");
}

TEST_F(Faults, AnswersASuccessWithoutProtocol)
{
    set(R"({"fault":"no-protocol"})");
    const HttpsAnswer answer = insert({});
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "0");
    EXPECT_EQ(value_of(answer.body, "protocollo"), "");
}

TEST_F(Faults, AnswersAnInternalError)
{
    set(R"({"fault":"soap-fault"})");
    const HttpsAnswer answer = insert({});
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(value_of(answer.body, "faultstring"), "Internal Error");
}

TEST_F(Faults, AnswersWithADtd)
{
    set(R"({"fault":"dtd"})");
    EXPECT_THAT(insert({}).body, AllOf(HasSubstr("<!DOCTYPE"), HasSubstr("&sorpresa;")));
}

TEST_F(Faults, WaitsLongerThanTheClient)
{
    set(R"({"fault":"latency","ms":60000})");
    const HttpsAnswer answer = client().send({.path = k_sync_path,
                                              .user = Sender{}.user,
                                              .password = Sender{}.password,
                                              .body = messages().inserimento({}, {}),
                                              .timeout = std::chrono::milliseconds(1000)});
    EXPECT_EQ(answer.curl_code, CURLE_OPERATION_TIMEDOUT);
    EXPECT_TRUE(is_stored());
}

TEST_F(Faults, StrikesAsOftenAsAsked)
{
    set(R"({"fault":"ws99","times":2})");
    EXPECT_THAT(codes_in(insert({}).body), ElementsAre("WS99"));
    EXPECT_THAT(codes_in(insert({}).body), ElementsAre("WS99"));
    EXPECT_THAT(codes_in(insert({}).body), ElementsAre("0"));
}

TEST_F(Faults, StrikesUntilClearedWithTimesZero)
{
    set(R"({"fault":"ws99","times":0})");
    for (int i = 0; i < 3; ++i)
        EXPECT_THAT(codes_in(insert({}).body), ElementsAre("WS99"));
    control("DELETE", "faults");
    EXPECT_THAT(codes_in(insert({}).body), ElementsAre("0"));
}

TEST_F(Faults, WaitsForItsDocument)
{
    set(R"({"fault":"ws99","key":"FT2/2026"})");
    EXPECT_THAT(codes_in(insert({}).body), ElementsAre("0"));
    Expense second;
    second.number = "FT2/2026";
    EXPECT_THAT(codes_in(insert(second).body), ElementsAre("WS99"));
}

TEST_F(Faults, WaitsForItsServiceAndOperation)
{
    set(R"({"fault":"ws99","service":"DocumentoSpesa730p","operation":"Cancellazione"})");
    EXPECT_THAT(codes_in(insert({}).body), ElementsAre("0"));
    EXPECT_THAT(codes_in(query({}).body), ElementsAre("0"));
    EXPECT_THAT(codes_in(cancel({}).body), ElementsAre("WS99"));
}

TEST_F(Faults, FollowTheRefundsOwnNumber)
{
    insert({});
    set(R"({"fault":"ws99","key":"NC1/2026"})");
    EXPECT_THAT(codes_in(refund({}, credit_note()).body), ElementsAre("WS99"));
}
