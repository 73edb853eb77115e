#pragma once

#include "host_sdk/abi/entry.h"
#include "host_sdk/abi/events.h"
#include "host_sdk/abi/health.h"
#include "host_sdk/abi/jobs.h"
#include "host_sdk/abi/setup.h"
#include "host_sdk/abi/web.h"
#include "host_sdk/error.hpp"
#include "host_sdk/events.hpp"
#include "host_sdk/health.hpp"
#include "host_sdk/host.hpp"
#include "host_sdk/jobs.hpp"
#include "host_sdk/plugin.hpp"
#include "host_sdk/setup.hpp"
#include "host_sdk/text.hpp"
#include "host_sdk/web.hpp"

#include <memory>
#include <string_view>
#include <type_traits>

/// The C tables over an author's class. Authors use HOST_SDK_PLUGIN only.
namespace host_sdk::entry {

template <class T>
struct Instance {
    explicit Instance(const hsdk_host& host) : author(Host(host)) {}

    T author;
    hsdk_plugin raw{};
};

template <class T>
T& author_of(const hsdk_plugin* plugin) noexcept
{
    return static_cast<Instance<T>*>(plugin->impl)->author;
}

template <class T>
struct WebTable {
    static hsdk_status handle(hsdk_plugin* plugin, const hsdk_call* call, const hsdk_request* request,
                              const hsdk_response_sink* sink, hsdk_error* error) noexcept
    {
        hsdk_status pushed = HSDK_OK;
        const hsdk_status handled = guard(
            error, [&] { pushed = web::push(author_of<T>(plugin).handle(Call(*call), web::decode(*request)), *sink); });
        return handled == HSDK_OK ? pushed : handled;
    }
    static constexpr hsdk_web_v1 k_table{&handle};
};

template <class T>
struct JobTable {
    static hsdk_status step(hsdk_plugin* plugin, const hsdk_call* call, hsdk_str job, hsdk_step* out,
                            hsdk_error* error) noexcept
    {
        return guard(error, [&] {
            const Step step = author_of<T>(plugin).step(Call(*call), view(job));
            out->more = step.more ? 1 : 0;
            out->wait_ms = step.wait.count();
        });
    }
    static constexpr hsdk_jobs_v1 k_table{&step};
};

template <class T>
struct SetupTable {
    static hsdk_status prepare(hsdk_plugin* plugin, const hsdk_call* call, hsdk_str from, hsdk_error* error) noexcept
    {
        return guard(error, [&] { author_of<T>(plugin).prepare(Call(*call), view(from)); });
    }
    static hsdk_status erase(hsdk_plugin* plugin, const hsdk_call* call, hsdk_error* error) noexcept
    {
        return guard(error, [&] { author_of<T>(plugin).erase(Call(*call)); });
    }
    static constexpr hsdk_setup_v1 k_table{&prepare, &erase};
};

template <class T>
struct EventsTable {
    static hsdk_status changed(hsdk_plugin* plugin, const hsdk_call* call, hsdk_str topic, std::int64_t revision,
                               hsdk_error* error) noexcept
    {
        return guard(error, [&] { author_of<T>(plugin).changed(Call(*call), view(topic), revision); });
    }
    static constexpr hsdk_events_v1 k_table{&changed};
};

template <class T>
struct HealthTable {
    static hsdk_status report(hsdk_plugin* plugin, const hsdk_call* call, const hsdk_health_sink* sink,
                              hsdk_error* error) noexcept
    {
        hsdk_status pushed = HSDK_OK;
        const hsdk_status reported = guard(error, [&] {
            for (const HealthLine& line : author_of<T>(plugin).report(Call(*call))) {
                const hsdk_health_line record{sizeof(hsdk_health_line), static_cast<std::int32_t>(line.level),
                                              lend(line.label), lend(line.value)};
                pushed = sink->line(sink->ctx, &record);
                if (pushed != HSDK_OK) return;
            }
        });
        return reported == HSDK_OK ? pushed : reported;
    }
    static constexpr hsdk_health_v1 k_table{&report};
};

template <class T>
struct PluginTable {
    static_assert(std::is_base_of_v<Plugin, T>, "the class named by HOST_SDK_PLUGIN derives from host_sdk::Plugin");

    static const void* get_extension(const hsdk_plugin*, const char* id) noexcept
    {
        const std::string_view wanted = id;
        if constexpr (std::is_base_of_v<WebPlugin, T>) {
            if (wanted == HSDK_EXT_WEB) return &WebTable<T>::k_table;
        }
        if constexpr (std::is_base_of_v<JobPlugin, T>) {
            if (wanted == HSDK_EXT_JOBS) return &JobTable<T>::k_table;
        }
        if constexpr (std::is_base_of_v<SetupPlugin, T>) {
            if (wanted == HSDK_EXT_SETUP) return &SetupTable<T>::k_table;
        }
        if constexpr (std::is_base_of_v<EventsPlugin, T>) {
            if (wanted == HSDK_EXT_EVENTS) return &EventsTable<T>::k_table;
        }
        if constexpr (std::is_base_of_v<HealthPlugin, T>) {
            if (wanted == HSDK_EXT_HEALTH) return &HealthTable<T>::k_table;
        }
        return nullptr;
    }
    static hsdk_status activate(hsdk_plugin* plugin, hsdk_error* error) noexcept
    {
        return guard(error, [&] { author_of<T>(plugin).activate(); });
    }
    static void deactivate(hsdk_plugin* plugin) noexcept { author_of<T>(plugin).deactivate(); }
    static void destroy(hsdk_plugin* plugin) noexcept { delete static_cast<Instance<T>*>(plugin->impl); }

    static hsdk_status create(const hsdk_host* host, hsdk_plugin** out, hsdk_error* error) noexcept
    {
        *out = nullptr;
        return guard(error, [&] {
            auto instance = std::make_unique<Instance<T>>(*host);
            instance->raw = {instance.get(), &get_extension, &activate, &deactivate, &destroy};
            *out = &instance.release()->raw;
        });
    }
};

} // namespace host_sdk::entry

/// Makes `Class` the plugin of this library. Exactly once, at file scope. `id` and `version` equal the manifest's.
#define HOST_SDK_PLUGIN(id, version, Class)                                                                            \
    HSDK_EXTERN_C HSDK_EXPORT const hsdk_entry hsdk_entry_v1;                                                          \
    const hsdk_entry hsdk_entry_v1{HSDK_ABI_MAJOR, HSDK_ABI_MINOR, id, version,                                        \
                                   &::host_sdk::entry::PluginTable<Class>::create};
