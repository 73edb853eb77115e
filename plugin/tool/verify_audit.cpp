#include "plugin/ledger/audit_chain.hpp"
#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/tool/command.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace plugin::tool {

void add_verify_audit(CLI::App& app, Command& chosen)
{
    const auto file = std::make_shared<std::string>();
    const auto expected = std::make_shared<std::string>();
    CLI::App* command =
        app.add_subcommand("verify-audit", "Follows the chain of the audit log; 0: intact, 1: it was changed");
    command->add_option("LEDGER", *file, "The ledger, or a copy of one")->required();
    command->add_option("--expected", *expected, "An impronta that was kept elsewhere: it must still be in the chain");
    command->callback([&chosen, file, expected] {
        chosen = [file, expected] {
            ledger::LedgerDatabase ledger(*file, ledger::Beside{});
            ledger::Session session = ledger.session();
            const ledger::Snapshot snapshot(session);
            const ledger::ChainVerdict verdict = ledger::verify_audit_chain(session, *expected);
            std::cout << ledger::to_text(verdict) << "\n";
            if (!verdict.last_hash.empty()) std::cout << "last hash: " << verdict.last_hash << "\n";
            return verdict.is_intact() ? 0 : 1;
        };
    });
}

} // namespace plugin::tool
