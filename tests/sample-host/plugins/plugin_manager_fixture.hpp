#pragma once

#include "plugins/plugin_manager.hpp"
#include "tests/sample-host/services/practice_fixture.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace sample_host::test {

inline const std::filesystem::path k_build = PROJECT_BINARY_DIR;
inline constexpr const char* k_counter = "it.example.invoice-counter";
inline constexpr const char* k_worker = "it.example.steady-worker";

inline std::vector<std::string> lines_of(const std::filesystem::path& file)
{
    std::vector<std::string> lines;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// Waits until the condition holds; false after half a minute.
template <class Condition>
bool eventually(Condition&& condition)
{
    using namespace std::chrono_literals;
    for (const auto end = std::chrono::steady_clock::now() + 30s; std::chrono::steady_clock::now() < end;) {
        if (condition()) return true;
        std::this_thread::sleep_for(2ms);
    }
    return false;
}

/// A practice whose host offers a folder of packages that the test may change.
struct PluginManagerFixture : testing::Test {
    PracticeFixture fixture;
    support::TemporaryDirectory offered;
    std::mutex log_mutex;
    std::string log;
    std::unique_ptr<plugins::PluginManager> manager;
    std::chrono::milliseconds drain_limit = std::chrono::seconds(15);

    /// The program starts (again), offering what is in `packages`.
    void open(const std::filesystem::path& packages)
    {
        manager.reset();
        plugins::PluginOptions options;
        options.packages = packages;
        options.data = fixture.folder.path();
        options.log = [this](int, const std::string& line) {
            const std::lock_guard lock(log_mutex);
            log += line + "\n";
        };
        options.drain_limit = drain_limit;
        manager = std::make_unique<plugins::PluginManager>(options, fixture.practices);
    }
    void open_examples() { open(k_build / "plugins"); }
    void open_fixtures() { open(k_build / "fixtures/packages"); }
    void open_offered() { open(offered.path()); }

    /// Puts a package of the build into the offered folder, in place of the one with its name.
    void offer(const std::filesystem::path& package)
    {
        const auto target = offered.path() / package.filename();
        std::filesystem::remove_all(target);
        std::filesystem::copy(k_build / package, target, std::filesystem::copy_options::recursive);
    }

    plugins::PluginLife& life(const char* id) { return *manager->find("aurora", id); }
    plugins::PluginState state(const char* id) { return life(id).state(); }
    void switch_on(const char* id)
    {
        life(id).give_consent(*life(id).package(), {}, "Elena Conti");
        life(id).activate("Elena Conti");
    }
    std::filesystem::path data_of(const char* id) { return fixture.practice.folder() / "plugins" / id; }
    /// Everything that the history says, the newest first.
    std::string history(const char* id)
    {
        std::string text;
        for (const auto& event : manager->store("aurora").events(id, 100)) {
            text += event.what + "\n";
        }
        return text;
    }
};

} // namespace sample_host::test
