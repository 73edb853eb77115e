#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace sample_host::plugins {

/// What the program that runs plugins decides about them.
struct PluginOptions {
    std::filesystem::path packages;                           ///< where packages are offered
    std::filesystem::path data;                               ///< the host's data folder
    std::string locale = "it";                                ///< that plugins are asked for
    std::map<std::string, std::string, std::less<>> settings; ///< what the installation gives to plugins
    std::function<void(int level, const std::string& line)> log;
    /// How long a plugin may take to come to rest; longer than a name look-up, which cannot be interrupted
    /// (host-sdk.md 1.7).
    std::chrono::milliseconds drain_limit = std::chrono::seconds(15);
    /// Called between any two lasting steps of a plugin's life with the name of the moment, for tests that end the
    /// process there.
    std::function<void(std::string_view moment)> kill_point = [](std::string_view) {};
};

} // namespace sample_host::plugins
