#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/ledger/totals_by_type.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace plugin::ledger {

enum class AttemptState {
    claimed,             // written before the first byte leaves
    answered,            // Sistema TS answered: accepted or rejected
    not_sent,            // nothing left, or nothing was judged
    uncertain,           // it may have arrived: ask
    resolved,            // was uncertain, then Sistema TS was asked
    told,                // was uncertain, then the doctor said what he found on the portal
    credentials_refused, // Sistema TS refused the account; the document was not judged
};

// A messaggio of Sistema TS, or one of the plugin's own (code P..).
struct Message {
    std::string code;
    std::string description;
    std::string type; // "E", "W" or empty

    friend bool operator==(const Message&, const Message&) = default;
};

// One try to send one document. Plain data.
struct Attempt {
    std::int64_t id = 0; // of the table; 0: not there yet
    std::int64_t document_id = 0;
    std::string operation = "I";
    domain::DocumentKey key;         // under which Sistema TS can be asked for it
    TotalsByType totals = {};        // as sent
    std::string request_digest = {}; // SHA-256 of the exact bytes, in hex
    std::string certificate = {};    // fingerprint of the certificate that encrypted them; of a file: see OutgoingFile
    std::int64_t started_at = 0;     // milliseconds since 1970-01-01T00:00Z
    std::string started_by = {};     // the display name of who asked for it
    AttemptState state = AttemptState::claimed;
    std::string outcome = {};  // the code of the status, or else a text for the doctor; empty while there is none
    std::string protocol = {}; // of Sistema TS, where it acquired the document
    std::optional<std::int64_t> ended_at = {};
    std::string technical = {}; // for the support: no secrets, no personal data
    std::vector<Message> messages = {};
    std::optional<std::int64_t> file_id = {}; // the file that it was sent in; its answer is that of the file
    std::string content = {};                 // what was sent, see domain::SentContent
};

// What ends an attempt, or leaves it open as `uncertain`.
struct AttemptResult {
    AttemptState state = AttemptState::uncertain;
    std::string outcome = {};
    std::string protocol = {};
    std::string technical = {};
    std::vector<Message> messages = {};
};

} // namespace plugin::ledger
