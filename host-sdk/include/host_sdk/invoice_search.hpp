#pragma once

#include "host_sdk/abi/invoice_search.h"
#include "host_sdk/call.hpp"
#include "host_sdk/host.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace host_sdk {

/// What a search found.
struct FoundInvoices {
    std::vector<std::string> ids; ///< the newest first
    bool more = false;            ///< there are others
};

/// Finds invoices by the patient's name, which a plugin does not keep. Scopes: invoices.read and
/// invoices.read-personal-data. Thread-safe.
class InvoiceSearch {
public:
    /// nullopt on a host that lacks this extension: it is optional.
    [[nodiscard]] static std::optional<InvoiceSearch> of(Host host);

    /// Invoices whose patient's name has every word of `text` in it, in any order, capital or small; at most `limit`
    /// (1..1000). Throws Error(denied) without the two scopes or, on behalf of a user, the permissions behind them.
    [[nodiscard]] FoundInvoices by_patient(const Call& call, std::string_view text, std::uint32_t limit) const;

private:
    explicit InvoiceSearch(Host host) noexcept : m_host(host) {}

    Host m_host;
};

} // namespace host_sdk
