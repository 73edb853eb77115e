#include "plugin/app/sistema_ts_plugin.hpp"

#include "plugin/ledger/ledger_database.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/storage.hpp>

namespace plugin::app {

namespace {

std::filesystem::path ledger_file(const host_sdk::Host& host)
{
    return host_sdk::Storage(host).data_directory() / "ledger.db";
}

} // namespace

void SistemaTsPlugin::activate()
{
    m_running = std::make_unique<RunningPlugin>(m_host, ledger_file(m_host));
}

void SistemaTsPlugin::deactivate() noexcept
{
    if (m_running) m_running->stop();
    m_running.reset();
}

host_sdk::web::Response SistemaTsPlugin::handle(const host_sdk::Call& call, const host_sdk::web::Request& request)
{
    return m_running->pages().handle(call, request);
}

host_sdk::Step SistemaTsPlugin::step(const host_sdk::Call& call, std::string_view job)
{
    return m_running->step(call, job);
}

std::vector<host_sdk::HealthLine> SistemaTsPlugin::report(const host_sdk::Call& call)
{
    return m_running->pages().health(call);
}

void SistemaTsPlugin::prepare(const host_sdk::Call&, std::string_view)
{
    // Opening brings the schema up to date, in one transaction.
    const ledger::LedgerDatabase ledger(ledger_file(m_host));
}

void SistemaTsPlugin::erase(const host_sdk::Call&)
{
    // The ledger, SQLite's files beside it, and the copies made before a migration: all that is in there is ours.
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(host_sdk::Storage(m_host).data_directory())) {
        std::filesystem::remove_all(entry.path(), error);
        if (error) throw host_sdk::Error(host_sdk::Status::io, "cannot remove " + entry.path().filename().string());
    }
}

} // namespace plugin::app
