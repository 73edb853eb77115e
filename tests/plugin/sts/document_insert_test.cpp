#include "plugin/sts/document_insert.hpp"
#include "sample_messages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin::domain;
using namespace plugin::sts;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string write(const FiscalDocument& document, const Credentials& credentials = sample::credentials())
{
    return write_document_insert(document, credentials, sample::FakeCipher());
}

} // namespace

TEST(DocumentInsert, IsTheExampleOfTheProtocolByteForByte)
{
    EXPECT_EQ(write(sample::document()), R"(<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"
                  xmlns:t="http://documentospesap730.sanita.finanze.it">
  <soapenv:Body>
    <t:inserimentoDocumentoSpesaRequest>
      <t:pincode>{PIN}</t:pincode>
      <t:Proprietario>
        <t:cfProprietario>{CFP}</t:cfProprietario>
      </t:Proprietario>
      <t:idInserimentoDocumentoFiscale>
        <t:idSpesa>
          <t:pIva>65498732105</t:pIva>
          <t:dataEmissione>2026-11-20</t:dataEmissione>
          <t:numDocumentoFiscale>
            <t:dispositivo>1</t:dispositivo>
            <t:numDocumento>FT12/2026</t:numDocumento>
          </t:numDocumentoFiscale>
        </t:idSpesa>
        <t:dataPagamento>2026-11-20</t:dataPagamento>
        <t:cfCittadino>{CFC}</t:cfCittadino>
        <t:voceSpesa>
          <t:tipoSpesa>SP</t:tipoSpesa>
          <t:importo>90.00</t:importo>
          <t:naturaIVA>N4</t:naturaIVA>
        </t:voceSpesa>
        <t:pagamentoTracciato>SI</t:pagamentoTracciato>
        <t:tipoDocumento>F</t:tipoDocumento>
        <t:flagOpposizione>0</t:flagOpposizione>
      </t:idInserimentoDocumentoFiscale>
    </t:inserimentoDocumentoSpesaRequest>
  </soapenv:Body>
</soapenv:Envelope>
)");
}

TEST(DocumentInsert, AFacilityNamesItsThreeCodesFirst)
{
    Credentials facility = sample::credentials();
    facility.owner.structure = StructureCodes{"120", "201", "888888"};
    EXPECT_THAT(write(sample::document(), facility), HasSubstr(R"(      <t:Proprietario>
        <t:codiceRegione>120</t:codiceRegione>
        <t:codiceAsl>201</t:codiceAsl>
        <t:codiceSSA>888888</t:codiceSSA>
        <t:cfProprietario>{CFP}</t:cfProprietario>
      </t:Proprietario>
)"));
}

TEST(DocumentInsert, WithOppositionNoTaxCodeOfThePatientExists)
{
    FiscalDocument opposed = sample::document();
    opposed.opposition = true; // the code is still in the value: the message must drop it all the same
    EXPECT_THAT(write(opposed), Not(HasSubstr("cfCittadino")));
    EXPECT_THAT(write(opposed), Not(HasSubstr("CFC")));
    EXPECT_THAT(write(opposed), HasSubstr("{CFP}"));
    EXPECT_THAT(write(opposed), HasSubstr("<t:flagOpposizione>1</t:flagOpposizione>"));
}

TEST(DocumentInsert, WritesEveryOptionalField)
{
    FiscalDocument document = sample::document();
    document.advance_payment = true;
    document.paid_on = sample::day("2026-11-18");
    document.traced_payment = false;
    document.lines = {{ExpenseType::SR, ExpenseFlag::intramoenia, Cents(12000), sample::nature("N2.2")},
                      {ExpenseType::IC, ExpenseFlag::none, Cents(24405), sample::rate("22")}};
    const std::string xml = write(document);
    EXPECT_THAT(xml, HasSubstr("        <t:dataPagamento>2026-11-18</t:dataPagamento>\n"
                               "        <t:flagPagamentoAnticipato>1</t:flagPagamentoAnticipato>\n"
                               "        <t:cfCittadino>"));
    EXPECT_THAT(xml, HasSubstr("          <t:flagTipoSpesa>2</t:flagTipoSpesa>\n"
                               "          <t:importo>120.00</t:importo>\n"
                               "          <t:naturaIVA>N2.2</t:naturaIVA>\n"));
    EXPECT_THAT(xml, HasSubstr("          <t:importo>244.05</t:importo>\n"
                               "          <t:aliquotaIVA>22.00</t:aliquotaIVA>\n"));
    EXPECT_THAT(xml, HasSubstr("<t:pagamentoTracciato>NO</t:pagamentoTracciato>"));
    document.traced_payment.reset();
    EXPECT_THAT(write(document), Not(HasSubstr("pagamentoTracciato")));
}

TEST(DocumentInsert, EscapesWhatItIsGiven)
{
    FiscalDocument document = sample::document();
    document.key.number = "<1>&\"'";
    EXPECT_THAT(write(document), HasSubstr("<t:numDocumento>&lt;1&gt;&amp;&quot;&apos;</t:numDocumento>"));
}

TEST(DocumentInsert, KeepsTheZerosOfThePartitaIva)
{
    FiscalDocument document = sample::document();
    document.key.vat_number = "01201200121";
    EXPECT_THAT(write(document), HasSubstr("<t:pIva>01201200121</t:pIva>"));
}

TEST(DocumentInsert, NeverHoldsThePassword)
{
    EXPECT_THAT(write(sample::document()), Not(HasSubstr("secret")));
}

TEST(DocumentInsert, RefusesRefundsAndEmptyDocuments)
{
    FiscalDocument refund = sample::document();
    refund.refunds = refund.key;
    EXPECT_THROW(write(refund), std::logic_error);
    FiscalDocument empty = sample::document();
    empty.lines.clear();
    EXPECT_THROW(write(empty), std::logic_error);
}
