#include "tests/host-sdk/hosting/built_packages.hpp"
#include "tests/support/page_request.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/hosting/loaded_plugin.hpp>
#include <host_sdk/testkit/fake_host.hpp>
#include <host_sdk/text.hpp>

#include <gtest/gtest.h>

namespace {

using namespace host_sdk;
using hosting::LoadedPlugin;
using hosting::PluginLibrary;
using namespace std::chrono_literals;
using hosting_test::k_build;
using hosting_test::k_counter_package;

std::shared_ptr<const PluginLibrary> open(const std::filesystem::path& file)
{
    return std::make_shared<const PluginLibrary>(PluginLibrary::open(file));
}

class Counter : public testing::Test {
protected:
    Counter() { m_fake.grant_permission("anna", "invoices.view"); }

    testkit::FakeHost m_fake{k_counter_package};
    LoadedPlugin m_plugin{open(k_counter_package / "invoice-counter.so"), m_fake.raw()};
    User m_anna{"anna", "Anna", "it"};
};

} // namespace

TEST_F(Counter, AnswersAPage)
{
    Invoice invoice;
    invoice.id = "i1";
    invoice.issued_on = "2026-11-20";
    m_fake.put(invoice);
    m_plugin.activate();
    const auto page = support::get(m_plugin, m_anna, "/");
    EXPECT_EQ(page.status, 200);
    EXPECT_NE(page.body.find("data-month=\"2026-11\""), std::string::npos);
    EXPECT_EQ(m_plugin.stop(1s), LoadedPlugin::Stopped::drained);
}

TEST_F(Counter, RefusesRequestsWhileItIsNotActive)
{
    EXPECT_THROW(support::get(m_plugin, m_anna, "/"), LoadedPlugin::NotActive);
}

TEST_F(Counter, IsFoundAsItWasWhenActivatedAgain)
{
    for (int round = 0; round < 20; ++round) {
        m_plugin.activate();
        EXPECT_EQ(support::get(m_plugin, m_anna, "/").status, 200);
        EXPECT_EQ(m_plugin.stop(1s), LoadedPlugin::Stopped::drained);
    }
}

TEST_F(Counter, PassesOnWhatTheHostDenies)
{
    m_plugin.activate();
    const User stranger{"bruno", "Bruno", "it"};
    try {
        support::get(m_plugin, stranger, "/");
        FAIL() << "nothing was thrown";
    } catch (const Error& e) {
        EXPECT_EQ(e.status(), Status::denied);
    }
    EXPECT_EQ(m_plugin.stop(1s), LoadedPlugin::Stopped::drained);
}

TEST_F(Counter, SaysWhichExtensionTheHostLacksWhenItIsActivated)
{
    m_fake.remove_extension("hsdk.storage/1");
    try {
        m_plugin.activate();
        FAIL() << "it was activated";
    } catch (const Error& e) {
        EXPECT_EQ(e.status(), Status::unsupported);
        EXPECT_STREQ(e.what(), "this host does not offer hsdk.storage/1");
    }
}

TEST_F(Counter, SaysWhichExtensionTheHostLacksWhenAPageNeedsIt)
{
    m_fake.remove_extension("hsdk.invoices/1");
    m_plugin.activate();
    try {
        support::get(m_plugin, m_anna, "/");
        FAIL() << "a page was answered";
    } catch (const Error& e) {
        EXPECT_EQ(e.status(), Status::unsupported);
        EXPECT_STREQ(e.what(), "this host does not offer hsdk.invoices/1");
    }
    EXPECT_EQ(m_plugin.stop(1s), LoadedPlugin::Stopped::drained);
}

TEST(ThrowsEverywhere, TurnsEveryExceptionIntoAnError)
{
    testkit::FakeHost fake;
    LoadedPlugin plugin(open(k_build / "fixtures/bad/it.example.throws-everywhere/throws_everywhere.so"), fake.raw());
    EXPECT_THROW(plugin.prepare(std::nullopt), Error);
    EXPECT_THROW(plugin.erase(), Error);
    plugin.activate();
    EXPECT_THROW(support::get(plugin, User{"anna", "Anna", "it"}, "/"), Error);
    EXPECT_THROW(static_cast<void>(plugin.step("job", 1s)), Error);
    EXPECT_EQ(plugin.stop(1s), LoadedPlugin::Stopped::drained);
}
