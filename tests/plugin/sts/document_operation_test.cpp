#include "plugin/sts/document_operation.hpp"
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
    return write_document_operation(Operation::insert, document, credentials, sample::FakeCipher());
}

std::string write(Operation operation, const FiscalDocument& document)
{
    return write_document_operation(operation, document, sample::credentials(), sample::FakeCipher());
}

} // namespace

TEST(DocumentOperation, AnInsertIsTheExampleOfTheProtocolByteForByte)
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

TEST(DocumentOperation, AVariationIsTheWholeDocumentAgain)
{
    const std::string xml = write(Operation::variation, sample::document());
    EXPECT_THAT(xml, HasSubstr("    <t:variazioneDocumentoSpesaRequest>\n      <t:pincode>"));
    EXPECT_THAT(xml, HasSubstr("      <t:idVariazioneDocumentoFiscale>\n        <t:idSpesa>"));
    EXPECT_THAT(xml, HasSubstr("<t:importo>90.00</t:importo>"));
}

TEST(DocumentOperation, ARefundNamesTheDocumentThatItRefundsFirst)
{
    const std::string xml = write(Operation::refund, sample::refund());
    EXPECT_THAT(xml, HasSubstr(R"(      <t:idRimborsoDocumentoFiscale>
        <t:pIva>65498732105</t:pIva>
        <t:dataEmissione>2026-11-20</t:dataEmissione>
        <t:numDocumentoFiscale>
          <t:dispositivo>1</t:dispositivo>
          <t:numDocumento>FT12/2026</t:numDocumento>
        </t:numDocumentoFiscale>
      </t:idRimborsoDocumentoFiscale>
      <t:DocumentoSpesa>
        <t:idSpesa>
)"));
    EXPECT_THAT(xml, HasSubstr("<t:numDocumento>NC3/2026</t:numDocumento>"));
}

TEST(DocumentOperation, OfACancelledDocumentOnlyTheKeyLeaves)
{
    const std::string xml = write(Operation::cancellation, sample::document());
    EXPECT_THAT(xml, HasSubstr(R"(      <t:idCancellazioneDocumentoFiscale>
        <t:pIva>65498732105</t:pIva>
        <t:dataEmissione>2026-11-20</t:dataEmissione>
        <t:numDocumentoFiscale>
          <t:dispositivo>1</t:dispositivo>
          <t:numDocumento>FT12/2026</t:numDocumento>
        </t:numDocumentoFiscale>
      </t:idCancellazioneDocumentoFiscale>
    </t:cancellazioneDocumentoSpesaRequest>
)"));
    EXPECT_THAT(xml, Not(HasSubstr("CFC")));
    EXPECT_THAT(xml, Not(HasSubstr("importo")));
}

TEST(DocumentOperation, AnEntratelAccessSaysWhoSendsAndGivesThePinInClear)
{
    Credentials delegate = sample::credentials();
    delegate.intermediary = "07874631000-000";
    EXPECT_THAT(write(sample::document(), delegate), HasSubstr(R"(      <t:opzionale1>07874631000-000</t:opzionale1>
      <t:pincode>PIN</t:pincode>
      <t:Proprietario>
        <t:cfProprietario>{CFP}</t:cfProprietario>
)"));
}

TEST(DocumentOperation, AFacilityNamesItsThreeCodesFirst)
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

TEST(DocumentOperation, WithOppositionNoTaxCodeOfThePatientExists)
{
    FiscalDocument opposed = sample::document();
    opposed.opposition = true; // the code is still in the value: the message must drop it all the same
    EXPECT_THAT(write(opposed), Not(HasSubstr("cfCittadino")));
    EXPECT_THAT(write(opposed), Not(HasSubstr("CFC")));
    EXPECT_THAT(write(opposed), HasSubstr("{CFP}"));
    EXPECT_THAT(write(opposed), HasSubstr("<t:flagOpposizione>1</t:flagOpposizione>"));
}

TEST(DocumentOperation, WritesEveryOptionalField)
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

TEST(DocumentOperation, EscapesWhatItIsGiven)
{
    FiscalDocument document = sample::document();
    document.key.number = "<1>&\"'";
    EXPECT_THAT(write(document), HasSubstr("<t:numDocumento>&lt;1&gt;&amp;&quot;&apos;</t:numDocumento>"));
}

TEST(DocumentOperation, KeepsTheZerosOfThePartitaIva)
{
    FiscalDocument document = sample::document();
    document.key.vat_number = "01201200121";
    EXPECT_THAT(write(document), HasSubstr("<t:pIva>01201200121</t:pIva>"));
}

TEST(DocumentOperation, NeverHoldsThePassword)
{
    EXPECT_THAT(write(sample::document()), Not(HasSubstr("secret")));
}

TEST(DocumentOperation, RefusesWhatDoesNotFitTheOperation)
{
    FiscalDocument empty = sample::document();
    empty.lines.clear();
    for (const Operation operation : {Operation::insert, Operation::variation}) {
        EXPECT_THROW(write(operation, sample::refund()), std::logic_error);
        EXPECT_THROW(write(operation, empty), std::logic_error);
    }
    EXPECT_THROW(write(Operation::refund, sample::document()), std::logic_error);
    EXPECT_NO_THROW(write(Operation::cancellation, sample::refund())) << "a refund can be taken back";
}

TEST(DocumentOperation, AnAnswerToAnotherOperationIsUncertain)
{
    for (const Operation asked : k_operations) {
        for (const auto& [answered, root] : {std::pair{Operation::insert, "inserimento"},
                                             {Operation::variation, "variazione"},
                                             {Operation::refund, "rimborso"},
                                             {Operation::cancellation, "cancellazione"}}) {
            const std::string answer =
                sample::answer(std::string(root) + "DocumentoSpesaResponse", "u",
                               "<esitoChiamata>0</esitoChiamata><protocollo>9926</protocollo><listaMessaggi>" +
                                   sample::success() + "</listaMessaggi>");
            EXPECT_EQ(read_document_operation(asked, answer).outcome,
                      asked == answered ? DocumentOutcome::accepted : DocumentOutcome::uncertain);
        }
    }
}
