#pragma once

#include "bridge/grants.hpp"
#include "services/clock.hpp"
#include "services/practice.hpp"
#include "services/user_service.hpp"

#include <host_sdk/manifest/manifest.hpp>
#include <host_sdk/notify.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>

namespace sample_host::bridge {

/// One access of a plugin to the host's data, for the audit.
struct Access {
    std::string user_id; ///< empty: the host itself (jobs, setup)
    std::string purpose; ///< "job send", "GET /documenti"
    std::string scope;
    std::int64_t rows = 0;
    bool denied = false;
};

/// What stands behind the hsdk_host of one plugin in one practice. Filled once, before the plugin is created; the
/// functions in it are called on any thread.
struct HostContext {
    const host_sdk::manifest::Manifest& manifest;
    services::Practice& practice;
    services::UserService& users;
    const services::Clock& clock;
    Grants& grants;
    std::filesystem::path data_directory;
    std::filesystem::path package_directory;
    std::map<std::string, std::string, std::less<>> settings; ///< what the installation gives
    std::array<std::uint8_t, 32> master_key;                  ///< of the installation; plugins get keys derived from it
    std::function<void(int level, const std::string& line)> log;
    std::function<void(std::span<const Access>)> audit; ///< of one call: written together
    std::function<void(const std::string& job)> request_step;
    std::function<void(const host_sdk::Notice&)> post_notice;
    std::function<void(const std::string& key)> withdraw_notice;
};

} // namespace sample_host::bridge
