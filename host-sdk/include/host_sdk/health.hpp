#pragma once

#include "host_sdk/abi/health.h"
#include "host_sdk/call.hpp"

#include <string>
#include <vector>

namespace host_sdk {

enum class HealthLevel : std::int32_t {
    good = HSDK_HEALTH_GOOD,
    warning = HSDK_HEALTH_WARNING,
    bad = HSDK_HEALTH_BAD,
};

/// One line of a plugin's report about itself, in the user's language.
struct HealthLine {
    HealthLevel level = HealthLevel::good;
    std::string label; ///< "Documenti in attesa"
    std::string value; ///< "3, il più vecchio da 2 giorni"
};

/// A plugin that says how it is, for the host's page about it.
class HealthPlugin {
public:
    /// At most 20 lines, the most important first. No secrets, no personal data, no network. Called on several threads
    /// at once while active. May throw Error: the host's page says that the plugin gave no report.
    virtual std::vector<HealthLine> report(const Call& call) = 0;

protected:
    ~HealthPlugin() = default;
};

} // namespace host_sdk
