#pragma once

#include "tests/crash/books.hpp"
#include "tests/crash/sistema_ts_records.hpp"
#include "tests/crash/world.hpp"

#include <string>
#include <vector>

namespace crash {

/// What host, ledger and Sistema TS say of each other once everything has come to rest. Each figure counts documents,
/// or files.
struct Reckoning {
    int documents = 0; ///< that Sistema TS has seen
    /// An invoice that is due, and is neither held by Sistema TS nor refused by it; or a document at Sistema TS that
    /// the ledger does not know.
    int lost = 0;
    /// Received again while it was held; or more often than the ledger has claims for; or one file more than once.
    int twice = 0;
    /// The ledger says something else than Sistema TS: whether it holds it, under which protocol, with which amount;
    /// or has not come to an end.
    int disagreeing = 0;
    std::vector<std::string> details; ///< one line for each that was counted

    int faults() const { return lost + twice + disagreeing; }
};

/// What is compared.
struct AllBooks {
    Records sistema_ts;
    std::filesystem::path ledger_file; ///< in the plugin's folder
    std::vector<Invoice> invoices;
};

Reckoning reckon(AllBooks books);

/// The host is stopped, the simulator answers.
Reckoning reckon(const World& world);

} // namespace crash
