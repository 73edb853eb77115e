#pragma once

#include "plugin/ledger/configuration.hpp"
#include "plugin/ledger/entity_state_table.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/pages/page_frame.hpp"

#include <host_sdk/billing.hpp>
#include <host_sdk/web/view.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::pages {

// How a billing entity's connection stands: an icon, a word and a tone, and a sentence where there is more to say.
struct ConnectionBadge {
    std::string word;
    std::string_view icon;
    std::string_view tone;
    std::string detail;
};

ConnectionBadge connection_badge(const std::optional<ledger::Configuration>& configuration,
                                 const std::optional<ledger::Candidate>& candidate, const ledger::EntityState& state);

// "/entita/<id>/configura".
std::string configuration_path(std::string_view entity_id);

// Every entity with its state, its figures (see entity_figures) and its button, for the template "entities".
std::vector<host_sdk::web::View> entity_views(const PageContext& context, ledger::Session& session,
                                              const std::vector<host_sdk::BillingEntity>& entities,
                                              const Access& access);

// The same in one line each, to go from the fields of one entity to those of another.
std::vector<host_sdk::web::View> entity_choices(ledger::Session& session,
                                                const std::vector<host_sdk::BillingEntity>& entities,
                                                std::string_view current);

Explanation no_billing_entity();

} // namespace plugin::pages
