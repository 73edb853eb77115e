#pragma once

#include "app/application.hpp"
#include "tests/sample-host/http_client.hpp"
#include "tests/support/temporary_directory.hpp"

#include <string>
#include <thread>

namespace sample_host::test {

/// The whole host with demo data on 24 November 2026, on a port of its own.
class RunningHost {
public:
    RunningHost() : m_thread([this] { m_application.run(); }) {}
    ~RunningHost()
    {
        m_application.stop();
        m_thread.join();
    }

    HttpClient visitor() const { return HttpClient(m_application.port()); }

    /// Somebody of the demo data: "titolare@aurora.example".
    HttpClient log_in(const std::string& email) const
    {
        auto client = visitor();
        const auto practice = email.substr(email.find('@') + 1, email.rfind('.') - email.find('@') - 1);
        client.log_in(email, "demo-" + practice);
        return client;
    }

private:
    app::Options options() const
    {
        app::Options options;
        options.data = m_folder.path() / "data";
        options.demo_invoices = 40;
        options.today = "2026-11-24";
        return options;
    }

    support::TemporaryDirectory m_folder;
    app::Application m_application{options(), std::string(PROJECT_BINARY_DIR) + "/share/sample-host"};
    std::thread m_thread;
};

} // namespace sample_host::test
