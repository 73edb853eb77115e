#include "tests/plugin/pages/plugin_under_test.hpp"

#include <gmock/gmock.h>

using namespace plugin;
using domain::TransmissionStatus;
using pages_test::make_document;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class SendPage : public testing::Test {
protected:
    SendPage()
    {
        m_plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
        m_plugin.add_entity("e2", "Centro Medico");
        m_plugin.connect("e1");
        m_first = m_plugin.add_document(make_document("i1", TransmissionStatus::to_send, "1/2026"));
        m_second = m_plugin.add_document(make_document("i2", TransmissionStatus::to_send, "2/2026"));
        m_wrong = m_plugin.add_document(make_document("i3", TransmissionStatus::to_correct, "3/2026"));
        m_other = m_plugin.add_document(make_document("i4", TransmissionStatus::to_send, "4/2026", "e2"));
        m_plugin.start();
    }

    static std::string ticked(std::initializer_list<std::int64_t> ids)
    {
        std::string form = "quali=selezionati";
        for (const auto id : ids) {
            form += "&documento=" + std::to_string(id);
        }
        return form;
    }

    ledger::Document document(std::int64_t id)
    {
        ledger::Document found;
        m_plugin.read([&](ledger::Session& session) { found = ledger::DocumentTable(session).find(id).value(); });
        return found;
    }

    pages_test::PluginUnderTest m_plugin;
    std::int64_t m_first = 0;
    std::int64_t m_second = 0;
    std::int64_t m_wrong = 0;
    std::int64_t m_other = 0;
};

} // namespace

TEST_F(SendPage, B66AsksForAConfirmationAndQueuesNothingYet)
{
    const auto page = m_plugin.post("/documenti/invio", ticked({m_first, m_second}));
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("Conferma invio"));
    EXPECT_THAT(page.body, HasSubstr("documenti da inviare"));
    EXPECT_THAT(page.body, HasSubstr("240,00 €"));
    EXPECT_FALSE(document(m_first).queued_at.has_value());
    EXPECT_THAT(m_plugin.fake.requested_steps(), IsEmpty());
}

TEST_F(SendPage, B66SaysWhatIsLeftOutAndWhy)
{
    const auto page = m_plugin.post("/documenti/invio", ticked({m_first, m_wrong, m_other}));
    EXPECT_THAT(page.body, HasSubstr("120,00 €"));
    EXPECT_THAT(page.body, HasSubstr("pronto, ma non selezionato."));
    EXPECT_THAT(page.body, HasSubstr("c&apos;è prima qualcosa da correggere."));
    EXPECT_THAT(page.body, HasSubstr("la sua entità di fatturazione non è ancora collegata"));
    EXPECT_THAT(page.body, HasSubstr("name=\"documento\" value=\"" + std::to_string(m_first) + "\""));
    EXPECT_THAT(page.body, Not(HasSubstr("name=\"documento\" value=\"" + std::to_string(m_wrong) + "\"")));
}

TEST_F(SendPage, SelectsAllThatAreReady)
{
    const auto page = m_plugin.post("/documenti/invio", "quali=tutti");
    EXPECT_THAT(page.body, HasSubstr("240,00 €"));
    EXPECT_EQ(pages_test::count_of(page.body, "name=\"documento\""), 2u);
    EXPECT_THAT(page.body, HasSubstr("non è ancora collegata"));
}

TEST_F(SendPage, SelectsOfAllThatAreReadyThoseThatTheListShows)
{
    const auto selected = [this](const std::string& filters) {
        return m_plugin.post("/documenti/invio", "quali=tutti&" + filters).body;
    };
    const std::string first = "name=\"documento\" value=\"" + std::to_string(m_first) + "\"";
    for (const std::string filters :
         {"cerca=1%2F2026", "cerca=1%2F2026&stato=to_send&entita=e1&dal=2026-11-20&al=2026-11-20"}) {
        const auto page = selected(filters);
        EXPECT_EQ(pages_test::count_of(page, "name=\"documento\""), 1u) << filters;
        EXPECT_THAT(page, HasSubstr(first)) << filters;
        EXPECT_THAT(page, HasSubstr("pronto, ma non selezionato.")) << filters;
        EXPECT_THAT(
            page,
            HasSubstr("/documenti?" +
                      std::string(filters.starts_with("cerca=1%2F2026&") ? "stato=to_send&amp;entita=e1&amp;" : "") +
                      "cerca=1%2F2026"))
            << "back to the same list";
    }
    for (const char* filters :
         {"stato=to_correct", "dal=2026-11-21", "entita=e2", "motivo=V06", "cambiati=1", "cerca=9"})
        EXPECT_THAT(selected(filters), HasSubstr("Nessun documento da inviare")) << filters;
    EXPECT_THAT(m_plugin.get("/documenti?cerca=1%2F2026").body,
                HasSubstr("1 documento pronto con questi filtri, 120,00 €"));
    EXPECT_THAT(m_plugin.get("/documenti?stato=to_correct").body,
                HasSubstr("Nessun documento pronto con questi filtri."));
}

TEST_F(SendPage, SaysSoWhereNothingWasTicked)
{
    const auto page = m_plugin.post("/documenti/invio", "quali=selezionati");
    EXPECT_THAT(page.body, HasSubstr("Nessun documento da inviare"));
    EXPECT_THAT(page.body, Not(HasSubstr("Conferma invio")));
}

TEST_F(SendPage, B47ConfirmsByQueueingAndAskingForAStep)
{
    const auto answer =
        m_plugin.post(m_plugin.secretary, "/documenti/invio/conferma", ticked({m_first, m_wrong, m_other}));
    EXPECT_EQ(answer.headers.at("location"), "/plugins/under-test/documenti?avanzamento=1");
    EXPECT_EQ(document(m_first).queued_by, "Carla Neri");
    EXPECT_FALSE(document(m_second).queued_at.has_value());
    EXPECT_FALSE(document(m_wrong).queued_at.has_value());
    EXPECT_FALSE(document(m_other).queued_at.has_value());
    EXPECT_THAT(m_plugin.fake.requested_steps(), ElementsAre("send"));
}

TEST_F(SendPage, ConfirmsTwiceWithoutQueueingTwice)
{
    m_plugin.post("/documenti/invio/conferma", ticked({m_first}));
    m_plugin.post(m_plugin.secretary, "/documenti/invio/conferma", ticked({m_first}));
    EXPECT_EQ(document(m_first).queued_by, "Dott.ssa Anna Bianchi");
}

TEST_F(SendPage, B62RefusesAUserWhoLacksEitherTick)
{
    for (const auto* path : {"/documenti/invio", "/documenti/invio/conferma"}) {
        const auto page = m_plugin.post(m_plugin.reader, path, ticked({m_first}));
        EXPECT_EQ(page.status, 409);
        EXPECT_THAT(page.body, HasSubstr("servono due autorizzazioni"));
    }
    m_plugin.fake.revoke_permission(m_plugin.secretary.id, "invoices.view");
    const auto page = m_plugin.post(m_plugin.secretary, "/documenti/invio/conferma", ticked({m_first}));
    EXPECT_EQ(page.status, 409);
    EXPECT_FALSE(document(m_first).queued_at.has_value());
    EXPECT_THAT(m_plugin.fake.requested_steps(), IsEmpty());
}

TEST_F(SendPage, TakesBackWhatHasNotBegun)
{
    m_plugin.post("/documenti/invio/conferma", ticked({m_first}));
    EXPECT_THAT(m_plugin.get("/documenti").body, HasSubstr("Togli dalla coda"));
    EXPECT_EQ(m_plugin.post(m_plugin.reader, "/documenti/invio/ritiro", "").status, 409);
    EXPECT_TRUE(document(m_first).queued_at.has_value());
    EXPECT_EQ(m_plugin.post("/documenti/invio/ritiro", "").status, 303);
    EXPECT_FALSE(document(m_first).queued_at.has_value());
    EXPECT_THAT(m_plugin.get("/documenti").body, Not(HasSubstr("Togli dalla coda")));
}

TEST_F(SendPage, B63RefusesAsSoonAsTheTickIsRemoved)
{
    m_plugin.fake.revoke_permission(m_plugin.secretary.id, "send");
    EXPECT_EQ(m_plugin.post(m_plugin.secretary, "/documenti/invio/conferma", ticked({m_first})).status, 409);
}
