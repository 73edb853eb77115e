#include "ledger_fixture.hpp"
#include "plugin/ledger/finding_table.hpp"

namespace plugin::ledger {
namespace {

class FindingsInLedger : public Ledger {
protected:
    std::int64_t saved_with(const std::string& invoice, std::vector<domain::Finding> findings,
                            domain::TransmissionStatus status = domain::TransmissionStatus::to_correct)
    {
        const auto id = saved(document(invoice, status));
        Session session = ledger().session();
        Transaction transaction(session);
        FindingTable(session).replace(id, findings);
        transaction.commit();
        return id;
    }

    auto waiting()
    {
        Session session = ledger().session();
        return FindingTable(session).waiting_by_service();
    }

    static domain::Finding no_type(const std::string& service) { return domain::make_finding("V17", {}, service); }
};

} // namespace

TEST_F(FindingsInLedger, CountsTheDocumentsThatEachServiceHoldsUp)
{
    saved_with("i1", {no_type("s1")});
    saved_with("i2", {no_type("s1"), domain::make_finding("V10")}); // a warning holds up nothing
    saved_with("i3", {no_type("s1"), no_type("s2")});
    saved_with("i4", {no_type("s2"), domain::make_finding("V06")});
    const auto found = waiting();
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found.at("s1").all, 3);
    EXPECT_EQ(found.at("s1").for_it_alone, 2);
    EXPECT_EQ(found.at("s2").all, 2);
    EXPECT_EQ(found.at("s2").for_it_alone, 0);
}

TEST_F(FindingsInLedger, DocumentsThatWaitForNothingAreNotCounted)
{
    saved_with("i1", {no_type("s1")}, domain::TransmissionStatus::accepted);
    saved_with("i2", {domain::make_finding("V06")});
    auto hidden = stored(saved_with("i3", {no_type("s1")}));
    hidden.hidden = true;
    saved(hidden);
    EXPECT_TRUE(waiting().empty());
}

} // namespace plugin::ledger
