#include "plugin/ledger/entity_state_table.hpp"
#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gmock/gmock.h>

using host_sdk::HealthLevel;
using plugin::domain::TransmissionStatus;
using testing::HasSubstr;

namespace {

class HealthReport : public testing::Test {
protected:
    HealthReport()
    {
        m_plugin.start();
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
    }

    host_sdk::HealthLine line(std::string_view label)
    {
        for (const auto& line : m_plugin.health()) {
            if (line.label == label) return line;
        }
        ADD_FAILURE() << "no line " << label;
        return {};
    }

    pages_test::PluginUnderTest m_plugin;
};

} // namespace

TEST_F(HealthReport, SaysWhetherEachEntityIsConnected)
{
    EXPECT_EQ(line("Collegamento di Dott.ssa Anna Bianchi").level, HealthLevel::warning);
    m_plugin.connect("e1");
    EXPECT_EQ(line("Collegamento di Dott.ssa Anna Bianchi").level, HealthLevel::good);
    m_plugin.write([](auto& session) {
        plugin::ledger::EntityStateTable(session).block("e1", "Il Sistema TS ha rifiutato le credenziali.", 1);
    });
    EXPECT_EQ(line("Collegamento di Dott.ssa Anna Bianchi").level, HealthLevel::bad);
}

TEST_F(HealthReport, CountsWhatNeedsSomebody)
{
    EXPECT_EQ(line("Da correggere").level, HealthLevel::good);
    m_plugin.add_document(pages_test::make_document("i1", TransmissionStatus::to_correct));
    m_plugin.add_document(pages_test::make_document("i2", TransmissionStatus::rejected, "2/2026"));
    m_plugin.add_document(pages_test::make_document("i3", TransmissionStatus::to_send, "3/2026"));
    EXPECT_EQ(line("Da correggere").level, HealthLevel::warning);
    EXPECT_EQ(line("Da correggere").value, "2 documenti");
    EXPECT_EQ(line("Da inviare").value, "1 documento");
}

TEST_F(HealthReport, PutsTheWorstFirst)
{
    m_plugin.connect("e1");
    const auto lines = m_plugin.health(); // this installation has no certificate
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines.front().label, "Certificato");
    EXPECT_EQ(lines.front().level, HealthLevel::bad);
}
