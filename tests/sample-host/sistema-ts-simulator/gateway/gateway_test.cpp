#include "support/simulator_test.hpp"

#include <gmock/gmock.h>

#include <thread>
#include <vector>

using namespace simulator_test;
using testing::AllOf;
using testing::HasSubstr;

namespace {

class Gateway : public SimulatorTest {};

} // namespace

TEST_F(Gateway, Answers404ToAnUnknownPath)
{
    EXPECT_EQ(post("/AltroWeb/AltroPort", {}, "<x/>").status, 404);
}

TEST_F(Gateway, AnswersASchemaFaultThatNamesTheElement)
{
    Expense expense;
    expense.number = "FT 1";
    const HttpsAnswer answer = insert(expense);
    EXPECT_EQ(answer.status, 500);
    EXPECT_THAT(answer.body, AllOf(HasSubstr("<faultcode>env:Client</faultcode>"), HasSubstr("<faultstring>cvc-"),
                                   HasSubstr("numDocumento")));
}

TEST_F(Gateway, AnswersASchemaFaultToElementsInAnotherOrder)
{
    std::string body = messages().inserimento({}, {});
    const std::string type = "<t:tipoDocumento>F</t:tipoDocumento>";
    body.erase(body.find(type), type.size());
    body.insert(body.find("<t:voceSpesa>"), type);
    EXPECT_THAT(post(k_sync_path, {}, body).body, AllOf(HasSubstr("cvc-complex-type"), HasSubstr("tipoDocumento")));
}

TEST_F(Gateway, AnswersASchemaFaultToAnUnqualifiedChild)
{
    std::string body = messages().inserimento({}, {});
    const std::string type = "<t:tipoDocumento>F</t:tipoDocumento>";
    body.replace(body.find(type), type.size(), "<tipoDocumento>F</tipoDocumento>");
    EXPECT_THAT(post(k_sync_path, {}, body).body, HasSubstr("cvc-complex-type"));
}

TEST_F(Gateway, AnswersASchemaFaultToARootOfAnotherService)
{
    EXPECT_THAT(post(k_sync_path, {}, messages().report({}, "202611", "I")).body,
                AllOf(HasSubstr("cvc-elt.1"), HasSubstr("reportMensileRequest")));
}

TEST_F(Gateway, ReadsAnyPrefix)
{
    std::string body = messages().inserimento({}, {});
    for (const auto& [from, to] :
         {std::pair<std::string, std::string>{"<t:", "<altro:"}, {"</t:", "</altro:"}, {"xmlns:t=", "xmlns:altro="}}) {
        for (auto at = body.find(from); at != std::string::npos; at = body.find(from, at + to.size()))
            body.replace(at, from.size(), to);
    }
    EXPECT_EQ(value_of(post(k_sync_path, {}, body).body, "esitoChiamata"), "0");
}

TEST_F(Gateway, RefusesADtd)
{
    const std::string body = messages().inserimento({}, {});
    const std::string declaration = "?>";
    std::string with_dtd = body;
    with_dtd.insert(with_dtd.find(declaration) + declaration.size(), "<!DOCTYPE x [<!ENTITY e \"1\">]>");
    const HttpsAnswer answer = post(k_sync_path, {}, with_dtd);
    EXPECT_EQ(answer.status, 500);
    EXPECT_THAT(answer.body, HasSubstr("DTD non ammessa"));
}

TEST_F(Gateway, RefusesWhatIsNotXml)
{
    const HttpsAnswer answer = post(k_sync_path, {}, "questo non e' XML");
    EXPECT_EQ(answer.status, 500);
    EXPECT_THAT(answer.body, HasSubstr("<faultstring>"));
}

TEST_F(Gateway, RefusesXmlThatIsNoEnvelope)
{
    EXPECT_EQ(post(k_sync_path, {}, "<a><b/></a>").status, 500);
}

TEST_F(Gateway, RefusesARequestOfMoreThanAMegabyte)
{
    EXPECT_THAT(post(k_sync_path, {}, std::string(1'100'000, ' ')).body, HasSubstr("troppo lunga"));
}

TEST_F(Gateway, AcceptsOneOfManyRequestsForTheSameKeyAtOnce)
{
    const std::string body = messages().inserimento({}, {});
    std::vector<std::thread> senders;
    for (int i = 0; i < 8; ++i)
        senders.emplace_back([&] { post(k_sync_path, {}, body); });
    for (std::thread& sender : senders)
        sender.join();
    EXPECT_THAT(control("GET", "documents").body, HasSubstr("\"Inserimento\":{\"received\":8,\"accepted\":1}"));
}
