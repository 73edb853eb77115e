#pragma once

#include "host_sdk/call.hpp"
#include "host_sdk/host.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace host_sdk {

/// An entity in whose name invoices are issued (entità di fatturazione).
struct BillingEntity {
    std::string id;
    std::string name;
    std::string vat_number;                ///< partita IVA
    std::optional<std::string> profession; ///< "medico", "odontoiatra", ...; nullopt where the host does not know it
    std::optional<std::string> tax_regime; ///< "ordinario", "forfettario"; nullopt where the host does not know it
};

/// The practice's billing entities. Scope: billing.read. Thread-safe.
class Billing {
public:
    explicit Billing(Host host) noexcept : m_host(host) {}

    [[nodiscard]] std::vector<BillingEntity> list(const Call& call) const;
    /// nullopt when there is none with that id.
    [[nodiscard]] std::optional<BillingEntity> get(const Call& call, std::string_view id) const;

private:
    Host m_host;
};

} // namespace host_sdk
