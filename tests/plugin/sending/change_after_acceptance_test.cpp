#include "plugin/ledger/proposal_table.hpp"
#include "tests/plugin/sending/file_practice.hpp"
#include "tests/support/italian.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using namespace plugin::sending;
using domain::Operation;
using domain::TransmissionStatus;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

// An invoice that Sistema TS has accepted, and that the host changes.
class ChangeAfterAcceptance : public FilePractice {
protected:
    ChangeAfterAcceptance()
    {
        configure();
        queue("i1");
        m_script.inserts.push_back(accepted("99261124000000001"));
        send();
    }

    static host_sdk::Invoice changed()
    {
        host_sdk::Invoice invoice = Practice::invoice("i1");
        invoice.total_cents = 12000;
        invoice.lines[0].amount_cents = 12000;
        return invoice;
    }

    void change(const host_sdk::Invoice& invoice)
    {
        m_fake.put(invoice);
        take_in();
    }

    void take_back_payment()
    {
        host_sdk::Invoice unpaid = invoice("i1");
        unpaid.paid_on = std::nullopt;
        change(unpaid);
    }

    std::string proposed()
    {
        ledger::Session session = ledger().session();
        const auto proposal = ledger::ProposalTable(session).find(document("i1").id);
        return proposal ? proposal->operation : "none";
    }

    // The doctor presses the button.
    bool confirm(const std::string& operation)
    {
        const std::int64_t id = document("i1").id;
        bool queued = false;
        write([&](ledger::Session& session) {
            queued = ledger::SendQueue(session).enqueue_proposed(id, operation, "Anna", m_now);
        });
        return queued;
    }

    void vary(transport::CallOutcome<sts::DocumentAnswer> outcome)
    {
        change(changed());
        ASSERT_TRUE(confirm("V"));
        m_script.inserts.push_back(std::move(outcome));
        send();
    }

    void cancel(transport::CallOutcome<sts::DocumentAnswer> outcome)
    {
        take_back_payment();
        ASSERT_TRUE(confirm("C"));
        m_script.inserts.push_back(std::move(outcome));
        send();
    }

    void ask_about(sts::QueryAnswer answer)
    {
        m_script.queries.push_back(std::move(answer));
        pass(std::chrono::seconds{10});
        send();
    }

    static sts::QueryAnswer archived(std::int64_t cents, const std::string& operation, const std::string& protocol)
    {
        sts::QueryAnswer answer = found(cents);
        answer.document->last_operation = operation;
        answer.document->protocol = protocol;
        return answer;
    }
};

} // namespace

TEST_F(ChangeAfterAcceptance, NothingIsProposedWhileNothingHasChanged)
{
    change(invoice("i1"));
    EXPECT_EQ(proposed(), "none");
    EXPECT_FALSE(confirm("V"));
    EXPECT_FALSE(send().more);
}

TEST_F(ChangeAfterAcceptance, AnInvoiceThatChangedWhileTheAnswerWasOpenIsLookedAtOnceItIsThere)
{
    vary(no_answer());
    change(invoice("i1"));
    ask_about(archived(12000, "V", "99261124000000009"));
    EXPECT_THAT(m_fake.requested_steps(), testing::IsEmpty());
    send(); // nothing else is to be done
    EXPECT_THAT(m_fake.requested_steps(), ElementsAre("intake"));
    take_in();
    EXPECT_EQ(proposed(), "V");
}

TEST_F(ChangeAfterAcceptance, AVariationIsProposedAndSentOnlyOnceConfirmed)
{
    change(changed());
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_TRUE(document("i1").changed_after_sending);
    EXPECT_EQ(proposed(), "V");
    send();
    EXPECT_EQ(m_script.sent.size(), 1U);
    EXPECT_FALSE(confirm("C")) << "only what is proposed can be confirmed";
    ASSERT_TRUE(confirm("V"));
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
    m_script.inserts.push_back(accepted("99261124000000009"));
    send();
    EXPECT_THAT(m_script.operations, ElementsAre(Operation::insert, Operation::variation));
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i1").protocol, "99261124000000009");
    EXPECT_FALSE(document("i1").changed_after_sending);
    EXPECT_EQ(proposed(), "none");
    EXPECT_EQ(attempt("i1").operation, "V");
}

TEST_F(ChangeAfterAcceptance, AChangeThatIsTakenBackTakesTheProposalBack)
{
    change(changed());
    change(invoice("i1"));
    EXPECT_EQ(proposed(), "none");
    EXPECT_FALSE(document("i1").changed_after_sending);
}

TEST_F(ChangeAfterAcceptance, ARejectedVariationLeavesTheDocumentAccepted)
{
    vary(rejected("S011", "IL CF DEL CITTADINO RISULTA FORMALMENTE ERRATO"));
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i1").protocol, "99261124000000001");
    EXPECT_TRUE(document("i1").changed_after_sending);
    EXPECT_THAT(support::italian(document("i1").note), HasSubstr("resta il documento com'era"));
    take_in();
    EXPECT_EQ(proposed(), "V") << "it may be asked for again";
    EXPECT_EQ(attempt("i1").messages.at(0).code, "S011");
}

TEST_F(ChangeAfterAcceptance, AnEditAfterTheConfirmationTakesItBack)
{
    change(changed());
    confirm("V");
    host_sdk::Invoice again = changed();
    again.total_cents = 13000;
    again.lines[0].amount_cents = 13000;
    m_fake.put(again);
    send();
    EXPECT_EQ(m_script.sent.size(), 1U);
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_THAT(support::italian(document("i1").note), HasSubstr("modificata dopo la richiesta"));
    EXPECT_EQ(proposed(), "V");
}

TEST_F(ChangeAfterAcceptance, TheQueueCanBeEmptiedAndNothingIsLost)
{
    change(changed());
    confirm("V");
    write([](ledger::Session& session) { ledger::SendQueue(session).withdraw_all(); });
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(proposed(), "V");
    EXPECT_FALSE(send().more);
}

TEST_F(ChangeAfterAcceptance, AVariationWithoutAnswerIsFoundDone)
{
    vary(no_answer());
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_verify);
    ask_about(archived(12000, "V", "99261124000000009"));
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_EQ(document("i1").protocol, "99261124000000009");
    EXPECT_EQ(proposed(), "none");
}

TEST_F(ChangeAfterAcceptance, AVariationWithoutAnswerIsFoundNotDone)
{
    vary(no_answer());
    ask_about(archived(10000, "I", "99261124000000001"));
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    EXPECT_TRUE(document("i1").changed_after_sending);
    EXPECT_EQ(support::italian(attempt("i1").outcome), "non eseguito");
    take_in();
    EXPECT_EQ(proposed(), "V");
}

TEST_F(ChangeAfterAcceptance, ACancellationIsProposedForAnInvoiceThatIsNoLongerPaid)
{
    cancel(accepted("99261124000000010"));
    EXPECT_THAT(m_script.operations, ElementsAre(Operation::insert, Operation::cancellation));
    EXPECT_EQ(document("i1").status, TransmissionStatus::excluded);
    EXPECT_THAT(support::italian(document("i1").note), HasSubstr("cancellato dagli archivi"));
    EXPECT_EQ(support::italian(attempt("i1").outcome), "cancellato");
    take_in();
    EXPECT_FALSE(document("i1").hidden) << "it stays in the list";
}

TEST_F(ChangeAfterAcceptance, ADeletedInvoiceIsCancelledByWhatWasSent)
{
    m_fake.remove_invoice("i1");
    take_in();
    ASSERT_EQ(proposed(), "C");
    ASSERT_TRUE(confirm("C"));
    m_script.inserts.push_back(accepted());
    send();
    EXPECT_EQ(m_script.written.back().key.number, "FT/i1");
    EXPECT_EQ(m_script.written.back().patient_tax_code, std::nullopt) << "it is kept nowhere";
    EXPECT_EQ(document("i1").status, TransmissionStatus::excluded);
}

TEST_F(ChangeAfterAcceptance, AnotherNumberMeansToCancelAndToSendAnew)
{
    host_sdk::Invoice renumbered = invoice("i1");
    renumbered.number = "FT/99";
    change(renumbered);
    ASSERT_EQ(proposed(), "C");
    ASSERT_TRUE(confirm("C"));
    m_script.inserts.push_back(accepted());
    send();
    EXPECT_EQ(m_script.written.back().key.number, "FT/i1");
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send) << "as the new document that it is";
    enqueue("i1");
    m_script.inserts.push_back(accepted());
    send();
    EXPECT_EQ(m_script.written.back().key.number, "FT/99");
    EXPECT_EQ(m_script.operations.back(), Operation::insert);
}

TEST_F(ChangeAfterAcceptance, WhatIsCancelledAlreadyIsAskedForAndSettled)
{
    cancel(rejected("S022", "DOCUMENTO GIA' CANCELLATO"));
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_verify);
    sts::QueryAnswer gone;
    gone.outcome = sts::QueryOutcome::found_cancelled;
    ask_about(gone);
    EXPECT_EQ(document("i1").status, TransmissionStatus::excluded);
}

TEST_F(ChangeAfterAcceptance, ACancellationWithoutAnswerIsFoundNotDone)
{
    cancel(no_answer());
    ask_about(archived(10000, "I", "99261124000000001"));
    EXPECT_EQ(document("i1").status, TransmissionStatus::accepted);
    take_in();
    EXPECT_EQ(proposed(), "C");
}

TEST_F(ChangeAfterAcceptance, AnInvoiceThatCannotBeSentAsItIsMustBeCorrectedFirst)
{
    host_sdk::Invoice wrong = changed();
    wrong.patient_tax_code = "";
    change(wrong);
    EXPECT_EQ(proposed(), "");
    EXPECT_FALSE(confirm(""));
    EXPECT_THAT(findings("i1"), testing::Contains("V06"));
}

TEST_F(ChangeAfterAcceptance, ManyVariationsGoAsOneFile)
{
    for (const char* id : {"i2", "i3"}) {
        queue(id);
        m_script.inserts.push_back(accepted());
        send();
    }
    for (const char* id : {"i1", "i2", "i3"}) {
        host_sdk::Invoice one = invoice(id);
        one.total_cents = 12000;
        one.lines[0].amount_cents = 12000;
        m_fake.put(one);
    }
    take_in();
    for (const char* id : {"i1", "i2", "i3"}) {
        const std::int64_t row = document(id).id;
        write([&](ledger::Session& session) {
            EXPECT_TRUE(ledger::SendQueue(session).enqueue_proposed(row, "V", "Anna", m_now));
        });
    }
    m_script.files.push_back(received());
    send();
    EXPECT_EQ(m_script.attachments.at(0), "<head>\nV FT/i1\nV FT/i2\nV FT/i3\n</precompilata>\n");
    m_script.states.push_back(told(sts::FileState::processed_with_errors, 1));
    m_script.details.push_back(rows({{"FT/i2", "S011", "ERRATO"}}));
    ask();
    EXPECT_EQ(document("i1").protocol, k_protocol);
    EXPECT_FALSE(document("i1").changed_after_sending);
    EXPECT_EQ(document("i2").status, TransmissionStatus::accepted) << "the archive holds it as it was";
    EXPECT_TRUE(document("i2").changed_after_sending);
    take_in();
    ledger::Session session = ledger().session();
    EXPECT_EQ(ledger::ProposalTable(session).count(), 1);
}

TEST_F(ChangeAfterAcceptance, WhatAFileFindsCancelledAlreadyIsAskedForToo)
{
    m_fake.set_setting("sistema-ts.file-from", "1");
    take_back_payment();
    ASSERT_TRUE(confirm("C"));
    m_script.files.push_back(received());
    send();
    m_script.states.push_back(told(sts::FileState::processed_with_errors, 1, 1));
    m_script.details.push_back(rows({{"FT/i1", "S022", "DOCUMENTO GIA' CANCELLATO"}}));
    ask();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_verify);
    sts::QueryAnswer gone;
    gone.outcome = sts::QueryOutcome::found_cancelled;
    ask_about(gone);
    EXPECT_EQ(document("i1").status, TransmissionStatus::excluded);
}
