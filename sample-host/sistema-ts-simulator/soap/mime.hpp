#pragma once

#include "sistema-ts-simulator/soap/unreadable_request.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace sistema_ts_simulator::soap {

/// Bytes by Content-ID, without its angle brackets. Borrowed from the body of the request.
using Attachments = std::map<std::string, std::string_view, std::less<>>;

/// A request's XML and what was attached to it. Borrowed from the body of the request.
struct Message {
    std::string_view root;
    Attachments attachments;
};

/// Takes a request apart: a `multipart/related` one into its parts, of which the root is the one that `start` names, or
/// the first (PROTOCOL 9.3); any other is its own root. Lines may end with CRLF or LF. Throws UnreadableRequest when
/// the boundary or the root is missing, and for a Content-Transfer-Encoding that changes bytes.
Message read_message(std::string_view content_type, std::string_view body);

/// The Content-ID that an `href` such as `cid:file%40host` stands for; empty when it is no `cid:`.
std::string content_id_in(std::string_view href);

} // namespace sistema_ts_simulator::soap
