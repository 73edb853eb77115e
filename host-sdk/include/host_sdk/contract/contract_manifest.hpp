#pragma once

#include <string_view>

namespace host_sdk::contract {

/// The manifest of the plugin that a host under test pretends to have installed: every scope, one permission of its
/// own, one job, one page, two settings. What is not in it the host must not know.
inline constexpr std::string_view k_contract_manifest = R"json({
  "manifest": "1",
  "id": "it.example.host-contract",
  "version": "1.0.0",
  "name": "Host contract",
  "summary": "Tries what a host promises to its plugins.",
  "vendor": { "name": "Host SDK", "contact": "https://example.it/assistenza" },
  "sdk": { "min": "1.0", "below": "2.0" },
  "library": { "file": "host-contract.so" },
  "default_locale": "en",
  "locales": ["en"],
  "scopes": [
    { "scope": "invoices.read", "reason": "To try it." },
    { "scope": "invoices.read-personal-data", "reason": "To try it." },
    { "scope": "catalogue.read", "reason": "To try it." },
    { "scope": "billing.read", "reason": "To try it." },
    { "scope": "users.read-permissions", "reason": "To try it." },
    { "scope": "jobs.run", "reason": "To try it." },
    { "scope": "secrets.derive", "reason": "To try it." }
  ],
  "user_permissions": [ { "name": "view", "title": "See the page" } ],
  "routes": [ { "path": "/page", "methods": ["GET"], "permission": "view" } ],
  "jobs": [ { "id": "send", "every_s": "60", "title": "Send" } ],
  "settings": [ { "name": "service.url", "title": "Address" }, { "name": "service.proxy", "title": "Proxy" } ]
})json";

/// The names in it, for the cases.
inline constexpr std::string_view k_permission = "view";
inline constexpr std::string_view k_page = "/page";
inline constexpr std::string_view k_job = "send";
inline constexpr std::string_view k_setting = "service.url";               ///< the installation gives it
inline constexpr std::string_view k_setting_value = "https://127.0.0.1:1"; ///< as this
inline constexpr std::string_view k_absent_setting = "service.proxy";      ///< the installation does not give it

} // namespace host_sdk::contract
