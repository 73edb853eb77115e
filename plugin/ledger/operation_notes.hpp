#pragma once

#include <string>

// What a document and its attempt say of an operation, whichever way it went: texts for the doctor (domain/text.hpp).
namespace plugin::ledger {

std::string not_done_note();
std::string cancelled_note();

// The outcome of an attempt that cancelled its document; of one that Sistema TS did not do, or did not receive.
std::string cancelled_outcome();
std::string not_done_outcome();
std::string not_received_outcome();

} // namespace plugin::ledger
