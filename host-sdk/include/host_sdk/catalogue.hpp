#pragma once

#include "host_sdk/call.hpp"
#include "host_sdk/host.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace host_sdk {

/// A service that the practice invoices (prestazione).
struct Service {
    std::string id;
    std::string code;
    std::string name;
    std::int64_t revision = 0; ///< of its last change
};

/// The practice's services. Scope: catalogue.read. Thread-safe.
class Catalogue {
public:
    explicit Catalogue(Host host) noexcept : m_host(host) {}

    /// A number that grows with every change of the catalogue.
    [[nodiscard]] std::int64_t current_revision(const Call& call) const;
    /// All services, by code and name.
    [[nodiscard]] std::vector<Service> list(const Call& call) const;

private:
    Host m_host;
};

} // namespace host_sdk
