#pragma once

#include "tests/crash/world.hpp"
#include "tests/support/doctor_at_pages.hpp"

#include <host_sdk/hosting/loaded_plugin.hpp>
#include <host_sdk/testkit/fake_host.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace scale {

/// A practice with one doctor and one service, in a host of its own: its data, its folder, its clock, its instance of
/// the plugin. What it sends goes to the simulator. For one thread at a time.
class Practice {
public:
    using Library = std::shared_ptr<const host_sdk::hosting::PluginLibrary>;

    /// Without the plugin. The number makes its VAT number and the numbers of its invoices; practices with odd numbers
    /// send one document after the other, the others files.
    Practice(int number, const crash::World& sistema_ts);

    void activate(const Library& library);
    void stop();
    /// The doctor types his credentials, which Sistema TS accepts, and chooses the expense type of the service.
    void connect();
    /// Paid invoices: "1-<practice>", "2-<practice>", ...
    void issue(int invoices);
    /// The doctor confirms what is ready, and the jobs work until nothing is left to do.
    void send();
    /// One step of each job; false where each says that it has nothing to do before its next turn.
    bool step_each_job();

    const std::string& vat_number() const { return m_vat_number; }
    std::filesystem::path data_directory() const { return m_host.data_directory(); }

private:
    support::DoctorAtPages doctor() { return {*m_plugin, m_owner}; }
    void work_until_rest();

    std::string m_suffix;
    std::string m_vat_number;
    host_sdk::testkit::FakeHost m_host;
    host_sdk::User m_owner{"titolare", "Dott.ssa Anna Bianchi", "it"};
    std::int64_t m_now_ms;
    int m_issued = 0;
    std::optional<host_sdk::hosting::LoadedPlugin> m_plugin;
};

} // namespace scale
