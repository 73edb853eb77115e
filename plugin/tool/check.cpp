#include "plugin/ledger/inspection.hpp"
#include "plugin/tool/command.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace plugin::tool {

void add_check(CLI::App& app, Command& chosen)
{
    const auto file = std::make_shared<std::string>();
    CLI::App* command =
        app.add_subcommand("check", "Reads every page of a ledger and tells its schema; 0: whole, 1: not");
    command->add_option("LEDGER", *file, "The ledger, or a copy of one")->required();
    command->callback([&chosen, file] {
        chosen = [file] {
            const ledger::Inspection found = ledger::inspect(*file);
            std::cout << "schema: " << found.version
                      << (found.version < found.newest ? " (older, the plugin updates it)" : "")
                      << "\nin use: " << (found.in_use ? "yes" : "no") << "\n";
            if (found.fault.empty()) {
                std::cout << "whole\n";
                return 0;
            }
            std::cout << "damaged: " << found.fault << "\n"
                      << "activate the plugin: it keeps the file aside and begins a new one; or restore a backup\n";
            return 1;
        };
    });
}

} // namespace plugin::tool
