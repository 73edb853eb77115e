#include "plugins/plugin_manager.hpp"

#include "services/private_folder.hpp"

#include <host_sdk/abi/log.h>

#include <algorithm>

namespace sample_host::plugins {

namespace {

constexpr std::int64_t k_hour_ms = 3600 * 1000;
constexpr std::int64_t k_accesses_kept_ms = 400LL * 24 * k_hour_ms; // more than a year: who saw what last season

std::filesystem::path plugin_folder(const std::filesystem::path& data)
{
    return services::private_folder(data / "plugins");
}

} // namespace

PluginManager::PluginManager(PluginOptions options, services::Practices& practices)
    : m_options(std::move(options)), m_practices(practices),
      m_master_key(bridge::load_master_key(m_options.data / "host.key")),
      m_reader(m_options.data / "publishers", m_options.locale), m_offers(m_options.packages, m_reader),
      m_installer(plugin_folder(m_options.data), m_reader, m_options.kill_point),
      m_watch(plugin_folder(m_options.data) / "calls-inside"),
      m_events([this](const std::string& practice_id) { return active_in(practice_id); },
               [log = m_options.log](const std::string& line) { log(HSDK_LOG_WARNING, line); }),
      m_jobs([log = m_options.log](const std::string& line) { log(HSDK_LOG_WARNING, line); })
{
    for (const auto& rejected : m_offers.rejected()) {
        for (const auto& problem : rejected.problems) {
            m_options.log(HSDK_LOG_ERROR,
                          "package " + rejected.directory.filename().string() + " rejected: " + to_sentence(problem));
        }
    }
    for (services::Practice* practice : m_practices.all()) {
        PracticePlugins& plugins = m_plugins[practice->id()];
        plugins.practice = practice;
        plugins.store = std::make_unique<PluginStore>(practice->folder() / "plugins.db");
        add_lives(plugins);
        plugins.changes = practice->changes().subscribe([this, practice](store::Topic topic) {
            m_jobs.wake(practice->id(), store::topic_name(topic));
            m_events.note(*practice, topic);
        });
    }
    m_jobs.set_housekeeping([this] { keep_house(); });
}

PluginManager::~PluginManager()
{
    m_jobs.set_housekeeping({});
    for (auto& [practice_id, plugins] : m_plugins) {
        plugins.changes = {};
    }
    for (PluginLife* life : all_lives()) {
        life->shut_down();
    }
}

void PluginManager::add_lives(PracticePlugins& plugins)
{
    std::vector<std::string> ids = plugins.store->known_plugins();
    for (const auto& package : m_offers.packages()) {
        ids.push_back(package->manifest.id);
    }
    const LifeSupport support{m_options,   m_practices, m_master_key, m_offers,
                              m_installer, m_libraries, m_watch,      m_jobs};
    const std::lock_guard lock(m_mutex);
    for (const auto& id : ids) {
        auto& life = plugins.lives[id];
        if (!life) life = std::make_unique<PluginLife>(support, *plugins.practice, *plugins.store, id);
    }
}

std::vector<PluginLife*> PluginManager::all_lives()
{
    std::vector<PluginLife*> all;
    const std::lock_guard lock(m_mutex);
    for (auto& [practice_id, plugins] : m_plugins) {
        for (auto& [plugin_id, life] : plugins.lives) {
            all.push_back(life.get());
        }
    }
    return all;
}

void PluginManager::resume()
{
    for (PluginLife* life : all_lives()) {
        life->resume();
    }
    remove_unused_versions();
}

void PluginManager::look_for_packages()
{
    m_offers.read_again();
    for (auto& [practice_id, plugins] : m_plugins) {
        add_lives(plugins);
    }
}

PluginLife* PluginManager::find(const std::string& practice_id, const std::string& plugin_id)
{
    const std::lock_guard lock(m_mutex);
    const auto practice = m_plugins.find(practice_id);
    if (practice == m_plugins.end()) return nullptr;
    const auto life = practice->second.lives.find(plugin_id);
    return life == practice->second.lives.end() || !life->second->package() ? nullptr : life->second.get();
}

std::vector<PluginLife*> PluginManager::list(const std::string& practice_id)
{
    std::vector<std::pair<std::string, PluginLife*>> named;
    {
        const std::lock_guard lock(m_mutex);
        for (auto& [id, life] : m_plugins.at(practice_id).lives) {
            if (const auto package = life->package()) {
                named.emplace_back(package->text(package->manifest.name), life.get());
            }
        }
    }
    std::sort(named.begin(), named.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<PluginLife*> lives;
    for (const auto& [name, life] : named) {
        lives.push_back(life);
    }
    return lives;
}

std::vector<std::shared_ptr<PluginInstance>> PluginManager::active_in(const std::string& practice_id)
{
    std::vector<std::shared_ptr<PluginInstance>> all;
    for (PluginLife* life : list(practice_id)) {
        if (auto instance = life->active()) all.push_back(std::move(instance));
    }
    return all;
}

std::shared_ptr<PluginInstance> PluginManager::active(const std::string& practice_id, const std::string& plugin_id)
{
    PluginLife* life = find(practice_id, plugin_id);
    return life == nullptr ? nullptr : life->active();
}

PluginStore& PluginManager::store(const std::string& practice_id)
{
    return *m_plugins.at(practice_id).store; // filled by the constructor and only read afterwards
}

void PluginManager::keep_house()
{
    for (PluginLife* life : all_lives()) {
        life->finish_stuck();
    }
    m_events.deliver();
    const std::int64_t now = m_practices.clock().now_ms();
    if (now < m_last_cleaning_ms + k_hour_ms) return;
    m_last_cleaning_ms = now;
    for (auto& [practice_id, plugins] : m_plugins) {
        plugins.store->forget_accesses_before(now - k_accesses_kept_ms);
    }
}

void PluginManager::remove_unused_versions()
{
    std::map<std::string, std::set<std::string>> used;
    std::error_code missing;
    for (const auto& plugin : std::filesystem::directory_iterator(m_options.data / "plugins", missing)) {
        if (plugin.is_directory()) used[plugin.path().filename().string()];
    }
    for (auto& [practice_id, plugins] : m_plugins) {
        for (const auto& id : plugins.store->known_plugins()) {
            used[id].insert(plugins.store->record(id).installed);
        }
    }
    for (const auto& [plugin_id, folders] : used) {
        m_installer.remove_all_but(plugin_id, folders);
    }
}

} // namespace sample_host::plugins
