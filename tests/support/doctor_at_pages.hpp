#pragma once

#include <host_sdk/call.hpp>
#include <host_sdk/hosting/loaded_plugin.hpp>

#include <cstdint>
#include <string>

namespace support {

/// What is typed into *Configura Sistema TS*.
struct DoctorsAccount {
    std::string user;
    std::string password;
    std::string pin;
    std::string tax_code;
};

/// What a doctor does on the plugin's pages where a test is the host. Every step throws std::runtime_error where the
/// page does not do what it was asked for. For one thread at a time; `plugin` outlives it, and is active.
class DoctorAtPages {
public:
    DoctorAtPages(host_sdk::hosting::LoadedPlugin& plugin, host_sdk::User user)
        : m_plugin(plugin), m_user(std::move(user))
    {
    }

    /// The job "check-credentials" tries them.
    void configure(const std::string& billing_entity, const DoctorsAccount& account);
    /// Every service with a visit.
    void associate();
    /// Sends all that is ready; returns how many documents that were.
    std::size_t send_all();
    /// What the plugin proposes for a document that changed after it was accepted: "V" or "C".
    void confirm_proposal(std::int64_t document, const std::string& operation);
    /// The page as it is shown.
    std::string open(const std::string& path);

private:
    std::string submit(const std::string& path, const std::string& form, int expected);

    host_sdk::hosting::LoadedPlugin& m_plugin;
    host_sdk::User m_user;
};

} // namespace support
