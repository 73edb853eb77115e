#pragma once

#include "sistema-ts-simulator/app/server.hpp"
#include "support/https_client.hpp"
#include "support/messages.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

namespace simulator_test {

inline constexpr const char* k_sync_path = "/DocumentoSpesa730pWeb/DocumentoSpesa730pPort";
inline constexpr const char* k_query_path = "/InterrogazionePuntuale730Web/InterrogazionePuntuale730Port";
inline constexpr const char* k_report_path = "/ReportMensile730Web/ReportMensilePort";
inline constexpr const char* k_objection_path = "/Interrogazioni730pWeb/DettaglioSegnalazione730pPort";
inline constexpr const char* k_objections_path = "/Interrogazioni730pWeb/ReportSegnalazioni730pPort";

/// A simulator of its own for each test, in this process, on a free port, on 24 November 2026.
class SimulatorTest : public testing::Test {
protected:
    SimulatorTest() { start(); }

    /// Starts the simulator on the same data, as after a restart of the machine.
    void restart();

    HttpsClient client() const { return {m_server->port(), m_folder.path() / "ca.pem"}; }
    Messages messages() const { return Messages(m_folder.path() / "sanitel-cert.pem"); }
    const support::TemporaryDirectory& folder() const { return m_folder; }

    HttpsAnswer post(std::string_view path, const Sender& sender, const std::string& body) const;

    /// Each sends one request as `sender` and returns the answer.
    HttpsAnswer insert(const Expense& expense, const Sender& sender = {}) const;
    HttpsAnswer replace(const Expense& expense, const Sender& sender = {}) const;
    HttpsAnswer refund(const Expense& original, const Expense& refund, const Sender& sender = {}) const;
    HttpsAnswer cancel(const Expense& expense, const Sender& sender = {}) const;
    HttpsAnswer query(const Expense& expense, const Sender& sender = {}) const;
    HttpsAnswer report(const std::string& month, const std::string& letter, const Sender& sender = {}) const;

    /// Steers the simulator; returns the JSON answer.
    HttpsAnswer control(const std::string& method, const std::string& path, const std::string& json = {}) const;

private:
    void start();

    support::TemporaryDirectory m_folder;
    std::unique_ptr<sistema_ts_simulator::app::Server> m_server;
};

/// A credit note for the default Expense.
Expense credit_note(const std::string& amount = "40.00");

} // namespace simulator_test
