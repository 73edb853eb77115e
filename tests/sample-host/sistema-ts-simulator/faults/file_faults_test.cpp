#include "sistema-ts-simulator/crypto/base64.hpp"
#include "support/files_test.hpp"
#include "support/unzip.hpp"

#include <curl/curl.h>
#include <gmock/gmock.h>

using namespace simulator_test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

class FileFaults : public FilesTest {
protected:
    void set(const std::string& json) const { ASSERT_EQ(control("POST", "faults", json).status, 200); }

    std::string files() const { return control("GET", "files").body; }

    /// What an answer of the fault looks like in each of the four services, by the number of its service.
    std::vector<HttpsAnswer> answers_with(const std::string& fault) const
    {
        const std::string protocol = protocol_of({Row{}, Row{}});
        set("{\"fault\":\"" + fault + "\",\"times\":0}");
        std::vector<HttpsAnswer> answers{send(zip({numbered("FT3/2026")})), outcome(protocol), errors(protocol),
                                         receipt(protocol)};
        control("DELETE", "faults");
        return answers;
    }
};

} // namespace

// ---- what happens to a file

TEST_F(FileFaults, RefusesAFileAfterItWasTakenInCharge)
{
    set(R"({"fault":"file-refused"})");
    const std::string protocol = protocol_of({Row{}});
    EXPECT_THAT(counters(protocol), ElementsAre("9", "0", "0", "0", "0"));
    EXPECT_THAT(codes_in(errors(protocol).body), ElementsAre("WS37"));
    EXPECT_NE(value_of(receipt(protocol).body, "pdf"), "");
    EXPECT_THAT(codes_in(query({}).body), ElementsAre("WS96"));
    EXPECT_THAT(files(), HasSubstr(R"("fault":"file-refused")"));
}

TEST_F(FileFaults, DiscardsAFile)
{
    set(R"({"fault":"file-discarded"})");
    EXPECT_THAT(counters(protocol_of({Row{}})), ElementsAre("5", "0", "0", "0", "0"));
    EXPECT_THAT(codes_in(query({}).body), ElementsAre("WS96"));
}

TEST_F(FileFaults, WaitForAFile)
{
    set(R"({"fault":"file-discarded"})");
    EXPECT_EQ(value_of(insert({}).body, "esitoChiamata"), "0");
    EXPECT_EQ(counters(protocol_of({numbered("FT2/2026")})).front(), "5");
}

TEST_F(FileFaults, LosesAFile)
{
    set(R"({"fault":"lost-file"})");
    const std::string protocol = protocol_of({Row{}});
    EXPECT_THAT(codes_in(outcome(protocol).body), ElementsAre("SIM025"));
    EXPECT_THAT(codes_in(outcome_of_days("24-11-2026", "24-11-2026").body), ElementsAre("SIM025"));
    EXPECT_THAT(codes_in(query({}).body), ElementsAre("WS96"));
    EXPECT_THAT(files(), AllOf(HasSubstr(protocol), HasSubstr(R"("stato":null)"), HasSubstr(R"("fault":"lost-file")")));
}

TEST_F(FileFaults, LosesTheAnswerAndKeepsTheFile)
{
    set(R"({"fault":"no-answer-after-commit"})");
    EXPECT_EQ(send(zip({Row{}})).status, 0);
    EXPECT_EQ(value_of(outcome_of_days("24-11-2026", "24-11-2026").body, "stato"), "2");
    EXPECT_THAT(control("GET", "documents").body, HasSubstr(R"("Inserimento":{"received":1,"accepted":1})"));
}

TEST_F(FileFaults, CountsAFileThatWasNeverProcessed)
{
    set(R"({"fault":"reset-before-processing"})");
    send(zip({Row{}}));
    EXPECT_THAT(files(), AllOf(HasSubstr(R"("code":"","stato":null)"), HasSubstr(R"("times_received":1)")));
    EXPECT_THAT(control("GET", "documents").body, HasSubstr(R"("Inserimento":{"received":1,"accepted":0})"));
    EXPECT_THAT(codes_in(outcome_of_days("24-11-2026", "24-11-2026").body), ElementsAre("SIM025"));
}

TEST_F(FileFaults, AreNarrowedByTheNameOfTheFileAndByProtocol)
{
    set(R"({"fault":"code-200","key":"altro.zip"})");
    const std::string protocol = protocol_of({Row{}});
    EXPECT_EQ(value_of(send(zip({Row{}}), {}, "altro.zip").body, "codiceEsito"), "200");
    set("{\"fault\":\"ws99\",\"key\":\"" + protocol + "\"}");
    EXPECT_THAT(codes_in(outcome("26112400000000000").body), ElementsAre("SIM025"));
    EXPECT_THAT(codes_in(outcome(protocol).body), ElementsAre("WS99"));
}

// ---- answers, as each service words them

TEST_F(FileFaults, AnswerCodesInTheShapeOfTheService)
{
    for (const auto& [fault, code] : {std::pair<std::string, std::string>{"code-200", "200"},
                                      {"ws99", "WS99"},
                                      {"unknown-code", "SIM999"},
                                      {"wrong-pin", "104"},
                                      {"no-delegation", "105"},
                                      {"delegation-active", "106"}}) {
        const auto answers = answers_with(fault);
        EXPECT_EQ(value_of(answers[0].body, "codiceEsito"), code);
        for (std::size_t i = 1; i < answers.size(); ++i) {
            EXPECT_EQ(value_of(answers[i].body, "esitoChiamata"), "1") << fault;
            EXPECT_THAT(codes_in(answers[i].body), ElementsAre(code)) << fault;
        }
        EXPECT_THAT(control("POST", "reset").status, 200);
    }
}

TEST_F(FileFaults, AnswerASuccessWithoutWhatItPromises)
{
    const auto answers = answers_with("no-protocol");
    EXPECT_THAT(answers[0].body, AllOf(HasSubstr("<codiceEsito>000</codiceEsito>"), HasSubstr("<protocollo/>")));
    for (std::size_t i = 1; i < answers.size(); ++i) {
        EXPECT_EQ(value_of(answers[i].body, "esitoChiamata"), "0");
        EXPECT_THAT(answers[i].body, Not(HasSubstr("<esitiPositivi>")));
    }
}

TEST_F(FileFaults, AnswerAnUnknownEsito)
{
    const auto answers = answers_with("unknown-esito");
    EXPECT_EQ(value_of(answers[0].body, "codiceEsito"), "7");
    for (std::size_t i = 1; i < answers.size(); ++i)
        EXPECT_EQ(value_of(answers[i].body, "esitoChiamata"), "7");
}

TEST_F(FileFaults, AnswerTenMegabytesInTheShapeOfTheService)
{
    for (const HttpsAnswer& answer : answers_with("huge-answer")) {
        EXPECT_GT(answer.body.size(), 10U * 1024 * 1024);
        EXPECT_THAT(answer.body.substr(0, 300), HasSubstr("<ns2:"));
    }
}

TEST_F(FileFaults, AnswerADtdInTheShapeOfTheService)
{
    for (const HttpsAnswer& answer : answers_with("dtd"))
        EXPECT_THAT(answer.body, AllOf(HasSubstr("<!DOCTYPE"), HasSubstr("&sorpresa;"), HasSubstr("<ns2:")));
}

TEST_F(FileFaults, CutAnswersInTheMiddle)
{
    for (const HttpsAnswer& answer : answers_with("truncated-answer"))
        EXPECT_EQ(answer.curl_code, CURLE_PARTIAL_FILE);
}

TEST_F(FileFaults, AnswerTheMaintenancePage)
{
    for (const HttpsAnswer& answer : answers_with("maintenance")) {
        EXPECT_EQ(answer.status, 503);
        EXPECT_THAT(answer.content_type, HasSubstr("text/html"));
    }
}

TEST_F(FileFaults, AnswerTheFaultsOfLoggingIn)
{
    for (const HttpsAnswer& answer : answers_with("expired-password")) {
        EXPECT_EQ(answer.status, 500);
        EXPECT_EQ(value_of(answer.body, "faultstring"), "Password scaduta");
    }
    for (const HttpsAnswer& answer : answers_with("locked-account"))
        EXPECT_EQ(value_of(answer.body, "faultstring"), "Errore generico di autenticazione");
}

TEST_F(FileFaults, AnswerAStateThatNobodyDefines)
{
    const std::string protocol = protocol_of({Row{}});
    set(R"({"fault":"unknown-stato"})");
    EXPECT_THAT(counters(protocol), ElementsAre("4", "1", "1", "0", "0"));
    EXPECT_THAT(counters(protocol), ElementsAre("2", "1", "1", "0", "0"));
}

// ---- multipart answers

TEST_F(FileFaults, AnswerAsMultipart)
{
    for (const HttpsAnswer& answer : answers_with("multipart-answer")) {
        EXPECT_EQ(answer.status, 200);
        EXPECT_THAT(answer.content_type, HasSubstr("multipart/related; type=\"application/xop+xml\""));
        EXPECT_THAT(answer.body, HasSubstr("Content-ID: <root@simulatore.example>\r\n\r\n<soapenv:Envelope"));
    }
}

TEST_F(FileFaults, AttachTheCsvToAMultipartAnswer)
{
    const std::string protocol = protocol_of({Row{}, Row{}});
    set(R"({"fault":"multipart-answer"})");
    const std::string body = errors(protocol).body;
    EXPECT_THAT(body, HasSubstr("<csv><xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" "
                                "href=\"cid:allegato%40simulatore.example\"/></csv>"));
    const std::string header = "Content-ID: <allegato@simulatore.example>\r\n\r\n";
    const auto begin = body.find(header) + header.size();
    const std::string archive = body.substr(begin, body.rfind("\r\n------=_Part_7_1--") - begin);
    EXPECT_THAT(unzip(archive, protocol + ".csv"), HasSubstr("S017"));
}

TEST_F(FileFaults, AttachTheReportOfASynchronousServiceToo)
{
    insert({});
    set(R"({"fault":"multipart-answer"})");
    EXPECT_THAT(report("202611", "I").body, HasSubstr("<fileCSV><xop:Include "));
}
