#pragma once

#include "plugins/event_dispatcher.hpp"
#include "plugins/notice_board.hpp"
#include "plugins/plugin_life.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace sample_host::plugins {

/// All plugins of all practices (host-sdk.md 5). Thread-safe.
class PluginManager {
public:
    PluginManager(PluginOptions options, services::Practices& practices);
    PluginManager(const PluginManager&) = delete;
    PluginManager& operator=(const PluginManager&) = delete;
    /// Every plugin is stopped, and switched on again at the next start.
    ~PluginManager();

    /// Puts right what the last run left undone, and switches on what was on.
    void resume();
    /// Looks again at what the packages folder offers.
    void look_for_packages();

    /// One plugin in one practice. nullptr when neither is it offered nor installed there.
    [[nodiscard]] PluginLife* find(const std::string& practice_id, const std::string& plugin_id);
    /// Every plugin that is offered or installed in the practice, by name.
    [[nodiscard]] std::vector<PluginLife*> list(const std::string& practice_id);
    [[nodiscard]] std::vector<std::shared_ptr<PluginInstance>> active_in(const std::string& practice_id);
    /// The plugin at work in the practice; nullptr when it is off.
    [[nodiscard]] std::shared_ptr<PluginInstance> active(const std::string& practice_id, const std::string& plugin_id);
    /// What is offered and not taken, with everything that is wrong in it.
    [[nodiscard]] std::vector<RejectedPackage> rejected() const { return m_offers.rejected(); }

    /// What the practice remembers of its plugins.
    [[nodiscard]] PluginStore& store(const std::string& practice_id);
    [[nodiscard]] NoticeBoard notices(const std::string& practice_id)
    {
        return NoticeBoard(store(practice_id).database());
    }

private:
    struct PracticePlugins {
        services::Practice* practice = nullptr;
        std::unique_ptr<PluginStore> store;
        std::map<std::string, std::unique_ptr<PluginLife>> lives; ///< only ever added to
        store::ChangeNotifier::Subscription changes;
    };

    void add_lives(PracticePlugins& plugins);
    std::vector<PluginLife*> all_lives();
    void keep_house();
    void remove_unused_versions();

    const PluginOptions m_options;
    services::Practices& m_practices;
    const bridge::Key m_master_key;
    const PackageReader m_reader;
    Offers m_offers;
    Installer m_installer;
    LibraryCache m_libraries;
    CrashWatch m_watch;
    std::mutex m_mutex; ///< guards the maps of lives
    std::map<std::string, PracticePlugins> m_plugins;
    std::int64_t m_last_cleaning_ms = 0;
    EventDispatcher m_events;
    JobRunner m_jobs; ///< the last member: its threads are gone before the rest
};

} // namespace sample_host::plugins
