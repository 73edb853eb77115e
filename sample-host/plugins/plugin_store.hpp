#pragma once

#include "bridge/host_context.hpp"
#include "plugins/access_summary.hpp"
#include "plugins/consent.hpp"
#include "plugins/plugin_event.hpp"
#include "plugins/plugin_record.hpp"
#include "store/database.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sample_host::plugins {

/// What a practice remembers of its plugins (plugins.db): what is installed and switched on, what was
/// agreed to, what happened, what was accessed.
/// Each call is one transaction. Thread-safe.
class PluginStore {
public:
    explicit PluginStore(std::filesystem::path file);

    /// Nothing remembered where there is none.
    [[nodiscard]] PluginRecord record(const std::string& plugin_id);
    void save(const std::string& plugin_id, const PluginRecord& record);
    /// The plugins that are installed in this practice.
    [[nodiscard]] std::vector<std::string> known_plugins();

    [[nodiscard]] std::optional<Consent> consent(const std::string& plugin_id);
    void give_consent(const std::string& plugin_id, const Consent& consent);
    void withdraw_consent(const std::string& plugin_id);

    void add_event(const std::string& plugin_id, const PluginEvent& event);
    /// The newest first.
    [[nodiscard]] std::vector<PluginEvent> events(const std::string& plugin_id, int limit);

    void add_accesses(const std::string& plugin_id, std::int64_t at_ms, std::span<const bridge::Access> accesses);
    /// What the plugin accessed, by scope.
    [[nodiscard]] std::vector<AccessSummary> accesses(const std::string& plugin_id);
    void forget_accesses_before(std::int64_t at_ms);
    [[nodiscard]] std::int64_t count_accesses(const std::string& plugin_id, const std::string& scope);

    /// The database itself, for what has a class of its own (NoticeBoard).
    [[nodiscard]] store::Database& database() noexcept { return m_database; }

private:
    store::Database m_database;
};

} // namespace sample_host::plugins
