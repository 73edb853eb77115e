#pragma once

#include "plugin/domain/date.hpp"
#include "plugin/ledger/outgoing_file.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/transport/sistema_ts_client.hpp"

#include <cstdint>
#include <vector>

// A file whose answer never came: did it arrive? EsitoInvii lists what was sent in a period, without the names of the
// files; the archive tells under which name a document came (PROTOCOL 10.1, 7.2). Nothing is sent again before it is
// sure that nothing arrived.
namespace plugin::sending {

// Of so many of its documents the archive is asked.
inline constexpr int k_probes = 3;
using ProbeAnswers = std::vector<transport::CallOutcome<sts::QueryAnswer>>;

// The list is to be asked for from this day to today: that on which the file was sent, and the one before just after
// midnight, as the clock of Sistema TS may be behind ours.
domain::Date first_day_of_search(const ledger::OutgoingFile& file, std::int64_t now_ms);

// Whether the list holds a file that may be this one, and is judged: then its documents can tell.
bool wants_probes(ledger::Session& session, const ledger::OutgoingFile& file, const sts::FileStateAnswer& listed);

// Writes what follows: the protocol was found, or nothing arrived, or each document is asked for, or it is asked again
// later. For one thread, inside a Transaction; the caller saves the file.
void store_search(ledger::Session& session, ledger::OutgoingFile& file, const sts::FileStateAnswer& listed,
                  const ProbeAnswers& probes, std::int64_t now_ms);

} // namespace plugin::sending
