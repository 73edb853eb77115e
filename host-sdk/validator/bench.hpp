#pragma once

#include "result.hpp"
#include "scripted_host.hpp"

#include <host_sdk/hosting/loaded_plugin.hpp>
#include <host_sdk/manifest/manifest_reader.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace host_sdk::validator {

/// What is validated, and how.
struct Subject {
    std::filesystem::path package;    ///< absolute
    std::filesystem::path older_data; ///< a folder with one data directory per older version; empty: none
    std::uint64_t seed = 1;
};

/// A plugin at work, as Bench::activate() gives it.
using ActivePlugin = std::unique_ptr<hosting::LoadedPlugin, void (*)(hosting::LoadedPlugin*)>;

/// What a case works with: the package, a host with data in it, and where to say what was found. Lives in the case's
/// own process. The plugin is stopped and destroyed before the host.
class Bench {
public:
    explicit Bench(Subject subject);
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    [[noreturn]] static void fail(const std::string& text) { throw Failed(text); }
    [[noreturn]] static void skip(const std::string& text) { throw Skipped(text); }
    /// Notes something that breaks no rule; the case goes on.
    void warn(std::string text) { m_warnings.push_back(std::move(text)); }
    [[nodiscard]] const std::vector<std::string>& warnings() const noexcept { return m_warnings; }

    [[nodiscard]] const Subject& subject() const noexcept { return m_subject; }
    [[nodiscard]] const std::filesystem::path& package() const noexcept { return m_subject.package; }
    /// The package read as a host reads it, with whatever is wrong in it.
    [[nodiscard]] const manifest::ReadResult& read() const noexcept { return m_read; }
    /// The manifest. Ends the case as skipped when it is not right.
    [[nodiscard]] const manifest::Manifest& manifest() const;
    [[nodiscard]] std::filesystem::path library_file() const;
    /// The paths of the routes with this method. Ends the case as skipped when there is none.
    [[nodiscard]] std::vector<std::string> paths(std::string_view method) const;

    /// A host with the manifest's scopes granted and `user` holding every permission, without data.
    [[nodiscard]] std::unique_ptr<ScriptedHost> make_empty_host() const;
    /// The host of this bench: the same, with invoices, services and billing entities in it.
    [[nodiscard]] ScriptedHost& host();
    [[nodiscard]] const User& user() const noexcept { return m_user; }

    /// Loads the library. Ends the case as skipped when no host takes it (library/... and entry/... say why).
    [[nodiscard]] std::shared_ptr<const hosting::PluginLibrary> open_library() const;
    /// One instance, for host() or another one. There may be several, one after the other.
    [[nodiscard]] std::unique_ptr<hosting::LoadedPlugin> create() { return create(host()); }
    [[nodiscard]] std::unique_ptr<hosting::LoadedPlugin> create(ScriptedHost& host) const;
    /// One instance, prepared and active. It stops when it goes.
    [[nodiscard]] ActivePlugin activate() { return activate(host()); }
    [[nodiscard]] ActivePlugin activate(ScriptedHost& host) const;
    /// Switches it off; fails the case when it does not stop.
    static void stop(hosting::LoadedPlugin& plugin);

private:
    Subject m_subject;
    manifest::ReadResult m_read;
    User m_user{"anna", "Anna Bianchi", "it"};
    std::unique_ptr<ScriptedHost> m_host;
    std::vector<std::string> m_warnings;
};

} // namespace host_sdk::validator
