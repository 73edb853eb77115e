#include "plugins/plugin_life.hpp"

#include "plugins/failure_words.hpp"
#include "plugins/notice_board.hpp"
#include "services/private_folder.hpp"

#include <host_sdk/abi/log.h>
#include <host_sdk/error.hpp>

#include <algorithm>

namespace sample_host::plugins {

using host_sdk::hosting::LoadedPlugin;

namespace {

using Names = std::set<std::string, std::less<>>;

Names scopes_of(const Package& package)
{
    Names scopes;
    for (const auto& request : package.manifest.scopes) {
        scopes.insert(request.scope);
    }
    return scopes;
}

Names hosts_of(const Package& package)
{
    Names hosts;
    for (const auto& request : package.manifest.scopes) {
        hosts.insert(request.hosts.begin(), request.hosts.end());
    }
    return hosts;
}

} // namespace

PluginLife::PluginLife(LifeSupport support, services::Practice& practice, PluginStore& store, std::string plugin_id)
    : m_support(support), m_practice(practice), m_store(store), m_id(std::move(plugin_id)),
      m_watch(support.watch.watch(practice.id(), m_id))
{
    const PluginRecord record = m_store.record(m_id);
    if (record.installed.empty()) return;
    try {
        m_installed = std::make_shared<const Package>(m_support.installer.open(m_id, record.installed));
    } catch (const InstallationFailed& failed) {
        log(HSDK_LOG_ERROR, failed.what());
    }
}

std::shared_ptr<const Package> PluginLife::package() const
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_installed) return m_installed;
    }
    return m_support.offers.find(m_id);
}

PluginState PluginLife::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

std::shared_ptr<PluginInstance> PluginLife::active() const
{
    const std::lock_guard lock(m_mutex);
    return m_state == PluginState::active ? m_instance : nullptr;
}

PluginStatus PluginLife::status() const
{
    PluginStatus status;
    const auto package = this->package();
    if (!package) return status;
    status.id = m_id;
    status.name = package->text(package->manifest.name);
    status.summary = package->text(package->manifest.summary);
    status.version = package->manifest.version_text;
    if (const auto offered = update_on_offer()) status.update = offered->manifest.version_text;
    const std::lock_guard lock(m_mutex);
    status.state = m_state;
    status.message = m_message;
    if (m_state == PluginState::stuck && m_instance) status.inside = m_instance->plugin().list_calls_inside();
    return status;
}

bool PluginLife::has_consent(const Package& package) const
{
    const auto consent = m_store.consent(m_id);
    if (!consent) return false;
    const auto scopes = scopes_of(package);
    const auto hosts = hosts_of(package);
    return std::includes(consent->scopes.begin(), consent->scopes.end(), scopes.begin(), scopes.end()) &&
           std::includes(consent->hosts.begin(), consent->hosts.end(), hosts.begin(), hosts.end());
}

void PluginLife::give_consent(const Package& package, const Names& optional_scopes, const std::string& by)
{
    Names scopes = scopes_of(package);
    Names hosts = hosts_of(package);
    for (const auto& request : package.manifest.optional_scopes) {
        if (!optional_scopes.contains(request.scope)) continue;
        scopes.insert(request.scope);
        hosts.insert(request.hosts.begin(), request.hosts.end());
    }
    m_store.give_consent(m_id,
                         {package.manifest.version_text, scopes, hosts, by, m_support.practices.clock().now_ms()});
    note("Autorizzata la versione " + package.manifest.version_text, by);
    if (const auto instance = active()) instance->grants().replace(scopes);
}

bridge::HostContext PluginLife::make_context(const Package& installed, bridge::Grants& grants)
{
    const std::string practice_id = m_practice.id();
    return {
        .manifest = installed.manifest,
        .practice = m_practice,
        .users = m_support.practices.users(),
        .clock = m_support.practices.clock(),
        .grants = grants,
        .data_directory = services::private_folder(std::filesystem::absolute(m_practice.folder()) / "plugins" / m_id),
        .package_directory = installed.directory,
        .settings = m_support.options.settings,
        .master_key = m_support.master_key,
        .log = [this](int level, const std::string& line) { log(level, line); },
        .audit =
            [this](std::span<const bridge::Access> accesses) {
                m_store.add_accesses(m_id, m_support.practices.clock().now_ms(), accesses);
            },
        .request_step = [this,
                         practice_id](const std::string& job) { m_support.jobs.request_step(practice_id, m_id, job); },
        .post_notice =
            [this](const host_sdk::Notice& notice) {
                NoticeBoard(m_store.database()).post(m_id, notice, m_support.practices.clock().now_ms());
            },
        .withdraw_notice = [this](const std::string& key) { NoticeBoard(m_store.database()).withdraw(m_id, key); },
    };
}

std::shared_ptr<const Package> PluginLife::install(const Package& package)
{
    auto installed = std::make_shared<const Package>(m_support.installer.install(package));
    const std::lock_guard lock(m_mutex);
    m_installed = installed;
    return installed;
}

void PluginLife::start(const std::shared_ptr<const Package>& installed)
{
    set_state(PluginState::starting);
    const std::string folder = Installer::folder_name(*installed);
    const std::string version = installed->manifest.version_text;
    change_record(
        [&](PluginRecord& record) {
            if (record.installed != folder) record.crashes = 0; // a new version begins anew
            record.installed = folder;
            record.wanted = Wanted::starting;
        },
        "starting");
    auto library = m_support.libraries.open(*installed);
    auto instance = std::make_shared<PluginInstance>(
        *installed, std::move(library),
        [&](const Package& own, bridge::Grants& grants) { return make_context(own, grants); }, m_watch.get());
    instance->grants().replace(m_store.consent(m_id)->scopes);
    const auto prepared = m_store.record(m_id).prepared;
    if (prepared != version) {
        instance->plugin().prepare(prepared);
        m_support.options.kill_point("data prepared");
        change_record([&](PluginRecord& record) { record.prepared = version; }, "version recorded");
    }
    instance->plugin().activate();
    m_support.options.kill_point("activated");
    {
        const std::lock_guard lock(m_mutex);
        m_instance = instance;
        m_state = PluginState::active;
        m_message.clear();
    }
    change_record(
        [](PluginRecord& record) {
            record.wanted = Wanted::on;
            record.step = Step::none;
        },
        "on");
    m_support.jobs.add(m_practice.id(), instance);
}

void PluginLife::require_rest() const
{
    switch (state()) {
    case PluginState::stuck:
    case PluginState::stopping:
        throw PluginStepFailed("Una richiesta è ancora in corso: attendere che termini, poi riprovare.");
    default:
        break;
    }
}

void PluginLife::require_consent(const Package& package) const
{
    if (!has_consent(package))
        throw PluginStepFailed("Prima occorre autorizzare che cosa la funzionalità può leggere.");
}

void PluginLife::activate(const std::string& by)
{
    const std::lock_guard control(m_control);
    if (state() == PluginState::active) return;
    require_rest();
    if (state() == PluginState::quarantined) {
        throw PluginStepFailed("La funzionalità è stata messa da parte perché si è interrotta due volte.");
    }
    const auto package = this->package();
    if (!package) throw PluginStepFailed("Questa funzionalità non è più disponibile.");
    require_consent(*package);
    change_record([](PluginRecord& record) { record.step = Step::activate; }, "activation begun");
    try {
        start(install(*package));
    } catch (const std::exception& reason) {
        fail("L'attivazione non è riuscita. Riprovare; se il problema rimane, contattare l'assistenza.", reason);
    }
    note("Attivata la versione " + package->manifest.version_text, by);
}

bool PluginLife::stop(std::chrono::milliseconds limit)
{
    std::shared_ptr<PluginInstance> instance;
    {
        const std::lock_guard lock(m_mutex);
        instance = m_instance;
        if (!instance) return true;
        m_state = PluginState::stopping;
    }
    m_support.jobs.remove(m_practice.id(), m_id);
    instance->plugin().close();
    instance->grants().suspend(); // at once, also for the calls that are still inside
    if (instance->plugin().stop(limit) == LoadedPlugin::Stopped::stuck) {
        set_state(PluginState::stuck, "Una richiesta è ancora in corso: la funzionalità sarà spenta appena termina.");
        return false;
    }
    m_support.options.kill_point("stopped");
    {
        const std::lock_guard lock(m_mutex);
        m_instance.reset();
        m_state = PluginState::inactive;
        m_message.clear();
    }
    change_record([](PluginRecord& record) { record.crashes = 0; }, "stop recorded");
    return true;
}

bool PluginLife::deactivate(const std::string& by)
{
    const std::lock_guard control(m_control);
    return switch_off(by);
}

bool PluginLife::revoke(const std::string& by)
{
    const std::lock_guard control(m_control);
    const bool drained = switch_off(by);
    m_store.withdraw_consent(m_id);
    note("Ritirata l'autorizzazione", by);
    return drained;
}

bool PluginLife::switch_off(const std::string& by)
{
    const bool was_on = m_store.record(m_id).wanted != Wanted::off;
    change_record([](PluginRecord& record) { record.wanted = Wanted::off; }, "off");
    const bool drained = stop(m_support.options.drain_limit);
    if (was_on) note(drained ? "Disattivata" : "Disattivata; una richiesta è ancora in corso", by);
    return drained;
}

void PluginLife::set_state(PluginState state, std::string message)
{
    const std::lock_guard lock(m_mutex);
    m_state = state;
    m_message = std::move(message);
}

void PluginLife::fail(const std::string& what_happened, const std::exception& reason)
{
    // PluginRejected, InstallationFailed, host_sdk::Error or the disk: the owner reads one sentence, the log has more.
    log(HSDK_LOG_ERROR, std::string("could not be switched on: ") + reason.what());
    change_record(
        [](PluginRecord& record) {
            record.wanted = Wanted::off;
            record.step = Step::none;
        },
        "failure recorded");
    const std::string said = failure_words(what_happened, reason);
    set_state(PluginState::failed, said);
    note(said, {});
    throw PluginStepFailed(said);
}

void PluginLife::change_record(const std::function<void(PluginRecord&)>& change, std::string_view moment)
{
    PluginRecord record = m_store.record(m_id);
    change(record);
    m_store.save(m_id, record);
    m_support.options.kill_point(moment);
}

void PluginLife::note(const std::string& what, const std::string& by)
{
    m_store.add_event(m_id, {m_support.practices.clock().now_ms(), what, by});
    const auto package = this->package();
    const std::string name = package ? package->text(package->manifest.name) : m_id;
    m_support.practices.activities().add(m_practice.id(), by, services::ActivityKind::feature, name + ": " + what);
}

void PluginLife::log(int level, const std::string& line) const
{
    m_support.options.log(level, m_id + " in " + m_practice.id() + ": " + line);
}

} // namespace sample_host::plugins
