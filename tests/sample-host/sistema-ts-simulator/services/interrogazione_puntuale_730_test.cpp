#include "support/simulator_test.hpp"

#include <gmock/gmock.h>

using namespace simulator_test;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

class InterrogazionePuntuale730 : public SimulatorTest {};

} // namespace

TEST_F(InterrogazionePuntuale730, DescribesADocument)
{
    const std::string protocol = value_of(insert({}).body, "protocollo");
    const HttpsAnswer answer = query({});
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "0");
    EXPECT_THAT(codes_in(answer.body), ElementsAre("0"));
    EXPECT_THAT(answer.body,
                HasSubstr("<documentoFiscale><idDocumentoFiscale><pIva>07458120586</pIva><dataEmissione>2026-11-20</"
                          "dataEmissione><numDocumentoFiscale><dispositivo>1</dispositivo><numDocumento>FT1/2026</"
                          "numDocumento></numDocumentoFiscale></idDocumentoFiscale><dataPagamento>2026-11-20</"
                          "dataPagamento><totaliVociSpesa><tipoSpesa>SR</tipoSpesa><importo>90.0</importo></"
                          "totaliVociSpesa><protocollo>" +
                          protocol +
                          "</protocollo><nomeFile>SERVIZIO SINCRONO</nomeFile><dataInvio>2026-11-24</"
                          "dataInvio><tipoInvio>I</tipoInvio></documentoFiscale>"));
}

TEST_F(InterrogazionePuntuale730, AddsUpLinesOfOneType)
{
    Expense expense;
    expense.lines = {Line{.amount = "10.00"}, Line{.amount = "20.50"}, Line{.type = "IC", .amount = "7.00"}};
    insert(expense);
    EXPECT_THAT(query({}).body, AllOf(HasSubstr("<tipoSpesa>SR</tipoSpesa><importo>30.5</importo>"),
                                      HasSubstr("<tipoSpesa>IC</tipoSpesa><importo>7.0</importo>")));
}

TEST_F(InterrogazionePuntuale730, NeverGivesThePatientBack)
{
    insert({});
    EXPECT_THAT(query({}).body, Not(HasSubstr("RSSMRA80A01H501U")));
}

TEST_F(InterrogazionePuntuale730, AnswersWs96ToAnUnknownKey)
{
    const HttpsAnswer answer = query({});
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "1");
    EXPECT_THAT(codes_in(answer.body), ElementsAre("WS96"));
    EXPECT_THAT(answer.body, HasSubstr("LA RICERCA NON HA PRODOTTO RISULTATI"));
}

TEST_F(InterrogazionePuntuale730, AnswersWs96ToAVatNumberWithoutItsLeadingZero)
{
    insert({});
    Expense wrong;
    wrong.vat_number = "7458120586";
    EXPECT_THAT(codes_in(query(wrong).body), ElementsAre("WS96"));
}

TEST_F(InterrogazionePuntuale730, ComparesTheDeviceAsANumber)
{
    insert({});
    Expense padded;
    padded.device = "001";
    EXPECT_EQ(value_of(query(padded).body, "esitoChiamata"), "0");
}

TEST_F(InterrogazionePuntuale730, WarnsW010AboutACancelledDocument)
{
    insert({});
    cancel({});
    const HttpsAnswer answer = query({});
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "2");
    EXPECT_THAT(codes_in(answer.body), ElementsAre("0", "W010"));
    EXPECT_THAT(answer.body, HasSubstr("<importo>90.0</importo>"));
}

TEST_F(InterrogazionePuntuale730, FindsARefundUnderItsOwnKey)
{
    insert({});
    refund({}, credit_note());
    EXPECT_THAT(query(credit_note()).body,
                AllOf(HasSubstr("<totaliVociSpesaRimborsate>"), HasSubstr("<tipoInvio>R</tipoInvio>")));
}

TEST_F(InterrogazionePuntuale730, DoesNotShowDocumentsOfAnotherSender)
{
    insert({});
    const Sender ferri{
        .user = "FRRPLA68L04F205M", .password = "Demo-Ferri1", .pincode = "2233445566", .owner = "FRRPLA68L04F205M"};
    EXPECT_THAT(codes_in(query({}, ferri).body), ElementsAre("WS96"));
}

TEST_F(InterrogazionePuntuale730, Answers104ToAnotherPincode)
{
    EXPECT_THAT(codes_in(query({}, {.pincode = "9999999999"}).body), ElementsAre("104"));
}
