#pragma once

#include "host_sdk/abi/host.h"
#include "host_sdk/call.hpp"
#include "host_sdk/notify.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace host_sdk::contract {

/// A fresh host with one practice, in which the plugin of contract_manifest.hpp is active with all its scopes granted
/// and the setting k_setting given. Each author of a host implements this once, over the host's own services, and gets
/// the whole suite for it.
///
/// The host makes the calls that it gives to plugins with hosting::CallContext, as the suite does. The setters are
/// called by one thread, while other threads may be inside the tables of raw().
class HostUnderTest {
public:
    HostUnderTest() = default;
    HostUnderTest(const HostUnderTest&) = delete;
    HostUnderTest& operator=(const HostUnderTest&) = delete;
    virtual ~HostUnderTest() = default;

    /// What the plugin was created with.
    virtual const hsdk_host& raw() = 0;

    // What happens in the practice. Each returns the id by which the plugin hears of the thing.

    /// Issues an invoice to a natural person who has a name and a tax code, with one service.
    virtual std::string issue_invoice() = 0;
    /// Changes something that a plugin sees of it.
    virtual void change_invoice(const std::string& id) = 0;
    virtual std::string add_service(const std::string& name) = 0;
    virtual std::string add_billing_entity(const std::string& name) = 0;

    // The two keys.

    virtual void grant(std::string_view scope) = 0;
    virtual void revoke(std::string_view scope) = 0;
    /// Somebody new who holds no permission.
    virtual User add_user(const std::string& name) = 0;
    virtual void remove_user(const User& user) = 0;
    /// `permission` is k_permission or one of the host ("invoices.view").
    virtual void give(const User& user, std::string_view permission) = 0;
    virtual void take(const User& user, std::string_view permission) = 0;

    // What the plugin did.

    virtual std::vector<std::string> log_lines() = 0;
    virtual std::vector<Notice> notices() = 0;
    virtual std::vector<std::string> requested_steps() = 0;
};

} // namespace host_sdk::contract
