#pragma once

#include "host_sdk/abi/events.h"
#include "host_sdk/abi/health.h"
#include "host_sdk/abi/jobs.h"
#include "host_sdk/abi/setup.h"
#include "host_sdk/abi/web.h"
#include "host_sdk/health.hpp"
#include "host_sdk/hosting/call_context.hpp"
#include "host_sdk/hosting/call_gate.hpp"
#include "host_sdk/hosting/call_watch.hpp"
#include "host_sdk/hosting/calls_inside.hpp"
#include "host_sdk/hosting/plugin_library.hpp"
#include "host_sdk/jobs.hpp"

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace host_sdk::hosting {

/// One instance of a plugin, from create to destroy, with the gate that every call goes through.
///
/// handle(), step(), changed() and report() may be called by any number of threads; prepare(), activate(), stop() and
/// erase() by one thread at a time, never beside each other. Destroy it only when it is not active and nobody is
/// inside.
class LoadedPlugin {
public:
    using Duration = std::chrono::milliseconds;

    /// Thrown by handle(), step(), changed() and report() while the plugin is not active.
    struct NotActive : std::exception {
        [[nodiscard]] const char* what() const noexcept override { return "the plugin is not active"; }
    };

    enum class Stopped { drained, stuck };

    /// Makes the instance. `host` and `watch`, when there is one, must outlive it. Throws PluginRejected when the
    /// plugin refuses.
    LoadedPlugin(std::shared_ptr<const PluginLibrary> library, const hsdk_host& host, CallWatch* watch = nullptr);
    LoadedPlugin(const LoadedPlugin&) = delete;
    LoadedPlugin& operator=(const LoadedPlugin&) = delete;
    ~LoadedPlugin();

    [[nodiscard]] bool has_pages() const noexcept { return m_web != nullptr; }
    [[nodiscard]] bool has_jobs() const noexcept { return m_jobs != nullptr; }
    [[nodiscard]] bool keeps_data() const noexcept { return m_setup != nullptr; }
    [[nodiscard]] bool wants_events() const noexcept { return m_events != nullptr; }
    [[nodiscard]] bool has_health() const noexcept { return m_health != nullptr; }

    /// Brings the plugin's data up to this version; does nothing when the plugin keeps none. Throws Error.
    void prepare(std::optional<std::string_view> from_version);
    /// Throws Error; then only destruction may follow.
    void activate();
    /// The first half of stop(): from now on calls are refused, and those inside are cancelled. Returns at once.
    void close();
    /// gate closed -> calls cancelled -> drained -> deactivated. When somebody is still inside after `limit` the plugin
    /// is stuck: deactivate is not called, since it would race; call stop() again later.
    [[nodiscard]] Stopped stop(Duration limit);
    /// Removes the plugin's data for good. Throws Error.
    void erase();

    /// Answers a request on behalf of `user`. Throws NotActive, or Error with the plugin's code and text.
    void handle(const User& user, Duration limit, const hsdk_request& request, const hsdk_response_sink& sink);
    /// Gives a job one step. Throws NotActive, or Error with the plugin's code and text.
    [[nodiscard]] Step step(std::string_view job, Duration limit);
    /// Tells that data of a topic changed; nothing when the plugin does not listen. One at a time. Throws NotActive, or
    /// Error with the plugin's code and text.
    void changed(std::string_view topic, std::int64_t revision, Duration limit);
    /// What the plugin says of itself to `user`; empty when it says nothing. Lines over the limit of health.h are
    /// dropped. Throws NotActive, or Error with the plugin's code and text.
    [[nodiscard]] std::vector<HealthLine> report(const User& user, Duration limit);

    /// How many calls are inside now, and which, the oldest first. A listed one is known to the watch.
    [[nodiscard]] int calls_inside() const { return m_gate.inside(); }
    [[nodiscard]] std::vector<CallInside> list_calls_inside() const { return m_inside.list(); }

private:
    template <class Table>
    const Table* extension(const char* id) const noexcept;
    class Visit;
    [[nodiscard]] CallGate::Pass enter();

    std::shared_ptr<const PluginLibrary> m_library;
    hsdk_plugin* m_plugin = nullptr;
    const hsdk_web_v1* m_web = nullptr;
    const hsdk_jobs_v1* m_jobs = nullptr;
    const hsdk_setup_v1* m_setup = nullptr;
    const hsdk_events_v1* m_events = nullptr;
    const hsdk_health_v1* m_health = nullptr;
    CallWatch* m_watch = nullptr;
    CallGate m_gate;
    CallsInside m_inside;
    std::atomic<bool> m_cancelled{false};
    bool m_active = false;
};

} // namespace host_sdk::hosting
