#include "plugin/intake/document_update.hpp"
#include "plugin/ledger/feed_table.hpp"
#include "tests/plugin/intake/practice.hpp"

#include <host_sdk/error.hpp>

using namespace plugin;
using domain::TransmissionStatus;

namespace {

class IntakeJob : public Practice {
protected:
    // As the sending job leaves a document that Sistema TS has judged.
    void judged(const std::string& invoice_id, TransmissionStatus status)
    {
        const std::string fingerprint = fingerprint_of(invoice_id);
        change(invoice_id, [&](ledger::Document& document) {
            document.status = status;
            document.fingerprint = fingerprint;
            document.sent_revision = document.revision;
            document.queued_at = std::nullopt;
            document.verify_after =
                status == TransmissionStatus::to_verify ? std::optional<std::int64_t>(k_now) : std::nullopt;
        });
    }

private:
    std::string fingerprint_of(const std::string& invoice_id)
    {
        const intake::HostFacts facts = intake::read_host_facts(host(), call());
        ledger::Session session = ledger().session();
        const auto invoice = host_sdk::Invoices(host()).get(call(), invoice_id);
        const intake::Assessor assessor(facts, rules(), session);
        return assessor.fingerprint_of(assessor.judge(*invoice));
    }
};

} // namespace

TEST_F(IntakeJob, TakesInPaidInvoicesOnly)
{
    m_fake.put(invoice("paid"));
    host_sdk::Invoice unpaid = invoice("unpaid");
    unpaid.paid_on = std::nullopt;
    m_fake.put(unpaid);
    host_sdk::Invoice cancelled = invoice("cancelled");
    cancelled.state = host_sdk::InvoiceState::cancelled;
    m_fake.put(cancelled);
    take_in();
    EXPECT_EQ(document("paid").status, TransmissionStatus::to_send);
    EXPECT_EQ(document("paid").number, "FT/paid");
    EXPECT_EQ(document("paid").total_cents, 10000);
    EXPECT_FALSE(has_document("unpaid"));
    EXPECT_FALSE(has_document("cancelled"));
}

TEST_F(IntakeJob, ReadsTheFeedPageByPage)
{
    for (int i = 0; i < 1100; ++i) {
        m_fake.put(invoice("i" + std::to_string(i)));
    }
    int steps = 0;
    while (step().more) {
        ++steps;
        restart(); // nothing is remembered but in the file
    }
    EXPECT_EQ(steps, 2);
    ledger::Session session = ledger().session();
    EXPECT_EQ(ledger::SendQueue(session).ready().count, 1100);
}

TEST_F(IntakeJob, ShowsAnInvoiceOncePaidAndHidesItWhenThePaymentIsTakenBack)
{
    host_sdk::Invoice changing = invoice("i1");
    changing.paid_on = std::nullopt;
    m_fake.put(changing);
    take_in();
    EXPECT_FALSE(has_document("i1"));
    changing.paid_on = "2026-11-23";
    m_fake.put(changing);
    take_in();
    EXPECT_FALSE(document("i1").hidden);
    enqueue("i1");
    changing.paid_on = std::nullopt;
    m_fake.put(changing);
    take_in();
    EXPECT_TRUE(document("i1").hidden);
    EXPECT_FALSE(document("i1").queued_at);
    changing.paid_on = "2026-11-24";
    m_fake.put(changing);
    take_in();
    EXPECT_FALSE(document("i1").hidden);
    EXPECT_EQ(document("i1").paid_on, "2026-11-24");
}

TEST_F(IntakeJob, HidesCancelledAndDeletedInvoicesThatWereNeverSent)
{
    host_sdk::Invoice cancelled = invoice("i1");
    m_fake.put(cancelled);
    m_fake.put(invoice("i2"));
    take_in();
    cancelled.state = host_sdk::InvoiceState::cancelled;
    m_fake.put(cancelled);
    m_fake.remove_invoice("i2");
    take_in();
    EXPECT_TRUE(document("i1").hidden);
    EXPECT_TRUE(document("i2").hidden);
}

TEST_F(IntakeJob, SaysWhatIsToBeCorrectedAndNoticesTheCorrection)
{
    host_sdk::Invoice wrong = invoice("i1");
    wrong.patient_tax_code = "RSSMRA80A01H501X";
    m_fake.put(wrong);
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_correct);
    EXPECT_EQ(findings("i1"), std::vector<std::string>{"V08"});
    m_fake.put(invoice("i1"));
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    EXPECT_TRUE(findings("i1").empty());
}

TEST_F(IntakeJob, ListsWhatIsNotForSistemaTsWithItsReason)
{
    host_sdk::Invoice company = invoice("i1");
    company.customer_kind = host_sdk::CustomerKind::body;
    m_fake.put(company);
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::excluded);
    EXPECT_EQ(findings("i1").front(), "V03");
    EXPECT_FALSE(document("i1").hidden);
}

TEST_F(IntakeJob, ACreditNoteWaitsUntilTheInvoiceThatItRefundsIsAcquired)
{
    m_fake.put(invoice("i1"));
    m_fake.put(credit_note("n1", "i1"));
    take_in();
    EXPECT_EQ(document("n1").status, TransmissionStatus::to_correct);
    EXPECT_EQ(findings("n1"), std::vector<std::string>{"V46"});
}

TEST_F(IntakeJob, RefusesAnAmountThatIsNotInEuro)
{
    host_sdk::Invoice dollars = invoice("i1");
    dollars.currency = "USD";
    m_fake.put(dollars);
    take_in();
    EXPECT_EQ(findings("i1"), std::vector<std::string>{"P07"});
}

TEST_F(IntakeJob, ChecksAgainWhenAnAssociationChanges)
{
    host_sdk::Invoice two = invoice("i1");
    two.lines[0].service_id = "s2";
    m_fake.put(host_sdk::Service{"s2", "V2", "Medicazione", 0});
    m_fake.put(two);
    take_in();
    EXPECT_EQ(findings("i1"), std::vector<std::string>{"V17"});
    associate("s2", domain::ExpenseType::SR);
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    associate("s2", std::nullopt); // non si invia
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::excluded);
}

TEST_F(IntakeJob, AsksForConfirmationOfAServiceThatWasModified)
{
    m_fake.put(invoice("i1"));
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    m_fake.put(host_sdk::Service{"s1", "V1", "Visita di controllo", 0});
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_correct);
    EXPECT_EQ(findings("i1"), std::vector<std::string>{"V17"});
    associate("s1", domain::ExpenseType::SR);
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
}

TEST_F(IntakeJob, ShowsDocumentsOfAnEntityThatIsNotConfigured)
{
    m_fake.put(invoice("i1"));
    take_in();
    EXPECT_TRUE(findings("i1").empty()); // nothing is known about the issuer's tax code yet
}

TEST_F(IntakeJob, ChecksTheIssuerOnceConfigured)
{
    m_fake.put(invoice("i1"));
    take_in();
    save_candidate("e1");
    write([](ledger::Session& session) {
        ledger::ConfigurationTable table(session);
        ledger::Candidate candidate = table.candidate("e1").value();
        candidate.account.category = domain::IssuerCategory::authorised_facility; // and no structure code
        table.save_candidate(candidate);
        candidate = table.candidate("e1").value();
        table.begin_check(candidate);
        table.activate(candidate, k_now);
    });
    take_in();
    EXPECT_EQ(findings("i1"), std::vector<std::string>{"V53"});
}

TEST_F(IntakeJob, ChecksAgainOnANewDay)
{
    m_fake.put(invoice("i1"));
    take_in();
    EXPECT_TRUE(findings("i1").empty());
    m_fake.set_now_ms(1'802'253'600'000); // 10 February 2027: after the term
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    EXPECT_EQ(findings("i1"), std::vector<std::string>{"V41"});
}

TEST_F(IntakeJob, TakesBackTheWishWhenTheInvoiceIsEdited)
{
    m_fake.put(invoice("i1"));
    m_fake.put(invoice("i2"));
    take_in();
    enqueue("i1");
    enqueue("i2");
    host_sdk::Invoice edited = invoice("i1");
    edited.total_cents = 12000;
    edited.lines[0].amount_cents = 12000;
    m_fake.put(edited);
    take_in();
    EXPECT_FALSE(document("i1").queued_at);
    EXPECT_NE(document("i1").note, "");
    EXPECT_EQ(document("i1").total_cents, 12000);
    EXPECT_TRUE(document("i2").queued_at);
}

TEST_F(IntakeJob, TakesBackTheWishWhenTheDocumentCanNoLongerBeSent)
{
    m_fake.put(invoice("i1"));
    take_in();
    enqueue("i1");
    write([](ledger::Session& session) { ledger::AssociationTable(session).remove("s1"); });
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_correct);
    EXPECT_FALSE(document("i1").queued_at);
}

TEST_F(IntakeJob, OffersARejectedDocumentAgainOnceItsInvoiceIsEdited)
{
    m_fake.put(invoice("i1"));
    take_in();
    judged("i1", TransmissionStatus::rejected);
    m_fake.set_now_ms(k_now + 86'400'000); // another day changes nothing
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::rejected);
    m_fake.put(invoice("i1"));
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    EXPECT_NE(document("i1").note, "");
}

TEST_F(IntakeJob, OffersARejectedDocumentAgainOnceItsAssociationIsChanged)
{
    m_fake.put(invoice("i1"));
    take_in();
    judged("i1", TransmissionStatus::rejected);
    associate("s1", domain::ExpenseType::IC);
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
}

TEST_F(IntakeJob, ARejectedDocumentEditedWronglyIsToBeCorrected)
{
    m_fake.put(invoice("i1"));
    take_in();
    judged("i1", TransmissionStatus::rejected);
    host_sdk::Invoice wrong = invoice("i1");
    wrong.patient_tax_code = "";
    m_fake.put(wrong);
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_correct);
}

TEST_F(IntakeJob, HidesARejectedDocumentWhoseInvoiceIsGone)
{
    m_fake.put(invoice("i1"));
    take_in();
    judged("i1", TransmissionStatus::rejected);
    m_fake.remove_invoice("i1");
    take_in();
    EXPECT_TRUE(document("i1").hidden);
}

TEST_F(IntakeJob, KeepsAnAcceptedDocumentAndSaysThatItsInvoiceChanged)
{
    m_fake.put(invoice("i1"));
    take_in();
    judged("i1", TransmissionStatus::accepted);
    host_sdk::Invoice renamed = invoice("i1");
    renamed.patient_name = "Mario Rossi junior"; // not sent to Sistema TS
    m_fake.put(renamed);
    take_in();
    EXPECT_FALSE(document("i1").changed_after_sending);
    host_sdk::Invoice edited = invoice("i1");
    edited.traceable_payment = false;
    m_fake.put(edited);
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_TRUE(document("i1").changed_after_sending);
    m_fake.put(invoice("i1")); // as it was
    take_in();
    EXPECT_FALSE(document("i1").changed_after_sending);
}

TEST_F(IntakeJob, KeepsAnAcceptedDocumentWhoseInvoiceIsGone)
{
    for (const char* id : {"cancelled", "deleted", "unpaid"}) {
        m_fake.put(invoice(id));
    }
    take_in();
    for (const char* id : {"cancelled", "deleted", "unpaid"}) {
        judged(id, TransmissionStatus::accepted_with_warnings);
    }
    host_sdk::Invoice cancelled = invoice("cancelled");
    cancelled.state = host_sdk::InvoiceState::cancelled;
    m_fake.put(cancelled);
    m_fake.remove_invoice("deleted");
    host_sdk::Invoice unpaid = invoice("unpaid");
    unpaid.paid_on = std::nullopt;
    m_fake.put(unpaid);
    take_in();
    for (const char* id : {"cancelled", "deleted", "unpaid"}) {
        EXPECT_EQ(document(id).status, TransmissionStatus::accepted_with_warnings) << id;
        EXPECT_FALSE(document(id).hidden) << id;
        EXPECT_TRUE(document(id).changed_after_sending) << id;
        EXPECT_NE(document(id).note, "") << id;
    }
}

TEST_F(IntakeJob, LeavesADocumentAloneWhileItsAnswerIsOpen)
{
    for (const TransmissionStatus open : {TransmissionStatus::sending, TransmissionStatus::to_verify}) {
        const std::string id(storage_code(open));
        m_fake.put(invoice(id));
        take_in();
        judged(id, open);
        host_sdk::Invoice edited = invoice(id);
        edited.number = "OTHER";
        m_fake.put(edited);
        take_in();
        EXPECT_EQ(document(id).status, open);
        EXPECT_EQ(document(id).number, "FT/" + id);
        EXPECT_TRUE(document(id).check_due);
        // Once the answer is known the edit is looked at.
        judged(id, TransmissionStatus::rejected);
        change(id, [](ledger::Document& document) { document.sent_revision = 0; });
        take_in();
        EXPECT_EQ(document(id).status, TransmissionStatus::to_send);
        EXPECT_EQ(document(id).number, "OTHER");
    }
}

TEST_F(IntakeJob, LooksAtAnInvoiceDeletedWhileItsAnswerWasOpen)
{
    m_fake.put(invoice("i1"));
    take_in();
    judged("i1", TransmissionStatus::to_verify);
    m_fake.remove_invoice("i1");
    take_in();
    EXPECT_FALSE(document("i1").hidden);
    change("i1", [](ledger::Document& document) { // Sistema TS never received it
        document.status = TransmissionStatus::to_send;
        document.verify_after = std::nullopt;
    });
    take_in();
    EXPECT_TRUE(document("i1").hidden);
}

TEST_F(IntakeJob, ReadsEverythingAgainWhenTheHostCountsAnew)
{
    m_fake.put(invoice("i1"));
    take_in();
    write([](ledger::Session& session) { ledger::FeedTable(session).set_revision("invoices", 1000); });
    change("i1", [](ledger::Document& document) { document.revision = 900; });
    host_sdk::Invoice edited = invoice("i1");
    edited.number = "NEW";
    m_fake.put(edited);
    take_in();
    EXPECT_EQ(document("i1").number, "NEW");
    EXPECT_EQ(document("i1").revision, 2);
}

TEST_F(IntakeJob, IgnoresAnOlderRevisionThanTheOneSeen)
{
    m_fake.put(invoice("i1"));
    take_in();
    const intake::HostFacts facts = intake::read_host_facts(host(), call());
    host_sdk::Invoice late = invoice("i1");
    late.revision = 0;
    late.number = "OLD";
    write([&](ledger::Session& session) {
        const intake::Assessor assessor(facts, rules(), session);
        EXPECT_FALSE(intake::DocumentUpdate(session, assessor).apply(late));
    });
    EXPECT_EQ(document("i1").number, "FT/i1");
}

TEST_F(IntakeJob, ChangesNothingWhenTheHostRefuses)
{
    m_fake.put(invoice("i1"));
    m_fake.revoke_scope("invoices.read");
    EXPECT_THROW(step(), host_sdk::Error);
    EXPECT_FALSE(has_document("i1"));
}

TEST_F(IntakeJob, DoesNotCallMissingWhatTheHostDoesNotShow)
{
    host_sdk::Invoice redacted = invoice("i1");
    redacted.redacted = true;
    redacted.patient_tax_code = std::nullopt;
    redacted.patient_name = std::nullopt;
    m_fake.put(redacted);
    take_in();
    EXPECT_EQ(findings("i1"), std::vector<std::string>{"P06"});
}
