#include "plugin/sts/error_details.hpp"
#include "plugin/sts/receipt_pdf.hpp"
#include "sample_messages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// DettaglioErrori and RicevutaPdf, which are alike but for what they bring.

using namespace plugin::sts;
using testing::HasSubstr;

namespace {

std::string output(const std::string& root, const std::string& result, const std::string& content)
{
    return sample::answer(root, "u",
                          "<DatiOutputRichiesta><esitoChiamata>" + result + "</esitoChiamata>" + content +
                              "</DatiOutputRichiesta>");
}

std::string positive(const std::string& name, const std::string& base64)
{
    return "<esitiPositivi><dettagliEsito><" + name + ">" + base64 + "</" + name + "></dettagliEsito></esitiPositivi>";
}

std::string negative(const std::string& code)
{
    return "<esitiNegativi><dettaglioEsitoNegativo><codice>" + code +
           "</codice><descrizione>x</descrizione></dettaglioEsitoNegativo></esitiNegativi>";
}

ErrorDetailsAnswer details(const std::string& result, const std::string& content)
{
    return read_error_details(output("DettaglioErroriResponse", result, content));
}

ReceiptPdfAnswer receipt(const std::string& result, const std::string& content)
{
    return read_receipt_pdf(output("RicevutaPdfResponse", result, content));
}

} // namespace

TEST(Receipts, TheQuestionsAreThoseOfTheProtocol)
{
    EXPECT_THAT(write_error_details("26112022242012345", sample::credentials(), sample::FakeCipher()),
                HasSubstr("    <t:DettaglioErrori>\n      <DatiInputRichiesta>\n        <pinCode>{PIN}</pinCode>\n"
                          "        <protocollo>26112022242012345</protocollo>\n"));
    EXPECT_THAT(write_receipt_pdf("26112022242012345", sample::credentials(), sample::FakeCipher()),
                HasSubstr("    <t:RicevutaPdf>\n      <DatiInputRichiesta>\n        <pinCode>{PIN}</pinCode>\n"));
}

TEST(Receipts, BringBytesWhateverTheLineEndsInTheBase64)
{
    EXPECT_EQ(details("0", positive("csv", "UEsDBA==")).outcome, ErrorDetailsOutcome::available);
    EXPECT_EQ(details("0", positive("csv", "UEsD\r\n BA==")).zip, "PK\x03\x04");
    const auto pdf = receipt("0", positive("pdf", "JVBERi0xLjQ="));
    EXPECT_EQ(pdf.outcome, ReceiptPdfOutcome::available);
    EXPECT_EQ(pdf.bytes, "%PDF-1.4");
    EXPECT_EQ(pdf.format, ReceiptFormat::pdf);
    EXPECT_EQ(receipt("0", positive("pdf", "UEsDBA==")).format, ReceiptFormat::zip);
}

TEST(Receipts, BytesOfAnotherKindAreUncertain)
{
    for (const char* content : {"", "UEs", "not base64!", "PGh0bWw+"}) {
        EXPECT_EQ(details("0", positive("csv", content)).outcome, ErrorDetailsOutcome::uncertain) << content;
        EXPECT_EQ(receipt("0", positive("pdf", content)).outcome, ReceiptPdfOutcome::uncertain) << content;
    }
    EXPECT_EQ(details("0", "").outcome, ErrorDetailsOutcome::uncertain);
}

TEST(Receipts, TellRefusalsApart)
{
    EXPECT_EQ(details("1", negative("WS11")).outcome, ErrorDetailsOutcome::no_errors);
    EXPECT_EQ(details("1", negative("WS37")).outcome, ErrorDetailsOutcome::file_discarded);
    EXPECT_EQ(details("1", negative("SIM01")).outcome, ErrorDetailsOutcome::refused);
    EXPECT_EQ(details("1", negative("104")).outcome, ErrorDetailsOutcome::credentials_refused);
    EXPECT_EQ(details("1", negative("WS99")).outcome, ErrorDetailsOutcome::uncertain);
    EXPECT_EQ(details("1", "").outcome, ErrorDetailsOutcome::uncertain) << "no errors must be said";
    EXPECT_EQ(receipt("1", negative("WS15")).outcome, ReceiptPdfOutcome::not_ready);
    EXPECT_EQ(receipt("1", negative("SIM01")).outcome, ReceiptPdfOutcome::refused);
    EXPECT_EQ(receipt("1", negative("005")).outcome, ReceiptPdfOutcome::credentials_refused);
    EXPECT_EQ(receipt("1", negative("200")).outcome, ReceiptPdfOutcome::uncertain);
    EXPECT_EQ(read_receipt_pdf(sample::fault("Errore generico di autenticazione")).outcome,
              ReceiptPdfOutcome::credentials_refused);
    EXPECT_EQ(read_error_details(sample::fault("cvc-x")).outcome, ErrorDetailsOutcome::not_valid);
    EXPECT_EQ(read_error_details("<html/>").outcome, ErrorDetailsOutcome::uncertain);
}
