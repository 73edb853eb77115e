#pragma once

#include "host_sdk/host.hpp"

#include <string_view>

namespace host_sdk {

/// What a plugin may ask about its own jobs. Scope: jobs.run. Thread-safe.
class JobControl {
public:
    explicit JobControl(Host host) noexcept : m_host(host) {}

    /// Asks the host to give the job a step as soon as it can. Asking twice is asking once.
    void request_step(std::string_view job_id) const;

private:
    Host m_host;
};

} // namespace host_sdk
