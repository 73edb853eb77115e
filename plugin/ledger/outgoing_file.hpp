#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace plugin::ledger {

// How far a file of many documents is.
enum class FileState {
    building,        // its documents are being claimed and written: nothing has left
    leaving,         // ready, and claimed before its first byte leaves
    uncertain,       // it may have arrived: ask
    taken_in_charge, // Sistema TS has it, and has not judged its documents yet
    judged,          // each document has its own outcome
    discarded,       // Sistema TS discarded the whole file: no document was acquired
    not_received,    // it never arrived, or was not accepted: no document was acquired
    asked_singly,    // what became of it could not be told: each document is asked for by itself
};

// A ZIP with documents of one billing entity, all with the same operation. Instants are milliseconds since
// 1970-01-01T00:00Z. Plain data.
struct OutgoingFile {
    std::int64_t id = 0;   // 0: not added yet
    std::string unique_id; // random, see make_unique_id
    std::string billing_entity_id;
    std::string operation; // domain::letter
    std::string name;      // nomeFileAllegato
    FileState state = FileState::building;
    std::int64_t documents = 0;
    std::int64_t size = 0;   // of the ZIP, in bytes
    std::string digest;      // SHA-256 of the ZIP, in hex
    std::string certificate; // fingerprint of the certificate that encrypted it
    std::int64_t started_at = 0;
    std::string started_by; // the display name of who asked for it
    std::optional<std::int64_t> sent_at;

    std::string protocol;                   // of Sistema TS, once it is known
    std::string received_on;                // in the words of Sistema TS
    std::optional<std::int64_t> state_code; // `stato` (PROTOCOL 10.1), once one was told
    std::string description;                // the words of Sistema TS
    std::int64_t accepted = 0;              // the counters of Sistema TS
    std::int64_t warnings = 0;
    std::int64_t errors = 0;
    std::optional<std::int64_t> ended_at;

    std::optional<std::int64_t> ask_after; // when Sistema TS is asked next; nothing: there is nothing to ask
    int tries = 0;
    std::string technical; // for the support: no secrets, no personal data
};

} // namespace plugin::ledger
