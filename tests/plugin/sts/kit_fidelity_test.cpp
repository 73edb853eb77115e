#include "kit.hpp"
#include "plugin/sts/citizen_objection.hpp"
#include "plugin/sts/document_operation.hpp"
#include "plugin/sts/error_details.hpp"
#include "plugin/sts/error_report.hpp"
#include "plugin/sts/file_sending.hpp"
#include "plugin/sts/file_state.hpp"
#include "plugin/sts/monthly_report.hpp"
#include "plugin/sts/point_query.hpp"
#include "plugin/sts/receipt_pdf.hpp"
#include "sample_messages.hpp"

#include <gtest/gtest.h>
#include <libxml/c14n.h>

// What this project writes and reads, held against the files of the ministry's kit.

using namespace plugin::domain;
using namespace plugin::sts;
using namespace sample::kit;

namespace {

// The canonical form, in which line ends between elements and inside tags do not count.
std::string canonical(const std::string& xml)
{
    const DocPtr document = parse(xml);
    xmlChar* text = nullptr;
    const int size = xmlC14NDocDumpMemory(document.get(), nullptr, XML_C14N_1_0, nullptr, 0, &text);
    std::string result(text, text + size);
    xmlFree(text);
    return result;
}

// Replaces the content of an element, where it stands.
std::string with_content(std::string xml, const std::string& element, const std::string& content)
{
    const std::size_t begin = xml.find("<t:" + element + ">") + element.size() + 4;
    xml.replace(begin, xml.find("</t:" + element + ">") - begin, content);
    return xml;
}

constexpr const char* k_file_state_schema = "WS_Ricevute/EsitoInvio/EsitoInvioDatiSpesa730Service_schema.xsd";

} // namespace

TEST_F(KitFidelity, EveryOperationIsValid)
{
    const sample::FakeCipher cipher;
    Credentials facility = sample::credentials();
    facility.owner.structure = StructureCodes{"120", "201", "888888"};
    Credentials delegate = sample::credentials();
    delegate.intermediary = "07874631000-000";
    FiscalDocument full = sample::document();
    full.paid_on = sample::day("2026-11-18");
    full.advance_payment = true;
    full.lines = {{ExpenseType::TK, ExpenseFlag::emergency_room, Cents(3615), sample::nature("N4")},
                  {ExpenseType::SR, ExpenseFlag::intramoenia, Cents(9999999), sample::nature("N2.2")},
                  {ExpenseType::IC, ExpenseFlag::none, Cents(1), sample::rate("22")}};
    full.traced_payment.reset();
    FiscalDocument opposed = sample::document();
    opposed.opposition = true;

    for (const FiscalDocument& document : {sample::document(), full, opposed}) {
        for (const Credentials& sender : {sample::credentials(), facility, delegate}) {
            for (const Operation operation : {Operation::insert, Operation::variation, Operation::cancellation}) {
                EXPECT_TRUE(is_valid(write_document_operation(operation, document, sender, cipher), k_document_schema));
            }
            FiscalDocument refund = document;
            refund.refunds = sample::document().key;
            EXPECT_TRUE(
                is_valid(write_document_operation(Operation::refund, refund, sender, cipher), k_document_schema));
        }
    }
}

TEST_F(KitFidelity, EveryExpenseTypeAndNatureIsValid)
{
    const sample::FakeCipher cipher;
    for (const ExpenseType type : k_expense_types) {
        for (const char* nature : {"N1", "N2.2", "N4", "N6.9", "N7"}) {
            FiscalDocument document = sample::document();
            document.lines = {{type, ExpenseFlag::none, Cents(100), sample::nature(nature)}};
            EXPECT_TRUE(is_valid(write_document_operation(Operation::insert, document, sample::credentials(), cipher),
                                 k_document_schema))
                << code(type) << nature;
        }
    }
}

TEST_F(KitFidelity, TheSchemaCheckCanFail)
{
    FiscalDocument document = sample::document();
    document.key.number = "con spazi";
    EXPECT_FALSE(
        is_valid(write_document_operation(Operation::insert, document, sample::credentials(), sample::FakeCipher()),
                 k_document_schema));
}

TEST_F(KitFidelity, EveryQuestionIsValid)
{
    const sample::FakeCipher cipher;
    EXPECT_TRUE(is_valid(write_point_query(sample::document().key, sample::credentials(), cipher),
                         "WS_Interrogazioni/InterrogazionePuntuale730Service_schema.xsd"));
    EXPECT_TRUE(is_valid(write_monthly_report({2026, 11}, sample::credentials(), cipher),
                         "WS_Interrogazioni/ReportMensile730Service_schema.xsd"));
    Credentials delegate = sample::credentials();
    delegate.owner.structure = StructureCodes{"120", "201", "888888"};
    delegate.intermediary = "07874631000-000";
    for (const Credentials& sender : {sample::credentials(), delegate}) {
        EXPECT_TRUE(is_valid(write_objection_query(sample::document().key, sender, cipher),
                             "WS_Segnalazioni_Cittadino/DettaglioSegnalazione730Service_schema.xsd"));
        EXPECT_TRUE(
            is_valid(write_objection_report(sample::day("2026-01-01"), sample::day("2026-11-23"), sender, cipher),
                     "WS_Segnalazioni_Cittadino/ReportSegnalazioni730Service_schema.xsd"));
        EXPECT_TRUE(is_valid(write_file_state("26112022242012345", sender, cipher), k_file_state_schema));
        EXPECT_TRUE(is_valid(write_file_states(sample::day("2026-11-01"), sample::day("2026-11-23"), sender, cipher),
                             k_file_state_schema));
        EXPECT_TRUE(is_valid(write_error_details("26112022242012345", sender, cipher),
                             "WS_Ricevute/DettaglioErrori-CSV/DettaglioErrori730Service_schema.xsd"));
        EXPECT_TRUE(is_valid(write_receipt_pdf("26112022242012345", sender, cipher),
                             "WS_Ricevute/RicevutoPDF/RicevutaPdf730Service_schema.xsd"));
    }
}

TEST_F(KitFidelity, RequestsAreThoseOfTheExamples)
{
    const sample::FakeCipher cipher;
    const auto clear = [](std::string xml) {
        return with_content(with_content(std::move(xml), "pincode", "{PIN}"), "cfProprietario", "{CFP}");
    };
    EXPECT_EQ(canonical(write_document_operation(Operation::insert, sample::document(), sample::credentials(), cipher)),
              canonical(with_content(clear(example("sync-inserimento-request.xml")), "cfCittadino", "{CFC}")));
    EXPECT_EQ(
        canonical(write_document_operation(Operation::cancellation, sample::document(), sample::credentials(), cipher)),
        canonical(clear(example("sync-cancellazione-request.xml"))));
    EXPECT_EQ(canonical(write_document_operation(Operation::refund, sample::refund(), sample::credentials(), cipher)),
              canonical(with_content(clear(example("sync-rimborso-request.xml")), "cfCittadino", "{CFC}")));
    EXPECT_EQ(canonical(write_point_query(sample::document().key, sample::credentials(), cipher)),
              canonical(clear(example("interrogazione-puntuale-request.xml"))));
    EXPECT_EQ(canonical(write_monthly_report({2026, 11}, sample::credentials(), cipher)),
              canonical(clear(example("report-mensile-request.xml"))));
    EXPECT_EQ(canonical(write_objection_query(sample::document().key, sample::credentials(), cipher)),
              canonical(clear(example("dettaglio-segnalazione-request.xml"))));
    EXPECT_EQ(canonical(write_objection_report(sample::day("2026-01-01"), sample::day("2026-11-23"),
                                               sample::credentials(), cipher)),
              canonical(clear(example("report-segnalazioni-request.xml"))));
    const auto pin = [](std::string xml, const std::string& name) {
        const std::size_t begin = xml.find("<" + name + ">") + name.size() + 2;
        return xml.replace(begin, xml.find("</" + name + ">") - begin, "{PIN}");
    };
    EXPECT_EQ(canonical(write_file_state("26112022242012345", sample::credentials(), cipher)),
              canonical(pin(example("esito-invii-request.xml"), "pinCode")));
    EXPECT_EQ(canonical(write_file_states(sample::day("2026-11-01"), sample::day("2026-11-23"), sample::credentials(),
                                          cipher)),
              canonical(pin(example("esito-invii-periodo-request.xml"), "pinCode")));
    EXPECT_EQ(canonical(write_error_details("26112022242012345", sample::credentials(), cipher)),
              canonical(pin(example("dettaglio-errori-request.xml"), "pinCode")));
    EXPECT_EQ(canonical(write_receipt_pdf("26112022242012345", sample::credentials(), cipher)),
              canonical(pin(example("ricevuta-pdf-request.xml"), "pinCode")));
    Credentials psychologist = sample::credentials();
    psychologist.owner.tax_code = "MTOMRA66A41G224M";
    EXPECT_EQ(canonical(write_file_sending("spese-2026.zip", "spese-2026.zip@client.example", psychologist, cipher)),
              canonical(pin(example("invia-file-mtom-root-part.xml"), "pincodeInvianteCifrato")));
}

TEST_F(KitFidelity, AnswersOfTheExamplesAreUnderstood)
{
    EXPECT_EQ(read_document_operation(Operation::insert, example("sync-inserimento-response-accolto.xml")).outcome,
              DocumentOutcome::accepted);
    EXPECT_EQ(
        read_document_operation(Operation::insert, example("sync-inserimento-response-accolto-con-segnalazione.xml"))
            .outcome,
        DocumentOutcome::accepted_with_warnings);
    EXPECT_EQ(read_document_operation(Operation::insert, example("sync-inserimento-response-scartato.xml")).outcome,
              DocumentOutcome::rejected);
    EXPECT_EQ(read_document_operation(Operation::insert, example("fault-autenticazione.xml")).outcome,
              DocumentOutcome::credentials_refused);
    EXPECT_EQ(
        read_point_query(example("interrogazione-puntuale-response-annullato.xml"), sample::document().key).outcome,
        QueryOutcome::found_cancelled);
    EXPECT_EQ(
        read_point_query(example("interrogazione-puntuale-response-non-trovato.xml"), sample::document().key).outcome,
        QueryOutcome::not_found);
    EXPECT_EQ(read_monthly_report(example("report-mensile-response.xml")).outcome, ReportOutcome::ok);
    EXPECT_EQ(read_file_sending(example("invia-file-response-accolto.xml")).protocol, "26112022242012345");
    EXPECT_EQ(read_file_sending(example("invia-file-response-rifiutato.xml")).outcome,
              FileSendingOutcome::credentials_refused);
    EXPECT_EQ(read_file_states(example("esito-invii-response.xml")).files.at(0).state,
              FileState::processed_with_errors);
    EXPECT_EQ(read_error_details(example("dettaglio-errori-response.xml")).outcome, ErrorDetailsOutcome::available);
    EXPECT_EQ(read_receipt_pdf(example("ricevuta-pdf-response-negativa.xml")).outcome, ReceiptPdfOutcome::not_ready);
    int rows = 0;
    read_error_report(read_file("EsempiSintetici/26112022242012345.csv"), [&](const ErrorReportRow&) { ++rows; });
    EXPECT_EQ(rows, 3);
}

TEST_F(KitFidelity, TheMinistrysCertificateEncrypts)
{
    const SanitelCertificate certificate =
        SanitelCertificate::load(read_file("SanitelCF/SanitelCF_2024-01-23_2027-01-23.cer"));
    EXPECT_EQ(certificate.key_bits(), 1024);
    EXPECT_EQ(certificate.not_after(), 1800718037); // 2027-01-23T15:27:17Z
    EXPECT_EQ(certificate.fingerprint(), "8E:7E:18:7D:AE:44:8D:92:F7:8B:30:DD:A6:25:3C:F5:FC:61:05:D2:AF:DC:85:11:1C:"
                                         "A7:29:70:8E:07:DE:01");
    EXPECT_EQ(SanitelCipher(certificate).encrypt("RSSMRA80A01H501U").size(), 172U);
}
