#pragma once

#include "plugin/domain/issuer.hpp"

#include <cstdint>
#include <string>

namespace plugin::ledger {

// What a doctor types in Configura Sistema TS for one billing entity. Password and PIN are here only sealed
// (SecretBox).
struct Account {
    std::string username; // codice identificativo
    std::string tax_code; // of the owner (proprietario)
    std::string structure_code;
    domain::IssuerCategory category = domain::IssuerCategory::doctor;
    std::string sealed_password; // bytes; empty: none
    std::string sealed_pin;
    std::string intermediary = {};    // domain::Intermediary as text; empty: the owner sends by himself
    std::int64_t password_set_at = 0; // when it was typed, milliseconds since 1970-01-01T00:00Z; 0: not known
};

// An account that Sistema TS has accepted: the one that is used.
struct Configuration {
    std::string billing_entity_id;
    Account account;
    std::int64_t verified_at = 0; // milliseconds since 1970-01-01T00:00Z
    std::string mark;             // of the candidate that it was
};

enum class CandidateState {
    to_check,    // saved by the doctor, waits for its one live check
    checking,    // the check has begun
    refused,     // Sistema TS refused it: its secrets are gone
    unreachable, // no answer: the doctor may ask for another try
};

// What *Salva* wrote and Sistema TS has not accepted yet.
struct Candidate {
    std::string billing_entity_id;
    Account account;
    CandidateState state = CandidateState::to_check;
    std::string message;       // a text for the doctor (domain/text.hpp)
    std::int64_t saved_at = 0; // milliseconds since 1970-01-01T00:00Z
    std::int64_t serial = 0;   // tells one saving from the next; set by the table
    std::string mark;          // keyed fingerprint of the account with its secrets: tells one try from a repeated one
};

// The label of the host's derived key that seals secrets, and what binds a sealed text to its place.
inline constexpr const char* k_credentials_key_label = "sistema-ts.credentials";
std::string password_place(const std::string& billing_entity_id);
std::string pin_place(const std::string& billing_entity_id);

} // namespace plugin::ledger
