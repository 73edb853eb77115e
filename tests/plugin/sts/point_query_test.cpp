#include "plugin/sts/point_query.hpp"
#include "sample_messages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin::domain;
using namespace plugin::sts;

namespace {

const std::string k_id = "<idDocumentoFiscale><pIva>65498732105</pIva><dataEmissione>2026-11-20</dataEmissione>"
                         "<numDocumentoFiscale><dispositivo>001</dispositivo><numDocumento>FT12/2026</numDocumento>"
                         "</numDocumentoFiscale></idDocumentoFiscale>";

std::string found(const std::string& id = k_id, const std::string& protocol = "99261120000000003",
                  const std::string& amount = "90.0", const std::string& messages = sample::success(),
                  const std::string& result = "0")
{
    return sample::answer("interrogazionePuntualeResponse", "http://interrogazionepuntuale.p730.sanita.finanze.it",
                          "<esitoChiamata>" + result + "</esitoChiamata><documentoFiscale>" + id +
                              "<dataPagamento>2026-11-20</dataPagamento><totaliVociSpesa><tipoSpesa>SP</tipoSpesa>"
                              "<importo>" +
                              amount + "</importo></totaliVociSpesa><protocollo>" + protocol +
                              "</protocollo><nomeFile>SERVIZIO SINCRONO</nomeFile><dataInvio>2026-11-21</dataInvio>"
                              "<tipoInvio>I</tipoInvio></documentoFiscale><listaMessaggi>" +
                              messages + "</listaMessaggi>");
}

std::string without_document(const std::string& result, const std::string& messages)
{
    return sample::answer("interrogazionePuntualeResponse", "u",
                          "<esitoChiamata>" + result + "</esitoChiamata><listaMessaggi>" + messages +
                              "</listaMessaggi>");
}

const std::string k_not_found = sample::message("WS96", "LA RICERCA NON HA PRODOTTO RISULTATI", "E");

QueryAnswer read(const std::string& answer)
{
    QueryAnswer result = read_point_query(answer, sample::document().key);
    EXPECT_EQ(result.document.has_value(),
              result.outcome == QueryOutcome::found || result.outcome == QueryOutcome::found_cancelled);
    return result;
}

} // namespace

TEST(PointQuery, IsTheExampleOfTheProtocol)
{
    EXPECT_EQ(write_point_query(sample::document().key, sample::credentials(), sample::FakeCipher()),
              R"(<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
                  xmlns:t="http://interrogazionepuntuale.p730.sanita.finanze.it">
  <soapenv:Body>
    <t:interrogazionePuntualeRequest>
      <t:pincode>{PIN}</t:pincode>
      <t:Proprietario>
        <t:cfProprietario>{CFP}</t:cfProprietario>
      </t:Proprietario>
      <t:idDocumentoFiscale>
        <t:pIva>65498732105</t:pIva>
        <t:dataEmissione>2026-11-20</t:dataEmissione>
        <t:numDocumentoFiscale>
          <t:dispositivo>1</t:dispositivo>
          <t:numDocumento>FT12/2026</t:numDocumento>
        </t:numDocumentoFiscale>
      </t:idDocumentoFiscale>
    </t:interrogazionePuntualeRequest>
  </soapenv:Body>
</soapenv:Envelope>
)");
}

TEST(PointQuery, FoundTellsWhatTheArchiveHolds)
{
    const QueryAnswer answer = read(found());
    ASSERT_EQ(answer.outcome, QueryOutcome::found);
    EXPECT_EQ(answer.document->protocol, "99261120000000003");
    EXPECT_EQ(answer.document->paid_on, "2026-11-20");
    EXPECT_EQ(answer.document->sent_on, "2026-11-21");
    EXPECT_EQ(answer.document->last_operation, "I");
    EXPECT_THAT(answer.document->totals, testing::ElementsAre(testing::Pair("SP", Cents(9000))));
    EXPECT_TRUE(has_same_totals(*answer.document, sample::document()));
}

TEST(PointQuery, OtherTotalsAreNoticed)
{
    EXPECT_FALSE(has_same_totals(*read(found(k_id, "1", "95.0")).document, sample::document()));
}

TEST(PointQuery, FoundButCancelled)
{
    const std::string cancelled = sample::message("W010", "IL DOCUMENTO E' STATO ANNULLATO IN PRECEDENZA", "W");
    EXPECT_EQ(read(found(k_id, "1", "90.0", sample::success() + cancelled, "2")).outcome,
              QueryOutcome::found_cancelled);
}

TEST(PointQuery, NotFoundOnlyWhereItIsSaid)
{
    EXPECT_EQ(read(without_document("1", k_not_found)).outcome, QueryOutcome::not_found);
    EXPECT_EQ(read(without_document("0", sample::success())).outcome, QueryOutcome::uncertain);
    EXPECT_EQ(read(without_document("1", sample::message("WS99", "x", "E"))).outcome, QueryOutcome::uncertain);
    EXPECT_EQ(read(without_document("1", k_not_found + sample::message("WS99", "x", "E"))).outcome,
              QueryOutcome::uncertain);
    EXPECT_EQ(read(without_document("1", "")).outcome, QueryOutcome::uncertain);
}

TEST(PointQuery, CredentialsRefused)
{
    EXPECT_EQ(read(without_document("1", sample::message("104", "PINCODE ERRATO", "E"))).outcome,
              QueryOutcome::credentials_refused);
    EXPECT_EQ(read(sample::fault("Errore generico di autenticazione")).outcome, QueryOutcome::credentials_refused);
    EXPECT_EQ(read(sample::fault("cvc-x")).outcome, QueryOutcome::not_valid);
    EXPECT_EQ(read(sample::fault("Internal Error")).outcome, QueryOutcome::uncertain);
}

TEST(PointQuery, AnAnswerThatDoesNotFitIsUncertain)
{
    std::string other = k_id;
    other.replace(other.find("FT12"), 4, "FT13");
    EXPECT_EQ(read(found(other)).outcome, QueryOutcome::uncertain);
    EXPECT_EQ(read(found(k_id, "")).outcome, QueryOutcome::uncertain);
    EXPECT_EQ(read(found(k_id, "1", "novanta")).outcome, QueryOutcome::uncertain);
    EXPECT_EQ(read("<html></html>").outcome, QueryOutcome::uncertain);
    const std::string whole = found();
    for (std::size_t size = 0; size < whole.size(); size += 7) {
        EXPECT_EQ(read(whole.substr(0, size)).outcome, QueryOutcome::uncertain) << size;
    }
}
