#include "tests/crash/world.hpp"

#include "support/https_client.hpp"

#include <chrono>
#include <stdexcept>

namespace fs = std::filesystem;

namespace crash {

World::~World()
{
    m_host.reset(); // before what it talks to
}

void World::start_simulator(int latency_ms)
{
    fs::create_directories(simulator_folder());
    m_simulator = std::make_unique<Process>("sistema-ts-simulator",
                                            std::vector<std::string>{"--port", "0", "--data", simulator_folder(),
                                                                     "--latency-ms", std::to_string(latency_ms)},
                                            m_folder / "simulator.log");
    m_simulator_port = m_simulator->port();
    if (m_simulator_port == 0) throw std::runtime_error("the simulator does not start: " + m_simulator->output());
}

void World::stop_simulator()
{
    m_simulator->stop();
    m_simulator.reset();
}

void World::start_host(const HostRun& run)
{
    // Of this build's packages the one that is killed.
    const fs::path packages = m_folder / "packages";
    fs::create_directories(packages);
    if (!fs::exists(packages / "it.sistemats.plugin")) {
        fs::create_directory_symlink(fs::path(PROJECT_BINARY_DIR) / "plugins/it.sistemats.plugin",
                                     packages / "it.sistemats.plugin");
    }
    post("settings", R"({"today": ")" + day_text(run.day) + "\"}");
    m_host = std::make_unique<Process>(
        "sample-host",
        std::vector<std::string>{
            "--port", "0", "--data", host_folder(), "--plugins", packages, "--demo-invoices", "0", "--today",
            day_text(run.day), "--sistema-ts", "https://127.0.0.1:" + std::to_string(m_simulator_port),
            "--sistema-ts-ca", simulator_folder() / "ca.pem", "--sanitel-cert", simulator_folder() / "sanitel-cert.pem",
            "--plugin-setting", "sistema-ts.file-from=" + std::to_string(run.file_from)},
        m_folder / "host.log", run.kill_point);
    m_host_port = m_host->port();
    if (m_host_port == 0 && run.kill_point.empty()) {
        throw std::runtime_error("the host does not start: " + m_host->output());
    }
}

void World::stop_host()
{
    m_host->stop();
}

fs::path World::plugin_folder() const
{
    return host_folder() / "practices/bianchi/plugins/it.sistemats.plugin";
}

Process::Environment World::kill_points(const fs::path& watched) const
{
    return {{"LD_PRELOAD", std::string(PROJECT_BINARY_DIR) + "/support/libkill_point.so"},
            {"KILL_POINTS_FOLDER", watched}};
}

std::string World::get(const std::string& path) const
{
    return control("GET", path, "");
}

void World::post(const std::string& path, const std::string& json) const
{
    static_cast<void>(control("POST", path, json));
}

std::string World::control(const std::string& method, const std::string& path, const std::string& body) const
{
    simulator_test::HttpsRequest request{.method = method, .path = "/_simulator/" + path, .body = body};
    request.content_type = "application/json";
    const auto answer = simulator_test::HttpsClient(m_simulator_port, simulator_folder() / "ca.pem").send(request);
    if (answer.status != 200) {
        throw std::runtime_error("the simulator answers " + std::to_string(answer.status) + " to " + path + ": " +
                                 answer.body);
    }
    return answer.body;
}

std::string day_text(int days_later)
{
    using namespace std::chrono;
    const year_month_day day{sys_days{2026y / June / 1} + days{days_later}};
    const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(static_cast<int>(day.year())) + "-" + two(static_cast<unsigned>(day.month())) + "-" +
           two(static_cast<unsigned>(day.day()));
}

} // namespace crash
