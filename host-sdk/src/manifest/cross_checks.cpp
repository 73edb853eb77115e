#include "cross_checks.hpp"

#include "utf8.hpp"

#include <host_sdk/manifest/route_match.hpp>
#include <host_sdk/manifest/vocabulary.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace host_sdk::manifest {

namespace {

void disagree(ProblemLog& log, std::string key_path, std::string expectation)
{
    log.add(std::move(key_path), std::move(expectation), ProblemKind::agreement);
}

std::string path_of(std::string_view list, std::size_t index, std::string_view key)
{
    return element_path(list, index) + "." + std::string(key);
}

template <class Element>
void check_unique(const std::vector<Element>& elements, std::string Element::*member, std::string_view list,
                  std::string_view key, ProblemLog& log)
{
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const std::string& value = elements[i].*member;
        if (value.empty() || seen.insert(value).second) continue;
        disagree(log, path_of(list, i, key), "a value that no other entry has, found " + in_quotes(value) + " again");
    }
}

using PermissionIndex = std::map<std::string_view, std::size_t>;

PermissionIndex index_permissions(const Manifest& manifest)
{
    PermissionIndex index;
    for (std::size_t i = 0; i < manifest.user_permissions.size(); ++i) {
        if (!manifest.user_permissions[i].name.empty()) index.emplace(manifest.user_permissions[i].name, i);
    }
    return index;
}

template <class Element>
void check_permissions_exist(const std::vector<Element>& elements, std::string_view list, const PermissionIndex& known,
                             ProblemLog& log)
{
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const std::string& permission = elements[i].permission;
        if (permission.empty() || known.contains(permission)) continue;
        disagree(log, path_of(list, i, "permission"), "a name of user_permissions, found " + in_quotes(permission));
    }
}

void check_pages(const Manifest& manifest, ProblemLog& log)
{
    for (std::size_t i = 0; i < manifest.navigation.size(); ++i) {
        const std::string& page = manifest.navigation[i].page;
        if (page.empty()) continue;
        const Route* route = find_route(manifest.routes, page);
        if (route == nullptr || !route->allows("GET"))
            disagree(log, path_of("navigation", i, "page"),
                     "the path of a route with the method GET, found " + in_quotes(page));
    }
}

void check_hosts(const std::vector<ScopeRequest>& scopes, std::string_view list, ProblemLog& log)
{
    for (std::size_t i = 0; i < scopes.size(); ++i) {
        const bool connects = scopes[i].scope == "network.connect";
        if (connects && scopes[i].hosts.empty()) {
            disagree(log, path_of(list, i, "hosts"), "the host names that the plugin connects to");
        } else if (!connects && !scopes[i].scope.empty() && !scopes[i].hosts.empty()) {
            disagree(log, path_of(list, i, "hosts"), "no host names: they belong to network.connect");
        }
    }
}

void check_scopes(const Manifest& manifest, ProblemLog& log)
{
    check_unique(manifest.scopes, &ScopeRequest::scope, "scopes", "scope", log);
    check_unique(manifest.optional_scopes, &ScopeRequest::scope, "optional_scopes", "scope", log);
    const auto is_required = [&](const std::string& scope) {
        return std::any_of(manifest.scopes.begin(), manifest.scopes.end(),
                           [&](const ScopeRequest& request) { return request.scope == scope; });
    };
    for (std::size_t i = 0; i < manifest.optional_scopes.size(); ++i) {
        const std::string& scope = manifest.optional_scopes[i].scope;
        if (!scope.empty() && is_required(scope))
            disagree(log, path_of("optional_scopes", i, "scope"), "a scope that \"scopes\" does not ask for already");
    }
    check_hosts(manifest.scopes, "scopes", log);
    check_hosts(manifest.optional_scopes, "optional_scopes", log);
    const bool may_run_jobs =
        is_required("jobs.run") || std::any_of(manifest.optional_scopes.begin(), manifest.optional_scopes.end(),
                                               [](const ScopeRequest& request) { return request.scope == "jobs.run"; });
    if (!manifest.jobs.empty() && !may_run_jobs) disagree(log, "jobs", "no jobs, or the scope jobs.run");
}

/// True when following granted_by from a permission leads back to it.
bool is_in_cycle(const Manifest& manifest, const PermissionIndex& known, std::size_t start)
{
    std::vector<std::size_t> pending{start};
    std::vector<bool> visited(manifest.user_permissions.size(), false);
    while (!pending.empty()) {
        const UserPermission& permission = manifest.user_permissions[pending.back()];
        pending.pop_back();
        for (const std::string& giver : permission.granted_by) {
            const auto found = known.find(giver);
            if (found == known.end() || visited[found->second]) continue;
            if (found->second == start) return true;
            visited[found->second] = true;
            pending.push_back(found->second);
        }
    }
    return false;
}

void check_derived_permissions(const Manifest& manifest, const PermissionIndex& known, ProblemLog& log)
{
    for (std::size_t i = 0; i < manifest.user_permissions.size(); ++i) {
        const UserPermission& permission = manifest.user_permissions[i];
        const std::string path = path_of("user_permissions", i, "granted_by");
        if (permission.is_derived() && !permission.default_roles.empty())
            disagree(log, element_path("user_permissions", i), "either default_roles or granted_by, not both");
        for (const std::string& giver : permission.granted_by) {
            const bool is_host_permission =
                std::find(k_host_permissions.begin(), k_host_permissions.end(), giver) != k_host_permissions.end();
            if (!is_host_permission && !known.contains(giver))
                disagree(log, path,
                         "names of user_permissions, invoices.view, customers.view-personal-data or "
                         "practice.administer, found " +
                             in_quotes(giver));
        }
        if (permission.is_derived() && is_in_cycle(manifest, known, i))
            disagree(log, path, "permissions that do not follow from this one: they form a cycle");
    }
}

bool is_used(const Manifest& manifest, const std::string& name)
{
    const auto needs = [&](const auto& element) { return element.permission == name; };
    const auto follows = [&](const UserPermission& permission) {
        return std::find(permission.granted_by.begin(), permission.granted_by.end(), name) !=
               permission.granted_by.end();
    };
    return std::any_of(manifest.routes.begin(), manifest.routes.end(), needs) ||
           std::any_of(manifest.navigation.begin(), manifest.navigation.end(), needs) ||
           std::any_of(manifest.user_permissions.begin(), manifest.user_permissions.end(), follows);
}

void check_permissions_are_used(const Manifest& manifest, ProblemLog& log)
{
    for (std::size_t i = 0; i < manifest.user_permissions.size(); ++i) {
        const std::string& name = manifest.user_permissions[i].name;
        if (name.empty() || is_used(manifest, name)) continue;
        disagree(log, element_path("user_permissions", i),
                 "a permission that a route, an entry of navigation or another permission uses, found " + in_quotes(name));
    }
}

} // namespace

void check_agreement(const Manifest& manifest, ProblemLog& log)
{
    const bool has_default =
        std::find(manifest.locales.begin(), manifest.locales.end(), manifest.default_locale) != manifest.locales.end();
    if (!manifest.default_locale.empty() && !has_default) disagree(log, "default_locale", "one of \"locales\"");

    check_unique(manifest.user_permissions, &UserPermission::name, "user_permissions", "name", log);
    check_unique(manifest.navigation, &NavigationEntry::id, "navigation", "id", log);
    check_unique(manifest.routes, &Route::path, "routes", "path", log);
    check_unique(manifest.jobs, &Job::id, "jobs", "id", log);
    check_unique(manifest.settings, &Setting::name, "settings", "name", log);

    const PermissionIndex known = index_permissions(manifest);
    check_permissions_exist(manifest.navigation, "navigation", known, log);
    check_permissions_exist(manifest.routes, "routes", known, log);
    check_derived_permissions(manifest, known, log);
    check_permissions_are_used(manifest, log);
    check_pages(manifest, log);
    check_scopes(manifest, log);
}

} // namespace host_sdk::manifest
