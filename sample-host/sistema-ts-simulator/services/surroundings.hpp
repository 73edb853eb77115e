#pragma once

#include "sistema-ts-simulator/crypto/decipher.hpp"
#include "sistema-ts-simulator/rules/account.hpp"
#include "sistema-ts-simulator/services/behaviour.hpp"
#include "sistema-ts-simulator/services/clock.hpp"
#include "sistema-ts-simulator/store/archive.hpp"
#include "sistema-ts-simulator/store/delegations.hpp"
#include "sistema-ts-simulator/store/files.hpp"
#include "sistema-ts-simulator/store/objections.hpp"
#include "sistema-ts-simulator/store/receipts.hpp"
#include "sistema-ts-simulator/store/registry.hpp"
#include "sistema-ts-simulator/store/settings.hpp"

#include <vector>

namespace sistema_ts_simulator::services {

/// What services work with. Borrowed.
struct Surroundings {
    const std::vector<rules::Account>& accounts;
    store::Archive& archive;
    store::Receipts& receipts;
    store::Files& files;
    store::Registry& registry;
    store::Delegations& delegations;
    store::Objections& objections;
    store::Settings& settings;
    const crypto::Decipher& decipher;
    const Clock& clock;
    const Behaviour& behaviour;
};

} // namespace sistema_ts_simulator::services
