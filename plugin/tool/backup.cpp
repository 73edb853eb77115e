#include "plugin/ledger/backup.hpp"

#include "plugin/tool/command.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace plugin::tool {
namespace {

struct BackupArguments {
    std::string ledger;
    std::string destination;
};

} // namespace

void add_backup(CLI::App& app, Command& chosen)
{
    const auto arguments = std::make_shared<BackupArguments>();
    CLI::App* command =
        app.add_subcommand("backup", "Copies a ledger, also while the plugin works with it, and checks the copy");
    command->add_option("LEDGER", arguments->ledger, "The ledger: ledger.db in the plugin's data directory")
        ->required();
    command->add_option("DESTINATION", arguments->destination, "A new file; one that exists is never written over")
        ->required();
    command->callback([&chosen, arguments] {
        chosen = [arguments] {
            ledger::back_up(arguments->ledger, arguments->destination);
            std::cout << "copied and checked: " << arguments->destination << "\n";
            return 0;
        };
    });
}

} // namespace plugin::tool
