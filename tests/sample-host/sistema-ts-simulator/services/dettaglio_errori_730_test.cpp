#include "support/files_test.hpp"

#include <gmock/gmock.h>

using namespace simulator_test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

constexpr const char* k_header =
    "CF PROPRIETARIO; COD REGIONE; COD ASL; COD SSA; PARTITA IVA; DATA EMISSIONE; DOCUMENTO "
    "FISCALE DISPOSITIVO; DOCUMENTO FISCALE NUMERO; TIPO SPESA; CODICE ERRORE; DESCRIZIONE "
    "ERRORE";

class DettaglioErrori730 : public FilesTest {
protected:
    /// The CSV for a file with one document whose emission lies in the future.
    std::string csv_with(const std::string& settings) const
    {
        control("POST", "settings", settings);
        Row row;
        row.expense.issued = row.expense.paid = "2026-11-25";
        const std::string protocol = protocol_of({row});
        return csv_in(errors(protocol), protocol);
    }
};

} // namespace

TEST_F(DettaglioErrori730, ListsErrorsAndWarningsInTheOrderOfTheFile)
{
    Row unknown = numbered("FT20/2026");
    unknown.expense.patient = "SCNNNI70A01H501J";
    Row malformed = numbered("FT12/2026");
    malformed.expense.patient = "XXXXXXXXXXXXXXXX";
    malformed.expense.device = "001";
    const std::string protocol =
        protocol_of({Row{}, unknown, malformed, Row{.expense = Expense{.patient = "IGNLCU85M41F205U"}}});
    EXPECT_EQ(csv_in(errors(protocol), protocol),
              std::string(k_header) +
                  "\nCNTLNE75C52H501U;;;;07458120586;20/11/2026;1;FT20/2026;;W003;IL CF CITTADINO NON PRESENTE IN "
                  "ARCHIVIO\nCNTLNE75C52H501U;;;;07458120586;20/11/2026;1;FT12/2026;;S011;IL CF DEL CITTADINO RISULTA "
                  "FORMALMENTE ERRATO\nCNTLNE75C52H501U;;;;07458120586;20/11/2026;1;FT1/2026;;W003;IL CF CITTADINO NON "
                  "PRESENTE IN ARCHIVIO\nCNTLNE75C52H501U;;;;07458120586;20/11/2026;1;FT1/2026;;S017;IDENTIFICATIVO "
                  "DOCUMENTO FISCALE GIA' PRESENTE\n");
}

TEST_F(DettaglioErrori730, NamesTheExpenseTypeOfAWrongItem)
{
    Row row;
    row.expense.lines = {Line{}, Line{.type = "SP"}};
    const std::string protocol = protocol_of({row});
    EXPECT_THAT(csv_in(errors(protocol), protocol), HasSubstr("FT1/2026;SP;SIM009;"));
}

TEST_F(DettaglioErrori730, AnswersWithUnqualifiedChildren)
{
    const std::string protocol = protocol_of({Row{}, Row{}});
    EXPECT_THAT(errors(protocol).body,
                HasSubstr("<ns2:DettaglioErroriResponse xmlns:ns2=\"http://dettaglioerrori.p730.sanita.sogei.it/\">"
                          "<DatiOutputRichiesta><esitoChiamata>0</esitoChiamata><esitiPositivi><dettagliEsito><csv>"));
}

TEST_F(DettaglioErrori730, AnswersWs11WithoutErrors)
{
    const HttpsAnswer answer = errors(protocol_of({Row{}}));
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "1");
    EXPECT_THAT(codes_in(answer.body), ElementsAre("WS11"));
}

TEST_F(DettaglioErrori730, AnswersWs37ForADiscardedFile)
{
    EXPECT_THAT(codes_in(errors(value_of(send(zip_of_xml("<x/>")).body, "protocollo")).body), ElementsAre("WS37"));
}

TEST_F(DettaglioErrori730, SaysThatAFileIsNotYetProcessed)
{
    control("POST", "settings", R"({"file_queued_ms":3600000})");
    EXPECT_THAT(codes_in(errors(protocol_of({Row{}})).body), ElementsAre("SIM027"));
}

TEST_F(DettaglioErrori730, SaysThatAProtocolIsUnknown)
{
    EXPECT_THAT(codes_in(errors("26112400000000000").body), ElementsAre("SIM025"));
}

TEST_F(DettaglioErrori730, KnowsSynchronousOperations)
{
    EXPECT_THAT(codes_in(errors(value_of(insert({}).body, "protocollo")).body), ElementsAre("WS11"));
    Expense unknown;
    unknown.number = "FT2/2026";
    unknown.patient = "SCNNNI70A01H501J";
    const std::string protocol = value_of(insert(unknown).body, "protocollo");
    EXPECT_THAT(csv_in(errors(protocol), protocol), HasSubstr("FT2/2026;;W003;"));
}

TEST_F(DettaglioErrori730, AddsATwelfthColumnWhenAsked)
{
    const std::string csv = csv_with(R"({"csv_extra_column":true})");
    EXPECT_THAT(csv, StartsWith(std::string(k_header) + "; NOTE\n"));
    EXPECT_THAT(csv, HasSubstr("SIM006;LA DATA DI EMISSIONE È FUTURA;\n"));
}

TEST_F(DettaglioErrori730, BeginsWithAByteOrderMarkWhenAsked)
{
    EXPECT_THAT(csv_with(R"({"csv_bom":true})"), StartsWith("\xEF\xBB\xBF" + std::string(k_header)));
}

TEST_F(DettaglioErrori730, QuotesWhenAsked)
{
    EXPECT_THAT(csv_with(R"({"csv_quotes":true})"), HasSubstr("\"\";\"SIM006\";\"LA DATA DI EMISSIONE È FUTURA\"\n"));
}

TEST_F(DettaglioErrori730, WritesLatin1WhenAsked)
{
    EXPECT_THAT(csv_with(R"({"csv_latin1":true})"), HasSubstr("LA DATA DI EMISSIONE \xC8 FUTURA\n"));
}
