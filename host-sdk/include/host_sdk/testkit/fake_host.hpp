#pragma once

#include "host_sdk/abi/host.h"
#include "host_sdk/billing.hpp"
#include "host_sdk/call.hpp"
#include "host_sdk/catalogue.hpp"
#include "host_sdk/host.hpp"
#include "host_sdk/invoices.hpp"
#include "host_sdk/manifest/manifest.hpp"
#include "host_sdk/notify.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace host_sdk::testkit {

/// A host in memory for the tests of plugins: real tables of the ABI over plain values, with the two keys (scope and
/// user permission) checked as a real host checks them: it passes the host contract. Thread-safe; the setters may be
/// called while a plugin reads.
class FakeHost {
public:
    /// `package_directory` is what the plugin will be told. With a manifest in it, the host knows the jobs, pages,
    /// permissions and settings that stand there and no others; without, it takes every name. The data directory is
    /// made in the system's temporary folder and removed with this object.
    explicit FakeHost(std::filesystem::path package_directory = {});
    FakeHost(const FakeHost&) = delete;
    FakeHost& operator=(const FakeHost&) = delete;
    ~FakeHost();

    [[nodiscard]] const hsdk_host& raw() const noexcept;
    [[nodiscard]] Host host() const noexcept { return Host(raw()); }

    /// Where its own pages are, as hsdk.links/1 tells them: "/host/invoices/i1?field=6&return=...".
    static constexpr std::string_view k_pages = "/host/";

    // What the host holds. put() gives the value the next revision, as an edit does.
    void put(Invoice invoice);
    void remove_invoice(std::string_view id);
    void put(Service service);
    void put(BillingEntity entity);
    void set_setting(std::string name, std::string value);
    void set_now_ms(std::int64_t now_ms);

    // The two keys. All scopes are granted at first. Whoever is granted a permission is a user from then on.
    void grant_scope(std::string_view scope);
    void revoke_scope(std::string_view scope);
    void add_user(User user);
    void remove_user(std::string_view id);
    void grant_permission(std::string user_id, std::string permission);
    void revoke_permission(std::string_view user_id, std::string_view permission);

    /// Offers the extension no longer: get_extension answers NULL for it.
    void remove_extension(std::string id);

    // What the plugin did.
    [[nodiscard]] std::vector<std::string> log_lines() const;
    [[nodiscard]] std::vector<std::string> requested_steps() const;
    /// What stands in the list of notices, by key.
    [[nodiscard]] std::vector<Notice> notices() const;
    [[nodiscard]] std::filesystem::path data_directory() const;

private:
    friend struct FakeTables;

    struct State {
        std::int64_t revision = 0;
        std::int64_t catalogue_revision = 0;
        std::map<std::string, Invoice, std::less<>> invoices;
        std::map<std::string, Service, std::less<>> services;
        std::map<std::string, BillingEntity, std::less<>> entities;
        std::map<std::string, std::string, std::less<>> settings;
        std::set<std::string, std::less<>> revoked_scopes;
        std::map<std::string, User, std::less<>> users;
        std::set<std::pair<std::string, std::string>> permissions;
        std::set<std::string, std::less<>> removed_extensions;
        std::vector<std::string> log;
        std::vector<std::string> steps;
        std::map<std::string, Notice, std::less<>> notices;
        std::int64_t now_ms = 0;
    };

    mutable std::mutex m_mutex;
    State m_state;
    std::filesystem::path m_package_directory;
    std::optional<manifest::Manifest> m_manifest;
    std::filesystem::path m_data_directory;
    hsdk_host m_raw{};
};

} // namespace host_sdk::testkit
