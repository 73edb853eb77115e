#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

using namespace plugin::ledger;
using plugin::domain::make_finding;
using plugin::domain::TransmissionStatus;

namespace {

class Findings : public Ledger {
protected:
    void add(const std::string& invoice, TransmissionStatus status,
             const std::vector<plugin::domain::Finding>& findings, bool hidden = false)
    {
        Document document = Ledger::document(invoice, status);
        document.hidden = hidden;
        const auto id = saved(document);
        Session session = ledger().session();
        Transaction transaction(session);
        FindingTable(session).replace(id, findings);
        transaction.commit();
    }

    auto waiting()
    {
        Session session = ledger().session();
        return FindingTable(session).waiting_by_service();
    }

    static plugin::domain::Finding no_type(const std::string& service) { return make_finding("V17", {}, service); }

    std::int64_t count(const Mistake& mistake)
    {
        Session session = ledger().session();
        DocumentFilter filter;
        filter.mistake = mistake;
        std::int64_t documents = 0;
        for (const auto& [status, number] : DocumentTable(session).counts(filter))
            documents += number;
        return documents;
    }

    std::vector<std::pair<Mistake, std::int64_t>> mistakes()
    {
        Session session = ledger().session();
        return FindingTable(session).mistakes();
    }

    std::vector<std::string> invoices(const DocumentFilter& filter)
    {
        Session session = ledger().session();
        std::vector<std::string> found;
        for (const Document& document : DocumentTable(session).page(filter))
            found.push_back(document.invoice_id);
        return found;
    }
};

constexpr auto k_to_correct = TransmissionStatus::to_correct;

} // namespace

TEST_F(Findings, CountTheDocumentsThatAMistakeKeepsBack)
{
    add("i1", k_to_correct, {make_finding("V06"), make_finding("V27")});
    add("i2", k_to_correct, {make_finding("V35"), make_finding("V06")});
    add("i3", TransmissionStatus::to_send, {make_finding("V27")});
    add("i4", TransmissionStatus::accepted, {make_finding("V06")}); // of before
    add("i5", k_to_correct, {make_finding("V06")}, true);
    EXPECT_EQ(count({"V06"}), 2);
    EXPECT_EQ(count({"V35"}), 1);
    EXPECT_EQ(count({"V27"}), 0) << "a warning keeps nothing back";
    EXPECT_EQ(count({"V43"}), 0);
}

TEST_F(Findings, AreTheSameMistakeOfAServiceOnlyWithThatService)
{
    add("i1", k_to_correct, {make_finding("V17", {}, "s1"), make_finding("V17", {}, "s2")});
    add("i2", k_to_correct, {make_finding("V17", {}, "s1"), make_finding("V18", {}, "s2")});
    EXPECT_EQ(count({"V17", "s1"}), 2);
    EXPECT_EQ(count({"V17", "s2"}), 1);
    EXPECT_EQ(count({"V17"}), 2) << "one document counts once";
    EXPECT_EQ(waiting().at("s2").all, 2);
    EXPECT_FALSE(waiting().contains("s3"));
}

TEST_F(Findings, AreToldByMistakeTheMostFrequentFirst)
{
    EXPECT_TRUE(mistakes().empty());
    add("i1", k_to_correct, {make_finding("V43"), make_finding("V20", {}, "s1")});
    add("i2", k_to_correct, {make_finding("V20", {}, "s2"), make_finding("V17", {}, "s2")});
    const auto found = mistakes();
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0], (std::pair<Mistake, std::int64_t>{{"V20"}, 2}))
        << "put right in the invoice, not in the service";
    EXPECT_EQ(found[1], (std::pair<Mistake, std::int64_t>{{"V17", "s2"}, 1}));
    EXPECT_EQ(found[2], (std::pair<Mistake, std::int64_t>{{"V43"}, 1}));
}

TEST_F(Findings, FilterTheListOfDocuments)
{
    add("i1", k_to_correct, {make_finding("V06")});
    add("i2", k_to_correct, {make_finding("V17", {}, "s1")});
    add("i3", k_to_correct, {make_finding("V17", {}, "s2")});
    add("i4", TransmissionStatus::accepted, {make_finding("V06")});
    DocumentFilter filter;
    filter.mistake = Mistake{"V06"};
    EXPECT_EQ(invoices(filter), (std::vector<std::string>{"i1"}));
    filter.mistake = Mistake{"V17", "s2"};
    EXPECT_EQ(invoices(filter), (std::vector<std::string>{"i3"}));
    filter.mistake = Mistake{"V17"};
    filter.status = k_to_correct;
    EXPECT_EQ(invoices(filter).size(), 2u);
    Session session = ledger().session();
    const auto counts = DocumentTable(session).counts(filter);
    EXPECT_EQ(counts.size(), 1u);
    EXPECT_EQ(counts.at(k_to_correct), 2);
}

TEST_F(Findings, CountADocumentOnceThatHasAMistakeTwice)
{
    add("i1", k_to_correct, {make_finding("V20", {}, "s1"), make_finding("V20", {}, "s2")});
    ASSERT_EQ(mistakes().size(), 1u);
    EXPECT_EQ(mistakes()[0].second, 1);
}

TEST_F(Findings, CountTheDocumentsThatEachServiceHoldsUp)
{
    add("i1", k_to_correct, {no_type("s1")});
    add("i2", k_to_correct, {no_type("s1"), make_finding("V10")}); // a warning holds up nothing
    add("i3", k_to_correct, {no_type("s1"), no_type("s2")});
    add("i4", k_to_correct, {no_type("s2"), make_finding("V06")});
    const auto found = waiting();
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found.at("s1").all, 3);
    EXPECT_EQ(found.at("s1").for_it_alone, 2);
    EXPECT_EQ(found.at("s2").all, 2);
    EXPECT_EQ(found.at("s2").for_it_alone, 0);
}

TEST_F(Findings, DocumentsThatWaitForNothingAreNotCounted)
{
    add("i1", TransmissionStatus::accepted, {no_type("s1")});
    add("i2", k_to_correct, {make_finding("V06")});
    add("i3", k_to_correct, {no_type("s1")}, true);
    EXPECT_TRUE(waiting().empty());
}
