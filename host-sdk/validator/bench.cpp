#include "bench.hpp"

#include "probe/page_probe.hpp"
#include "sample_data.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/hosting/plugin_rejected.hpp>
#include <host_sdk/manifest/vocabulary.hpp>

namespace host_sdk::validator {

using hosting::LoadedPlugin;
using hosting::PluginLibrary;

namespace {

constexpr std::chrono::seconds k_stop_limit{30};

void stop_and_delete(LoadedPlugin* plugin)
{
    if (plugin->stop(k_stop_limit) == LoadedPlugin::Stopped::drained) delete plugin;
    // Else a call is still inside: the process ends with it.
}

std::set<std::string, std::less<>> scopes_of(const manifest::Manifest& manifest)
{
    std::set<std::string, std::less<>> scopes;
    for (const auto& request : manifest.scopes)
        scopes.insert(request.scope);
    for (const auto& request : manifest.optional_scopes)
        scopes.insert(request.scope);
    return scopes;
}

} // namespace

Bench::Bench(Subject subject)
    : m_subject(std::move(subject)), m_read(manifest::read_package_manifest(m_subject.package))
{
}

const manifest::Manifest& Bench::manifest() const
{
    if (!m_read.ok()) skip("the manifest is not right");
    return *m_read.manifest;
}

std::filesystem::path Bench::library_file() const
{
    return package() / manifest().library.file;
}

std::vector<std::string> Bench::paths(std::string_view method) const
{
    auto paths = paths_of(manifest(), method);
    if (paths.empty()) skip("the manifest has no route with " + std::string(method));
    return paths;
}

std::unique_ptr<ScriptedHost> Bench::make_empty_host() const
{
    auto host = std::make_unique<ScriptedHost>(package());
    const auto scopes = scopes_of(manifest());
    host->grant_only(scopes);
    if (!scopes.contains("invoices.read-personal-data")) host->data().revoke_scope("invoices.read-personal-data");
    for (const auto& permission : manifest().user_permissions) {
        host->data().grant_permission(m_user.id, permission.name);
    }
    for (const auto permission : manifest::k_host_permissions) {
        host->data().grant_permission(m_user.id, std::string(permission));
    }
    host->data().set_now_ms(k_now_ms);
    return host;
}

ScriptedHost& Bench::host()
{
    if (!m_host) {
        m_host = make_empty_host();
        add_sample_data(m_host->data());
    }
    return *m_host;
}

std::shared_ptr<const PluginLibrary> Bench::open_library() const
{
    try {
        return std::make_shared<const PluginLibrary>(PluginLibrary::open(library_file()));
    } catch (const hosting::PluginRejected& rejected) {
        skip(std::string("no host takes the library: ") + rejected.what());
    }
}

std::unique_ptr<LoadedPlugin> Bench::create(ScriptedHost& host) const
{
    return std::make_unique<LoadedPlugin>(open_library(), host.raw());
}

ActivePlugin Bench::activate(ScriptedHost& host) const
{
    auto plugin = create(host);
    plugin->prepare(std::nullopt);
    plugin->activate();
    return {plugin.release(), &stop_and_delete};
}

void Bench::stop(LoadedPlugin& plugin)
{
    if (plugin.stop(k_stop_limit) == LoadedPlugin::Stopped::stuck) fail("it does not stop");
}

} // namespace host_sdk::validator
