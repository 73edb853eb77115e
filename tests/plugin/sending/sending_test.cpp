#include "plugin/intake/fingerprint.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "plugin/sending/sending.hpp"
#include "tests/plugin/sending/sending_fixture.hpp"
#include "tests/support/file_content.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;
using ledger::AttemptState;
using testing::AllOf;
using testing::Ge;
using testing::Le;
using namespace std::chrono_literals;

namespace {

class SendingJob : public SendingPractice {
protected:
    SendingJob() { configure(); }

    void add_second_entity()
    {
        m_fake.put(host_sdk::BillingEntity{"e2", "Studio Verdi", "01234567897", "medico", std::nullopt});
        configure("e2");
    }

    void queue_for(const std::string& entity, const std::string& invoice_id)
    {
        host_sdk::Invoice value = invoice(invoice_id);
        value.billing_entity_id = entity;
        m_fake.put(value);
        take_in();
        enqueue(invoice_id);
    }
};

} // namespace

TEST_F(SendingJob, SendsNothingThatTheDoctorDidNotAskFor)
{
    m_fake.put(invoice("i1"));
    take_in();
    EXPECT_FALSE(send().more);
    EXPECT_TRUE(m_script.sent.empty());
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
}

TEST_F(SendingJob, AnAcceptedDocumentKeepsItsProtocolAndWhoSentIt)
{
    queue("i1");
    m_script.inserts.push_back(accepted("99261124000000001"));
    EXPECT_TRUE(send().more);
    EXPECT_FALSE(send().more);
    EXPECT_EQ(m_script.sent, std::vector<std::string>{"<insert FT/i1>"});
    EXPECT_EQ(m_script.passwords, std::vector<std::string>{k_password});
    EXPECT_EQ(m_script.written.at(0).patient_tax_code, k_patient);
    const ledger::Document sent = document("i1");
    EXPECT_EQ(sent.status, TransmissionStatus::accepted);
    EXPECT_EQ(sent.protocol, "99261124000000001");
    EXPECT_EQ(sent.outcome_at, k_now);
    EXPECT_FALSE(sent.queued_at);
    EXPECT_EQ(attempt("i1").state, AttemptState::answered);
    EXPECT_EQ(attempt("i1").started_by, "Segretaria Carla");
    EXPECT_EQ(attempt("i1").request_digest, ledger::sha256_hex("<insert FT/i1>"));
    EXPECT_EQ(attempt("i1").totals, (ledger::TotalsByType{{"SR", domain::Cents(10000)}}));
    EXPECT_EQ(sent.fingerprint.size(), intake::k_fingerprint_digits);
    EXPECT_NE(attempt("i1").certificate, "");
}

TEST_F(SendingJob, ACreditNoteIsSentAsARefundOnceItsInvoiceIsAcquired)
{
    queue("i1");
    m_fake.put(credit_note("n1", "i1"));
    take_in();
    EXPECT_EQ(document("n1").status, TransmissionStatus::to_correct);
    m_script.inserts.push_back(accepted());
    send();
    take_in();
    EXPECT_EQ(document("n1").status, TransmissionStatus::to_send);
    enqueue("n1");
    m_script.inserts.push_back(accepted("99261124000000002"));
    send();
    EXPECT_EQ(m_script.operations, (std::vector{domain::Operation::insert, domain::Operation::refund}));
    EXPECT_EQ(m_script.sent.back(), "<refund FT/n1>");
    EXPECT_EQ(m_script.written.back().refunds->number, "FT/i1");
    EXPECT_EQ(m_script.written.back().lines.at(0).amount.value(), 4000) << "amounts are positive in a refund too";
    EXPECT_EQ(attempt("n1").operation, "R");
    EXPECT_EQ(document("n1").status, TransmissionStatus::accepted);
}

TEST_F(SendingJob, TheClaimIsWrittenBeforeTheFirstByteLeaves)
{
    queue("i1");
    m_script.inserts.push_back(accepted());
    m_script.during_call = [&] {
        EXPECT_EQ(document("i1").status, TransmissionStatus::sending);
        EXPECT_EQ(attempt("i1").state, AttemptState::claimed);
    };
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
}

TEST_F(SendingJob, KeepsTheMessagesOfAnAcceptanceWithWarnings)
{
    queue("i1");
    sts::DocumentAnswer answer = accepted();
    answer.outcome = sts::DocumentOutcome::accepted_with_warnings;
    answer.messages = {{"W001", "CODICE FISCALE ASSISTITO NON ATTIVO", "W"}};
    m_script.inserts.push_back(answer);
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted_with_warnings);
    EXPECT_EQ(attempt("i1").messages,
              (std::vector<ledger::Message>{{"W001", "CODICE FISCALE ASSISTITO NON ATTIVO", "W"}}));
}

TEST_F(SendingJob, ARejectedDocumentIsCorrectedAndSentAgain)
{
    queue("i1");
    m_script.inserts.push_back(rejected("S001", "CODICE FISCALE ERRATO"));
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::rejected);
    EXPECT_FALSE(send().more); // not by itself
    host_sdk::Invoice corrected = invoice("i1");
    corrected.traceable_payment = false;
    m_fake.put(corrected);
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    enqueue("i1");
    m_script.inserts.push_back(accepted());
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(attempts("i1"), 2u);
}

TEST_F(SendingJob, AnInvoiceEditedAfterTheWishIsNotSent)
{
    queue("i1");
    host_sdk::Invoice edited = invoice("i1");
    edited.total_cents = 9000;
    edited.lines[0].amount_cents = 9000;
    m_fake.put(edited); // the intake has not seen it yet
    EXPECT_TRUE(send().more);
    EXPECT_TRUE(m_script.sent.empty());
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    EXPECT_FALSE(document("i1").queued_at);
    EXPECT_NE(document("i1").note, "");
    EXPECT_EQ(document("i1").total_cents, 9000);
}

TEST_F(SendingJob, AnInvoiceMadeWrongAfterTheWishIsNotSent)
{
    queue("i1");
    host_sdk::Invoice wrong = invoice("i1");
    wrong.patient_tax_code = "";
    m_fake.put(wrong);
    send();
    EXPECT_TRUE(m_script.sent.empty());
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_correct);
    EXPECT_EQ(findings("i1"), std::vector<std::string>{"V06"});
}

TEST_F(SendingJob, AnInvoiceGoneAfterTheWishIsNotSent)
{
    for (const char* id : {"cancelled", "deleted", "unpaid"}) {
        queue(id);
    }
    host_sdk::Invoice cancelled = invoice("cancelled");
    cancelled.state = host_sdk::InvoiceState::cancelled;
    m_fake.put(cancelled);
    m_fake.remove_invoice("deleted");
    host_sdk::Invoice unpaid = invoice("unpaid");
    unpaid.paid_on = std::nullopt;
    m_fake.put(unpaid);
    while (send().more) {
    }
    EXPECT_TRUE(m_script.sent.empty());
    for (const char* id : {"cancelled", "deleted", "unpaid"}) {
        EXPECT_TRUE(document(id).hidden) << id;
    }
}

TEST_F(SendingJob, AnAssociationTakenBackAfterTheWishStopsIt)
{
    queue("i1");
    write([](ledger::Session& session) { ledger::AssociationTable(session).remove("s1"); });
    send();
    EXPECT_TRUE(m_script.sent.empty());
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_correct);
}

TEST_F(SendingJob, RefusedCredentialsStopThatEntityOnlyAndKeepItsQueue)
{
    add_second_entity();
    queue_for("e1", "i1");
    queue_for("e1", "i2");
    queue_for("e2", "i3");
    m_script.inserts.push_back(credentials_refused());
    m_script.inserts.push_back(accepted());
    while (send().more) {
    }
    EXPECT_EQ(m_script.users, (std::vector<std::string>{"USER-e1", "USER-e2"}));
    EXPECT_EQ(document("i3").status, TransmissionStatus::accepted);
    for (const char* id : {"i1", "i2"}) {
        EXPECT_EQ(document(id).status, TransmissionStatus::to_send) << id;
        EXPECT_TRUE(document(id).queued_at) << id;
        EXPECT_EQ(document(id).queued_by, "Segretaria Carla") << id;
    }
    EXPECT_EQ(attempt("i1").state, AttemptState::credentials_refused);
    EXPECT_EQ(support::italian(entity_state("e1").blocked),
              "Il Sistema TS ha rifiutato l'accesso. Tentativi errati di seguito: 1.");
    EXPECT_FALSE(entity_state("e2").blocked_since);
    pass(std::chrono::hours{24});
    EXPECT_FALSE(send().more); // never by itself
    EXPECT_EQ(m_script.sent.size(), 2u);

    // New credentials pass, and the queue goes on.
    EXPECT_EQ(wrong_tries("USER-e1"), 1);
    save_candidate("e1");
    m_script.reports.push_back(sts::ReportAnswer{sts::ReportOutcome::ok, {}, {}, {}});
    check();
    m_script.inserts.push_back(accepted());
    m_script.inserts.push_back(accepted());
    while (send().more) {
    }
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i2").status, TransmissionStatus::accepted);
    EXPECT_EQ(wrong_tries("USER-e1"), 0);
}

TEST_F(SendingJob, AConnectionRefusedKeepsTheQueueAndWaitsLongerEachTime)
{
    queue("i1");
    queue("i2");
    m_script.inserts.push_back(unreachable());
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    EXPECT_TRUE(document("i1").queued_at);
    EXPECT_EQ(attempt("i1").state, AttemptState::not_sent);
    EXPECT_EQ(entity_state().trouble, "Il Sistema TS non è raggiungibile.");
    const host_sdk::Step waiting = send();
    EXPECT_TRUE(waiting.more);
    EXPECT_THAT(waiting.wait, AllOf(Ge(5s), Le(6250ms)));
    EXPECT_EQ(m_script.sent.size(), 1u);

    pass(waiting.wait);
    m_script.inserts.push_back(unreachable());
    send();
    const host_sdk::Step longer = send();
    EXPECT_THAT(longer.wait, AllOf(Ge(15s), Le(18750ms)));

    pass(longer.wait);
    m_script.inserts.push_back(accepted());
    m_script.inserts.push_back(accepted());
    send();
    EXPECT_EQ(entity_state().failures, 0);
    EXPECT_EQ(entity_state().trouble, "");
    while (send().more) {
    }
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i2").status, TransmissionStatus::accepted);
}

TEST_F(SendingJob, AnAnswerThatNeverCameDoesNotBurnTheRestOfTheQueue)
{
    queue("i1");
    queue("i2");
    m_script.inserts.push_back(no_answer());
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_verify);
    const host_sdk::Step waiting = send();
    EXPECT_THAT(waiting.wait, AllOf(Ge(5s), Le(6250ms)));
    EXPECT_EQ(m_script.sent.size(), 1u);
    pass(waiting.wait);
    m_script.queries.push_back(found(10000)); // asked first
    m_script.inserts.push_back(accepted());
    while (send().more) {
    }
    EXPECT_EQ(m_script.asked.at(0).number, "FT/i1");
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i2").status, TransmissionStatus::accepted);
    EXPECT_EQ(m_script.sent.size(), 2u);
}

TEST_F(SendingJob, WaitsAsLongAsSistemaTsAsksForAndARestartDoesNotShortenIt)
{
    queue("i1");
    transport::CallUncertain maintenance = no_answer();
    maintenance.retry_after = 2h;
    m_script.inserts.push_back(maintenance);
    send();
    pass(2h - 1ms);
    recover(ledger(), m_now); // as at every start
    EXPECT_TRUE(send().more);
    EXPECT_TRUE(m_script.asked.empty());
    pass(1ms);
    m_script.queries.push_back(found(10000));
    send();
    EXPECT_EQ(m_script.asked.size(), 1u);
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
}

TEST_F(SendingJob, DoesNotWaitLongerThanADayWhateverIsAskedFor)
{
    queue("i1");
    transport::CallUncertain slip = no_answer();
    slip.retry_after = 24h * 365;
    m_script.inserts.push_back(slip);
    send();
    EXPECT_EQ(entity_state().next_try_at, m_now + std::chrono::milliseconds(24h).count());
}

TEST_F(SendingJob, ARefusedLogInStopsEveryEntityThatUsesIt)
{
    add_second_entity();
    queue_for("e1", "i1");
    queue_for("e2", "i2");
    write([&](ledger::Session& session) { // the second practice sends with the first one's log-in
        ledger::ConfigurationTable table(session);
        ledger::Candidate same = candidate("e2");
        same.account.username = table.find("e1")->account.username;
        table.save_candidate(same);
        const auto next = table.candidate("e2").value();
        table.begin_check(next);
        table.activate(next, m_now);
    });
    m_script.inserts.push_back(credentials_refused());
    while (send().more) {
    }
    EXPECT_EQ(m_script.sent.size(), 1u);
    for (const char* entity : {"e1", "e2"}) {
        EXPECT_EQ(support::italian(entity_state(entity).blocked),
                  "Il Sistema TS ha rifiutato l'accesso. Tentativi errati di seguito: 1.")
            << entity;
    }
    EXPECT_TRUE(document("i2").queued_at);
}

TEST_F(SendingJob, ADelegationThatIsMissingIsNoWrongTry)
{
    queue("i1");
    transport::CredentialsRefused delegation = credentials_refused();
    delegation.cause = transport::CredentialsRefused::Cause::delegation;
    m_script.inserts.push_back(delegation);
    send();
    EXPECT_TRUE(entity_state().blocked_since);
    EXPECT_EQ(wrong_tries("USER-e1"), 0);
}

TEST_F(SendingJob, ADocumentThatIsAlreadyThereIsAskedForNotRejected)
{
    queue("i1");
    m_script.inserts.push_back(rejected("S017", "IDENTIFICATIVO DOCUMENTO FISCALE GIA' PRESENTE"));
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_verify);
    m_script.queries.push_back(found(10000));
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i1").protocol, "99261124000000002");
    EXPECT_EQ(attempt("i1").state, AttemptState::resolved);
}

TEST_F(SendingJob, AMessageThatSistemaTsCannotReadIsNotRepeated)
{
    queue("i1");
    sts::DocumentAnswer answer;
    answer.outcome = sts::DocumentOutcome::not_valid;
    m_script.inserts.push_back(answer);
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_correct);
    EXPECT_EQ(findings("i1"), std::vector<std::string>{"P05"});
    EXPECT_FALSE(send().more);
}

TEST_F(SendingJob, NothingIsClaimedWithoutAGoodCertificate)
{
    queue("i1");
    for (const std::string& content : {std::string("this is no certificate"), std::string()}) {
        m_fake.set_setting("sistema-ts.sanitel-certificate", m_directory.write("bad.pem", content).string());
        send();
        EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
        EXPECT_TRUE(document("i1").queued_at);
        ASSERT_EQ(notices().size(), 1u);
        EXPECT_NE(notices()[0].text, "");
    }
    m_fake.set_setting("sistema-ts.sanitel-certificate", "");
    send();
    EXPECT_NE(support::italian(notices()[0].text).find("Manca il certificato"), std::string::npos);

    m_fake.set_setting("sistema-ts.sanitel-certificate", (m_directory.path() / "sanitel.pem").string());
    m_script.inserts.push_back(accepted());
    send();
    EXPECT_TRUE(notices().empty());
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
}

TEST_F(SendingJob, SecretsThatNoLongerOpenBlockTheEntity)
{
    queue("i1");
    save_candidate("e1");
    write([](ledger::Session& session) {
        ledger::ConfigurationTable table(session);
        ledger::Candidate moved = table.candidate("e1").value();
        std::swap(moved.account.sealed_password, moved.account.sealed_pin); // sealed for another place
        table.save_candidate(moved);
        moved = table.candidate("e1").value();
        moved.account.sealed_pin.clear();
        table.begin_check(moved);
        table.activate(moved, k_now);
    });
    while (send().more) {
    }
    EXPECT_TRUE(m_script.sent.empty());
    EXPECT_TRUE(document("i1").queued_at);
    EXPECT_NE(support::italian(entity_state().blocked).find("inserire di nuovo"), std::string::npos);
}

TEST_F(SendingJob, AnEditWhileTheAnswerIsAwaitedIsSeenAfterwards)
{
    queue("i1");
    m_script.inserts.push_back(accepted());
    m_script.during_call = [&] {
        host_sdk::Invoice edited = invoice("i1");
        edited.traceable_payment = false;
        m_fake.put(edited);
        take_in();
        EXPECT_EQ(document("i1").status, TransmissionStatus::sending);
    };
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    take_in();
    EXPECT_TRUE(document("i1").changed_after_sending);
}

TEST_F(SendingJob, AnEditWhileNothingCouldBeSentTakesTheWishBack)
{
    queue("i1");
    m_script.inserts.push_back(unreachable());
    m_script.during_call = [&] {
        host_sdk::Invoice edited = invoice("i1");
        edited.traceable_payment = false;
        m_fake.put(edited);
        take_in();
    };
    send();
    pass(std::chrono::seconds{10});
    m_script.during_call = [] {};
    send();
    EXPECT_EQ(m_script.sent.size(), 1u);
    EXPECT_FALSE(document("i1").queued_at);
}

TEST_F(SendingJob, LeavesNoSecretAndNoPatientInTheFileOrInTheLog)
{
    queue("i1");
    queue("i2");
    queue("i3");
    m_script.inserts.push_back(rejected("S001", std::string("CODICE FISCALE ") + k_patient + " ERRATO"));
    m_script.inserts.push_back(no_answer());
    m_script.inserts.push_back(accepted());
    send();
    send();
    pass(std::chrono::seconds{10});
    m_script.queries.push_back(found(10000));
    while (send().more) {
    }
    std::string bytes;
    for (const auto& entry : std::filesystem::directory_iterator(m_fake.data_directory())) {
        bytes += support::content_of(entry.path());
    }
    for (const std::string& line : m_fake.log_lines()) {
        bytes += line;
    }
    EXPECT_NE(bytes.find("FT/i1"), std::string::npos);
    for (const char* secret : {k_password, k_pin, k_patient, "Mario Rossi"}) {
        EXPECT_EQ(bytes.find(secret), std::string::npos) << secret;
    }
}
