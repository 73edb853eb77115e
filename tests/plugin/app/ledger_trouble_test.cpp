// The plugin from the outside, where its ledger is in use, newer, damaged or lost.
#include "plugin/ledger/connection.hpp"
#include "plugin/ledger/rebuild.hpp"
#include "tests/plugin/app/plugin_package.hpp"
#include "tests/plugin/pages/plugin_under_test.hpp"
#include "tests/support/temporary_directory.hpp"

#include <host_sdk/error.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include <fstream>

using namespace plugin;
using namespace std::chrono_literals;
using app_test::k_package;
using app_test::open_library;
using domain::TransmissionStatus;
using host_sdk::Status;
using host_sdk::hosting::LoadedPlugin;
using testing::HasSubstr;
using testing::Not;

namespace {

template <class Body>
Status status_of(Body body)
{
    try {
        body();
    } catch (const host_sdk::Error& error) {
        return error.status();
    }
    ADD_FAILURE() << "it was not refused";
    return Status::internal;
}

class LedgerTrouble : public testing::Test {
protected:
    LedgerTrouble()
    {
        m_fake.set_now_ms(pages_test::k_now);
        m_fake.set_setting("sistema-ts.url", "https://127.0.0.1:1");
        for (const auto* permission : {"view", "configure", "invoices.view"}) {
            m_fake.grant_permission(m_owner.id, permission);
        }
        m_fake.put(host_sdk::BillingEntity{"e1", "Dott.ssa Anna Bianchi", "01234567897", "medico", {}});
    }

    std::filesystem::path file() const { return m_fake.data_directory() / "ledger.db"; }

    void fill(int documents)
    {
        ledger::LedgerDatabase ledger(file());
        auto session = ledger.session();
        ledger::Transaction transaction(session);
        for (int i = 0; i < documents; ++i) {
            const std::string number = std::to_string(i);
            auto document = pages_test::make_document("i" + number, TransmissionStatus::to_send, number + "/2026");
            document.note = std::string(500, 'n');
            ledger::DocumentTable(session).save(document);
        }
        transaction.commit();
    }

    void overwrite_all_but_the_first_page()
    {
        std::fstream stream(file(), std::ios::binary | std::ios::in | std::ios::out);
        stream.seekp(4096);
        stream << std::string(std::filesystem::file_size(file()) - 4096, '\x7f');
    }

    std::string page() { return support::get(m_plugin, m_owner, "/documenti").body; }

    host_sdk::testkit::FakeHost m_fake{k_package};
    LoadedPlugin m_plugin{open_library(), m_fake.raw()};
    host_sdk::User m_owner{"titolare", "Dott.ssa Anna Bianchi", "it"};
};

} // namespace

TEST_F(LedgerTrouble, ASecondInstanceIsRefusedUntilTheFirstStops)
{
    LoadedPlugin second(open_library(), m_fake.raw());
    m_plugin.activate();
    EXPECT_EQ(status_of([&] { second.activate(); }), Status::busy);
    EXPECT_EQ(status_of([&] { second.prepare("1.0.0"); }), Status::busy);
    EXPECT_EQ(status_of([&] { second.erase(); }), Status::busy);
    EXPECT_THAT(page(), HasSubstr("Invio Documenti Fiscali")) << "the first goes on";
    EXPECT_EQ(m_plugin.stop(5s), LoadedPlugin::Stopped::drained);
    second.activate();
    EXPECT_EQ(second.stop(5s), LoadedPlugin::Stopped::drained);
}

TEST_F(LedgerTrouble, ALedgerOfANewerVersionIsRefused)
{
    {
        ledger::LedgerDatabase ledger(file());
        auto session = ledger.session();
        session.connection().exec("PRAGMA user_version=99");
    }
    EXPECT_EQ(status_of([&] { m_plugin.activate(); }), Status::conflict);
    EXPECT_EQ(status_of([&] { m_plugin.prepare("9.0.0"); }), Status::conflict);
}

TEST_F(LedgerTrouble, AFolderThatCannotBeUsedIsToldAsSuch)
{
    std::filesystem::create_directories(file().string() + ".lock");
    EXPECT_EQ(status_of([&] { m_plugin.activate(); }), Status::io);
}

TEST_F(LedgerTrouble, ADamagedLedgerIsMendedAtActivationAndTheDoctorIsTold)
{
    fill(3);
    std::ofstream(file(), std::ios::binary) << std::string(9000, '?');
    m_plugin.activate();
    EXPECT_THAT(page(), HasSubstr("Registro degli invii ricostruito"));
    EXPECT_THAT(page(), HasSubstr("ledger.db.damaged-"));
    EXPECT_EQ(m_plugin.stop(5s), LoadedPlugin::Stopped::drained);
    m_plugin.activate();
    EXPECT_THAT(page(), HasSubstr("Registro degli invii ricostruito")) << "it is still told";
    EXPECT_EQ(m_plugin.stop(5s), LoadedPlugin::Stopped::drained);
}

TEST_F(LedgerTrouble, DamageThatIsMetAtWorkStopsTheWorkUntilTheNextActivation)
{
    fill(2000);
    m_plugin.activate();
    overwrite_all_but_the_first_page();
    EXPECT_THAT(page(), HasSubstr("Il registro degli invii è danneggiato"));
    for (const auto* job : {"intake", "check-credentials", "send"}) {
        EXPECT_FALSE(m_plugin.step(job, 10s).more) << job << " rests";
    }
    const auto health = m_plugin.report(m_owner, 5s);
    ASSERT_EQ(health.size(), 1u);
    EXPECT_EQ(health[0].level, host_sdk::HealthLevel::bad);
    EXPECT_EQ(m_plugin.stop(5s), LoadedPlugin::Stopped::drained);
    m_plugin.activate();
    EXPECT_THAT(page(), HasSubstr("Registro degli invii ricostruito"));
    EXPECT_EQ(m_plugin.stop(5s), LoadedPlugin::Stopped::drained);
}

TEST_F(LedgerTrouble, DamageThatAJobMeetsIsToldOnce)
{
    fill(2000);
    m_plugin.activate();
    overwrite_all_but_the_first_page();
    EXPECT_THROW(static_cast<void>(m_plugin.step("intake", 10s)), host_sdk::Error);
    EXPECT_FALSE(m_plugin.step("intake", 10s).more);
    EXPECT_EQ(m_plugin.stop(5s), LoadedPlugin::Stopped::drained);
}

TEST_F(LedgerTrouble, AHeldBackDocumentSaysWhyItWaits)
{
    fill(1);
    {
        ledger::LedgerDatabase ledger(file());
        auto session = ledger.session();
        ledger::Transaction transaction(session);
        ledger::begin_reconciling(session.connection(), "Il registro è stato riportato a una copia.", 1);
        transaction.commit();
    }
    m_fake.grant_permission(m_owner.id, "send");
    m_plugin.activate();
    EXPECT_THAT(page(), HasSubstr("Il registro è stato riportato a una copia."));
    EXPECT_THAT(page(), HasSubstr("1 documento resta fermo"));
    EXPECT_THAT(page(), HasSubstr("invio si verifica se il Sistema TS lo ha già"));
    EXPECT_THAT(page(), HasSubstr("Nessun documento pronto da inviare"));
    const auto one = support::get(m_plugin, m_owner, "/documenti/1");
    EXPECT_THAT(one.body, HasSubstr("si verifica se il Sistema TS lo ha già"));
    EXPECT_EQ(m_plugin.stop(5s), LoadedPlugin::Stopped::drained);
}
