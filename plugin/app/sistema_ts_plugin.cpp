#include "plugin/app/sistema_ts_plugin.hpp"

#include "plugin/ledger/ledger_database.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/log.hpp>
#include <host_sdk/storage.hpp>

namespace plugin::app {

namespace {

std::filesystem::path ledger_file(const host_sdk::Host& host)
{
    return host_sdk::Storage(host).data_directory() / "ledger.db";
}

host_sdk::Status status_of(ledger::LedgerProblem problem)
{
    switch (problem) {
    case ledger::LedgerProblem::in_use:
        return host_sdk::Status::busy;
    case ledger::LedgerProblem::newer_version:
        return host_sdk::Status::conflict;
    case ledger::LedgerProblem::disk:
        return host_sdk::Status::io;
    case ledger::LedgerProblem::unusable:
        break;
    }
    return host_sdk::Status::internal;
}

// Tells the host by its status what stands in the way, so that it can say so in its own words.
template <class Body>
void with_status(Body body)
{
    try {
        body();
    } catch (const ledger::LedgerError& error) {
        throw host_sdk::Error(status_of(error.problem()), error.what());
    }
}

} // namespace

void SistemaTsPlugin::activate()
{
    with_status([&] { m_running = std::make_unique<RunningPlugin>(m_host, ledger_file(m_host)); });
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
    with_status([&] {
        const ledger::LedgerDatabase ledger(ledger_file(m_host));
        if (!ledger.repair().empty()) host_sdk::Log(m_host).warning(ledger.repair());
    });
}

void SistemaTsPlugin::erase(const host_sdk::Call&)
{
    // The ledger, SQLite's files beside it, and the copies made before a migration: all that is in there is ours. The
    // lock keeps another host from working with it meanwhile, and goes last.
    with_status([&] {
        const ledger::LedgerLock lock(ledger_file(m_host));
        const std::filesystem::path last = ledger::lock_file(ledger_file(m_host));
        std::error_code error;
        const auto remove = [&](const std::filesystem::path& path) {
            std::filesystem::remove_all(path, error);
            if (error) throw host_sdk::Error(host_sdk::Status::io, "cannot remove " + path.filename().string());
        };
        for (const auto& entry : std::filesystem::directory_iterator(host_sdk::Storage(m_host).data_directory())) {
            if (entry.path() != last) remove(entry.path());
        }
        remove(last);
    });
}

} // namespace plugin::app
