#pragma once

#include "bench.hpp"
#include "case.hpp"

#include <functional>
#include <span>
#include <vector>

namespace host_sdk::validator {

/// A case and what came of it.
struct Ran {
    const Case* tried = nullptr;
    Result result;
    std::chrono::milliseconds took{0};
};

struct RunOptions {
    Subject subject;
    bool in_process = false; ///< for a debugger: a crash or a hang takes the validator along
};

/// Tries one case; a crash, a hang or an exception of the plugin becomes its result.
Result run_case(const Case& tried, const RunOptions& options);

/// Tries them in their order. A case whose level does not stand, because the gate of that level or of a lower one
/// failed before, is skipped. `on_result` hears each result as it comes.
std::vector<Ran> run_cases(std::span<const Case* const> cases, const RunOptions& options,
                           const std::function<void(const Ran&)>& on_result);

} // namespace host_sdk::validator
