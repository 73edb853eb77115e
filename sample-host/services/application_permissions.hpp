#pragma once

#include <string>
#include <vector>

namespace sample_host::services {

/// One check box of the section *Applicazioni* in a user's panel.
struct ApplicationPermission {
    std::string permission; ///< stored name, "plugin:<plugin id>:<permission>"
    std::string title;      ///< "Sistema Tessera Sanitaria (STS)"
    std::string label;      ///< "Invia le spese Sanitarie al Sistema Tessera Sanitaria - STS"
};

/// Says which permissions of plugins an owner may give. Implemented by pages/plugin_shell. Must be thread-safe.
class ApplicationPermissions {
public:
    virtual ~ApplicationPermissions() = default;
    virtual std::vector<ApplicationPermission> of_practice(const std::string& practice_id) const = 0;
};

} // namespace sample_host::services
