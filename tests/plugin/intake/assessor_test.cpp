#include "plugin/domain/sent_content.hpp"
#include "plugin/ledger/attempt_table.hpp"
#include "practice.hpp"

#include <gmock/gmock.h>

// What the checks learn from the host beside the invoice itself.

using namespace plugin;
using domain::TransmissionStatus;

namespace {

class AssessorOfInvoices : public Practice {
protected:
    static domain::DocumentKey key_of(const std::string& invoice_id)
    {
        return {"01234567897", *domain::Date::from_iso("2026-11-20"), 1, "FT/" + invoice_id};
    }

    // As the sending job leaves a document that Sistema TS has accepted.
    void acquire(const std::string& invoice_id, const std::string& operation = "I", const std::string& content = "")
    {
        change(invoice_id, [](ledger::Document& document) { document.status = TransmissionStatus::accepted; });
        const std::int64_t id = document(invoice_id).id;
        write([&](ledger::Session& session) {
            ledger::AttemptTable attempts(session);
            const std::int64_t attempt = attempts.add(
                {.document_id = id, .operation = operation, .key = key_of(invoice_id), .content = content});
            attempts.finish(attempt, {ledger::AttemptState::answered, "accolto", "99261124000000001", {}, {}}, k_now);
        });
    }
};

} // namespace

TEST_F(AssessorOfInvoices, ComparesTheTaxCodeWithThePatientsName)
{
    host_sdk::Invoice other = invoice("i1");
    other.patient_name = "Laura Bianchi";
    m_fake.put(other);
    take_in();
    EXPECT_EQ(findings("i1"), std::vector<std::string>{"V10"});
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send); // a warning
}

TEST_F(AssessorOfInvoices, ChecksAgainWhenTheTaxRegimeIsKnown)
{
    m_fake.put(invoice("i1"));
    take_in();
    EXPECT_TRUE(findings("i1").empty());
    m_fake.put(host_sdk::BillingEntity{"e1", "Dott.ssa Bianchi", "01234567897", "medico", "forfettario"});
    take_in();
    EXPECT_EQ(findings("i1"), std::vector<std::string>{"V24"});
}

TEST_F(AssessorOfInvoices, ARefundAboveTheInvoiceIsAWarning)
{
    m_fake.put(invoice("i1"));
    take_in();
    acquire("i1");
    host_sdk::Invoice note = credit_note("n1", "i1");
    note.total_cents = note.lines[0].amount_cents = -10001;
    m_fake.put(note);
    take_in();
    EXPECT_EQ(findings("n1"), std::vector<std::string>{"V48"});
    note.total_cents = note.lines[0].amount_cents = -10000;
    m_fake.put(note);
    take_in();
    EXPECT_TRUE(findings("n1").empty());
}

TEST_F(AssessorOfInvoices, EarlierRefundsCountAgainstTheInvoice)
{
    m_fake.put(invoice("i1"));
    take_in();
    acquire("i1");
    m_fake.put(credit_note("n1", "i1")); // 40 of 100 euros
    take_in();
    acquire("n1", "R", domain::refunds_line(key_of("i1")));
    host_sdk::Invoice second = credit_note("n2", "i1");
    second.total_cents = second.lines[0].amount_cents = -6001;
    m_fake.put(second);
    take_in();
    EXPECT_THAT(findings("n2"), testing::Contains("V48"));
    second.total_cents = second.lines[0].amount_cents = -6000;
    m_fake.put(second);
    take_in();
    EXPECT_THAT(findings("n2"), testing::Not(testing::Contains("V48")));
}

TEST_F(AssessorOfInvoices, TheSamePatientDayAndAmountMayBeADuplicate)
{
    m_fake.put(invoice("i1"));
    m_fake.put(invoice("i2"));
    take_in();
    EXPECT_EQ(findings("i2"), std::vector<std::string>{"V61"});
    host_sdk::Invoice other = invoice("i2");
    other.patient_tax_code = "VRDLCU65A01H501H";
    other.patient_name = "Luca Verdi";
    m_fake.put(other);
    take_in();
    EXPECT_TRUE(findings("i2").empty());
}

TEST_F(AssessorOfInvoices, AnAdvancePaymentThatIsConfirmedIsSent)
{
    host_sdk::Invoice early = invoice("i1");
    early.paid_on = "2026-11-18";
    m_fake.put(early);
    take_in();
    EXPECT_EQ(findings("i1"), std::vector<std::string>{"V37"});
    write([&](ledger::Session& session) {
        ledger::DocumentTable documents(session);
        documents.confirm_advance_payment(documents.find_by_invoice("i1")->id);
    });
    take_in();
    EXPECT_EQ(document("i1").status, TransmissionStatus::to_send);
}
