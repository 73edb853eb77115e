#include "plugin/ledger/restore.hpp"

#include "plugin/tool/command.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace plugin::tool {
namespace {

struct RestoreArguments {
    std::string copy;
    std::string ledger;
};

} // namespace

void add_restore(CLI::App& app, Command& chosen)
{
    const auto arguments = std::make_shared<RestoreArguments>();
    CLI::App* command = app.add_subcommand("restore", "Puts a copy in the place of a ledger; the plugin must be off");
    command->add_option("BACKUP", arguments->copy, "What backup wrote, or a copy made before an update")->required();
    command->add_option("LEDGER", arguments->ledger, "The ledger: ledger.db in the plugin's data directory")
        ->required();
    command->callback([&chosen, arguments] {
        chosen = [arguments] {
            const std::filesystem::path aside = ledger::restore(arguments->copy, arguments->ledger);
            if (!aside.empty()) std::cout << "the ledger that was there is kept in " << aside.string() << "\n";
            std::cout << "restored: " << arguments->ledger << "\n"
                      << "nothing is sent before the plugin has asked Sistema TS what was sent since the backup\n";
            return 0;
        };
    });
}

} // namespace plugin::tool
