#pragma once

#include "sistema-ts-simulator/faults/reply.hpp"
#include "sistema-ts-simulator/gateway/state.hpp"

#include <functional>
#include <map>
#include <string>

namespace sistema_ts_simulator::control {

/// A request under `/_simulator/`. Plain value.
struct ControlCall {
    std::string method;
    std::string path; ///< after `/_simulator/`
    std::map<std::string, std::string> query;
    std::string body;
};

/// What tests steer the simulator with: faults, registry, delegations, objections,
/// settings, documents, files, reset. JSON in and out, described in the
/// simulator's README. Thread-safe.
class ControlApi {
public:
    /// `catch_up` is called before anything is looked at or changed.
    ControlApi(gateway::State& state, std::function<void()> catch_up) : m_state(state), m_catch_up(std::move(catch_up))
    {
    }

    /// 400 with `{"error": …}` for a request that cannot be used, 404 for an unknown path or method.
    faults::Reply answer(const ControlCall& call);

private:
    std::string dispatch(const ControlCall& call);
    std::string faults_json() const;
    std::string set_fault(const std::string& body);
    std::string documents_json(const ControlCall& call);
    std::string registry_json();
    std::string change_registry(const std::string& body);
    std::string delegations_json();
    std::string change_delegation(const std::string& body);
    std::string settings_json();
    std::string change_settings(const std::string& body);

    gateway::State& m_state;
    std::function<void()> m_catch_up;
};

} // namespace sistema_ts_simulator::control
