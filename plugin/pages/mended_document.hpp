#pragma once

#include "plugin/ledger/session.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/host.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/view.hpp>

#include <cstdint>
#include <string>

// What became of a document that the user comes back from correcting (`corretto` in the address), for the partial
// "parts/mended".
namespace plugin::pages {

// The path with the mark, for the way back from where it is corrected.
std::string when_mended(std::string path, std::int64_t document_id);

// Sets `has_mended` and `mended`. While the job has not read the correction yet, the page looks again by itself.
void set_mended(host_sdk::web::View& view, const host_sdk::Call& call, const host_sdk::Host& host,
                const host_sdk::web::Request& request, ledger::Session& session);

} // namespace plugin::pages
