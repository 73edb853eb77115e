#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using domain::TransmissionStatus;
using pages_test::make_document;
using testing::HasSubstr;
using testing::Not;

namespace {

class OverviewPage : public testing::Test {
protected:
    OverviewPage()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.connect("e1");
        m_plugin.start();
    }

    void add(TransmissionStatus status, int count)
    {
        for (int i = 0; i < count; ++i) {
            const std::string number = std::to_string(++m_number);
            m_plugin.add_document(make_document("i" + number, status, number));
        }
    }

    std::string page() { return m_plugin.get("/").body; }

    pages_test::PluginUnderTest m_plugin;
    int m_number = 0;
};

} // namespace

TEST_F(OverviewPage, SaysThatEverythingIsSent)
{
    add(TransmissionStatus::accepted, 3);
    EXPECT_THAT(page(), HasSubstr("Tutto trasmesso: i 3 documenti del 2026 sono stati accolti."));
    EXPECT_THAT(page(), Not(HasSubstr("documenti pronti")));
}

TEST_F(OverviewPage, TellsOfAMissingCertificateBeforeAnythingIsSent)
{
    EXPECT_THAT(page(), HasSubstr("Nessun documento del 2026 da trasmettere, per ora."));
    EXPECT_THAT(page(), HasSubstr("Certificato per la cifratura da sistemare"));
    EXPECT_THAT(page(), HasSubstr("/impostazioni/certificato\">Installa il certificato"));
}

TEST_F(OverviewPage, SaysWhatIsLeftAndUntilWhen)
{
    add(TransmissionStatus::to_send, 2);
    add(TransmissionStatus::accepted, 1);
    EXPECT_THAT(page(), HasSubstr("Restano da trasmettere 2 documenti del 2026."));
    EXPECT_THAT(page(), HasSubstr("Entro il 01/02/2027"));
    EXPECT_THAT(page(), HasSubstr("Già accolti 1 su 3."));
    EXPECT_THAT(page(), HasSubstr("2 documenti pronti"));
    EXPECT_THAT(page(), HasSubstr("name=\"quali\" value=\"tutti\""));
}

TEST_F(OverviewPage, LeadsToEachThingThatNeedsTheDoctor)
{
    add(TransmissionStatus::to_correct, 4);
    add(TransmissionStatus::rejected, 1);
    EXPECT_THAT(page(), HasSubstr("4 documenti da correggere"));
    EXPECT_THAT(page(), HasSubstr("/documenti?stato=to_correct\">Correggi"));
    EXPECT_THAT(page(), HasSubstr("1 documento scartato"));
    EXPECT_THAT(page(), HasSubstr("/documenti?stato=rejected\">Vedi perché"));
}

TEST_F(OverviewPage, CountsTheYearAsLinksIntoTheList)
{
    add(TransmissionStatus::accepted_with_warnings, 2);
    EXPECT_THAT(page(), HasSubstr("/documenti?stato=accepted_with_warnings&amp;dal=2026-01-01&amp;al=2026-12-31"));
    const auto list = m_plugin.get("/documenti?stato=accepted_with_warnings&dal=2026-01-01&al=2026-12-31").body;
    EXPECT_THAT(list, HasSubstr("</i> accolto con anomalie</span>"));
    EXPECT_THAT(m_plugin.get("/documenti?dal=2025-01-01&al=2025-12-31").body, HasSubstr("Nessun documento trovato"));
}

TEST_F(OverviewPage, OffersNoSendingToWhomMayNotSend)
{
    add(TransmissionStatus::to_send, 2);
    EXPECT_THAT(m_plugin.get(m_plugin.reader, "/").body, Not(HasSubstr("value=\"tutti\"")));
}
