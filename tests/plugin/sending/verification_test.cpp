#include "plugin/sending/verification.hpp"
#include "tests/plugin/sending/sending_fixture.hpp"
#include "tests/support/italian.hpp"

using namespace plugin;
using namespace plugin::sending;
using domain::TransmissionStatus;
using ledger::AttemptState;

namespace {

class Verification : public SendingPractice {
protected:
    Verification() { configure(); }
};

} // namespace

TEST_F(Verification, AsksUnderTheKeyThatWasSent)
{
    leave_open("i1");
    m_script.queries.push_back(found(10000));
    send();
    ASSERT_EQ(m_script.asked.size(), 1u);
    EXPECT_EQ(m_script.asked[0].vat_number, "01234567897");
    EXPECT_EQ(m_script.asked[0].number, "FT/i1");
    EXPECT_EQ(m_script.asked[0].issued_on.iso(), "2026-11-20");
}

TEST_F(Verification, ADocumentThatIsFoundIsAccepted)
{
    leave_open("i1");
    m_script.queries.push_back(found(10000));
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i1").protocol, "99261124000000002");
    EXPECT_NE(document("i1").note, ""); // says that it was verified by asking
    EXPECT_EQ(attempt("i1").state, AttemptState::resolved);
    EXPECT_EQ(m_script.sent.size(), 1u);
}

TEST_F(Verification, ADocumentThatIsFoundWithWarningsSaysSo)
{
    leave_open("i1");
    sts::QueryAnswer answer = found(10000);
    answer.document->errors = {{"W001", "AVVISO", "W"}};
    m_script.queries.push_back(answer);
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted_with_warnings);
    EXPECT_EQ(attempt("i1").messages.at(0).code, "W001");
}

TEST_F(Verification, OtherAmountsThanThoseSentAreAnAnomaly)
{
    leave_open("i1");
    m_script.queries.push_back(found(9000));
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted_with_warnings);
    EXPECT_EQ(attempt("i1").messages.at(0).code, "P11");
    EXPECT_TRUE(document("i1").changed_after_sending);
    m_fake.put(invoice("i1")); // touching the invoice does not make the archive right
    take_in();
    EXPECT_TRUE(document("i1").changed_after_sending);
}

TEST_F(Verification, OtherExpenseTypesAreAnAnomalyAndZerosAreNot)
{
    leave_open("i1");
    sts::QueryAnswer zeros = found(10000);
    zeros.document->totals["TK"] = domain::Cents(0);
    m_script.queries.push_back(zeros);
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    leave_open("i2");
    m_script.queries.push_back(found(10000, "SP"));
    send();
    EXPECT_EQ(document("i2").status, TransmissionStatus::accepted_with_warnings);
}

TEST_F(Verification, ADocumentThatIsNotThereIsOfferedAgainButNotSentByItself)
{
    leave_open("i1");
    m_script.queries.push_back(not_found());
    while (send().more) {
    }
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    EXPECT_FALSE(document("i1").queued_at);
    EXPECT_EQ(support::italian(document("i1").note),
              "Il Sistema TS non ha ricevuto il documento: si può inviare di nuovo.");
    EXPECT_EQ(m_script.sent.size(), 1u);
    enqueue("i1");
    m_script.inserts.push_back(accepted());
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
}

TEST_F(Verification, ADocumentCancelledThereIsOfferedAgain)
{
    leave_open("i1");
    sts::QueryAnswer cancelled = found(10000);
    cancelled.outcome = sts::QueryOutcome::found_cancelled;
    m_script.queries.push_back(cancelled);
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    EXPECT_NE(support::italian(document("i1").note).find("cancellato"), std::string::npos);
}

TEST_F(Verification, IsRepeatedWithGrowingWaitsWhileThereIsNoAnswer)
{
    leave_open("i1");
    m_script.queries.push_back(no_answer());
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_verify);
    const auto first = send().wait;
    pass(first);
    m_script.queries.push_back(no_answer());
    send();
    const auto second = send().wait;
    EXPECT_GT(second, first);
    EXPECT_EQ(m_script.asked.size(), 2u);
    EXPECT_EQ(m_script.sent.size(), 1u);
    pass(second);
    m_script.queries.push_back(found(10000));
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(entity_state().failures, 0);
}

TEST_F(Verification, StaysOpenWhileSistemaTsIsNotReachable)
{
    leave_open("i1");
    m_script.queries.push_back(unreachable());
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_verify);
    EXPECT_GT(send().wait, std::chrono::seconds{5});
    EXPECT_EQ(m_script.asked.size(), 1u);
}

TEST_F(Verification, StaysOpenWhileTheCredentialsAreRefused)
{
    leave_open("i1");
    m_script.queries.push_back(credentials_refused());
    while (send().more) {
    }
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_verify);
    EXPECT_NE(entity_state().blocked, "");
    configure();
    m_script.queries.push_back(found(10000));
    send();
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
}

TEST_F(Verification, ADocumentWhoseInvoiceIsGoneIsHiddenOnceItIsNotThere)
{
    leave_open("i1");
    m_fake.remove_invoice("i1");
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_verify);
    m_script.queries.push_back(not_found());
    send();
    take_in();
    EXPECT_TRUE(document("i1").hidden);
}
