#include "plugin/sts/document_answer.hpp"
#include "plugin/sts/document_operation.hpp"
#include "sample_messages.hpp"

#include <gtest/gtest.h>

using namespace plugin::sts;

namespace {

std::string insert_answer(const std::string& content)
{
    return sample::answer("inserimentoDocumentoSpesaResponse", "http://documentospesap730.sanita.finanze.it", content);
}

std::string result(const std::string& code, const std::string& protocol, const std::string& messages)
{
    return insert_answer("<esitoChiamata>" + code + "</esitoChiamata>" +
                         (protocol.empty() ? "" : "<protocollo>" + protocol + "</protocollo>") + "<listaMessaggi>" +
                         messages + "</listaMessaggi>");
}

DocumentOutcome outcome(const std::string& answer)
{
    const DocumentAnswer read = read_document_operation(plugin::domain::Operation::insert, answer);
    const bool accepted =
        read.outcome == DocumentOutcome::accepted || read.outcome == DocumentOutcome::accepted_with_warnings;
    EXPECT_EQ(accepted, !read.protocol.empty());
    return read.outcome;
}

const std::string k_protocol = "99261120000000001";
const std::string k_late = sample::message("W008", "IL DOCUMENTO E' STATO TRASMESSO OLTRE I TERMINI PREVISTI", "W");
const std::string k_duplicate = sample::message("S017", "IDENTIFICATIVO DOCUMENTO FISCALE GIA' PRESENTE", "E");

} // namespace

TEST(DocumentAnswer, Accepted)
{
    const DocumentAnswer answer =
        read_document_operation(plugin::domain::Operation::insert, result("0", k_protocol, sample::success()));
    EXPECT_EQ(answer.outcome, DocumentOutcome::accepted);
    EXPECT_EQ(answer.protocol, k_protocol);
}

TEST(DocumentAnswer, AcceptedWithWarningsWhateverTheOrder)
{
    for (const std::string& messages : {k_late + sample::success(), sample::success() + k_late}) {
        const DocumentAnswer answer =
            read_document_operation(plugin::domain::Operation::insert, result("2", k_protocol, messages));
        EXPECT_EQ(answer.outcome, DocumentOutcome::accepted_with_warnings);
        EXPECT_EQ(answer.protocol, k_protocol);
        ASSERT_EQ(answer.messages.size(), 2U);
    }
    EXPECT_EQ(outcome(result("0", k_protocol, k_late)), DocumentOutcome::accepted_with_warnings);
    EXPECT_EQ(outcome(result("0", k_protocol, sample::message("W014", "x", ""))),
              DocumentOutcome::accepted_with_warnings);
}

TEST(DocumentAnswer, RejectedKeepsEveryMessageAsItIs)
{
    const DocumentAnswer answer = read_document_operation(
        plugin::domain::Operation::insert,
        result("1", "", k_duplicate + sample::message("S011", "IL CF DEL CITTADINO &lt;&amp;&gt;", "E")));
    EXPECT_EQ(answer.outcome, DocumentOutcome::rejected);
    ASSERT_EQ(answer.messages.size(), 2U);
    EXPECT_EQ(answer.messages[0], (Message{"S017", "IDENTIFICATIVO DOCUMENTO FISCALE GIA' PRESENTE", "E"}));
    EXPECT_EQ(answer.messages[1].description, "IL CF DEL CITTADINO <&>");
    EXPECT_TRUE(has_code(answer.messages, "S017"));
}

TEST(DocumentAnswer, NeverAcceptedWithoutProtocollo)
{
    EXPECT_EQ(outcome(result("0", "", sample::success())), DocumentOutcome::uncertain);
    EXPECT_EQ(outcome(result("2", " ", k_late)), DocumentOutcome::uncertain);
    EXPECT_EQ(outcome(insert_answer("<esitoChiamata>0</esitoChiamata><protocollo/>")), DocumentOutcome::uncertain);
}

TEST(DocumentAnswer, ContradictionsAreUncertain)
{
    EXPECT_EQ(outcome(result("1", k_protocol, k_duplicate)), DocumentOutcome::uncertain);
    EXPECT_EQ(outcome(result("1", "", "")), DocumentOutcome::uncertain);
    EXPECT_EQ(outcome(result("7", k_protocol, sample::success())), DocumentOutcome::uncertain);
    EXPECT_EQ(outcome(result("", k_protocol, sample::success())), DocumentOutcome::uncertain);
    EXPECT_EQ(outcome(insert_answer("")), DocumentOutcome::uncertain);
}

TEST(DocumentAnswer, AccountCodesRefuseTheCredentialsNotTheDocument)
{
    for (const char* code : {"002", "003", "004", "005", "006", "010", "104", "106", "107", "109", "110"}) {
        EXPECT_EQ(outcome(result("1", "", sample::message(code, "x", "E"))), DocumentOutcome::credentials_refused)
            << code;
    }
}

TEST(DocumentAnswer, TransientCodesAreUncertain)
{
    EXPECT_EQ(outcome(result("1", "", sample::message("WS99", "x", "E"))), DocumentOutcome::uncertain);
    EXPECT_EQ(outcome(result("1", "", sample::message("200", "x", "E"))), DocumentOutcome::uncertain);
}

TEST(DocumentAnswer, FaultsAreToldApart)
{
    EXPECT_EQ(outcome(sample::fault("Errore generico di autenticazione")), DocumentOutcome::credentials_refused);
    EXPECT_EQ(outcome(sample::fault("Password scaduta")), DocumentOutcome::credentials_refused);
    EXPECT_EQ(outcome(sample::fault("cvc-particle 2.1: in element x")), DocumentOutcome::not_valid);
    EXPECT_EQ(outcome(sample::fault("Internal Error")), DocumentOutcome::uncertain);
    EXPECT_EQ(outcome(sample::fault("")), DocumentOutcome::uncertain);
}

TEST(DocumentAnswer, PrefixesUnknownElementsAndCommentsDoNotMatter)
{
    const std::string other = "<?xml version='1.0'?><!-- x --><S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/"
                              "envelope/\"><S:Header/><S:Body><ns2:inserimentoDocumentoSpesaResponse xmlns:ns2=\"u\">"
                              "<ns2:novita a=\">\"><ns2:x/></ns2:novita><ns2:esitoChiamata>0</ns2:esitoChiamata>"
                              "<ns2:protocollo> 9926 </ns2:protocollo><ns2:listaMessaggi/>"
                              "</ns2:inserimentoDocumentoSpesaResponse></S:Body></S:Envelope>\n";
    EXPECT_EQ(read_document_operation(plugin::domain::Operation::insert, other).protocol, "9926");
    EXPECT_EQ(outcome(other), DocumentOutcome::accepted);
}

TEST(DocumentAnswer, TheAnswerOfAnotherServiceIsUncertain)
{
    EXPECT_EQ(outcome(sample::answer("variazioneDocumentoSpesaResponse", "u",
                                     "<esitoChiamata>0</esitoChiamata><protocollo>1</protocollo>")),
              DocumentOutcome::uncertain);
}

TEST(DocumentAnswer, WhereverItIsCutOffItIsUncertain)
{
    const std::string whole = result("0", k_protocol, sample::success());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_EQ(outcome(whole.substr(0, size)), DocumentOutcome::uncertain) << size;
    }
}

TEST(DocumentAnswer, WhatIsNotAnAnswerIsUncertain)
{
    const std::string accepted = result("0", k_protocol, sample::success());
    for (const std::string& text :
         {std::string(), std::string("ok"), std::string("{\"esitoChiamata\":0}"),
          std::string("<!DOCTYPE html><html><body>Manutenzione</body></html>"),
          std::string("<html><body><p>Servizio non disponibile<br></body></html>"),
          std::string("<html><body>protocollo</body></html>"), "<!DOCTYPE a [<!ENTITY b \"c\">]>" + accepted,
          accepted + accepted, accepted + "x", std::string(10'000'000, 'a'),
          "<a>" + std::string(2'000'000, 'a') + "</a>", accepted + std::string(1, '\0'), "\xFF\xFE" + accepted,
          std::string("<a><b></a></b>"), std::string("<soapenv:Envelope/>")}) {
        EXPECT_EQ(outcome(text), DocumentOutcome::uncertain) << text.substr(0, 60);
    }
}

TEST(DocumentAnswer, ATowerOfElementsIsRefusedWithoutRecursion)
{
    std::string tower;
    for (int i = 0; i < 100'000; ++i) {
        tower += "<a>";
    }
    const DocumentAnswer answer = read_document_operation(plugin::domain::Operation::insert, tower);
    EXPECT_EQ(answer.outcome, DocumentOutcome::uncertain);
    EXPECT_EQ(answer.detail, "unreadable answer: elements nested too deep");
}

TEST(DocumentAnswer, TheTechnicalDetailStaysShort)
{
    const std::string text(10'000, 'x');
    for (const std::string& answer :
         {sample::fault(text), sample::answer("r", "u", "<esitoChiamata>" + text + "</esitoChiamata>")}) {
        const DocumentAnswer read = read_document_answer(answer, "r");
        EXPECT_EQ(read.outcome, DocumentOutcome::uncertain);
        EXPECT_LT(read.detail.size(), 300U);
    }
}
