#include "plugin/ledger/connection.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <tuple>

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

TEST_F(Documents, SomeAreReadInTheOrderInWhichTheyAreAskedFor)
{
    std::vector<std::int64_t> ids;
    for (const char* invoice : {"i1", "i2", "i3"}) {
        ids.push_back(saved(document(invoice, TransmissionStatus::to_send)));
    }
    const std::int64_t nobody = ids.back() + 1;
    const auto found_of = [&](const std::vector<std::int64_t>& asked) {
        Session session = ledger().session();
        std::vector<std::int64_t> found;
        DocumentTable(session).find_each(asked, [&](const Document& document) { found.push_back(document.id); });
        return found;
    };
    EXPECT_EQ(found_of({ids[2], nobody, ids[0]}), (std::vector<std::int64_t>{ids[2], ids[0]}));
    EXPECT_EQ(found_of({}), (std::vector<std::int64_t>{}));
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
        cursor = cursor_at(page.back(), DocumentSort::payment);
    }
    EXPECT_EQ(seen, (std::vector<std::string>{"i9", "i8", "i7", "i6", "same day", "i5", "i4", "i3", "i2", "i1"}));
}

TEST_F(Documents, AreListedInEachOrderPageByPageWithoutLosingARow)
{
    int drawn = 7;
    for (int i = 1; i <= 40; ++i) {
        drawn = drawn * 37 % 101;
        Document document = Ledger::document("i" + std::to_string(i), TransmissionStatus::to_send,
                                             "2026-11-0" + std::to_string(1 + drawn % 9), drawn % 2 == 0 ? "e1" : "e2");
        document.number = std::to_string(drawn) + "/2026";
        document.total_cents = 900 + drawn % 5 * 100; // the same for many, and of two lengths
        saved(document);
    }
    const auto before = [](DocumentSort by, const Document& a, const Document& b) {
        if (by == DocumentSort::payment) return std::tie(a.paid_on, a.id) < std::tie(b.paid_on, b.id);
        if (by == DocumentSort::amount) return std::tie(a.total_cents, a.id) < std::tie(b.total_cents, b.id);
        return std::pair(std::stoi(a.number), a.id) < std::pair(std::stoi(b.number), b.id);
    };
    Session session = ledger().session();
    const DocumentTable documents(session);
    for (const DocumentSort by : {DocumentSort::payment, DocumentSort::amount, DocumentSort::number}) {
        for (const bool descending : {false, true}) {
            for (const DocumentFilter& filter : {DocumentFilter{}, DocumentFilter{.billing_entity_id = "e1"}}) {
                std::vector<Document> expected = documents.page(filter, std::nullopt, 1000);
                std::sort(expected.begin(), expected.end(), [&](const auto& a, const auto& b) {
                    return descending ? before(by, b, a) : before(by, a, b);
                });
                std::size_t seen = 0;
                std::optional<DocumentCursor> cursor;
                for (auto page = documents.page(filter, cursor, 7, {by, descending}); !page.empty();
                     page = documents.page(filter, cursor, 7, {by, descending})) {
                    for (const Document& document : page) {
                        ASSERT_LT(seen, expected.size());
                        EXPECT_EQ(document.id, expected[seen++].id);
                    }
                    cursor = cursor_at(page.back(), by);
                }
                EXPECT_EQ(seen, expected.size());
            }
        }
    }
}

// A page in the middle of many costs no more than one in the middle of few: counted in steps of SQLite's machine, in
// every order and with every filter that many documents pass.
TEST_F(Documents, ArePagedThroughWithoutReadingTheOthers)
{
    constexpr int k_many = 20'000;
    constexpr int k_middle = 10'004; // its payment lies within the period below
    Session session = ledger().session();
    {
        Transaction transaction(session);
        DocumentTable documents(session);
        for (int i = 0; i < k_many; ++i) {
            Document document =
                Ledger::document("i" + std::to_string(i), TransmissionStatus::accepted,
                                 "2026-0" + std::to_string(1 + i % 9) + "-15", i % 2 == 0 ? "e1" : "e2");
            document.number = std::to_string(10'000 + i) + "/2026";
            document.total_cents = 1000 + i * 7919 % k_many;
            documents.save(document);
        }
        transaction.commit();
    }
    int steps = 0;
    sqlite3_progress_handler(
        session.connection().getHandle(), 100,
        [](void* counter) {
            *static_cast<int*>(counter) += 100;
            return 0;
        },
        &steps);
    const DocumentFilter filters[] = {{},
                                      {.status = TransmissionStatus::accepted},
                                      {.billing_entity_id = "e1"},
                                      {.status = TransmissionStatus::accepted, .billing_entity_id = "e1"},
                                      {.paid_from = "2026-02-01", .paid_until = "2026-08-31"}};
    const DocumentTable documents(session);
    for (const DocumentSort by : {DocumentSort::payment, DocumentSort::amount, DocumentSort::number}) {
        for (const bool descending : {false, true}) {
            for (const DocumentFilter& filter : filters) {
                const Document middle = documents.find(k_middle).value();
                steps = 0;
                EXPECT_EQ(documents.page(filter, cursor_at(middle, by), 26, {by, descending}).size(), 26u);
                EXPECT_LT(steps, k_many) << static_cast<int>(by) << descending;
            }
        }
    }
    sqlite3_progress_handler(session.connection().getHandle(), 0, nullptr, nullptr);
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

TEST_F(Documents, AreFoundByHowTheirNumberBeginsAndElseByWhatItContains)
{
    for (const char* number : {"77/2026", "177/2026", "771", "A-77"}) {
        Document one = document(number, TransmissionStatus::to_send);
        one.number = number;
        saved(one);
    }
    EXPECT_EQ(numbers({.number = "77/2026"}), std::vector<std::string>{"77/2026"});
    EXPECT_EQ(numbers({.number = "77"}), (std::vector<std::string>{"771", "77/2026"}));
    EXPECT_EQ(numbers({.number = "7/2026"}), (std::vector<std::string>{"177/2026", "77/2026"}));
    EXPECT_EQ(numbers({.number = "-77"}), std::vector<std::string>{"A-77"});
    EXPECT_EQ(numbers({.number = "a-7"}), std::vector<std::string>{"A-77"}) << "small or capital";
    Session session = ledger().session();
    EXPECT_EQ(DocumentTable(session).counts({.number = "77"}),
              (std::map<TransmissionStatus, std::int64_t>{{TransmissionStatus::to_send, 2}}));
}

TEST_F(Documents, AreFilteredByInvoicesAloneOrBesideANumber)
{
    for (const char* id : {"i1", "i2", "i3"}) {
        saved(document(id, TransmissionStatus::to_send));
    }
    EXPECT_EQ(numbers({.invoice_ids = {{"i3", "i1", "unknown"}}}), (std::vector<std::string>{"FT/i3", "FT/i1"}));
    EXPECT_EQ(numbers({.number = "i2", .invoice_ids = {{"i1"}}}), (std::vector<std::string>{"FT/i2", "FT/i1"}));
    EXPECT_EQ(numbers({.number = "i2", .invoice_ids = std::vector<std::string>{}}), std::vector<std::string>{"FT/i2"});
    EXPECT_TRUE(numbers({.invoice_ids = std::vector<std::string>{}}).empty());
    EXPECT_TRUE(numbers({.status = TransmissionStatus::accepted, .invoice_ids = {{"i1"}}}).empty());
    Session session = ledger().session();
    EXPECT_EQ(DocumentTable(session).counts({.billing_entity_id = "e1", .invoice_ids = {{"i1", "i2"}}}),
              (std::map<TransmissionStatus, std::int64_t>{{TransmissionStatus::to_send, 2}}));
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
    Document gone = document("i5", TransmissionStatus::to_send);
    gone.hidden = true;
    saved(gone); // what shows it again comes in with its invoice
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
