#pragma once

#include <exception>
#include <string>

namespace sample_host::plugins {

/// What the owner reads when a plugin could not be switched on: `what_happened`, or its first sentence and what can be
/// done about it, where the plugin's status tells what stands in the way. The plugin's own text is for the log.
std::string failure_words(const std::string& what_happened, const std::exception& reason);

} // namespace sample_host::plugins
