#pragma once

#include "bridge/key_derivation.hpp"
#include "plugins/crash_watch.hpp"
#include "plugins/installer.hpp"
#include "plugins/job_runner.hpp"
#include "plugins/library_cache.hpp"
#include "plugins/offers.hpp"
#include "plugins/plugin_instance.hpp"
#include "plugins/plugin_options.hpp"
#include "plugins/plugin_status.hpp"
#include "plugins/plugin_store.hpp"
#include "services/practices.hpp"

#include <memory>
#include <mutex>
#include <set>
#include <string>

namespace sample_host::plugins {

/// What the lives of all plugins share. Outlives them.
struct LifeSupport {
    const PluginOptions& options;
    services::Practices& practices;
    const bridge::Key& master_key;
    Offers& offers;
    Installer& installer;
    LibraryCache& libraries;
    CrashWatch& watch;
    JobRunner& jobs;
};

/// A step of a plugin's life that did not succeed; the text is Italian, for the owner, and says what to do. The same
/// text is in the plugin's status.
class PluginStepFailed : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// One plugin in one practice, from being offered to being removed (host-sdk.md 5.1). Each step is one call, and one at
/// a time; all of it is remembered before it is done, so that the program may end at any moment: resume() puts right
/// what was interrupted. Thread-safe: whoever asks for the active plugin while it is switched off gets it or does not,
/// and a call that got in is waited for.
///
/// Implemented in plugin_life.cpp (on and off), plugin_update.cpp, plugin_removal.cpp and plugin_recovery.cpp.
class PluginLife {
public:
    PluginLife(LifeSupport support, services::Practice& practice, PluginStore& store, std::string plugin_id);
    PluginLife(const PluginLife&) = delete;
    PluginLife& operator=(const PluginLife&) = delete;

    // ---- how it stands
    /// The package that runs or would run: the installed one, else the one on offer; nullptr when there is neither.
    [[nodiscard]] std::shared_ptr<const Package> package() const;
    /// The package on offer when it is another one than the installed, and not an older version; else nullptr.
    [[nodiscard]] std::shared_ptr<const Package> update_on_offer() const;
    [[nodiscard]] PluginState state() const;
    [[nodiscard]] PluginStatus status() const;
    /// The plugin at work; nullptr when it is off.
    [[nodiscard]] std::shared_ptr<PluginInstance> active() const;

    // ---- what it may read
    /// Whether what the owner agreed to covers all that this package must have.
    [[nodiscard]] bool has_consent(const Package& package) const;
    /// The owner agrees to what the package must have, and to these of its optional scopes.
    void give_consent(const Package& package, const std::set<std::string, std::less<>>& optional_scopes,
                      const std::string& by);

    // ---- the steps; `by` is the name of the user who asked
    /// Installs, prepares and activates; does nothing when it is active. Consent must stand. Throws PluginStepFailed.
    void activate(const std::string& by);
    /// Gate closed, calls cancelled, drained, deactivated; what it may read is suspended at once. Returns false when a
    /// call is still inside after the limit: the rest then happens by itself as soon as that call leaves.
    bool deactivate(const std::string& by);
    /// Puts the version on offer in place of the installed one, without a restart. When the new one cannot be switched
    /// on the old one goes on. Consent for the new one must stand. Throws PluginStepFailed.
    void update(const std::string& by);
    /// Switches off and takes back what the owner agreed to. Returns as deactivate().
    bool revoke(const std::string& by);
    /// Switches off and removes plugin and consent, and, with `erase`, the plugin's data. Throws PluginStepFailed.
    void uninstall(bool erase, const std::string& by);
    /// The owner wants to try a plugin again that crashed. It is then inactive.
    void forgive_crashes(const std::string& by);

    // ---- the program's own steps
    /// At the start of the program: puts right what was interrupted, counts a crash, switches on what was on.
    void resume();
    /// Now and then: ends a stop that waited for a call.
    void finish_stuck();
    /// At the end of the program: stops, and remembers that it was on.
    void shut_down();

private:
    using Step = PluginRecord::Step;
    using Wanted = PluginRecord::Wanted;

    [[nodiscard]] bridge::HostContext make_context(const Package& installed, bridge::Grants& grants);
    std::shared_ptr<const Package> install(const Package& package);
    void start(const std::shared_ptr<const Package>& installed);
    bool switch_off(const std::string& by);
    bool stop(std::chrono::milliseconds limit);
    void require_rest() const;
    void require_consent(const Package& package) const;
    void set_state(PluginState state, std::string message = {});
    [[noreturn]] void fail(const std::string& what_happened, const std::exception& reason);
    void change_record(const std::function<void(PluginRecord&)>& change, std::string_view moment);
    void note(const std::string& what, const std::string& by);
    void log(int level, const std::string& line) const;
    void finish_removal(bool erase);
    void erase_data();
    void count_crash(PluginRecord& record);

    LifeSupport m_support;
    services::Practice& m_practice;
    PluginStore& m_store;
    const std::string m_id;
    std::unique_ptr<CrashWatch::Watch> m_watch;
    std::mutex m_control; ///< held for each step of its life, by its public function

    mutable std::mutex m_mutex; ///< guards the rest; never held while the plugin runs
    std::shared_ptr<const Package> m_installed;
    std::shared_ptr<PluginInstance> m_instance;
    PluginState m_state = PluginState::inactive;
    std::string m_message;
};

} // namespace sample_host::plugins
