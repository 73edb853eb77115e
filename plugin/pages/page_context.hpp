#pragma once

#include "plugin/domain/pre_send_check.hpp"

#include <host_sdk/host.hpp>

#include <functional>
#include <string>

namespace host_sdk::web {
class Templates;
}
namespace plugin::ledger {
class LedgerDatabase;
}
namespace plugin::rules {
class RulesData;
}

namespace plugin::pages {

// How the certificate stands with which fields are encrypted. Text in Italian, for the doctor.
struct CertificateState {
    bool usable = false;
    std::string text;
};

// What every page works with. It must outlive the pages; all of it may be used from any thread.
struct PageContext {
    host_sdk::Host host;
    const host_sdk::web::Templates& templates;
    const rules::RulesData& rules;
    ledger::LedgerDatabase& ledger;
    domain::Environment environment = domain::Environment::production;
    std::function<CertificateState()> certificate;
};

} // namespace plugin::pages
