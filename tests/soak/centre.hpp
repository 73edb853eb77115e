#pragma once

#include "tests/crash/books.hpp"
#include "tests/crash/world.hpp"
#include "tests/soak/centre_host.hpp"
#include "tests/soak/invoice_book.hpp"
#include "tests/support/doctor_at_pages.hpp"

#include <host_sdk/hosting/loaded_plugin.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace soak {

/// A large centre with three doctors: its invoices, its host with the real plugin in it, and the simulator as a program
/// beside it. Its time is what it is told. For one thread.
class Centre {
public:
    /// Everything is made below the folder. `file_from` documents and more leave as a file.
    Centre(const std::filesystem::path& folder, int file_from);
    ~Centre();

    static constexpr int k_doctors = 3; ///< billing entities 1, 2, 3

    /// It is that day, eight o'clock.
    void begin_day(const std::string& day, std::int64_t midnight_ms);
    void connect(); ///< credentials, and expense types
    /// Gives the jobs their steps as a host does, and lets the time pass that they want to wait, until nothing is left
    /// to do or it is that hour.
    void work_until(int hour);
    void confirm_proposals();

    void restart_plugin();
    void restart_host(); ///< with the plugin, whose library is loaded anew
    void stop();

    support::DoctorAtPages doctor();
    InvoiceBook& book() { return *m_book; }
    const crash::World& sistema_ts() const { return m_sistema_ts; }
    crash::Ledger ledger() const { return crash::Ledger(ledger_file()); }
    std::filesystem::path ledger_file() const { return m_folder / "plugin/ledger.db"; }
    std::int64_t failed_steps() const { return m_failed_steps; }
    const std::string& last_failure() const { return m_last_failure; }

private:
    void start_host();
    void start_plugin();
    void stop_plugin();
    void set_time(std::int64_t now_ms);

    std::filesystem::path m_folder;
    int m_file_from;
    crash::World m_sistema_ts;
    std::int64_t m_midnight_ms = 0;
    std::int64_t m_now_ms = 0;
    std::int64_t m_failed_steps = 0;
    std::string m_last_failure;
    std::optional<InvoiceBook> m_book;
    std::optional<CentreHost> m_host;
    std::optional<host_sdk::hosting::LoadedPlugin> m_plugin;
};

} // namespace soak
