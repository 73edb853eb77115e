// The other services: PHP's SoapServer understands what the plugin writes, and the plugin what it answers.

#include "expected_fields.hpp"
#include "php_server.hpp"
#include "plugin/sts/citizen_objection.hpp"
#include "plugin/sts/error_details.hpp"
#include "plugin/sts/file_sending.hpp"
#include "plugin/sts/file_state.hpp"
#include "plugin/sts/monthly_report.hpp"
#include "plugin/sts/point_query.hpp"
#include "plugin/sts/receipt_pdf.hpp"
#include "tests/plugin/sts/kit.hpp"
#include "tests/plugin/sts/sample_messages.hpp"

using namespace plugin::sts;
using peers::Fields;

namespace {

constexpr const char* k_protocol = "26112022242012345";
const sample::FakeCipher k_cipher;

// Every question is asked by a doctor and by the delegate of a structure.
class PhpServerAsked : public sample::kit::KitFidelity {
protected:
    static std::vector<Credentials> senders()
    {
        Credentials delegate = sample::credentials();
        delegate.owner.structure = plugin::domain::StructureCodes{"120", "201", "888888"};
        delegate.intermediary = "07874631000-000";
        return {sample::credentials(), delegate};
    }

    // The server's answer, once it has understood the operation and the fields.
    static std::string answer(const std::string& wsdl, const std::string& request, const std::string& operation,
                              const Fields& fields)
    {
        const peers::Handled handled = peers::handle(wsdl, {request}).at(0);
        const Fields expected = fields + Fields{{"operation", operation}};
        EXPECT_EQ(handled.fields, expected) << request;
        return handled.answer;
    }

    // What is asked about files stands below one element.
    static Fields file_question(const Credentials& sender, const Fields& fields)
    {
        return peers::below("DatiInputRichiesta", peers::pincode_fields("pinCode", sender) + fields);
    }
};

} // namespace

TEST_F(PhpServerAsked, WhatTheArchiveHolds)
{
    const plugin::domain::DocumentKey key = sample::document().key;
    for (const Credentials& sender : senders()) {
        const QueryAnswer found = read_point_query(
            answer("WS_Interrogazioni/InterrogazionePuntuale730Service.wsdl", write_point_query(key, sender, k_cipher),
                   "InterrogazionePuntuale",
                   peers::sender_fields(sender) + peers::below("idDocumentoFiscale", peers::key_fields(key))),
            key);
        ASSERT_EQ(found.outcome, QueryOutcome::found) << found.detail;
        EXPECT_EQ(found.document->protocol, k_protocol);
        EXPECT_EQ(found.document->totals.at("SP"), plugin::domain::Cents(9050));
    }
}

TEST_F(PhpServerAsked, AMonth)
{
    for (const Credentials& sender : senders()) {
        const std::string xml = answer(
            "WS_Interrogazioni/ReportMensile730Service.wsdl", write_monthly_report({2026, 11}, sender, k_cipher),
            "ReportMensile", peers::sender_fields(sender) + Fields{{"annoMese", "202611"}, {"tipoEstrazione", "I"}});
        EXPECT_EQ(read_monthly_report(xml).outcome, ReportOutcome::ok) << xml;
    }
}

TEST_F(PhpServerAsked, TheObjectionsToADocument)
{
    const plugin::domain::DocumentKey key = sample::document().key;
    for (const Credentials& sender : senders()) {
        const ObjectionAnswer found = read_objection_query(
            answer("WS_Segnalazioni_Cittadino/DettaglioSegnalazione730Service.wsdl",
                   write_objection_query(key, sender, k_cipher), "DettaglioSegnalazione",
                   peers::sender_fields(sender) + peers::below("idDocumentoFiscale", peers::key_fields(key))));
        EXPECT_EQ(found.outcome, ObjectionOutcome::found) << found.detail;
        EXPECT_EQ(found.objections, std::vector<std::string>{"Non mia"});
    }
}

TEST_F(PhpServerAsked, TheObjectionsOfAPeriod)
{
    for (const Credentials& sender : senders()) {
        const ObjectionReportAnswer found = read_objection_report(
            answer("WS_Segnalazioni_Cittadino/ReportSegnalazioni730Service.wsdl",
                   write_objection_report(sample::day("2026-01-01"), sample::day("2026-11-23"), sender, k_cipher),
                   "ReportSegnalazioni",
                   peers::sender_fields(sender) + Fields{{"dataIniPeriodoSegnalazione", "2026-01-01"},
                                                         {"dataFinPeriodoSegnalazione", "2026-11-23"}}));
        EXPECT_EQ(found.outcome, ObjectionOutcome::found) << found.detail;
        EXPECT_EQ(found.file, "CSV");
    }
}

TEST_F(PhpServerAsked, HowFarFilesAre)
{
    const std::string wsdl = "WS_Ricevute/EsitoInvio/EsitoInvioDatiSpesa730Service.wsdl";
    for (const Credentials& sender : senders()) {
        const std::string one = answer(wsdl, write_file_state(k_protocol, sender, k_cipher), "EsitoInvii",
                                       file_question(sender, {{"protocollo", k_protocol}}));
        const std::string period =
            answer(wsdl, write_file_states(sample::day("2026-11-01"), sample::day("2026-11-23"), sender, k_cipher),
                   "EsitoInvii", file_question(sender, {{"dataInizio", "01-11-2026"}, {"dataFine", "23-11-2026"}}));
        for (const std::string& xml : {one, period}) {
            const FileStateAnswer found = read_file_states(xml);
            ASSERT_EQ(found.outcome, FileStateOutcome::found) << found.detail;
            EXPECT_EQ(found.files.at(0).state, FileState::processed);
            EXPECT_EQ(found.files.at(0).accepted, 3);
        }
    }
}

TEST_F(PhpServerAsked, TheErrorsOfAFile)
{
    for (const Credentials& sender : senders()) {
        const ErrorDetailsAnswer found =
            read_error_details(answer("WS_Ricevute/DettaglioErrori-CSV/DettaglioErrori730Service.wsdl",
                                      write_error_details(k_protocol, sender, k_cipher), "DettaglioErrori",
                                      file_question(sender, {{"protocollo", k_protocol}})));
        EXPECT_EQ(found.outcome, ErrorDetailsOutcome::available) << found.detail;
        EXPECT_EQ(found.zip, "PK");
    }
}

TEST_F(PhpServerAsked, AReceipt)
{
    for (const Credentials& sender : senders()) {
        const ReceiptPdfAnswer found = read_receipt_pdf(answer(
            "WS_Ricevute/RicevutoPDF/RicevutaPdf730Service.wsdl", write_receipt_pdf(k_protocol, sender, k_cipher),
            "RicevutaPdf", file_question(sender, {{"protocollo", k_protocol}})));
        EXPECT_EQ(found.outcome, ReceiptPdfOutcome::available) << found.detail;
        EXPECT_EQ(found.bytes, "%PDF-1.4");
    }
}

TEST_F(PhpServerAsked, ToTakeAFile)
{
    for (const Credentials& sender : senders()) {
        // PHP knows nothing of MTOM: what the reference stands for is put in its place, as a server's MTOM layer does.
        std::string request = write_file_sending("spese-2026.zip", "spese@client.example", sender, k_cipher);
        const std::size_t begin = request.find("<xop:Include");
        request.replace(begin, request.find("/>", begin) + 2 - begin, "UEs=");
        const FileSendingAnswer received = read_file_sending(
            answer("WS_AsincronoInvioDati730/InvioTelematicoSpeseSanitarie730p.wsdl", request, "inviaFileMtom",
                   peers::pincode_fields("pincodeInvianteCifrato", sender) +
                       peers::below("datiProprietario", peers::owner_fields(sender, sender.owner.tax_code)) +
                       Fields{{"nomeFileAllegato", "spese-2026.zip"}, {"documento", "UEs="}}));
        EXPECT_EQ(received.outcome, FileSendingOutcome::received) << received.detail;
        EXPECT_EQ(received.protocol, k_protocol);
    }
}
