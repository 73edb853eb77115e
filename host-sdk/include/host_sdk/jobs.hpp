#pragma once

#include "host_sdk/abi/jobs.h"
#include "host_sdk/call.hpp"

#include <chrono>
#include <string_view>

namespace host_sdk {

/// What a step of a job answers: whether there is more to do, and after which wait.
struct Step {
    bool more = false;
    std::chrono::milliseconds wait{0};

    [[nodiscard]] static Step done() noexcept { return {}; }
    [[nodiscard]] static Step again(std::chrono::milliseconds wait = {}) noexcept { return {true, wait}; }
};

/// A plugin that has jobs (manifest: "jobs").
class JobPlugin {
public:
    /// Does one bounded unit of the job and stores its result; aims at 5 s. One at a time per job id. May throw Error:
    /// the host tries again later, with a growing wait.
    virtual Step step(const Call& call, std::string_view job) = 0;

protected:
    ~JobPlugin() = default;
};

} // namespace host_sdk
