#pragma once

#include <host_sdk/call.hpp>
#include <host_sdk/host.hpp>

namespace plugin::pages {

// What the user of a request may do, asked from the host each time: it decides what a page shows. The host has checked
// the route's own permission before. A value type.
struct Access {
    bool invoices = false;  // sees the documents (Accesso generale: Fatture)
    bool send = false;      // transmits them (Applicazioni: Sistema Tessera Sanitaria)
    bool configure = false; // connects billing entities and associates services

    static Access of(const host_sdk::Host& host, const host_sdk::Call& call);

    // Both ticks are needed to transmit (BEHAVIOURS 62).
    bool may_transmit() const noexcept { return invoices && send; }
};

} // namespace plugin::pages
