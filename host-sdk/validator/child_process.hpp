#pragma once

#include "result.hpp"

#include <chrono>
#include <functional>
#include <string>

namespace host_sdk::validator {

/// How a process ended that did some work on its own.
struct ChildEnd {
    bool in_time = true;
    int signal = 0;     ///< that ended it; 0: none
    int exit_code = 0;  ///< when no signal did
    std::string answer; ///< what the work returned; empty unless it ended well
    std::string output; ///< the last of what it wrote to the standard streams
};

/// Does the work in a child process, in a process group of its own, and waits for at most `limit`; then the group is
/// killed. The calling process must have one thread.
ChildEnd run_in_child(const std::function<std::string()>& work, std::chrono::milliseconds limit);

/// Does the work in a child process and kills it after `moment`, whatever it is doing. Returns whether it was still
/// running.
bool run_and_kill(const std::function<void()>& work, std::chrono::microseconds moment);

} // namespace host_sdk::validator
