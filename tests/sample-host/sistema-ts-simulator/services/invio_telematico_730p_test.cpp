#include "sistema-ts-simulator/services/zip.hpp"
#include "support/files_test.hpp"

#include <gmock/gmock.h>

using namespace simulator_test;
using testing::AllOf;
using testing::HasSubstr;
using testing::MatchesRegex;

namespace {

class InvioTelematico730p : public FilesTest {
protected:
    std::string root() const { return file_messages().invia_file({}, "spese-2026.zip", k_reference); }

    std::string code_of(const HttpsAnswer& answer) const { return value_of(answer.body, "codiceEsito"); }
};

const Sender k_structure{.user = "UYBP8F4G",
                         .password = "PXXCLMBE",
                         .pincode = "4143408326",
                         .owner = "CCSRMO77A09H501E",
                         .region = "120",
                         .asl = "201",
                         .ssa = "888888"};

} // namespace

// ---- acceptance

TEST_F(InvioTelematico730p, TakesAFileInCharge)
{
    const std::string bytes = zip({Row{}});
    const HttpsAnswer answer = send(bytes);
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(
        answer.body,
        HasSubstr("<ns2:inviaFileMtomResponse xmlns:ns2=\"http://ejb.invioTelematicoSS730p.sanita.finanze.it/\">"
                  "<return><codiceEsito>000</codiceEsito><dataAccoglienza>24-11-2026 "));
    EXPECT_THAT(value_of(answer.body, "descrizioneEsito"), HasSubstr("in attesa di elaborazione"));
    EXPECT_EQ(value_of(answer.body, "dimensioneFileAllegato"), std::to_string(bytes.size()));
    EXPECT_EQ(value_of(answer.body, "nomeFileAllegato"), "spese-2026.zip");
    EXPECT_THAT(value_of(answer.body, "protocollo"), MatchesRegex("261124[0-9]{11}"));
    EXPECT_THAT(answer.body, HasSubstr("<idErrore/>"));
}

TEST_F(InvioTelematico730p, TakesInlineBase64)
{
    EXPECT_EQ(code_of(send_inline(zip({Row{}}))), "000");
}

TEST_F(InvioTelematico730p, TakesAStructuresFile)
{
    Row row;
    row.expense.vat_number = "03213213210";
    EXPECT_EQ(code_of(send(zip({row}, k_structure), k_structure)), "000");
}

TEST_F(InvioTelematico730p, GivesEachFileAProtocolOfItsOwn)
{
    EXPECT_NE(protocol_of({Row{}}), protocol_of({numbered("FT2/2026")}));
}

// ---- MIME

TEST_F(InvioTelematico730p, ReadsABoundaryWithoutQuotes)
{
    Multipart message;
    message.boundary = "MIMEBoundary_42";
    message.content_type = "multipart/related; boundary=MIMEBoundary_42; type=\"application/xop+xml\"; "
                           "start=\"<root@client.example>\"";
    EXPECT_EQ(code_of(send_multipart(message, root(), zip({Row{}}))), "000");
}

TEST_F(InvioTelematico730p, TakesTheFirstPartAsRootWithoutStart)
{
    Multipart message;
    message.content_type = "Multipart/Related; boundary=\"----=_Part_0_1\"";
    EXPECT_EQ(code_of(send_multipart(message, root(), zip({Row{}}))), "000");
}

TEST_F(InvioTelematico730p, FindsTheRootThatStartNames)
{
    Multipart message;
    message.content_type = "multipart/related; start=\"<second@client.example>\"; boundary=\"----=_Part_0_1\"";
    message.root_id = "<spese-2026.zip@client.example>";
    message.attachment_id = "<second@client.example>";
    EXPECT_EQ(code_of(send_multipart(message, zip({Row{}}), root())), "000"); // the attachment comes first
}

TEST_F(InvioTelematico730p, ReadsEveryEncodingThatLeavesBytesAlone)
{
    int number = 0;
    for (const char* encoding : {"8bit", "7bit", "binary", "BINARY"}) {
        Multipart message;
        message.encoding = encoding;
        const std::string bytes = zip({numbered("FT" + std::to_string(++number))});
        EXPECT_EQ(code_of(send_multipart(message, root(), bytes)), "000") << encoding;
    }
}

TEST_F(InvioTelematico730p, RefusesAnEncodingThatChangesBytes)
{
    Multipart message;
    message.encoding = "base64";
    EXPECT_THAT(send_multipart(message, root(), zip({Row{}})).body, HasSubstr("Content-Transfer-Encoding"));
}

TEST_F(InvioTelematico730p, ReadsAnEscapedContentId)
{
    Multipart message;
    message.attachment_id = "<spese 2026@client.example>";
    std::string body = root();
    const std::string id = "spese-2026.zip@client.example";
    body.replace(body.find(id), id.size(), "spese%202026%40client.example");
    EXPECT_EQ(code_of(send_multipart(message, body, zip({Row{}}))), "000");
}

TEST_F(InvioTelematico730p, RefusesAMultipartMessageWithoutBoundary)
{
    Multipart message;
    message.content_type = "multipart/related; type=\"application/xop+xml\"";
    EXPECT_THAT(send_multipart(message, root(), zip({Row{}})).body, HasSubstr("boundary"));
}

// ---- refusals

TEST_F(InvioTelematico730p, RefusesAnotherPincode)
{
    const HttpsAnswer answer = send(zip({Row{}}), {.pincode = "9999999999"});
    EXPECT_EQ(code_of(answer), "104");
    EXPECT_EQ(value_of(answer.body, "descrizioneEsito"), "PINCODE ERRATO");
    EXPECT_THAT(answer.body, AllOf(HasSubstr("<protocollo/>"), HasSubstr("<idErrore>")));
    EXPECT_THAT(control("GET", "documents").body, HasSubstr(R"("status":"ricevuto")"));
}

TEST_F(InvioTelematico730p, RefusesAPincodeInClear)
{
    std::string body = file_messages().invia_file({}, "spese-2026.zip", "UEs=");
    const std::string cipher = value_of(body, "pincodeInvianteCifrato");
    body.replace(body.find(cipher), cipher.size(), "1122334455");
    EXPECT_EQ(code_of(post(k_file_path, {}, body)), "002");
}

TEST_F(InvioTelematico730p, RefusesANameThatDoesNotEndInZip)
{
    EXPECT_EQ(code_of(send(zip({Row{}}), {}, "spese-2026.xml")), "101");
    EXPECT_EQ(code_of(send(zip({Row{}}), {}, "../spese.zip")), "101");
}

TEST_F(InvioTelematico730p, AnswersASchemaFaultToANameOfAnotherLength)
{
    EXPECT_THAT(send(zip({Row{}}), {}, "a.zip").body, AllOf(HasSubstr("cvc-"), HasSubstr("nomeFileAllegato")));
    EXPECT_THAT(send(zip({Row{}}), {}, std::string(57, 'a') + ".zip").body, HasSubstr("cvc-"));
}

TEST_F(InvioTelematico730p, RefusesWhatIsNoZip)
{
    EXPECT_EQ(code_of(send("this is no archive")), "102");
}

TEST_F(InvioTelematico730p, RefusesADamagedZip)
{
    std::string bytes = zip({Row{}});
    bytes[bytes.size() / 3] = static_cast<char>(~bytes[bytes.size() / 3]);
    EXPECT_EQ(code_of(send(bytes)), "102");
}

TEST_F(InvioTelematico730p, RefusesAnEmptyAttachment)
{
    EXPECT_EQ(code_of(send("")), "103");
}

TEST_F(InvioTelematico730p, RefusesAReferenceToNoPart)
{
    Multipart message;
    message.attachment_id = "<other@client.example>";
    EXPECT_EQ(code_of(send_multipart(message, root(), zip({Row{}}))), "103");
}

TEST_F(InvioTelematico730p, AcceptsFiveMillionBytesAndNotOneMore)
{
    EXPECT_EQ(code_of(send(std::string(5'000'001, 'x'))), "108");
    EXPECT_EQ(code_of(send(std::string(5'000'000, 'x'))), "102"); // long enough, and no ZIP
    EXPECT_EQ(code_of(send_inline(std::string(5'000'000, 'x'))), "102");
}

TEST_F(InvioTelematico730p, RefusesAMalformedOwner)
{
    EXPECT_EQ(code_of(send(zip({Row{}}), {.owner = "CNTLNE75"})), "109");
    EXPECT_EQ(code_of(send(zip({Row{}}), {.owner = messages().encrypted("CNTLNE75C52H501U")})), "109");
}

TEST_F(InvioTelematico730p, RefusesAMissingOwner)
{
    std::string body = file_messages().invia_file({}, "spese-2026.zip", "UEs=");
    const std::string owner = plain("datiProprietario", value_of(body, "datiProprietario"));
    body.replace(body.find(owner), owner.size(), "");
    EXPECT_EQ(code_of(post(k_file_path, {}, body)), "109");
}

TEST_F(InvioTelematico730p, RefusesAnotherOwner)
{
    EXPECT_EQ(code_of(send(zip({Row{}}), {.owner = "FRRPLA68L04F205M"})), "004");
    EXPECT_EQ(
        code_of(send(zip({Row{}}), {.user = "MTOMRA66A41G224M", .password = "Salve123", .pincode = "3489543096"})),
        "010");
    Sender structure = k_structure;
    structure.owner = "FRRPLA68L04F205M";
    EXPECT_EQ(code_of(send(zip({Row{}}), structure)), "110");
}

TEST_F(InvioTelematico730p, AnswersASchemaFaultToQualifiedChildren)
{
    std::string body = root();
    for (const char* tag : {"<nomeFileAllegato>", "</nomeFileAllegato>"})
        body.replace(body.find(tag), 1, tag[1] == '/' ? "<" : "<t:");
    body.replace(body.find("</nomeFileAllegato>"), 2, "</t:");
    EXPECT_THAT(send_multipart({}, body, zip({Row{}})).body, HasSubstr("cvc-complex-type"));
}

TEST_F(InvioTelematico730p, RefusesAWrongPassword)
{
    EXPECT_THAT(send(zip({Row{}}), {.password = "wrong"}).body, HasSubstr("Errore generico di autenticazione"));
}

TEST_F(InvioTelematico730p, OneAttachmentNamedManyTimesDoesNotMultiply)
{
    std::string references;
    for (int i = 0; i < 200; ++i)
        references += std::string("<a>") + k_reference + "</a>";
    const std::string many = file_messages().invia_file({}, "spese-2026.zip", references);
    EXPECT_THAT(send_multipart({}, many, std::string(1'000'000, 'x')).body, HasSubstr("troppo lunga"));
}

TEST_F(InvioTelematico730p, OtherServicesStillTakeNoMoreThanAMegabyte)
{
    EXPECT_THAT(post(k_outcome_path, {}, std::string(1'100'000, ' ')).body, HasSubstr("troppo lunga"));
}

// ---- what is known of the files received

TEST_F(InvioTelematico730p, ListsTheFilesItReceived)
{
    const std::string bytes = zip({Row{}, numbered("FT2/2026")});
    const std::string protocol = value_of(send(bytes).body, "protocollo");
    send(bytes);
    send("no archive", {}, "altro-file.zip");
    EXPECT_THAT(control("GET", "files").body,
                AllOf(HasSubstr("\"protocol\":\"" + protocol + "\",\"name\":\"spese-2026.zip\",\"size\":" +
                                std::to_string(bytes.size()) + ",\"user\":\"CNTLNE75C52H501U\""),
                      HasSubstr(R"("code":"000","stato":2,"sent":2,"accepted":2,"warned":1,"refused":0)"),
                      HasSubstr(R"("times_received":2)"), HasSubstr(R"("code":"102","stato":null)")));
}

TEST_F(InvioTelematico730p, ListsNoFileForARequestOfAnotherService)
{
    post(k_file_path, {}, file_messages().esito_invii({}, ""));
    EXPECT_EQ(control("GET", "files").body, "{\"files\":[]}\n");
}

TEST_F(InvioTelematico730p, CountsEveryDocumentOfAFileAsReceived)
{
    protocol_of({Row{}, numbered("FT2/2026")});
    EXPECT_THAT(control("GET", "documents?number=FT2/2026").body,
                HasSubstr(R"("counts":{"Inserimento":{"received":1,"accepted":1}})"));
    protocol_of({Row{}, numbered("FT2/2026")});
    EXPECT_THAT(control("GET", "documents?number=FT2/2026").body,
                HasSubstr(R"("counts":{"Inserimento":{"received":2,"accepted":1}})"));
    insert({});
    EXPECT_THAT(control("GET", "documents?number=FT1/2026").body,
                HasSubstr(R"("counts":{"Inserimento":{"received":3,"accepted":1}})"));
}
