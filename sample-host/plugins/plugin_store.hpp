#pragma once

#include "bridge/host_context.hpp"
#include "plugins/consent.hpp"
#include "store/database.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace sample_host::plugins {

/// What a practice remembers of its plugins (plugins.db): what is switched on, what was agreed to, what was accessed.
/// Each call is one transaction. Thread-safe.
class PluginStore {
public:
    explicit PluginStore(std::filesystem::path file);

    enum class Wanted { off, starting, on };

    [[nodiscard]] Wanted wanted(const std::string& plugin_id);
    void set_wanted(const std::string& plugin_id, Wanted wanted);

    /// The version whose data was prepared last; nullopt when none was.
    [[nodiscard]] std::optional<std::string> prepared_version(const std::string& plugin_id);
    void set_prepared_version(const std::string& plugin_id, const std::string& version);

    [[nodiscard]] std::optional<Consent> consent(const std::string& plugin_id);
    void give_consent(const std::string& plugin_id, const Consent& consent);

    void add_access(const std::string& plugin_id, std::int64_t at_ms, const bridge::Access& access);
    [[nodiscard]] std::int64_t count_accesses(const std::string& plugin_id, const std::string& scope);

private:
    store::Database m_database;
};

} // namespace sample_host::plugins
