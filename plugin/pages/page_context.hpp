#pragma once

#include "plugin/domain/pre_send_check.hpp"
#include "plugin/pages/certificate_state.hpp"
#include "plugin/pages/planned_message.hpp"

#include <host_sdk/host.hpp>

namespace host_sdk {
class Locales;
}
namespace host_sdk::web {
class LocalizedTemplates;
}
namespace plugin::ledger {
class LedgerDatabase;
}
namespace plugin::rules {
class RulesData;
}

namespace plugin::pages {

// What every page works with. It must outlive the pages; all of it may be used from any thread.
struct PageContext {
    host_sdk::Host host;
    const host_sdk::Locales& locales;
    const host_sdk::web::LocalizedTemplates& templates;
    const rules::RulesData& rules;
    ledger::LedgerDatabase& ledger;
    domain::Environment environment = domain::Environment::production;
    CertificateReader certificate;
    MessagePlanner plan_messages;
};

} // namespace plugin::pages
