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

// For the doctor: "segreteria", "da verificare", "dopo la correzione".
std::string text_of(Actor actor);
std::string text_of(Taken taken);
std::string text_of(SendAgain again);

// What a code of Sistema TS means, for the doctor (PROTOCOL 11). Its texts are error.<code>.explanation and
// error.<code>.do.
struct CatalogueEntry {
    std::string code;
    std::string official_text; // Italian; empty where none is published
    std::string explanation;
    std::string what_to_do;
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
