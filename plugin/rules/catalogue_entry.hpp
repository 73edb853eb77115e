#pragma once

#include "plugin/domain/mending_place.hpp"

#include <string>
#include <string_view>

namespace plugin::rules {

// Who has to do something about a message of Sistema TS.
enum class Actor { doctor, secretary, accountant, sistema_ts_support, nobody };

// Whether Sistema TS took the document in.
enum class Taken { yes, no, to_verify };

enum class SendAgain { no, yes, after_correction, after_verification };

enum class MessageLevel {
    error,       // the document was discarded
    warning,     // the document was accepted
    information, // nothing went wrong
    technical,   // a trouble of the service or of the way there
    credentials, // the account: sending stops
};

// The words of the rule data, which the doctor reads as they are: "segreteria", "da verificare", "dopo la correzione".
std::string_view italian_text(Actor actor) noexcept;
std::string_view italian_text(Taken taken) noexcept;
std::string_view italian_text(SendAgain again) noexcept;

// What a code of Sistema TS means, in words for the doctor (PROTOCOL 11).
struct CatalogueEntry {
    std::string code;
    std::string official_text; // empty where none is published
    std::string explanation;   // Italian
    std::string what_to_do;    // Italian
    Actor who_acts;
    Taken taken;
    SendAgain send_again;
    domain::MendingPlace mended_on;
    MessageLevel level;
    std::string source;     // e.g. "PROTOCOL 11.3"
    std::string confidence; // "A" official, "B" observed, "C" claimed by others (PROTOCOL 0.1)
};

// The level of a code that is not in the catalogue: by tipo ("E", "W" or empty), else by the first letter of the code
// (PROTOCOL 11.6).
MessageLevel level_of_unknown(std::string_view code, std::string_view tipo) noexcept;

} // namespace plugin::rules
