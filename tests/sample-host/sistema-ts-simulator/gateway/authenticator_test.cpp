#include "support/simulator_test.hpp"

#include <gmock/gmock.h>

using namespace simulator_test;
using testing::HasSubstr;

namespace {

constexpr const char* k_refusal = "<faultstring>Errore generico di autenticazione</faultstring>";

class Authenticator : public SimulatorTest {
protected:
    void fail_logins(int times) const
    {
        for (int i = 0; i < times; ++i)
            insert({}, {.password = "wrong"});
    }
};

} // namespace

TEST_F(Authenticator, AnswersAWrongPasswordWithTheObservedFault)
{
    const HttpsAnswer answer = insert({}, {.password = "wrong"});
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.body, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<env:Envelope xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\">\n<env:Body>\n"
                           "<env:Fault>\n<faultcode>env:Client</faultcode>\n"
                           "<faultstring>Errore generico di autenticazione</faultstring></env:Fault></env:Body>"
                           "</env:Envelope>");
}

TEST_F(Authenticator, RefusesAnUnknownUser)
{
    EXPECT_THAT(insert({}, {.user = "NOBODY"}).body, HasSubstr(k_refusal));
}

TEST_F(Authenticator, RefusesARequestWithoutCredentials)
{
    EXPECT_THAT(insert({}, {.user = ""}).body, HasSubstr(k_refusal));
}

TEST_F(Authenticator, SaysThatAPasswordExpired)
{
    const HttpsAnswer answer = insert(
        {}, {.user = "VRDLCU65A01H501H", .password = "Scaduta1", .pincode = "4455667788", .owner = "VRDLCU65A01H501H"});
    EXPECT_EQ(answer.status, 500);
    EXPECT_THAT(answer.body, HasSubstr("<faultstring>Password scaduta</faultstring>"));
}

TEST_F(Authenticator, StillAdmitsTheRightPasswordAfterEightFailures)
{
    fail_logins(8);
    EXPECT_EQ(value_of(insert({}).body, "esitoChiamata"), "0");
}

TEST_F(Authenticator, LocksTheAccountAfterMoreThanEightFailures)
{
    fail_logins(9);
    EXPECT_THAT(insert({}).body, HasSubstr(k_refusal));
}

TEST_F(Authenticator, KeepsTheLockAfterARestart)
{
    fail_logins(9);
    restart();
    EXPECT_THAT(insert({}).body, HasSubstr(k_refusal));
}

TEST_F(Authenticator, ForgetsFailuresAfterARightPassword)
{
    fail_logins(8);
    insert({});
    fail_logins(8);
    EXPECT_EQ(value_of(query({}).body, "esitoChiamata"), "0");
}
