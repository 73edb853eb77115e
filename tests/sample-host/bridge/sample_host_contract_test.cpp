// The sample host keeps the host contract, over its real services and files.
#include "bridge/plugin_host.hpp"
#include "services/permissions.hpp"
#include "services/private_folder.hpp"
#include "tests/sample-host/services/practice_fixture.hpp"

#include <host_sdk/contract/contract_manifest.hpp>
#include <host_sdk/contract/register_host_contract.hpp>
#include <host_sdk/manifest/manifest_reader.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

namespace sample_host::bridge {
namespace {

class SampleHostUnderTest final : public host_sdk::contract::HostUnderTest {
public:
    SampleHostUnderTest()
    {
        for (const auto& request : m_manifest.scopes)
            grant(request.scope);
        services::private_folder(m_data);
        std::filesystem::create_directory(m_package);
    }

    const hsdk_host& raw() override { return m_host.raw(); }

    std::string issue_invoice() override { return std::to_string(m_practice.invoices.create(m_practice.draft())); }

    void change_invoice(const std::string& id) override
    {
        const auto invoice = m_practice.invoices.find(std::stoll(id)).value();
        auto draft = m_practice.draft();
        draft.number = invoice.number;
        draft.issued_on = invoice.issued_on;
        draft.patient_tax_code = invoice.patient.tax_code;
        draft.patient_opposes = !invoice.patient_opposes;
        m_practice.invoices.update(std::stoll(id), draft);
    }

    std::string add_service(const std::string& name) override
    {
        return std::to_string(
            m_practice.practice.catalogue().create({.name = name, .price = "10,00", .vat = "esente"}));
    }

    std::string add_billing_entity(const std::string& name) override
    {
        const char* vat_number = m_entities++ == 0 ? "01234567897" : "09876543217";
        return std::to_string(m_practice.practice.billing().create(
            {.name = name, .vat_number = vat_number, .tax_code = "CNTLNE75C52H501U", .profession = "medico"}));
    }

    void grant(std::string_view scope) override
    {
        m_scopes.emplace(scope);
        m_grants.replace(m_scopes);
    }

    void revoke(std::string_view scope) override
    {
        m_scopes.erase(std::string(scope));
        m_grants.replace(m_scopes);
    }

    host_sdk::User add_user(const std::string& name) override
    {
        const auto user =
            m_practice.practices.users().invite("aurora", name, name + "@aurora.example", "secretary").user;
        return {std::to_string(user.id), user.name, "it"};
    }

    void remove_user(const host_sdk::User& user) override
    {
        auto transaction = m_practice.practices.accounts().write();
        for (const char* statement :
             {"DELETE FROM user_permission WHERE user_id = ?", "DELETE FROM user WHERE id = ?"}) {
            SQLite::Statement remove(transaction.connection(), statement);
            remove.bind(1, user.id);
            remove.exec();
        }
        transaction.commit();
    }

    void give(const host_sdk::User& user, std::string_view permission) override { tick(user, permission, true); }
    void take(const host_sdk::User& user, std::string_view permission) override { tick(user, permission, false); }

    std::vector<std::string> log_lines() override { return m_log; }
    std::vector<std::string> requested_steps() override { return m_steps; }

    std::vector<host_sdk::Notice> notices() override
    {
        std::vector<host_sdk::Notice> all;
        for (const auto& [key, notice] : m_notices)
            all.push_back(notice);
        return all;
    }

private:
    void tick(const host_sdk::User& user, std::string_view permission, bool on)
    {
        if (permission == services::permission::practice_administer) return set_owner(user, on);
        const std::string name = permission == host_sdk::contract::k_permission
                                     ? services::plugin_permission(m_manifest.id, permission)
                                     : std::string(permission);
        m_practice.practices.users().set_permissions("aurora", std::stoll(user.id), {{name, on}});
    }

    /// The right to administer is nobody's but the owner's.
    void set_owner(const host_sdk::User& user, bool on)
    {
        auto transaction = m_practice.practices.accounts().write();
        SQLite::Statement change(transaction.connection(), "UPDATE user SET role = ? WHERE id = ?");
        change.bind(1, on ? "owner" : "secretary");
        change.bind(2, user.id);
        change.exec();
        transaction.commit();
    }

    test::PracticeFixture m_practice;
    host_sdk::manifest::Manifest m_manifest =
        host_sdk::manifest::read_manifest(host_sdk::contract::k_contract_manifest, host_sdk::manifest::Form::source)
            .manifest.value();
    std::filesystem::path m_data = m_practice.folder.path() / "data-of-plugin";
    std::filesystem::path m_package = m_practice.folder.path() / "package";
    Grants m_grants;
    std::set<std::string, std::less<>> m_scopes;
    std::vector<std::string> m_log;
    std::vector<std::string> m_steps;
    std::map<std::string, host_sdk::Notice> m_notices;
    int m_entities = 0;
    PluginHost m_host{HostContext{
        .manifest = m_manifest,
        .practice = m_practice.practice,
        .users = m_practice.practices.users(),
        .clock = m_practice.clock,
        .grants = m_grants,
        .data_directory = m_data,
        .package_directory = m_package,
        .settings = {{std::string(host_sdk::contract::k_setting), std::string(host_sdk::contract::k_setting_value)}},
        .master_key = {},
        .log = [this](int, const std::string& line) { m_log.push_back(line); },
        .audit = [](std::span<const Access>) {},
        .request_step = [this](const std::string& job) { m_steps.push_back(job); },
        .post_notice = [this](const host_sdk::Notice& notice) { m_notices[notice.key] = notice; },
        .withdraw_notice = [this](const std::string& key) { m_notices.erase(key); },
    }};
};

} // namespace
} // namespace sample_host::bridge

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    host_sdk::contract::register_host_contract(
        "SampleHost", [] { return std::make_unique<sample_host::bridge::SampleHostUnderTest>(); });
    return RUN_ALL_TESTS();
}
