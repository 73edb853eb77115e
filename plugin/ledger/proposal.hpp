#pragma once

#include <cstdint>
#include <string>

namespace plugin::ledger {

// Sistema TS holds a document that its invoice no longer is: what could be done, for the doctor to decide. Plain data.
struct Proposal {
    std::int64_t document_id = 0;
    std::string operation;  // "V" or "C" (domain::letter); empty: the invoice must be corrected first
    std::string content;    // what the invoice says now (domain::SentContent); empty where it makes no document
    std::int64_t since = 0; // milliseconds since 1970-01-01T00:00Z

    friend bool operator==(const Proposal&, const Proposal&) = default;
};

} // namespace plugin::ledger
