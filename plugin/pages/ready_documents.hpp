#pragma once

#include "plugin/ledger/document.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/session.hpp"

#include <functional>
#include <set>
#include <string>
#include <string_view>

// Which documents the doctor can send now: those that are da inviare, not queued yet, and of a connected entity.
namespace plugin::pages {

using EntityIds = std::set<std::string, std::less<>>;

// The billing entities that have a configuration in use.
EntityIds connected_entities(ledger::Session& session);

bool is_ready(const ledger::Document& document, const EntityIds& connected) noexcept;

// Of one entity, or of all connected ones where `entity_id` is empty.
ledger::DocumentSum ready_sum(ledger::Session& session, const EntityIds& connected, std::string_view entity_id);

} // namespace plugin::pages
