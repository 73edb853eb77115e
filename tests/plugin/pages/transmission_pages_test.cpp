// What exactly leaves of a document, on the summary of a sending and on the document's own page.
#include "plugin/domain/sent_content.hpp"
#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using domain::TransmissionStatus;
using pages_test::count_of;
using pages_test::make_document;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr const char* k_tax_code = "RSSMRA80A01H501U";
constexpr const char* k_encrypted_patient =
    R"(<div data-field="cfCittadino"><dt>Codice fiscale del paziente</dt><dd><i class="bi bi-lock" aria-hidden="true"></i> cifrato</dd></div>)";

class TransmissionPages : public testing::Test {
protected:
    TransmissionPages()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.connect("e1");
        m_plugin.add_service("s1", "Visita specialistica");
        m_plugin.write([](ledger::Session& session) {
            ledger::ServiceAssociation visit{"s1", {domain::ExpenseType::SR}, 0, "Dott.ssa Anna Bianchi", 0};
            visit.service_revision = 1'000'000; // of no older state than the catalogue's
            ledger::AssociationTable(session).save({visit});
        });
        m_plugin.start();
    }

    std::int64_t add(const std::string& id, TransmissionStatus status = TransmissionStatus::to_send,
                     bool opposition = false)
    {
        m_plugin.fake.put(invoice(id, opposition));
        return m_plugin.add_document(make_document(id, status, id + "/2026"));
    }

    static host_sdk::Invoice invoice(const std::string& id, bool opposition)
    {
        host_sdk::Invoice invoice;
        invoice.id = id;
        invoice.number = id + "/2026";
        invoice.billing_entity_id = "e1";
        invoice.issued_on = "2026-11-20";
        invoice.paid_on = "2026-11-20";
        invoice.currency = "EUR";
        invoice.total_cents = 12'000;
        invoice.traceable_payment = true;
        invoice.patient_opposes = opposition;
        invoice.customer_kind = host_sdk::CustomerKind::natural_person;
        invoice.patient_name = "Giulia Rossi";
        invoice.patient_tax_code = k_tax_code;
        host_sdk::InvoiceLine line;
        line.amount_cents = 12'000;
        line.service_id = "s1";
        line.description = "Visita per una diagnosi riservata";
        line.vat_nature = "N4";
        invoice.lines.push_back(std::move(line));
        return invoice;
    }

    std::string summary_of(const host_sdk::User& user)
    {
        return m_plugin.post(user, "/documenti/invio", "quali=tutti").body;
    }

    std::string page_of(std::int64_t id) { return m_plugin.get("/documenti/" + std::to_string(id)).body; }

    pages_test::PluginUnderTest m_plugin;
};

} // namespace

TEST_F(TransmissionPages, TheSummarySaysWhatLeavesWhatIsEncryptedAndWhatStaysOut)
{
    add("i1");
    const std::string page = summary_of(m_plugin.secretary);
    EXPECT_THAT(page, HasSubstr(R"(<span class="sts-preview-patient">Giulia Rossi</span>)"));
    EXPECT_THAT(page,
                HasSubstr(R"(<div data-field="numDocumento"><dt>Numero del documento</dt><dd>i1/2026</dd></div>)"));
    EXPECT_THAT(page, HasSubstr("<dd>SR – Visite e prestazioni mediche</dd>"));
    EXPECT_THAT(page, HasSubstr(k_encrypted_patient));
    EXPECT_THAT(page, HasSubstr("Nome e cognome del paziente"));
    EXPECT_THAT(page, AllOf(Not(HasSubstr(k_tax_code)), Not(HasSubstr("diagnosi riservata"))));
}

TEST_F(TransmissionPages, B68TheSummarySaysThatTheTaxCodeOfWhoOpposesStaysOut)
{
    add("i1", TransmissionStatus::to_send, true);
    const std::string page = summary_of(m_plugin.owner);
    EXPECT_THAT(page, Not(HasSubstr("data-field=\"cfCittadino\"")));
    EXPECT_THAT(page, HasSubstr("il paziente si è opposto: non parte nemmeno cifrato"));
}

TEST_F(TransmissionPages, AUserWhoMayNotSeePatientsIsToldOfTheTaxCodeAllTheSame)
{
    add("i1");
    m_plugin.fake.revoke_permission(m_plugin.secretary.id, "customers.view-personal-data");
    const std::string page = summary_of(m_plugin.secretary);
    EXPECT_THAT(page, AllOf(HasSubstr(k_encrypted_patient), Not(HasSubstr("Giulia Rossi"))));
}

TEST_F(TransmissionPages, OfManyDocumentsTheFirstOpenInPlaceAndTheOthersAreLinks)
{
    for (int i = 0; i < 30; ++i)
        add("f" + std::to_string(i));
    const std::string page = summary_of(m_plugin.owner);
    EXPECT_EQ(count_of(page, "data-field=\"numDocumento\""), 25u);
    EXPECT_EQ(count_of(page, "#trasmesso\" target=\"_blank\""), 5u);
    EXPECT_THAT(page, HasSubstr("5 altri documenti"));
}

TEST_F(TransmissionPages, AnInvoiceThatCannotBeReadIsListedWithoutItsPreview)
{
    add("i1");
    m_plugin.fake.remove_invoice("i1");
    EXPECT_THAT(summary_of(m_plugin.owner), AllOf(HasSubstr("i1/2026"), HasSubstr("l'anteprima non si può mostrare")));
}

TEST_F(TransmissionPages, TheDocumentsPageSaysWhatWillLeave)
{
    const std::string ready = page_of(add("i1"));
    EXPECT_THAT(ready, AllOf(HasSubstr(R"(<h2 id="trasmesso">Che cosa viene trasmesso</h2>)"),
                             HasSubstr(k_encrypted_patient), Not(HasSubstr("Parte solo dopo aver corretto"))));
    EXPECT_THAT(page_of(add("i2", TransmissionStatus::to_correct)), HasSubstr("Parte solo dopo aver corretto"));
    EXPECT_THAT(page_of(add("i3", TransmissionStatus::excluded)), Not(HasSubstr("id=\"trasmesso\"")));
}

TEST_F(TransmissionPages, OfASentDocumentItSaysWhatHasLeftWhateverTheInvoiceSaysNow)
{
    const auto id = add("i1", TransmissionStatus::accepted);
    m_plugin.write([&](ledger::Session& session) {
        auto attempt = pages_test::make_attempt(id);
        attempt.content = "1\nkey=01234567897|2026-11-20|1|OLD\npaid=2026-11-20\ntraced=NO\npatient=m1\n"
                          "line=SR|0|9900|nature|N4\n";
        ledger::AttemptTable(session).add(attempt);
    });
    EXPECT_THAT(page_of(id), AllOf(HasSubstr("Che cosa è stato trasmesso"), HasSubstr("<dd>OLD</dd>"),
                                   HasSubstr("<dd>99,00 €</dd>"), HasSubstr(k_encrypted_patient)));
}
