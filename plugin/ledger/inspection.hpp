#pragma once

#include <filesystem>
#include <string>

namespace plugin::ledger {

// What can be told of a ledger without opening it for work.
struct Inspection {
    int version = 0; // of its schema; 0 where it cannot be told
    int newest = 0;  // that this program knows
    bool in_use = false;
    std::string fault; // what is wrong, in English; empty where it is whole
};

// Reads every page. Changes nothing, also while the plugin works with it. Throws LedgerError where there is no such
// file, or where it cannot be read.
Inspection inspect(const std::filesystem::path& ledger);

} // namespace plugin::ledger
