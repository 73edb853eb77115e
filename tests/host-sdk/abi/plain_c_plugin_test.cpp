// A plugin in plain C, built against the frozen headers of 1.0, on today's host.
#include "tests/support/page_request.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/hosting/loaded_plugin.hpp>
#include <host_sdk/testkit/fake_host.hpp>

#include <gtest/gtest.h>

namespace {

using namespace host_sdk;
using hosting::LoadedPlugin;
using hosting::PluginLibrary;
using namespace std::chrono_literals;

const std::filesystem::path k_package =
    std::filesystem::path(PROJECT_BINARY_DIR) / "fixtures/plain-c/it.example.plain-c";

class PlainC : public testing::Test {
public:
    ~PlainC() override { EXPECT_EQ(m_plugin.stop(1s), LoadedPlugin::Stopped::drained); }

protected:
    PlainC() { m_fake.grant_permission("anna", "invoices.view"); }

    void put(const std::string& id, std::int64_t cents, InvoiceState state = InvoiceState::issued)
    {
        Invoice invoice;
        invoice.id = id;
        invoice.total_cents = cents;
        invoice.state = state;
        m_fake.put(invoice);
    }

    Status failure_of(const User& user)
    {
        try {
            support::get(m_plugin, user, "/");
        } catch (const Error& error) {
            return error.status();
        }
        return {};
    }

    testkit::FakeHost m_fake{k_package};
    LoadedPlugin m_plugin{std::make_shared<const PluginLibrary>(PluginLibrary::open(k_package / "plain-c.so")),
                          m_fake.raw()};
    User m_anna{"anna", "Anna", "it"};
};

} // namespace

TEST_F(PlainC, AddsUpTheInvoicesOfTheFeed)
{
    for (int i = 0; i < 1200; ++i) {
        put("i" + std::to_string(i), 5001);
    }
    put("cancelled", 100, InvoiceState::cancelled);
    m_fake.remove_invoice("i0");
    m_plugin.activate();
    const auto page = support::get(m_plugin, m_anna, "/");
    EXPECT_EQ(page.status, 200);
    EXPECT_EQ(page.title, "Totale delle fatture");
    EXPECT_NE(page.body.find("Fatture emesse: 1199, per 59961,99 euro."), std::string::npos) << page.body;
}

TEST_F(PlainC, PassesOnWhatTheHostDenies)
{
    m_plugin.activate();
    EXPECT_EQ(failure_of(User{"bruno", "Bruno", "it"}), Status::denied);
    m_fake.revoke_scope("invoices.read");
    EXPECT_EQ(failure_of(m_anna), Status::denied);
}

TEST_F(PlainC, HasNoOtherPage)
{
    m_plugin.activate();
    EXPECT_EQ(support::get(m_plugin, m_anna, "/other").status, 404);
}

TEST_F(PlainC, SaysWhichExtensionTheHostLacks)
{
    m_fake.remove_extension("hsdk.invoices/1");
    try {
        m_plugin.activate();
        FAIL() << "it was activated";
    } catch (const Error& error) {
        EXPECT_EQ(error.status(), Status::unsupported);
        EXPECT_STREQ(error.what(), "this host does not offer hsdk.invoices/1");
    }
}
