// The plugin from the outside: the real library through the SDK's hosting classes.
#include "tests/plugin/app/plugin_package.hpp"
#include "tests/plugin/pages/plugin_under_test.hpp"

#include <host_sdk/error.hpp>

#include <gmock/gmock.h>

using namespace plugin;
using namespace std::chrono_literals;
using app_test::k_package;
using app_test::open_library;
using domain::TransmissionStatus;
using host_sdk::hosting::LoadedPlugin;
using testing::HasSubstr;

namespace {

class Lifecycle : public testing::Test {
protected:
    Lifecycle()
    {
        m_fake.set_now_ms(pages_test::k_now);
        m_fake.set_setting("sistema-ts.url", "https://127.0.0.1:1");
        for (const auto* permission : {"view", "configure", "invoices.view"}) {
            m_fake.grant_permission(m_owner.id, permission);
        }
        m_fake.put(host_sdk::BillingEntity{"e1", "Dott.ssa Anna Bianchi", "01234567897", "medico", {}});
    }

    host_sdk::testkit::FakeHost m_fake{k_package};
    LoadedPlugin m_plugin{open_library(), m_fake.raw()};
    host_sdk::User m_owner{"titolare", "Dott.ssa Anna Bianchi", "it"};
};

} // namespace

TEST_F(Lifecycle, PreparesActivatesStopsAndIsFoundAsItWas)
{
    m_plugin.prepare(std::nullopt);
    m_plugin.prepare("1.0.0");
    for (int round = 0; round < 3; ++round) {
        m_plugin.activate();
        EXPECT_EQ(support::get(m_plugin, m_owner, "/documenti").status, 200);
        EXPECT_EQ(m_plugin.stop(5s), LoadedPlugin::Stopped::drained);
    }
}

TEST_F(Lifecycle, BringsAPaidInvoiceOfTheHostIntoTheList)
{
    m_plugin.activate();
    host_sdk::Invoice paid;
    paid.id = "i1";
    paid.billing_entity_id = "e1";
    paid.number = "77/2026";
    paid.issued_on = "2026-11-20";
    paid.paid_on = "2026-11-20";
    paid.total_cents = 10'000;
    paid.lines = {{host_sdk::LineKind::service, 10'000, "s1", "Visita", {}, "N4"}};
    host_sdk::Invoice unpaid = paid;
    unpaid.id = "i2";
    unpaid.number = "78/2026";
    unpaid.paid_on.reset();
    m_fake.put(paid);
    m_fake.put(unpaid);
    for (int steps = 0; m_plugin.step("intake", 10s).more && steps < 10; ++steps) {
    }
    const auto page = support::get(m_plugin, m_owner, "/documenti");
    EXPECT_THAT(page.body, HasSubstr("77/2026"));
    EXPECT_THAT(page.body, testing::Not(HasSubstr("78/2026"))) << "BEHAVIOURS 37";
    EXPECT_EQ(m_plugin.stop(5s), LoadedPlugin::Stopped::drained);
}

TEST_F(Lifecycle, ResolvesByAskingWhatWasBeingSentWhenTheLastRunEnded)
{
    const auto file = m_fake.data_directory() / "ledger.db";
    {
        ledger::LedgerDatabase ledger(file);
        auto session = ledger.session();
        ledger::Transaction transaction(session);
        auto document = pages_test::make_document("i1", TransmissionStatus::sending);
        ledger::DocumentTable(session).save(document);
        ledger::AttemptTable(session).add(pages_test::make_attempt(document.id));
        transaction.commit();
    }
    m_plugin.activate();
    EXPECT_THAT(support::get(m_plugin, m_owner, "/documenti").body, HasSubstr("esito da verificare</span>"));
    EXPECT_EQ(m_plugin.stop(5s), LoadedPlugin::Stopped::drained);
}

TEST_F(Lifecycle, RunsTheJobsOfTheManifestAndNoOther)
{
    m_plugin.activate();
    for (const auto* job : {"intake", "check-credentials", "send"}) {
        EXPECT_NO_THROW(static_cast<void>(m_plugin.step(job, 10s))) << job;
    }
    EXPECT_THROW(static_cast<void>(m_plugin.step("altro", 1s)), host_sdk::Error);
    EXPECT_EQ(m_plugin.stop(5s), LoadedPlugin::Stopped::drained);
}

TEST_F(Lifecycle, RemovesAllItsDataWhenAsked)
{
    m_plugin.activate();
    EXPECT_EQ(m_plugin.stop(5s), LoadedPlugin::Stopped::drained);
    EXPECT_FALSE(std::filesystem::is_empty(m_fake.data_directory()));
    m_plugin.erase();
    m_plugin.erase();
    EXPECT_TRUE(std::filesystem::is_empty(m_fake.data_directory()));
}

TEST_F(Lifecycle, SaysWhatIsMissingWhereTheCertificateWasNotGiven)
{
    m_plugin.activate();
    const auto page = support::get(m_plugin, m_owner, "/entita/e1/configura");
    EXPECT_THAT(page.body, HasSubstr("da sistemare</span>"));
    EXPECT_EQ(m_plugin.stop(5s), LoadedPlugin::Stopped::drained);
}

TEST_F(Lifecycle, RefusesToStartWithoutItsPackage)
{
    host_sdk::testkit::FakeHost elsewhere{k_package / "nowhere"};
    LoadedPlugin plugin(open_library(), elsewhere.raw());
    EXPECT_THROW(plugin.activate(), host_sdk::Error);
}
