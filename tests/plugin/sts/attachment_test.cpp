#include "plugin/sts/attachment.hpp"
#include "sample_messages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin::domain;
using namespace plugin::sts;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string written(Operation operation, const FiscalDocument& document)
{
    return attachment_document(operation, document, sample::FakeCipher());
}

} // namespace

TEST(Attachment, IsTheExampleOfTheProtocol)
{
    const std::string xml = attachment_head(sample::credentials().owner, sample::FakeCipher()) +
                            written(Operation::insert, sample::document()) + std::string(k_attachment_tail);
    EXPECT_EQ(xml, R"(<?xml version="1.0" encoding="UTF-8"?>
<precompilata>
  <proprietario>
    <cfProprietario>{CFP}</cfProprietario>
  </proprietario>
  <documentoSpesa>
    <idSpesa>
      <pIva>65498732105</pIva>
      <dataEmissione>2026-11-20</dataEmissione>
      <numDocumentoFiscale>
        <dispositivo>1</dispositivo>
        <numDocumento>FT12/2026</numDocumento>
      </numDocumentoFiscale>
    </idSpesa>
    <dataPagamento>2026-11-20</dataPagamento>
    <flagOperazione>I</flagOperazione>
    <cfCittadino>{CFC}</cfCittadino>
    <pagamentoTracciato>SI</pagamentoTracciato>
    <tipoDocumento>F</tipoDocumento>
    <flagOpposizione>0</flagOpposizione>
    <voceSpesa>
      <tipoSpesa>SP</tipoSpesa>
      <importo>90.00</importo>
      <naturaIVA>N4</naturaIVA>
    </voceSpesa>
  </documentoSpesa>
</precompilata>
)");
}

TEST(Attachment, AStructureSaysItsCodesFirst)
{
    const Owner owner{"CFP", StructureCodes{"120", "201", "888888"}};
    EXPECT_THAT(attachment_head(owner, sample::FakeCipher()), HasSubstr("<codiceRegione>120</codiceRegione>\n"
                                                                        "    <codiceAsl>201</codiceAsl>\n"
                                                                        "    <codiceSSA>888888</codiceSSA>\n"
                                                                        "    <cfProprietario>"));
}

TEST(Attachment, ARefundNamesWhatItRefundsAfterItself)
{
    const std::string xml = written(Operation::refund, sample::refund());
    EXPECT_THAT(xml, HasSubstr("</idSpesa>\n    <idRimborso>\n      <pIva>65498732105</pIva>\n"));
    EXPECT_THAT(xml, HasSubstr("<flagOperazione>R</flagOperazione>"));
    EXPECT_LT(xml.find("NC3/2026"), xml.find("FT12/2026"));
}

TEST(Attachment, ACancellationSaysTheWholeDocument)
{
    const std::string xml = written(Operation::cancellation, sample::document());
    EXPECT_THAT(xml, HasSubstr("<flagOperazione>C</flagOperazione>"));
    EXPECT_THAT(xml, HasSubstr("<importo>90.00</importo>"));
    EXPECT_THAT(written(Operation::cancellation, sample::refund()), Not(HasSubstr("idRimborso")));
}

TEST(Attachment, WithTheOppositionNoTaxCodeLeaves)
{
    FiscalDocument document = sample::document();
    document.opposition = true;
    const std::string xml = written(Operation::insert, document);
    EXPECT_THAT(xml, Not(HasSubstr("cfCittadino")));
    EXPECT_THAT(xml, HasSubstr("<flagOpposizione>1</flagOpposizione>"));
}

TEST(Attachment, FlagsAndRatesStandInTheirPlaces)
{
    FiscalDocument document = sample::document();
    document.paid_on = sample::day("2026-11-10");
    document.advance_payment = true;
    document.traced_payment = std::nullopt;
    document.lines = {{ExpenseType::SR, ExpenseFlag::intramoenia, Cents(2), sample::rate("22.00")}};
    const std::string xml = written(Operation::variation, document);
    EXPECT_THAT(xml, HasSubstr("<dataPagamento>2026-11-10</dataPagamento>\n"
                               "    <flagPagamentoAnticipato>1</flagPagamentoAnticipato>\n"
                               "    <flagOperazione>V</flagOperazione>\n"));
    EXPECT_THAT(xml, HasSubstr("<flagTipoSpesa>2</flagTipoSpesa>\n      <importo>0.02</importo>\n"
                               "      <aliquotaIVA>22.00</aliquotaIVA>\n"));
    EXPECT_THAT(xml, Not(HasSubstr("pagamentoTracciato")));
}

TEST(Attachment, WhatCannotBeSentIsRefused)
{
    FiscalDocument empty = sample::document();
    empty.lines.clear();
    EXPECT_THROW(written(Operation::cancellation, empty), std::logic_error);
    EXPECT_THROW(written(Operation::refund, sample::document()), std::logic_error);
    EXPECT_THROW(written(Operation::insert, sample::refund()), std::logic_error);
}
