#include "sistema-ts-simulator/crypto/base64.hpp"
#include "support/simulator_test.hpp"
#include "support/unzip.hpp"

#include <gmock/gmock.h>

using namespace simulator_test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace {

class ReportMensile730 : public SimulatorTest {
protected:
    std::string csv(const std::string& month, const std::string& letter) const
    {
        const std::string file = value_of(report(month, letter).body, "fileCSV");
        return unzip(sistema_ts_simulator::crypto::from_base64(file).value_or(""), "report.csv");
    }
};

} // namespace

TEST_F(ReportMensile730, HoldsTheDocumentsOfTheMonth)
{
    const std::string protocol = value_of(insert({}).body, "protocollo");
    EXPECT_THAT(csv("202611", "I"), HasSubstr("\n;;;CNTLNE75C52H501U;07458120586;20/11/2026;FT1/2026;1;20/11/2026;" +
                                              protocol + ";SERVIZIO SINCRONO;24/11/2026;I;0.0;0.0;0.0;0.0;"));
}

TEST_F(ReportMensile730, BeginsWithTheHeader)
{
    insert({});
    EXPECT_THAT(csv("202611", "I"), StartsWith("CODICE REGIONE; CODICE ASL; CODICE SSA; CF PROPRIETARIO; PARTITA IVA; "
                                               "DATA EMISSIONE; DOCUMENTO FISCALE NUMERO; DOCUMENTO FISCALE "
                                               "DISPOSITIVO; DATA PAGAMENTO; PROTOCOLLO; NOME FILE; DATA INVIO; TIPO "
                                               "INVIO; TOTALE TK; TOTALE TK RIMBORSATO; "));
}

TEST_F(ReportMensile730, PutsRefundsInTheRowOfTheOriginal)
{
    insert({});
    refund({}, credit_note());
    const std::string text = csv("202611", "I");
    EXPECT_THAT(text, HasSubstr(";90.0;40.0;"));
    EXPECT_THAT(text, Not(HasSubstr("NC1/2026")));
}

TEST_F(ReportMensile730, ChoosesBySendingOrPaymentDay)
{
    Expense october;
    october.issued = october.paid = "2026-10-05";
    insert(october);
    EXPECT_THAT(codes_in(report("202610", "I").body), ElementsAre("WS96"));
    EXPECT_THAT(codes_in(report("202610", "P").body), ElementsAre("0"));
}

TEST_F(ReportMensile730, AnswersWs96ToAnEmptyMonth)
{
    const HttpsAnswer answer = report("202611", "I");
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "1");
    EXPECT_THAT(codes_in(answer.body), ElementsAre("WS96"));
}

TEST_F(ReportMensile730, LeavesCancelledDocumentsOut)
{
    insert({});
    cancel({});
    EXPECT_THAT(codes_in(report("202611", "I").body), ElementsAre("WS96"));
}

TEST_F(ReportMensile730, RefusesAMonthThatDoesNotExist)
{
    EXPECT_THAT(codes_in(report("202613", "I").body), ElementsAre("SIM022"));
}

TEST_F(ReportMensile730, Answers104ToAnotherPincode)
{
    EXPECT_THAT(codes_in(report("202611", "I", {.pincode = "9999999999"}).body), ElementsAre("104"));
}
