#include "plugins/plugin_manager.hpp"

#include "plugins/installer.hpp"
#include "services/private_folder.hpp"

#include <host_sdk/abi/log.h>
#include <host_sdk/error.hpp>
#include <host_sdk/hosting/plugin_rejected.hpp>

#include <algorithm>

namespace sample_host::plugins {

using namespace std::chrono_literals;
using host_sdk::hosting::LoadedPlugin;

namespace {

constexpr auto k_drain_limit = 15s; // longer than a name look-up, which cannot be interrupted (host-sdk.md 1.7)

std::set<std::string, std::less<>> scopes_of(const Package& package)
{
    std::set<std::string, std::less<>> scopes;
    for (const auto& request : package.manifest.scopes) {
        scopes.insert(request.scope);
    }
    return scopes;
}

std::set<std::string, std::less<>> hosts_of(const Package& package)
{
    std::set<std::string, std::less<>> hosts;
    for (const auto& request : package.manifest.scopes) {
        hosts.insert(request.hosts.begin(), request.hosts.end());
    }
    return hosts;
}

} // namespace

PluginManager::PluginManager(Options options, services::Practices& practices)
    : m_options(std::move(options)), m_practices(practices),
      m_master_key(bridge::load_master_key(m_options.data / "host.key")), m_discovery(discover(m_options.packages)),
      m_jobs([log = m_options.log](const std::string& line) { log(HSDK_LOG_WARNING, line); })
{
    for (const auto& rejected : m_discovery.rejected) {
        for (const auto& problem : rejected.problems) {
            m_options.log(HSDK_LOG_ERROR, "package " + rejected.directory.filename().string() + " rejected: " +
                                              problem.file + ": " + problem.key_path + ": " + problem.expectation);
        }
    }
    for (services::Practice* practice : m_practices.all()) {
        PracticeSlots& slots = m_slots[practice->id()];
        slots.store = std::make_unique<PluginStore>(practice->folder() / "plugins.db");
        for (const Package& package : m_discovery.packages) {
            slots.slots.emplace(package.manifest.id, std::make_unique<Slot>());
        }
        slots.changes = practice->changes().subscribe(
            [this, id = practice->id()](store::Topic topic) { m_jobs.wake(id, store::topic_name(topic)); });
    }
    m_jobs.set_housekeeping([this] { finish_stuck(); });
}

PluginManager::~PluginManager()
{
    m_jobs.set_housekeeping({});
    for (auto& [practice_id, slots] : m_slots) {
        slots.changes = {};
        for (auto& [plugin_id, slot] : slots.slots) {
            const std::lock_guard control(slot->control);
            static_cast<void>(stop(practice_id, plugin_id, *slot, k_drain_limit));
        }
    }
}

void PluginManager::resume()
{
    for (auto& [practice_id, slots] : m_slots) {
        for (auto& [plugin_id, slot] : slots.slots) {
            const auto wanted = slots.store->wanted(plugin_id);
            if (wanted == PluginStore::Wanted::off) continue;
            if (wanted == PluginStore::Wanted::starting) {
                slots.store->set_wanted(plugin_id, PluginStore::Wanted::off);
                set_state(
                    *slot, PluginState::failed,
                    "L'ultima attivazione non è terminata: la funzionalità è rimasta spenta. Riprovare con Attiva.");
                continue;
            }
            try {
                if (has_consent(practice_id, *find(plugin_id))) activate(practice_id, plugin_id);
            } catch (const ActivationFailed& e) {
                m_options.log(HSDK_LOG_ERROR, plugin_id + " in " + practice_id + ": " + e.what());
            }
        }
    }
}

PluginManager::Slot& PluginManager::slot(const std::string& practice_id, const std::string& plugin_id)
{
    // The maps are filled by the constructor and only read afterwards.
    return *m_slots.at(practice_id).slots.at(plugin_id);
}

PluginStore& PluginManager::store(const std::string& practice_id)
{
    return *m_slots.at(practice_id).store;
}

const Package* PluginManager::find(const std::string& plugin_id) const
{
    const auto& all = m_discovery.packages;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& p) { return p.manifest.id == plugin_id; });
    return found == all.end() ? nullptr : &*found;
}

void PluginManager::set_state(Slot& slot, PluginState state, std::string message)
{
    const std::lock_guard lock(m_mutex);
    slot.state = state;
    slot.message = std::move(message);
}

std::vector<PluginStatus> PluginManager::list(const std::string& practice_id)
{
    std::vector<PluginStatus> all;
    for (const Package& package : m_discovery.packages) {
        const auto& manifest = package.manifest;
        const Slot& entry = slot(practice_id, manifest.id);
        const std::lock_guard lock(m_mutex);
        all.push_back(
            {manifest.id, package.text(manifest.name), package.text(manifest.summary), entry.state, entry.message});
    }
    return all;
}

PluginState PluginManager::state(const std::string& practice_id, const std::string& plugin_id)
{
    const Slot& entry = slot(practice_id, plugin_id);
    const std::lock_guard lock(m_mutex);
    return entry.state;
}

bool PluginManager::has_consent(const std::string& practice_id, const Package& package)
{
    const auto consent = store(practice_id).consent(package.manifest.id);
    if (!consent) return false;
    const auto scopes = scopes_of(package);
    const auto hosts = hosts_of(package);
    return std::includes(consent->scopes.begin(), consent->scopes.end(), scopes.begin(), scopes.end()) &&
           std::includes(consent->hosts.begin(), consent->hosts.end(), hosts.begin(), hosts.end());
}

void PluginManager::give_consent(const std::string& practice_id, const Package& package, const std::string& given_by)
{
    store(practice_id)
        .give_consent(package.manifest.id, {package.manifest.version_text, scopes_of(package), hosts_of(package),
                                            given_by, m_practices.clock().now_ms()});
}

bridge::HostContext PluginManager::make_context(services::Practice& practice, const Package& installed,
                                                bridge::Grants& grants)
{
    const std::string practice_id = practice.id();
    const std::string plugin_id = installed.manifest.id;
    PluginStore& store = this->store(practice_id);
    return {
        .manifest = installed.manifest,
        .practice = practice,
        .users = m_practices.users(),
        .clock = m_practices.clock(),
        .grants = grants,
        .data_directory =
            services::private_folder(std::filesystem::absolute(practice.folder()) / "plugins" / plugin_id),
        .package_directory = installed.directory,
        .settings = m_options.settings,
        .master_key = m_master_key,
        .log = [log = m_options.log, plugin_id, practice_id](
                   int level, const std::string& line) { log(level, plugin_id + " in " + practice_id + ": " + line); },
        .audit =
            [this, &store, plugin_id](const bridge::Access& access) {
                store.add_access(plugin_id, m_practices.clock().now_ms(), access);
            },
        .request_step = [this, practice_id,
                         plugin_id](const std::string& job) { m_jobs.request_step(practice_id, plugin_id, job); },
    };
}

std::shared_ptr<PluginInstance> PluginManager::start(services::Practice& practice, const Package& package)
{
    const auto consent = store(practice.id()).consent(package.manifest.id);
    Package installed = install(package, m_options.data / "plugins");
    auto library = m_libraries.open(installed);
    auto instance = std::make_shared<PluginInstance>(
        std::move(installed), std::move(library),
        [&](const Package& own, bridge::Grants& grants) { return make_context(practice, own, grants); });
    instance->grants().replace(consent->scopes);
    PluginStore& remembered = store(practice.id());
    const auto& manifest = instance->package().manifest;
    const auto from = remembered.prepared_version(manifest.id);
    if (from != manifest.version_text) {
        instance->plugin().prepare(from);
        remembered.set_prepared_version(manifest.id, manifest.version_text);
    }
    instance->plugin().activate();
    return instance;
}

void PluginManager::activate(const std::string& practice_id, const std::string& plugin_id)
{
    const Package* package = find(plugin_id);
    services::Practice* practice = m_practices.find(practice_id);
    if (package == nullptr || practice == nullptr) throw ActivationFailed("no such plugin or practice");
    Slot& entry = slot(practice_id, plugin_id);
    const std::lock_guard control(entry.control);
    if (state(practice_id, plugin_id) == PluginState::active) return;
    if (state(practice_id, plugin_id) == PluginState::stuck) throw ActivationFailed("the last stop has not ended yet");
    if (!has_consent(practice_id, *package)) throw ActivationFailed("nobody has agreed to what the plugin reads");
    store(practice_id).set_wanted(plugin_id, PluginStore::Wanted::starting);
    try {
        auto instance = start(*practice, *package);
        {
            const std::lock_guard lock(m_mutex);
            entry.instance = instance;
            entry.state = PluginState::active;
            entry.message.clear();
        }
        store(practice_id).set_wanted(plugin_id, PluginStore::Wanted::on);
        m_jobs.add(practice_id, std::move(instance));
    } catch (const std::exception& e) {
        // PluginRejected, InstallationFailed, host_sdk::Error or the disk: the owner reads one sentence, the log has
        // more.
        store(practice_id).set_wanted(plugin_id, PluginStore::Wanted::off);
        set_state(entry, PluginState::failed,
                  "L'attivazione non è riuscita. Riprovare; se il problema rimane, contattare l'assistenza.");
        m_options.log(HSDK_LOG_ERROR, plugin_id + " in " + practice_id + " could not be activated: " + e.what());
        throw ActivationFailed(e.what());
    }
}

bool PluginManager::stop(const std::string& practice_id, const std::string& plugin_id, Slot& entry,
                         std::chrono::milliseconds limit)
{
    std::shared_ptr<PluginInstance> instance;
    {
        const std::lock_guard lock(m_mutex);
        instance = entry.instance;
        if (!instance) return true;
        entry.state = PluginState::stopping;
    }
    m_jobs.remove(practice_id, plugin_id);
    instance->plugin().close();
    instance->grants().suspend(); // at once, also for the calls that are still inside
    if (instance->plugin().stop(limit) == LoadedPlugin::Stopped::stuck) {
        set_state(entry, PluginState::stuck,
                  "Una richiesta è ancora in corso: la funzionalità sarà spenta appena termina.");
        return false;
    }
    const std::lock_guard lock(m_mutex);
    entry.instance.reset();
    entry.state = PluginState::available;
    entry.message.clear();
    return true;
}

bool PluginManager::deactivate(const std::string& practice_id, const std::string& plugin_id)
{
    Slot& entry = slot(practice_id, plugin_id);
    const std::lock_guard control(entry.control);
    store(practice_id).set_wanted(plugin_id, PluginStore::Wanted::off);
    return stop(practice_id, plugin_id, entry, k_drain_limit);
}

void PluginManager::finish_stuck()
{
    for (auto& [practice_id, slots] : m_slots) {
        for (auto& [plugin_id, entry] : slots.slots) {
            const std::unique_lock control(entry->control, std::try_to_lock);
            if (control && state(practice_id, plugin_id) == PluginState::stuck) {
                static_cast<void>(stop(practice_id, plugin_id, *entry, 0ms));
            }
        }
    }
}

std::shared_ptr<PluginInstance> PluginManager::active(const std::string& practice_id, const std::string& plugin_id)
{
    const auto practice = m_slots.find(practice_id);
    if (practice == m_slots.end()) return nullptr;
    const auto entry = practice->second.slots.find(plugin_id);
    if (entry == practice->second.slots.end()) return nullptr;
    const std::lock_guard lock(m_mutex);
    return entry->second->state == PluginState::active ? entry->second->instance : nullptr;
}

std::vector<std::shared_ptr<PluginInstance>> PluginManager::active_in(const std::string& practice_id)
{
    std::vector<std::shared_ptr<PluginInstance>> all;
    for (const Package& package : m_discovery.packages) {
        if (auto instance = active(practice_id, package.manifest.id)) all.push_back(std::move(instance));
    }
    return all;
}

} // namespace sample_host::plugins
