#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

using namespace plugin::ledger;
using plugin::domain::Severity;
using plugin::domain::TransmissionStatus;

namespace {

class Documents : public Ledger {
protected:
    std::vector<std::string> numbers(const DocumentFilter& filter)
    {
        Session session = ledger().session();
        std::vector<std::string> numbers;
        for (const Document& document : DocumentTable(session).page(filter)) {
            numbers.push_back(document.number);
        }
        return numbers;
    }
};

} // namespace

TEST_F(Documents, SurviveStorageWhole)
{
    Document document = Ledger::document("i1", TransmissionStatus::to_verify);
    document.kind = plugin::domain::DocumentKind::credit_note;
    document.revision = 7;
    document.check_due = true;
    document.fingerprint = "abc";
    document.sent_revision = 6;
    document.changed_after_sending = true;
    document.note = "Nota";
    document.protocol = "99260903001861939";
    document.outcome_at = 12;
    document.verify_after = 13;
    document.verify_tries = 2;
    const Document read = stored(saved(document));
    EXPECT_EQ(read.invoice_id, "i1");
    EXPECT_EQ(read.number, "FT/i1");
    EXPECT_EQ(read.kind, plugin::domain::DocumentKind::credit_note);
    EXPECT_EQ(read.status, TransmissionStatus::to_verify);
    EXPECT_EQ(read.revision, 7);
    EXPECT_TRUE(read.check_due);
    EXPECT_EQ(read.fingerprint, "abc");
    EXPECT_EQ(read.sent_revision, 6);
    EXPECT_TRUE(read.changed_after_sending);
    EXPECT_EQ(read.note, "Nota");
    EXPECT_EQ(read.protocol, "99260903001861939");
    EXPECT_EQ(read.outcome_at, 12);
    EXPECT_EQ(read.verify_after, 13);
    EXPECT_EQ(read.verify_tries, 2);
}

TEST_F(Documents, AreUniquePerInvoice)
{
    saved(document("i1", TransmissionStatus::to_send));
    EXPECT_ANY_THROW(saved(document("i1", TransmissionStatus::to_send)));
}

TEST_F(Documents, AreListedNewestPaymentFirstPageByPage)
{
    for (int day = 1; day <= 9; ++day) {
        saved(document("i" + std::to_string(day), TransmissionStatus::to_send, "2026-11-0" + std::to_string(day)));
    }
    saved(document("same day", TransmissionStatus::to_send, "2026-11-05"));
    Session session = ledger().session();
    const DocumentTable documents(session);
    std::vector<std::string> seen;
    std::optional<DocumentCursor> cursor;
    for (auto page = documents.page({}, cursor, 4); !page.empty(); page = documents.page({}, cursor, 4)) {
        for (const Document& document : page) {
            seen.push_back(document.invoice_id);
        }
        cursor = DocumentCursor{page.back().paid_on, page.back().id};
    }
    EXPECT_EQ(seen, (std::vector<std::string>{"i9", "i8", "i7", "i6", "same day", "i5", "i4", "i3", "i2", "i1"}));
}

TEST_F(Documents, AreFilteredByStatusEntityAndNumber)
{
    saved(document("a1", TransmissionStatus::to_send));
    saved(document("a2", TransmissionStatus::rejected));
    saved(document("b_1", TransmissionStatus::to_send, "2026-11-20", "e2"));
    EXPECT_EQ(numbers({.status = TransmissionStatus::rejected}), std::vector<std::string>{"FT/a2"});
    EXPECT_EQ(numbers({.billing_entity_id = "e2"}), std::vector<std::string>{"FT/b_1"});
    EXPECT_EQ(numbers({.number = "ft/A1"}), std::vector<std::string>{"FT/a1"});
    // The signs of LIKE stand for themselves.
    EXPECT_EQ(numbers({.number = "_"}), std::vector<std::string>{"FT/b_1"});
    EXPECT_TRUE(numbers({.number = "%"}).empty());
}

TEST_F(Documents, AreCountedByStatusWithoutTheHidden)
{
    saved(document("i1", TransmissionStatus::to_send));
    saved(document("i2", TransmissionStatus::to_send));
    saved(document("i3", TransmissionStatus::accepted));
    Document hidden = document("i4", TransmissionStatus::to_send);
    hidden.hidden = true;
    saved(hidden);
    Session session = ledger().session();
    const auto counts = DocumentTable(session).counts({.status = TransmissionStatus::accepted});
    EXPECT_EQ(counts, (std::map<TransmissionStatus, std::int64_t>{{TransmissionStatus::to_send, 2},
                                                                  {TransmissionStatus::accepted, 1}}));
}

TEST_F(Documents, ThatSistemaTsHoldsAreNotCheckedAgain)
{
    const auto to_send = saved(document("i1", TransmissionStatus::to_send));
    const auto rejected = saved(document("i2", TransmissionStatus::rejected));
    saved(document("i3", TransmissionStatus::accepted));
    saved(document("i4", TransmissionStatus::to_verify)); // marked, but not now
    Session session = ledger().session();
    {
        Transaction transaction(session);
        DocumentTable(session).mark_all_for_check();
        transaction.commit();
    }
    std::vector<std::int64_t> due;
    for (const Document& document : DocumentTable(session).due_for_check(10)) {
        due.push_back(document.id);
    }
    EXPECT_EQ(due, (std::vector<std::int64_t>{to_send, rejected}));
    EXPECT_TRUE(DocumentTable(session).find_by_invoice("i4")->check_due);
    EXPECT_EQ(DocumentTable(session).due_for_check(1).size(), 1u);
}

TEST_F(Documents, ThatDifferFromWhatSistemaTsHoldsAreCheckedAgain)
{
    Document changed = document("i1", TransmissionStatus::accepted);
    changed.changed_after_sending = true;
    const auto id = saved(changed);
    Session session = ledger().session();
    Transaction transaction(session);
    DocumentTable(session).mark_for_check_of_entity("e1");
    transaction.commit();
    EXPECT_TRUE(stored(id).check_due);
}

TEST_F(Documents, HaveTheirFindingsReplacedAsAWhole)
{
    const auto id = saved(document("i1", TransmissionStatus::to_correct));
    Session session = ledger().session();
    Transaction transaction(session);
    FindingTable findings(session);
    findings.replace(id, {{"V06", Severity::blocking, "Manca", "Inserire", ""},
                          {"V17", Severity::blocking, "Indicare", "Associare", "s1"}});
    findings.replace(id, {{"V41", Severity::warning, "Tardi", "Presto", ""}});
    transaction.commit();
    EXPECT_EQ(findings.list(id),
              (std::vector<plugin::domain::Finding>{{"V41", Severity::warning, "Tardi", "Presto", ""}}));
}
