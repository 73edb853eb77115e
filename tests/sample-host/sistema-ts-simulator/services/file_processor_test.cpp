#include "sistema-ts-simulator/crypto/base64.hpp"
#include "sistema-ts-simulator/services/zip.hpp"
#include "support/files_test.hpp"
#include "support/unzip.hpp"
#include "tests/support/stride.hpp"

#include <gmock/gmock.h>

using namespace simulator_test;
using sistema_ts_simulator::services::zip_of;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class FileProcessor : public FilesTest {
protected:
    void set(const std::string& json) const { ASSERT_EQ(control("POST", "settings", json).status, 200); }

    /// Sends an XML and returns the protocol.
    std::string sent(const std::string& xml) const { return value_of(send(zip_of_xml(xml)).body, "protocollo"); }

    void expect_discarded(const std::string& protocol, const std::string& why) const
    {
        EXPECT_THAT(counters(protocol), ElementsAre("5", "0", "0", "0", "0"));
        EXPECT_THAT(control("GET", "files").body, HasSubstr(why));
    }
};

} // namespace

TEST_F(FileProcessor, StoresTheDocumentsOfAFile)
{
    const std::string protocol = protocol_of({Row{}, numbered("FT2/2026")});
    EXPECT_THAT(counters(protocol), ElementsAre("2", "2", "2", "1", "0")); // same patient, same day: W014
    const std::string found = query({}).body;
    EXPECT_EQ(value_of(found, "nomeFile"), "spese-2026.zip");
    EXPECT_EQ(value_of(found, "protocollo"), protocol);
    EXPECT_EQ(value_of(found, "tipoInvio"), "I");
    EXPECT_EQ(value_of(found, "importo"), "90.0");
}

TEST_F(FileProcessor, AppliesEveryOperationInTheOrderOfTheFile)
{
    Row changed{.operation = "V"};
    changed.expense.lines = {Line{.amount = "60.00"}};
    const Row refunded{.expense = credit_note("10.00"), .operation = "R", .original = Expense{}};
    const Row gone = numbered("FT2/2026", "C");
    const std::string protocol = protocol_of({Row{}, changed, refunded, numbered("FT2/2026"), gone});
    EXPECT_THAT(counters(protocol), ElementsAre("2", "5", "5", "1", "0"));
    EXPECT_THAT(query({}).body, AllOf(HasSubstr("<importo>60.0</importo>"), HasSubstr("<importo>10.0</importo>"),
                                      HasSubstr("<tipoInvio>V</tipoInvio>")));
    EXPECT_THAT(codes_in(query(gone.expense).body), ElementsAre("0", "W010"));
}

TEST_F(FileProcessor, RefusesTheSecondOfTwoInsertsUnderOneKey)
{
    EXPECT_THAT(counters(protocol_of({Row{}, Row{}})), ElementsAre("3", "2", "1", "0", "1"));
}

TEST_F(FileProcessor, RefusesARefundWithoutTheOriginal)
{
    const std::string protocol = protocol_of({Row{.operation = "R"}});
    EXPECT_THAT(counters(protocol), ElementsAre("3", "1", "0", "0", "1"));
    EXPECT_THAT(csv_in(errors(protocol), protocol), HasSubstr(";SIM026;"));
}

TEST_F(FileProcessor, SharesTheArchiveWithTheSynchronousService)
{
    insert({});
    EXPECT_THAT(counters(protocol_of({Row{}})), ElementsAre("3", "1", "0", "0", "1"));
    protocol_of({numbered("FT2/2026")});
    EXPECT_THAT(codes_in(insert(numbered("FT2/2026").expense).body), testing::Contains("S017"));
    EXPECT_EQ(value_of(cancel(numbered("FT2/2026").expense).body, "esitoChiamata"), "0");
}

TEST_F(FileProcessor, NamesTheFileInTheMonthlyReport)
{
    const std::string protocol = protocol_of({Row{}});
    const auto zip = sistema_ts_simulator::crypto::from_base64(value_of(report("202611", "I").body, "fileCSV"));
    EXPECT_THAT(unzip(zip.value_or(""), "report.csv"), HasSubstr(protocol + ";spese-2026.zip;24/11/2026;I;"));
}

TEST_F(FileProcessor, CountsWarningsBesideAcceptedDocuments)
{
    Row unknown;
    unknown.expense.patient = "SCNNNI70A01H501J";
    Row malformed = numbered("FT2/2026");
    malformed.expense.patient = "XXXXXXXXXXXXXXXX";
    EXPECT_THAT(counters(protocol_of({unknown, malformed})), ElementsAre("3", "2", "1", "1", "1"));
}

// ---- delays

TEST_F(FileProcessor, GoesFromQueuedOverProcessingToDone)
{
    set(R"({"file_queued_ms":3600000,"file_processing_ms":3600000})");
    const std::string protocol = protocol_of({Row{}});
    EXPECT_THAT(counters(protocol), ElementsAre("0", "0", "0", "0", "0"));
    EXPECT_THAT(codes_in(query({}).body), ElementsAre("WS96"));
    EXPECT_THAT(control("GET", "documents").body, HasSubstr(R"("Inserimento":{"received":1,"accepted":0})"));
    set(R"({"file_queued_ms":0})");
    EXPECT_THAT(counters(protocol), ElementsAre("1", "0", "0", "0", "0"));
    set(R"({"file_processing_ms":0})");
    EXPECT_THAT(codes_in(query({}).body), ElementsAre("0"));
    EXPECT_THAT(counters(protocol), ElementsAre("2", "1", "1", "0", "0"));
}

TEST_F(FileProcessor, StillProcessesAFileAfterARestart)
{
    set(R"({"file_queued_ms":3600000})");
    const std::string protocol = protocol_of({Row{}});
    restart(); // settings of files last until the program ends
    EXPECT_THAT(counters(protocol), ElementsAre("2", "1", "1", "0", "0"));
}

// ---- files that are discarded whole

TEST_F(FileProcessor, DiscardsAFileThatItsSchemaRefuses)
{
    Row row = numbered("FT2/2026");
    row.expense.lines.front().amount = "90.0";
    const std::string protocol = sent(file_messages().xml({}, {Row{}, row}));
    expect_discarded(protocol, "cvc-");
    EXPECT_THAT(codes_in(query({}).body), ElementsAre("WS96"));
    EXPECT_THAT(control("GET", "documents").body, AllOf(HasSubstr("FT1/2026"), HasSubstr("FT2/2026")));
}

TEST_F(FileProcessor, AdmitsAnythingInTheOptionalParts)
{
    std::string xml = file_messages().xml({}, {Row{}});
    xml.insert(xml.find("<proprietario>"), "<opzionale1 a=\"1\"><documentoSpesa/>testo</opzionale1>");
    EXPECT_THAT(counters(sent(xml)), ElementsAre("2", "1", "1", "0", "0"));
}

TEST_F(FileProcessor, DiscardsElementsInTheOrderOfTheSynchronousService)
{
    std::string xml = file_messages().xml({}, {Row{}});
    const std::string type = plain("tipoDocumento", "F");
    xml.erase(xml.find(type), type.size());
    xml.insert(xml.find("</documentoSpesa>"), type);
    expect_discarded(sent(xml), "tipoDocumento");
}

TEST_F(FileProcessor, DiscardsWhatIsNotXml)
{
    const std::string xml = file_messages().xml({}, {Row{}});
    expect_discarded(sent(xml.substr(0, xml.size() - 20)), "BEN FORMATO");
}

TEST_F(FileProcessor, DiscardsAnEmptyFile)
{
    expect_discarded(sent(""), "BEN FORMATO");
}

TEST_F(FileProcessor, DiscardsADtd)
{
    std::string xml = file_messages().xml({}, {Row{}});
    xml.insert(xml.find("<precompilata>"), "<!DOCTYPE precompilata [<!ENTITY e \"x\">]>");
    expect_discarded(sent(xml), "DTD");
}

TEST_F(FileProcessor, DiscardsAnOwnerThatCannotBeDeciphered)
{
    std::string xml = file_messages().xml({}, {Row{}});
    const std::string cipher = value_of(xml, "cfProprietario");
    xml.replace(xml.find(cipher), cipher.size(), "CNTLNE75C52H501U");
    expect_discarded(sent(xml), "DECIFRABILE");
}

TEST_F(FileProcessor, DiscardsTheFileOfAnotherOwner)
{
    expect_discarded(sent(file_messages().xml({.owner = "FRRPLA68L04F205M"}, {Row{}})), "PROPRIETARIO");
}

TEST_F(FileProcessor, DiscardsAnXmlWithAnotherName)
{
    const std::string bytes = zip_of("altro.xml", file_messages().xml({}, {Row{}}));
    expect_discarded(value_of(send(bytes).body, "protocollo"), "NOME DELLO ZIP");
}

// ---- size

TEST_F(FileProcessor, ProcessesThirtyThousandDocuments)
{
    constexpr int k_documents = 30'000 / support::k_stride;
    const std::string one = file_messages().xml({}, {Row{}}); // one ciphertext serves all
    const auto begin = one.find("<documentoSpesa>");
    const auto end = one.find("</precompilata>");
    const std::string document = one.substr(begin, end - begin);
    std::string xml = one.substr(0, begin);
    for (int i = 0; i < k_documents; ++i) {
        std::string next = document;
        next.replace(next.find("FT1/2026"), 8, "FT" + std::to_string(i));
        xml += next;
    }
    const std::string protocol = sent(xml + "</precompilata>");
    const std::string all = std::to_string(k_documents);
    EXPECT_THAT(counters(protocol), ElementsAre("2", all, all, std::to_string(k_documents - 1), "0"));
}
