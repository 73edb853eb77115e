#pragma once

#include "plugin/pages/page_context.hpp"

#include <host_sdk/host.hpp>

namespace plugin::app {

// Whether the installation can encrypt for Sistema TS, in words for the page Impostazioni. Reads the settings and the
// certificate's file. Never throws for what it finds there. Thread-safe.
pages::CertificateState check_certificate(const host_sdk::Host& host);

} // namespace plugin::app
