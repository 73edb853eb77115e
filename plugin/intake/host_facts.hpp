#pragma once

#include "plugin/domain/date.hpp"
#include "plugin/domain/pre_send_check.hpp"
#include "plugin/ledger/association_table.hpp"
#include "plugin/ledger/secret_box.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/host.hpp>

#include <cstdint>
#include <map>
#include <string>

namespace plugin::intake {

// What the checks need to know of the host, read once for each step. Plain data; its key is wiped with it.
struct HostFacts {
    std::int64_t now_ms = 0;
    domain::Date today; // in Europe/Rome
    domain::Environment environment = domain::Environment::production;
    std::int64_t catalogue_revision = 0;
    ledger::ServiceRevisions services;
    std::map<std::string, std::string, std::less<>> vat_numbers;       // by billing entity id
    std::map<std::string, domain::TaxRegime, std::less<>> tax_regimes; // by billing entity id; those that are known
    ledger::SecretBox::Key fingerprint_key{};

    ~HostFacts() { ledger::wipe(fingerprint_key); }

    // A text that differs whenever documents must be checked again because of the host: another day, another catalogue,
    // another partita IVA, another environment.
    std::string basis() const;
};

// Throws host_sdk::Error.
HostFacts read_host_facts(host_sdk::Host host, const host_sdk::Call& call);

} // namespace plugin::intake
