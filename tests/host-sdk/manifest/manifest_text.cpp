#include "manifest_text.hpp"

#include <stdexcept>

namespace manifest_test {

namespace {

constexpr std::string_view k_manifest = R"({
  "manifest": "1",
  "id": "it.example.invoice-sender",
  "version": "1.2.3-rc.1",
  "name": "%name%",
  "summary": "%summary%",
  "vendor": { "name": "Example S.r.l.", "contact": "https://example.it/assistenza" },
  "sdk": { "min": "1.0", "below": "2.0" },
  "library": { "file": "invoice-sender.so" },
  "default_locale": "it",
  "locales": ["it", "en"],
  "scopes": [
    { "scope": "invoices.read", "reason": "%scope.invoices%" },
    { "scope": "network.connect", "reason": "%scope.network%", "hosts": ["service.example.it"] },
    { "scope": "jobs.run", "reason": "%scope.jobs%" }
  ],
  "optional_scopes": [ { "scope": "catalogue.read", "reason": "%scope.catalogue%" } ],
  "user_permissions": [
    { "name": "view", "title": "%perm.view%", "default_roles": ["owner", "secretary"] },
    { "name": "configure", "title": "%perm.configure%" },
    { "name": "send", "title": "%perm.send%", "granted_by": ["configure", "practice.administer"] }
  ],
  "navigation": [
    { "id": "main", "title": "%nav.main%", "icon": "icon.svg", "page": "/", "permission": "view", "order": "70",
      "section": "billing" }
  ],
  "routes": [
    { "path": "/", "methods": ["GET"], "permission": "view" },
    { "path": "/settings", "methods": ["GET", "POST"], "permission": "configure", "max_body": "4096" },
    { "path": "/files/*", "methods": ["GET"], "permission": "send", "kind": "download" }
  ],
  "assets": { "directory": "assets", "styles": ["plugin.css"], "scripts": ["plugin.js"] },
  "jobs": [ { "id": "send-pending", "title": "%job.send%", "every_s": "60", "wake_on": ["invoices", "billing"] } ],
  "data": { "schema": "3", "retain_on_uninstall": "keep" },
  "settings": [ { "name": "service.url", "title": "%setting.url%" } ],
  "x-note": "what begins with x- is the author's own"
})";

} // namespace

std::string valid_manifest(std::string_view sha256)
{
    if (sha256.empty()) return std::string(k_manifest);
    return replaced(std::string(k_manifest), R"("invoice-sender.so")",
                    R"("invoice-sender.so", "sha256": ")" + std::string(sha256) + "\"");
}

std::string replaced(std::string text, std::string_view old_part, std::string_view new_part)
{
    const std::size_t found = text.find(old_part);
    if (found == std::string::npos) throw std::logic_error("nothing to replace: " + std::string(old_part));
    if (text.find(old_part, found + 1) != std::string::npos)
        throw std::logic_error("more than one to replace: " + std::string(old_part));
    return text.replace(found, old_part.size(), new_part);
}

std::vector<std::string> problems_with(std::string_view old_part, std::string_view new_part)
{
    const std::string json = replaced(valid_manifest(), old_part, new_part);
    return sentences(host_sdk::manifest::read_manifest(json, host_sdk::manifest::Form::source).problems);
}

std::vector<std::string> sentences(const std::vector<host_sdk::manifest::Problem>& problems)
{
    std::vector<std::string> result;
    for (const auto& problem : problems)
        result.push_back(to_sentence(problem));
    return result;
}

} // namespace manifest_test
