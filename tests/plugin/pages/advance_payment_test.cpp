#include "plugin/domain/finding.hpp"
#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using domain::TransmissionStatus;
using pages_test::make_document;
using testing::HasSubstr;
using testing::Not;

namespace {

class AdvancePayment : public testing::Test {
protected:
    AdvancePayment()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.add_invoice("i1", "Giulia Rossi");
        m_id = m_plugin.add_document(make_document("i1", TransmissionStatus::to_correct));
        m_plugin.start();
    }

    void find(const char* rule)
    {
        m_plugin.write([&](ledger::Session& session) {
            ledger::FindingTable(session).replace(m_id, {domain::make_finding(rule)});
        });
    }

    std::string path() const { return "/documenti/" + std::to_string(m_id); }
    std::string form() const { return "documento=" + std::to_string(m_id); }

    ledger::Document document()
    {
        ledger::Document found;
        m_plugin.read([&](ledger::Session& session) { found = ledger::DocumentTable(session).find(m_id).value(); });
        return found;
    }

    pages_test::PluginUnderTest m_plugin;
    std::int64_t m_id = 0;
};

} // namespace

TEST_F(AdvancePayment, V37IsConfirmedWhereItIsFound)
{
    find("V37");
    EXPECT_THAT(m_plugin.get(path()).body, HasSubstr("Confermo, è stato anticipato"));
    EXPECT_EQ(m_plugin.post("/documenti/anticipo", form()).status, 303);
    EXPECT_TRUE(document().advance_confirmed);
    EXPECT_TRUE(document().check_due);
}

TEST_F(AdvancePayment, IsNotAskedForOtherwise)
{
    find("V39");
    EXPECT_THAT(m_plugin.get(path()).body, Not(HasSubstr("anticipato")));
}

TEST_F(AdvancePayment, IsNotForWhoMayNotTransmit)
{
    find("V37");
    EXPECT_THAT(m_plugin.get(m_plugin.reader, path()).body, Not(HasSubstr("Confermo, è stato anticipato")));
    EXPECT_NE(m_plugin.post(m_plugin.reader, "/documenti/anticipo", form()).status, 303);
    EXPECT_FALSE(document().advance_confirmed);
}
