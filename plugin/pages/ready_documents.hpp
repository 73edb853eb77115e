#pragma once

#include "plugin/ledger/document.hpp"
#include "plugin/ledger/document_filter.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

// Which documents the doctor can send now: those that are da inviare, not queued yet, and of a connected entity.
namespace plugin::pages {

using EntityIds = std::set<std::string, std::less<>>;

// The billing entities that have a configuration in use.
EntityIds connected_entities(ledger::Session& session);

bool is_ready(const ledger::Document& document, const EntityIds& connected) noexcept;

// Those that fit the filter.
ledger::DocumentSum ready_sum(ledger::Session& session, const EntityIds& connected,
                              const ledger::DocumentFilter& filter = {});
// The oldest payments of each entity first.
std::vector<std::int64_t> ready_ids(ledger::Session& session, const EntityIds& connected,
                                    const ledger::DocumentFilter& filter, int limit);

} // namespace plugin::pages
