#pragma once

#include "plugins/plugin_instance.hpp"
#include "services/practice.hpp"
#include "store/topic.hpp"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace sample_host::plugins {

/// Tells active plugins that data changed (hsdk.events/1): what changed since the last delivery, as one hint per topic,
/// to those that may read the topic. Thread-safe; a hint is lost when the program ends before the next delivery.
class EventDispatcher {
public:
    using Active = std::function<std::vector<std::shared_ptr<PluginInstance>>(const std::string& practice_id)>;
    using Log = std::function<void(const std::string& line)>;

    EventDispatcher(Active active, Log log) : m_active(std::move(active)), m_log(std::move(log)) {}

    /// Remembers that a topic of the practice changed; returns at once.
    void note(services::Practice& practice, store::Topic topic);
    /// Tells what was remembered. To be called once a second, by one thread at a time, which may wait for a plugin.
    void deliver();

private:
    void tell(services::Practice& practice, store::Topic topic);

    Active m_active;
    Log m_log;
    std::mutex m_mutex;
    std::map<services::Practice*, std::set<store::Topic>> m_changed;
};

} // namespace sample_host::plugins
