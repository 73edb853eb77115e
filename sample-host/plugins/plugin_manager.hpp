#pragma once

#include "bridge/key_derivation.hpp"
#include "plugins/discovery.hpp"
#include "plugins/job_runner.hpp"
#include "plugins/library_cache.hpp"
#include "plugins/plugin_instance.hpp"
#include "plugins/plugin_status.hpp"
#include "plugins/plugin_store.hpp"
#include "services/practices.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace sample_host::plugins {

/// Switches plugins on and off, practice by practice (host-sdk.md 5). Thread-safe: whoever asks for an active plugin
/// while it is switched off gets it or does not, and a call that got in is waited for.
class PluginManager {
public:
    struct Options {
        std::filesystem::path packages;                           ///< where packages are offered
        std::filesystem::path data;                               ///< the host's data folder
        std::map<std::string, std::string, std::less<>> settings; ///< what the installation gives to plugins
        std::function<void(int level, const std::string& line)> log;
    };

    PluginManager(Options options, services::Practices& practices);
    PluginManager(const PluginManager&) = delete;
    PluginManager& operator=(const PluginManager&) = delete;
    /// Every plugin is stopped, and switched on again at the next start.
    ~PluginManager();

    /// Switches on what was on when the program ended.
    void resume();

    /// Every plugin that is offered, and how it stands in the practice.
    [[nodiscard]] std::vector<PluginStatus> list(const std::string& practice_id);
    /// nullptr when no such plugin is offered.
    [[nodiscard]] const Package* find(const std::string& plugin_id) const;

    /// Whether what the owner agreed to covers all that the plugin asks for.
    [[nodiscard]] bool has_consent(const std::string& practice_id, const Package& package);
    void give_consent(const std::string& practice_id, const Package& package, const std::string& given_by);

    /// Installs, prepares and activates; does nothing when it is active. Throws ActivationFailed; then the reason is
    /// also in the plugin's status. Consent must stand.
    void activate(const std::string& practice_id, const std::string& plugin_id);
    struct ActivationFailed : std::runtime_error {
        using std::runtime_error::runtime_error;
    };
    /// Gate closed, calls cancelled, drained, deactivated; what it may read is suspended at once. Returns false when a
    /// call is still inside after the limit: it is then finished by itself as soon as that call leaves.
    bool deactivate(const std::string& practice_id, const std::string& plugin_id);

    /// The plugin at work in the practice; nullptr when it is off.
    [[nodiscard]] std::shared_ptr<PluginInstance> active(const std::string& practice_id, const std::string& plugin_id);
    [[nodiscard]] std::vector<std::shared_ptr<PluginInstance>> active_in(const std::string& practice_id);
    [[nodiscard]] PluginState state(const std::string& practice_id, const std::string& plugin_id);
    /// What the practice remembers of its plugins.
    [[nodiscard]] PluginStore& store(const std::string& practice_id);

private:
    /// A practice's place for one plugin. `control` is held for each step of its life.
    struct Slot {
        std::mutex control;
        PluginState state = PluginState::available;
        std::string message;
        std::shared_ptr<PluginInstance> instance;
    };
    struct PracticeSlots {
        std::unique_ptr<PluginStore> store;
        std::map<std::string, std::unique_ptr<Slot>> slots;
        store::ChangeNotifier::Subscription changes;
    };

    Slot& slot(const std::string& practice_id, const std::string& plugin_id);
    void set_state(Slot& slot, PluginState state, std::string message = {});
    bridge::HostContext make_context(services::Practice& practice, const Package& installed, bridge::Grants& grants);
    std::shared_ptr<PluginInstance> start(services::Practice& practice, const Package& package);
    bool stop(const std::string& practice_id, const std::string& plugin_id, Slot& slot,
              std::chrono::milliseconds limit);
    void finish_stuck();

    Options m_options;
    services::Practices& m_practices;
    bridge::Key m_master_key;
    Discovery m_discovery;
    LibraryCache m_libraries;
    std::mutex m_mutex; ///< guards the maps and each slot's state, message and instance; never held while a plugin runs
    std::map<std::string, PracticeSlots> m_slots;
    JobRunner m_jobs; ///< the last member: its threads are gone before the rest
};

} // namespace sample_host::plugins
