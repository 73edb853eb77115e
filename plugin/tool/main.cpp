// sistema-ts-ledger: what is done with a ledger from outside the plugin.
#include "plugin/ledger/ledger_error.hpp"
#include "plugin/tool/command.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

int main(int argc, char** argv)
{
    CLI::App app("Copies, puts back and checks the ledger of the Sistema TS plugin.", "sistema-ts-ledger");
    app.require_subcommand(1);
    plugin::tool::Command chosen;
    plugin::tool::add_backup(app, chosen);
    plugin::tool::add_restore(app, chosen);
    plugin::tool::add_check(app, chosen);
    plugin::tool::add_verify_audit(app, chosen);
    try {
        app.parse(argc, argv);
        return chosen();
    } catch (const CLI::ParseError& error) {
        return app.exit(error);
    } catch (const std::exception& error) {
        std::cerr << "error: " << error.what() << "\n";
        return 1;
    }
}
