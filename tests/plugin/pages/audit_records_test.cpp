// Every action of a page writes exactly its row in the audit log, and one that is refused writes none.
#include "plugin/ledger/archive_table.hpp"
#include "plugin/ledger/audit_chain.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/outgoing_file_table.hpp"
#include "plugin/ledger/proposal_table.hpp"
#include "plugin/ledger/receipt_table.hpp"
#include "plugin/ledger/verdict_table.hpp"
#include "tests/plugin/pages/plugin_under_test.hpp"
#include "tests/support/italian.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tests/support/test_certificate.hpp"

#include <host_sdk/web/form.hpp>

#include <gmock/gmock.h>

#include <algorithm>

using namespace plugin;
using domain::TransmissionStatus;
using pages_test::make_document;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

namespace {

class AuditRecords : public testing::Test {
protected:
    AuditRecords()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.add_entity("e2", "Studio Verdi", "07458120586");
        m_plugin.add_service("s1", "Visita");
        m_plugin.add_invoice("i1", "Giulia Rossi");
        m_plugin.add_invoice("i2", "Mario Neri");
        m_plugin.connect("e1");
        m_plugin.connect("e2");
        m_plugin.start();
        m_seen = log().size();
    }

    std::vector<ledger::AuditRow> log()
    {
        std::vector<ledger::AuditRow> rows;
        m_plugin.read([&](ledger::Session& session) { rows = ledger::AuditTable(session).page({}, {}, 1000); });
        std::reverse(rows.begin(), rows.end());
        return rows;
    }

    // "who action entity subject: details" of what was added since the last time.
    std::vector<std::string> added()
    {
        std::vector<std::string> lines;
        const auto rows = log();
        for (auto at = m_seen; at < rows.size(); ++at) {
            const auto& row = rows[at];
            lines.push_back(row.actor_id + " " + row.action + " " + row.billing_entity_id + " " + row.subject + ": " +
                            support::italian(row.details));
        }
        m_seen = rows.size();
        return lines;
    }

    std::int64_t add(const std::string& invoice, TransmissionStatus status, const std::string& number,
                     const std::string& entity = "e1")
    {
        return m_plugin.add_document(make_document(invoice, status, number, entity));
    }

    pages_test::PluginUnderTest m_plugin;
    std::size_t m_seen = 0;
};

std::string document_field(std::int64_t id)
{
    return "documento=" + std::to_string(id);
}

} // namespace

TEST_F(AuditRecords, TheStartAndTheSchema)
{
    const auto rows = log();
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].action, "schema_updated");
    EXPECT_EQ(rows[1].action, "plugin_started");
    EXPECT_EQ(rows[1].actor, "sistema");
    EXPECT_EQ(rows[1].at, pages_test::k_now);
}

TEST_F(AuditRecords, AConfirmedSendingForEachEntity)
{
    const auto first = add("i1", TransmissionStatus::to_send, "1/2026");
    const auto second = add("i2", TransmissionStatus::to_send, "2/2026", "e2");
    const std::string form = document_field(first) + "&" + document_field(second);
    m_plugin.post(m_plugin.secretary, "/documenti/invio", form);
    EXPECT_THAT(added(), IsEmpty()) << "a summary is no confirmation";
    m_plugin.post(m_plugin.secretary, "/documenti/invio/conferma", form);
    EXPECT_THAT(added(), ElementsAre("segretaria sending_confirmed e1 : 1 documento, 120,00 €: 1/2026",
                                     "segretaria sending_confirmed e2 : 1 documento, 120,00 €: 2/2026"));
    EXPECT_EQ(log().back().actor, "Carla Neri");
    m_plugin.post(m_plugin.secretary, "/documenti/invio/conferma", form);
    EXPECT_THAT(added(), IsEmpty()) << "pressed twice: nothing was queued";
    m_plugin.post(m_plugin.secretary, "/documenti/invio/ritiro", "");
    EXPECT_THAT(added(), ElementsAre("segretaria sending_withdrawn e1 : 1 documento tolto dalla coda",
                                     "segretaria sending_withdrawn e2 : 1 documento tolto dalla coda"));
    m_plugin.post(m_plugin.secretary, "/documenti/invio/ritiro", "");
    EXPECT_THAT(added(), IsEmpty());
}

TEST_F(AuditRecords, OfManyConfirmedDocumentsTheFirstAreNamed)
{
    std::string form;
    for (int i = 0; i < 60; ++i) {
        form += (i > 0 ? "&" : "") +
                document_field(add("m" + std::to_string(i), TransmissionStatus::to_send, "N" + std::to_string(i)));
    }
    m_plugin.post("/documenti/invio/conferma", form);
    ASSERT_EQ(added().size(), 1U);
    const std::string details = support::italian(log().back().details);
    EXPECT_THAT(details, StartsWith("60 documenti, 7.200,00 €: N0, N1, "));
    EXPECT_THAT(details, testing::EndsWith("N49 e altri 10"));
}

TEST_F(AuditRecords, AConfirmedCorrection)
{
    auto document = make_document("i1", TransmissionStatus::accepted);
    document.changed_after_sending = true;
    const auto id = m_plugin.add_document(document);
    const auto propose = [&](const char* operation) {
        m_plugin.write([&](ledger::Session& session) {
            ledger::ProposalTable(session).save({id, operation, "", pages_test::k_now});
        });
    };
    propose("C");
    m_plugin.post("/documenti/proposta", document_field(id) + "&operazione=C");
    m_plugin.post("/documenti/proposta", document_field(id) + "&operazione=V");
    EXPECT_THAT(added(), IsEmpty()) << "without the tick; and what is not proposed";
    m_plugin.post("/documenti/proposta", document_field(id) + "&operazione=C&conferma=1");
    EXPECT_THAT(added(), ElementsAre("titolare operation_confirmed e1 1/2026: Cancellazione"));
    m_plugin.post("/documenti/invio/ritiro", "");
    added();
    propose("V");
    m_plugin.post("/documenti/proposta", document_field(id) + "&operazione=V");
    EXPECT_THAT(added(), ElementsAre("titolare operation_confirmed e1 1/2026: Variazione"));
}

TEST_F(AuditRecords, AConfirmedAdvancePayment)
{
    const auto id = add("i1", TransmissionStatus::to_correct, "1/2026");
    m_plugin.post("/documenti/anticipo", document_field(id));
    m_plugin.post("/documenti/anticipo", document_field(id));
    m_plugin.post("/documenti/anticipo", "documento=999");
    EXPECT_THAT(added(), ElementsAre("titolare advance_confirmed e1 1/2026: "));
}

TEST_F(AuditRecords, WhatTheDoctorFoundOnThePortal)
{
    auto document = make_document("i1", TransmissionStatus::to_verify);
    document.verify_after = pages_test::k_now + 1;
    document.verify_tries = ledger::k_questions_before_asking_the_doctor;
    const auto id = m_plugin.add_document(document);
    m_plugin.post("/documenti/verdetto", document_field(id) + "&esito=eseguito");
    m_plugin.post("/documenti/verdetto", "documento=999&esito=eseguito&conferma=1");
    EXPECT_THAT(added(), IsEmpty());
    m_plugin.post("/documenti/verdetto", document_field(id) + "&esito=non_eseguito&conferma=1");
    EXPECT_THAT(added(), ElementsAre("titolare verdict_given e1 1/2026: non eseguito"));
}

TEST_F(AuditRecords, EachChangedAssociation)
{
    m_plugin.post("/tipo-spesa", "tipo:s1=TK:1&revisione:s1=1");
    m_plugin.post("/tipo-spesa", "tipo:s1=TK:1&revisione:s1=1"); // no change
    m_plugin.post("/tipo-spesa", "tipo:s1=&revisione:s1=1");
    const auto rows = added();
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_THAT(rows[0], StartsWith("titolare association_changed  s1: TK, "));
    EXPECT_EQ(rows[1], "titolare association_changed  s1: Da associare");
}

TEST_F(AuditRecords, SavedCredentialsWithoutThem)
{
    const std::string good = "tipo_soggetto=medico&codice_identificativo=PROVAX00X00X000Y&parola_chiave=Segreta%2B99"
                             "&pin=1029384756&codice_fiscale=PROVAX00X00X000Y";
    m_plugin.post("/entita/e1/configura", "tipo_soggetto=medico");
    EXPECT_THAT(added(), IsEmpty()) << "a form with errors saves nothing";
    m_plugin.post("/entita/e1/configura", good);
    EXPECT_THAT(added(), ElementsAre("titolare credentials_saved e1 : "));
    m_plugin.post("/entita/e1/riprova", "");
    EXPECT_THAT(added(), IsEmpty()) << "there is nothing to try again yet";
    m_plugin.write([](ledger::Session& session) {
        ledger::ConfigurationTable table(session);
        const auto candidate = table.candidate("e1").value();
        table.begin_check(candidate);
        table.leave_unreachable(candidate, "Nessuna risposta.");
    });
    m_plugin.post("/entita/e1/riprova", "");
    EXPECT_THAT(added(), ElementsAre("titolare credentials_retried e1 : "));
}

TEST_F(AuditRecords, AnInstalledAndAKeptCertificate)
{
    const support::TemporaryDirectory directory;
    const auto ending = [](std::int64_t days) {
        return support::TestCertificate::ending("SanitelCF", pages_test::k_now / 1000 + days * 86'400);
    };
    m_plugin.fake.set_setting("sistema-ts.sanitel-certificate", directory.write("s.pem", ending(-3).pem()).string());
    const auto in_use = [this] {
        const std::string page = m_plugin.get("/impostazioni/certificato").body;
        constexpr std::string_view k_before = "name=\"in_uso\" value=\"";
        return "in_uso=" + host_sdk::web::encode_component(page.substr(page.find(k_before) + k_before.size(), 95));
    };
    const std::string expired = in_use();
    m_plugin.post("/impostazioni/certificato/scaduto", expired);
    EXPECT_THAT(added(), IsEmpty()) << "without the tick";
    m_plugin.post("/impostazioni/certificato/scaduto", "conferma=1&" + expired);
    EXPECT_THAT(added(), ElementsAre(StartsWith("titolare certificate_kept  ")));
    const std::string fresh = "certificato=" + host_sdk::web::encode_component(ending(900).pem());
    m_plugin.post("/impostazioni/certificato", fresh);
    EXPECT_THAT(added(), IsEmpty()) << "a comparison installs nothing";
    m_plugin.post("/impostazioni/certificato/conferma", fresh + "&" + expired);
    EXPECT_THAT(added(), ElementsAre(StartsWith("titolare certificate_installed  ")));
}

TEST_F(AuditRecords, AnAskedArchiveAndADownloadedReceipt)
{
    m_plugin.post("/archivio", "anno=2025&entita=e1");
    EXPECT_THAT(added(), ElementsAre("titolare archive_asked e1 2025: "));
    ledger::OutgoingFile file;
    file.unique_id = "u1";
    file.billing_entity_id = "e1";
    file.name = "spese-u1.zip";
    file.state = ledger::FileState::judged;
    file.protocol = "26112022242012345";
    m_plugin.write([&](ledger::Session& session) {
        ledger::OutgoingFileTable(session).save(file);
        ledger::ReceiptTable(session).save({file.protocol, ledger::ReceiptKind::pdf, "e1", "%PDF-", 1});
    });
    EXPECT_EQ(m_plugin.get(m_plugin.reader, "/file/1/ricevuta").status, 200);
    EXPECT_THAT(added(), ElementsAre("lettore receipt_downloaded e1 26112022242012345: Ricevuta"));
    EXPECT_EQ(m_plugin.get("/file/1/errori").status, 404);
    EXPECT_THAT(added(), IsEmpty());
}

TEST_F(AuditRecords, WhatIsRefusedIsNotDone)
{
    const auto id = add("i1", TransmissionStatus::to_send, "1/2026");
    m_plugin.post(m_plugin.reader, "/documenti/invio/conferma", document_field(id));
    m_plugin.post(m_plugin.reader, "/documenti/invio/ritiro", "");
    m_plugin.post(m_plugin.reader, "/documenti/anticipo", document_field(id));
    m_plugin.post(m_plugin.reader, "/archivio", "anno=2025&entita=e1");
    m_plugin.post(m_plugin.secretary, "/tipo-spesa", "tipo:s1=SR&revisione:s1=1");
    m_plugin.post(m_plugin.secretary, "/attivita/esporta", "");
    EXPECT_THAT(added(), IsEmpty());
}

TEST_F(AuditRecords, ThePluginsEnd)
{
    const auto file = m_plugin.fake.data_directory() / "ledger.db";
    m_plugin.stop();
    ledger::LedgerDatabase ledger(file);
    auto session = ledger.session();
    const auto rows = ledger::AuditTable(session).page({}, {}, 1);
    EXPECT_EQ(rows.at(0).action, "plugin_stopped");
    EXPECT_TRUE(ledger::verify_audit_chain(session).is_intact());
}
