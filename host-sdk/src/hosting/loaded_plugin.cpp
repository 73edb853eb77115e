#include "host_sdk/hosting/loaded_plugin.hpp"

#include "host_sdk/error.hpp"
#include "host_sdk/hosting/plugin_rejected.hpp"
#include "host_sdk/text.hpp"

namespace host_sdk::hosting {

namespace {

// What setup may take: a migration of a large file.
constexpr std::chrono::minutes k_setup_limit{10};

std::optional<CallContext::Clock::time_point> in(LoadedPlugin::Duration limit)
{
    return CallContext::Clock::now() + limit;
}

hsdk_status receive_health(void* ctx, const hsdk_health_line* line) noexcept
{
    return guard(nullptr, [&] {
        auto& lines = *static_cast<std::vector<HealthLine>*>(ctx);
        if (lines.size() >= HSDK_HEALTH_MAX_LINES) return;
        const bool known = line->level >= HSDK_HEALTH_GOOD && line->level <= HSDK_HEALTH_BAD;
        lines.push_back({known ? static_cast<HealthLevel>(line->level) : HealthLevel::warning, copy(line->label),
                         copy(line->value)});
    });
}

} // namespace

/// One call inside: let in by the gate, known to the watch, then named for whoever looks.
class LoadedPlugin::Visit {
public:
    Visit(LoadedPlugin& plugin, std::string purpose)
        : m_pass(plugin.enter()), m_watched(plugin.m_watch), m_entry(plugin.m_inside, std::move(purpose))
    {
    }
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;

private:
    struct Watched {
        explicit Watched(CallWatch* to_tell) : watch(to_tell)
        {
            if (watch != nullptr) watch->entered();
        }
        Watched(const Watched&) = delete;
        Watched& operator=(const Watched&) = delete;
        ~Watched()
        {
            if (watch != nullptr) watch->left();
        }
        CallWatch* watch;
    };

    CallGate::Pass m_pass; // the first to come and the last to go: whoever waits may then destroy the rest
    Watched m_watched;
    CallsInside::Entry m_entry;
};

LoadedPlugin::LoadedPlugin(std::shared_ptr<const PluginLibrary> library, const hsdk_host& host, CallWatch* watch)
    : m_library(std::move(library)), m_watch(watch)
{
    hsdk_error error = make_error_buffer();
    const hsdk_status status = m_library->entry().create(&host, &m_plugin, &error);
    if (status != HSDK_OK) throw PluginRejected(std::string("it could not be created: ") + error.message);
    if (m_plugin == nullptr) throw PluginRejected("it could not be created: no instance was returned");
    m_web = extension<hsdk_web_v1>(HSDK_EXT_WEB);
    m_jobs = extension<hsdk_jobs_v1>(HSDK_EXT_JOBS);
    m_setup = extension<hsdk_setup_v1>(HSDK_EXT_SETUP);
    m_events = extension<hsdk_events_v1>(HSDK_EXT_EVENTS);
    m_health = extension<hsdk_health_v1>(HSDK_EXT_HEALTH);
}

LoadedPlugin::~LoadedPlugin()
{
    m_plugin->destroy(m_plugin);
}

template <class Table>
const Table* LoadedPlugin::extension(const char* id) const noexcept
{
    return static_cast<const Table*>(m_plugin->get_extension(m_plugin, id));
}

void LoadedPlugin::prepare(std::optional<std::string_view> from_version)
{
    if (m_setup == nullptr) return;
    const std::atomic<bool> never{false};
    const CallContext context(std::nullopt, in(k_setup_limit), never, "setup");
    hsdk_error error = make_error_buffer();
    const hsdk_str from = from_version ? lend(*from_version) : absent();
    throw_on_failure(m_setup->prepare(m_plugin, &context.raw(), from, &error), error);
}

void LoadedPlugin::erase()
{
    if (m_setup == nullptr) return;
    const std::atomic<bool> never{false};
    const CallContext context(std::nullopt, in(k_setup_limit), never, "setup");
    hsdk_error error = make_error_buffer();
    throw_on_failure(m_setup->erase(m_plugin, &context.raw(), &error), error);
}

void LoadedPlugin::activate()
{
    hsdk_error error = make_error_buffer();
    throw_on_failure(m_plugin->activate(m_plugin, &error), error);
    m_active = true;
    m_cancelled = false;
    m_gate.open();
}

void LoadedPlugin::close()
{
    m_gate.close();
    m_cancelled = true;
}

LoadedPlugin::Stopped LoadedPlugin::stop(Duration limit)
{
    if (!m_active) return Stopped::drained;
    close();
    if (!m_gate.wait_empty(limit)) return Stopped::stuck;
    m_plugin->deactivate(m_plugin);
    m_active = false;
    return Stopped::drained;
}

CallGate::Pass LoadedPlugin::enter()
{
    auto pass = m_gate.enter();
    if (!pass) throw NotActive();
    return std::move(*pass);
}

void LoadedPlugin::handle(const User& user, Duration limit, const hsdk_request& request, const hsdk_response_sink& sink)
{
    const std::string purpose = copy(request.method) + " " + copy(request.path);
    const Visit visit(*this, purpose);
    if (m_web == nullptr) throw Error(Status::unsupported, "the plugin has no pages");
    const CallContext context(user, in(limit), m_cancelled, purpose);
    hsdk_error error = make_error_buffer();
    throw_on_failure(m_web->handle(m_plugin, &context.raw(), &request, &sink, &error), error);
}

Step LoadedPlugin::step(std::string_view job, Duration limit)
{
    const std::string purpose = "job " + std::string(job);
    const Visit visit(*this, purpose);
    if (m_jobs == nullptr) throw Error(Status::unsupported, "the plugin has no jobs");
    const CallContext context(std::nullopt, in(limit), m_cancelled, purpose);
    hsdk_error error = make_error_buffer();
    hsdk_step out{};
    out.struct_size = sizeof(out);
    throw_on_failure(m_jobs->step(m_plugin, &context.raw(), lend(job), &out, &error), error);
    return {out.more != 0, std::chrono::milliseconds(out.wait_ms < 0 ? 0 : out.wait_ms)};
}

void LoadedPlugin::changed(std::string_view topic, std::int64_t revision, Duration limit)
{
    if (m_events == nullptr) return;
    const std::string purpose = "change of " + std::string(topic);
    const Visit visit(*this, purpose);
    const CallContext context(std::nullopt, in(limit), m_cancelled, purpose);
    hsdk_error error = make_error_buffer();
    throw_on_failure(m_events->changed(m_plugin, &context.raw(), lend(topic), revision, &error), error);
}

std::vector<HealthLine> LoadedPlugin::report(const User& user, Duration limit)
{
    std::vector<HealthLine> lines;
    if (m_health == nullptr) return lines;
    const Visit visit(*this, "health");
    const CallContext context(user, in(limit), m_cancelled, "health");
    hsdk_error error = make_error_buffer();
    const hsdk_health_sink sink{&lines, &receive_health};
    throw_on_failure(m_health->report(m_plugin, &context.raw(), &sink, &error), error);
    return lines;
}

} // namespace host_sdk::hosting
