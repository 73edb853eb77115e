#include <host_sdk/billing.hpp>
#include <host_sdk/catalogue.hpp>
#include <host_sdk/clock.hpp>
#include <host_sdk/error.hpp>
#include <host_sdk/hosting/call_context.hpp>
#include <host_sdk/invoices.hpp>
#include <host_sdk/log.hpp>
#include <host_sdk/testkit/fake_host.hpp>

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
    Call m_as_host{m_job.raw()};
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

TEST_F(Extensions, ADeletedInvoiceComesAsATombstone)
{
    m_fake.put(invoice("a"));
    m_fake.remove_invoice("a");
    const auto page = Invoices(m_host).changes(m_as_host, 0, 10, 10);
    ASSERT_EQ(page.size(), 1u);
    EXPECT_EQ(page[0].state, InvoiceState::deleted);
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
