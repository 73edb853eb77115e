#pragma once

#include "host_sdk/abi/host.h"

namespace host_sdk {

/// The host as a plugin sees it: a handle, cheap to copy, usable from any thread that the host lent, from create's
/// return until destroy returns. The classes Log, Clock, Storage, Invoices and so on do the talking.
class Host {
public:
    explicit Host(const hsdk_host& raw) noexcept : m_raw(&raw) {}

    /// The table of an extension. Throws Error(unsupported) when this host does not offer it.
    template <class Table>
    [[nodiscard]] const Table& extension(const char* id) const
    {
        return *static_cast<const Table*>(find(id));
    }

    [[nodiscard]] const hsdk_host* raw() const noexcept { return m_raw; }

private:
    [[nodiscard]] const void* find(const char* id) const;

    const hsdk_host* m_raw;
};

} // namespace host_sdk
