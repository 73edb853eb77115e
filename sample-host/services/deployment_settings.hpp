#pragma once

#include <map>
#include <string>

namespace sample_host::services {

/// What the person who starts the program tells it about the world around, for plugins: name → value. Names:
/// "sistema-ts.url", "sistema-ts.ca", "sistema-ts.sanitel-certificate", and what --plugin-setting says. A name that was not given is absent.
using DeploymentSettings = std::map<std::string, std::string, std::less<>>;

} // namespace sample_host::services
