#include "cross_checks.hpp"
#include "field_rules.hpp"
#include "manifest_draft.hpp"

#include <host_sdk/manifest/manifest_reader.hpp>
#include <host_sdk/manifest/vocabulary.hpp>

#include <algorithm>
#include <charconv>

namespace host_sdk::manifest {

namespace {

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& words, std::string_view text)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

constexpr TextRule k_format{[](std::string_view text) { return text == "1"; }, "\"1\", the format that this SDK reads"};
constexpr TextRule k_scope{[](std::string_view text) { return is_one_of(k_scopes, text); },
                           "invoices.read, invoices.read-personal-data, catalogue.read, billing.read, "
                           "users.read-permissions, network.connect, jobs.run or secrets.derive"};
constexpr TextRule k_role{[](std::string_view text) { return is_one_of(k_default_roles, text); },
                          "owner, secretary or accountant"};
constexpr TextRule k_topic{[](std::string_view text) { return is_one_of(k_wake_topics, text); },
                           "invoices, catalogue or billing"};
constexpr TextRule k_method{[](std::string_view text) { return text == "GET" || text == "POST"; }, "GET or POST"};
constexpr TextRule k_kind{[](std::string_view text) { return text == "page" || text == "download"; },
                          "page or download"};
constexpr TextRule k_retention{[](std::string_view text) { return text == "ask" || text == "keep" || text == "erase"; },
                               "ask, keep or erase"};
constexpr TextRule k_library{
    [](std::string_view text) { return is_plain_name(text) && text.size() > 3 && text.ends_with(".so"); },
    "the plain name of the shared library, as \"sender.so\"", ProblemKind::path};
constexpr TextRule k_icon{[](std::string_view text) { return is_inner_path(text) && text.ends_with(".svg"); },
                          "the name of an SVG file inside the package, as \"icon.svg\"", ProblemKind::path};
constexpr TextRule k_style{[](std::string_view text) { return is_inner_path(text) && text.ends_with(".css"); },
                           "the name of a .css file inside the assets directory", ProblemKind::path};
constexpr TextRule k_script{[](std::string_view text) { return is_inner_path(text) && text.ends_with(".js"); },
                            "the name of a .js file inside the assets directory", ProblemKind::path};

/// `text` has passed is_sdk_version, or is empty because it has not.
SdkVersion to_sdk_version(std::string_view text)
{
    SdkVersion version;
    const char* const end = text.data() + text.size();
    const auto [dot, error] = std::from_chars(text.data(), end, version.major_number);
    if (error == std::errc{} && dot != end) std::from_chars(dot + 1, end, version.minor_number);
    return version;
}

ScopeRequest read_scope(ObjectReader& entry)
{
    return {entry.text("scope", k_scope), entry.text("reason", k_display_text),
            entry.texts("hosts", Presence::optional, k_host_name)};
}

UserPermission read_permission(ObjectReader& entry)
{
    return {entry.text("name", k_word), entry.text("title", k_display_text),
            entry.text_or("description", k_display_text, ""), entry.texts("default_roles", Presence::optional, k_role),
            entry.texts("granted_by", Presence::optional, k_dotted_word)};
}

NavigationEntry read_navigation_entry(ObjectReader& entry)
{
    NavigationEntry result;
    result.id = entry.text("id", k_word);
    result.title = entry.text("title", k_display_text);
    result.icon = entry.text("icon", k_icon);
    result.page = entry.text("page", k_page_path);
    result.permission = entry.text("permission", k_word);
    result.order = static_cast<std::int32_t>(entry.number_or("order", {0, 9999}, 50));
    result.section = entry.text_or("section", k_word, "modules");
    return result;
}

Route read_route(ObjectReader& entry)
{
    Route route;
    route.path = entry.text("path", k_route_path);
    route.methods = entry.texts("methods", Presence::required, k_method);
    route.permission = entry.text("permission", k_word);
    route.max_body = entry.number_or("max_body", {0, 16 * 1024 * 1024}, route.max_body);
    route.kind = entry.text_or("kind", k_kind, "page") == "download" ? RouteKind::download : RouteKind::page;
    return route;
}

Job read_job(ObjectReader& entry)
{
    return {entry.text("id", k_word), entry.text("title", k_display_text),
            std::chrono::seconds(entry.number("every_s", {1, 7 * 24 * 3600})),
            entry.texts("wake_on", Presence::optional, k_topic)};
}

Setting read_setting(ObjectReader& entry)
{
    return {entry.text("name", k_dotted_word), entry.text("title", k_display_text)};
}

Retention to_retention(std::string_view text)
{
    return text == "keep" ? Retention::keep : text == "erase" ? Retention::erase : Retention::ask;
}

Manifest read_root(ObjectReader& root, Form form)
{
    Manifest manifest;
    root.text("manifest", k_format);
    manifest.id = root.text("id", k_plugin_id);
    manifest.version_text = root.text("version", k_semantic_version);
    manifest.version = SemanticVersion::parse(manifest.version_text).value_or(SemanticVersion());
    manifest.name = root.text("name", k_display_text);
    manifest.summary = root.text("summary", k_display_text);
    root.object("vendor", Presence::required, [&](ObjectReader& vendor) {
        manifest.vendor.name = vendor.text("name", k_display_text);
        manifest.vendor.contact = vendor.text("contact", k_contact);
    });
    root.object("sdk", Presence::required, [&](ObjectReader& sdk) {
        const std::string min = sdk.text("min", k_sdk_version);
        const std::string below = sdk.text("below", k_sdk_version);
        manifest.sdk = {to_sdk_version(min), to_sdk_version(below)};
        if (!min.empty() && !below.empty() && manifest.sdk.below <= manifest.sdk.min)
            sdk.report("below", "a version above \"min\"");
    });
    root.object("library", Presence::required, [&](ObjectReader& library) {
        manifest.library.file = library.text("file", k_library);
        if (form == Form::package) manifest.library.sha256 = library.text("sha256", k_sha256);
    });
    manifest.default_locale = root.text("default_locale", k_locale);
    manifest.locales = root.texts("locales", Presence::required, k_locale);
    manifest.scopes = root.list("scopes", Presence::required, &read_scope);
    manifest.optional_scopes = root.list("optional_scopes", Presence::optional, &read_scope);
    manifest.user_permissions = root.list("user_permissions", Presence::optional, &read_permission);
    manifest.navigation = root.list("navigation", Presence::optional, &read_navigation_entry);
    manifest.routes = root.list("routes", Presence::optional, &read_route);
    root.object("assets", Presence::optional, [&](ObjectReader& assets) {
        manifest.assets.directory = assets.text("directory", k_plain_name);
        manifest.assets.styles = assets.texts("styles", Presence::optional, k_style);
        manifest.assets.scripts = assets.texts("scripts", Presence::optional, k_script);
    });
    manifest.jobs = root.list("jobs", Presence::optional, &read_job);
    root.object("data", Presence::optional, [&](ObjectReader& data) {
        manifest.data.schema = data.number("schema", {1, 1'000'000});
        manifest.data.retain_on_uninstall = to_retention(data.text("retain_on_uninstall", k_retention));
    });
    manifest.settings = root.list("settings", Presence::optional, &read_setting);
    root.reject_other_keys();
    return manifest;
}

} // namespace

ManifestDraft read_draft(std::string_view json, Form form)
{
    JsonDocument document = parse_json(json, k_manifest_file);
    ManifestDraft draft{{}, std::move(document.problems)};
    if (!document.root) return draft;
    ProblemLog log{std::string(k_manifest_file)};
    if (document.root->is_object()) {
        ObjectReader root(*document.root, "", log);
        draft.manifest = read_root(root, form);
        check_agreement(draft.manifest, log);
    } else {
        log.add("", "one object");
    }
    draft.problems.insert(draft.problems.end(), log.problems().begin(), log.problems().end());
    return draft;
}

ReadResult read_manifest(std::string_view json, Form form)
{
    ManifestDraft draft = read_draft(json, form);
    ReadResult result;
    result.problems = std::move(draft.problems);
    if (result.problems.empty()) result.manifest = std::move(draft.manifest);
    return result;
}

} // namespace host_sdk::manifest
