#include "support/simulator_test.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>

namespace simulator_test {

void SimulatorTest::start()
{
    using namespace sistema_ts_simulator;
    auto silent = std::make_shared<spdlog::logger>("silent", std::make_shared<spdlog::sinks::null_sink_mt>());
    m_server = std::make_unique<app::Server>(
        app::Options{.port = 0, .data = m_folder.path(), .today = rules::parse_date("2026-11-24")}, std::move(silent));
}

void SimulatorTest::restart()
{
    m_server.reset();
    start();
}

HttpsAnswer SimulatorTest::post(std::string_view path, const Sender& sender, const std::string& body) const
{
    return client().send(
        {.path = sender.prefix + std::string(path), .user = sender.user, .password = sender.password, .body = body});
}

HttpsAnswer SimulatorTest::insert(const Expense& expense, const Sender& sender) const
{
    return post(k_sync_path, sender, messages().inserimento(sender, expense));
}

HttpsAnswer SimulatorTest::replace(const Expense& expense, const Sender& sender) const
{
    return post(k_sync_path, sender, messages().variazione(sender, expense));
}

HttpsAnswer SimulatorTest::refund(const Expense& original, const Expense& refund, const Sender& sender) const
{
    return post(k_sync_path, sender, messages().rimborso(sender, original, refund));
}

HttpsAnswer SimulatorTest::cancel(const Expense& expense, const Sender& sender) const
{
    return post(k_sync_path, sender, messages().cancellazione(sender, expense));
}

HttpsAnswer SimulatorTest::query(const Expense& expense, const Sender& sender) const
{
    return post(k_query_path, sender, messages().interrogazione(sender, expense));
}

HttpsAnswer SimulatorTest::report(const std::string& month, const std::string& letter, const Sender& sender) const
{
    return post(k_report_path, sender, messages().report(sender, month, letter));
}

HttpsAnswer SimulatorTest::control(const std::string& method, const std::string& path, const std::string& json) const
{
    return client().send({.method = method, .path = "/_simulator/" + path, .body = json});
}

Expense credit_note(const std::string& amount)
{
    Expense note;
    note.number = "NC1/2026";
    note.issued = note.paid = "2026-11-22";
    note.lines = {Line{.amount = amount}};
    return note;
}

} // namespace simulator_test
