#include "plugins/event_dispatcher.hpp"

#include <host_sdk/error.hpp>

namespace sample_host::plugins {

namespace {

constexpr std::chrono::seconds k_limit{5};

std::string_view scope_of(store::Topic topic)
{
    switch (topic) {
    case store::Topic::invoices:
        return "invoices.read";
    case store::Topic::catalogue:
        return "catalogue.read";
    case store::Topic::billing:
        return "billing.read";
    }
    return "";
}

std::int64_t revision_of(services::Practice& practice, store::Topic topic)
{
    switch (topic) {
    case store::Topic::invoices:
        return practice.invoices().current_revision();
    case store::Topic::catalogue:
        return practice.catalogue().current_revision();
    case store::Topic::billing:
        return practice.billing().current_revision();
    }
    return 0;
}

} // namespace

void EventDispatcher::note(services::Practice& practice, store::Topic topic)
{
    const std::lock_guard lock(m_mutex);
    m_changed[&practice].insert(topic);
}

void EventDispatcher::deliver()
{
    std::map<services::Practice*, std::set<store::Topic>> changed;
    {
        const std::lock_guard lock(m_mutex);
        changed.swap(m_changed);
    }
    for (const auto& [practice, topics] : changed) {
        for (const auto topic : topics) {
            tell(*practice, topic);
        }
    }
}

void EventDispatcher::tell(services::Practice& practice, store::Topic topic)
{
    for (const auto& instance : m_active(practice.id())) {
        if (!instance->plugin().wants_events() || !instance->grants().allows(scope_of(topic))) continue;
        try {
            instance->plugin().changed(store::topic_name(topic), revision_of(practice, topic), k_limit);
        } catch (const host_sdk::hosting::LoadedPlugin::NotActive&) {
            // Switched off in this moment.
        } catch (const host_sdk::Error& error) {
            m_log("hint to " + instance->package().manifest.id + " failed: " + error.what());
        }
    }
}

} // namespace sample_host::plugins
