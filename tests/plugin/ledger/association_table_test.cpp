#include "plugin/ledger/association_table.hpp"
#include "tests/plugin/ledger/ledger_fixture.hpp"

using namespace plugin::ledger;
using plugin::domain::ExpenseFlag;
using plugin::domain::ExpenseType;
using plugin::domain::TransmissionStatus;

namespace {

class AssociationsOfServices : public Ledger {
protected:
    void save(const std::vector<ServiceAssociation>& associations)
    {
        Session session = ledger().session();
        Transaction transaction(session);
        AssociationTable(session).save(associations);
        transaction.commit();
    }

    plugin::domain::Associations in_force(const ServiceRevisions& revisions)
    {
        Session session = ledger().session();
        return AssociationTable(session).in_force(revisions);
    }
};

} // namespace

TEST_F(AssociationsOfServices, AreKeptWithWhoSetThem)
{
    save({{"s1", {ExpenseType::SR, ExpenseFlag::intramoenia}, 3, "Anna", 50}, {"s2", {}, 4, "Anna", 50}});
    restart();
    Session session = ledger().session();
    const auto list = AssociationTable(session).list();
    ASSERT_EQ(list.size(), 2u);
    EXPECT_EQ(list[0].association.type, ExpenseType::SR);
    EXPECT_EQ(list[0].association.flag, ExpenseFlag::intramoenia);
    EXPECT_EQ(list[0].set_by, "Anna");
    EXPECT_EQ(list[1].association.type, std::nullopt); // non si invia
}

TEST_F(AssociationsOfServices, OfAModifiedServiceCountOnlyOnceConfirmed)
{
    save({{"s1", {ExpenseType::SR}, 3, "Anna", 50}});
    EXPECT_EQ(in_force({{"s1", 3}}).count("s1"), 1u);
    EXPECT_EQ(in_force({{"s1", 4}}).count("s1"), 0u);
    save({{"s1", {ExpenseType::SR}, 4, "Anna", 60}});
    EXPECT_EQ(in_force({{"s1", 4}}).count("s1"), 1u);
}

TEST_F(AssociationsOfServices, OfARemovedServiceStillCount)
{
    save({{"s1", {ExpenseType::SR}, 3, "Anna", 50}});
    EXPECT_EQ(in_force({}).count("s1"), 1u);
}

TEST_F(AssociationsOfServices, MarkTheDocumentsForANewCheck)
{
    const auto id = saved(document("i1", TransmissionStatus::to_correct));
    save({{"s1", {ExpenseType::SR}, 3, "Anna", 50}});
    EXPECT_TRUE(stored(id).check_due);
}

TEST_F(AssociationsOfServices, CanBeTakenBack)
{
    save({{"s1", {ExpenseType::SR}, 3, "Anna", 50}});
    Session session = ledger().session();
    Transaction transaction(session);
    AssociationTable(session).remove("s1");
    transaction.commit();
    EXPECT_TRUE(in_force({{"s1", 3}}).empty());
}
