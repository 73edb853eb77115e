#pragma once

#include "sistema-ts-simulator/control/control_api.hpp"
#include "sistema-ts-simulator/crypto/identity.hpp"
#include "sistema-ts-simulator/gateway/gateway.hpp"
#include "tests/support/temporary_directory.hpp"

#include <spdlog/sinks/null_sink.h>

#include <memory>
#include <mutex>

namespace fuzz {

// The simulator without its HTTP server, with its state in memory. For one thread.
class SimulatedServer {
public:
    SimulatedServer()
        : m_identity(sistema_ts_simulator::crypto::ensure_identity(m_folder.path())),
          m_decipher(m_identity.sanitel_key),
          m_state(":memory:", std::chrono::year(2026) / 11 / 24, std::chrono::milliseconds(0)),
          m_gateway(m_state, m_decipher,
                    std::make_shared<spdlog::logger>("", std::make_shared<spdlog::sinks::null_sink_mt>())),
          m_control(m_state, [this] { m_gateway.catch_up(); })
    {
    }

    sistema_ts_simulator::gateway::Gateway& gateway() { return m_gateway; }
    sistema_ts_simulator::control::ControlApi& control() { return m_control; }
    void reset()
    {
        const std::lock_guard lock(m_state.mutex); // files are processed in a thread of the gateway
        m_state.reset();
    }
    const std::filesystem::path& certificate() const { return m_identity.sanitel; }

private:
    support::TemporaryDirectory m_folder;
    sistema_ts_simulator::crypto::Identity m_identity;
    sistema_ts_simulator::crypto::Decipher m_decipher;
    sistema_ts_simulator::gateway::State m_state;
    sistema_ts_simulator::gateway::Gateway m_gateway;
    sistema_ts_simulator::control::ControlApi m_control;
};

} // namespace fuzz
