// What the ministry's kit holds: its requests are accepted by the simulator's own schemas, and the simulator's answers
// by the kit's. The kit is not part of the project: without it these tests are skipped.

#include "fidelity/kit.hpp"
#include "sistema-ts-simulator/data/embedded.hpp"
#include "sistema-ts-simulator/soap/envelope.hpp"
#include "sistema-ts-simulator/soap/schema.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using namespace simulator_test;
using namespace sistema_ts_simulator;
using testing::ElementsAre;

namespace {

namespace fs = std::filesystem;

void expect_valid(std::string_view xsd, const std::vector<fs::path>& files)
{
    ASSERT_FALSE(files.empty());
    const soap::Schema schema(xsd);
    for (const fs::path& file : files)
        EXPECT_EQ(schema.first_violation(soap::Envelope(content(file))), std::nullopt) << file;
}

class Kit : public KitTest {
protected:
    void expect_valid_answer(const std::string& schema_file, const HttpsAnswer& answer) const
    {
        const soap::Schema schema(content(kit() / "TracciatiWS" / schema_file));
        EXPECT_EQ(schema.first_violation(soap::Envelope(answer.body)), std::nullopt) << answer.body;
    }
};

const Sender k_psychologist{.user = "MTOMRA66A41G224M", .password = "Salve123", .pincode = "", .owner = ""};

} // namespace

TEST_F(Kit, SyncExamplesFitTheSimulatorsSchema)
{
    expect_valid(embedded::documento_spesa_730p_xsd(), requests(kit() / "EsempiSintetici", "sync-"));
}

TEST_F(Kit, SyncRequestsOfSoapUiFitTheSimulatorsSchema)
{
    expect_valid(embedded::documento_spesa_730p_xsd(), requests(kit() / "RichiesteSoapUI", "DocumentoSpesaRequest"));
}

TEST_F(Kit, QueriesFitTheSimulatorsSchema)
{
    expect_valid(embedded::interrogazione_puntuale_730_xsd(),
                 requests(kit() / "EsempiSintetici", "interrogazione-puntuale"));
    expect_valid(embedded::interrogazione_puntuale_730_xsd(),
                 requests(kit() / "RichiesteSoapUI", "interrogazionePuntuale"));
}

TEST_F(Kit, ReportRequestsFitTheSimulatorsSchema)
{
    expect_valid(embedded::report_mensile_730_xsd(), requests(kit() / "EsempiSintetici", "report-mensile"));
    expect_valid(embedded::report_mensile_730_xsd(), requests(kit() / "RichiesteSoapUI", "reportMensile"));
}

TEST_F(Kit, QuestionsAboutFilesFitTheSimulatorsSchemas)
{
    for (const auto& [xsd, example, recorded] :
         {std::tuple{embedded::esito_invii_730_xsd(), "esito-invii", "EsitoInvii"},
          std::tuple{embedded::dettaglio_errori_730_xsd(), "dettaglio-errori", "DettaglioErrori"},
          std::tuple{embedded::ricevuta_pdf_730_xsd(), "ricevuta-pdf", "RicevutaPdf"}}) {
        expect_valid(xsd, requests(kit() / "EsempiSintetici", example));
        expect_valid(xsd, requests(kit() / "RichiesteSoapUI", recorded));
    }
}

TEST_F(Kit, ObjectionRequestsFitTheSimulatorsSchemas)
{
    expect_valid(embedded::dettaglio_segnalazione_730_xsd(),
                 requests(kit() / "EsempiSintetici", "dettaglio-segnalazione"));
    expect_valid(embedded::dettaglio_segnalazione_730_xsd(),
                 requests(kit() / "RichiesteSoapUI", "dettaglioSegnalazione"));
    expect_valid(embedded::report_segnalazioni_730_xsd(), requests(kit() / "EsempiSintetici", "report-segnalazioni"));
    expect_valid(embedded::report_segnalazioni_730_xsd(), requests(kit() / "RichiesteSoapUI", "reportSegnalazioni"));
}

TEST_F(Kit, FileRequestsFitTheSimulatorsSchema)
{
    expect_valid(embedded::invio_telematico_730p_xsd(), requests(kit() / "EsempiSintetici", "invia-file-inline"));
    const soap::Schema schema(embedded::invio_telematico_730p_xsd());
    auto files = requests(kit() / "RichiesteSoapUI", "inviaFileMtom");
    files.push_back(kit() / "EsempiSintetici" / "invia-file-mtom-root-part.xml");
    for (const fs::path& file : files) {
        std::string xml = content(file); // SoapUI writes the reference as text, which goes out as an xop:Include
        const auto reference = xml.find("<documento>cid:");
        if (reference != std::string::npos) {
            const auto begin = reference + std::string("<documento>").size();
            xml.replace(begin, xml.find("</documento>") - begin, k_reference);
        }
        soap::Envelope envelope(xml);
        envelope.include({});
        EXPECT_EQ(schema.first_violation(envelope), std::nullopt) << file;
    }
}

TEST_F(Kit, AttachmentsFitTheSimulatorsSchema)
{
    const soap::Schema schema(embedded::precompilata_xsd());
    auto files = requests(kit() / "TracciatiWS/EsempiFileXmlInvioAsincrono", ".xml");
    files.push_back(kit() / "EsempiSintetici/spese-2026.xml");
    for (const fs::path& file : files)
        EXPECT_EQ(problem_of_file(schema, content(file)), "") << file;
}

TEST_F(Kit, FileAnswersFitTheOfficialSchemas)
{
    expect_valid_answer(k_file_schema, send(zip({Row{}})));
    expect_valid_answer(k_file_schema, send(zip({Row{}}), {.pincode = "9999999999"}));
    expect_valid_answer(k_file_schema, send(""));
    const std::string protocol = protocol_of({Row{}, numbered("FT2/2026")});
    expect_valid_answer(k_outcome_schema, outcome(protocol));
    expect_valid_answer(k_outcome_schema, outcome_of_days("24-11-2026", "24-11-2026"));
    expect_valid_answer(k_outcome_schema, outcome("none"));
    expect_valid_answer(k_errors_schema, errors(protocol));
    expect_valid_answer(k_errors_schema, errors("none"));
    expect_valid_answer(k_receipt_schema, receipt(protocol));
    expect_valid_answer(k_receipt_schema, receipt("none"));
}

TEST_F(Kit, AnswersOfFaultsFitTheOfficialSchemas)
{
    for (const char* fault : {"code-200", "ws99", "unknown-code", "unknown-esito", "no-protocol", "wrong-pin"}) {
        control("POST", "faults", std::string(R"({"times":0,"fault":")") + fault + "\"}");
        expect_valid_answer(k_file_schema, send(zip({Row{}})));
        expect_valid_answer(k_outcome_schema, outcome("none"));
        expect_valid_answer(k_errors_schema, errors("none"));
        expect_valid_answer(k_receipt_schema, receipt("none"));
        control("DELETE", "faults");
    }
}

TEST_F(Kit, ObjectionAnswersFitTheOfficialSchemas)
{
    const auto ask_both = [this] {
        expect_valid_answer(k_objection_schema, post(k_objection_path, {}, messages().segnalazione({}, {})));
        expect_valid_answer(k_objections_schema,
                            post(k_objections_path, {}, messages().segnalazioni({}, "2026-01-01", "2026-12-31")));
    };
    ask_both();
    insert({});
    refund({}, credit_note());
    control("POST", "objections",
            R"({"user":"CNTLNE75C52H501U","vat_number":"07458120586","issued":"2026-11-20","number":"FT1/2026",)"
            R"("text":"Non mia","expense_type":"SR","amount_text":"Diverso","type_text":"Altro"})");
    ask_both();
}

TEST_F(Kit, CiphertextsOfTheRealKeyAnswer002)
{
    const fs::path examples = kit() / "EsempiSintetici";
    EXPECT_THAT(codes_in(post(k_sync_path, k_psychologist, content(examples / "sync-inserimento-request.xml")).body),
                ElementsAre("002"));
    EXPECT_THAT(
        codes_in(post(k_query_path, k_psychologist, content(examples / "interrogazione-puntuale-request.xml")).body),
        ElementsAre("002"));
    EXPECT_THAT(codes_in(post(k_report_path, k_psychologist, content(examples / "report-mensile-request.xml")).body),
                ElementsAre("002"));
}

TEST_F(Kit, SyncAnswersFitTheOfficialSchema)
{
    expect_valid_answer(k_sync_schema, insert({}));
    expect_valid_answer(k_sync_schema, insert({}));
    expect_valid_answer(k_sync_schema, refund({}, credit_note()));
    expect_valid_answer(k_sync_schema, cancel(credit_note()));
    expect_valid_answer(k_sync_schema, replace({}));
}

TEST_F(Kit, QueryAnswersFitTheOfficialSchema)
{
    expect_valid_answer(k_query_schema, query({}));
    insert({});
    refund({}, credit_note());
    expect_valid_answer(k_query_schema, query({}));
    expect_valid_answer(k_query_schema, query(credit_note()));
    cancel(credit_note());
    expect_valid_answer(k_query_schema, query(credit_note()));
}

TEST_F(Kit, ReportAnswersFitTheOfficialSchema)
{
    expect_valid_answer(k_report_schema, report("202611", "I"));
    insert({});
    expect_valid_answer(k_report_schema, report("202611", "I"));
}
