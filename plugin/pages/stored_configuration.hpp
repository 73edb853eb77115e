#pragma once

#include "plugin/ledger/configuration.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/pages/configuration_form.hpp"

#include <host_sdk/billing.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace plugin::pages {

// What the host and the ledger know of one billing entity's account.
struct StoredConfiguration {
    host_sdk::BillingEntity entity;
    std::optional<ledger::Configuration> configuration;
    std::optional<ledger::Candidate> candidate;
    std::string blocked;

    static StoredConfiguration read(host_sdk::BillingEntity entity, ledger::Session& session);

    bool is_checking() const noexcept;
    // The account whose secrets an empty field keeps, or nullptr: after a refusal they are to be typed again.
    const ledger::Account* with_secrets() const noexcept;
    ConfigurationForm to_form() const;
    // Days since the password that an empty field keeps was typed; nothing where there is none or it is not known.
    std::optional<int> password_age(std::int64_t now_ms) const;
    // The page's: Configura Sistema TS the first time, Impostazioni later.
    std::string title() const;
    // What Sistema TS refused last; empty: nothing.
    std::string refused_mark() const;
};

} // namespace plugin::pages
