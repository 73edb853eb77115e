// The fake host keeps the host contract, so what a plugin's tests rely on in it holds in a real host too.
#include "tests/support/temporary_directory.hpp"

#include <host_sdk/contract/contract_manifest.hpp>
#include <host_sdk/contract/register_host_contract.hpp>
#include <host_sdk/testkit/fake_host.hpp>

#include <gtest/gtest.h>

namespace {

using namespace host_sdk;

class FakeHostUnderTest final : public contract::HostUnderTest {
public:
    FakeHostUnderTest()
    {
        m_fake.set_setting(std::string(contract::k_setting), std::string(contract::k_setting_value));
    }

    const hsdk_host& raw() override { return m_fake.raw(); }

    std::string issue_invoice() override
    {
        Invoice invoice;
        invoice.id = "i" + std::to_string(++m_invoices);
        invoice.number = std::to_string(m_invoices) + "/2026";
        invoice.issued_on = "2026-11-20";
        invoice.currency = "EUR";
        invoice.customer_kind = CustomerKind::natural_person;
        invoice.patient_name = "Rossi Anna";
        invoice.patient_tax_code = "RSSNNA80A41H501X";
        invoice.total_cents = 8000;
        invoice.lines = {{LineKind::service, 8000, "s1", "Visita", std::nullopt, "N4"}};
        m_issued[invoice.id] = invoice;
        m_fake.put(invoice);
        return invoice.id;
    }

    void change_invoice(const std::string& id) override { m_fake.put(m_issued.at(id)); }

    std::string add_service(const std::string& name) override
    {
        m_fake.put(Service{name, "", name});
        return name;
    }

    std::string add_billing_entity(const std::string& name) override
    {
        m_fake.put(BillingEntity{"id of " + name, name, "07458120586", std::nullopt, std::nullopt});
        return "id of " + name;
    }

    void grant(std::string_view scope) override { m_fake.grant_scope(scope); }
    void revoke(std::string_view scope) override { m_fake.revoke_scope(scope); }

    User add_user(const std::string& name) override
    {
        User user{"id of " + name, name, "it"};
        m_fake.add_user(user);
        return user;
    }

    void remove_user(const User& user) override { m_fake.remove_user(user.id); }
    void give(const User& user, std::string_view permission) override
    {
        m_fake.grant_permission(user.id, std::string(permission));
    }
    void take(const User& user, std::string_view permission) override { m_fake.revoke_permission(user.id, permission); }

    std::vector<std::string> log_lines() override { return m_fake.log_lines(); }
    std::vector<Notice> notices() override { return m_fake.notices(); }
    std::vector<std::string> requested_steps() override { return m_fake.requested_steps(); }

private:
    static const support::TemporaryDirectory& with_manifest(const support::TemporaryDirectory& package)
    {
        package.write("manifest.json", contract::k_contract_manifest);
        return package;
    }

    support::TemporaryDirectory m_package;
    testkit::FakeHost m_fake{with_manifest(m_package).path()};
    std::map<std::string, Invoice> m_issued;
    int m_invoices = 0;
};

} // namespace

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    contract::register_host_contract("FakeHost", [] { return std::make_unique<FakeHostUnderTest>(); });
    return RUN_ALL_TESTS();
}
