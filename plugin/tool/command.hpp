#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace plugin::tool {

// What the command line asks for. Returns the exit status; throws ledger::LedgerError.
using Command = std::function<int()>;

// Each adds its subcommand, which sets `chosen` where it is the one that is asked for.
void add_backup(CLI::App& app, Command& chosen);
void add_restore(CLI::App& app, Command& chosen);
void add_check(CLI::App& app, Command& chosen);
void add_verify_audit(CLI::App& app, Command& chosen);

} // namespace plugin::tool
