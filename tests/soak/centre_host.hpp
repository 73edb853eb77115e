#pragma once

#include "tests/soak/invoice_book.hpp"

#include <host_sdk/testkit/fake_host.hpp>

#include <filesystem>
#include <set>
#include <string>

namespace soak {

/// The host of the centre: the testkit's, but for the invoices, which are those of the book, the plugin's folder, which
/// outlives it, and what a year would make grow: log and requested steps. For one thread.
class CentreHost {
public:
    /// `package` is the plugin's.
    CentreHost(const std::filesystem::path& package, std::filesystem::path plugin_folder, const InvoiceBook& book);
    CentreHost(const CentreHost&) = delete;
    CentreHost& operator=(const CentreHost&) = delete;

    const hsdk_host& raw() const { return m_raw; }
    host_sdk::testkit::FakeHost& fake() { return m_fake; }

    /// The jobs that the plugin wants to have a step since this was last asked.
    std::set<std::string> take_requested_steps();
    std::int64_t warnings() const { return m_warnings; } ///< lines of the log from that level on
    const std::string& last_warning() const { return m_last_warning; }

private:
    struct Tables;
    struct Raw : hsdk_host {
        CentreHost* owner = nullptr;
    };

    host_sdk::testkit::FakeHost m_fake;
    std::filesystem::path m_package;
    std::filesystem::path m_plugin_folder;
    const InvoiceBook& m_book;
    std::set<std::string> m_steps;
    std::int64_t m_warnings = 0;
    std::string m_last_warning;
    Raw m_raw{};
};

} // namespace soak
