#include "practice.hpp"

// What the checks learn from the host beside the invoice itself.

using namespace plugin;
using domain::TransmissionStatus;

namespace {

class AssessorOfInvoices : public Practice {};

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
    change("i1", [](ledger::Document& document) { document.status = TransmissionStatus::accepted; });
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
