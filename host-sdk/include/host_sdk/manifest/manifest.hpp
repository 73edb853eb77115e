#pragma once

#include <host_sdk/manifest/semantic_version.hpp>

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What manifest.json says, as plain values. Texts that the user sees are kept as written ("%nav.main%"):
/// LocaleCatalogue::resolve turns them into a language.
namespace host_sdk::manifest {

struct Vendor {
    std::string name;
    std::string contact; ///< https:// or mailto: address for help
};

struct SdkVersion {
    std::uint32_t major_number = 0;
    std::uint32_t minor_number = 0;

    friend auto operator<=>(const SdkVersion&, const SdkVersion&) = default;
};

/// The SDK versions that the plugin works with.
struct SdkRange {
    SdkVersion min;   ///< included
    SdkVersion below; ///< excluded

    bool contains(const SdkVersion& version) const { return min <= version && version < below; }
};

struct LibraryFile {
    std::string file;   ///< plain name inside the package
    std::string sha256; ///< 64 lower-case hexadecimal digits; empty in a source manifest
};

struct ScopeRequest {
    std::string scope; ///< one of k_scopes
    std::string reason;
    std::vector<std::string> hosts; ///< only for network.connect
};

/// A right that the plugin adds to the host's users.
struct UserPermission {
    std::string name;
    std::string title;
    std::string description; ///< what the tick gives, in a sentence; may be empty
    std::vector<std::string> default_roles; ///< who holds it from the start; of k_default_roles
    std::vector<std::string> granted_by;    ///< permissions of this manifest or of k_host_permissions

    /// A derived permission is ticked by nobody: whoever holds one of granted_by holds it.
    bool is_derived() const { return !granted_by.empty(); }
};

/// An entry of the host's navigation bar, shown to users with its permission while the plugin is active.
struct NavigationEntry {
    std::string id;
    std::string title;
    std::string icon; ///< SVG file inside the package
    std::string page; ///< path of a GET route
    std::string permission;
    std::int32_t order = 50; ///< smaller stands higher
    std::string section;
};

enum class RouteKind { page, download };

struct Route {
    std::string path; ///< "/", "/documents/*", "/files/*"; see route_match.hpp
    std::vector<std::string> methods;
    std::string permission;
    std::uint32_t max_body = 64 * 1024; ///< bytes
    RouteKind kind = RouteKind::page;

    bool allows(std::string_view method) const;
};

/// Files that the host serves to the browser by itself.
struct Assets {
    std::string directory; ///< empty: none
    std::vector<std::string> styles;
    std::vector<std::string> scripts;
};

struct Job {
    std::string id;
    std::string title;
    std::chrono::seconds every{0};
    std::vector<std::string> wake_on; ///< of k_wake_topics: the host also wakes the job when that data changed
};

enum class Retention { ask, keep, erase };

struct DataPolicy {
    std::uint32_t schema = 0; ///< 0: the plugin keeps no data
    Retention retain_on_uninstall = Retention::ask;
};

/// A deployment setting that the host's administrator may give.
struct Setting {
    std::string name;
    std::string title;
};

struct Manifest {
    std::string id; ///< reverse domain; equals hsdk_entry.plugin_id
    std::string version_text;
    SemanticVersion version; ///< version_text, comparable
    std::string name;
    std::string summary;
    Vendor vendor;
    SdkRange sdk;
    LibraryFile library;
    std::string default_locale;
    std::vector<std::string> locales;
    std::vector<ScopeRequest> scopes;
    std::vector<ScopeRequest> optional_scopes;
    std::vector<UserPermission> user_permissions;
    std::vector<NavigationEntry> navigation;
    std::vector<Route> routes;
    Assets assets;
    std::vector<Job> jobs;
    DataPolicy data;
    std::vector<Setting> settings;
};

} // namespace host_sdk::manifest
