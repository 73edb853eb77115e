#pragma once

#include "bench.hpp"

#include <string>
#include <vector>

namespace host_sdk::validator {

/// Everything that a plugin does in an ordinary day, once: a step or more of each job, each GET route, the health
/// report and a hint for each topic. Returns a sentence for each error that is not a refusal; whoever makes the host
/// fail on purpose ignores them.
std::vector<std::string> work_out(const Bench& bench, hosting::LoadedPlugin& plugin);

/// Steps the job until it has nothing more to do, or that often. Throws Error.
void step_until_done(hosting::LoadedPlugin& plugin, const std::string& job, int most_steps = 50);

/// The sentences as one text, each on a line. Fails the case when there are any.
void fail_if_any(const std::vector<std::string>& sentences);

} // namespace host_sdk::validator
