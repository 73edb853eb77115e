#include <host_sdk/billing.hpp>
#include <host_sdk/catalogue.hpp>
#include <host_sdk/clock.hpp>
#include <host_sdk/error.hpp>
#include <host_sdk/hosting/call_context.hpp>
#include <host_sdk/invoices.hpp>
#include <host_sdk/job_control.hpp>
#include <host_sdk/log.hpp>
#include <host_sdk/secrets.hpp>
#include <host_sdk/settings.hpp>
#include <host_sdk/storage.hpp>
#include <host_sdk/testkit/fake_host.hpp>
#include <host_sdk/users.hpp>

#include <gtest/gtest.h>

namespace {

using namespace host_sdk;

class Extensions : public testing::Test {
protected:
    static Invoice invoice(std::string id)
    {
        Invoice value;
        value.id = std::move(id);
        value.number = "FT1/2026";
        value.issued_on = "2026-11-20";
        value.paid_on = "2026-11-21";
        value.total_cents = 15200;
        value.traceable_payment = true;
        value.patient_name = "Mario Rossi";
        value.patient_tax_code = "RSSMRA80A01H501U";
        value.lines = {{LineKind::service, 15000, "s1", "Visita", std::nullopt, "N4"},
                       {LineKind::stamp_duty, 200, std::nullopt, "Marca da bollo", std::nullopt, "N1"}};
        return value;
    }

    testkit::FakeHost m_fake;
    Host m_host = m_fake.host();
    std::atomic<bool> m_cancelled{false};
    hosting::CallContext m_job{std::nullopt, std::nullopt, m_cancelled};
    hosting::CallContext m_request{User{"anna", "Anna", "it"}, std::nullopt, m_cancelled};
    Call m_as_host{m_job.raw()};
    Call m_as_anna{m_request.raw()};
};

} // namespace

TEST_F(Extensions, AnInvoiceCrossesTheBoundaryWhole)
{
    m_fake.put(invoice("i1"));
    const auto read = Invoices(m_host).get(m_as_host, "i1");
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->number, "FT1/2026");
    EXPECT_EQ(read->paid_on, "2026-11-21");
    EXPECT_EQ(read->traceable_payment, true);
    EXPECT_EQ(read->patient_tax_code, "RSSMRA80A01H501U");
    ASSERT_EQ(read->lines.size(), 2u);
    EXPECT_EQ(read->lines[1].kind, LineKind::stamp_duty);
    EXPECT_EQ(read->lines[1].service_id, std::nullopt);
    EXPECT_EQ(read->lines[1].vat_nature, "N1");
}

TEST_F(Extensions, TheFeedGivesEachChangeOnceByRevision)
{
    m_fake.put(invoice("a"));
    m_fake.put(invoice("b"));
    m_fake.put(invoice("a"));
    const Invoices invoices(m_host);
    const auto up_to = invoices.current_revision(m_as_host);
    const auto page = invoices.changes(m_as_host, 0, up_to, 10);
    ASSERT_EQ(page.size(), 2u);
    EXPECT_EQ(page[0].id, "b");
    EXPECT_EQ(page[1].id, "a");
    EXPECT_TRUE(invoices.changes(m_as_host, up_to, up_to, 10).empty());
}

TEST_F(Extensions, ADeletedInvoiceComesAsATombstone)
{
    m_fake.put(invoice("a"));
    m_fake.remove_invoice("a");
    const auto page = Invoices(m_host).changes(m_as_host, 0, 10, 10);
    ASSERT_EQ(page.size(), 1u);
    EXPECT_EQ(page[0].state, InvoiceState::deleted);
}

TEST_F(Extensions, AUserWithoutThePermissionIsDenied)
{
    m_fake.put(invoice("a"));
    try {
        static_cast<void>(Invoices(m_host).get(m_as_anna, "a"));
        FAIL() << "nothing was thrown";
    } catch (const Error& e) {
        EXPECT_EQ(e.status(), Status::denied);
    }
}

TEST_F(Extensions, AUserWithoutTheRightToPersonalDataGetsARedactedInvoice)
{
    m_fake.put(invoice("a"));
    m_fake.grant_permission("anna", "invoices.view");
    const auto read = Invoices(m_host).get(m_as_anna, "a");
    ASSERT_TRUE(read.has_value());
    EXPECT_TRUE(read->redacted);
    EXPECT_EQ(read->patient_name, std::nullopt);
    EXPECT_EQ(read->patient_tax_code, std::nullopt);
    EXPECT_EQ(read->number, "FT1/2026");
}

TEST_F(Extensions, ARevokedScopeIsDeniedToJobsToo)
{
    m_fake.revoke_scope("invoices.read");
    EXPECT_THROW(static_cast<void>(Invoices(m_host).current_revision(m_as_host)), Error);
}

TEST_F(Extensions, ACancelledCallStopsTheHostToo)
{
    m_cancelled = true;
    try {
        static_cast<void>(Invoices(m_host).changes(m_as_host, 0, 10, 10));
        FAIL() << "nothing was thrown";
    } catch (const Error& e) {
        EXPECT_EQ(e.status(), Status::cancelled);
    }
}

TEST_F(Extensions, ThePageSizeIsBounded)
{
    EXPECT_THROW(static_cast<void>(Invoices(m_host).changes(m_as_host, 0, 10, 0)), Error);
    EXPECT_THROW(static_cast<void>(Invoices(m_host).changes(m_as_host, 0, 10, 1001)), Error);
}

TEST_F(Extensions, AMissingExtensionIsNamed)
{
    m_fake.remove_extension("hsdk.clock/1");
    try {
        static_cast<void>(Clock(m_host).now_ms());
        FAIL() << "nothing was thrown";
    } catch (const Error& e) {
        EXPECT_EQ(e.status(), Status::unsupported);
        EXPECT_NE(std::string(e.what()).find("hsdk.clock/1"), std::string::npos);
    }
}

TEST_F(Extensions, AMissingLogLosesTheLineOnly)
{
    m_fake.remove_extension("hsdk.log/1");
    Log(m_host).info("nobody hears this");
    EXPECT_TRUE(m_fake.log_lines().empty());
}

TEST_F(Extensions, ServicesAndEntitiesCross)
{
    m_fake.put(Service{"s1", "VIS", "Visita", 0});
    m_fake.put(BillingEntity{"e1", "Dott.ssa Conti", "07458120586", "medico", std::nullopt});
    const auto services = Catalogue(m_host).list(m_as_host);
    ASSERT_EQ(services.size(), 1u);
    EXPECT_EQ(services[0].revision, 1);
    EXPECT_EQ(Catalogue(m_host).current_revision(m_as_host), 1);
    const auto entity = Billing(m_host).get(m_as_host, "e1");
    ASSERT_TRUE(entity.has_value());
    EXPECT_EQ(entity->profession, "medico");
    EXPECT_EQ(entity->tax_regime, std::nullopt);
    EXPECT_EQ(Billing(m_host).get(m_as_host, "e2"), std::nullopt);
}

TEST_F(Extensions, ASettingIsThereOrNot)
{
    m_fake.set_setting("sistema-ts.url", "https://127.0.0.1:1");
    EXPECT_EQ(Settings(m_host).get("sistema-ts.url"), "https://127.0.0.1:1");
    EXPECT_EQ(Settings(m_host).get("other"), std::nullopt);
}

TEST_F(Extensions, AKeyBelongsToItsLabel)
{
    const Secrets secrets(m_host);
    EXPECT_EQ(secrets.derive_key(m_as_host, "a"), secrets.derive_key(m_as_host, "a"));
    EXPECT_NE(secrets.derive_key(m_as_host, "a"), secrets.derive_key(m_as_host, "b"));
}

TEST_F(Extensions, UsersAnswerAboutPermissions)
{
    m_fake.grant_permission("anna", "send");
    EXPECT_TRUE(Users(m_host).has_permission(m_as_host, "anna", "send"));
    EXPECT_FALSE(Users(m_host).has_permission(m_as_host, "anna", "configure"));
}

TEST_F(Extensions, AStepIsAskedFor)
{
    JobControl(m_host).request_step("send");
    EXPECT_EQ(m_fake.requested_steps(), std::vector<std::string>{"send"});
}

TEST_F(Extensions, TheDataDirectoryExists)
{
    EXPECT_TRUE(std::filesystem::is_directory(Storage(m_host).data_directory()));
}
